"""Working days: the legal day stays, the advised one moves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue
from ttdn.model.documents import Source
from ttdn.model.workdays import WEEKENDS, Certainty, DayRule, Roll, WorkCalendar

BASIS = Source(basis="TB 9441/TB-BNV")
TET = WorkCalendar(
    (
        *(DayRule(date(2026, 2, day), "Tết", BASIS) for day in range(16, 21)),
        DayRule(date(2026, 8, 22), "làm bù", BASIS, working=True),
        DayRule(date(2026, 11, 23), "đề xuất hoán đổi", BASIS, certainty=Certainty.UNSETTLED),
    ),
    confirmed_until=date(2026, 12, 31),
)
days = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def test_official_days_off_and_worked_saturdays() -> None:
    assert not TET.is_working_day(date(2026, 2, 17))
    assert TET.is_working_day(date(2026, 8, 22))
    assert TET.is_working_day(date(2026, 11, 23)), "an undecided swap changes nothing"
    assert TET.certainty(date(2026, 11, 23)) is Certainty.UNSETTLED
    assert TET.certainty(date(2026, 12, 31)) is Certainty.OFFICIAL
    assert TET.certainty(date(2027, 1, 1)) is Certainty.FORECAST
    assert WEEKENDS.certainty(date(2024, 1, 1)) is Certainty.FORECAST
    rule = TET.rule(date(2026, 2, 17))
    assert rule is not None
    assert rule.name == "Tết"


def test_advice_goes_before_or_after_the_days_off() -> None:
    assert TET.advised(date(2026, 2, 18)) == date(2026, 2, 13)
    assert TET.advised(date(2026, 2, 18), Roll.FOLLOWING) == date(2026, 2, 23)


@given(days, st.sampled_from(Roll))
def test_advice_is_a_working_day_and_the_nearest(day: date, roll: Roll) -> None:
    advised = TET.advised(day, roll)
    assert TET.is_working_day(advised)
    assert (advised <= day) if roll is Roll.PRECEDING else (advised >= day)
    between = abs((day - advised).days)
    step = 1 if roll is Roll.FOLLOWING else -1
    assert not any(TET.is_working_day(day + timedelta(days=step * passed)) for passed in range(between))


@given(days, st.integers(0, 60))
def test_working_days_are_counted_one_by_one(start: date, count: int) -> None:
    last = TET.add_working_days(start, count)
    passed = (start + timedelta(days=offset) for offset in range(1, (last - start).days + 1))
    assert sum(TET.is_working_day(day) for day in passed) == count


def test_faulty_calendars_and_terms() -> None:
    with pytest.raises(InvalidValue, match="day-duplicate"):
        WorkCalendar((DayRule(date(2026, 1, 1), "một", BASIS), DayRule(date(2026, 1, 1), "hai", BASIS)))
    with pytest.raises(InvalidValue, match="working-days-negative"):
        WEEKENDS.add_working_days(date(2026, 1, 1), -1)
    endless = WorkCalendar(tuple(DayRule(date(2026, 1, 1) + timedelta(days=n), "nghỉ", BASIS) for n in range(200)))
    with pytest.raises(InvalidValue, match="no-working-day"):
        endless.advised(date(2026, 5, 1))
