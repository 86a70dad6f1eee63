"""Recurrences as RRULE text and dateutil objects: dateutil is the oracle, and everything reads back."""

from datetime import date, datetime, time

import pytest
from dateutil.rrule import DAILY, FR, MONTHLY, WEEKLY, rrule, rruleset, rrulestr
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue
from ttdn.model.dates import Span
from ttdn.model.recurrence import MonthlyRule, NthRule, Weekday, WeeklyRule, days_of
from ttdn.model.rrule import from_rrule, from_text, text_of, to_rrule
from ttdn.model.timing import Recurring

JANUARY = date(2026, 1, 1)
ALL = tuple(range(1, 13))
WORKING = tuple(Weekday)[:5]

days = st.dates(date(1945, 1, 1), date(2200, 12, 31))
months = st.sets(st.integers(1, 12), min_size=1).map(lambda found: tuple(sorted(found)))
weekdays = st.sets(st.sampled_from(Weekday), min_size=1)
rules = st.one_of(
    st.builds(MonthlyRule, st.integers(1, 31) | st.just(-1), months),
    st.builds(WeeklyRule, st.sampled_from(Weekday)),
    st.builds(
        NthRule,
        st.sampled_from((1, 2, 3, 4, 5, -1, -2, -5)),
        weekdays.map(lambda found: tuple(sorted(found, key=lambda weekday: weekday.value))),
        months,
    ),
)


@st.composite
def recurrences(draw: st.DrawFn) -> Recurring:
    since = draw(days)
    until = draw(st.none() | st.dates(since, date(2200, 12, 31)))
    hour = draw(st.none() | st.sampled_from((time(7, 30), time(17))))
    found = draw(st.lists(rules, min_size=1, max_size=3, unique=True))
    return Recurring(tuple(found), since, until, at=hour)


@given(recurrences(), st.integers(0, 3000))
def test_dateutil_gives_the_same_days(recurring: Recurring, length: int) -> None:
    span = Span(recurring.since, date.fromordinal(recurring.since.toordinal() + length))
    last = min(span.last, recurring.until or span.last)
    found = to_rrule(recurring).between(
        datetime.combine(span.first, time.min), datetime.combine(last, time.max), inc=True
    )
    assert tuple(dict.fromkeys(moment.date() for moment in found)) == days_of(
        recurring.rules, Span(span.first, last)
    )
    assert {moment.time() for moment in found} <= {recurring.at or time.min}


@given(recurrences())
def test_text_reads_back(recurring: Recurring) -> None:
    text = "\n".join(text_of(recurring))
    assert from_text(text, recurring.since) == Recurring(recurring.rules, recurring.since, recurring.until)


@given(recurrences())
def test_dateutil_objects_read_back(recurring: Recurring) -> None:
    assert from_rrule(to_rrule(recurring)) == recurring


@given(recurrences())
def test_text_means_to_dateutil_what_the_rule_means(recurring: Recurring) -> None:
    """UNTIL is a day, and the day itself still counts."""
    for rule, text in zip(recurring.rules, text_of(recurring), strict=True):
        last = min(recurring.until or date.max, date(recurring.since.year + 3, 12, 31))
        found = rrulestr(text, dtstart=datetime.combine(recurring.since, time.min)).between(
            datetime.combine(recurring.since, time.min), datetime.combine(last, time.min), inc=True
        )
        assert [moment.date() for moment in found] == list(rule.days(Span(recurring.since, last)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9", (MonthlyRule(9, (12,)),)),
        ("RRULE:freq=yearly;bymonth=12;bymonthday=9", (MonthlyRule(9, (12,)),)),
        ("FREQ=YEARLY", (MonthlyRule(1, (1,)),)),
        ("FREQ=MONTHLY", (MonthlyRule(1),)),
        ("FREQ=YEARLY;BYMONTHDAY=5", (MonthlyRule(5),)),
        ("FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=20", (MonthlyRule(20, (1, 7)),)),
        ("FREQ=MONTHLY;BYMONTHDAY=31", (MonthlyRule(31, (1, 3, 5, 7, 8, 10, 12)),)),
        ("FREQ=MONTHLY;BYMONTHDAY=15,-1", (MonthlyRule(15), MonthlyRule(-1))),
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", (MonthlyRule(30),)),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1", (MonthlyRule(29, (2,)),)),
        ("FREQ=WEEKLY", (WeeklyRule(Weekday.THURSDAY),)),
        ("FREQ=WEEKLY;BYDAY=FR,MO;WKST=MO", (WeeklyRule(Weekday.MONDAY), WeeklyRule(Weekday.FRIDAY))),
        ("FREQ=MONTHLY;BYDAY=-1FR", (NthRule(-1, (Weekday.FRIDAY,)),)),
        (
            "FREQ=YEARLY;BYMONTH=6;BYDAY=1MO,+2TU",
            (NthRule(1, (Weekday.MONDAY,), (6,)), NthRule(2, (Weekday.TUESDAY,), (6,))),
        ),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", (NthRule(-1, WORKING),)),
    ],
)
def test_rules_that_others_write(text: str, expected: tuple[object, ...]) -> None:
    found = from_text(text, JANUARY)
    assert found.rules == expected
    theirs = rrulestr(text.upper(), dtstart=datetime.combine(JANUARY, time.min)).between(
        datetime.combine(JANUARY, time.min), datetime.combine(date(2030, 1, 1), time.min), inc=True
    )
    assert tuple(moment.date() for moment in theirs) == days_of(found.rules, Span(JANUARY, date(2030, 1, 1)))


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY",
        "FREQ=MONTHLY;COUNT=3",
        "FREQ=MONTHLY;BYHOUR=9",
        "FREQ=WEEKLY;INTERVAL=2",
        "FREQ=WEEKLY;BYMONTH=3",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1",
        "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;INTERVAL=0",
        "FREQ=YEARLY;INTERVAL=2",
        "FREQ=YEARLY;BYDAY=FR",
        "FREQ=YEARLY;BYDAY=1FR",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTH=2",
        "FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=28,29;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=-2",
        "FREQ=MONTHLY;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=FR",
        "FREQ=MONTHLY;BYDAY=1FR;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=1",
        "FREQ=MONTHLY;UNTIL=20301231T170000Z",
        "FREQ=MONTHLY\nFREQ=WEEKLY;UNTIL=20301231",
    ],
)
def test_rules_that_no_recurrence_holds(text: str) -> None:
    with pytest.raises(InvalidValue, match="rrule-unsupported"):
        from_text(text, JANUARY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "FREQ",
        "FREQ=SOMETIMES",
        "BYDAY=FR",
        "FREQ=WEEKLY;BYDAY=XX",
        "EXDATE:20260101T000000",
        "RDATE:20260101T000000",
        "Hằng năm",
    ],
)
def test_texts_that_are_no_rules(text: str) -> None:
    with pytest.raises(InvalidValue, match="rrule-un"):
        from_text(text, JANUARY)


def test_a_rule_of_the_30th_of_february_does_not_become_another_day() -> None:
    with pytest.raises(InvalidValue, match="rule-day"):
        from_text("FREQ=MONTHLY;BYMONTHDAY=0", JANUARY)


def set_of(*found: rrule) -> rruleset:
    together = rruleset()
    for rule in found:
        together.rrule(rule)
    return together


START = datetime(2026, 1, 1)  # noqa: DTZ001  rules of days have no zone


def test_sets_that_no_recurrence_holds() -> None:
    weekly = rrule(WEEKLY, dtstart=START, byweekday=FR)
    with_day = set_of(weekly)
    with_day.rdate(START)
    without_day = set_of(weekly)
    without_day.exdate(START)
    two_starts = set_of(weekly, rrule(MONTHLY, dtstart=START.replace(day=2)))
    for rule in (set_of(), with_day, without_day, two_starts, rrule(DAILY, dtstart=START)):
        with pytest.raises(InvalidValue, match="rrule-unsupported"):
            from_rrule(rule)
