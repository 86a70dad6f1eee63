"""Tables as workbooks read (*đọc bảng tính*), by openpyxl, which this file and `written_workbook` alone know.

openpyxl alone would take a workbook of Strict Open XML for an empty one, fail on what it does not know in any way,
and trust the size that a sheet says it has. What it gives of a formula is the formula, never what that gave when
the workbook was saved.
"""

import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from importlib import import_module
from io import BytesIO
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING, cast

from ttdn.drafting.readers.legacy_fonts import is_legacy, legacy_text
from ttdn.drafting.readers.limits import check_limit
from ttdn.drafting.readers.office_packages import check_beginning, check_package
from ttdn.errors import InvalidFile, NotFound, Problem, TtdnError
from ttdn.progress.tables.limits import ROWS, SEEN, TABLE_LIMITS
from ttdn.progress.tables.lines import CellValue, Formula, Line, Odd, Sheet, holds

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_QUIET = Lock()  # what is done about warnings is done for all threads
_MAIN = "xl/workbook.xml"
_SHEETS = "xl/worksheets/"
_LISTED = re.compile(rb"<(?:\w+:)?sheet\s")
_ROW = re.compile(rb'<(?:\w+:)?row\b(?:[^>]*?\sr="(\d+)")?')
_DIGITS = 9
_STRICT = b"purl.oclc.org/ooxml/spreadsheetml"
_CONVERT = "open it in Excel or LibreOffice and save it as .xlsx (Excel Workbook)"
_OTHERS = {
    "word/document.xml": "a Word document",
    "content.xml": "an OpenDocument (.ods, .odt)",
    "xl/workbook.bin": "a binary workbook (.xlsb)",
}
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_LATIN = 0xFF  # the last letter of those old code pages; few words of Vietnamese in Unicode do without later ones


def read_workbook(data: bytes, file: str) -> tuple[Sheet, ...]:
    """Return the lines of every sheet of a workbook (*đọc bảng tính*).

    Raises `InvalidFile` (``document-broken``, ``document-type``, ``document-encrypted``, ``document-too-large``,
    ``document-entities``, ``document-macros``, ``document-encoding``) and `NotFound` (``table-extra``).
    """
    try:
        _check(data)
        with _QUIET, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of looks that it drops
            return tuple(_sheets(_opened(data), file))
    except TtdnError:
        raise
    except Exception as error:  # whatever zipfile, the parser of XML and openpyxl raise on a file that is broken
        what = "the workbook cannot be read: it is cut short, damaged, or no workbook"
        raise InvalidFile(Problem("document-broken", what, type(error).__name__, _CONVERT)) from error


def require_openpyxl() -> None:
    """Refuse where workbooks cannot be read or written (*cần openpyxl*); raises `NotFound` (``table-extra``)."""
    try:
        import_module("openpyxl")
    except ImportError as error:
        what = "workbooks need a library that is not installed"
        hint = 'install it: pip install "ttdn[tables]"; or use CSV'
        raise NotFound(Problem("table-extra", what, error.name or "openpyxl", hint)) from error


def decoded_text(text: str) -> str:
    r"""Return a text of a cell with its escapes read (*giải mã ký tự*), and lines that end with ``\n``.

    >>> decoded_text("a_x000D_\nb"), decoded_text("_x005F_x000D_")
    ('a\nb', '_x000D_')
    """
    read = _ESCAPED.sub(lambda match: _character(match[1], match[0]), text)
    return read.replace("\r\n", "\n").replace("\r", "\n")


def escaped_text(text: str) -> str:
    r"""Return a text as a cell has it (*mã hóa ký tự*), so that `decoded_text` gives it back.

    >>> escaped_text("_x000D_"), escaped_text("\uffff")
    ('_x005F_x000D_', '_xFFFF_')
    """
    guarded = _ESCAPED.sub(lambda match: f"_x005F{match[0]}", text)
    return _NOT_IN_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", guarded)


def _character(digits: str, as_is: str) -> str:
    """The character of an escape; only what Excel escapes is one.

    In the table of texts openpyxl has taken ``x005F_`` out already: that the words "_x000D_" themselves were meant
    is lost there.
    """
    code = int(digits, 16)
    return chr(code) if code < ord(" ") or code in {0x5F, 0xFFFE, 0xFFFF} else as_is


def _check(data: bytes) -> None:
    anew = f"{_CONVERT}; a table of text is .csv"
    check_beginning(data, "workbook", "old Excel (.xls)", named="workbook", convert=_CONVERT, anew=anew)
    with zipfile.ZipFile(BytesIO(data)) as package:
        check_package(package, "workbook", ".xlsx", TABLE_LIMITS)
        names = set(package.namelist())
        for name, kind in _OTHERS.items():
            if name in names:
                raise InvalidFile(Problem("document-type", f"this is {kind}, no workbook", hint=_CONVERT))
        if _STRICT in _main(package):
            what = "a workbook of Strict Open XML, which is not read"
            raise InvalidFile(Problem("document-type", what, hint=_CONVERT))
        for name in names:
            if name.startswith(_SHEETS):
                _check_rows(name, _ROW.findall(package.read(name)))


def _check_rows(name: str, numbers: Sequence[bytes]) -> None:
    """Refuse too many rows, and those out of order, which openpyxl leaves out without a word."""
    check_limit("rows, empty ones too,", len(numbers), ROWS)
    given = [int(number[:_DIGITS]) for number in numbers if number]
    if any(after <= before for before, after in pairwise(given)):
        what = "the rows of a sheet do not follow each other"
        raise InvalidFile(Problem("document-broken", what, name, _CONVERT))


def _main(package: zipfile.ZipFile) -> bytes:
    """The part that lists the sheets."""
    return package.read(_MAIN) if _MAIN in package.namelist() else b""


def _opened(data: bytes) -> "Workbook":
    require_openpyxl()
    from openpyxl import load_workbook  # noqa: PLC0415  slow, and of the extra `tables`

    book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    with zipfile.ZipFile(BytesIO(data)) as package:
        listed = len(_LISTED.findall(_main(package)))
    if listed > len(book.sheetnames):  # openpyxl reads the others without a word
        what = "a sheet of the workbook is missing"
        raise InvalidFile(Problem("document-broken", what, hint=_CONVERT))
    return book


def _sheets(book: "Workbook", file: str) -> Iterator[Sheet]:
    seen = held = letters = 0
    for sheet in book.worksheets:
        cast("ReadOnlyWorksheet", sheet).reset_dimensions()  # what a file says of its size may be anything
        lines: list[Line] = []
        for row in cast("Iterable[Sequence[ReadOnlyCell]]", sheet.iter_rows()):
            if not row:
                continue
            seen += len(row)
            check_limit("cells, empty ones too,", seen, SEEN)
            cells = [cell for cell in row if cell.value is not None]
            held += len(cells)
            check_limit("cells", held, TABLE_LIMITS.cells)
            letters += sum(len(cell.value) for cell in cells if isinstance(cell.value, str))
            check_limit("letters", letters, TABLE_LIMITS.letters)  # of a text as often as cells refer to it
            values = {cell.column - 1: value for cell in cells if (value := _value(cell)) != ""}
            if any(map(holds, values.values())):
                line = Line(values, cells[0].row, file, sheet.title, len(row))
                for cell in cells:
                    _check_font(cell, line)
                lines.append(line)
        yield Sheet(sheet.title, tuple(lines))


def _value(cell: "ReadOnlyCell") -> CellValue:
    """What a cell holds."""
    value: object = cell.value
    if cell.data_type == "f":
        return Formula(value if isinstance(value, str) else str(getattr(value, "text", "=")))
    if cell.data_type == "e" or isinstance(value, bool):
        return Odd(str(value).upper())
    match value:
        case str():
            return decoded_text(value)
        case datetime():
            return value.date()
        case date() | int() | float():
            return value
        case _:
            return Odd(str(value))


def _check_font(cell: "ReadOnlyCell", line: Line) -> None:
    """Refuse a text in a font from before Unicode, whose letters are not what they show."""
    value: object = cell.value
    if isinstance(value, str) and not value.isascii() and max(map(ord, value)) <= _LATIN:
        font = str(getattr(cell.font, "name", "") or "")
        if is_legacy(font):
            raise InvalidFile(*(found.at(line.place(cell.column - 1)) for found in legacy_text(font).problems))
