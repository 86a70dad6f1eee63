"""Tables as they are drawn on pages (*bảng trên trang*): cells with their lines, put on one grid."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from ttdn.drafting.readers.layout import Line, Margins, Word, rows_of

Box = tuple[float, float, float, float]
_NEAR = 3.0  # points: edges as near are one
_SIDES = 2  # of one column
_PADDING = 5.4  # points that Word leaves on each side of a cell


@attrs.frozen
class Cell:
    """A cell as drawn (*ô*): from where to where it reaches, and its lines."""

    left: float
    right: float
    lines: tuple[Line, ...] = ()


@attrs.frozen
class Piece:
    """What one page has of a table (*phần bảng trên một trang*).

    `edges` are the places of its vertical lines; every row has the cells that stand in it from left to right, one
    that spans several rows in each of them.
    """

    page: int
    top: float
    bottom: float
    edges: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]


def piece_of(page: int, boxes: Sequence[Box], words: Iterable[Word]) -> Piece | None:
    """Put words into the cells of a table (*xếp từ vào ô*); None where the boxes make no table.

    A frame around text, or stripes of a marker pen, have one column or one row of nothing.
    """
    edges = _distinct([edge for box in boxes for edge in (box[0], box[2])])
    levels = _distinct([edge for box in boxes for edge in (box[1], box[3])])
    by_height = sorted(words, key=lambda word: word.middle)
    found = [_cell(page, box, _within(by_height, box)) for box in boxes]
    if len(edges) <= _SIDES or not any(cell.lines for cell in found):
        return None
    rows: list[tuple[Cell, ...]] = []
    for top, bottom in pairwise(levels):
        middle = (top + bottom) / 2
        row = [cell for cell, box in zip(found, boxes, strict=True) if box[1] <= middle < box[3]]
        if row:
            rows.append(tuple(sorted(row, key=lambda cell: cell.left)))
    return Piece(page, levels[0], levels[-1], tuple(edges), tuple(rows))


def spread(row: Sequence[Cell], edges: Sequence[float]) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of every column of a row (*trải ô*); a merged cell stands in each of its places."""
    found: list[tuple[Line, ...]] = []
    for left, right in pairwise(edges):
        middle = (left + right) / 2
        found.append(next((cell.lines for cell in row if cell.left <= middle < cell.right), ()))
    return tuple(found)


def same_columns(piece: Piece, edges: Sequence[float]) -> bool:
    """Tell whether a piece can belong to a table of these edges (*cùng cột*): one has all that the other has."""
    fewer, more = sorted((piece.edges, tuple(edges)), key=len)
    is_as_wide = abs(fewer[0] - more[0]) <= _NEAR and abs(fewer[-1] - more[-1]) <= _NEAR
    return is_as_wide and all(any(abs(edge - other) <= _NEAR for other in more) for edge in fewer)


def _cell(page: int, box: Box, words: Sequence[Word]) -> Cell:
    lines: list[Line] = []
    for row in rows_of(words):
        letter = max(row[0].height / 2, 1.0)
        lines.append(Line(row, Margins(box[0] + _PADDING, box[2] - _PADDING, letter, is_cell=True), page))
    return Cell(box[0], box[2], tuple(lines))


def _within(by_height: Sequence[Word], box: Box) -> list[Word]:
    first, last = (bisect_left(by_height, side, key=lambda word: word.middle) for side in (box[1], box[3]))
    return [word for word in by_height[first:last] if box[0] <= (word.left + word.right) / 2 < box[2]]


def _distinct(edges: Iterable[float]) -> list[float]:
    found: list[float] = []
    for edge in sorted(edges):
        if not found or edge - found[-1] > _NEAR:
            found.append(edge)
    return found
