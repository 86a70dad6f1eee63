"""Tables that go over pages made whole (*nối bảng qua trang*): repeated headers dropped, cut rows joined."""

from collections.abc import Sequence

import attrs

from ttdn.drafting.blocks import Origin, TableBlock
from ttdn.drafting.readers.layout import Line
from ttdn.drafting.readers.pdf.table_pieces import Piece, same_columns, spread
from ttdn.drafting.readers.reflow import goes_on_in_small_letters, paragraphs
from ttdn.text import fold

_HEADERS = 3  # rows that a header may have

Lines = tuple[Line, ...]
Cells = tuple[Lines, ...]


@attrs.frozen
class _Row:
    page: int
    cells: Cells


def joined(pieces: Sequence[Piece]) -> list[TableBlock]:
    """Join the pieces of tables that follow each other without text between (*nối bảng*), in order."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and same_columns(piece, _edges(groups[-1])) and piece.page != groups[-1][-1].page:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [_table(group) for group in groups]


def _edges(pieces: Sequence[Piece]) -> tuple[float, ...]:
    return max((piece.edges for piece in pieces), key=len)


def _table(pieces: Sequence[Piece]) -> TableBlock:
    edges = _edges(pieces)
    rows: list[_Row] = []
    for piece in pieces:
        new = [_Row(piece.page, spread(row, edges)) for row in piece.rows]
        if rows:
            new = new[_repeated(rows, new) :]
            if new and is_cut(rows[-1].cells, new[0].cells, has_open_rows=_has_open_rows([*rows[1:], *new[1:]])):
                rows[-1] = _whole(rows[-1], new[0])
                new = new[1:]
        rows += new
    return TableBlock(
        tuple(tuple(_text(cell) for cell in row.cells) for row in rows),
        Origin(page=pieces[0].page),
        tuple(Origin(page=row.page, row=number) for number, row in enumerate(rows, 1)),
    )


def _text(lines: Lines) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs(lines))


def _repeated(rows: Sequence[_Row], new: Sequence[_Row]) -> int:
    """How many rows at the top of a page repeat the header."""
    count = 0
    while count < min(len(rows), len(new), _HEADERS) and _key(rows[count]) == _key(new[count]):
        count += 1
    return count


def _key(row: _Row) -> list[str]:
    return [fold(" ".join(line.text for line in cell)) for cell in row.cells]


def _has_open_rows(rows: Sequence[_Row]) -> bool:
    """Tell whether rows without a number are usual in the table."""
    return any(not row.cells[0] and any(row.cells[1:]) for row in rows)


def is_cut(before: Cells, after: Cells, *, has_open_rows: bool) -> bool:
    """Tell whether the first row of a page goes on with the last of the page before (*hàng bị ngắt trang*).

    Its first cell is empty; or, where that is usual or the table has no numbers, a sentence goes on in it.
    """
    goes_on = any(
        first and last and goes_on_in_small_letters(last[-1].text, first[0].text)
        for last, first in zip(before, after, strict=True)
    )
    if not after[0]:
        return any(after) and (goes_on or not has_open_rows)
    is_late_number = not before[0] and any(before)
    is_own_sentence = bool(before[0]) and goes_on_in_small_letters(before[0][-1].text, after[0][0].text)
    return goes_on and (is_late_number or is_own_sentence)


def _whole(before: _Row, after: _Row) -> _Row:
    """A merged cell is in several places of both parts: each place is joined with its own."""
    return _Row(before.page, tuple(one + two for one, two in zip(before.cells, after.cells, strict=True)))
