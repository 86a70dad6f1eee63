"""Members of a team by name (*thành viên tổ công tác*): who each is, and what a line gives him to do."""

import re

from ttdn.drafting.structure.label_lines import trimmed
from ttdn.drafting.structure.sentence_times import times_in
from ttdn.drafting.structure.sentence_who import PERSON_NAME
from ttdn.drafting.structure.unit_lists import Office, holds_an_act, is_office
from ttdn.language.who import Begins, begins_with
from ttdn.text import CAPITALS, SMALLS

_TITLE = (
    r"(?:(?:các )?(?:đồng chí|đ/c|ông|bà|thầy|cô|anh|chị)\s+|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)\s+"
    r"|(?-i:(?:(?:GS|PGS|TS|ThS|BS|BSCK|BSNT|CKI{1,2}|CN|KS|DS|ĐD|KTV|Dr)\b[.,]?\s?)+)){1,2}"
)
_PERSON = re.compile(rf"{_TITLE}{PERSON_NAME}(?:\s*\([^()]*\))?", re.IGNORECASE)
# By post and name, "Giám đốc Trịnh Công Bằng", told by a family name from a place: "Chủ tịch xã Tân Lộc Đông".
_FAMILY = (
    r"(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trịnh|Đinh|Lương|Trương|Đào|Đoàn"
    r"|Tạ"
    r"|Quách|Lò|Cầm|Quàng|Giàng|Thào|Sùng|Nông|Triệu|Kiều|Phùng|Thạch|Siu|Ksor|Tống|Lưu|Cao|Hà|Mai)"
)
_OFFICER = re.compile(
    rf"(?:phó |quyền )?(?:tổng giám đốc|giám đốc|chủ tịch|bí thư|hiệu trưởng|trưởng|chánh|kế toán trưởng|chủ nhiệm"
    rf"|viện trưởng|tổ trưởng|đội trưởng|chỉ huy trưởng|chuyên viên)(?:\s[^\W\d]+){{0,6}}?\s(?-i:{_FAMILY}"
    rf"(?: [{CAPITALS}][{SMALLS}]*){{1,4}})",
    re.IGNORECASE,
)
_NAMES = re.compile(
    rf"(?:các )?(?:ông|bà|ông, bà|đồng chí|đ/c)\s*:\s*(?:{PERSON_NAME}[,;.]?\s*(?:và )?)+", re.IGNORECASE
)
_POST = re.compile(
    r"(?:nguyên |quyền )?(?:phó |p\. ?)?(?:trưởng|tổ trưởng|tổ phó|nhóm trưởng|đội trưởng|đội phó|chủ tịch"
    r"|giám đốc|tổng giám đốc|bí thư|hiệu trưởng|chủ nhiệm|chánh|chỉ huy|thủ trưởng|kế toán|chuyên viên|công chức"
    r"|phó|bảo vệ|cấp dưỡng|tạp vụ|viên chức|cán bộ|nhân viên|giáo viên|giảng viên|bác sĩ|điều dưỡng|kỹ sư"
    r"|lái xe|thủ quỹ|văn thư|đại diện|lãnh đạo|ủy viên|uỷ viên|thành viên|thư ký|thường trực|quản đốc|hạt trưởng"
    r"|trạm trưởng|đảng ủy viên)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:làm )?(?:phó )?(?:tổ trưởng|tổ phó|nhóm trưởng|nhóm phó|đội trưởng|đội phó|trưởng (?:ban|đoàn|tiểu ban"
    r"|nhóm|tổ)|phó (?:trưởng )?(?:ban|đoàn|tiểu ban|nhóm|tổ)|thành viên|ủy viên|uỷ viên|thư ký|thường trực"
    r"|chủ tịch hội đồng|chủ tịch)(?: (?:thường trực|hội đồng|ban chỉ đạo|ban tổ chức|tiểu ban|tổ công tác"
    r"|kiêm [^\W\d]+ [^\W\d]+))*",
    re.IGNORECASE,
)
_BY_POST = re.compile(
    rf"{_TITLE}(?P<post>{_POST.pattern}(?: [^\s,;:()–]+(?<! -)){{1,11}}?)(?=\s*(?:$|[,;:(]|\s[-–]\s))",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\s*(?:,|;|\s[-–]|[-–](?=\s))\s*")
# Behind a post, what somebody does; "Ban chỉ đạo" is a name.
_DOES = re.compile(
    r"\s(?=(?:trực tiếp |chịu trách nhiệm|có trách nhiệm|phụ trách|theo dõi|thay mặt |giúp |tham gia )"
    r"|(?<!ban )chỉ đạo\b)"
)
# A post with who holds it behind it in brackets; and who is no official, and therefore asked politely.
_POST_OF = re.compile(
    rf"(?P<post>{_POST.pattern}(?:\s[^\s():;,.]+){{0,7}})\s\((?P<person>[^()]+)\)\s*(?::|\W*$)",
    re.IGNORECASE,
)
_INVITED = re.compile(r"^(?:trân trọng |kính )?mời (?=(?:các )?(?:đồng chí|đ/c|ông|bà)\s)", re.IGNORECASE)
_LONGEST = 200
_LONGEST_POST = 12  # words
_ONLY_VERBS = 3  # words: "trực tiếp phụ trách:", and not "phụ trách khối nội trú:"


def is_role(words: str) -> bool:
    """Whether words only say as what somebody sits on a team (*chức danh trong tổ, ban*), and give nothing to do.

    >>> is_role("Phó Trưởng ban thường trực;"), is_role("Thành viên, phụ trách hậu cần")
    (True, False)
    """
    return _ROLE.fullmatch(trimmed(words)) is not None


def only_sits(line: str) -> bool:
    """Whether a line says that somebody sits on a team, and nothing that he has to do (*danh sách thành viên*).

    >>> only_sits("Bà Nguyễn Thị Hoa - Hiệu trưởng - Trưởng ban;"), only_sits("Ông Trần Văn An: kẻ sân.")
    (True, False)
    """
    member = member_of(line)
    if member is None:
        return False
    return is_role(member.rest) if member.rest else is_role(_SIGN.split(trimmed(member.name))[-1])


def member_of(line: str) -> Office | None:
    """Read a line that names a person and his posts (*thành viên*), and behind a colon or comma what he does.

    >>> member_of("Bà Đỗ Thị Ngân, Trưởng phòng Kỹ thuật - Tổ phó: kiểm tra các lô.")
    Office(name='Bà Đỗ Thị Ngân, Trưởng phòng Kỹ thuật - Tổ phó', rest='kiểm tra các lô.')
    >>> member_of("ThS. Lê Văn An, Phó Hiệu trưởng, phụ trách nội dung.").rest
    'phụ trách nội dung.'
    >>> member_of("Phó Giám đốc Lương Văn Hải: duyệt hồ sơ.").name
    'Phó Giám đốc Lương Văn Hải'
    >>> member_of("Thư ký Hội đồng (cô Vũ Thị Hạnh, tổ Văn)").name
    'Thư ký Hội đồng (cô Vũ Thị Hạnh, tổ Văn)'
    >>> member_of("Ông Trần Văn Bình báo cáo trước ngày 15/5.") is None
    True
    """
    named = _named(line)
    if named is not None:
        return named
    line = _INVITED.sub("", line)
    head, colon, rest = line.partition(":")
    person = _by_post(head) or _PERSON.match(head) or _OFFICER.fullmatch(trimmed(head))
    if person is None or len(head) > _LONGEST:
        return None
    stop = len(head[: person.end()].rstrip())
    while (sign := _SIGN.match(head, stop)) is not None:
        after = _SIGN.search(head, sign.end())
        part = head[sign.end() : after.start() if after else len(head)]
        does = _DOES.search(part)
        acts = part[does.end() :].strip() if does else ""
        if does and _is_post(part[: does.start()]) and (not colon or len(acts.split()) <= _ONLY_VERBS):
            behind = rest.strip() if colon else head[sign.end() + does.end() :].strip()
            return Office(head[: sign.end() + does.start()], behind)
        if not (_is_post(part) or (colon and _may_be_post(part))):
            if not colon and begins_with(part) is Begins.ACT:
                return Office(head[:stop], head[sign.end() :].strip())
            break
        stop = sign.end() + len(part.rstrip(" .;"))
    if head[stop:].strip(" .;,–-"):
        return None
    return Office(head[:stop], rest.strip())


def _by_post(head: str) -> re.Match[str] | None:
    """A person who is told by his post alone, up to the next sign: "Đ/c Giám đốc Sở Y tế - Ủy viên"."""
    found = _BY_POST.match(head)
    if found is None or is_office(found["post"]):
        return found
    of_a_body = any(word[0].isupper() for word in found["post"].split()[1:])
    return found if of_a_body and not holds_an_act(found["post"]) else None


def _named(line: str) -> Office | None:
    """Names alone, or a post with who holds it in brackets, as a whole line or before a colon."""
    if _NAMES.fullmatch(line):
        return Office(trimmed(line))
    post = _POST_OF.match(line)
    if post is None or not _PERSON.match(post["person"]) or begins_with(post["post"]) is Begins.ACT:
        return None
    return Office(post[0].rstrip(" :"), line[post.end() :].strip())


def _may_be_post(part: str) -> bool:
    """Whether words before a colon may be a post that nobody listed: few, no act, no time."""
    few = len(part.split()) <= _LONGEST_POST // 2
    return few and begins_with(part) is not Begins.ACT and not times_in(part)


def _is_post(part: str) -> bool:
    """Whether words are a post, an office or another person."""
    words = trimmed(part)
    if _PERSON.fullmatch(words) or _by_post(words):
        return True
    if not words or len(words.split()) > _LONGEST_POST:
        return False
    return _POST.match(words) is not None or is_office(words)
