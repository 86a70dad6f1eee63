"""Tables cut by pages anywhere are whole again."""

import textwrap
from collections.abc import Sequence

import attrs
from hypothesis import given
from hypothesis import strategies as st

from ttdn.drafting.blocks import Origin
from ttdn.drafting.readers.layout import Line, Margins, Word
from ttdn.drafting.readers.pdf.table_joining import joined
from ttdn.drafting.readers.pdf.table_pieces import Cell, Piece, piece_of

EDGES = (0.0, 20.0, 220.0, 320.0)
WIDTHS = (3, 38, 18)  # letters
HEADER = ("TT", "Nhiệm vụ", "Chủ trì")
WORDS = ["tổ", "chức", "thực", "hiện", "báo", "cáo", "danh", "sách", "các", "điểm", "du", "lịch"]
tasks = st.lists(st.sampled_from(WORDS), min_size=30, max_size=60).map(lambda words: f"Việc {' '.join(words)}.")
leads = st.sampled_from(["Sở Y tế", "Ủy ban nhân dân các xã, phường và các đơn vị liên quan"])
tables = st.lists(st.tuples(tasks, leads), min_size=1, max_size=6).map(
    lambda rows: [(str(number), *row) for number, row in enumerate(rows, 1)]
)


def lines_of(text: str, column: int) -> tuple[Line, ...]:
    """A cell as its column breaks it, a letter five points wide."""
    left, right = EDGES[column], EDGES[column + 1]
    margins = Margins(left, right, 5.0, is_cell=True)
    found: list[Line] = []
    for number, line in enumerate(textwrap.wrap(text, WIDTHS[column], break_on_hyphens=False)):
        words: list[Word] = []
        at = left
        for word in line.split():
            words.append(Word(word, at, at + 5.0 * len(word), 12.0 * number, 12.0 * number + 10))
            at += 5.0 * (len(word) + 1)
        found.append(Line(tuple(words), margins))
    return tuple(found)


def drawn(row: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell(EDGES[column], EDGES[column + 1], lines_of(text, column)) for column, text in enumerate(row))


def part(row: Sequence[Cell], start: int, stop: int | None) -> tuple[Cell, ...]:
    return tuple(attrs.evolve(cell, lines=cell.lines[start:stop]) for cell in row)


def on_page(page: int, rows: Sequence[Sequence[Cell]]) -> Piece:
    placed = tuple(
        tuple(
            attrs.evolve(cell, lines=tuple(attrs.evolve(line, page=page) for line in cell.lines)) for cell in row
        )
        for row in rows
    )
    return Piece(page, 0, 700, EDGES, placed)


@given(rows=tables, data=st.data(), repeated=st.booleans())
def test_a_table_cut_in_any_row_at_any_line_comes_back(
    rows: list[tuple[str, str, str]], data: st.DataObject, repeated: bool
) -> None:
    header, *whole = [drawn(row) for row in (HEADER, *rows)]
    cut = data.draw(st.integers(0, len(whole) - 1))
    line = data.draw(st.integers(0, len(whole[cut][1].lines)))
    above, below = part(whole[cut], 0, line), part(whole[cut], line, None)
    first = [header, *whole[:cut], *([above] if line else [])]
    second = [*([header] if repeated else []), *([below] if any(cell.lines for cell in below) else [])]
    pieces = [on_page(1, first), on_page(2, [*second, *whole[cut + 1 :]])]
    (table,) = joined([piece for piece in pieces if piece.rows])
    assert table.rows == (HEADER, *rows)
    assert table.row_origins[cut + 1] == Origin(page=1 if line else 2, row=cut + 2)


def test_tables_of_other_columns_or_on_one_page_stay_apart() -> None:
    one, two = on_page(1, [drawn(("1", "Một", "Sở"))]), on_page(2, [drawn(("2", "Hai", "Sở"))])
    assert [len(table.rows) for table in joined([one, two])] == [2]
    assert len(joined([one, attrs.evolve(two, page=1)])) == 2
    assert len(joined([one, attrs.evolve(two, edges=(0.0, 20.0, 150.0, 320.0))])) == 2


def test_rows_without_a_number_are_rows_where_that_is_usual() -> None:
    first = on_page(1, [drawn(HEADER), drawn(("1", "Một.", "Sở")), drawn(("", "Phần hai.", "Sở"))])
    second = on_page(2, [drawn(("", "Phần ba.", "Sở")), drawn(("2", "Hai.", "Sở"))])
    (table,) = joined([first, second])
    assert [row[1] for row in table.rows] == ["Nhiệm vụ", "Một.", "Phần hai.", "Phần ba.", "Hai."]


def test_words_find_their_cells_and_a_frame_is_no_table() -> None:
    words = [Word("1", 5, 9, 5, 15), Word("Việc", 30, 50, 5, 15), Word("gộp", 30, 50, 25, 35)]
    boxes = [(0.0, 0.0, 20.0, 40.0), (20.0, 0.0, 220.0, 20.0), (20.0, 20.0, 220.0, 40.0)]
    piece = piece_of(1, boxes, words)
    assert piece is not None
    (table,) = joined([piece])
    assert table.rows == (("1", "Việc"), ("1", "gộp"))
    assert piece_of(1, [(0.0, 0.0, 220.0, 40.0)], words) is None
    assert piece_of(1, boxes, []) is None
