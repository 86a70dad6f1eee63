"""Duties in sentences (*nhiệm vụ trong câu*): where it says who acts and by when, in places of the even text."""

import re
from collections.abc import Iterator
from datetime import date

import attrs

from ttdn.drafting.tidying import sentences_of
from ttdn.language.time import read_time
from ttdn.language.who import read_who
from ttdn.model.tasks import Role

Span = tuple[int, int]

_ACTING = frozenset((Role.LEAD, Role.IMPLEMENTING, Role.MONITORING, Role.GUIDING))
_SAID = _ACTING | {Role.COORDINATING}
_ANY_DAY = date(2000, 1, 1)  # only the places of the words are used, never the days they mean
_NOT_TIMES = frozenset(("none", "unread", "target", "reference"))
_LIST = re.compile(r"\W*(?:và|cùng|với|;|,)?\W*")
_JOINS = re.compile(r"[^.;:]{0,60}(?:phối hợp|cùng)[^.;:]{0,15}")
_LEADS = re.compile(r"\s+(?:là (?:cơ quan|đơn vị) )?chủ trì\b")
_ASSIGNS = re.compile(r"(?:giao|yêu cầu|đề nghị|phân công|chỉ đạo|kính đề nghị)\s+(?:cho\s+)?", re.IGNORECASE)
_SUBJECT_AT = re.compile(
    r"(?:^|[,;:]\s+|\bthì\s+)(?=(?:các|những|mỗi|toàn thể|Sở|Bộ|UBND|Ủy ban|Uỷ ban|Ban|Công an|Văn phòng|Phòng|Trung tâm|Thanh tra"
    r"|Hội|Cục|Vụ|Thủ trưởng|Giám đốc|Chủ tịch|Cơ quan|Đơn vị)\b)",
    re.IGNORECASE,
)
_AFTER_OF = re.compile(
    r"^(?:trên cơ sở|theo|căn cứ|sau khi có)\s[^,]{0,30}?(?:đề xuất|đề nghị|hướng dẫn|ý kiến|báo cáo|định hướng) của\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?:trong )?(?:quá trình|khi) (?:triển khai |tổ chức )*thực hiện[^,.;]{0,60}?,?\s*(?:nếu|khi|trường hợp) (?:có|gặp|phát sinh)"
    r"|(?:nếu|khi|trường hợp) (?:có|gặp|phát sinh) (?:khó khăn|vướng mắc|vấn đề)",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r",?\s*(?:thì\s+)?(?:(?:chủ động|khẩn trương)\s+)?\b(?:đề nghị|yêu cầu|báo cáo|phản ánh|gửi|kiến nghị|đề xuất)\b",
    re.IGNORECASE,
)
_PROMPT = re.compile(r"\bkịp thời(?=\s+(?:báo cáo|phản ánh))", re.IGNORECASE)
_BY_REQUEST = re.compile(r"\btheo (?:yêu cầu|quy định về chế độ) [^,.;()]+", re.IGNORECASE)
_FINISH = re.compile(r"(?:hoàn thành|xong|chậm nhất|bắt đầu)(?: xong)?\s*$", re.IGNORECASE)
_REPORTS = re.compile(r"\b(?:báo cáo|phản ánh|gửi (?:về|kết quả|báo cáo)|đề nghị phản ánh)\b", re.IGNORECASE)
_PAST = re.compile(r"[^,.;]{0,40}\b(?:đã|vừa qua)\b", re.IGNORECASE)
_NO_ORDER = re.compile(
    r"có hiệu lực|bãi bỏ|thay thế (?:quyết định|thông tư|nghị định)|ban hành kèm theo|^trên đây là[^.;]*$|biết, thực hiện",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(r"trên đây là[^.;]*\.$", re.IGNORECASE)
_CARRY_OUT = re.compile(
    r"^\W*(?:căn cứ [^;.]*?)?(?:có trách nhiệm |chịu trách nhiệm |nghiêm túc |theo (?!dõi)[^;.]*? )*"
    r"(?:tổ chức |triển khai |thi hành|thực hiện|và )+[^;.]*(?:này|kế hoạch|quyết định|thực hiện)?\W*$",
    re.IGNORECASE,
)
_MORE = re.compile(r"đồng thời", re.IGNORECASE)
_POINTS = re.compile(r"(?:tại|theo|có|ở)\s+(?:các\s+)?phụ lục", re.IGNORECASE)
_BARE_PERIOD = re.compile(r"(?:quý|năm|tháng|tuần)(?: [IVX\d]+)?$", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:trong|vào|trước|từ|dịp)\s+(?:các |những )?(?:ngày|tuần|tháng|quý|đầu|cuối|thứ|kỳ)\b[^,.;()]{0,40}?\d{4}(?!\w)",
    re.IGNORECASE,
)
_WHENEVER = re.compile(r"khi\s|nếu\s", re.IGNORECASE)
_CONTINUOUS = re.compile(r"(?:một cách )?thường xuyên(?:, liên tục)?", re.IGNORECASE)
_WHERE = re.compile(
    r"\s+nơi\s[^,;.]{2,50}?(?=\s+(?:chỉ đạo|chủ trì|thực hiện|tổ chức|phối hợp|triển khai|bố trí|rà soát|báo cáo|xây dựng|kiểm tra"
    r"|có trách nhiệm|chịu trách nhiệm)\b)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:này|kế hoạch|quyết định|nghị quyết|thông tư|chỉ thị)\b", re.IGNORECASE)


_REMARK = re.compile(
    r"(?:(?:có (?:nhiệm vụ|liên quan|chức năng)|được giao|trực thuộc|thuộc|nơi)\b[^,;]*)?", re.IGNORECASE
)


@attrs.frozen
class Order:
    """A sentence, or part of one, that gives somebody something to do (*câu giao việc*), the words as written."""

    text: str
    who: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    begins: bool = False  # with who acts, or with a verb that assigns


def who_in(text: str) -> tuple[Span, ...]:
    """Find who acts in a sentence (*ai thực hiện*), with those it acts together with; () where nobody is named.

    >>> text = "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra, báo cáo Ủy ban nhân dân tỉnh."
    >>> [text[start:stop] for start, stop in who_in(text)]
    ['Sở Y tế chủ trì, phối hợp với Công an tỉnh']
    """
    direct = _acting(text)
    condition = len(_SUBJECT_AT.split(text, maxsplit=1)[0])
    if direct and direct[0][0] <= max(condition, 30) and not _AFTER_OF.match(text):
        return direct
    for found in _SUBJECT_AT.finditer(text):
        later = _acting(text[found.end() :])
        if later and later[0][0] == 0:
            spans = tuple((start + found.end(), stop + found.end()) for start, stop in later)
            return _last_of(text, spans) if _AFTER_OF.match(text) else spans
    return direct


def _acting(text: str) -> tuple[Span, ...]:
    """The places of those who act first, and of those named together with them."""
    said = [
        (one.span, one.role) for one in read_who(text).assignments if one.span is not None and one.role in _SAID
    ]
    spans: list[Span] = []
    for (start, stop), role in said:
        if not spans:
            if role in _ACTING:
                spans.append((start, stop))
            continue
        gap = text[spans[-1][1] : start]
        if start < spans[-1][1]:
            continue
        joined = _LIST.fullmatch(gap) or (role is Role.COORDINATING and _JOINS.fullmatch(gap))
        if not joined:
            break
        spans[-1] = (spans[-1][0], stop)
    if not spans:
        return ()
    start, stop = spans[0]
    more = _WHERE.match(text, stop) or _LEADS.match(text, stop)
    return ((start, more.end() if more else stop),)


def with_in(text: str) -> tuple[Span, ...]:
    """Find who helps, in a line under the heading of who leads (*phối hợp với ai*).

    >>> text = "Chủ trì, phối hợp với các đơn vị có liên quan tổng hợp kết quả."
    >>> [text[start:stop] for start, stop in with_in(text)]
    ['các đơn vị có liên quan']
    """
    spans: list[Span] = []
    for one in read_who(text).assignments:
        if one.role is not Role.COORDINATING or one.span is None:
            continue
        if spans and _LIST.fullmatch(text[spans[-1][1] : one.span[0]]):
            spans[-1] = (spans[-1][0], one.span[1])
        elif not spans or one.span[0] >= spans[-1][1]:
            spans.append(one.span)
    return tuple(spans)


def _last_of(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of a list behind "on the proposal of": the last, for the others are who proposes."""
    start, stop = spans[0]
    names = [one.span for one in read_who(text[start:stop]).assignments if one.span is not None]
    return ((start + names[-1][0], stop),) if names else spans


def times_in(text: str) -> tuple[Span, ...]:
    """Find when a sentence says something is due (*khi nào*), aims and references to other texts left out.

    >>> text = "báo cáo kết quả trước ngày 10 tháng 12 hằng năm"
    >>> [text[start:stop] for start, stop in times_in(text)]
    ['trước ngày 10 tháng 12 hằng năm']
    """
    condition = _condition(text)
    if condition is not None:
        return (condition,)
    spans: list[Span] = []
    for start, stop in _read(text):
        gap = text[spans[-1][1] : start] if spans else ""
        if spans and len(gap) <= _NEAR and not re.search(r"[.;]", gap):
            spans[-1] = (spans[-1][0], stop)
        else:
            spans.append((start, stop))
    if spans:
        return tuple(_widened(text, span) for span in spans)
    other = _DATED.search(text) or _PROMPT.search(text) or _BY_REQUEST.search(text)
    return (other.span(),) if other else ()


def _read(text: str) -> Iterator[Span]:
    """The places that the time reader rests on, but for what only looks like a time within a sentence."""
    reading = read_time(text, issued=_ANY_DAY)
    if reading.kind in _NOT_TIMES:
        return
    place = 0
    for start, stop in reading.used:
        words = text[start:stop]
        manner = _CONTINUOUS.fullmatch(words) and not _stands_alone(text, start, stop)
        if start >= place and not (manner or _BARE_PERIOD.fullmatch(words) or _WHENEVER.match(words)):
            yield start, stop
            place = stop


def _stands_alone(text: str, start: int, stop: int) -> bool:
    """Whether "thường xuyên" says when, and not in which manner: at an end of its clause, or behind who acts."""
    if not text[:start].strip() or not text[stop:].strip(" .;/)") or text[stop : stop + 1] in ".;)":
        return True
    return text[:start].rstrip()[-1] in ",;.:" or any(0 <= start - last <= 1 for _, last in who_in(text))


_NEAR = 25


def _condition(text: str) -> Span | None:
    """The clause that says on what occasion, up to who acts or what has to be done."""
    found = _CONDITION.search(text)
    if found is None:
        return None
    ends = [start for start, _ in who_in(text) if start >= found.end()]
    main = _MAIN.search(text, found.end())
    if main:
        ends.append(main.start())
    if not ends:
        return None
    clause = text[found.start() : min(ends)].rstrip(" ,;")
    return found.start(), found.start() + len(clause)


def _widened(text: str, span: Span) -> Span:
    """With the verb of finishing before it, and brackets whole."""
    start, stop = span
    before = _FINISH.search(text[:start])
    start = before.start() if before else start
    words = text[start:stop]
    if words.count(")") > words.count("(") and text[:start].endswith("("):
        start -= 1
    elif words.endswith(")") and words.count(")") > words.count("("):
        stop -= 1
    return start, stop


def is_past(text: str) -> bool:
    """Whether a sentence tells what was done (*đã làm*).

    >>> is_past("Các đơn vị đã có nhiều cố gắng"), is_past("Các đơn vị báo cáo")
    (True, False)
    """
    spans = who_in(text)
    return _PAST.match(text, spans[0][1] if spans else 0) is not None


def gives_nothing(text: str) -> bool:
    """Whether a sentence only says that a document holds, or has to be carried out (*điều khoản thi hành*).

    >>> gives_nothing("Các sở, ban, ngành chịu trách nhiệm thi hành Quyết định này./.")
    True
    """
    if _NO_ORDER.search(text):
        return True
    before, _, last = text.rpartition("; ")
    if before and all(_names_only(part) for part in before.split("; ")):
        return gives_nothing(last)
    spans = who_in(text)
    if times_in(text):
        return False
    if not spans or spans[0][0]:
        return _POINTS.search(text) is not None
    rest = text[spans[0][1] :]
    return bool(_CARRY_OUT.match(rest)) and bool(_ABOUT.search(rest)) and not _MORE.search(rest)


def orders_in(text: str) -> tuple[Order, ...]:
    """Find the duties that a paragraph gives in its sentences (*tách câu giao việc*).

    A sentence with a subject of its own begins a duty, one without goes on with that before it; a clause behind a
    semicolon is a duty of its own where it names who acts, or where each has its own time.

    >>> [order.who for order in orders_in("Sở A kiểm tra. Định kỳ hằng năm báo cáo. Sở B theo dõi.")]
    [('Sở A',), ('Sở B',)]
    """
    groups: list[str] = []
    for clause in _clauses(text):
        spans = who_in(clause)
        own = bool(spans) and not clause[: spans[0][0]].strip(" -") or bool(_ASSIGNS.match(clause))
        if groups and not own and not _SAID_BEFORE.match(groups[-1]):
            groups[-1] = f"{groups[-1]} {clause}"
        else:
            groups.append(clause)
    return tuple(order for group in groups for order in _orders(group))


def _clauses(text: str) -> list[str]:
    """Sentences, and within them clauses behind a semicolon that begin with who acts."""
    found: list[str] = []
    for sentence in sentences_of(text):
        parts = sentence.split("; ")
        for index, part in enumerate(parts):
            clause = part + (";" if index + 1 < len(parts) else "")
            spans = who_in(part)
            own = bool(spans) and spans[0][0] == 0 and bool(part[spans[0][1] :].strip(" ,;."))
            named = index > 0 and not _names_only(parts[index - 1])
            if index and not (own and named):
                found[-1] = f"{found[-1]} {clause}"
            else:
                found.append(clause)
    return found


def _names_only(part: str) -> bool:
    """Whether a clause is nothing but names, as in a list of subjects (*danh sách cơ quan*)."""
    spans = who_in(part)
    return bool(spans) and _REMARK.fullmatch(part[spans[-1][1] :].strip(" ,;.")) is not None


def _orders(text: str) -> tuple[Order, ...]:
    """One duty, or one for each clause where each clause has a time of its own."""
    acting = who_in(text)
    who = tuple(text[start:stop] for start, stop in acting)
    begins = bool(acting) and (acting[0][0] == 0 or assigns(text))
    parts = text.split("; ")
    times = [times_in(part) for part in parts]
    if len(parts) > 1 and all(times):
        return tuple(
            Order(part, who, tuple(part[start:stop] for start, stop in spans), begins)
            for part, spans in zip(parts, times, strict=True)
        )
    return (Order(text, who, tuple(text[start:stop] for start, stop in times_in(text)), begins),)


def reports(text: str) -> bool:
    """Whether a sentence asks for a report (*yêu cầu báo cáo*), whoever gives it.

    >>> reports("Kết quả gửi về Sở trước ngày 20/5/2025")
    True
    """
    return _REPORTS.search(text) is not None


def assigns(text: str) -> bool:
    """Whether a sentence begins with a verb that assigns (*giao, yêu cầu, đề nghị*)."""
    return _ASSIGNS.match(text) is not None
