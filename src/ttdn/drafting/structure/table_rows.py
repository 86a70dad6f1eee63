"""Rows of tables (*dòng của bảng*): those that go on over a page as one table, and what "như trên" stands for."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

import attrs

from ttdn.drafting.blocks import Origin, TableBlock
from ttdn.drafting.draft import Where, Words
from ttdn.drafting.structure.label_lines import trimmed
from ttdn.drafting.structure.table_headers import Column, Header, cell_at, even_cell, header_of, width

OF_DUTIES = (Column.WHO, Column.COORDINATE, Column.WHEN, Column.RESULT)
_NOBODY = re.compile(r"\W*(?:không(?: có)?|0)?\W*", re.IGNORECASE)
_WIDEST_UPRIGHT = 3  # columns: the names of the rows, and one or two pieces of work
_DITTO = re.compile(r"\W*(?:nt|n/t|như trên)\W*|[\"”″'’/]{1,3}|[-–\s]*[\"”″][-–\s]*", re.IGNORECASE)


@attrs.frozen
class RowDuty:
    """A row that is a duty (*dòng nhiệm vụ*), with the number of its own and that of the group it stands in."""

    number: str
    group: str
    text: Words
    who: tuple[Words, ...] = ()
    when: tuple[Words, ...] = ()
    result: tuple[Words, ...] = ()
    event: bool = False  # of a calendar, with nobody named for it: a person decides


@attrs.frozen
class Line:
    """A row with the table it stands in and its place there, counted from 1; of an upright table, a column."""

    table: TableBlock
    number: int
    cells: tuple[str, ...]
    repeated: frozenset[int] = frozenset()  # the columns whose words are those of the row above
    upright: bool = False

    def words(self, at: int, label: str = "", where: Where = Where.OWN) -> Words:
        """The words of a cell, with the place where they stand."""
        where = Where.SHARED if at in self.repeated else where
        return Words(trimmed(cell_at(self.cells, at)), self.origin(at), label, where)

    def origin(self, at: int) -> Origin:
        """The place of a cell of the row."""
        row, column = (at + 1, self.number) if self.upright else (self.number, at + 1)
        return self.table.cell_origin(row, column)


def joined(tables: Iterable[TableBlock]) -> Iterator[tuple[Header, list[Line]]]:
    """Tables with their headers, those that go on over a page as one."""
    last: tuple[Header, list[Line]] | None = None
    for table in tables:
        rows = [tuple(even_cell(cell) for cell in row) for row in table.rows]
        header = header_of(rows)
        upright = header is None and width(rows) <= _WIDEST_UPRIGHT
        if upright:  # what each row holds stands in its first cell: "Người nhận việc | Phòng Kinh tế"
            header, rows = _turned(rows)
            upright = header is not None
        skipped = header.rows if header else 0
        fresh = [Line(table, at, row, upright=upright) for at, row in enumerate(rows, start=1) if at > skipped]
        if (
            last is not None
            and (header is None or header.words == last[0].words)
            and width(rows) == len(last[0].columns)
        ):
            _go_on(last[1], fresh, last[0])
            continue
        if last is not None:
            yield last
        last = (header, fresh) if header is not None else None
    if last is not None:
        yield last


def _turned(rows: list[tuple[str, ...]]) -> tuple[Header | None, list[tuple[str, ...]]]:
    """An upright table with its rows as columns, and its header; as it is where it has none so either."""
    turned = list(zip_longest(*rows, fillvalue=""))
    header = header_of(turned)
    return (header, turned) if header else (None, rows)


def _go_on(rows: list[Line], fresh: list[Line], header: Header) -> None:
    """Add the rows of the next page; a first row without a number is the rest of the last."""
    numbers = header.of(Column.NUMBER)
    if rows and fresh and numbers and not cell_at(fresh[0].cells, numbers[0]) and any(fresh[0].cells):
        last = rows[-1].cells
        if cell_at(last, numbers[0]):
            both = zip(last, (*fresh[0].cells, *("" for _ in last)), strict=False)
            cells = (f"{above} {below}".strip() if above != below else above for above, below in both)
            rows[-1] = attrs.evolve(rows[-1], cells=tuple(cells))
            fresh = fresh[1:]
    rows += fresh


def without_dittos(header: Header, rows: Iterable[Line]) -> tuple[Line, ...]:
    """The rows with what "-nt-" (*như trên*) stands for: the cell above it in its column."""
    lasting = [at for column in OF_DUTIES for at in header.of(column)]
    above: dict[int, str] = {}
    full: list[Line] = []
    for line in rows:
        cells = list(line.cells)
        repeated = {at for at in lasting if _DITTO.fullmatch(cell_at(cells, at)) and at in above}
        for at in repeated:
            cells[at] = above[at]
        above |= {at: cells[at] for at in lasting if cell_at(cells, at)}
        cells = ["" if at in lasting and _NOBODY.fullmatch(cell) else cell for at, cell in enumerate(cells)]
        full.append(attrs.evolve(line, cells=tuple(cells), repeated=frozenset(repeated)))
    return tuple(full)
