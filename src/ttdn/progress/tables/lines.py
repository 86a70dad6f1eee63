"""A table as a file has it (*bảng trong tệp*): lines of cells, each with its place."""

from collections.abc import Mapping
from datetime import date

import attrs

from ttdn.errors import Place

_LETTERS = 26


@attrs.frozen
class Formula:
    """What a cell computes (*công thức*), with its "="; never computed, nor is what it gave last taken."""

    text: str


@attrs.frozen
class Odd:
    """What is neither a text nor a number nor a day (*giá trị lạ*): an error, a truth value, a time of day."""

    shown: str


CellValue = str | int | float | date | Formula | Odd
"""What a cell holds: a text, a number, a day, a formula, or something odd; "" where it holds nothing."""


def holds(value: CellValue) -> bool:
    """Tell whether a cell holds more than spaces (*ô có nội dung*)."""
    return not isinstance(value, str) or bool(value.strip())


@attrs.frozen
class Line:
    """A line of a table that holds something (*dòng*): its values by column, counted from 0, without "".

    `number` counts lines from 1; `sheet` is the name of the sheet, None in CSV; `width` how many cells it has,
    empty ones too.
    """

    values: Mapping[int, CellValue]
    number: int
    file: str = ""
    sheet: str | None = None
    width: int = 0

    @property
    def end(self) -> int:
        """How many columns there are up to the last that holds more than spaces."""
        return max((column + 1 for column, value in self.values.items() if holds(value)), default=0)

    def place(self, column: int) -> Place:
        """Return where a cell of it stands, also an empty one.

        >>> str(Line({}, 7, "a.xlsx", "Quý I").place(5)), str(Line({}, 7, "a.csv").place(5))
        ("a.xlsx:'Quý I'!F7", 'a.csv:7:6')
        """
        if self.sheet is None:
            return Place(self.file, self.number, column + 1)
        name = self.sheet if self.sheet.isalnum() else "'" + self.sheet.replace("'", "''") + "'"
        return Place(self.file, cell=f"{name}!{column_letters(column)}{self.number}")


@attrs.frozen
class Sheet:
    """The lines of one sheet (*trang tính*), without those that hold nothing; `name` is None in CSV."""

    name: str | None
    lines: tuple[Line, ...]


def column_letters(column: int) -> str:
    """Return the letters of a column (*tên cột của bảng tính*), counted from 0.

    >>> [column_letters(column) for column in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    before, letter = divmod(column, _LETTERS)
    return (column_letters(before - 1) if before else "") + chr(ord("A") + letter)
