"""Recurrences and the names of their periods."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue
from ttdn.model.dates import Precision, Span
from ttdn.model.periods import is_dated, periods_of
from ttdn.model.recurrence import MonthlyRule, NthRule, Rule, Weekday, WeeklyRule, days_of
from ttdn.model.timing import (
    AfterEvent,
    ByReference,
    Combined,
    Continuous,
    Deadline,
    Milestone,
    NoTiming,
    OnRequest,
    Recurring,
    RecurringUndated,
    Single,
    Target,
    Timing,
    Window,
)

START, END = date(2024, 4, 15), date(2030, 12, 31)


def span_between(one: date, other: date) -> Span:
    return Span(min(one, other), max(one, other))


days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
spans = st.builds(span_between, days, days)
months = st.sets(st.integers(1, 12), min_size=1).map(lambda found: tuple(sorted(found)))
rules: st.SearchStrategy[Rule] = st.builds(MonthlyRule, st.integers(1, 31) | st.just(-1), months) | st.builds(
    WeeklyRule, st.sampled_from(Weekday)
)
recurring = st.builds(
    Recurring,
    st.lists(rules, min_size=1, max_size=3).map(tuple),
    st.just(START),
    st.none() | st.just(END),
    st.sampled_from([Precision.DAY, Precision.MONTH, Precision.QUARTER]),
)
singles: st.SearchStrategy[Single] = st.one_of(
    recurring,
    st.builds(Deadline, days),
    st.builds(Window, spans, st.sampled_from(Precision)),
    st.sampled_from((Continuous(), OnRequest(), ByReference("kế hoạch"), Target(2030), NoTiming())),
    st.builds(RecurringUndated, st.none(), st.none()),
    st.builds(AfterEvent, st.just("sau khi …"), st.none(), st.none() | days),
)
timings: st.SearchStrategy[Timing] = singles | st.builds(
    Combined, st.lists(st.builds(Milestone, singles), min_size=2, max_size=3).map(tuple)
)


def due(timing: Timing, span: Span) -> list[str]:
    return [f"{period.key or '-'} {period.due}" for period in periods_of(timing, span)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (MonthlyRule(9, (12,)), ["2026 2026-12-09"]),
        (MonthlyRule(19, (3, 6, 9, 12)), ["2026-01 2026-03-19", "2026-02 2026-06-19"]),
        (MonthlyRule(-1, (2,)), ["2026 2026-02-28"]),
        (MonthlyRule(31, (4, 6)), ["2026-01 2026-04-30", "2026-02 2026-06-30"]),
    ],
)
def test_periods_are_named_by_year_and_number(rule: Rule, expected: list[str]) -> None:
    assert due(Recurring((rule,), START, END), Span.year(2026))[:2] == expected


def test_weekly_periods_are_named_by_their_day() -> None:
    weekly = Recurring((WeeklyRule(Weekday.FRIDAY),), START, END)
    assert due(weekly, Span(date(2026, 11, 1), date(2026, 11, 14))) == [
        "2026-11-06 2026-11-06",
        "2026-11-13 2026-11-13",
    ]


def test_a_yearly_quarter_is_a_window() -> None:
    fourth = Recurring((MonthlyRule(-1, (12,)),), START, END, Precision.QUARTER)
    (period,) = periods_of(fourth, Span.year(2026))
    assert (period.start, period.due) == (date(2026, 10, 1), date(2026, 12, 31))
    assert period.precision is Precision.QUARTER


@pytest.mark.parametrize(
    ("timing", "start", "due_on", "precision"),
    [
        (Deadline(date(2026, 5, 31)), None, date(2026, 5, 31), Precision.DAY),
        (AfterEvent("sau khi ký", None, date(2026, 5, 31)), None, date(2026, 5, 31), Precision.DAY),
        (Window(Span(date(2026, 4, 1), date(2026, 6, 30)), Precision.QUARTER), date(2026, 4, 1), date(2026, 6, 30),
         Precision.QUARTER),
    ],
)  # fmt: skip
def test_what_is_done_once_has_one_period_without_a_name(
    timing: Single, start: date | None, due_on: date, precision: Precision
) -> None:
    (period,) = periods_of(timing, Span.year(2026))
    assert (period.key, period.start, period.due, period.precision) == ("", start, due_on, precision)
    assert periods_of(timing, Span.year(2025)) == ()
    assert is_dated(timing)
    assert is_dated(Combined((Milestone(OnRequest()), Milestone(timing))))


def test_what_has_no_day_has_no_period() -> None:
    for timing in (AfterEvent("sau khi ký", None, None), OnRequest(), Continuous(), Target(2030), NoTiming()):
        assert periods_of(timing, Span.year(2026)) == ()
        assert not is_dated(timing)
        assert not is_dated(Combined((Milestone(OnRequest()), Milestone(timing))))


def test_a_day_is_no_window() -> None:
    (period,) = periods_of(Recurring((MonthlyRule(9, (12,)),), START, END), Span.year(2026))
    assert (period.start, period.precision) == (None, Precision.DAY)


def test_what_recurs_begins_and_ends_with_its_plan() -> None:
    yearly = Recurring((MonthlyRule(15, (4,)), MonthlyRule(-1, (12,))), START, END)
    beyond = Span(date(2020, 1, 1), date(2035, 12, 31))
    found = [period.due for period in periods_of(yearly, beyond)]
    assert (found[0], found[-1]) == (START, END)
    assert periods_of(yearly, Span.year(2031)) == ()
    assert periods_of(yearly, Span.year(2023)) == ()


def test_a_span_of_one_day_has_what_is_due_on_it() -> None:
    yearly = Recurring((MonthlyRule(9, (12,)),), START, END)
    assert due(yearly, Span(date(2026, 12, 9), date(2026, 12, 9))) == ["2026 2026-12-09"]


def test_parts_are_counted_among_the_dated() -> None:
    both = Combined(
        (Milestone(Continuous()), Milestone(Deadline(date(2026, 5, 31))), Milestone(Deadline(date(2026, 3, 1))))
    )
    assert [(period.part, period.due.month) for period in periods_of(both, Span.year(2026))] == [(2, 3), (1, 5)]


@given(timings, spans)
def test_periods_lie_in_the_span_and_have_names_of_their_own(timing: Timing, span: Span) -> None:
    found = periods_of(timing, span)
    assert all(period.due in span for period in found)
    assert [period.due for period in found] == sorted(period.due for period in found)
    assert len({(period.key, period.part) for period in found}) == len(found)
    assert is_dated(timing) or not found


@given(timings, st.lists(days, min_size=3, max_size=3, unique=True).map(sorted))
def test_two_spans_give_what_their_union_gives(timing: Timing, cuts: list[date]) -> None:
    first, middle, last = cuts
    before = periods_of(timing, Span(first, middle))
    after = periods_of(timing, Span(middle, last))
    both = periods_of(timing, Span(first, last))
    assert {*before, *after} == {*both}


@given(st.lists(rules, min_size=1, max_size=3).map(tuple), spans)
def test_days_of_several_rules_are_each_once(found: tuple[Rule, ...], span: Span) -> None:
    naive = sorted({day for rule in found for day in rule.days(span)})
    assert list(days_of(found, span)) == naive


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (MonthlyRule(9), "FREQ=MONTHLY;BYMONTHDAY=9"),
        (MonthlyRule(30, (4, 6)), "FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=30"),
        (MonthlyRule(31, (4,)), "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
        (WeeklyRule(Weekday.FRIDAY), "FREQ=WEEKLY;BYDAY=FR"),
        (NthRule(-1, (Weekday.FRIDAY,)), "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1"),
        (NthRule(1, (Weekday.MONDAY, Weekday.TUESDAY), (6,)), "FREQ=MONTHLY;BYMONTH=6;BYDAY=MO,TU;BYSETPOS=1"),
    ],
)
def test_the_text_of_a_rule_says_no_more_than_it_must(rule: Rule, text: str) -> None:
    assert rule.text() == text


def test_a_month_without_the_day_that_is_counted_is_left_out() -> None:
    fifth = NthRule(5, (Weekday.FRIDAY,))
    assert [f"{day:%d/%m}" for day in fifth.days(Span.year(2026))] == ["30/01", "29/05", "31/07", "30/10"]
    fourth_from_the_end = NthRule(-4, (Weekday.FRIDAY,), (1, 2))  # of five, and of four
    assert list(fourth_from_the_end.days(Span.year(2026))) == [date(2026, 1, 9), date(2026, 2, 6)]
    last = NthRule(31, tuple(Weekday), (1, 2))
    assert list(last.days(Span.year(2026))) == [date(2026, 1, 31)]


def test_impossible_timings_are_refused() -> None:
    with pytest.raises(InvalidValue, match="recurring-empty"):
        Recurring((), START)
    with pytest.raises(InvalidValue, match="recurring-reversed"):
        Recurring((MonthlyRule(1),), END, START)
    with pytest.raises(InvalidValue, match="combined-single"):
        Combined((Milestone(OnRequest()),))
    for bad in (0, 32, -2):
        with pytest.raises(InvalidValue, match="rule-day"):
            MonthlyRule(bad)
    for wrong in ((), (0,), (12, 3), (3, 3)):
        with pytest.raises(InvalidValue, match="rule-months"):
            MonthlyRule(1, wrong)
        with pytest.raises(InvalidValue, match="rule-months"):
            NthRule(1, (Weekday.FRIDAY,), wrong)
    for nth, weekdays in ((0, (Weekday.FRIDAY,)), (32, tuple(Weekday)), (-32, tuple(Weekday)), (1, ())):
        with pytest.raises(InvalidValue, match="rule-nth"):
            NthRule(nth, weekdays)


def test_an_hour_does_not_change_the_day() -> None:
    assert due(Deadline(date(2025, 8, 12), at=time(17)), Span.year(2025)) == ["- 2025-08-12"]
