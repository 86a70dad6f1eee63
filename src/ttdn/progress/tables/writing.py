"""A table written as CSV or as a workbook (*ghi bảng*); no text in it is ever run."""

import csv
import io
from datetime import date
from pathlib import PurePath

from ttdn.drafting.readers.kinds import unknown_suffix
from ttdn.formulas import guarded
from ttdn.progress.tables.grids import Grid

_BOM = "\ufeff"
WRITTEN = (".xlsx", ".csv")
"""The suffixes of the files that are written."""


def write_table(grid: Grid, name: str) -> bytes:
    r"""Return the bytes of a table (*ghi bảng*); the suffix of `name` tells whether CSV or a workbook.

    In CSV a text that a spreadsheet would take for a formula stands behind an apostrophe, which `read_rows` takes
    off again; in a workbook every cell is a text. Raises `InvalidFile` (``document-unknown``) and `NotFound`
    (``table-extra``).

    >>> from ttdn.progress.tables.columns import Column
    >>> write_table(Grid((Column.NOTE,), (("=1+1",),)), "a.csv").decode("utf-8-sig")
    "Ghi chú\r\n'=1+1\r\n"
    """
    suffix = PurePath(name).suffix.lower()
    if suffix == ".csv":
        return _csv(grid)
    if suffix == ".xlsx":
        from ttdn.progress.tables.written_workbook import write_workbook  # noqa: PLC0415  of the extra `tables`

        return write_workbook(grid)
    raise unknown_suffix(suffix, WRITTEN)


def _csv(grid: Grid) -> bytes:
    """UTF-8 with a byte order mark, and what is a day as ISO has it, for Excel under any setting."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.value for column in grid.columns])
    writer.writerows([_text(cell) for cell in row] for row in grid.rows)
    return (_BOM + out.getvalue()).encode()


def _text(cell: str | date) -> str:
    return cell.isoformat() if isinstance(cell, date) else guarded(cell)
