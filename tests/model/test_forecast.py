"""The forecast of days off: what the law fixes, what is usual, and that it never passes for more."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.model.documents import Source
from ttdn.model.forecast import forecast
from ttdn.model.lunar import lunar_month
from ttdn.model.workdays import Certainty, DayRule, WorkCalendar

years = st.integers(2026, 2100)
NOTICE = Source(basis="thông báo")


def named(year: int, name: str) -> list[str]:
    return [f"{day:%d/%m}" for day, rule in forecast(year).items() if rule.name == name]


def test_the_days_off_of_a_whole_year() -> None:
    """2027: Tết and 1 May meet a weekend; only what the Prime Minister chooses has no source yet."""
    found = forecast(2027).values()
    assert [f"{rule.day:%d/%m} {rule.name}" for rule in found if rule.source.is_sourced] == [
        "01/01 Tết Dương lịch",
        "16/04 Giỗ Tổ Hùng Vương",
        "30/04 Ngày Chiến thắng",
        "03/05 Nghỉ bù Quốc tế Lao động",
        "02/09 Quốc khánh",
        "24/11 Ngày Văn hóa Việt Nam",
    ]
    assert [f"{rule.day:%d/%m} {rule.name}" for rule in found if not rule.source.is_sourced] == [
        *(f"{day:02}/02 Tết Nguyên đán Đinh Mùi" for day in (4, 5, 8)),
        *(f"{day:02}/02 Nghỉ bù Tết Nguyên đán Đinh Mùi" for day in (9, 10)),
        "03/09 Quốc khánh (ngày thứ hai)",
    ]


@given(years)
def test_every_forecast_says_so_and_what_it_rests_on(year: int) -> None:
    for day, rule in forecast(year).items():
        assert (rule.day, rule.certainty, rule.working) == (day, Certainty.FORECAST, False)
        assert day.year == year
        assert day.weekday() < 5
        assert "Bộ luật Lao động" in (rule.source.basis + rule.source.unsourced) or "28/2026" in rule.source.basis


@given(years)
def test_eleven_days_of_the_code_and_their_days_in_lieu(year: int) -> None:
    """Each of the eleven holidays gives one weekday off: itself, or the day in lieu of it."""
    assert sum("Văn hóa" not in rule.name for rule in forecast(year).values()) == 11


@given(years)
def test_24_november_gives_no_day_in_lieu(year: int) -> None:
    day = date(year, 11, 24)
    assert [found for found in forecast(year) if found.month == 11] == ([day] if day.weekday() < 5 else [])


def test_24_november_is_a_day_off_from_2026() -> None:
    assert date(2025, 11, 24) not in forecast(2025)
    assert date(2026, 11, 24) in forecast(2026)


@given(years)
def test_a_day_in_lieu_follows_its_holiday_after_days_off_only(year: int) -> None:
    off = forecast(year)
    for day, rule in off.items():
        if rule.name.startswith("Nghỉ bù"):
            before = day - timedelta(days=1)
            while before.weekday() >= 5 or before in off:
                before -= timedelta(days=1)
            assert (day - before).days > 1


@given(years)
def test_tet_is_one_rest_of_seven_to_nine_days_around_the_first(year: int) -> None:
    first, off = lunar_month(year, 1), forecast(year)
    rest = [first]
    while (day := rest[-1] + timedelta(days=1)).weekday() >= 5 or day in off:
        rest.append(day)
    while (day := rest[0] - timedelta(days=1)).weekday() >= 5 or day in off:
        rest.insert(0, day)
    assert 7 <= len(rest) <= 9
    assert first - timedelta(days=1) in rest


@pytest.mark.parametrize(
    ("year", "second"),
    [(2026, "01/09"), (2027, "03/09"), (2028, "01/09"), (2029, "03/09"), (2030, "03/09"), (2031, "01/09")],
)
def test_the_second_day_of_quoc_khanh_makes_the_longer_rest(year: int, second: str) -> None:
    assert named(year, "Quốc khánh (ngày thứ hai)") == [second]


def test_holidays_that_meet_give_a_day_each() -> None:
    assert named(2028, "Nghỉ bù Ngày Chiến thắng") == ["02/05"], "30/4 is a Sunday, and 1/5 a holiday itself"
    assert named(2042, "Nghỉ bù Giỗ Tổ Hùng Vương") == []
    assert named(2033, "Nghỉ bù Giỗ Tổ Hùng Vương") == ["11/04"]


def test_before_the_labour_code_nothing_is_said() -> None:
    assert forecast(2020) == {}
    assert date(2021, 2, 12) in forecast(2021)


@given(
    st.dates(date(2026, 1, 1), date(2030, 12, 31)), st.booleans(), st.dates(date(2026, 1, 1), date(2030, 12, 31))
)
def test_a_forecast_never_contradicts_a_notice(day: date, working: bool, until: date) -> None:
    calendar = WorkCalendar((DayRule(day, "theo thông báo", NOTICE, working),), until, forecast=forecast)
    assert calendar.is_working_day(day) is working
    assert calendar.certainty(day) is Certainty.OFFICIAL
    for number in range(1, 400):
        other = day - timedelta(days=number)
        if other <= until:
            assert calendar.is_working_day(other) is (other.weekday() < 5), "covered days follow the notices alone"
            assert calendar.certainty(other) is Certainty.OFFICIAL
        else:
            assert calendar.is_working_day(other) is (other.weekday() < 5 and other not in forecast(other.year))
            assert calendar.certainty(other) is Certainty.FORECAST


def test_an_unsettled_day_is_as_the_forecast_has_it_and_stays_unsettled() -> None:
    proposed = DayRule(date(2027, 9, 3), "đề xuất làm việc", NOTICE, working=True, certainty=Certainty.UNSETTLED)
    calendar = WorkCalendar((proposed,), date(2026, 12, 31), forecast=forecast)
    assert not calendar.is_working_day(date(2027, 9, 3))
    assert calendar.rule(date(2027, 9, 3)) == proposed
    assert calendar.certainty(date(2027, 9, 3)) is Certainty.UNSETTLED
