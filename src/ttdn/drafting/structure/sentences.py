"""Duties in sentences (*nhiệm vụ trong câu*): where it says who acts and by when, in places of the even text."""

import re
from collections.abc import Sequence

import attrs

from ttdn.drafting.structure.sentence_times import condition_in, times_in
from ttdn.drafting.structure.sentence_who import ASSIGNS, Span, names_only, who_in
from ttdn.drafting.structure.tidying import sentences_of

_REPORTS = re.compile(r"\b(?:báo cáo|phản ánh|gửi (?:về|kết quả|báo cáo)|đề nghị phản ánh)\b", re.IGNORECASE)
_SAID_BEFORE = re.compile(r"trên đây là[^.;]*\.$", re.IGNORECASE)
_NEGATIVE = re.compile(r"(?:kiên quyết |tuyệt đối )?không\s|tránh\s", re.IGNORECASE)
_NEGATIVE_PART = re.compile(rf"; (?:{_NEGATIVE.pattern})[^;]*", re.IGNORECASE)
_AND_REPORT = re.compile(r"(?:,| và) (?=(?:báo cáo|gửi|thông báo)\s)", re.IGNORECASE)
_LEADS_TO_REPORT = re.compile(
    r"\b(?:tổng hợp|thống kê|đánh giá|sơ kết|tổng kết)(?: tình hình| kết quả)?$", re.IGNORECASE
)
_TOPIC = re.compile(r"(?:về|đối với|công tác|báo cáo)\s[^:.;]{1,80}:\s+(?=\S)", re.IGNORECASE)


@attrs.frozen
class Order:
    """A sentence, or part of one, that gives somebody something to do (*câu giao việc*), the words as written."""

    text: str
    who: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    begins: bool = False  # with who acts, or with a verb that assigns


def orders_in(text: str) -> tuple[Order, ...]:
    """Find the duties that a paragraph gives in its sentences (*tách câu giao việc*).

    A sentence with a subject of its own begins a duty, one without goes on with that before it; a clause behind a
    semicolon is a duty of its own where it names who acts, or where each has its own time.

    >>> [order.who for order in orders_in("Sở A kiểm tra. Định kỳ hằng năm báo cáo. Sở B theo dõi.")]
    [('Sở A',), ('Sở B',)]
    """
    groups: list[str] = []
    for clause in _clauses(without_topic(text)):
        spans = who_in(clause)
        own = (bool(spans) and not clause[: spans[0][0]].strip(" -")) or bool(ASSIGNS.match(clause))
        own = own or (bool(spans) and condition_in(clause) == (0, len(clause[: spans[0][0]].rstrip(" ,;"))))
        if groups and not own and not _SAID_BEFORE.match(groups[-1]):
            groups[-1] = f"{groups[-1]} {clause}"
        else:
            groups.append(clause)
    return tuple(order for group in groups for order in _orders(group))


def without_topic(text: str) -> str:
    """Leave off what a sentence is about (*nội dung nêu trước*), where behind it it says who acts.

    >>> without_topic("Về nhân lực: Sở Nội vụ chủ trì biệt phái công chức.")
    'Sở Nội vụ chủ trì biệt phái công chức.'
    """
    topic = _TOPIC.match(text)
    return text[topic.end() :] if topic and _given_to(text[topic.end() :]) else text


def _given_to(text: str) -> bool:
    """Whether words behind a topic begin with who acts or with a verb that assigns, and the topic is no part."""
    spans = who_in(text)
    return assigns(text) or (bool(spans) and spans[0][0] <= _BEFORE_WHO)


_BEFORE_WHO = len("Các sở: ")


def _clauses(text: str) -> list[str]:
    """Sentences, and within them clauses behind a semicolon that begin with who acts."""
    found: list[str] = []
    for sentence in sentences_of(text):
        parts = sentence.split("; ")
        for index, part in enumerate(parts):
            clause = part + (";" if index + 1 < len(parts) else "")
            spans = who_in(part)
            first = not part[: spans[0][0]] or ASSIGNS.fullmatch(part[: spans[0][0]]) if spans else False
            own = bool(first) and bool(part[spans[0][1] :].strip(" ,;."))
            named = index > 0 and not names_only(parts[index - 1])
            if index and not (own and named):
                found[-1] = f"{found[-1]} {clause}"
            else:
                found.append(clause)
    return found


def _orders(text: str) -> tuple[Order, ...]:
    """One duty, or one for each clause where each clause has a time of its own."""
    acting = who_in(text)
    who = tuple(text[start:stop] for start, stop in acting)
    begins = begins_with(text, acting)
    for parts in (_without_negatives(text.split("; ")), _before_a_report(text)):
        times = [times_in(part) for part in parts]
        if len(parts) > 1 and all(times):
            return tuple(
                Order(part, who, tuple(part[start:stop] for start, stop in spans), begins)
                for part, spans in zip(parts, times, strict=True)
            )
    timed = _NEGATIVE_PART.sub("", text)
    return (Order(text, who, tuple(timed[start:stop] for start, stop in times_in(timed)), begins),)


def _before_a_report(text: str) -> list[str]:
    """What has to be done and the report on it, where a sentence tells of both one after the other."""
    for found in _AND_REPORT.finditer(text):
        before = text[: found.start()]
        clause = re.split(r"[;,]\s", before)[-1]
        if _LEADS_TO_REPORT.search(clause):
            continue
        only_time = any(stop - start >= len(clause.strip()) for start, stop in times_in(clause))
        if not only_time and not reports(before):
            return [before, text[found.end() :]]
    return [text]


def _without_negatives(parts: list[str]) -> list[str]:
    """Clauses, each with what it says must not happen, which has no time of its own: "; không để dồn cuối năm"."""
    joined: list[str] = []
    for part in parts:
        if joined and _NEGATIVE.match(part):
            joined[-1] = f"{joined[-1]}; {part}"
        else:
            joined.append(part)
    return joined


def begins_with(text: str, spans: Sequence[Span]) -> bool:
    """Whether a text begins with who acts, at these places, or with a verb that assigns (*chủ ngữ ở đầu*)."""
    return bool(spans) and (spans[0][0] == 0 or assigns(text))


def reports(text: str) -> bool:
    """Whether a sentence asks for a report (*yêu cầu báo cáo*), whoever gives it.

    >>> reports("Kết quả gửi về Sở trước ngày 20/5/2025")
    True
    """
    return _REPORTS.search(text) is not None


def assigns(text: str) -> bool:
    """Whether a sentence begins with a verb that assigns (*giao, yêu cầu, đề nghị*)."""
    return ASSIGNS.match(text) is not None
