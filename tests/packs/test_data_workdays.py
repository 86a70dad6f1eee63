"""The days off and worked Saturdays that ship, against the official table typed in here."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from packs.shipped import LIBRARY
from ttdn.model.dates import Span
from ttdn.model.forecast import forecast
from ttdn.model.workdays import Certainty, DayRule, Roll

CALENDAR = LIBRARY.workdays


def days(year: int, *month_days: str) -> set[date]:
    """The days of a year from "month-day" and "month-day..day"."""
    found: set[date] = set()
    for text in month_days:
        first, _, last = text.partition("..")
        month, day = map(int, first.split("-"))
        found |= {date(year, month, number) for number in range(day, int(last or day) + 1)}
    return found


# Weekdays off, worked Saturdays.
OFFICIAL = {
    2024: (
        days(2024, "1-1", "2-8..9", "2-12..14", "4-18", "4-29", "4-30", "5-1", "9-2..3"),
        days(2024, "5-4"),
    ),
    2025: (days(2025, "1-1", "1-27..31", "4-7", "4-30", "5-1..2", "9-1..2"), days(2025, "4-26")),
    2026: (
        days(2026, "1-1..2", "2-16..20", "4-27", "4-30", "5-1", "8-31", "9-1..2", "11-24"),
        days(2026, "1-10", "8-22"),
    ),
}
# The days off that each worked Saturday was swapped for: no rule foretells them.
SWAPPED = days(2024, "4-29") | days(2025, "5-2") | days(2026, "1-2", "8-31")
FORECAST = {
    2027: days(2027, "1-1", "2-4..5", "2-8..10", "4-16", "4-30", "5-3", "9-2..3", "11-24"),
    2028: days(2028, "1-3", "1-24..28", "4-4", "5-1..2", "9-1", "9-4", "11-24"),
    2029: days(2029, "1-1", "2-12..16", "4-23", "4-30", "5-1", "9-3..4"),
    2030: days(2030, "1-1", "1-31", "2-1", "2-4..6", "4-12", "4-30", "5-1", "9-2..3"),
}
UNSETTLED = days(2026, "11-23", "11-28")


def every_day(year: int) -> Iterable[date]:
    first = date(year, 1, 1)
    return (first + timedelta(number) for number in range(Span.year(year).days))


def rules(year: int, certainty: Certainty) -> Iterable[DayRule]:
    return (rule for rule in CALENDAR.rules if rule.day.year == year and rule.certainty is certainty)


@pytest.mark.parametrize("year", sorted(OFFICIAL))
def test_every_day_of_a_settled_year(year: int) -> None:
    off, worked = OFFICIAL[year]
    for day in every_day(year):
        if day not in UNSETTLED:
            assert CALENDAR.is_working_day(day) is (day in worked or (day.weekday() < 5 and day not in off)), day
            assert CALENDAR.certainty(day) is Certainty.OFFICIAL, day


@pytest.mark.parametrize("year", sorted(OFFICIAL))
def test_the_official_days_are_these_and_no_others(year: int) -> None:
    off, worked = OFFICIAL[year]
    official = tuple(rules(year, Certainty.OFFICIAL))
    assert {rule.day for rule in official if not rule.working} == off
    assert {rule.day for rule in official if rule.working} == worked


@pytest.mark.parametrize("year", sorted(OFFICIAL))
def test_the_rules_of_the_forecast_would_have_given_the_official_years_but_for_swaps(year: int) -> None:
    assert set(forecast(year)) == OFFICIAL[year][0] - SWAPPED


@pytest.mark.parametrize("year", sorted(FORECAST))
def test_later_years_are_forecast_and_say_so(year: int) -> None:
    assert {day for day in every_day(year) if CALENDAR.rule(day)} == FORECAST[year]
    for day in every_day(year):
        assert CALENDAR.is_working_day(day) is (day.weekday() < 5 and day not in FORECAST[year]), day
        assert CALENDAR.certainty(day) is Certainty.FORECAST, day


def test_official_notices_reach_from_2024_to_the_end_of_2026_and_no_forecast_is_data() -> None:
    assert (CALENDAR.confirmed_from, CALENDAR.confirmed_until) == (date(2024, 1, 1), date(2026, 12, 31))
    assert {rule.day.year for rule in CALENDAR.rules} == {2024, 2025, 2026}
    assert Certainty.FORECAST not in {rule.certainty for rule in CALENDAR.rules}
    assert CALENDAR.certainty(date(2023, 12, 29)) is Certainty.FORECAST


def test_the_swap_under_consultation_changes_nothing_and_is_said_to_be_open() -> None:
    assert {rule.day for rule in rules(2026, Certainty.UNSETTLED)} == UNSETTLED
    assert CALENDAR.is_working_day(date(2026, 11, 23))
    assert not CALENDAR.is_working_day(date(2026, 11, 28))
    assert {day for day in every_day(2026) if CALENDAR.certainty(day) is not Certainty.OFFICIAL} == UNSETTLED


@pytest.mark.parametrize(
    ("legal", "roll", "advised", "sure"),
    [
        ("2026-11-22", Roll.PRECEDING, "2026-11-20", Certainty.OFFICIAL),
        ("2026-11-23", Roll.PRECEDING, "2026-11-23", Certainty.UNSETTLED),
        ("2026-11-24", Roll.PRECEDING, "2026-11-23", Certainty.UNSETTLED),
        ("2026-11-24", Roll.FOLLOWING, "2026-11-25", Certainty.OFFICIAL),
        ("2026-11-29", Roll.PRECEDING, "2026-11-27", Certainty.UNSETTLED),
        ("2026-11-30", Roll.PRECEDING, "2026-11-30", Certainty.OFFICIAL),
        ("2028-12-09", Roll.PRECEDING, "2028-12-08", Certainty.FORECAST),
    ],
)
def test_advice_is_as_sure_as_the_days_it_rests_on(legal: str, roll: Roll, advised: str, sure: Certainty) -> None:
    day, found = date.fromisoformat(legal), CALENDAR.advised(date.fromisoformat(legal), roll)
    assert found == date.fromisoformat(advised)
    assert CALENDAR.least_certain(Span(min(day, found), max(day, found))) is sure


@pytest.mark.parametrize("day", [date(2025, 11, 24), date(2029, 11, 26), date(2030, 11, 25)])
def test_the_day_of_vietnamese_culture_begins_in_2026_and_has_no_day_in_lieu(day: date) -> None:
    assert CALENDAR.is_working_day(day)


def test_the_day_of_vietnamese_culture_has_a_ground_of_its_own() -> None:
    for year in (2026, 2027, 2028):
        rule = CALENDAR.rule(date(year, 11, 24))
        assert rule is not None
        assert "28/2026/QH16" in rule.source.basis


def test_only_days_that_differ_from_the_plain_week_stand_in_the_data() -> None:
    assert all(rule.working is (rule.day.weekday() >= 5) for rule in CALENDAR.rules)


def test_deadlines_of_the_plan_that_fall_on_weekends() -> None:
    assert CALENDAR.advised(date(2027, 12, 24)) == date(2027, 12, 24)
    assert CALENDAR.advised(date(2028, 12, 9)) == date(2028, 12, 8)
    assert CALENDAR.advised(date(2028, 12, 24)) == date(2028, 12, 22)
    assert CALENDAR.advised(date(2029, 12, 9)) == date(2029, 12, 7)
