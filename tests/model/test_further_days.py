"""Days of a further source, beside those that a calendar has: the surer stands, a contradiction is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue
from ttdn.model.dates import Span
from ttdn.model.documents import Source
from ttdn.model.further_days import with_days
from ttdn.model.workdays import Certainty, DayRule, WorkCalendar

NOTICE = Source(basis="TB 1/TB-BNV")
MONDAY = date(2026, 3, 2)
YEAR = Span.year(2026)
COVERED = WorkCalendar((), YEAR.last, YEAR.first)


def rule(certainty: Certainty, *, working: bool = False, day: date = MONDAY, name: str = "") -> DayRule:
    return DayRule(day, name, NOTICE, working, certainty)


days = st.dates(date(2026, 2, 1), date(2026, 4, 30))
rules = st.builds(DayRule, days, st.sampled_from("ab"), st.just(NOTICE), st.booleans(), st.sampled_from(Certainty))
one_a_day = st.lists(rules, max_size=20, unique_by=lambda item: item.day)


def test_an_official_rule_takes_the_place_of_a_proposal_and_of_a_forecast() -> None:
    for open_one in (Certainty.UNSETTLED, Certainty.FORECAST):
        calendar = with_days(WorkCalendar((rule(open_one),)), [rule(Certainty.OFFICIAL, name="thông báo")])
        assert (calendar.rules[0].name, calendar.certainty(MONDAY)) == ("thông báo", Certainty.OFFICIAL)


def test_what_is_there_stands_before_what_is_no_surer() -> None:
    there = WorkCalendar((rule(Certainty.OFFICIAL, name="thông báo"),))
    for certainty in Certainty:
        assert with_days(there, [rule(certainty, name="khác")]).rules == there.rules


def test_two_equally_sure_rules_that_disagree_are_refused() -> None:
    there = WorkCalendar((rule(Certainty.OFFICIAL),))
    with pytest.raises(InvalidValue, match=r"day-contradicted a day is off by .*, and worked by .*2026-03-02"):
        with_days(there, [rule(Certainty.OFFICIAL, working=True)])


def test_a_forecast_says_nothing_where_notices_cover_the_day() -> None:
    assert with_days(COVERED, [rule(Certainty.FORECAST)]).is_working_day(MONDAY)
    assert not with_days(WorkCalendar(), [rule(Certainty.FORECAST)]).is_working_day(MONDAY)
    tuesday = MONDAY + timedelta(days=1)
    later = with_days(COVERED, [rule(Certainty.FORECAST), rule(Certainty.OFFICIAL, day=tuesday)])
    assert (later.is_working_day(MONDAY), later.is_working_day(tuesday)) == (True, False)


@pytest.mark.parametrize(
    ("there", "further", "whole"),
    [
        (COVERED, Span.year(2027), (date(2026, 1, 1), date(2027, 12, 31))),
        (COVERED, Span.year(2025), (date(2025, 1, 1), date(2026, 12, 31))),
        (COVERED, Span(date(2026, 5, 1), date(2026, 6, 1)), (date(2026, 1, 1), date(2026, 12, 31))),
        (COVERED, None, (date(2026, 1, 1), date(2026, 12, 31))),
        (WorkCalendar(), Span.year(2027), (date(2027, 1, 1), date(2027, 12, 31))),
        (WorkCalendar((), YEAR.last), Span.year(2027), (None, date(2027, 12, 31))),
        (WorkCalendar(), None, (None, None)),
        (WorkCalendar((), date.max), Span.year(2027), (None, date.max)),
    ],
)
def test_the_days_that_notices_cover(there: WorkCalendar, further: Span | None, whole: tuple[date, date]) -> None:
    calendar = with_days(there, [], further)
    assert (calendar.confirmed_from, calendar.confirmed_until) == whole


def test_notices_that_leave_a_gap_are_refused() -> None:
    for year in (2024, 2028):
        with pytest.raises(InvalidValue, match=r"confirmed-apart .*known: 2026-01-01 to 2026-12-31"):
            with_days(COVERED, [], Span.year(year))


@given(one_a_day, one_a_day, st.booleans())
def test_no_day_gets_less_sure_and_none_that_was_official_changes(
    known: list[DayRule], further: list[DayRule], covered: bool
) -> None:
    first, last = (YEAR.first, YEAR.last) if covered else (None, None)
    there = WorkCalendar(tuple(known), last, first)
    try:
        calendar = with_days(there, further)
    except InvalidValue:
        by_day = {item.day: item for item in known}
        assert any(
            item.day in by_day
            and by_day[item.day].certainty is item.certainty
            and by_day[item.day].working is not item.working
            for item in further
        )
        return
    order = list(Certainty)
    for number in range(90):
        on = date(2026, 2, 1) + timedelta(days=number)
        if there.certainty(on) is Certainty.OFFICIAL and there.rule(on) is not None:
            assert calendar.rule(on) == there.rule(on)
        if there.rule(on) is not None:
            assert order.index(calendar.certainty(on)) <= order.index(there.certainty(on))
    assert with_days(calendar, further) == calendar
