"""Label lines (*dòng nhãn*): what "Đơn vị thực hiện: …" and its kin name, at the head of a line or within one."""

import re
from enum import Enum

import attrs

from ttdn.language.rereading import reread_who


class Names(Enum):
    """What stands behind a label (*nội dung của nhãn*)."""

    WHO = "who"
    COORDINATE = "coordinate"
    WHEN = "when"
    RESULT = "result"
    OTHER = "other"


@attrs.frozen
class Labelled:
    """A label and the words behind it, in even text (*nhãn và lời văn*).

    >>> labelled_line("Thời hạn: Quý I/2025.")
    Labelled(names=<Names.WHEN: 'when'>, label='Thời hạn', words='Quý I/2025')
    """

    names: Names
    label: str
    words: str


_BODY = (
    r"(?:các\s+)?(?:cơ quan|đơn vị|tổ chức|địa phương|sở|ban|ngành|bộ phận|phòng|cá nhân|người|lãnh đạo|đầu mối)"
)
_ACT = (
    r"(?:(?:đồng )?chủ trì|thực hiện|triển khai|tổ chức|chịu trách nhiệm(?: chính)?|được (?:giao|phân công)"
    r"|đầu mối"
    r"|tham mưu|phụ trách|soạn thảo|xây dựng|báo cáo|gửi báo cáo|thường trực|chính|theo dõi|đôn đốc|hướng dẫn"
    r"|phối hợp"
    r"|liên quan)"
)
_AND = r"(?:\s*[,/&]\s*|\s+và\s+|\s+)"
_TAIL = r"(?:\s+[^\W\d]+){0,4}"
# "các nhiệm vụ 4.1 và 4.2": a label may name the items that it serves.
_OF_WHAT = (
    r"(?:\s+(?:các\s+)?(?:nhiệm vụ|nội dung|công việc|mục|điểm|khoản|ý)"
    r"(?:\s+[\d.]+|\s+[a-zđ]\)?|\s*,|\s+và){1,12})?"
)
# Words of many uses: a label only where an office stands behind them.
_NAMING = r"(?:triển khai |tổ chức )?thực hiện|giao(?: cho)?"
_FORMS = (
    (
        Names.COORDINATE,
        rf"(?:{_BODY}{_AND}){{0,3}}(?:cùng )?phối hợp(?:\s+(?:thực hiện|triển khai|tổ chức))?",
    ),
    (
        Names.WHO,
        (
            rf"(?:{_BODY}{_AND}){{1,4}}{_ACT}(?:{_AND}{_ACT}){{0,3}}{_OF_WHAT}"
            rf"|chủ trì(?:{_AND}(?:thực hiện|phối hợp))?|{_NAMING}"
            r"|phân công(?: (?:thực hiện|trách nhiệm|nhiệm vụ|chủ trì))?"
            r"|trách nhiệm(?: (?:thực hiện|chủ trì|chính))?"
            r"|(?:cơ quan|đơn vị)"
        ),
    ),
    (
        Names.WHEN,
        (
            rf"(?:dự kiến\s+)?(?:thời gian|thời hạn|thời điểm|tiến độ|kỳ hạn|lộ trình"
            rf"|hạn (?:nộp|gửi|hoàn thành|cuối))"
            rf"{_TAIL}|hoàn thành|thời gian"
        ),
    ),
    (
        Names.RESULT,
        rf"(?:sản phẩm|kết quả|đầu ra){_TAIL}",
    ),
    (
        Names.OTHER,
        (
            rf"(?:nội dung|kinh phí|nguồn kinh phí|địa điểm|hình thức|thành phần|đối tượng|số lượng"
            rf"|ghi chú|mục tiêu"
            rf"|lưu ý|cơ quan trình|cấp trình|cơ sở pháp lý){_TAIL}"
        ),
    ),
)
_SIGN = r"\s*:\s*"
_HEAD = {names: re.compile(rf"(?P<label>{form}){_SIGN}", re.IGNORECASE) for names, form in _FORMS}
# Without a colon only where what follows can be nothing else.
_BARE_WHO = re.compile(
    rf"(?P<label>(?:cơ quan|đơn vị)\s+{_ACT}(?:{_AND}{_ACT}){{0,2}})(?:\s+(?:là|gồm)\s+|\s+[-–]\s+|\s+)"
    r"(?=(?:Sở|Bộ|UBND|Ủy ban|Uỷ ban|Ban|Công an|Văn phòng|Phòng|Trung tâm|Thanh tra|Hội|Cục|Vụ|Các|các)\b)",
    re.IGNORECASE,
)
_BARE_COORDINATE = re.compile(
    r"(?P<label>(?:cơ quan|đơn vị)\s+phối hợp(?: thực hiện)?)(?:\s+(?:là|gồm)\s+|\s+[-–]\s+|\s+)(?=\w)",
    re.IGNORECASE,
)
_BARE_WHEN = re.compile(
    r"(?P<label>(?:thời gian|thời hạn|tiến độ)(?: (?:thực hiện|hoàn thành|báo cáo|triển khai|gửi))?)\s+"
    r"(?:là\s+|[-–]\s+)?"
    r"(?=trước\b|trong\b|quý\b|tháng\b|năm\s+\d|thường xuyên|h[àằ]ng\b|định kỳ|từ\b|chậm nhất|xong\b"
    r"|hoàn thành\b|\d)",
    re.IGNORECASE,
)
_BARE = ((Names.COORDINATE, _BARE_COORDINATE), (Names.WHO, _BARE_WHO), (Names.WHEN, _BARE_WHEN))
_NAMES_OFFICE = re.compile(_NAMING, re.IGNORECASE)
_WITHIN = re.compile(
    r"(?P<before>^|[.;,(\[]\s*|\s[-–]\s+)(?P<label>"
    + "|".join(f"(?P<{names.value}>{form})" for names, form in _FORMS)
    + r")"
    + _SIGN,
    re.IGNORECASE,
)
_EDGES = " ;,.-–/"


def trimmed(words: str) -> str:
    """Cut the signs that end words (*bỏ dấu cuối*), and a bracket that nothing opens.

    >>> trimmed("Sở Y tế (thường trực)./."), trimmed("Quý I/2025).")
    ('Sở Y tế (thường trực)', 'Quý I/2025')
    """
    cut = words.strip().rstrip(_EDGES).strip()
    while cut.endswith((")", "]")) and cut.count("(") + cut.count("[") < cut.count(")") + cut.count("]"):
        cut = cut[:-1].rstrip(_EDGES)
    return cut


def _fits(label: str, behind: str) -> bool:
    """Whether a label is one: words of many uses only where an office stands behind them."""
    if _NAMES_OFFICE.fullmatch(label) is None:
        return True
    spans = [one.span for one in reread_who(behind).assignments if one.span is not None]
    return bool(spans) and spans[0][0] == 0


def labelled_line(text: str) -> Labelled | None:
    """Read a line that begins with a label (*dòng nhãn*), None where it begins with anything else.

    >>> labelled_line("Cơ quan, đơn vị thực hiện: Các Vụ").names
    <Names.WHO: 'who'>
    >>> labelled_line("Tổ chức thực hiện tốt") is None
    True
    """
    for names, pattern in (*_HEAD.items(), *_BARE):
        found = pattern.match(text)
        if found and _fits(found["label"], text[found.end() :]):
            return Labelled(names, " ".join(found["label"].split()), trimmed(text[found.end() :]))
    return None


def taken_apart(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """Part a text from the labels within it (*tách nhãn trong câu*): what stands before the first, and each label.

    >>> taken_apart("Rà soát quy hoạch (chủ trì: Sở Xây dựng; thời hạn: Quý I/2025).")[0]
    'Rà soát quy hoạch'
    """
    first = labelled_line(text)
    found = [one for one in _WITHIN.finditer(text) if _fits(one["label"], text[one.end() :])]
    if not found:
        return ("", (first,)) if first else (trimmed(text), ())
    labels: list[Labelled] = []
    start = found[0].start()
    if first is not None and found[0].start() > 0:
        labels.append(
            Labelled(
                first.names, first.label, trimmed(text[: found[0].start()][len(first.label) :].lstrip(" :-–"))
            )
        )
        start = 0
    for index, match in enumerate(found):
        stop = found[index + 1].start() if index + 1 < len(found) else len(text)
        names = next(names for names in Names if match[names.value] is not None)
        labels.append(Labelled(names, " ".join(match["label"].split()), trimmed(text[match.end() : stop])))
    return trimmed(text[:start]).rstrip("(["), tuple(labels)
