"""The tables of a report (*bảng*): header row on every page, rows whole, groups under their heads."""

from collections.abc import Iterator
from typing import assert_never

from ttdn.reports.report import Cell, ColumnKind, Day, Lines, Number, Table, Text
from ttdn_report_docx.elements import Element, cell, paragraph, row, table
from ttdn_report_docx.layouts import Letters, Part
from ttdn_report_docx.measures import column_widths, text_width

_LINE = 0.42
"""The height of a line, in millimetres for each point of its letters."""


def drawn(source: Table, room: float, height: float, letters: dict[Part, Letters], caption: str) -> Element:
    """Return a table as wide as its room; `height` is that of a page's text, both in millimetres."""
    size = letters[Part.CELL].size
    widths = column_widths(source, room, letters[Part.COLUMN].size, size)
    return table(widths, _rows(source, widths, size, height), ruled=True, caption=caption)


def _rows(source: Table, widths: list[float], size: float, height: float) -> Iterator[Element]:
    """The rows; one that is higher than a page may be split, since it could not be shown whole."""
    heads = zip(source.columns, widths, strict=True)
    yield row(
        (cell(width, [paragraph(Part.COLUMN, column.header)], middle=True) for column, width in heads),
        repeated=True,
    )
    for group in source.groups:
        if group.title:
            yield row([cell(sum(widths), [paragraph(Part.GROUP, group.title)], span=len(widths))])
        for cells in group.rows:
            fields = list(zip(cells, source.columns, widths, strict=True))
            lines = max(_lines(field, width, size) for field, _, width in fields)
            yield row(
                (cell(width, _paragraphs(field, column.kind)) for field, column, width in fields),
                whole=lines * size * _LINE < height,
            )


def _paragraphs(field: Cell, kind: ColumnKind) -> Iterator[Element]:
    part = Part.CELL if kind is ColumnKind.TEXT else Part.CELL_MIDDLE
    match field:
        case Lines(lines=lines):
            yield from (paragraph(part, line) for line in lines)
        case Text():
            yield paragraph(part, field)
        case Day() | Number():
            yield paragraph(part, field.plain)
        case _:
            assert_never(field)


def _lines(field: Cell, width: float, size: float) -> int:
    """About how many lines a cell takes."""
    return sum(1 + int(text_width(line, size) / width) for line in field.plain.split("\n"))
