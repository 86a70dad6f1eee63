"""Headings that are an office (*đề mục là tên cơ quan*): who stands over the duties of a list."""

import re

import attrs

from ttdn.drafting.structure.label_lines import trimmed
from ttdn.language.who import read_who
from ttdn.model.tasks import Role

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
_LONGEST = 300


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
    """
    head, _, rest = line.partition(":")
    before = _BEFORE.match(head)
    name = trimmed(head[before.end() :] if before else head)
    if not name or len(name) > _LONGEST:
        return None
    stop = _covered(name)
    if stop is None:
        return None
    return Office(name[:stop].strip(), rest.strip())


def _covered(name: str) -> int | None:
    """Where the names end that a text consists of, None where it holds other words."""
    place = 0
    for one in read_who(name).assignments:
        if one.span is None or one.span[0] < place:
            continue
        if one.role not in (Role.LEAD, Role.IMPLEMENTING) or not _BETWEEN.fullmatch(name[place : one.span[0]]):
            return None
        place = one.span[1]
    if not place:
        return None
    rest = name[place:]
    if _BETWEEN.fullmatch(rest):
        return len(name)
    return place if _REMARK.fullmatch(rest) else None
