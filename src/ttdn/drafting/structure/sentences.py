"""Duties in sentences (*nhiệm vụ trong câu*): where it says who acts and by when, in places of the even text."""

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from ttdn.drafting.structure.narration import is_told
from ttdn.drafting.structure.no_orders import only_informs, without_threat
from ttdn.drafting.structure.sentence_heads import head_of
from ttdn.drafting.structure.sentence_times import condition_in, is_whole_time, times_in
from ttdn.drafting.structure.sentence_who import ASSIGNS, by_agent, names_only, who_in
from ttdn.drafting.structure.tidying import sentences_of
from ttdn.drafting.structure.who_extents import LOOKED_AT, Span
from ttdn.language.rereading import reread_who
from ttdn.language.who import Begins
from ttdn.text import CAPITALS

_REPORTS = re.compile(
    r"\b(?:báo cáo(?! số\b)|phản ánh|gửi (?:về|kết quả|báo cáo)|đề nghị phản ánh)\b", re.IGNORECASE
)
_SAID_BEFORE = re.compile(r"trên đây là[^.;]*\.$", re.IGNORECASE)
_ABOVE = re.compile(
    r"^trên đây là[^;.]*?,\s+(?=(?:các|toàn thể|mọi) [^,;.]*\b(?:nếu|báo|gửi|căn cứ|chủ động)\b)", re.IGNORECASE
)
_NEGATIVE = re.compile(r"(?:kiên quyết |tuyệt đối )?không\s|tránh\s", re.IGNORECASE)
_NEGATIVE_PART = re.compile(rf"; (?:{_NEGATIVE.pattern})[^;]*", re.IGNORECASE)
# What must not happen, and what it is for: no act of its own behind one.
_GOES_ON = re.compile(
    rf"{_NEGATIVE.pattern}|(?:kiên quyết|cương quyết|nghiêm cấm|tuyệt đối|phấn đấu|luân phiên)\b"
    r"|chịu trách nhiệm (?:trước|về|nếu)\b|(?:nếu|trường hợp|trong đó|nhất là|xem đây|coi đây)\b"
    r"|(?:sau|quá) (?:thời )?(?:hạn|gian|ngày) (?:này|trên|đó|nêu trên|quy định)\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(r"(?:ngay )?(?:khi|nếu|trường hợp|trong quá trình)\b", re.IGNORECASE)
# How it is done, and no end of it.
_EVERY_DAY = re.compile(r"(?:hằng|hàng|mỗi) ngày|24/(?:24(?: ?giờ| ?h)?|7)", re.IGNORECASE)
_LASTING = re.compile(r".*\b(?:từ\b.*\bđến|trong thời gian)\b", re.IGNORECASE)
_NEXT_ACT = re.compile(r"\)?(?:,| và|, và|, đồng thời) (?=[^\W\d])")
_FINISHES = re.compile(
    r"(?:phải |cần )?(?:hoàn thành|ban hành|xong|kết thúc|gửi|báo cáo|trình|nộp|hoàn thiện)\b",
    re.IGNORECASE,
)
# By when something is due, not how often or for which year: "kế hoạch hằng năm, trình trước ngày 15/12".
_BY_THEN = re.compile(
    r"(?:(?:hoàn thành|xong|thực hiện)\s+)*(?:trước|chậm nhất|muộn nhất|ngay|đến|vào|ngày|xong|hạn"
    r"|trong (?:ngày|tuần|tháng|quý|vòng|thời hạn|thời gian|\d))\b",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(r"(?:định kỳ|thường xuyên|liên tục|(?:hằng|hàng|mỗi) \w+)", re.IGNORECASE)  # no end
_FEWEST_WORDS = 2
# When, in which case or of what, before who acts: "Riêng trạm bơm A, đồng chí B …".
_SETTING = re.compile(
    r"(?:từ|trước|trong|đến|sau|khi|nếu|trường hợp|riêng|đối với|ngoài ra|đồng thời|bên cạnh đó|theo đó|hằng"
    r"|định kỳ|vào|chậm nhất)\b[^;.]*,\s*",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?:riêng|còn)(?: đối với)?\s+", re.IGNORECASE)  # before who acts apart from the others
_AND_REPORT = re.compile(r"(?:,| và) (?=(?:báo cáo|gửi|thông báo)\s)", re.IGNORECASE)
_LEADS_TO_REPORT = re.compile(
    r"\b(?:tổng hợp|thống kê|đánh giá|sơ kết|tổng kết)(?: tình hình| kết quả)?$", re.IGNORECASE
)
_TOPIC = re.compile(r"(?:về|đối với|công tác|báo cáo)\s[^:.;]{1,80}:\s+(?=\S)", re.IGNORECASE)
_SHORT_TOPIC = re.compile(r"[^\W\d]+(?:,? [^\W\d]+){0,7}:\s+(?=\S)")
_NEXT_NAME = re.compile(rf", (?=[{CAPITALS}])")
_HELPS = re.compile(r"\s*(?:phối hợp|tham gia|hỗ trợ|giúp|cùng)\b")
_LONGEST_SENTENCE = 400  # characters
_FEWEST_DONE = 3  # words
_BEFORE_AN_ORDER = re.compile(rf"(?:[^\W\d]+,? ){{0,6}}[^\W\d]+:\s+(?={ASSIGNS.pattern})", re.IGNORECASE)


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
    semicolon is a duty of its own where it names who acts, or behind one that has its own time.

    >>> [order.who for order in orders_in("Sở A kiểm tra. Định kỳ hằng năm báo cáo. Sở B theo dõi.")]
    [('Sở A',), ('Sở B',)]
    """
    groups: list[str] = []
    for clause in _clauses(without_topic(_ABOVE.sub("", text))):
        spans = who_in(clause)
        before = clause[: spans[0][0]] if spans else clause
        own = (bool(spans) and not before.strip(" -")) or bool(ASSIGNS.match(clause))
        own = own or (bool(spans) and bool(_SETTING.fullmatch(before) or _ALONE.fullmatch(before)))
        own = own or bool(by_agent(clause))
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
    topic = _TOPIC.match(text) or _BEFORE_AN_ORDER.match(text)
    if topic and _given_to(text[topic.end() :]):
        return text[topic.end() :]
    short = _SHORT_TOPIC.match(text)
    return text[short.end() :] if short and _acts(text[short.end() :]) and not who_in(short[0]) else text


def _acts(text: str) -> bool:
    """Whether words begin with who acts, and an act behind."""
    spans = who_in(text)
    return bool(spans) and spans[0][0] == 0 and head_of(text[spans[0][1] :][:LOOKED_AT]) is Begins.ACT


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
            before = part[: spans[0][0]] if spans else ""
            timed = is_whole_time(before.strip(" ,"))
            first = bool(spans) and bool(
                not before or timed or ASSIGNS.fullmatch(before) or _ALONE.fullmatch(before)
            )
            own = first and bool(part[spans[0][1] :].strip(" ,;."))
            named = index > 0 and not names_only(parts[index - 1])
            if index and not (own and named):
                found[-1] = f"{found[-1]} {clause}"
            else:
                found.append(clause)
    return [piece for clause in found for piece in _by_subject(clause)]


def _by_subject(clause: str) -> list[str]:
    """A clause parted before each comma behind which somebody else acts: "P. A trực, P. B chốt số liệu"."""
    pieces: list[str] = []
    begins = 0
    for comma in _NEXT_NAME.finditer(clause):
        if comma.start() - begins > _LONGEST_SENTENCE:
            break
        before, behind = clause[begins : comma.start()], clause[comma.end() : comma.end() + 2 * LOOKED_AT]
        if _does_more(before) and _acts(behind) and not _HELPS.match(behind, who_in(behind)[0][1]):
            pieces.append(clause[begins : comma.end()].rstrip())
            begins = comma.end()
    return [*pieces, clause[begins:]]


def _does_more(text: str) -> bool:
    """Whether words begin with who acts and go on with what he does, and do not end with a name as lists do."""
    spans = who_in(text)
    if not spans or len(text[spans[-1][1] :].split()) < _FEWEST_DONE or not (spans[0][0] == 0 and _acts(text)):
        return False
    return all(one.span is None or one.span[1] < len(text) for one in reread_who(text).assignments)


def _orders(text: str) -> tuple[Order, ...]:
    """One duty, or several where clauses have times of their own, all for who acts at the head."""
    acting = who_in(text)
    who = tuple(text[start:stop] for start, stop in acting)
    begins = begins_with(text, acting)
    parts = [part for one in _by_time(text) for clause in _behind_a_time(one) for part in _before_a_report(clause)]
    if is_told(parts[0]) or only_informs(parts[0]):
        parts = [text]  # what goes on with what is told is told too
    return tuple(Order(part, who, _times(part), begins) for part in parts)


def _times(text: str) -> tuple[str, ...]:
    timed = without_threat(_NEGATIVE_PART.sub("", text) if not _NEGATIVE.match(text) else text)
    return tuple(timed[start:stop] for start, stop in times_in(timed))


def _by_time(text: str) -> list[str]:
    """Sentences and clauses, parted behind each that has a time: those without go with the next that has one."""
    groups: list[str] = []
    waiting = on_occasion = False  # for a time; with no other than an occasion so far
    for sentence in sentences_of(text):
        clauses = sentence.split("; ")
        for at, clause in enumerate(clauses):
            part = clause + (";" if at + 1 < len(clauses) else "")
            own = _is_dated(clause)
            apart = own and (on_occasion or (at > 0 and _is_timed_first(clause)))
            more = bool(groups) and (waiting or _is_more(clause)) and not apart
            if more:
                groups[-1] = f"{groups[-1]} {part}"
            else:
                groups.append(part)
            on_occasion = not own and bool(_times(clause))
            waiting = not own and (waiting or not more)
    return groups


def _is_timed_first(clause: str) -> bool:
    """Whether a clause begins with a time, which is for its own act and none before it: "; trước 15/8 nạo vét".

    A report at that time is on what stands before it too.
    """
    spans = times_in(clause)
    first = bool(spans) and spans[0][0] == 0 and _HOW_OFTEN.fullmatch(clause[: spans[0][1]]) is None
    act = clause[spans[0][1] :].lstrip(" ,") if first else ""
    return len(act.split()) >= _FEWEST_WORDS and _FINISHES.match(act) is None and not reports(act)


def _is_more(clause: str) -> bool:
    """Whether a clause says what must not happen or what else holds, and no act of its own."""
    return _GOES_ON.match(clause) is not None and not any(_LASTING.match(one) for one in _times(clause))


def _is_dated(clause: str) -> bool:
    """Whether a clause says by when, and not only on what occasion."""
    return any(not _OCCASION.match(one) and not _EVERY_DAY.fullmatch(one) for one in _times(clause))


def _behind_a_time(clause: str) -> list[str]:
    """A clause parted behind each time that another act with its own time follows: "… trong ngày 10/11, …"."""
    parts: list[str] = []
    begins = 0
    for (start, stop), (after, _) in pairwise(times_in(clause)):
        follows = _NEXT_ACT.match(clause, stop)
        acts = len(re.split(r"[;.] ", clause[begins:start])[-1].split()) >= _FEWEST_WORDS
        sent = follows and _FINISHES.match(clause, follows.end()) and not _BY_THEN.match(clause[start:stop])
        if acts and follows and not sent and len(clause[follows.end() : after].split()) >= _FEWEST_WORDS:
            parts.append(clause[begins:stop])
            begins = follows.end()
    return [*parts, clause[begins:]]


def _before_a_report(text: str) -> list[str]:
    """What has to be done and the report on it, where a sentence tells of both, each with its time."""
    for found in _AND_REPORT.finditer(text):
        before, behind = text[: found.start()], text[found.end() :]
        clause = re.split(r"[;,]\s", before)[-1]
        if _LEADS_TO_REPORT.search(clause):
            continue
        if reports(before):
            break  # and so does all that stands before a later one
        only_time = any(stop - start >= len(clause.strip()) for start, stop in times_in(clause))
        if not only_time:
            own = [one for one in _times(before) if _BY_THEN.match(one)]
            return [before, behind] if own and _times(behind) else [text]
    return [text]


def begins_with(text: str, spans: Sequence[Span]) -> bool:
    """Whether a text begins with who acts, at these places, or with a verb that assigns (*chủ ngữ ở đầu*)."""
    return bool(spans) and (spans[0][0] == 0 or assigns(text) or _ALONE.fullmatch(text[: spans[0][0]]) is not None)


def reports(text: str) -> bool:
    """Whether a sentence asks for a report (*yêu cầu báo cáo*), whoever gives it.

    >>> reports("Kết quả gửi về Sở trước ngày 20/5/2025")
    True
    """
    return _REPORTS.search(text) is not None


def assigns(text: str) -> bool:
    """Whether a sentence begins with a verb that assigns (*giao, yêu cầu, đề nghị*)."""
    return ASSIGNS.match(text) is not None
