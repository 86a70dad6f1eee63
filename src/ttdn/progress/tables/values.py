"""Cells made values (*đọc giá trị ô*): texts, days, marks; what is not plainly one is a problem, never a guess."""

import re
from datetime import date
from typing import assert_never

import attrs

from ttdn.errors import Problem
from ttdn.language.written_days import WRITE, read_day
from ttdn.progress.entries import Mark
from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.lines import CellValue, Formula, Odd
from ttdn.progress.tables.rows import Row
from ttdn.text import fold, nfc

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
_SPACES = {0xA0: " ", 0x202F: " ", 0x2007: " "}
_FREE = frozenset({Column.EVIDENCE, Column.NOTE, Column.BY})
_MIDNIGHT = re.compile(r"^(\d{4}-\d{1,2}-\d{1,2})[ T]00:00(?::00)?$", re.ASCII)  # as spreadsheets write a day
_MARKS = {
    **{fold(mark.vi): mark for mark in Mark},
    **{mark.value: mark for mark in Mark},
    **dict.fromkeys(("hoan thanh", "da xong", "xong"), Mark.DONE),  # as people say it, and calendars show it
}


def cleaned(text: str) -> str:
    r"""Return a text as people mean it (*làm sạch*): composed, plain spaces, none at the ends, nothing unseen.

    >>> cleaned("12/BC\u00a0 "), cleaned("Hu\u00ea\u0301")
    ('12/BC', 'Huế')
    """
    plain = nfc(text).translate(_UNSEEN).translate(_SPACES)
    return "\n".join(line.rstrip() for line in plain.strip().splitlines())


def text_of(row: Row, column: Column, *, exact: bool = False) -> str | Problem:
    """Return the text of a cell (*nội dung ô*), cleaned, or to the letter where it is `exact`.

    A formula is text in the columns of free text, and is refused in the others; a number that is whole is its
    digits. What a spreadsheet made a day of a number such as 12/10 is refused, but in the column of periods.
    """
    value = row.value(column)
    match value:
        case str():
            return value if exact else cleaned(value)
        case Formula():
            return value.text if column in _FREE else _formula(row, column, value)
        case int() | float():
            return str(int(value)) if float(value).is_integer() else _not_a_text(row, column, value)
        case date():
            return value.isoformat() if column is Column.PERIOD else _not_a_text(row, column, value)
        case Odd():
            return _not_a_text(row, column, value)
        case _:
            assert_never(value)


def day_of(row: Row, column: Column) -> date | Problem | None:
    """Return the day of a cell (*ngày*), None where it is empty.

    A cell with a date, or a text such as 08/12/2026, 8/12/2026 or 2026-12-08: the day stands first. Refused are
    two digits for a year, days that no calendar has, months and days in the order of America, numbers, formulas.
    """
    value = row.value(column)
    match value:
        case Formula():
            return _formula(row, column, value)
        case date():
            return value
        case str():
            got = " ".join(cleaned(value).removeprefix("'").split())
            return _day_in(row, column, got) if got else None
        case int() | float() | Odd():
            hint = f"{WRITE}, in a cell formatted as a date or as text"
            what = "a number is no day" if not isinstance(value, Odd) else "this is no day"
            return Problem("table-day", what, _shown(value), hint, row.place(column))
        case _:
            assert_never(value)


def mark_of(row: Row) -> Mark | Problem | None:
    """Return what a row says (*đánh dấu*), None where it says nothing."""
    value = row.value(Column.MARK)
    if isinstance(value, Formula):
        return _formula(row, Column.MARK, value)
    text = fold(cleaned(_shown(value)).removeprefix("'"))
    if not text:
        return None
    known = _MARKS.get(text)
    if known is None:
        hint = f'write "{Mark.DONE.vi}" or "{Mark.UNDER_WAY.vi}"; leave it empty where there is nothing to say'
        what = "neither done nor under way"
        return Problem("table-mark", what, _shown(value), hint, row.place(Column.MARK))
    return known


def _day_in(row: Row, column: Column, text: str) -> date | Problem:
    found = read_day(_MIDNIGHT.sub(r"\1", text), "table-day")
    return found if isinstance(found, date) else attrs.evolve(found, got=text).at(row.place(column))


def _formula(row: Row, column: Column, formula: Formula) -> Problem:
    hint = "write the value itself; formulas are never computed, and what they gave last is not taken"
    return Problem("table-formula", "a formula is no value", formula.text, hint, row.place(column))


def _not_a_text(row: Row, column: Column, got: CellValue) -> Problem:
    what = f"{column.value} is a text, and the cell holds something else"
    hint = "format the cell as text, then write it again"
    return Problem("table-text", what, _shown(got), hint, row.place(column))


def _shown(value: CellValue) -> str:
    return value.shown if isinstance(value, Odd) else value.text if isinstance(value, Formula) else str(value)
