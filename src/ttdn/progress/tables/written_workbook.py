"""A table as a workbook (*ghi bảng tính*), by openpyxl: every cell a text, which no program makes anything else.

Days too: what people type into a cell of text stays 08/12/2026, while a cell for dates would take it for the 12th
of August where Windows is set to America; and a number such as 12/10 does not become a day.
"""

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, cast

from ttdn.feeds.wording import day
from ttdn.progress.entries import Mark
from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.grids import Grid
from ttdn.progress.tables.lines import column_letters
from ttdn.progress.tables.workbooks import escaped_text, require_openpyxl

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.worksheet import Worksheet

_TEXT = "@"
_WIDE = {Column.DUTY: 50, Column.NOTE: 30, Column.UNIT: 30, Column.UID: 30, Column.ENTRY: 38, Column.CORRECTS: 38}
_WIDTH = 16
_NAME = "Theo dõi"


def write_workbook(grid: Grid) -> bytes:
    """Return a table as a workbook of one sheet (*ghi bảng tính*); raises `NotFound` (``table-extra``)."""
    require_openpyxl()
    from openpyxl import Workbook  # noqa: PLC0415  slow, and of the extra `tables`

    book = Workbook()
    sheet = cast("Worksheet", book.active)
    sheet.title = _NAME
    head = len(grid.title) + 1
    _fill(sheet, grid, head)
    _dress(sheet, grid, head)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: "Worksheet", grid: Grid, head: int) -> None:
    """Write the title across, then the header and the rows."""
    from openpyxl.styles import Alignment  # noqa: PLC0415  as above

    across, within = Alignment(vertical="top"), Alignment(wrap_text=True, vertical="top")
    for number, line in enumerate(grid.title, 1):
        _write(cast("Cell", sheet.cell(number, 1)), line, across)
    for number, row in enumerate((tuple(column.value for column in grid.columns), *grid.rows), head):
        for index, cell in enumerate(row, 1):
            text = day(cell) if isinstance(cell, date) else cell
            _write(cast("Cell", sheet.cell(number, index)), text, within)


def _write(cell: "Cell", text: str, alignment: "Alignment") -> None:
    cell.number_format = _TEXT
    cell.alignment = alignment
    if text:
        cell.value = escaped_text(text)
        cell.data_type = "s"  # also where it begins with "="


def _dress(sheet: "Worksheet", grid: Grid, head: int) -> None:
    """Make the header stand out and stay, the columns wide enough, and offer the marks to choose from."""
    from openpyxl.styles import Font  # noqa: PLC0415  as above
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  few programs write workbooks

    for index, column in enumerate(grid.columns):
        sheet.column_dimensions[column_letters(index)].width = _WIDE.get(column, _WIDTH)
        sheet.cell(head, index + 1).font = Font(bold=True)
    sheet.freeze_panes = f"A{head + 1}"
    if grid.title:
        marks = f'"{Mark.DONE.vi},{Mark.UNDER_WAY.vi}"'
        letter = column_letters(grid.columns.index(Column.MARK))
        cells = f"{letter}{head + 1}:{letter}{head + max(len(grid.rows), 1)}"
        choice = DataValidation(type="list", formula1=marks, allow_blank=True, sqref=cells)
        sheet.add_data_validation(choice)
