"""Who acts in a sentence (*ai thực hiện*), in places of the even text."""

import re

from ttdn.drafting.structure.who_extents import LOOKED_AT, NEXT_WORD, Span, whole_who, without_insertion
from ttdn.language.rereading import once, reread_who
from ttdn.language.who import Begins, begins_with
from ttdn.model.tasks import Role
from ttdn.text import CAPITALS, SMALLS

_ACTING = frozenset((Role.LEAD, Role.IMPLEMENTING, Role.MONITORING, Role.GUIDING))
_SAID = _ACTING | {Role.COORDINATING}
_LIST = re.compile(r"\W*(?:và|cùng|với|;|,)?\W*")
_JOINS = re.compile(r"[^.;:]{0,60}(?:phối hợp|cùng)[^.;:]{0,15}")
GIVE = r"giao(?!\s+(?-i:ban|thông|dịch|lưu|nhận)\b)"  # not "giao ban", "giao thông"
# Not "phân công cán bộ trực": whoever does so acts himself.
_TO_OWN = (
    r"(?:lãnh đạo|cán bộ|công chức|viên chức|nhân viên|người|lực lượng|giáo viên|chuyên viên"
    r"|nhiệm vụ|trách nhiệm|trực|cụ thể|rõ|công việc)\b"
)
CHARGE = rf"phân công(?!\s+{_TO_OWN})"
# An act at which the reader of names looks for whom it is given to, or for a meeting that was held.
_BEFORE_AN_ACT = re.compile(
    rf"(?P<who>[^;:.]{{3,120}}?) (?:phân công {_TO_OWN}"
    r"|chủ trì (?:họp|giao ban|sinh hoạt|phiên họp|cuộc họp)\b(?=[^.;]*\b(?:mỗi|hằng|hàng|định kỳ)\b))",
    re.IGNORECASE,
)
ASSIGNS = re.compile(
    rf"(?:{GIVE}|yêu cầu|đề nghị|{CHARGE}|chỉ đạo|kính đề nghị)\s+(?:cho\s+)?",
    re.IGNORECASE,
)
# The verb, where a time follows it: "các xã tổ chức | trước ngày …".
_HOLDS = re.compile(r"(?<!các)(?<!những)(?<!,)(?<!và) tổ chức$")  # and not "Ban Tổ chức"
GIVES = re.compile(rf"\b(?:{GIVE}|yêu cầu|đề nghị|{CHARGE})\s", re.IGNORECASE)  # anywhere in a sentence
_LEADS = re.compile(r"\s+(?:là (?:cơ quan|đơn vị) )?chủ trì\b")
# Who helps, named before what both of them do: "Phòng A chủ trì, | Phòng B phối hợp | lập bản đồ".
_HELPS = re.compile(
    rf"(?<=chủ trì),? (?:và )?(?:[{CAPITALS}]|các )[^,;.:]{{2,80}}? (?:cùng )?(?:phối hợp|tham gia|hỗ trợ"
    rf"|giúp)(?= (?!với|cùng)[{SMALLS}])"
)
_SUBJECT_AT = re.compile(
    r"(?:^|[,;:]\s+(?:(?:đề nghị|yêu cầu|giao)\s+)?|\bthì\s+)(?=(?:các|những|mỗi|toàn thể|Sở|Bộ|UBND|Ủy ban"
    r"|Uỷ ban|Ban|Công an|Văn phòng|Phòng"
    r"|Trung tâm|Thanh tra|Khoa|Tổ|Đội|Trạm|Trường|Bệnh viện|Xí nghiệp|Công ty|Đảng ủy|Chi cục"
    r"|Hội|Cục|Vụ|Thủ trưởng|Giám đốc|Chủ tịch|Trưởng|Hiệu trưởng|Bí thư|Người đứng đầu|Đồng chí|Cơ quan"
    r"|Đơn vị|nhà thầu|chủ (?:đầu tư|hộ|cơ sở|hồ|tàu|rừng|phương tiện)"
    r"|doanh nghiệp|hợp tác xã|Bưu điện|Ngân hàng|Viện|Quỹ|Hạt|Đồn|Đài|Báo"
    r"|Chi (?:bộ|đoàn|hội|nhánh)|Đảng bộ|Liên đoàn|Mặt trận)\b)",
    re.IGNORECASE,
)
# A person by name, with the office behind the name or instead of it.
_ADDRESSED = (
    r"(?:(?:các )?(?:đồng chí|đ/c|ông|bà|thầy|cô|anh|chị)\s+"
    r"|(?:đ/c|[ôbcat]|bs|ths|ts|ks|ds)\.\s?|(?-i:P?(?:CT|GĐ|HT))\s)"
)
_NO_NAME = (
    r"(?!(?:phó|trưởng|chủ|bí|giám|ủy|uỷ|thành|thường|lãnh|hiệu|chánh|tổ|cán|công|thủ|đại|hội|đảng|sở|ban|tỉnh"
    r"|huyện"
    r"|phòng)\b)"
)
# As written in the highlands too: "H'Niêm", "Y-Bhăm".
PERSON_NAME = rf"{_NO_NAME}(?:(?-i:[{CAPITALS}][{SMALLS}]*(?:['’-][{CAPITALS}][{SMALLS}]+)?)\s?){{1,5}}"
_POST = (
    r"(?:phó )?(?:tổng giám đốc|giám đốc|chủ tịch|bí thư|hiệu trưởng|chủ nhiệm|tổ trưởng|ủy viên|trưởng \w+"
    r"|chánh \w+)"
)
_PERSON = re.compile(
    rf"{_ADDRESSED}(?P<name>{PERSON_NAME})(?:(?:[-–]|(?<=\w),|(?<=\s)[-–])\s(?P<post>{_POST}))?", re.IGNORECASE
)
_OFFICER = re.compile(rf"{_POST}\s+(?-i:(?:[{CAPITALS}][{SMALLS}]*\s){{3,4}})(?=[{SMALLS}])", re.IGNORECASE)
_TITLED = re.compile(_ADDRESSED, re.IGNORECASE)
# Though nobody knows it: "DS Lù Thị Mẩy", "HTX Đồng Tâm", "Vàng A Páo"; an act has to follow.
_BY_CAPITALS = re.compile(
    rf"(?:(?:[{CAPITALS}]{{2,5}}|[{CAPITALS}][{SMALLS}]{{0,2}}[{CAPITALS}]?\.?)\.?,?\s){{0,2}}"
    rf"(?:[{CAPITALS}][{SMALLS}]*(?:['’-][{CAPITALS}][{SMALLS}]+)?\s){{2,5}}(?:\([^()\d]{{2,40}}\)\s)?(?=[{SMALLS}])"
)
_FEWEST_CAPITALS = 3
_INITIALS = re.compile(rf"[{CAPITALS}]{{3,6}}(?:[-–/][{CAPITALS}]{{2,6}})*\s(?=[{SMALLS}])")
_OF_UNITS = re.compile(
    r"(?:mỗi|từng|các|những|toàn thể|tất cả(?: các)?)\s(?:thôn|bản|xóm|ấp|buôn|làng|khu phố|tổ|đội|nhóm|khối|lớp"
    r"|khoa|trạm|trường"
    r"|chi hội|chi đoàn|chi bộ|tiểu ban|câu lạc bộ|dòng họ|chủ [^\W\d]+|cụm|bộ phận|ca|kíp|phân xưởng|thành viên"
    r"|đồng chí|đoàn viên|hội viên"
    r"|điểm trường)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 4
_CHARGED = re.compile(
    r"(?:riêng |đối với )?(?P<who>(?:các|những|mỗi|từng|\d+)\s[^.:,;()]{3,80}?)"
    r"(?:\s*\([^()]*\))?(?:, (?:ngoài|bên cạnh|cùng với)\s[^.:;,]{3,80}?,?)?"
    r"\s+(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|phải|cần)\b[^.:]{0,60}:$",
    re.IGNORECASE,
)
# The work before who does it: "Việc quan trắc do Sở A đảm nhiệm", "Công tác hậu cần do Văn phòng lo".
_WORK_BY = re.compile(
    r"(?:việc|công tác|nhiệm vụ|phần|phần việc|nội dung|khâu|hoạt động|công việc)\s[^;:.]{2,120}?\s(?:do"
    r"|giao(?: cho)?)\s",
    re.IGNORECASE,
)
_CARRIES = re.compile(
    r"\s+(?:chủ động |trực tiếp )?(?:đảm nhiệm|đảm nhận|đảm trách|phụ trách|thực hiện|tổ chức|chủ trì|chuẩn bị"
    r"|lo|làm"
    r"|chịu trách nhiệm|triển khai|điều hành|theo dõi|tổng hợp|quản lý)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:Hội đồng|Ban|Tổ|Tiểu ban|Đoàn|Nhóm|Đội)(?: [^\W\d]+){0,8}?(?=\s+có (?:nhiệm vụ|trách nhiệm)\s+\w)"
)
# Of a calling, at one place: whatever follows is what they do, though nobody knows the verb.
_CALLED = re.compile(
    r"(?:(?:các )?(?:tổ|nhóm|đội|khối|trạm)? ?trưởng (?:các )?(?:khoa|phòng|tổ|nhóm|đội|bộ phận|đơn vị|thôn|bản"
    r"|xóm|ấp|trạm|ban)"
    r"(?:, (?:khoa|phòng|tổ|đội))*"
    r"|(?:nhân viên |cán bộ )?(?:kế toán|thủ quỹ|văn thư|lái xe|tạp vụ|cấp dưỡng|thủ kho)"
    r"|(?:bảo vệ|y tế|nhân viên [^\W\d]+|quản lý) (?:trường|cơ quan|trạm|bệnh viện|công ty|đơn vị|khoa|chợ|bến"
    r"|kho))(?=\s)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:hai (?:bên|ngành|cơ quan|đơn vị)"
    r"|(?:(?:các|những|mỗi|từng) )?(?:(?:cơ quan|đơn vị) (?:chủ trì|thường trực|phối hợp|đầu mối|quản lý|tham mưu"
    r"|soạn thảo)"
    r"(?: (?:kiểm tra|soạn thảo|quản lý))?|người (?:làm|thực hiện|nhận việc|phụ trách|chủ trì|được (?:giao"
    r"|phân công))"
    r"(?: việc| nhiệm vụ)?|đầu mối|bên(?: (?:đăng cai|phối hợp|tham gia|chủ trì|liên quan))?))(?=\s)",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?:^|(?<=\s))(?:các|những)\s+(?:sở|ban|ngành|bộ|phòng|trường|xã|phường)\s*:\s*$", re.IGNORECASE
)
_AFTER_OF = re.compile(
    r"^(?:trên cơ sở|theo|căn cứ|sau khi có)\s[^,]{0,30}?"
    r"(?:đề xuất|đề nghị|hướng dẫn|ý kiến|báo cáo|định hướng) của\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\s+nơi\s[^,;.]{2,50}?(?=\s+(?:chỉ đạo|chủ trì|thực hiện|tổ chức|phối hợp|triển khai|bố trí|rà soát"
    r"|báo cáo|xây dựng|kiểm tra"
    r"|có trách nhiệm|chịu trách nhiệm)\b)",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:(?:có (?:nhiệm vụ|liên quan|chức năng)|được giao|trực thuộc|thuộc|nơi)\b[^,;]*)?", re.IGNORECASE
)


def who_in(text: str) -> tuple[Span, ...]:
    """Find who acts in a sentence (*ai thực hiện*), with those it acts together with; () where nobody is named.

    >>> text = "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra, báo cáo Ủy ban nhân dân tỉnh."
    >>> [text[start:stop] for start, stop in who_in(text)]
    ['Sở Y tế chủ trì, phối hợp với Công an tỉnh']
    """
    return _reread(text)


def _who_in(text: str) -> tuple[Span, ...]:
    if agent := by_agent(text):
        return agent
    direct = _acting(text) or _acting(text.partition("; ")[0])
    condition = len(_SUBJECT_AT.split(text, maxsplit=1)[0])
    if direct and direct[0][0] <= max(condition, 30) and not _AFTER_OF.match(text):
        return direct
    for found in _SUBJECT_AT.finditer(text):
        later = _acting(text[found.end() :])
        if later and later[0][0] == 0:
            spans = tuple((start + found.end(), stop + found.end()) for start, stop in later)
            return _last_of(text, spans) if _AFTER_OF.match(text) else spans
    return direct


_reread = once(_who_in)  # a sentence is asked who acts by all who tell orders from what is told


def _acting(text: str) -> tuple[Span, ...]:
    """The places of those who act first, and of those named together with them."""
    said = [
        (one.span, one.role)
        for one in reread_who(text).assignments
        if one.span is not None and one.role in _SAID and text[slice(*one.span)] != "Cấp"  # the act
    ]
    asked = ASSIGNS.match(text)
    if _PERSON.match(text, asked.end() if asked else 0):
        return person_in(text)
    spans: list[Span] = []
    for (start, stop), role in said:
        if not spans:
            if role in _ACTING or asked is not None:
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
        begins = asked.end() if asked else 0
        known = person_in(text) or _officer(text) or _before_an_act(text) or _around_insertion(text)
        return known or _by_part(text) or _by_capitals(text, begins) or _by_unit(text, begins)
    start, stop = whole_who(text, spans[0])
    holds = _HOLDS.search(text[start:stop])
    stop = start + holds.start() if holds else stop
    kind = _KIND.search(text[:start])  # "các sở: Y tế, Nội vụ" is one with its names
    start = kind.start() if kind else start
    more = _WHERE.match(text, stop) or _LEADS.match(text, stop)
    stop = more.end() if more else stop
    helping = _HELPS.match(text, stop)
    if helping and begins_with(text[helping.end() : helping.end() + LOOKED_AT]) is Begins.ACT:
        stop = helping.end()
    return ((start, stop),)


def _before_an_act(text: str) -> tuple[Span, ...]:
    """Those at the head of a text who charge their own people, or hold meetings again and again."""
    found = _BEFORE_AN_ACT.match(text)
    if found is None:
        return ()
    stop = found.end("who")
    spans = [one.span for one in reread_who(f"{found['who']} thực hiện").assignments if one.span is not None]
    whole = bool(spans) and spans[0][0] == 0 and spans[-1][1] == stop
    return ((0, stop),) if whole else ()


def _around_insertion(text: str) -> tuple[Span, ...]:
    """Those at the head of a text whose name a remark or a charge parts from what they do."""
    found = without_insertion(text)
    if found is None:
        return ()
    without, (start, stop) = found
    spans = _acting(without)
    if len(spans) != 1 or spans[0][0] or spans[0][1] != start:
        return ()
    return ((0, stop),)


def by_agent(text: str) -> tuple[Span, ...]:
    """Find who carries out the work that a sentence begins with (*việc … do … đảm nhiệm*).

    >>> text = "Việc tưới nước cho vườn ươm do Tổ Kỹ thuật đảm nhiệm, mỗi tuần hai lần."
    >>> [text[start:stop] for start, stop in by_agent(text)]
    ['Tổ Kỹ thuật']
    """
    work = _WORK_BY.match(text)
    if work is None:
        return ()
    spans = _acting(text[work.end() :])
    if not spans or spans[0][0] or not _CARRIES.match(text, work.end() + spans[-1][1]):
        return ()
    return tuple((work.end() + start, work.end() + stop) for start, stop in spans)


def charged_in(lead: str) -> Span | None:
    """Find those that a lead charges, though nobody knows them as offices (*những ai có trách nhiệm*).

    >>> charged_in("Các đồng chí được phân công có trách nhiệm:")
    (0, 27)
    """
    found = _CHARGED.match(lead)
    return found.span("who") if found else None


def _by_part(text: str) -> tuple[Span, ...]:
    """Those who are called by their part in the work, where an act follows: "Người làm ghi …", "các bên gửi …"."""
    body = _BODY.match(text)
    if body:
        return (body.span(),)
    part = _PART.match(text)
    if part is None and (called := _CALLED.match(text)):
        return (called.span(),) if begins_with(text[called.end() :].lstrip()) is not Begins.NOUN else ()
    return (part.span(),) if part and begins_with(text[part.end() :].lstrip()) is Begins.ACT else ()


def _by_unit(text: str, start: int) -> tuple[Span, ...]:
    """Those of a kind of people or small bodies, where an act follows: "mỗi bản cử …", "các lớp bán trú lau …"."""
    found = _OF_UNITS.match(text, start)
    if found is None:
        return ()
    place = found.end()
    for _ in range(_MOST_WORDS):
        if begins_with(text[place : place + LOOKED_AT]) is Begins.ACT:
            return ((start, place),)
        more = NEXT_WORD.match(text, place)
        if more is None:
            break
        place = more.end()
    return ()


def _by_capitals(text: str, start: int) -> tuple[Span, ...]:
    """A name at the head of a text by its capitals alone, where an act follows: "CNĐD Vi Thị Hoa khảo sát …"."""
    found = _BY_CAPITALS.match(text, start)
    if found is None or len(found[0].split()) < _FEWEST_CAPITALS:
        found = _INITIALS.match(text, start)
    if found is None:
        return ()
    acts = begins_with(text[found.end() : found.end() + LOOKED_AT]) is Begins.ACT
    return ((start, len(text[: found.end()].rstrip())),) if acts else ()


def _officer(text: str) -> tuple[Span, ...]:
    """An officer by title and name at the head of a text: "Phó Chủ tịch Nguyễn Văn Bình"."""
    found = _OFFICER.match(text)
    return ((0, len(text[: found.end()].rstrip())),) if found else ()


def person_in(text: str) -> tuple[Span, ...]:
    """Find a person at the head of a text, behind a verb that assigns or without one (*người thực hiện*).

    >>> text = "đồng chí Trần Văn An - Phó Giám đốc trực tiếp chỉ đạo"
    >>> [text[start:stop] for start, stop in person_in(text)]
    ['đồng chí Trần Văn An - Phó Giám đốc']
    """
    asked = ASSIGNS.match(text)
    start = asked.end() if asked else 0
    named, titled = _PERSON.match(text, start), _TITLED.match(text, start)
    if named and named["post"]:
        office = _acting(text[named.start("post") :])
        behind = office[0][1] if office and office[0][0] == 0 else 0
        return ((start, max(named.start("post") + behind, named.end("post"))),)
    if named:
        return (whole_who(text, (start, len(text[: named.end()].rstrip()))),)
    office = _acting(text[titled.end() :]) if titled else ()
    if titled and office and office[0][0] == 0:
        return (whole_who(text, (start, titled.end() + office[0][1])),)
    return ()


def with_in(text: str) -> tuple[Span, ...]:
    """Find who helps, in a line under the heading of who leads (*phối hợp với ai*).

    >>> text = "Chủ trì, phối hợp với các đơn vị có liên quan tổng hợp kết quả."
    >>> [text[start:stop] for start, stop in with_in(text)]
    ['các đơn vị có liên quan']
    """
    spans: list[Span] = []
    for one in reread_who(text).assignments:
        if one.role is not Role.COORDINATING or one.span is None:
            continue
        if spans and _LIST.fullmatch(text[spans[-1][1] : one.span[0]]):
            spans[-1] = (spans[-1][0], one.span[1])
        elif not spans or one.span[0] >= spans[-1][1]:
            spans.append(one.span)
    return tuple(whole_who(text, span) for span in spans)


def names_only(part: str) -> bool:
    """Whether a clause is nothing but names, as in a list of subjects (*danh sách cơ quan*).

    >>> names_only("Sở Y tế"), names_only("Sở Y tế kiểm tra")
    (True, False)
    """
    spans = who_in(part)
    return bool(spans) and _REMARK.fullmatch(part[spans[-1][1] :].strip(" ,;.")) is not None


def _last_of(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of a list behind "on the proposal of": the last, for the others are who proposes."""
    start, stop = spans[0]
    names = [one.span for one in reread_who(text[start:stop]).assignments if one.span is not None]
    return ((start + names[-1][0], stop),) if names else spans
