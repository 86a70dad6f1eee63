"""A sheet of a workbook (*trang tính*): title, table with its header frozen, notes, signer; how it is printed."""

from collections.abc import Sequence
from datetime import datetime, time
from itertools import zip_longest
from typing import assert_never

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ttdn.reports.report import Cell, Column, ColumnKind, Day, Lines, Number, Report, Table, Text
from ttdn_report_xlsx.looks import SIZE, TITLE_SIZE, Looks
from ttdn_report_xlsx.measures import column_widths, row_height

_A4 = 9
_MARGINS = {"left": 0.6, "right": 0.4, "top": 0.8, "bottom": 0.8}
"""In inches: about 15, 10, 20 and 20 millimetres."""

_PAGE_NUMBER = '&C&"Times New Roman,Regular"&13&P'
_TALLEST_FROZEN = 180.0
"""More than this above the rows, in points, would leave no room for them on a small screen."""

_LONGEST_TEXT = 32_767
_LARGEST_NUMBER = 10**15 - 1
_FIRST_YEAR = 1900
"""Excel has no text, number or day beyond these."""

_ALONE = (60.0,)
"""The widths of a sheet without a table."""


class Sheet:
    """A sheet that is written from top to bottom (*viết từ trên xuống*)."""

    def __init__(self, sheet: Worksheet, looks: Looks, table: Table | None, *, across: bool = True) -> None:
        """Set up the columns of the table that it will have, and its pages, which lie across or stand upright."""
        self._sheet = sheet
        self._looks = looks
        self._widths: Sequence[float] = column_widths(table) if table is not None else _ALONE
        self._row = 0
        self._height = 0.0
        for index, width in enumerate(self._widths):
            sheet.set_column(index, index, width)
        if across:
            sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(**_MARGINS)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.set_header(_PAGE_NUMBER)

    def write_title(self, report: Report) -> None:
        """Write the offices that issue the report, its title and the lines under it, across the sheet."""
        for office in report.author:
            look = self._looks.heading if office == report.author[-1] else self._looks.note
            self._across(office.upper(), look, capitals=True)
        self._across(report.title.upper(), self._looks.title, scale=TITLE_SIZE / SIZE, capitals=True)
        for line in report.subtitle:
            self._across(line, self._looks.subtitle)

    def write_opening(self, report: Report) -> None:
        """Write the paragraphs before the table, across the sheet."""
        for line in filter(None, report.opening):
            self._across(line, self._looks.note)

    def write_caption(self, title: str) -> None:
        """Write the caption of what follows, where it has one."""
        if title:
            self._across(title, self._looks.caption)

    def skip(self, rows: int) -> int:
        """Leave rows free, as for a picture (*chừa dòng*); return the first of them, from 0."""
        self._row += rows
        return self._row - rows

    def write_table(self, table: Table) -> None:
        """Write a table: real days and numbers, the header on every page and on the screen, a filter in it."""
        self.write_caption(table.title)
        head, last = self.write_cells(table)
        self._sheet.repeat_rows(head)
        self._sheet.autofilter(head, 0, last, len(table.columns) - 1)

    def write_cells(self, table: Table, *, frozen: bool = True) -> tuple[int, int]:
        """Write the header and the rows of a table; return the row of the header and the last one, from 0."""
        head = self._row
        self._set_height([column.header for column in table.columns])
        for index, column in enumerate(table.columns):
            self._write_words(index, column.header, self._looks.header)
        self._row += 1
        if frozen and self._height <= _TALLEST_FROZEN:
            self._sheet.freeze_panes(self._row, 0)
        for row in table.rows:
            self._write_row(row, table.columns)
        return head, self._row - 1

    def write_end(self, report: Report) -> None:
        """Write the notes across the sheet, and the signer on its right."""
        if report.notes:
            self._row += 1
            self._across("Ghi chú", self._looks.heading)
            for note in filter(None, report.notes):
                self._across(f"- {note}", self._looks.note)
        if report.sign_off:
            self._row += 1
            for line in report.sign_off:
                self._across(line, self._looks.signer, first=len(self._widths) // 2)

    def _write_row(self, row: Sequence[Cell], columns: Sequence[Column]) -> None:
        """Write a row; words that are too many for a cell go on in the row below, so that none is lost."""
        for cells in zip_longest(*map(_pieces, row), fillvalue=""):
            self._set_height([cell if isinstance(cell, str) else cell.plain for cell in cells])
            for index, (cell, column) in enumerate(zip(cells, columns, strict=True)):
                self._write_cell(index, cell, column.kind)
            self._row += 1

    def _write_cell(self, index: int, cell: Cell | str, kind: ColumnKind) -> None:
        words = self._looks.text if kind is ColumnKind.TEXT else self._looks.middle
        match cell:
            case Day(on=on) if on.year >= _FIRST_YEAR:
                self._sheet.write_datetime(self._row, index, datetime.combine(on, time()), self._looks.date)
            case Number(value=value) if abs(value) <= _LARGEST_NUMBER:
                self._sheet.write_number(self._row, index, value, self._looks.number)
            case Day() | Number() | Text() | Lines():
                self._write_words(index, cell.plain, words)
            case str():
                self._write_words(index, cell, words)
            case _:
                assert_never(cell)

    def _across(
        self, text: str, look: Format, *, first: int = 0, scale: float = 1, capitals: bool = False
    ) -> None:
        """Write a text over the columns from `first` on, in a row of its own."""
        last = len(self._widths) - 1
        for piece in _cut(text):
            self._set_height([piece], [sum(self._widths[first:])], scale=scale, capitals=capitals)
            if last > first:
                self._sheet.merge_range(self._row, first, self._row, last, "", look)
            self._write_words(first, piece, look)
            self._row += 1

    def _write_words(self, index: int, text: str, look: Format) -> None:
        """Write a text as a text, whatever it looks like.

        XlsxWriter takes a string in the tags of a run for XML of its own, but not where it is given in parts.
        """
        if text.startswith("<r>") and text.endswith("</r>"):
            failed = self._sheet.write_rich_string(self._row, index, text[:1], look, text[1:], look)
        elif text:
            failed = self._sheet.write_string(self._row, index, text, look)
        else:
            failed = self._sheet.write_blank(self._row, index, None, look)
        if failed:
            raise ValueError(text[:80])

    def _set_height(
        self,
        texts: Sequence[str],
        widths: Sequence[float] | None = None,
        *,
        scale: float = 1,
        capitals: bool = False,
    ) -> None:
        height = row_height(texts, widths or self._widths, scale=scale, capitals=capitals)
        self._sheet.set_row(self._row, height)
        self._height += height


def _pieces(cell: Cell) -> Sequence[Cell | str]:
    """A cell as it is, or its words in as many pieces as they need."""
    plain = cell.plain
    return [cell] if len(plain) <= _LONGEST_TEXT else _cut(plain)


def _cut(text: str) -> Sequence[str]:
    return [text[start : start + _LONGEST_TEXT] for start in range(0, max(len(text), 1), _LONGEST_TEXT)]
