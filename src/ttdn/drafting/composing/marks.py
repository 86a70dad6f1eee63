"""Words with what was read of them underlined (*gạch chân lời văn*), as HTML; every text is escaped."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

import attrs

from ttdn.drafting.draft import Words
from ttdn.language.who import WhoReading
from ttdn.model.tasks import Role

TIME = "time"
LEGEND = {
    "lead": "cơ quan chủ trì",
    "coordinating": "cơ quan phối hợp",
    "other": "cơ quan có vai trò khác (thực hiện, theo dõi, nhận báo cáo…)",
    TIME: "thời hạn",
}
"""What each kind of underline means, by its class."""

_OWN = {Role.LEAD: "lead", Role.COORDINATING: "coordinating"}


@attrs.frozen
class Mark:
    """A half-open span of characters of a text, and the class of its underline (*đoạn gạch chân*)."""

    start: int
    stop: int
    kind: str


def marks_of_who(reading: WhoReading) -> tuple[Mark, ...]:
    """Return the marks of the offices that words name."""
    spans = ((item.span, item.role) for item in reading.assignments if item.span is not None)
    return tuple(Mark(*span, _OWN.get(role, "other")) for span, role in spans)


def underlined(text: str, marks: Iterable[Mark]) -> str:
    """Return a text as HTML with its marks (*gạch chân*); of marks that overlap the first counts.

    >>> underlined("<Sở A>", [Mark(1, 5, "lead")])
    '&lt;<span class="lead">Sở A</span>&gt;'
    """
    done, parts = 0, list[str]()
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.stop)):
        if mark.start < done or mark.stop > len(text):
            continue
        parts.append(escape(text[done : mark.start]))
        parts.append(f'<span class="{mark.kind}">{escape(text[mark.start : mark.stop])}</span>')
        done = mark.stop
    return "".join([*parts, escape(text[done:])])


def shared_out(phrase: str, marks: Sequence[Mark], words: Iterable[Words]) -> Iterator[tuple[Words, list[Mark]]]:
    """Give the marks of a phrase to the words it was joined from (*chia về từng đoạn lời văn*), in their order."""
    done = 0
    for item in words:
        start = phrase.find(item.text, done)
        if start < 0:
            yield item, []
            continue
        done = start + len(item.text)
        inside = (mark for mark in marks if start <= mark.start and mark.stop <= done)
        yield item, [Mark(mark.start - start, mark.stop - start, mark.kind) for mark in inside]
