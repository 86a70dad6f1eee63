"""Who issues a document, by the lines of its letterhead (*tên cơ quan ban hành*)."""

import re
from collections.abc import Sequence

from ttdn.drafting.draft import Words

# A line that begins so names a body of its own, unless it only goes on with the name above ("ỦY BAN NHÂN DÂN").
_BODY = re.compile(
    r"(?:SỞ|BAN|BCĐ|VĂN PHÒNG|PHÒNG|THANH TRA|TRUNG TÂM|BỆNH VIỆN|TRƯỜNG|CỤC|CHI CỤC|TỔNG CỤC|VỤ|VIỆN|CẢNG VỤ"
    r"|CÔNG TY|XÍ NGHIỆP|NHÀ MÁY|TỔ CÔNG TÁC|TIỂU BAN|CÔNG AN|ĐẢNG ỦY|TỈNH ỦY|THÀNH ỦY|ỦY BAN KIỂM TRA"
    r"|ỦY BAN MẶT TRẬN)\b"
)
_WHOLE = re.compile(
    r"(?:UBND|(?:ỦY BAN|UỶ BAN) NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN|ĐẢNG BỘ|TỈNH ỦY|THÀNH ỦY|ĐẢNG ỦY|SỞ|BỘ|CÔNG TY"
    r"|TỔNG CÔNG TY|TẬP ĐOÀN|TRƯỜNG|BỆNH VIỆN|HỘI|LIÊN ĐOÀN|CÔNG AN|CỤC|TỔNG CỤC)\s+(?!VÀ\b)\S"
)
_PEOPLE = re.compile(r"(?:UBND|(?:ỦY BAN|UỶ BAN) NHÂN DÂN)\s+(?=\S)")
_BARE = re.compile(
    r"(?:UBND|(?:ỦY BAN|UỶ BAN) NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN)(?: (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG))?$"
)


def issuer_of(lines: Sequence[Words]) -> Words | None:
    """Name who issues a document (*cơ quan ban hành*): the last body of a letterhead, and after it that above it.

    A department of a province is named with the province, as its own letters do. None without lines.

    >>> issuer_of([Words("UBND TỈNH LÀO CAI"), Words("SỞ NỘI VỤ")]).text
    'SỞ NỘI VỤ TỈNH LÀO CAI'
    >>> issuer_of([Words("SỞ Y TẾ TỈNH BẮC SƠN"), Words("BỆNH VIỆN ĐA KHOA"), Words("KHU VỰC NÀ LOÁNG")]).text
    'BỆNH VIỆN ĐA KHOA KHU VỰC NÀ LOÁNG, SỞ Y TẾ TỈNH BẮC SƠN'
    >>> issuer_of([Words("ỦY BAN NHÂN DÂN"), Words("TỈNH LÀO CAI")]).text
    'ỦY BAN NHÂN DÂN TỈNH LÀO CAI'
    """
    if not lines:
        return None
    begins = next((at for at in range(len(lines) - 1, 0, -1) if _begins(lines, at)), 0)
    above = " ".join(one.text for one in lines[:begins])
    body = " ".join(one.text for one in lines[begins:])
    if body.startswith("SỞ ") and (people := _PEOPLE.match(above)):
        return Words(f"{body} {above[people.end() :]}", lines[0].origin)
    return Words(f"{body}, {above}" if above else body, lines[0].origin)


def _begins(lines: Sequence[Words], at: int) -> bool:
    """Whether a line names a body of its own below that of the lines above."""
    above = " ".join(one.text for one in lines[:at])
    return bool(_BODY.match(lines[at].text) and _WHOLE.match(above) and not _BARE.match(above))
