"""Label lines (*dòng nhãn*): what "Đơn vị thực hiện: …" and its kin name, at the head of a line or within one."""

import re
from enum import Enum

import attrs

from ttdn.language.rereading import once, reread_who
from ttdn.language.who import Begins, begins_with
from ttdn.text import CAPITALS


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


# Labels are put together of few words: of whom, of doing, of helping, of time.
_BODY = (
    r"(?:(?:các|những)\s+)?(?:cơ quan|đơn vị|tổ chức|địa phương|sở|ban|ngành|bộ phận|phòng|khoa|tổ|nhóm|bên|nơi"
    r"|cá nhân|người|cán bộ|công chức|nhân viên|giáo viên|nhân sự|thành viên|đồng chí|lãnh đạo|đầu mối)"
)
_ACT = (
    r"(?:(?:đồng )?chủ trì|thực hiện|triển khai|tổ chức|chịu trách nhiệm(?: chính)?|được (?:giao|phân công)"
    r"|đầu mối|chuẩn bị(?: (?:nội dung|tài liệu))?|đảm nhiệm|điều hành|chỉ đạo|quản lý|vận hành|làm"
    r"|tham mưu|phụ trách|soạn thảo|xây dựng|báo cáo|gửi báo cáo|thường trực|chính|theo dõi|đôn đốc|hướng dẫn"
    r"|tổng hợp|kiểm tra|giám sát|trách nhiệm"
    r"|phối hợp)"
)
_HELP = r"(?:phối hợp|tham gia|hỗ trợ|liên quan|giúp việc)"
_AND = r"(?:\s*[,/&]\s*|\s+[-–]\s+|\s+và\s+|\s+)"
_TAIL = r"(?:\s+[^\W\d]+){0,4}"
# "các nhiệm vụ 4.1 và 4.2": a label may name the items that it serves.
_OF_WHAT = (
    r"(?:\s+(?:các\s+)?(?:nhiệm vụ|nội dung|công việc|mục|điểm|khoản|ý)"
    r"(?:\s+[\d.]+|\s+[a-zđ]\)?|\s*,|\s+và){1,12})?"
)
# Words of many uses: a label only where an office stands behind them.
_NAMING = (
    r"chuẩn bị(?: (?:nội dung|tài liệu))?|(?:triển khai |tổ chức )?thực hiện|giao(?: cho)?|tham gia|hỗ trợ|chỉ đạo"
    r"|theo dõi|giám sát|kiểm tra"
)
_END_OF_WORK = (
    r"(?:nộp|gửi|báo cáo|trình|hoàn thành|kết thúc|bắt đầu|thực hiện|triển khai|cuối|cuối cùng|chót|xong)"
)
_FORMS = (
    (
        Names.COORDINATE,
        (
            rf"(?:{_BODY}{_AND}){{1,3}}(?:cùng )?{_HELP}(?:{_AND}(?:{_ACT}|{_HELP}|chính|khác)){{0,2}}"
            r"|cùng (?:làm|thực hiện)|(?:làm|lo) cùng|ai (?:giúp|phối hợp|cùng làm)"
            rf"|(?:cùng )?(?:phối hợp|tham gia|hỗ trợ)(?:{_AND}(?:thực hiện|triển khai|tổ chức|hỗ trợ)){{0,2}}"
        ),
    ),
    (
        Names.WHO,
        (
            rf"(?:{_BODY}{_AND}){{1,4}}{_ACT}(?:{_AND}{_ACT}){{0,3}}{_OF_WHAT}"
            rf"|(?:chủ trì|phụ trách|đầu mối|thường trực|tham mưu)(?:{_AND}(?:{_ACT}|chính)){{0,2}}"
            rf"|chịu trách nhiệm(?: chính| thực hiện)?|{_NAMING}"
            r"|phân công(?: (?:thực hiện|trách nhiệm|nhiệm vụ|chủ trì|phụ trách))?"
            r"|trách nhiệm(?: (?:thực hiện|chủ trì|chính))?"
            r"|(?:cơ quan|đơn vị|người)|ai (?:làm|lo|thực hiện|chủ trì|phụ trách|chịu trách nhiệm)"
            r"|(?:họ (?:và )?tên )?người (?:nhận|được giao)(?: việc| nhiệm vụ)?"
            r"|(?:đối tượng|chủ thể) (?:thực hiện|báo cáo|gửi)(?: (?:chế độ )?báo cáo)?"
        ),
    ),
    (
        Names.WHEN,
        (
            r"(?:dự kiến\s+)?(?:thời gian(?! chốt)|thời hạn|thời điểm|tiến độ|kỳ hạn|lộ trình|tần suất|mốc|lịch)"
            rf"{_TAIL}"
            rf"|(?:hạn|ngày|dự kiến|bao giờ|khi nào|lúc nào)(?:\s+{_END_OF_WORK}){{1,2}}|bao giờ|khi nào|hạn"
            rf"|hoàn thành|bắt đầu|kết thúc|xong"
            r"|(?:(?:phải )?(?:xong|hoàn thành|nộp|báo cáo) )?(?:trước|chậm nhất)(?: ngày)?"
        ),
    ),
    (
        Names.RESULT,
        (
            r"(?:sản phẩm|kết quả|đầu ra|minh chứng|chỉ số|yêu cầu (?:cần )?đạt|yêu cầu (?:về )?(?:kết quả"
            rf"|sản phẩm)){_TAIL}|(?:phải|cần) nộp"
        ),
    ),
    (
        Names.OTHER,
        (
            rf"(?:nội dung|kinh phí|nguồn kinh phí|địa điểm|hình thức|thành phần|đối tượng|số lượng"
            rf"|ghi chú|mục tiêu|quy mô|phương tiện|thời lượng|trang phục|dự toán"
            rf"|lưu ý|cơ quan trình|cấp trình|cơ sở pháp lý){_TAIL}"
            # Of a reporting regime, Decree 09/2019/NĐ-CP: who receives it and how, and its forms.
            r"|(?:cơ quan|đơn vị|nơi|địa chỉ)(?: tiếp)? nhận(?: (?:báo cáo|hồ sơ|kết quả|văn bản))?"
            r"|phương thức(?: gửi)?(?:, nhận)?(?: báo cáo)?|thời gian chốt(?: số liệu)?(?: báo cáo)?"
            rf"|(?:tên báo cáo|(?:biểu )?mẫu|đề cương|căn cứ){_TAIL}"
            r"|(?:người|lãnh đạo|đơn vị) (?:giao|ký)(?: việc| nhiệm vụ)?|ngày (?:giao|nhận)(?: việc)?"
            r"|khu vực(?: (?:thực hiện|áp dụng|triển khai|ảnh hưởng))?|(?:mức|hồ sơ|trình tự|thủ tục"
            r"|điều kiện)(?:\s+[^\W\d]+){0,3}"
            r"|lực lượng(?: (?:tham gia|huy động|thực hiện))?"
        ),
    ),
)
_SIGN = r"(?:\s*\((?:dự kiến|nếu có|chính)\))?\s*:\s*"
_HEAD = {names: re.compile(rf"(?P<label>{form}){_SIGN}", re.IGNORECASE) for names, form in _FORMS}
# Without a colon only where what follows can be nothing else.
_LEADS = (
    r"(?:(?:đồng )?chủ trì|thực hiện|triển khai|chịu trách nhiệm(?: chính)?|đầu mối|tham mưu|phụ trách|thường trực"
    r"|soạn thảo)"
)
_BARE_WHO = re.compile(
    rf"(?P<label>(?:cơ quan|đơn vị)\s+{_LEADS}(?:{_AND}{_LEADS}){{0,2}})(?:\s+(?:là|gồm)\s+|\s+[-–]\s+|\s+)"
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
_FIRST = (*_HEAD.items(), *_BARE)
_PARTS_WORK = re.compile(r"phân công(?: (?:nhiệm vụ|thực hiện))?", re.IGNORECASE)
_OF_OFFICES = re.compile(r"(?:ban|tổ|nhóm|phòng|khoa|sở|bộ phận)\s", re.IGNORECASE)
_NAMES_OFFICE = re.compile(_NAMING, re.IGNORECASE)
_JOINS_IN = re.compile(rf"(?:tham gia|hỗ trợ)\s*:\s*(?-i:[{CAPITALS}])[^:.;]{{1,120}}\W*$", re.IGNORECASE)
_WITHIN = re.compile(
    rf"(?P<before>^|[.;,(\[|]\s*|\s[-–]\s+|(?<=\w)\s+(?=(?-i:[{CAPITALS}])))(?P<label>"
    + "|".join(f"(?P<{names.value}>{form})" for names, form in _FORMS)
    + r")"
    + _SIGN,
    re.IGNORECASE,
)
_FEWEST_WORDS = 3
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


def _is_office(label: str) -> bool:
    """Whether words of a label are the name of an office: "Ban Chỉ đạo", "Tổ kiểm tra"."""
    return _OF_OFFICES.match(label) is not None and [one.span for one in reread_who(label).assignments] == [
        (0, len(label))
    ]


def _fits(label: str, behind: str) -> bool:
    """Whether a label is one: words of many uses, or of an office, only where an office stands behind them."""
    if _PARTS_WORK.fullmatch(label) and _tells_what(behind):
        return False
    if _NAMES_OFFICE.fullmatch(label) is None and not _is_office(label):
        return True
    spans = [one.span for one in reread_who(behind).assignments if one.span is not None]
    return bool(spans) and spans[0][0] == 0


def _tells_what(behind: str) -> bool:
    """Whether behind a label somebody is named with what he does: "Phân công: Đoàn xã chuẩn bị kịch bản"."""
    spans = [one.span for one in reread_who(behind).assignments if one.span is not None]
    act = behind[spans[0][1] :].lstrip() if spans and spans[0][0] == 0 else ""
    return begins_with(act) is Begins.ACT and len(act.split()) > _FEWEST_WORDS


def _acts(words: str) -> bool:
    """Whether behind a time and a comma somebody acts: "hằng tuần, UBND các xã gửi báo cáo về Sở"."""
    rest = words.partition(", ")[2]
    spans = [one.span for one in reread_who(rest).assignments if one.span is not None] if rest else []
    return bool(spans) and spans[0][0] == 0 and len(rest[spans[0][1] :].split()) >= _FEWEST_WORDS


def labelled_line(text: str) -> Labelled | None:
    """Read a line that begins with a label (*dòng nhãn*), None where it begins with anything else.

    >>> labelled_line("Cơ quan, đơn vị thực hiện: Các Vụ").names
    <Names.WHO: 'who'>
    >>> labelled_line("Tổ chức thực hiện tốt") is None
    True
    """
    return _reread(text)


def is_aside(text: str) -> bool:
    """Whether a line begins with the label of a place, a sum or the like (*nhãn khác*), though an office is in it.

    >>> is_aside("Địa điểm: Hội trường Sở Y tế"), is_aside("Đơn vị thực hiện: Sở Y tế")
    (True, False)
    """
    label = labelled_line(text)
    return label is not None and label.names is Names.OTHER


def _labelled_line(text: str) -> Labelled | None:
    for names, pattern in _FIRST if ":" in text else _BARE:
        found = pattern.match(text)
        if found and names is Names.WHEN and _acts(text[found.end() :]):
            return None
        if found and (_fits(found["label"], text[found.end() :]) or _JOINS_IN.match(text)):
            return Labelled(names, " ".join(found["label"].split()), trimmed(text[found.end() :]))
    return None


_reread = once(_labelled_line)  # a line is asked for by the section above it, by its neighbours and by itself


def taken_apart(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """Part a text from the labels within it (*tách nhãn trong câu*): what stands before the first, and each label.

    >>> taken_apart("Rà soát quy hoạch (chủ trì: Sở Xây dựng; thời hạn: Quý I/2025).")[0]
    'Rà soát quy hoạch'
    """
    first = labelled_line(text)
    within = _WITHIN.finditer(text) if ":" in text else ()
    found = [one for one in within if _fits(one["label"], text[one.end() :])]
    if found and found[0].start() == 0 and first is None:
        found = found[1:]  # what looks like a label holds an order
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
