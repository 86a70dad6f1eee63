"""Headings that are an office (*đề mục là tên cơ quan*): who stands over the duties of a list."""

import re

import attrs

from ttdn.drafting.structure.label_lines import trimmed
from ttdn.drafting.structure.sentence_who import person_in
from ttdn.language.rereading import reread_who
from ttdn.language.who import Begins, begins_with, begins_with_an_act
from ttdn.language.who_verbs import IN_NAMES
from ttdn.model.tasks import Role
from ttdn.text import CAPITALS, SMALLS

_BEFORE = re.compile(
    r"(?:(?:đối với|giao(?: cho)?|(?:kính )?đề nghị|yêu cầu|phân công|(?:trách nhiệm|nhiệm vụ)(?: cụ thể)? của"
    r"|về phía)\s+)+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:\s|[,;&/.]|\bvà\b|\bcùng\b|\([^()]*\))*")
_REMARK = re.compile(
    r"\s*(?:có trách nhiệm|chịu trách nhiệm|thực hiện|tổ chức thực hiện|chủ trì)?\s*"
    r"(?:các nhiệm vụ)?\s*(?:sau|sau đây|như sau)?\s*"
)
_WHICH_ARE = re.compile(r"\s+là (?:(?:tổ chức|cá nhân|hộ gia đình|doanh nghiệp)(?:, | và |$))+")
# "Các sở: Y tế, Nội vụ": the names of a kind, not what it has to do.
_KIND = re.compile(
    r"(?:các|những)\s+(?:sở|ban|ngành|bộ|phòng|trường|xã|phường|huyện|hội|đoàn thể|cơ quan|đơn vị|,\s*)+",
    re.IGNORECASE,
)
# Below a commune, in words that mean other things too: "các bản đồ".
_HAMLETS = re.compile(
    r"(?:các|từng|mỗi)\s+(?:thôn|bản|xóm|ấp|buôn|làng|sóc|phum|bon|khu phố|tổ dân phố|,|và|\s)+", re.IGNORECASE
)
# "Đối với 25 đơn vị chưa gửi báo cáo: …": those of a group, by how it is with them.
_OF_GROUP = re.compile(
    r"(?:\d+ |các |những )(?:cơ quan|đơn vị|địa phương|xã|phường|doanh nghiệp|trường|hộ|cơ sở|chủ đầu tư|nhà thầu"
    r"|tổ chức|cá nhân|thôn|khoa|phòng)\b[^:;.]{0,80}",
    re.IGNORECASE,
)
# Those of a calling, as a heading before a colon: "Cán bộ đoàn cơ sở:".
_PEOPLE = re.compile(
    r"(?:các |đội ngũ )?(?:cán bộ|công chức|viên chức|đảng viên|giáo viên|nhân viên|cộng tác viên|chủ)"
    r"\s[^:;.,\d]{2,50}",
    re.IGNORECASE,
)
# A body by its kind, though nobody knows its name: "Tổ GPMB", "thôn Đông", "Khoa Dược - VTYT"; not "Tổ chức".
_BY_KIND = re.compile(
    r"(?:tiểu ban|ban|bộ phận|phòng|khoa|tổ|đội|nhóm|kíp|trạm|trường|thôn|bản|xóm|ấp|buôn|làng|khu phố"
    r"|tổ dân phố|khu"
    r"|xã|phường|hội|đoàn|chi hội|chi đoàn|chi bộ|đảng bộ|câu lạc bộ|clb|htx|hợp tác xã|văn phòng|vp|p\."
    r"|trung tâm|tt"
    r"|công ty|cty|xí nghiệp|phân xưởng|nhà thầu|tư vấn|tvgs|tvtk|đồn|hạt|nông trường|lâm trường|cụm|lớp|khối)"
    rf"\.?\s?(?-i:[{CAPITALS}\d])[^\s,;:()]*(?:\s(?:[-–]\s)?[^\s,;:()]+){{0,6}}",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"[{CAPITALS}]{{2,}}(?:[-–/][{CAPITALS}]+)*(?: (?:xã|phường|tỉnh)(?: [{CAPITALS}]\w*){{0,3}})?"
)
_A_PLACE = re.compile(rf"[{CAPITALS}][{SMALLS}]*(?: [{CAPITALS}][{SMALLS}]*){{1,3}}")  # further ones of a kind
_BY_INITIALS = re.compile(rf"[{CAPITALS}]{{2,6}}(?: [{CAPITALS}][^\s,;:()]*){{1,4}}")  # "XN Bến Cát"
_BY_CALLING = re.compile(r"công đoàn|chi đoàn|đoàn trường|kế toán|thủ quỹ|văn thư|nhà bếp", re.IGNORECASE)
_ALL = re.compile(r"(?:toàn(?: thể)?|tất cả(?: các)?|cả)(?: [^\s,;:()]+){1,4}", re.IGNORECASE)
# What each gets of the work, and nobody: "mỗi thôn 01 đội".
SHARE = re.compile(r"mỗi [^\W\d]+(?: [^\W\d]+){0,2}:? (?:\d|một|hai|ba)", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:[,;+&]|\bvà\b|\bcùng\b|\s[-–](?=\s))\s*")
# Who is at the head of a body, behind its name: no part of it, and nothing to do.
_LED_BY = re.compile(
    r"\s*(?:\((?:trưởng|tổ trưởng|nhóm trưởng|phụ trách)\b[^():]*:[^()]*\)"
    r"|[:,–-]? ?do [^:;.()]{2,80} làm (?:trưởng|tổ trưởng|nhóm trưởng|đội trưởng)[^:;.()]{0,30})\W*$",
    re.IGNORECASE,
)
_LONGEST = 300
_WORDS_OF_TITLE = 4
_KIND_AND_NAME = 2  # words
_FIRST = 5  # words of a line that tell an act, as most lines begin with, from a name: the whole is slow to read


@attrs.frozen
class Office:
    """An office or several as a heading names them (*cơ quan ở đề mục*), and what the line says behind them."""

    name: str
    rest: str = ""


def office_of(line: str) -> Office | None:
    """Read a line that names offices and nothing else, or names them before a colon (*đề mục cơ quan*).

    >>> office_of("Đối với Sở Tài chính"), office_of("Sở Y tế: kiểm tra các chợ.").rest
    (Office(name='Sở Tài chính', rest=''), 'kiểm tra các chợ.')
    >>> office_of("Sở Tài chính bố trí kinh phí") is None
    True
    >>> office_of("Tổ GPMB + UBND xã Đồng Lương: vận động các hộ.").name
    'Tổ GPMB + UBND xã Đồng Lương'
    """
    remark = _LED_BY.search(line)
    if remark:
        line = line[: remark.start()]
    head, _, rest = line.partition(":")
    whole = trimmed(line)
    if _KIND.fullmatch(head.strip()) and _covered(whole, after=len(head) + 1) == len(whole):
        return Office(whole)
    before = _BEFORE.match(head)
    name = trimmed(head[before.end() :] if before else head)
    if not name or len(name) > _LONGEST or begins_with_an_act(" ".join(name.split(maxsplit=_FIRST)[:_FIRST])):
        return None
    if SHARE.match(name):
        return None
    if before and name.isupper():  # "PHÂN CÔNG KHOA, PHÒNG" heads what is parted among them
        return None
    stop = _covered(name) or _alone(name) or _person(name) or _of_group(name, before, rest)
    stop = stop or (len(name) if _HAMLETS.fullmatch(name) else None)
    stop = stop or (len(name) if head != line and not rest.strip() and _PEOPLE.fullmatch(name) else None)
    stop = stop or (len(name) if _are_bodies(name) else None)
    return Office(name[:stop].strip(), rest.strip()) if stop else None


def is_office(words: str) -> bool:
    """Whether words name offices and nothing that they do (*chỉ là tên cơ quan*).

    >>> is_office("Sở Y tế"), is_office("Sở Y tế: kiểm tra các chợ.")
    (True, False)
    """
    office = office_of(words)
    return office is not None and not office.rest


def _are_bodies(name: str) -> bool:
    """Whether a heading is a list of bodies that are known by their kinds alone, and no act stands in it."""
    if not name[0].isupper() or name.isupper():
        return False
    parts = [name] if _BY_KIND.fullmatch(name) else [part for part in _LISTED.split(name) if part]
    first, *more = parts or [""]
    listed = _is_body(first) and all(_is_body(part) or _A_PLACE.fullmatch(part) for part in more)
    return listed and not any(holds_an_act(part) for part in parts)


def _is_body(part: str) -> bool:
    """Whether a part of a list is a body: by its kind, in short, or known."""
    forms = (_BY_KIND, _BY_INITIALS, _BY_CALLING, _ALL, _SHORT)
    return any(form.fullmatch(part) for form in forms) or bool(_covered(part) or _alone(part))


def holds_an_act(part: str) -> bool:
    """Whether an act stands behind the kind and the first word of a name (*có động từ*).

    >>> holds_an_act("Thôn Đoài quét dọn"), holds_an_act("Giám đốc Sở Y tế")
    (True, False)
    """
    words = part.split()
    later = (" ".join(words[at:]) for at in range(_KIND_AND_NAME, len(words)) if words[at][0].islower())
    return any(begins_with(one) is Begins.ACT and one not in IN_NAMES for one in later)


def _of_group(name: str, before: re.Match[str] | None, rest: str) -> int | None:
    """The end of words for those of a group, where "đối với" names them and a colon parts what they have to do."""
    named = before is not None and _OF_GROUP.fullmatch(name) is not None
    return len(name) if named and begins_with(rest.strip()[:_LONGEST]) is Begins.ACT else None


def _person(name: str) -> int | None:
    """The end of a person's name with what it says of him, where a heading holds nothing else."""
    spans = person_in(name)
    return len(name) if spans and spans[0][0] == 0 and _BETWEEN.fullmatch(name[spans[0][1] :]) else None


def _alone(name: str) -> int | None:
    """The end of an officer's title that stands alone, which is one only where somebody acts: "Hiệu trưởng"."""
    if name.count(" ") > _WORDS_OF_TITLE or not name[0].isupper() or name.isupper():
        return None
    spans = [one.span for one in reread_who(f"{name} thực hiện").assignments]
    return len(name) if spans == [(0, len(name))] else None


def _covered(name: str, *, after: int = 0) -> int | None:
    """Where the names end that a text consists of behind a place, None where it holds other words."""
    place = after
    for one in reread_who(name).assignments:
        if one.span is None or one.span[0] < place:
            continue
        if one.role not in (Role.LEAD, Role.IMPLEMENTING) or not _BETWEEN.fullmatch(name[place : one.span[0]]):
            return None
        place = one.span[1]
    if place == after:
        return None
    rest = name[place:]
    if _BETWEEN.fullmatch(rest) or _WHICH_ARE.fullmatch(rest):
        return len(name)
    return place if _REMARK.fullmatch(rest) else None
