"""A day written by itself: the day first or the year first, and nothing guessed."""

from datetime import date

import pytest

from ttdn.errors import Problem
from ttdn.language.written_days import read_day


@pytest.mark.parametrize("text", ["01/12/2026", "1/12/2026", "1.12.2026", "01-12-2026", "2026-12-01", "2026-12-1"])
def test_one_day_in_all_its_spellings(text: str) -> None:
    assert read_day(text, "x") == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("01/12/26", "cell-day", "write it as 08/12/2026 (day, month, year in four digits) or 2026-12-08"),
        ("01/12/20266", "cell-day", "write it as 08/12/2026"),
        ("01/12-2026", "cell-day", "write it as 08/12/2026"),
        ("ngày 1/12/2026", "cell-day", "write it as 08/12/2026"),
        ("", "cell-day", "write it as 08/12/2026"),
        ("12/13/2026", "cell-day", "the day stands before the month: 13/12/2026"),
        ("2026-13-01", "cell-day", "the day stands before the month: 13/01/2026"),
        ("1/13/2026", "cell-day", "the day stands before the month: 13/01/2026"),
        ("13/13/2026", "date-impossible", "correct the day"),
        ("30/02/2026", "date-impossible", "correct the day"),
        ("0/12/2026", "date-impossible", "correct the day"),
        ("01/12/0000", "date-impossible", "correct the day"),
    ],
)
def test_what_is_no_day_says_what_to_do(text: str, code: str, hint: str) -> None:
    found = read_day(text, "cell-day")
    assert isinstance(found, Problem)
    assert (found.code, found.got) == (code, text)
    assert found.hint.startswith(hint)
