"""Lines that only say who acts and by when, without a label (*câu giao việc không có nhãn*)."""

import re
from collections.abc import Callable

from ttdn.drafting.structure.label_lines import Labelled, Names, trimmed
from ttdn.drafting.structure.sentence_times import times_in
from ttdn.drafting.structure.sentence_who import person_in, who_in
from ttdn.drafting.structure.tidying import sentences_of
from ttdn.drafting.structure.unit_lists import SHARE
from ttdn.drafting.structure.who_extents import whole_who
from ttdn.language.rereading import reread_who
from ttdn.model.tasks import Role

_ACTING = frozenset((Role.LEAD, Role.IMPLEMENTING, Role.GUIDING, Role.MONITORING, Role.COORDINATING))
_NOTHING_MORE = re.compile(
    r"(?:\W|\b(?:giao|cho|do|yêu cầu|đề nghị|phân công|chịu trách nhiệm|có trách nhiệm|tổ chức"
    r"|phụ trách|chuẩn bị|đôn đốc|giám sát|đảm nhiệm|điều hành|chỉ đạo|triển khai"
    r"|thực hiện|chủ trì|phối hợp|tham gia|giúp|góp công|làm|lo|nhận|đảm nhận|tham mưu|hướng dẫn|theo dõi|cùng"
    r"|với|và|là|cơ quan|đơn vị|đầu mối|hoàn thành"
    r"|xong|duy trì|thời gian|thời hạn|trong|vào|từ|đến"
    r"|các [^\W\d]+(?:,? [^\W\d]+){0,3} (?:còn lại|khác|(?:có )?liên quan)|tại (?:cơ sở|địa phương|đơn vị)"
    r"|nội dung này|nhiệm vụ này|việc này)\b)*",
    re.IGNORECASE,
)
CONTACT = re.compile(r"\b(?:SĐT|ĐT|điện thoại|email|thư điện tử|zalo|fax)\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?:giao(?: cho)?|phân công(?: cho)?|yêu cầu|đề nghị|do)\s+", re.IGNORECASE)
_DOING = re.compile(r"(?:,?\s+cùng)?\s+(?:làm|lo|nhận)\W*$", re.IGNORECASE)  # says no more than that he acts
_ASKS_WHEN = re.compile(
    r"[\W\s]*(?:(?:và|hoàn thành|xong|duy trì|thời gian|thời hạn|thực hiện)\s*[:,]?\s*)*$", re.IGNORECASE
)
_LAST_SIGNS = 3  # before who, before who helps, before when
_AND = re.compile(r"(?:[,;]|,? và|,? cùng)\s+")
_SIGN = re.compile(r"(?:[:;]|\s[-–])\s+")
_KEPT_WITH_WHEN = re.compile(r"(?:hoàn thành(?: xong)?|xong|duy trì|(?<=[;,]\s)thực hiện)\s*$", re.IGNORECASE)


def assigning_line(text: str) -> tuple[Labelled, ...]:
    """Read a line that says who acts, by when or not, and nothing of what (*câu chỉ giao việc*); () for any other.

    >>> [
    ...     one.words
    ...     for one in assigning_line(
    ...         "Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện; xong trong quý I/2026."
    ...     )
    ... ]
    ['Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện', 'xong trong quý I/2026']
    >>> assigning_line("Sở Y tế kiểm tra các chợ trong quý I/2026.")
    ()
    """
    if text.rstrip().endswith(":") or CONTACT.search(text) or SHARE.match(text):
        return ()  # what has to be done follows; or how somebody is reached
    acting = [one.span for one in reread_who(text).assignments if one.span is not None and one.role in _ACTING]
    times = times_in(text)
    acting = [whole_who(text, one) for one in acting]
    if not acting or acting[0][0]:
        acting = [*(_persons(text) or who_in(text)), *acting]
    if not acting or len(times) > 1:
        return ()
    rest = list(text)
    for start, stop in (*acting, *times):
        rest[start:stop] = " " * (stop - start)
    if not _NOTHING_MORE.fullmatch("".join(rest)):
        return ()
    return _parted(text, acting[0][0], times[0] if times else None)


def _persons(text: str) -> list[tuple[int, int]]:
    """The persons that a line begins with, one behind the other."""
    found: list[tuple[int, int]] = []
    place = 0
    while person := next(iter(person_in(text[place:])), None):
        found.append((place + person[0], place + person[1]))
        more = _AND.match(text, place + person[1])
        if more is None:
            break
        place = more.end()
    return found


def _parted(text: str, first: int, time: tuple[int, int] | None) -> tuple[Labelled, ...]:
    """Who, and when if a time stands before or behind it."""
    if time is None:
        return (_who(text),)
    start, stop = time
    if start < first:
        return (_who(text[stop:].lstrip(" ,;:-–")), Labelled(Names.WHEN, "", trimmed(text[:stop])))
    verb = _KEPT_WITH_WHEN.search(text[:start])
    start = verb.start() if verb else start
    before = _ASKS_WHEN.search(text[:start])
    who = text[: before.start() if before else start]
    # "thực hiện" belongs to who acts: only the signs and words of time behind it are cut.
    kept = re.match(r"\s*(?:(?:tổ chức|triển khai)\s+)?thực hiện", text[len(who) : start])
    who = text[: len(who) + kept.end()] if kept else who
    return (_who(who), Labelled(Names.WHEN, "", trimmed(text[start:])))


def _who(text: str) -> Labelled:
    before = _BEFORE.match(text)
    return Labelled(Names.WHO, "", trimmed(_DOING.sub("", text[before.end() :] if before else text)))


def assigned_at_end(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """Part a text from what assigns it at its end (*cuối câu giao việc*): a sentence, or words behind a colon.

    >>> assigned_at_end("Rà soát quy hoạch. Sở Y tế chủ trì thực hiện.")[0]
    'Rà soát quy hoạch.'
    >>> assigned_at_end("Xây dựng phóng sự: Đài tỉnh thực hiện trong tháng 6/2026.")[1][0].words
    'Đài tỉnh thực hiện'
    >>> [one.words for one in assigned_at_end("Ban hành đơn giá - Sở Tài chính - trước 01/7/2026.")[1]]
    ['Sở Tài chính', 'trước 01/7/2026']
    """
    return parted_from_its_end(text, _SIGN, assigning_line)


def parted_from_its_end(
    text: str, signs: re.Pattern[str], read: Callable[[str], tuple[Labelled, ...]]
) -> tuple[str, tuple[Labelled, ...]]:
    """Part a text from its last sentence, or from what stands behind a sign of its only one, where that reads."""
    *before, last = sentences_of(text) or ("",)
    if before:
        labels = read(last)
        return (" ".join(before), labels) if labels else (text, ())
    for sign in [*signs.finditer(last)][-_LAST_SIGNS:]:
        labels = read(last[sign.end() :])
        if labels and last[: sign.start()].strip():
            return last[: sign.start()], labels
    return text, ()
