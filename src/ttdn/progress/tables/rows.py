"""The rows of a table that an office sent (*dòng của bảng*), by the columns that its header names."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath

import attrs

from ttdn.drafting.readers.kinds import unknown_suffix
from ttdn.drafting.readers.limits import check_limit
from ttdn.errors import InvalidFile, Place, Problem, TtdnError
from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.delimited import read_csv
from ttdn.progress.tables.headers import Header, find_header, repeats
from ttdn.progress.tables.limits import TABLE_LIMITS
from ttdn.progress.tables.lines import CellValue, Line, Sheet
from ttdn.progress.tables.workbooks import read_workbook

_OTHERS = (".xls", ".xlsm", ".xlsb", ".ods", ".fods", ".numbers")
_SAVE = "save it as .xlsx or CSV; LibreOffice converts: soffice --convert-to xlsx FILE"
CSV, XLSX = (".csv", ".tsv", ".txt"), (".xlsx",)


@attrs.frozen
class Row:
    """A line of a table under its header (*dòng*)."""

    line: Line
    columns: Mapping[Column, int]

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry as it was appended, rather than what an office says."""
        return Column.AT in self.columns

    def value(self, column: Column) -> CellValue:
        """Return what a column holds, "" where it holds nothing or is not there."""
        return self.line.values.get(self.columns.get(column, -1), "")

    def place(self, column: Column) -> Place:
        """Return where the cell of a column stands; that of the line where there is no such column."""
        return self.line.place(self.columns.get(column, 0))


@attrs.frozen
class Table:
    """What was read of a file (*bảng đã đọc*): its rows, and what was left alone, in words."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def read_rows(data: bytes, name: str) -> Table:
    r"""Return the rows of a table (*đọc bảng*); the suffix of `name` tells whether it is CSV or a workbook.

    Columns may stand in any order, their names may differ in case and marks, a title may stand above them; empty
    lines do not count. Raises `InvalidFile` with the place of each problem (``table-header``, ``document-…``) and
    `NotFound` (``table-extra``).

    >>> read_rows("Đơn vị;MUC;Ngày hoàn thành\r\nSở Y tế;2;08/12/2026".encode(), "a.csv").rows[0].value(
    ...     Column.CLAUSE
    ... )
    '2'
    """
    suffix = PurePath(name).suffix.lower()
    try:
        check_limit("bytes", len(data), TABLE_LIMITS.size)
        if suffix in XLSX:
            return _table(read_workbook(data, name), name)
        if suffix in CSV:
            _check_text(data)
            return _table((read_csv(data, name),), name)
        if suffix in _OTHERS:
            raise InvalidFile(Problem("document-unknown", "no table of this kind is read", suffix, _SAVE))
        raise unknown_suffix(suffix, (*XLSX, *CSV))
    except TtdnError as error:
        placed = (found.at(attrs.evolve(found.place, file=name)) for found in error.problems)
        raise type(error)(*placed) from error


def _check_text(data: bytes) -> None:
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        what = "a workbook, whatever its name says"
        raise InvalidFile(Problem("document-type", what, hint="give it the suffix .xlsx; save .xls as .xlsx"))


def _table(sheets: tuple[Sheet, ...], name: str) -> Table:
    found = [(sheet, find_header(sheet.lines)) for sheet in sheets]
    rows: list[Row] = []
    notes: list[str] = []
    for sheet, header in found:
        if header is not None:
            rows += _rows(sheet, header)
            if header.others:
                notes.append(f"{_named(sheet)}columns not read: {', '.join(header.others)}")
        elif sheet.lines:
            notes.append(f"{_named(sheet)}no line names the columns; left alone")
    if not any(header for _, header in found):
        known = ", ".join(column.value for column in (Column.CLAUSE, Column.UNIT, Column.MARK, Column.DONE_ON))
        what = "no line names the columns"
        hint = f"there has to be one as `ttdn record export` writes it: {known}, …"
        raise InvalidFile(Problem("table-header", what, hint=hint, place=Place(name)))
    return Table(tuple(rows), tuple(notes))


def _named(sheet: Sheet) -> str:
    return f"{sheet.name}: " if sheet.name is not None else ""


def _rows(sheet: Sheet, header: Header) -> Iterator[Row]:
    for line in sheet.lines:
        if line.number <= header.line.number or repeats(header, line):
            continue
        if sheet.name is None and line.end > header.line.width:
            what = "a line has more cells than the header: a separator may stand in a text without quotes"
            hint = "open the file in a spreadsheet, look at the line, and save it anew"
            raise InvalidFile(Problem("table-header", what, hint=hint, place=line.place(header.line.width)))
        yield Row(line, header.columns)
