"""How far the words for who acts go (*phạm vi chủ thể*) beyond the name that is known, or stop before its end."""

import re
from collections.abc import Iterator

from ttdn.language.rereading import reread_who
from ttdn.language.who import Begins, begins_with
from ttdn.text import CAPITALS, SMALLS

Span = tuple[int, int]
LOOKED_AT = 80  # characters behind a name: what it is followed by, an act or not, stands in its first words
_SEVERAL = re.compile(r"(?:^|\s)(?:các|những|mỗi|từng)\s", re.IGNORECASE)
_REMARK = re.compile(r"\s*\([^()\d;:]{2,80}\)")
_SMALL = re.compile(
    rf"(?: [-–])? (?!(?:đã|đang|sẽ|vẫn|chưa|không|phải|cần|được|bị|hoặc|cùng|với|theo|trên|tại)\b)[{SMALLS}]+"
)
# Behind several: what those of them who are meant hold, run or were given.
_HOLD = re.compile(
    r"\s(?:quản lý|vận hành|thuê|sở hữu|nhận khoán|khai thác|chăn nuôi|nuôi trồng|kinh doanh|sản xuất|tuyển dụng"
    r"|thi công|phụ trách"
    r"|cung cấp|cung ứng|sử dụng"
    r"|có(?= (?!trách nhiệm|nhiệm vụ|thể|ý kiến|kế hoạch|phương án|biện pháp|giải pháp|văn bản|báo cáo)"
    r"[^\W\d]+ ))\b"
)
_HAVING = re.compile(
    r"\b(?:các|những) [^;:.]*\bcó [^,;:.]{2,30}$", re.IGNORECASE
)  # "các xã có bến khách | ngang sông"
_PREPARE = re.compile(r"\schuẩn bị(?: (?:nội dung|tài liệu|báo cáo))?\b")
_GIVEN = re.compile(r"\bđược (?:giao|phân công)$")
_GIVEN_WHAT = re.compile(r"(?: (?:chủ trì|phụ trách|chuẩn bị|theo dõi))?")
_NUMBERED = re.compile(
    r"(?:(?:,| và)? (?:khối|lớp|tổ|đội|nhóm|cụm|phân xưởng|phòng) \d{1,2}\w?\b)+", re.IGNORECASE
)
_DONE_TO = re.compile(r"\sđược (?:kiểm tra|giám sát|thanh tra|kiểm toán|chọn|hỗ trợ|thụ hưởng)\b")
_OTHERS = re.compile(r"\s(?:còn lại|nêu trên|nói trên)\b")
# Names of places go on: "các xã An Hòa, Bình Sơn | và Canh Thuận".
_OF_PLACES = re.compile(
    rf"\b(?:các|những) (?:xã|phường|huyện|thôn|bản|tỉnh|trung tâm|trạm)\b.*[{CAPITALS}][{SMALLS}]*$"
)
_PLACES = re.compile(rf"(?:,| và)(?: [{CAPITALS}][{SMALLS}]+){{1,4}}(?= [{SMALLS}])")
# A field of work in small letters: "Ban Hỗ trợ phụ nữ | phát triển kinh tế", "Khoa Nội | tim mạch - Lão khoa".
_FIELD = re.compile(r"\sphát triển (?:kinh tế|nông thôn|cộng đồng|doanh nghiệp|quỹ đất|du lịch|công nghiệp)\b")
_OFFICER = re.compile(r"\b(?:phó [^\W\d]+(?: [^\W\d]+)?|ủy viên[^,;]{0,30}|lãnh đạo[^,;]{0,30})$", re.IGNORECASE)
_HYPHEN = re.compile(rf"(?: [{SMALLS}]+){{0,3}} [-–] [{CAPITALS}][{SMALLS}]*")
_HEAD = re.compile(r"(?:Ban|Hội|Quỹ|Trung tâm|Tổ|Phòng|Khoa|Chi cục|Công ty|Viện)\s")
# Where those of a kind or a number are: "các xã | ven đầm", "07 đơn vị | tại mục C".
_SEVERAL_OR_COUNTED = re.compile(r"(?:^|\s)(?:các|những|mỗi|từng|\d+)\s", re.IGNORECASE)
_WHERE = re.compile(
    r"\s(?:ven|dọc|giáp|quanh|gần|tại|ở|thuộc|trực thuộc|trên|trong|ngoài|vùng|miền|hai bên|nằm|phía|đầu nguồn"
    r"|hạ du|thượng nguồn)"
    r"(?=\s)"
)
NEXT_WORD = re.compile(r"\s[^\s,;:.()]+")
_ENDS = re.compile(r"\s*(?:[).:;]|$)")
# An act in a name: "Các ủy viên | dự sinh hoạt …", "Đồn Biên phòng Hòn Mấu | khảo sát luồng lạch".
_BEGUN = re.compile(
    rf"(?<=[{SMALLS}]) (?:báo (?:ngay|lại|về|cho|kịp thời)\b"
    r"|tổ chức (?:hội thi|hội nghị|cuộc thi|lớp|tập huấn|lễ|ký|cho)\b"
    r"|dự (?:sinh hoạt|họp|hội nghị|giao ban)\b|duy trì\b|liên hệ\b|biểu dương\b|chi viện\b"
    r"|chỉ huy (?=chữa cháy|lực lượng|chung)|(?:mở|đóng) cửa\b|(?<!được )phân công\b|quyết định\b"
    r"|phối hợp (?=tổ chức|vận động|tuyên truyền|kiểm tra|triển khai|giám sát)"
    r"|có (?:phương án|kế hoạch|biện pháp|giải pháp)\b|điều hành (?:diễn tập|chung|việc|phiên|cuộc)\b"
    r"|tổng hợp(?=,| số| kết| báo| tình| ý))"
    rf"|(?<=[{SMALLS}]) (?:khảo sát|lắp đặt|bố trí|đặt (?:biển|trạm|chốt))\b"
)
_GOING = re.compile(r"(?<=^\s)đi ")
_ATTENDS = re.compile(r"\sdự[, ]")
_SHORTEST = 2  # words: "Tổ tổng hợp" is a name
_BESIDE = re.compile(
    r",? (?:ngoài|bên cạnh|cùng với)(?: (?:các|những|việc|nhiệm vụ)\b|$)", re.IGNORECASE
)  # what else they do
# An act that nobody knows behind a name that ends with that of a place: "Điện lực Quảng Trị | cắt điện ở đó".
_UNIT = r"(?:Sở|Ban|Bộ|Phòng|Cục|Vụ|Chi|Đội|Tổ|Hội|Đoàn|Trung|Trường|Viện|Khoa|Quỹ|Trạm|Hạt|Đài|Đảng|Ủy|Văn)"
_OVERRUN = re.compile(
    rf"(?<=[{SMALLS}] )(?!{_UNIT} )[{CAPITALS}][{SMALLS}]+ [{CAPITALS}][{SMALLS}]+"
    rf" (?P<act>(?!(?:và|của|thuộc|các|có|nơi|cùng|với|phối hợp|chủ trì)\b)[{SMALLS}]+(?: [{SMALLS}\d]+)+)$"
)
_INSERTED = re.compile(
    r"\s*\([^()\d;:]{2,80}\)|\sđược (?:giao|phân công)(?: (?:chủ trì|phụ trách|chuẩn bị(?: nội dung)?))?(?=\s)"
)


def whole_who(text: str, span: Span) -> Span:
    """Take the words behind a name that say which, and leave off an act that looks like part of it (*chủ thể*).

    >>> text = "Các đơn vị quản lý hồ chứa điều tiết nguồn nước."
    >>> start, stop = whole_who(text, (0, 10))
    >>> text[start:stop]
    'Các đơn vị quản lý hồ chứa'
    """
    start, stop = span
    acts = _BEGUN.finditer(text, start, min(len(text), stop + LOOKED_AT))
    begun = next((one for one in acts if one.start() >= stop or _words(text[start : one.start()])), None)
    if begun is not None and begun.start() < stop:
        return start, begun.start()
    beside = _BESIDE.search(text, start, stop)
    if beside is not None:
        return start, beside.start()
    over = _OVERRUN.search(text[start:stop])
    if over is not None and begins_with(over["act"]) is not Begins.NOUN:
        ends = start + over.start("act") - 1
        if _is_name(text[start:ends]):
            return start, ends
    remark = _REMARK.match(text, stop)
    if remark and begins_with(text[remark.end() : remark.end() + LOOKED_AT]) is not Begins.NOUN:
        return start, remark.end()
    return start, next((one for one in _stops(text, start, stop) if _acts(text, one)), stop)


def _is_name(words: str) -> bool:
    """Whether words are a name as they stand: "Phó Chủ" is none, and goes on."""
    known = reread_who(f"{words} kiểm tra").assignments
    return bool(known) and known[0].span == (0, len(words))


def _words(name: str) -> bool:
    return len(name.split()) >= _SHORTEST


def _acts(text: str, place: int) -> bool:
    """Whether an act stands behind a place, or a colon or an end before it."""
    rest = _GOING.sub("", text[place : place + LOOKED_AT], count=1)
    if _ENDS.match(rest) or _ATTENDS.match(rest):
        return True
    return rest[:1] == " " and begins_with(rest.lstrip()) is Begins.ACT


def _stops(text: str, start: int, stop: int) -> Iterator[int]:
    """Where the words for who may end behind a name, the nearest first."""
    name = text[start:stop]
    for pattern in (_REMARK, _NUMBERED, _OTHERS):
        if found := pattern.match(text, stop):
            yield found.end()
    if _OF_PLACES.search(name) and (places := _PLACES.match(text, stop)):
        yield places.end()
    yield from _which(text, name, stop)
    if _HEAD.match(name):
        if field := _FIELD.match(text, stop):
            yield field.end()
        if hyphen := _HYPHEN.match(text, stop):
            yield from _behind(text, hyphen.end(), 0)


def _which(text: str, name: str, stop: int) -> Iterator[int]:
    """Where the words end that say which of several are meant: what they were given, have, hold or prepare."""
    if _GIVEN.search(name):
        what = _GIVEN_WHAT.match(text, stop)
        behind = what.end() if what else stop
        yield from _behind(text, behind, 1 if behind == stop else 0)
    elif _SEVERAL.search(name) and (done := _DONE_TO.match(text, stop)):
        yield done.end()
    elif _HAVING.search(name) and not _acts(text, stop):
        yield from _behind(text, stop, 1)
    elif _SEVERAL_OR_COUNTED.search(name) and (where := _WHERE.match(text, stop)):
        yield from _behind(text, where.end(), 1, NEXT_WORD)
    elif _SEVERAL.search(name) and (held := _HOLD.match(text, stop)):
        yield from _behind(text, held.end(), 0)
    elif _SEVERAL.search(name) and (held := _PREPARE.match(text, stop)):
        yield held.end()
    if _OFFICER.search(name) and text.startswith(" phụ trách ", stop):
        yield from _behind(text, stop + len(" phụ trách"), 1)


def _behind(text: str, place: int, fewest: int, word: re.Pattern[str] = _SMALL) -> Iterator[int]:
    """The ends of a few words behind a place, in small letters where nothing else is said."""
    for count in range(5):
        if count >= fewest:
            yield place
        more = word.match(text, place)
        if more is None:
            return
        place = more.end()


def without_insertion(text: str) -> tuple[str, Span] | None:
    """Leave out a remark or a charge within a name (*lời chen vào tên*), with its place; None where there is none.

    >>> without_insertion("Thủ trưởng các đơn vị được giao chủ trì xây dựng kế hoạch")
    ('Thủ trưởng các đơn vị xây dựng kế hoạch', (21, 39))
    """
    found = _INSERTED.search(text, 0, 160)
    return (text[: found.start()] + text[found.end() :], found.span()) if found else None
