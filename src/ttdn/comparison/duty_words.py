"""A duty or an amendment as people read it (*nhiệm vụ bằng lời*): its words, and how they are read."""

from collections.abc import Iterator, Mapping

from ttdn.feeds.wording import day
from ttdn.language.time_words import say_time, say_when
from ttdn.model.documents import Citation, Directive
from ttdn.model.tasks import Amendment, Role, Task, When, Who

INDENT = "    "
"""What stands before the lines under a heading (*thụt dòng*)."""

_STEP = "  "


def duty_lines(task: Task, directives: Mapping[str, Directive]) -> Iterator[str]:
    """Yield the lines of a duty under its title (*nội dung nhiệm vụ*): time, offices, what is open, ground.

    >>> for line in duty_lines(Task("I", "Báo cáo"), {}):
    ...     print(line)
    Thời gian: không nêu
      đọc là: không quy định thời hạn
    Đơn vị: không nêu
    """
    yield from _when_lines(task.when)
    yield f"Đơn vị: {quoted(task.who.words)}"
    yield from _role_lines(task.who)
    for doubt in dict.fromkeys((*task.when.doubts, *task.who.doubts)):
        yield f"{_STEP}chưa rõ: {doubt.vi}"
    for citation in task.basis:
        yield f"Căn cứ: {cited(citation, directives)}"


def amendment_title(amendment: Amendment, directives: Mapping[str, Directive]) -> str:
    """Say what an amendment does to which duty, from when, by which document (*tiêu đề sửa đổi*)."""
    what = "Bãi bỏ" if amendment.withdrawn else "Sửa đổi"
    return f"{what} {amendment.clause} từ {day(amendment.on)}, theo {cited(amendment.by, directives)}"


def amendment_lines(amendment: Amendment) -> Iterator[str]:
    """Yield the lines of an amendment under its title (*nội dung sửa đổi*): what it changes, nothing else."""
    if amendment.title:
        yield f"Nhiệm vụ: {amendment.title}"
    if amendment.when:
        yield from _when_lines(amendment.when)
    if amendment.who:
        yield f"Đơn vị: {quoted(amendment.who.words)}"
        yield from _role_lines(amendment.who)


def cited(citation: Citation, directives: Mapping[str, Directive]) -> str:
    """Cite a directive as people do (*viện dẫn*), with the section meant; its id where it is not known."""
    directive = directives.get(citation.directive)
    label = (directive.label or directive.title) if directive is not None else citation.directive
    return f"{label}, {citation.section}" if citation.section else label


def quoted(words: str) -> str:
    """Quote the words of a document (*trích lời văn*), or say that there are none.

    >>> quoted("")
    'không nêu'
    """
    return f"“{words}”" if words else "không nêu"


def _when_lines(when: When) -> Iterator[str]:
    yield f"Thời gian: {quoted(when.words)}"
    yield f"{_STEP}đọc là: {say_when(when)}"
    for other in when.alternatives:
        yield f"{_STEP}cũng có thể đọc: {say_time(other)}"


def _role_lines(who: Who) -> Iterator[str]:
    for role in Role:
        names = who.names(role)
        if names:
            yield f"{_STEP}{role.vi}: {'; '.join(names)}"
