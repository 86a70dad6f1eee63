"""When a plan ends by its title (*thời điểm kết thúc*): a programme of some years, or a plan of one year."""

import re
from datetime import date

import attrs

from ttdn.drafting.blocks import Origin
from ttdn.drafting.draft import Words
from ttdn.text import nfc

_YEAR = r"(?P<year>(?:19|20)\d{2})(?![\d/])"
_PROGRAMME = re.compile(
    rf"giai đoạn\s+(?:từ\s+)?(?:năm\s+)?\d{{4}}\s*(?:[-–—−‐‑]|đến)\s*(?:hết\s+)?(?:năm\s+)?{_YEAR}", re.IGNORECASE
)
# What a document looks ahead to is not its own end.
_UP_TO = re.compile(rf"(?<!tầm nhìn )(?<!định hướng )(?<!mục tiêu )đến\s+(?:hết\s+)?năm\s+{_YEAR}", re.IGNORECASE)
_OF_ONE_YEAR = re.compile(rf"(?<!học )(?<!\d )năm\s+{_YEAR}\W*$", re.IGNORECASE)


@attrs.frozen
class Horizon:
    """The last day of a plan (*ngày kết thúc*), inclusive, the words that say so, and where the title stands."""

    last: date
    words: str
    origin: Origin


def horizon_in(title: Words) -> Horizon | None:
    """Find the last day of a plan in its title (*giai đoạn*), None where the title names no years.

    >>> found = horizon_in(Words("Phát triển du lịch giai đoạn 2026 – 2028, tầm nhìn đến năm 2045"))
    >>> found.last, found.words
    (datetime.date(2028, 12, 31), 'giai đoạn 2026 – 2028')
    >>> horizon_in(Words("Cải cách hành chính năm 2026")).last
    datetime.date(2026, 12, 31)
    >>> horizon_in(Words("Thực hiện Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024")) is None
    True
    """
    text = " ".join(nfc(title.text).split())
    for pattern in (_PROGRAMME, _UP_TO, _OF_ONE_YEAR):
        found = [
            Horizon(date(int(match["year"]), 12, 31), match[0].rstrip(" .,;"), title.origin)
            for match in pattern.finditer(text)
        ]
        if found:
            return max(found, key=lambda one: one.last)
    return None
