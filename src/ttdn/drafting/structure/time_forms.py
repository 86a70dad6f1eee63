"""Forms of time that are made of parts (*thời gian ghép*): how often, from when on, in places of the even text."""

import re
from collections.abc import Callable, Iterable, Iterator

from ttdn.drafting.structure.weekdays import CLOCK, WEEKDAY

Span = tuple[int, int]

_COUNT = r"(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_UNIT = r"(?:phút|giờ|ngày|đêm|tuần|tháng|quý|năm|học kỳ|mùa|vụ|kỳ|nhiệm kỳ|ca|buổi|chiến dịch|năm học)"
_BOUND = r"(?:ít nhất|tối thiểu|tối đa|không quá|từ)"
_TURN = r"(?:lần|lượt|buổi|cuộc|kỳ|ca|tin|bài|phiên|đợt|lớp|chuyến|vụ|số|dự án|khoa|đơn vị)"
_ENDS = r"(?=\W*$|[,;.)])"
# "mỗi quý ít nhất một kỳ chuyên đề", "02 lần mỗi ngày", "hai tuần một lần", "24/24" is none.
_RATE = re.compile(
    rf"\b(?:mỗi|một) {_UNIT},?(?: {_BOUND})? {_COUNT} (?:{_TURN}\b(?: [^\W\d]+){{0,2}}{_ENDS}"
    rf"|{_TURN}\b)(?:, [^\W\d]+(?=[.;]|$))?"
    rf"|(?:\b{_BOUND} )?(?<![\d/.,])\b{_COUNT} {_TURN}(?: ?/ ?|,? (?:trong )?(?:mỗi|một) |,? trong )(?:mỗi |một "
    rf"|cả |toàn )?{_UNIT}\b(?! [\dIVX])"
    rf"|(?:\b(?:cứ|{_BOUND}) )?(?<![\d/.,])\b{_COUNT} {_UNIT},? (?:một|{_COUNT}) (?:lần|lượt|kỳ|buổi|số)\b",
    re.IGNORECASE,
)
# "không để quá 02 giờ làm việc kể từ khi nhận yêu cầu"; of something that happens.
_SINCE = re.compile(
    rf"(?:\b(?:không (?:để )?(?:quá|muộn hơn)|(?:chậm|muộn) nhất(?: là)?|tối đa|trong(?: vòng| thời hạn"
    rf"| thời gian)?|ngay|sau)\s+)*"
    rf"(?<![\d/.,])\b{_COUNT} {_UNIT}(?: làm việc)?,? (?:(?:tính |kể )?từ|sau) (?:khi|lúc"
    rf"|thời điểm)\s[^,.;()]{{3,60}}",
    re.IGNORECASE,
)
# Hours of days that are named by what happens on them: "từ 5h00 đến 22h00 các ngày hội".
_HOURS = re.compile(
    rf"\b(?:từ|lúc|vào|trước) {CLOCK}(?: ?(?:đến|[-–]) ?{CLOCK})?(?: (?:sáng|trưa|chiều"
    rf"|tối))? (?:ngày )?hôm sau\b|"
    rf"\b(?:từ|lúc|vào|trước) {CLOCK}(?: ?(?:đến|[-–]) ?{CLOCK})? (?:(?:các|những|mọi|mỗi|từng) (?:ngày|buổi"
    rf"|đêm|tối|sáng|chiều)"
    r"|trong (?:các |những )?(?:ngày|buổi|đêm)|ngày)(?! \d)[^,;.()]{0,30}",
    re.IGNORECASE,
)
# As long as something goes on, or until it happens: "trong suốt ba ngày hội", "từ nay đến ngày khai hội".
_WHILE = re.compile(
    rf"\b(?:24/24(?: ?giờ| ?h)? )?(?:trong )?suốt (?:{_COUNT} |các |những |cả |mấy )?(?:ngày|đêm|đợt|mùa|vụ|kỳ"
    rf"|dịp|tuần|tháng|năm|thời gian|quá trình)\b[^,;.()]{{0,40}}?(?=\s+(?:để|nhằm)\b|[,;.()]|$)"
    r"|\b(?:kể )?từ (?:nay|giờ|hôm nay)(?: cho)? (?:đến|tới)\s[^,;.()]{3,40}"
    r"|\b(?:(?:dự kiến|trong|vào|trước|hết) )*tuần (?:thứ )?\d(?: của)? tháng"
    r" \d{1,2}(?:/\d{4})?(?!\d)"
    r"|\bngay trong (?:ngày|tuần|tháng|quý|đêm|buổi)(?: (?:này|nay|đó|đầu|đầu tiên))?" + _ENDS,
    re.IGNORECASE,
)
_FORMS = (_RATE, _SINCE, _HOURS, _WHILE)
_MAY_HOLD = re.compile(r"\b(?:mỗi|một|lần|lượt|/|trong|từ|sau|suốt|lúc|vào|trước|quá)\b|/", re.IGNORECASE)
_NEXT = re.compile(r"(?:,| và|,? rồi) (?P<clause>[^,;.()]{3,60})(?=[,;.)]|$)")
# Nothing but words that a time is made of: "sáng 5h30", "vào tuần cuối tháng 6 và tháng 12".
_PERIOD = (
    rf"(?:ngày|tháng|quý|tuần|năm|học kỳ|{WEEKDAY}|"
    r"\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?|\d{1,2}/\d{1,2}(?:/\d{4})?)"
)
_WORD = (
    rf"(?:{_PERIOD}|(?:ba|sáu|chín|\d{{1,2}}) tháng (?:đầu|cuối) năm|nay|từ|đến|trước|sau|trong|vào|lúc"
    r"|khoảng|dự kiến|hết|đầu|giữa|cuối|và|sáng|chiều|tối|trưa|đợt|kỳ|phút"
    r"|thứ (?:nhất|hai|ba|tư)|\d{1,2}(?!\d)|\d{1,2}/\d{4}|\d{4}|[IVX]{1,4}(?:\s*/\s*\d{4})?)"
)
WORDS_OF_TIME = re.compile(rf"(?=.*\b{_PERIOD}(?!\w))(?:{_WORD}(?!\w)[\s,;()–-]*)+", re.IGNORECASE)
_MOST = 4  # clauses of one time


def forms_in(text: str) -> Iterator[Span]:
    """Find the times that are put together of a count and what it counts (*tần suất, thời hạn kể từ khi*).

    >>> text = "Họp dân mỗi quý ít nhất một lần, không để quá 02 ngày kể từ khi nhận đơn."
    >>> [text[start:stop] for start, stop in forms_in(text)]
    ['mỗi quý ít nhất một lần', 'không để quá 02 ngày kể từ khi nhận đơn']
    """
    for pattern in _FORMS if _MAY_HOLD.search(text) else ():
        for found in pattern.finditer(text):
            yield found.start(), len(text[: found.end()].rstrip())


def united(spans: Iterable[Span]) -> list[Span]:
    """Join spans that touch or lie in each other (*gộp khoảng*).

    >>> united([(8, 12), (0, 4), (3, 6)])
    [(0, 6), (8, 12)]
    """
    found: list[Span] = []
    for start, stop in sorted(spans):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return found


def lengthened(text: str, span: Span, is_time: Callable[[str], bool]) -> Span:
    """Take the clauses behind a time that are times too (*thời gian kể tiếp*): "mỗi ngày 02 lần, sáng 5h30, …".

    >>> text = "Phát loa mỗi ngày, sáng, chiều, các bản nghe"
    >>> start, stop = lengthened(text, (9, 17), lambda clause: clause in ("sáng", "chiều"))
    >>> text[start:stop]
    'mỗi ngày, sáng, chiều'
    """
    start, stop = span
    for _ in range(_MOST):
        clause = _NEXT.match(text, stop)
        if clause is None or not (WORDS_OF_TIME.fullmatch(clause["clause"]) or is_time(clause["clause"].rstrip())):
            break
        stop = clause.start("clause") + len(clause["clause"].rstrip())
    return start, stop
