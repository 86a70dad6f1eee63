"""Days, marks and texts out of cells: what is plainly one, and what is refused."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import Problem
from ttdn.progress.entries import Mark
from ttdn.progress.tables import Column, Row
from ttdn.progress.tables.lines import CellValue, Formula, Line, Odd
from ttdn.progress.tables.values import cleaned, day_of, mark_of, text_of

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def cell(value: CellValue, column: Column = Column.DONE_ON) -> Row:
    return Row(Line({0: value}, 7, "a.xlsx", "Sheet1"), {column: 0})


def day(value: CellValue) -> object:
    found = day_of(cell(value), Column.DONE_ON)
    return found.code if isinstance(found, Problem) else found


@given(DAYS, st.sampled_from(["{0.day:02}/{0.month:02}/{0.year}", "{0.day}/{0.month}/{0.year}", "{0:%Y-%m-%d}"]))
def test_a_day_is_read_as_people_and_programs_write_it(on: date, form: str) -> None:
    assert day(form.format(on)) == day(on) == on


@pytest.mark.parametrize(
    "text",
    ["08/12/2026", "8/12/2026", "2026-12-08", "'08/12/2026", " 08/12/2026\u00a0", "08-12-2026", "8.12.2026",
     "2026-12-08 00:00:00", "\u200b08/12/2026"],
)  # fmt: skip
def test_the_8th_of_december(text: str) -> None:
    assert day(text) == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("8/12/26", "table-day"),
        ("31/02/2026", "date-impossible"),
        ("29/02/2026", "date-impossible"),
        ("00/12/2026", "date-impossible"),
        ("12/25/2026", "table-day"),
        ("8/12", "table-day"),
        ("tháng 12", "table-day"),
        ("08/12-2026", "table-day"),
        ("46364", "table-day"),
        ("2026-12-08 09:30:00", "table-day"),
        (46364, "table-day"),
        (8.12, "table-day"),
        (Odd("TRUE"), "table-day"),
        (Formula("=TODAY()"), "table-formula"),
    ],
)
def test_what_is_not_plainly_a_day_is_refused(value: CellValue, code: str) -> None:
    assert day(value) == code


def test_months_and_days_in_the_order_of_america_get_a_hint() -> None:
    found = day_of(cell("12/25/2026"), Column.DONE_ON)
    assert isinstance(found, Problem)
    assert found.hint.endswith("the day stands before the month: 25/12/2026")


@pytest.mark.parametrize(
    ("value", "mark"),
    [
        ("đã hoàn thành", Mark.DONE),
        ("  Đã Hoàn Thành\u00a0", Mark.DONE),
        ("da hoan thanh", Mark.DONE),
        (unicodedata.normalize("NFD", "đã hoàn thành"), Mark.DONE),
        ("đang thực hiện", Mark.UNDER_WAY),
        ("'done", Mark.DONE),
        ("", None),
        (" \u00a0", None),
    ],
)
def test_marks(value: str, mark: Mark | None) -> None:
    assert mark_of(cell(value, Column.MARK)) is mark


@pytest.mark.parametrize("value", ["chưa hoàn thành", "x", "có", Odd("#N/A"), 1, Formula("=A1")])
def test_what_is_no_mark_is_refused(value: CellValue) -> None:
    assert isinstance(mark_of(cell(value, Column.MARK)), Problem)


@pytest.mark.parametrize(
    ("value", "column", "text"),
    [
        ("12/BC\u00a0", Column.EVIDENCE, "12/BC"),
        (12, Column.EVIDENCE, "12"),
        (12.0, Column.EVIDENCE, "12"),
        (2026, Column.PERIOD, "2026"),
        (date(2026, 12, 9), Column.PERIOD, "2026-12-09"),
        (Formula("=cmd|' /C calc'!A0"), Column.NOTE, "=cmd|' /C calc'!A0"),
        ("một\r\nhai  \n", Column.NOTE, "một\nhai"),
    ],
)
def test_texts(value: CellValue, column: Column, text: str) -> None:
    assert text_of(cell(value, column), column) == text


@pytest.mark.parametrize(
    ("value", "column"),
    [
        (1.1, Column.CLAUSE),
        (date(2026, 10, 12), Column.EVIDENCE),
        (Formula("=A1"), Column.UNIT),
        (Formula("=A1"), Column.UID),
        (Odd("#REF!"), Column.NOTE),
    ],
)
def test_what_is_no_text_is_refused(value: CellValue, column: Column) -> None:
    found = text_of(cell(value, column), column)
    assert isinstance(found, Problem)
    assert found.place.cell == "Sheet1!A7"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)
