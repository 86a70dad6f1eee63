"""How a table is set (*dàn bảng*): the size of its letters, how wide its columns are, which rows stay whole."""

from collections.abc import Sequence
from math import ceil
from typing import assert_never

import attrs

from ttdn.reports.report import Cell, Column, ColumnKind, Day, Group, Lines, Number, Table, Text, Tone
from ttdn_report_pdf.items import ColumnItem, GroupItem, LineItem, RowItem, TableItem
from ttdn_report_pdf.letters import shown

_SIZES = ((80, 12.0), (150, 11.0))
"""How many letters the columns of a table together like to have at most, and the size that it is set in, pt."""

_SMALLEST = 10.0
"""For tables that like more, unless their columns are so many that even single words would not fit."""

# Lengths in parts of the size of letters: rather more than those of the fonts.
_LETTER, _CAPITAL, _BOLD = 0.5, 0.75, 1.1
_LINE, _PARAGRAPH = 1.15, 0.15
_INSET = 0.35
_NARROW = 4.5

_DAY_LETTERS = len("31/12/2026")
_LONGEST_WORD = 12  # letters: longer ones may break
_WHOLE = 0.5  # of a page: no row that is kept whole leaves more room than this empty, and none is cut off
_REPEATED = 0.3  # of a page: what stands on every page leaves room for the rows
_GROUP_LETTERS = 200
"""Heads of groups stand on every page where none is longer or empty: one would seem to head the next group too."""


@attrs.frozen
class Frame:
    """The room for text on a page (*khung chữ*), pt."""

    width: float
    height: float


@attrs.frozen
class _Setting:
    """The size of letters, and the widths of columns, pt; together they are as wide as the frame."""

    size: float
    widths: tuple[float, ...]

    @property
    def inset(self) -> float:
        return self.size * _INSET

    def inner(self, index: int) -> float:
        return self.widths[index] - 2 * self.inset

    def height(self, texts: Sequence[Sequence[str]]) -> float:
        """About how high a row of cells of lines is, pt: rather more than less."""
        room = [max(_LETTER, self.inner(index) / self.size) for index in range(len(self.widths))]
        cells = (
            sum(ceil(_length(line) / width) * _LINE + _PARAGRAPH for line in lines)
            for lines, width in zip(texts, room, strict=True)
        )
        return (max(cells) + 2 * _INSET) * self.size


def table_item(table: Table, frame: Frame) -> TableItem:
    """Return a table as it is set in a frame (*dàn bảng*).

    >>> columns = (Column("tt", "TT", 4, ColumnKind.NUMBER), Column("duty", "Nhiệm vụ", 40))
    >>> item = table_item(Table("duties", "", columns), Frame(400, 600))
    >>> [round(column["width"]) for column in item["columns"]], item["size"]
    ([28, 372], 12.0)
    """
    setting = _setting(table, frame.width)
    head = [[column.header] for column in table.columns]
    return {
        "title": shown(table.title),
        "size": setting.size,
        "inset": setting.inset,
        "repeated": setting.height(head) <= frame.height * _REPEATED,
        "groups_repeated": all(0 < len(group.title) <= _GROUP_LETTERS for group in table.groups),
        "columns": [_column(column, index, setting) for index, column in enumerate(table.columns)],
        "groups": [_group(group, setting, frame.height * _WHOLE) for group in table.groups],
    }


def _setting(table: Table, width: float) -> _Setting:
    """Days and numbers get what they need; the rest is shared as the columns like it, heads permitting."""
    liked = [column.width for column in table.columns]
    least = [_least(table, index) for index in range(len(liked))]
    usual = next((size for most, size in _SIZES if sum(liked) <= most), _SMALLEST)
    size = min(usual, width / sum(least))
    needed = [own * size for own in least]
    sharing = {index for index, column in enumerate(table.columns) if column.kind is ColumnKind.TEXT}
    while sharing:
        left = width - sum(own for index, own in enumerate(needed) if index not in sharing)
        share = left / sum(liked[index] for index in sharing)
        narrow = {index for index in sharing if liked[index] * share < needed[index]}
        if not narrow:
            return _Setting(size, tuple(liked[i] * share if i in sharing else own for i, own in enumerate(needed)))
        sharing -= narrow
    return _Setting(size, tuple(own * width / sum(needed) for own in needed))


def _least(table: Table, index: int) -> float:
    """How wide a column must be, in sizes of letters, so that no word of its head, no day and no number breaks."""
    column = table.columns[index]
    values = [len(row[index].plain) for row in table.rows if isinstance(row[index], Number)]
    days = _DAY_LETTERS if column.kind is ColumnKind.DATE else 0
    value = min(_LONGEST_WORD, max(*values, days, 1)) * _LETTER
    head = max(_length(word[:_LONGEST_WORD]) for word in column.header.split()) * _BOLD
    return max(value, head) + 2 * _INSET


def _length(text: str) -> float:
    return sum(_CAPITAL if letter.isupper() else _LETTER for letter in text)


def _column(column: Column, index: int, setting: _Setting) -> ColumnItem:
    inner = setting.inner(index)
    return {
        "header": shown(column.header),
        "width": setting.widths[index],
        "inner": inner,
        "narrow": inner < setting.size * _NARROW,
        "centred": column.kind is not ColumnKind.TEXT,
    }


def _group(group: Group, setting: _Setting, whole: float) -> GroupItem:
    return {"title": shown(group.title), "rows": [_row(row, setting, whole) for row in group.rows]}


def _row(row: Sequence[Cell], setting: _Setting, whole: float) -> RowItem:
    cells = [_lines(cell) for cell in row]
    texts = [[line["text"] for line in cell] for cell in cells]
    return {"cells": cells, "breaks": setting.height(texts) > whole}


def _lines(cell: Cell) -> list[LineItem]:
    match cell:
        case Day() | Number():
            return [{"text": cell.plain, "tone": Tone.PLAIN.value}]
        case Lines(lines=lines):
            return [_line(line) for line in lines]
        case Text(text=text):
            return [_line(cell)] if text else []
        case _:
            assert_never(cell)


def _line(line: Text) -> LineItem:
    return {"text": shown(line.text), "tone": line.tone.value}
