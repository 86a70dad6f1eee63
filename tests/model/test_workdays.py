"""Working days: the legal day stays, the advised one moves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue
from ttdn.model.dates import Span, Term, TermUnit
from ttdn.model.documents import Source
from ttdn.model.workdays import WEEKENDS, Certainty, DayRule, Roll, WorkCalendar, term_end

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
    assert TET.rule(date(2026, 3, 3)) is None, "a day like any other"


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
    twice = [DayRule(date(2026, 1, 1), name, BASIS) for name in ("một", "hai")]
    with pytest.raises(InvalidValue, match="day-duplicate") as caught:
        WorkCalendar((*twice, DayRule(date(2026, 1, 2), "ba", BASIS)))
    assert [problem.got for problem in caught.value.problems] == ["2026-01-01"]
    with pytest.raises(InvalidValue, match="working-days-negative"):
        WEEKENDS.add_working_days(date(2026, 1, 1), -1)
    endless = WorkCalendar(tuple(DayRule(date(2026, 1, 1) + timedelta(days=n), "nghỉ", BASIS) for n in range(200)))
    with pytest.raises(InvalidValue, match="no-working-day"):
        endless.advised(date(2026, 5, 1))
    with pytest.raises(InvalidValue, match="date-out-of-range"):
        WEEKENDS.add_working_days(date(2026, 1, 1), 10**9)


def test_the_ends_of_the_calendar() -> None:
    assert WEEKENDS.advised(date.max, Roll.FOLLOWING) == date.max, "a Friday"
    assert WEEKENDS.advised(date.min) == date.min, "a Monday"
    assert WEEKENDS.add_working_days(date.max - timedelta(days=1), 1) == date.max
    closed = WorkCalendar((DayRule(date.max, "nghỉ", BASIS), DayRule(date.min, "nghỉ", BASIS)))
    with pytest.raises(InvalidValue, match="no-working-day"):
        closed.advised(date.max, Roll.FOLLOWING)
    with pytest.raises(InvalidValue, match="no-working-day"):
        closed.advised(date.min)
    with pytest.raises(InvalidValue, match="date-out-of-range"):
        WEEKENDS.add_working_days(date.max - timedelta(days=6), 6)


def test_notices_have_a_first_day_too() -> None:
    calendar = WorkCalendar((), date(2026, 12, 31), date(2024, 1, 1))
    assert calendar.certainty(date(2023, 12, 31)) is Certainty.FORECAST
    assert calendar.certainty(date(2024, 1, 1)) is Certainty.OFFICIAL


def test_a_span_is_as_sure_as_its_least_sure_day() -> None:
    assert TET.least_certain(Span(date(2026, 11, 22), date(2026, 11, 22))) is Certainty.OFFICIAL
    assert TET.least_certain(Span(date(2026, 12, 31), date(2027, 1, 1))) is Certainty.FORECAST
    assert TET.least_certain(Span(date(2026, 11, 1), date(2027, 1, 1))) is Certainty.UNSETTLED


@pytest.mark.parametrize(
    ("start", "term", "roll", "end"),
    [
        ("2026-08-20", Term(2, TermUnit.WORKING_DAYS), None, "2026-08-22"),  # the Saturday is worked
        ("2026-02-13", Term(1, TermUnit.WORKING_DAYS), Roll.FOLLOWING, "2026-02-23"),
        ("2026-02-08", Term(10, TermUnit.DAYS), None, "2026-02-18"),  # within Tết, and left there
        ("2026-02-08", Term(10, TermUnit.DAYS), Roll.FOLLOWING, "2026-02-23"),  # Civil Code, article 148(5)
        ("2026-02-08", Term(10, TermUnit.DAYS), Roll.PRECEDING, "2026-02-13"),
        ("2025-08-31", Term(6, TermUnit.MONTHS), Roll.FOLLOWING, "2026-03-02"),  # 28/2 is a Saturday
    ],
)
def test_terms_end_by_the_calendar(start: str, term: Term, roll: Roll | None, end: str) -> None:
    assert term_end(term, date.fromisoformat(start), TET, roll=roll) == date.fromisoformat(end)


@given(days, st.integers(1, 90), st.sampled_from(TermUnit))
def test_an_end_that_may_follow_is_a_working_day_and_never_earlier(
    start: date, count: int, unit: TermUnit
) -> None:
    plain = term_end(Term(count, unit), start, TET)
    moved = term_end(Term(count, unit), start, TET, roll=Roll.FOLLOWING)
    assert TET.is_working_day(moved)
    assert moved >= plain > start
    assert unit is not TermUnit.WORKING_DAYS or moved == plain
