"""The words around a time that belong to it (*lời văn quanh thời hạn*), in places of the even text."""

import re

from ttdn.drafting.structure.weekdays import WEEKDAY
from ttdn.drafting.structure.who_extents import Span

CLOCK = r"\d{1,2} ?(?:giờ|h)(?: ?\d{2})?(?: phút)?"  # within a sentence, where "g" may be grams
# A meeting that is held again and again says when as a day does.
_MEETING = (
    r"\s*\b(?:tại|trong|vào) (?:các )?(?:cuộc họp|phiên họp|kỳ họp|hội nghị|buổi họp|(?:kỳ|buổi) sinh hoạt)"
    r" (?:giao ban|chi bộ|thường kỳ|thường lệ|định kỳ|giữa năm|cuối năm|tháng)[^,.;()]{0,40}"
)
MEETING = re.compile(_MEETING, re.IGNORECASE)
UNITS = "(?:phút|giờ|ngày|tuần|tháng|quý|năm)"
_BEFORE = (
    re.compile(r"\b(?:các )?ngày (?:\d{1,2}(?:/\d{1,2})?(?:, | và ))+$", re.IGNORECASE),  # 11, 12 | và 13/01
    re.compile(rf"\btrong (?:(?:vòng|thời hạn|thời gian) )?\d{{1,3}} {UNITS}(?: làm việc)?,?\s+$", re.IGNORECASE),
    re.compile(r"\b(?:trong|vào) (?:tuần|đợt|dịp|thời gian)\s+$", re.IGNORECASE),
    re.compile(r"(?:\b(?:vào|trong|đến|từ)(?: các| những)?\s+)?\b(?:ngày|các ngày)\s+$", re.IGNORECASE),
    re.compile(r"\b(?:vào|trong|đến|từ)(?: các| những)?\s+$|\b\d+/$", re.IGNORECASE),
    re.compile(
        rf"\b(?:(?:vào |từ |trước )?(?:trước|vào|lúc|từ) )?(?<!đến )(?<![\d/]){CLOCK}(?:(?:,| và"
        rf"| đến)(?: lúc)? {CLOCK})*"
        r"(?: (?:sáng|trưa|chiều|tối|đêm)(?: nay| mai)?)?\s*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:mỗi \w+ )?(?:ít nhất|tối thiểu)(?: (?:\d+|một|hai) (?:lần|lượt|buổi|cuộc|kỳ|đợt|phiên|ca|ngày|giờ"
        r"|tháng))?\s+$",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:\b(?:(?:làm|chia|thành|tổ chức|gồm)\s)*\d{1,2} (?:đợt|lần|kỳ|vòng)\s?[,:(–-]\s?)?"
        r"\b(?:đợt|kỳ|vòng) (?:1|I|một|đầu),?\s+$",
        re.IGNORECASE,
    ),
    re.compile(r"\btại (?:các )?(?:buổi |cuộc |phiên )?(?:giao ban|họp)(?: [^\W\d]+)?\s+$", re.IGNORECASE),
    re.compile(r"\btrước mùa(?: \w+){1,2}, $", re.IGNORECASE),
    re.compile(r"(?:hoàn thành|xong|chậm nhất|bắt đầu|thí điểm)(?: xong)?\s*$", re.IGNORECASE),
    re.compile(r"\btheo (?:kế hoạch|chương trình|lịch)\s[^.;()\s][^.;()]{0,49}$", re.IGNORECASE),
    re.compile(r"(?<=[,;] )khai mạc\s+$", re.IGNORECASE),
    re.compile(r"\b(?:ngay|lên|nhất là)\s+$", re.IGNORECASE),
    re.compile(r"\btập trung\s+$", re.IGNORECASE),
    re.compile(r"\bchậm nhất (?:là )?\d{1,3} (?:phút|giờ)\s+$", re.IGNORECASE),
    re.compile(r"(?<!thời )(?<!quá )(?<!đúng )(?<!trễ )\bhạn(?: cuối| chót)?\s+$", re.IGNORECASE),
    # Which day or which part of a period that comes again: "ngày 25 | hằng tháng", "vào cuối | mỗi học kỳ".
    re.compile(r"\b(?:(?:vào|trước|chậm nhất|từ|đến)(?: là)? )?ngày \d{1,2} (?:của )?$", re.IGNORECASE),
    re.compile(
        r"\b(?:(?:vào|trong|trước) )?(?:(?:ngày|tuần|tháng) )?(?<!lần )(?:đầu|giữa|cuối) (?:của )?(?:mỗi )?$",
        re.IGNORECASE,
    ),
    re.compile(r"\bmỗi(?: (?!bên\b)[^\W\d]+)?\s+$", re.IGNORECASE),
    re.compile(r"\b(?:trong |vào )?(?:quý|tháng|năm) [\dIVX/]+ và\s+$", re.IGNORECASE),
)
_BEHIND = (
    re.compile(
        rf"\s+(?:các )?(?:ngày )?{WEEKDAY}\b(?:(?:,| và) {WEEKDAY}\b)*(?: (?:hằng|hàng) tuần)?", re.IGNORECASE
    ),
    re.compile(r"\s*\((?:tức )?(?:ngày )?(?:\d{1,2}|mùng|mồng|rằm)\s[^()]{2,30}\)", re.IGNORECASE),  # by the moon
    re.compile(r"\s+trở đi\b", re.IGNORECASE),
    re.compile(
        r"\s+(?:cho )?đến (?:hết |sau |trước )?(?:Rằm|mùng|mồng|Tết|lễ|khi|lúc|ngày|hết)\s[^,.;()]{3,40}",
        re.IGNORECASE,
    ),
    re.compile(r"\s+(?:cùng ngày|ngày hôm sau|hôm nay)\b", re.IGNORECASE),
    re.compile(r"\s*\((?:trước|vào|lúc) \d{1,2} ?(?:giờ|h) ?\d{0,2}\)", re.IGNORECASE),
    re.compile(r"\s+(?:ít nhất|tối thiểu) \d+ \w+(?:, \w+(?=[.;]))?", re.IGNORECASE),
    re.compile(r"(?:, (?:hằng |hàng )?(?:quý|6 tháng))?(?:, | và )(?:hằng |hàng )?năm\b(?! \d)", re.IGNORECASE),
    re.compile(
        r"(?: và|,) (?:bất cứ )?khi (?:cần(?: thiết)?|có yêu cầu|được yêu cầu)(?=[,.;()]|$)", re.IGNORECASE
    ),
    # What becomes of a day that is a day off.
    re.compile(
        r"[,;]? \(?(?:nếu|trường hợp)\b[^.;()]{0,60}?\b(?:trùng|rơi|là)\b[^.;()]{0,20}?"
        r"\b(?:ngày (?:nghỉ|lễ)|nghỉ lễ|thứ (?:bảy|7)|chủ nhật)\b[^.;()]*\)?",
        re.IGNORECASE,
    ),
    # How often, on what occasion: "hằng ngày khi dự báo cháy rừng từ cấp IV trở lên".
    re.compile(r"(?<=(?:hằng|hàng) (?:ngày|tuần))\s+khi\s[^,.;()]{3,60}", re.IGNORECASE),
    re.compile(r", kể cả [^.;()]{3,50}(?=[.;]|$)", re.IGNORECASE),
    re.compile(
        r"\s+trong (?:suốt )?(?:các |những )?(?:mùa|thời gian|dịp|kỳ|tháng|đợt|ngày)\s[^,.;()]{2,60}(?!\w)"
        r"|(?:\s+cho)?\s+đến khi\s[^,.;()]{3,40}",
        re.IGNORECASE,
    ),
    re.compile(_MEETING, re.IGNORECASE),
    re.compile(r"(?<=các xã), (?:phường|thị trấn|đặc khu)[^,.;()]{0,30}(?!\w)", re.IGNORECASE),
    re.compile(r"(?:(?:,| và) cấp [IV\d]{1,3}\b)+", re.IGNORECASE),
)

_FARTHEST = 200  # characters: what belongs to a time stands nearer, and a paragraph may hold hundreds of times


def just_before(pattern: re.Pattern[str], text: str, stop: int) -> re.Match[str] | None:
    """Look for words that end where a time begins (*ngay trước thời hạn*), in places of the text.

    >>> just_before(re.compile("xong $"), "Làm xong trong quý I", 9).span()
    (4, 9)
    """
    return pattern.search(text, max(0, stop - _FARTHEST), stop)


def widened(text: str, span: Span) -> Span:
    """Take the words before a time that belong to it, the season behind it, and brackets whole (*mở rộng*).

    >>> text = "Rà soát, hoàn thành trước ngày 15 hằng tháng trong mùa mưa bão."
    >>> start, stop = widened(text, (20, 44))
    >>> text[start:stop]
    'hoàn thành trước ngày 15 hằng tháng trong mùa mưa bão'
    """
    start, stop = span
    for pattern in _BEFORE:
        before = just_before(pattern, text, start)
        start = before.start() if before else start
    for pattern in _BEHIND:
        behind = pattern.match(text, stop)
        stop = behind.end() if behind else stop
    words = text[start:stop]
    if words.count(")") > words.count("(") and text[:start].endswith("("):
        start -= 1
    elif words.endswith(")") and words.count(")") > words.count("("):
        stop -= 1
    return start, stop
