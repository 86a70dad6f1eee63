"""How wide columns and how high rows are (*độ rộng cột, chiều cao dòng*): an estimate, since no font is at hand.

A row without a height of its own is drawn as one line by programs that do not measure it, and text covers text.
"""

from collections.abc import Iterator, Sequence

from ttdn.reports.report import Table
from ttdn.reports.wrapping import wrapped
from ttdn.text import display_width

_SHARE = 0.8
"""Of the letters that a column would like: so the usual table fits A4 across at nine tenths of its size."""

_BROADEST_WORD = 30
_BUTTON = 3
"""Letters that the button of a filter covers."""

_LETTERS = 1.25
"""Letters of Times New Roman that fit where one of the workbook's own font does."""

_CAPITALS = 0.85
"""The same of its capitals in bold."""

_LINE = 14.5
_PADDING = 3.0
_HIGHEST = 409.0
"""What Excel allows for a row, in points."""


def column_widths(table: Table) -> list[float]:
    """Return the width of each column, in letters of the workbook's own font: no word is broken."""
    return [
        max(column.width * _SHARE, _longest_word(column.header) + _BUTTON, *map(_longest_word, words))
        for column, words in zip(table.columns, _words(table), strict=True)
    ]


def _words(table: Table) -> Iterator[list[str]]:
    for index in range(len(table.columns)):
        yield ["", *(row[index].plain for row in table.rows)]


def _longest_word(text: str) -> int:
    return min(max((display_width(word) for word in text.split()), default=0), _BROADEST_WORD) + 1


def row_height(
    texts: Sequence[str], widths: Sequence[float], *, scale: float = 1, capitals: bool = False
) -> float:
    """Return the height of a row of wrapped texts, in points; `scale` is that of letters larger than a cell's.

    >>> row_height(["một hai ba", "một"], [4, 20])
    46.5
    """
    room = (_CAPITALS if capitals else _LETTERS) / scale
    lines = (
        sum(len(wrapped(part, max(int(width * room), 1))) for part in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return min(max(lines, default=1) * _LINE * scale + _PADDING, _HIGHEST)
