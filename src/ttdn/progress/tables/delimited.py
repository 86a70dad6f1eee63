"""Tables as CSV read (*đọc CSV*): UTF-8 or UTF-16, with commas, semicolons or tabs between the cells."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from ttdn.drafting.readers.decoding import decoded
from ttdn.drafting.readers.limits import check_limit
from ttdn.errors import InvalidFile, Place, Problem
from ttdn.formulas import unguarded
from ttdn.progress.tables.columns import column_of
from ttdn.progress.tables.limits import TABLE_LIMITS
from ttdn.progress.tables.lines import CellValue, Line, Sheet, holds

_DELIMITERS = (",", ";", "\t")
_EARLY = 100  # lines among which the one that names the columns is looked for


def read_csv(data: bytes, file: str) -> Sheet:
    r"""Return the lines of a file of CSV (*đọc CSV*); line breaks within quotes are part of a cell.

    Between the cells stands what makes most of the columns known, since Windows set to Vietnamese writes ``;``.
    A guard against formulas is taken off. Raises `InvalidFile` (``document-encoding``, ``document-type``,
    ``document-too-large``, ``document-broken``).

    >>> read_csv("Mục;Kỳ\r\nIV.2;'-1\r\n".encode(), "a.csv").lines[1].values
    {0: 'IV.2', 1: '-1'}
    """
    text = decoded(data)
    check_limit("letters", len(text), TABLE_LIMITS.letters)
    delimiter = max(_DELIMITERS, key=lambda mark: _known(text, mark))
    return Sheet(None, tuple(_lines(text, delimiter, file)))


def _known(text: str, delimiter: str) -> int:
    """How many columns are known by their names where cells are parted so."""
    found = 0
    try:
        for cells in islice(csv.reader(_opened(text), delimiter=delimiter, strict=True), _EARLY):
            found = max(found, len({column_of(cell) for cell in cells} - {None}))
    except csv.Error:
        pass  # told when the file is read, if it is read so
    return found


def _lines(text: str, delimiter: str, file: str) -> Iterator[Line]:
    reader = csv.reader(_opened(text), delimiter=delimiter, strict=True)
    cells = number = 0
    try:
        for row in reader:
            values: dict[int, CellValue] = {
                index: unguarded(_unbroken(cell)) for index, cell in enumerate(row) if cell
            }
            cells += len(values)
            check_limit("cells", cells, TABLE_LIMITS.cells)
            if any(map(holds, values.values())):
                yield Line(values, number + 1, file, width=len(row))
            number = reader.line_num
    except csv.Error as error:
        what = "a cell of this line does not end as it should"
        hint = "open the file in the program that wrote it and save it anew, as CSV UTF-8"
        place = Place(file, number + 1, 1)
        raise InvalidFile(Problem("document-broken", what, str(error), hint, place)) from error


def _opened(text: str) -> io.StringIO:
    return io.StringIO(text, newline="")  # line breaks as they are


def _unbroken(cell: str) -> str:
    r"""A cell whose lines end with ``\n``, however its program ends them."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")
