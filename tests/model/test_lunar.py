"""The Vietnamese lunar calendar, against known days, another program, and the margins of its own method."""

from datetime import date, timedelta
from itertools import pairwise

import lunar_vn
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.model.lunar import lunar_month, new_moon, sun_longitude, year_name

# The days that notices and almanacs give; Tết 2030 and Hùng Kings 2037 and 2038 differ from the Chinese reckoning.
TET = {
    2024: "2024-02-10",
    2025: "2025-01-29",
    2026: "2026-02-17",
    2027: "2027-02-06",
    2028: "2028-01-26",
    2029: "2029-02-13",
    2030: "2030-02-02",
}
HUNG_KINGS = {
    2024: "2024-04-18",
    2025: "2025-04-07",
    2026: "2026-04-26",
    2027: "2027-04-16",
    2028: "2028-04-04",
    2029: "2029-04-23",
    2030: "2030-04-12",
    2037: "2037-04-24",
    2038: "2038-04-13",
}
MINUTE = 1 / 1440
years = st.integers(1976, 2080)


@pytest.mark.parametrize(("year", "day"), TET.items())
def test_tet_of_known_years(year: int, day: str) -> None:
    assert lunar_month(year, 1) == date.fromisoformat(day)


@pytest.mark.parametrize(("year", "day"), HUNG_KINGS.items())
def test_the_day_of_the_hung_kings_in_known_years(year: int, day: str) -> None:
    assert lunar_month(year, 3) + timedelta(days=9) == date.fromisoformat(day)


@pytest.mark.parametrize("year", range(1976, 2081))
def test_every_month_begins_as_another_program_has_it(year: int) -> None:
    for month in range(1, 11):
        assert lunar_month(year, month) == lunar_vn.lunar_to_solar(lunar_vn.LunarDate(1, month, year))


def test_vietnam_had_its_own_new_year_of_1985() -> None:
    assert lunar_month(1985, 1) == date(1985, 1, 21), "a month before China"


@given(years)
def test_months_have_29_or_30_days_but_for_one_leap_month(year: int) -> None:
    lengths = [
        (lunar_month(year, later) - lunar_month(year, month)).days for month, later in pairwise(range(1, 11))
    ]
    assert max(lengths) in {30, 58, 59, 60}
    assert set(sorted(lengths)[:-1]) <= {29, 30}


@given(years)
def test_the_year_begins_between_21_january_and_21_february(year: int) -> None:
    assert date(year, 1, 20) < lunar_month(year, 1) < date(year, 2, 22)


def test_no_new_moon_of_tet_or_the_hung_kings_is_near_enough_to_midnight_to_be_in_doubt() -> None:
    """Two minutes is the error of the method; the turning of the earth may add two by 2080."""
    days = {lunar_month(year, month).toordinal() for year in range(2024, 2081) for month in (1, 3)}
    checked = 0
    for number in range(290, 1002):
        in_vietnam = new_moon(number) - 1721424.5 + 7 / 24
        if int(in_vietnam) in days:
            assert 4 * MINUTE < in_vietnam % 1 < 1 - 4 * MINUTE
            checked += 1
    assert checked == len(days)


@pytest.mark.parametrize(
    ("moment", "longitude"),
    [
        (2460389.6296, 0),  # equinox of 20 March 2024, 03:06 UTC
        (2460482.3688, 90),  # solstice of 20 June 2024, 20:51 UTC
        (2460665.8896, 270),  # solstice of 21 December 2024, 09:21 UTC
    ],
)
def test_the_sun_at_equinox_and_solstices(moment: float, longitude: float) -> None:
    assert abs((sun_longitude(moment) - longitude + 180) % 360 - 180) < 0.01


def test_the_worked_examples_of_meeus() -> None:
    """Example 25.a to the fifth decimal; 49.a within the two minutes that come of the terms left out."""
    assert abs(sun_longitude(2448908.5) - 199.90895) < 0.00002
    assert abs(new_moon(-283) - 2443192.65118) < 2 * MINUTE


def test_years_have_names_in_a_cycle_of_sixty() -> None:
    assert [year_name(year) for year in (2024, 2025, 2026, 2030)] == [
        "Giáp Thìn",
        "Ất Tỵ",
        "Bính Ngọ",
        "Canh Tuất",
    ]
    assert len({year_name(year) for year in range(2000, 2060)}) == 60
    assert year_name(2024) == year_name(2084)
