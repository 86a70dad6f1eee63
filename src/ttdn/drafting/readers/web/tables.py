"""Tables of web pages put on a grid (*bảng HTML*), merged cells in each of their places."""

from collections.abc import Callable, Iterator

import attrs

from ttdn.drafting.readers.limits import LIMITS, check_limit
from ttdn.drafting.readers.numerals import whole
from ttdn.drafting.readers.xml_nodes import Node, name_of

_PARTS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})


@attrs.frozen
class _Merged:
    """A cell that reaches down, and for how many rows yet."""

    text: str
    rows: int


def table_rows(table: Node, text_of: Callable[[Node], str]) -> list[list[str]]:
    """Return the rows of a table (*các hàng*), equally long; raises `InvalidFile` (``document-too-large``)."""
    found: list[list[str]] = []
    above: dict[int, _Merged] = {}
    for row in _rows(table):
        cells, above = _laid(row, above, text_of)
        found.append(cells)
    width = max((len(cells) for cells in found), default=0)
    return [cells + [""] * (width - len(cells)) for cells in found]


def _laid(
    row: Node, above: dict[int, _Merged], text_of: Callable[[Node], str]
) -> tuple[list[str], dict[int, _Merged]]:
    """The cells of a row between those that reach into it, and what reaches into the next, by column."""
    cells = _reaching(above, 0)
    below = {column: _Merged(one.text, one.rows - 1) for column, one in above.items() if one.rows > 1}
    for cell in row:
        if name_of(cell) not in _CELLS:
            continue
        one = _Merged(text_of(cell), max(1, whole(cell.get("rowspan"), 1)) - 1)
        for _ in range(min(max(1, whole(cell.get("colspan"), 1)), LIMITS.columns)):
            if one.rows:
                below[len(cells)] = one
            cells.append(one.text)
        cells += _reaching(above, len(cells))
        check_limit("columns", len(cells), LIMITS.columns)
    return cells, below


def _reaching(above: dict[int, _Merged], column: int) -> list[str]:
    """The texts that reach into a row from a column on, without a gap."""
    found: list[str] = []
    while column + len(found) in above:
        found.append(above[column + len(found)].text)
    return found


def _rows(table: Node) -> Iterator[Node]:
    for child in table:
        if name_of(child) == "tr":
            yield child
        elif name_of(child) in _PARTS:
            yield from _rows(child)
