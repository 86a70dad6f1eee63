"""When a sentence says something is due (*khi nào*), in places of the even text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ttdn.drafting.structure.sentence_who import who_in
from ttdn.drafting.structure.time_extents import CLOCK, MEETING, UNITS, just_before, widened
from ttdn.drafting.structure.time_forms import forms_in, lengthened, united
from ttdn.drafting.structure.weekdays import ON_A_WEEKDAY, WEEKDAY, WORDS
from ttdn.drafting.structure.who_extents import Span
from ttdn.language.rereading import once, reread_time
from ttdn.language.who import Begins, begins_with
from ttdn.model.dates import Span as Days
from ttdn.model.timing import Deadline, Window

_PLAIN = r"(?:[^,.;()]|(?<=\d)[.,](?=\d))"  # of one clause; within a number are other signs too
_ANY_DAY = date(2000, 1, 1)  # only the places of the words are used, never the days they mean
_NOT_TIMES = frozenset(("none", "unread", "target", "reference"))
_CONDITION = re.compile(
    r"(?:trong )?(?:quá trình|khi) (?:triển khai(?: thực hiện)?|(?:tổ chức )?thực hiện)[^,.;]{0,60}?,?\s*"
    r"(?:nếu|khi|trường hợp) (?:có|gặp|phát sinh|cần|thấy|xét thấy)\b"
    r"|(?:trong )?quá trình (?:triển khai(?: thực hiện)?|(?:tổ chức )?thực hiện),? "
    r"(?:có|gặp|phát sinh|nảy sinh) (?:khó khăn|vướng mắc|vấn đề)"
    r"|(?:nếu|khi|trường hợp) (?:có|gặp|phát sinh) (?:khó khăn|vướng mắc|vấn đề)",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r",?\s*(?:thì\s+)?(?:(?:chủ động|khẩn trương)\s+)?\b"
    r"(?:đề nghị|yêu cầu|báo cáo|báo (?=về|cho|lại|ngay)|phản ánh|gửi|kiến nghị|đề xuất)\b",
    re.IGNORECASE,
)
_PROMPT = re.compile(r"\bkịp thời(?=\s+(?:báo cáo|phản ánh))", re.IGNORECASE)
_BY_REQUEST = re.compile(
    r"\btheo (?:yêu cầu|đề nghị|quy định về chế độ) [^,.;()]+(?:, (?:phường|thị trấn|đặc khu)[^,.;()]*)?",
    re.IGNORECASE,
)
_BARE_PERIOD = re.compile(r"(?:quý|năm|tháng|tuần)(?: [IVX\d]+)?$", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:trong|vào|trước|từ|dịp)\s+(?:các |những )?(?:sáng|chiều|tối|ngày|tuần|tháng|quý|đầu|cuối|thứ|kỳ)\b"
    r"[^,.;()]{0,40}?(?:\d{4}(?!\w)|(?:hằng|hàng|mỗi|từng) (?:tuần|tháng|quý|năm)\b)",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\btrong (?:vòng )?\d+ (?:phút|giờ|ngày|tuần|tháng)(?: làm việc)?\b(?: kể từ [^,.;()]+)?"
    r"|\btrước (?:ít nhất )?\d+ (?:giờ|ngày)(?: làm việc)?\b",
    re.IGNORECASE,
)
_SPELL = re.compile(
    r"\b(?:vào|trong|trước)(?:, trong)? (?:suốt )?(?:các )?(?:thời gian|khung giờ|giờ cao điểm|mùa|dịp)"
    r"\s[^.;()]{2,60}"
    r"|\b(?:vào|trong) (?:các |những )?(?:ngày|buổi|dịp) (?:(?:sáng|trưa|chiều|tối) )?"
    r"(?:thứ|chủ nhật|lễ|Tết|nghỉ|cuối tuần)\b[^.;()]{0,60}(?!\w)"
    r"|\btrong (?:tuần|tháng|quý|năm) này\b|\b(?:trong|vào|trước) tuần (?:thứ )?\d{1,2}\b"
    r"|\b(?:cho )?đến khi\s[^,.;()]{3,40}"
    r"|\b(?:trong|từ|vào|đầu|cuối|hết)(?: cuối| đầu)? học kỳ (?:I{1,2}"
    r"|[12])(?: năm học \d{4}(?: ?[-–] ?\d{4})?)?\b"
    r"|\b(?:trong|từ|vào|trước|hết) năm học \d{4}(?: ?[-–] ?\d{4})?",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:(?<=[,;] )|^)[^,;.]{4,60}(?=[,;.]|$)")
_ON_OCCASION = re.compile(
    rf"\b(?:ngay )?khi (?:[^\W\d]+ ){{0,3}}?(?:có|xảy ra|xuất hiện|phát sinh)\s{_PLAIN}{{3,70}}(?=\W*$)",
    re.IGNORECASE,
)
_AT_END = re.compile(r"\b(?:một cách )?thường xuyên(?:, liên tục)?(?=\W*$)", re.IGNORECASE)
_EVERY = re.compile(
    r"\b(?:hằng|hàng) (?:ngày|đêm|tuần|tháng|quý|năm)\b"
    r"|\b(?:(?:ít nhất|tối thiểu) )?\d{1,2} (?:lần|lượt|buổi|cuộc|kỳ|ca|tin|bài|phiên)"
    r"/(?:ngày|tuần|tháng|quý|năm|học kỳ)\b"
    r"|\bmỗi (?:ngày|tuần|tháng|quý|năm|học kỳ)(?: ít nhất| tối thiểu)? (?:\d{1,2}|một|hai) lần\b",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(
    r"\b(?:trước|vào|chậm nhất)(?: là)? ngày \d{1,2} (?:của )?tháng (?:trước|sau|đó|kế tiếp|tiếp theo|liền kề"
    r"|liền trước"
    r"|cuối)[^,.;()]{0,12}?"
    r"(?=\s+để\b|[,;.)]|$)",
    re.IGNORECASE,
)
# What happens once and is known to all who read: "trước đợt xả thứ nhất", "trong ngày diễn tập".
_BY_EVENT = re.compile(
    r"\b(?:xong |hoàn thành )?(?:trước|ngay sau|trong(?! lễ\b)|đến) (?:khi |ngày |buổi |thời điểm |lễ )*"
    r"(?:đợt|buổi|ngày|phiên|hội nghị|đại hội|lễ|khai giảng|khai mạc|bế giảng|Tết|mùa|vụ|giờ|giao ban|họp|kết thúc"
    r"|bắt đầu|bước vào|diễn ra)\b(?!\s*\d)[^,;.()]{0,45}?(?=\s+để\b|[,;.)]|$)",
    re.IGNORECASE,
)
_AS_CARRIED_OUT = re.compile(
    r"\bkhi (?:thực hiện|triển khai|tổ chức|cần thiết|được yêu cầu|có yêu cầu)[^,.;()]{0,50}(?=\W*$)",
    re.IGNORECASE,
)
_ALL_DAY = re.compile(r"\b24/24(?: ?giờ| ?h)?\b", re.IGNORECASE)
# From an hour, on some day that is known: "từ 07 giờ 15", "lúc 17h hằng ngày".
_DAY_PART = r"(?: (?:sáng|trưa|chiều|tối|đêm)(?: (?:nay|mai|hôm nay|hôm sau|ngày mai))?)"
_AT_HOUR = re.compile(
    rf"(?<!\()(?<!và )\b(?:từ|trước|vào lúc|lúc|vào) {CLOCK}{_DAY_PART}?(?: (?:đến|[-–]) {CLOCK})?"
    r"(?: (?:hằng|hàng|cùng|mỗi) ngày)?(?: (?:cho )?đến (?:hết|khi)\s[^,.;()]{3,40})?(?=[\s.]*$|[,;]|\s+trong\b)",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(rf"\b(?:trước|vào|lúc) {CLOCK} (?:cùng ngày|ngày hôm sau)\b", re.IGNORECASE)
# Which part of a period: "trong tuần đầu tháng 3", "cuối quý"; with no word before it only where a clause begins.
_EDGE = r"(?:(?:(?:ngày|tuần|tháng|nửa) )?(?:đầu|giữa|cuối)|tuần thứ (?:nhất|hai|ba|tư)) (?:của )?"
_PERIOD = r"(?:tuần|tháng|quý|năm(?: học)?|học kỳ|vụ|mùa)"
_WHICH = r"(?: (?:\d{1,2}(?:/\d{4})?|[IVX]{1,3}(?:/\d{4})?|\d{4}|này|tới|sau)\b)"
_PART_OF = re.compile(
    rf"\b(?:trong|vào|trước|từ|đến|hết|ngay từ) {_EDGE}(?:(?:mỗi|hằng|hàng) )?{_PERIOD}\b{_WHICH}?"
    rf"|(?:^|(?<=[,;:(] )){_EDGE}(?:(?:mỗi|hằng|hàng) )?{_PERIOD}\b{_WHICH}?"
    rf"|\btuần (?:thứ (?:nhất|hai|ba|tư)|đầu|cuối) (?:của )?(?:tháng|quý){_WHICH}",
    re.IGNORECASE,
)
# As long as something lasts that all who read know: "đến hết Chiến dịch", "trước, trong và sau bầu cử".
_AS_LONG_AS = re.compile(
    r"\b(?:cho )?đến hết (?!ngày|tháng|năm|quý)[^\W\d][^,.;()]{2,40}?(?=\W*$|[,;.])"
    r"|\btrước, trong và sau [^,.;()]{3,40}"
    r"|(?:^|(?<=[;.] ))(?:sau khi |khi )?hết (?:thời )?(?:hạn|gian)\s[^,.;()]{3,40}(?=,)"
    r"|\b(?:(?:vào|trước|từ) )?(?:ngày )?(?:mùng|mồng) \d{1,2} [^,.;()]{2,30}"
    r"|(?:(?<=thời gian )|(?<=thời hạn )|(?<=[;,] ))(?:không quá|tối đa)"
    r" \d{1,3} (?:phút|giờ|ngày|tuần|tháng)(?: làm việc)?\b(?: kể từ [^,.;()]+)?",
    re.IGNORECASE,
)
# Told from the day it is said on: "ngay hôm nay", "trong tuần tới", "ngay từ đầu vụ".
_SOON = re.compile(
    r"\b(?:ngay )?(?:trong|từ|vào) (?:tuần|tháng|quý|năm) (?:tới|sau|kế tiếp|tiếp theo)\b"
    rf"|\b(?:vào|trước|trong|chậm nhất) (?:(?:sáng|trưa|chiều|tối) )?{WEEKDAY}\b"
    r"(?: (?:hằng|hàng) tuần| tuần (?:này|sau|tới))?"
    r"|\b(?:(?:sáng|trưa|chiều|tối|đêm) (?:nay|mai)|hôm nay|ngày mai|(?:sáng|trưa|chiều|tối) thứ (?:hai|ba|tư"
    r"|năm|sáu|bảy|[2-7]))(?=\W*$)"
    r"|\bngay (?:hôm nay|ngày mai|lập tức|từ (?:đầu|bây giờ)(?: [^\W\d]+)?)\b"
    r"|\bsuốt (?:thời gian|mùa|đợt|quá trình|kỳ|ngày)\s[^,.;()]{2,40}",
    re.IGNORECASE,
)
_BY_LENGTH = re.compile(
    rf"\b\d{{1,2}} {UNITS}/lần\b(?: khi [^,.;()]{{3,40}})?"
    r"|\bvào ngày (?:cuối cùng|đầu tiên|làm việc cuối(?: cùng)?) của (?:tuần|tháng|quý|năm)\b"
    rf"|\b(?:trước|sau) [^,.;()]{{3,40}} (?:ít nhất|tối thiểu|chậm nhất) \d{{1,3}} {UNITS}(?: làm việc)?\b",
    re.IGNORECASE,
)
_IN_CASE = re.compile(rf"(?<!sau )(?<!trước )\bkhi\s{_PLAIN}{{6,70}}(?=\W*$)", re.IGNORECASE)
_SUFFERED = re.compile(r"\b(?:được|bị|chưa)\s[^.;]*$", re.IGNORECASE)  # what may be, and nobody's duty
_OCCASION = re.compile(
    r"\b(?:sơ kết|tổng kết|bắt đầu|kết thúc|khởi công|khai mạc|thí điểm|đạt \d+ ?%)\s+$", re.IGNORECASE
)
_CHECKS = re.compile(r"\b(?:kiểm tra|thanh tra|giám sát)\s+$", re.IGNORECASE)  # how it is done, not when
_ROUTINE = re.compile(r"\b(?:sức khỏe|kiểm tra|khám|bảo dưỡng|sinh hoạt|họp|tiêm|báo cáo)\s+$", re.IGNORECASE)
_OF_A_YEAR = re.compile(r"(?:năm|từ|đến|[-–])\s*$", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_NUMBERS = {"ba": "3", "sáu": "6", "chín": "9"}  # of months: "sáu tháng đầu năm"
_COUNTED = re.compile(r"\b(?:ba|sáu|chín)(?= tháng\b)", re.IGNORECASE)
_YEAR_IN = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BY_EACH = re.compile(r"\btheo\s+$", re.IGNORECASE)  # how it is parted
_LOOSE = re.compile(r"từng\s|giai đoạn\s|sau\s", re.IGNORECASE)  # of a thing, or of the work, not its time
_WHENEVER = re.compile(
    r"khi\s(?!có yêu cầu)|nếu\s|trường hợp\s|sau thời (?:hạn|gian) (?:này|trên|nêu trên)\b", re.IGNORECASE
)
_ON_OCCASION_OF = re.compile(r"(?:ngay )?(?:khi|sau khi|nếu|trường hợp)\s", re.IGNORECASE)
# How long one has from an occasion on, behind it: "khi có yêu cầu, báo cáo trong 24 giờ".
_TERM = re.compile(
    r"\b(?:trong (?:vòng |thời hạn |thời gian )?|không quá |chậm nhất (?:là |sau )?)\d{1,3} (?:giờ|phút|ngày)"
    r"(?: làm việc)?\b",
    re.IGNORECASE,
)
_CONTINUOUS = re.compile(r"(?:một cách )?thường xuyên(?:, liên tục)?", re.IGNORECASE)


def times_in(text: str) -> tuple[Span, ...]:
    """Find when a sentence says something is due (*khi nào*), aims and references to other texts left out.

    >>> text = "báo cáo kết quả trước ngày 10 tháng 12 hằng năm"
    >>> [text[start:stop] for start, stop in times_in(text)]
    ['trước ngày 10 tháng 12 hằng năm']
    """
    return _reread(text)


def is_whole_time(words: str) -> bool:
    """Whether words are a time and nothing else (*toàn bộ là thời gian*).

    >>> is_whole_time("trước ngày 10/12/2026"), is_whole_time("họp trước ngày 10/12/2026")
    (True, False)
    """
    return times_in(words) == ((0, len(words)),)


def _times_in(text: str) -> tuple[Span, ...]:
    found = _found_in(text)
    occasion = len(found) == 1 and _ON_OCCASION_OF.match(text, found[0][0]) is not None
    term = _TERM.search(text, found[0][1]) if occasion else None
    return (*found, term.span()) if term else found


def _found_in(text: str) -> tuple[Span, ...]:
    condition = condition_in(text)
    if condition is not None:
        return (condition,)
    spans = _joined(text, united((*_read(text), *forms_in(text)))) or _first_of(text)
    if spans and (more := _beyond(text, spans[-1][1])):
        acts = begins_with(text[spans[-1][1] : more[0]].strip()) is Begins.ACT
        spans = (*spans, more) if acts else _joined(text, (*spans, more))
    return _whole(text, _before_the_purpose(text, spans))


def _before_the_purpose(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """Times but for those of others: "gửi Sở trước 20/10 để Sở báo cáo trước 25/10" asks for one by 20/10."""
    aim = _aim_of_others(text, spans[0][1]) if len(spans) > 1 else None
    return [span for span in spans if aim is None or not aim[0] <= span[0] < aim[1]]


def _aim_of_others(text: str, place: int) -> Span | None:
    """The words after a place, up to the end of their clause, that say what others do then: "để Sở tổng hợp …"."""
    found = _PURPOSE.match(text, place)
    if found is None or not any(start == 0 for start, _ in who_in(text[found.end() :])):
        return None
    stop = _CLAUSE_END.search(text, found.end())
    return found.end(), stop.start() if stop else len(text)


def _joined(text: str, found: Iterable[Span]) -> tuple[Span, ...]:
    """Places of times, those made one that stand near each other with no act between."""
    spans: list[Span] = []
    for start, stop in found:
        gap = text[spans[-1][1] : start] if spans else ""
        if spans and len(gap) <= _NEAR and not re.search(r"[.;]", gap) and not _acts_between(gap):
            # Of two things with a time each the words of both are kept: "sơ kết vào …, tổng kết vào …".
            first = just_before(_OCCASION, text, spans[-1][0]) if _OCCASION.search(gap) else None
            spans[-1] = (first.start() if first else spans[-1][0], stop)
        else:
            spans.append((start, stop))
    return tuple(spans)


def _first_of(text: str) -> tuple[Span, ...]:
    """The place of one time, where the reader of times finds none in the whole text."""
    clause = _whole_clause(text)
    if clause is not None:
        return (clause,)
    day = next((one for one in _DAY.finditer(text) if not _is_cited(text, one.start())), None)
    other = _otherwise(text)
    if other is None or (day is not None and day.end() <= other.start()):
        other = day  # and behind it the hour
    return (_trimmed_span(other),) if other else ()


def _beyond(text: str, place: int) -> Span | None:
    """The place of a further time behind one, in words that the reader of times does not know: an hour, an end."""
    lower = text[place:].casefold()
    tried = (pattern.search(text, place) for pattern, words in FURTHER if any(word in lower for word in words))
    first = min(filter(None, tried), key=lambda one: one.start(), default=None)
    return _trimmed_span(first) if first else None


def _whole(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Times with the words around them that are theirs, and with the times that go on behind a comma."""
    wide = (lengthened(text, widened(text, span), is_whole_time) for span in spans)
    wide = (span for span in wide if not _AT_BEST_HOURS.match(text, *span))
    return tuple((_behind_a_label(text, start), stop) for start, stop in united(wide))


def _behind_a_label(text: str, start: int) -> int:
    """Where a time begins behind "thời hạn", which only names it."""
    label = _LABEL.match(text, start)
    return label.end() if label else start


def _acts_between(gap: str) -> bool:
    """Whether an act stands between two times: "… trước ngày 15/9 và quyết toán trong 10 ngày", "để tổng hợp"."""
    if _PURPOSE.match(gap):
        return True
    act = _AND_ACT.match(gap)
    return act is not None and not _OCCASION.search(gap) and begins_with(gap[act.end() :]) is Begins.ACT


def _otherwise(text: str) -> re.Match[str] | None:
    """The words of a time that the reader of times does not know."""
    lower = text.casefold()
    tried = (pattern.search(text) for pattern, words in OTHERWISE if any(word in lower for word in words))
    case = _IN_CASE.search(text)
    case = (
        case if case and not _SUFFERED.search(text, text.rfind(". ", 0, case.start()) + 1, case.start()) else None
    )
    return next(filter(None, tried), case)


_reread = once(_times_in)  # a sentence is asked for its times by all who tell orders from what is told


def _is_cited(text: str, start: int) -> bool:
    """Whether a document is named before a day, with no comma between."""
    clause = max(text.rfind(",", 0, start), text.rfind(";", 0, start)) + 1
    return _CITED.search(text, clause, start) is not None


def is_over(words: str, day: date) -> bool:
    """Whether a time that words name had its last day before another day (*thời gian đã qua*).

    >>> is_over("trong tháng 4/2026", date(2026, 5, 4)), is_over("hằng tháng", date(2026, 5, 4))
    (True, False)
    """
    if not _YEAR_IN.search(words):
        return False  # of a month without a year nobody knows which
    match reread_time(_COUNTED.sub(lambda one: _NUMBERS[one[0].casefold()], words), issued=day).timing:
        case Deadline(last=last) | Window(span=Days(last=last)):
            return last < day
        case _:
            return False


def _whole_clause(text: str) -> Span | None:
    """A clause between commas that is a time, where the sentence around it hides that from the reader."""
    for found in _CLAUSE.finditer(text):
        spans = list(_read(found[0])) if found.start() or found.end() < len(text) else []
        if spans and spans[0][0] == 0 and spans[-1][1] == len(found[0]):
            return found.span()
    return None


def _trimmed_span(found: re.Match[str]) -> Span:
    return found.start() + len(found[0]) - len(found[0].lstrip()), found.end()


def _read(text: str) -> Iterator[Span]:
    """The places that the time reader rests on, but for what only looks like a time within a sentence."""
    reading = reread_time(text, issued=_ANY_DAY)
    if reading.kind in _NOT_TIMES:
        return
    place = 0
    for start, stop in reading.used:
        words = text[start:stop]
        loose = _LOOSE.match(words) and (
            just_before(_BY_EACH, text, start) or not _stands_alone(text, start, stop)
        )
        bare = _BARE_PERIOD.fullmatch(words) and not text.startswith(" (", stop)  # "quý (trước ngày …)" is whole
        bare = bare and place != start - 1  # "đầu mỗi | quý" is whole
        manner = _CONTINUOUS.fullmatch(words) and not _stands_alone(text, start, stop)
        year = _YEAR.fullmatch(words) and not just_before(_OF_A_YEAR, text, start)
        bare = bare or (words.casefold() == "đột xuất" and just_before(_CHECKS, text, start) is not None)
        bare = bare or (words.casefold() == "định kỳ" and just_before(_ROUTINE, text, start) is not None)
        if start >= place and not (manner or loose or bare or year or _WHENEVER.match(words)):
            yield start, stop
            place = stop


def _stands_alone(text: str, start: int, stop: int) -> bool:
    """Whether "thường xuyên" says when, and not in which manner: at an end of its clause, or behind who acts."""
    if not text[:start].strip() or not text[stop:].strip(" .;/)") or text[stop : stop + 1] in ".;)":
        return True
    return text[:start].rstrip()[-1] in ",;.:" or any(0 <= start - last <= 1 for _, last in who_in(text))


_PURPOSE = re.compile(r"[^.;]*?\bđể\s")
_CLAUSE_END = re.compile(r"[.;](?=\s|$)")
_DAY = re.compile(
    r"\b(?:(?:vào )?(?:sáng|trưa|chiều|tối|đêm)(?: ngày)?|ngày) \d{1,2}/\d{1,2}(?:/\d{4})?(?=\W*$|[,;])",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"\b(?:số|văn bản|quyết định|nghị quyết|kế hoạch|thông báo|chỉ thị|kết luận|biên bản|tờ trình|báo cáo|họp"
    r"|hội nghị)\b[^,;]*$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:thời (?:hạn|gian)(?: hoàn thành| thực hiện)?(?: là)? (?=trong|trước|chậm|từ|đến|hết|xong|\d))",
    re.IGNORECASE,
)
_AT_BEST_HOURS = re.compile(r"nhất là [^,;]*(?:khung giờ|\d ?(?:giờ|h)\b|\dh\d)", re.IGNORECASE)  # how it is done
_NEAR = 25
_AND_ACT = re.compile(
    r"(?:,| và|, và) (?!(?:kéo dài|sơ kết|tổng kết|hoàn thành|xong|kết thúc|bắt đầu|thực hiện|duy trì|báo cáo"
    r"|gửi)\b)"
)
# Where the reader of times found none, the first of these that fits; each with words of which it holds one.
OTHERWISE = (
    (ON_A_WEEKDAY, WORDS),
    (_DATED, ("trong", "vào", "trước", "từ", "dịp")),
    (_WITHIN, ("trong", "trước")),
    (_ALL_DAY, ("24/24",)),
    (_SPELL, ("vào", "trong", "trước", "từ", "đến khi", "học kỳ")),
    (_AT_END, ("thường xuyên",)),
    (MEETING, ("họp", "hội nghị", "sinh hoạt")),
    (_PROMPT, ("kịp thời",)),
    (_ON_OCCASION, ("khi",)),
    (_DAY_OF_MONTH, ("tháng",)),
    (_BY_REQUEST, ("theo",)),
    (_EVERY, ("hằng", "hàng", "mỗi", "/")),
    (_BY_EVENT, ("trước", "ngay sau", "trong", "đến")),
    (_AS_CARRIED_OUT, ("khi",)),
    (_SOON, ("ngay", "nay", "mai", "tới", "sau", "tiếp", "suốt", "thứ", "chủ nhật")),
    (_BY_LENGTH, ("/lần", "ngày", "ít nhất", "tối thiểu", "chậm nhất")),
    (_AT_HOUR, ("giờ", "h")),
    (_AS_LONG_AS, ("hết", "và sau", "mùng", "mồng", "không quá", "tối đa")),
    (_PART_OF, ("đầu", "giữa", "cuối", "tuần thứ")),
)
# Behind a time these say more of when, or when something else is due.
FURTHER = (
    (MEETING, ("họp", "hội nghị", "sinh hoạt")),
    (_SAME_DAY, ("cùng ngày", "hôm sau")),
    (ON_A_WEEKDAY, WORDS),
    (_AT_HOUR, ("giờ", "h")),
    (_AS_LONG_AS, ("hết", "và sau")),
    (_PART_OF, ("đầu", "giữa", "cuối", "tuần thứ")),
)


def condition_in(text: str) -> Span | None:
    """Find the clause that says on what occasion (*điều kiện*), up to who acts or what has to be done.

    >>> condition_in("Khi có vướng mắc, các đơn vị phản ánh về Sở.")
    (0, 16)
    """
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
