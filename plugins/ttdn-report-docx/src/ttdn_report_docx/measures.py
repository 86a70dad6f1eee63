"""How much room words take on paper (*ước tính độ dài chữ*), in millimetres, for letters like those of Times.

An estimate, a tenth too wide rather than too narrow. It serves for rules that are a third to a half of a text, for
columns that break no word, and for the heights of bars.
"""

from collections.abc import Sequence

from ttdn.reports.report import Column, Table
from ttdn.reports.wrapping import ems

_MM_PER_POINT = 25.4 / 72
_BOLD = 1.08
_PADDING = 3.0
_BROADEST_WORD = 40.0
"""A word longer than this may be broken, in millimetres."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide a text is in letters of so many points.

    >>> 90 < text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True) < 105
    True
    """
    return ems(text) * size * _MM_PER_POINT * (_BOLD if bold else 1)


def column_widths(table: Table, room: float, head_size: float, size: float) -> list[float]:
    """Return the widths of a table's columns in a room (*chia độ rộng cột*): by their shares, but no word broken.

    A column whose share is narrower than its longest word gets the width of that word, at the cost of the others.
    """
    least = [_least(column, index, table, head_size, size) for index, column in enumerate(table.columns)]
    if sum(least) >= room:
        return [room * width / sum(least) for width in least]
    widths = [0.0] * len(least)
    open_ones = list(range(len(least)))
    while True:
        rest = room - sum(least[index] for index in range(len(least)) if index not in open_ones)
        whole = sum(table.columns[index].width for index in open_ones)
        for index in open_ones:
            widths[index] = rest * table.columns[index].width / whole
        tight = [index for index in open_ones if widths[index] < least[index]]
        if not tight:
            return widths
        for index in tight:
            widths[index] = least[index]
        open_ones = [index for index in open_ones if index not in tight]


def _least(column: Column, index: int, table: Table, head_size: float, size: float) -> float:
    """The width of the longest word of a column and its cell's padding."""
    head = _longest([column.header], head_size, bold=True)
    body = _longest([row[index].plain for row in table.rows], size, bold=False)
    return min(max(head, body), _BROADEST_WORD) + _PADDING


def _longest(texts: Sequence[str], size: float, *, bold: bool) -> float:
    words = dict.fromkeys(word for text in texts for word in text.split())
    return max((text_width(word, size, bold=bold) for word in words), default=0.0)
