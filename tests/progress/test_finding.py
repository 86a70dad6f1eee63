"""Which period is meant where none is said: the nearest one, if it is that of the year; else nobody guesses."""

from datetime import date

import pytest

from feeds.small_plan import PLAN, REGISTER
from progress.entries import entry
from ttdn.agenda import agenda
from ttdn.errors import Unsettled
from ttdn.model.dates import Span
from ttdn.progress.entries import Entry, Subject
from ttdn.progress.finding import duty_of
from ttdn.progress.status import Duty, status_of

TOURISM = "mau/so-du-lich"


def of(on: date, *entries: Entry, period: str = "") -> Duty:
    """The yearly report of the tourism department that somebody means who says on a day that it is done."""
    laid = agenda(PLAN, REGISTER, Span(PLAN.applies_from, date(on.year, 12, 31)))
    status = status_of(laid, entries, REGISTER, on).since(date(on.year, 1, 1))
    return duty_of(status.of_unit(TOURISM), "III", period=period)


def reported(year: int, on: date) -> Entry:
    return entry(year, on, subject=Subject(PLAN.id, f"mau-kh-3.iii.{year}@ttdn", TOURISM))


def test_near_its_day_the_report_of_the_year_is_meant() -> None:
    assert of(date(2026, 12, 8)).period == "2026"


def test_a_report_of_january_may_be_the_late_one_of_last_year() -> None:
    with pytest.raises(Unsettled, match=r"say --period: 2025 \(due 09/12/2025\), 2026 \(due 09/12/2026\)"):
        of(date(2026, 1, 5), reported(2024, date(2024, 12, 9)))
    assert of(date(2026, 1, 5), period="2025").period == "2025"


def test_where_last_year_is_done_january_is_early_for_this_year() -> None:
    done = (reported(2024, date(2024, 12, 9)), reported(2025, date(2025, 12, 9)))
    assert of(date(2026, 1, 5), *done).period == "2026"


def test_what_was_done_only_later_shows_on_its_day_and_stands_to_be_corrected() -> None:
    later = reported(2026, date(2026, 12, 14))
    before, after = (of(day, later, period="2026") for day in (date(2026, 12, 10), date(2026, 12, 14)))
    assert (before.found.done_on, before.standing.entries) == (None, (later,))
    assert after.found.done_on == date(2026, 12, 14)
