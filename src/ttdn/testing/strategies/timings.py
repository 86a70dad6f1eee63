"""When duties are due (*thời gian thực hiện*): each kind of timing that the model has, and its rules."""

from datetime import date

from hypothesis import strategies as st

from ttdn.model.recurrence import MonthlyRule, NthRule, Rule, Weekday, WeeklyRule
from ttdn.model.timing import (
    NO_TIMING,
    AfterEvent,
    ByReference,
    Combined,
    Continuous,
    Deadline,
    Frequency,
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
from ttdn.testing.strategies.days import FIRST, LAST, days, hours, precisions, spans, terms
from ttdn.testing.strategies.reuse import reused
from ttdn.testing.strategies.texts import words

_MONTHS = st.sets(st.integers(1, 12), min_size=1).map(lambda found: tuple(sorted(found)))
_WEEKDAYS = st.sets(st.sampled_from(Weekday), min_size=1).map(
    lambda found: tuple(sorted(found, key=lambda weekday: weekday.value))
)


@reused
def monthly_rules() -> st.SearchStrategy[MonthlyRule]:
    """A day, or the last day, of some months of every year (*ngày … của tháng …*)."""
    return st.builds(MonthlyRule, st.integers(1, 31) | st.just(-1), _MONTHS)


@reused
def weekly_rules() -> st.SearchStrategy[WeeklyRule]:
    """A day of every week (*thứ … hằng tuần*)."""
    return st.builds(WeeklyRule, st.sampled_from(Weekday))


@reused
def nth_rules() -> st.SearchStrategy[NthRule]:
    """A weekday counted in a month, from its first or its last (*thứ Sáu cuối cùng của tháng*)."""
    return st.builds(NthRule, st.integers(1, 5) | st.integers(-5, -1), _WEEKDAYS, _MONTHS)


@reused
def rules() -> st.SearchStrategy[Rule]:
    """Any rule that repeats (*quy tắc định kỳ*)."""
    return st.one_of(monthly_rules(), weekly_rules(), nth_rules())


@reused
def deadlines(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Deadline]:
    """End points between two days (*thời hạn*), with an hour or without."""
    return st.builds(Deadline, days(first, last), st.booleans(), st.none() | hours())


@reused
def windows(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Window]:
    """Stretches of days between two days (*trong kỳ*)."""
    return st.builds(Window, spans(first, last), precisions())


@reused
@st.composite
def recurring(draw: st.DrawFn, first: date = FIRST, last: date = LAST) -> Recurring:
    """Repeated duties of one or two rules (*định kỳ*), from a day on, to a day or without end."""
    span = draw(spans(first, last))
    return Recurring(
        tuple(draw(st.lists(rules(), min_size=1, max_size=2))),
        span.first,
        draw(st.sampled_from((span.last, None))),
        draw(precisions()),
        draw(st.booleans()),
        draw(st.none() | hours()),
        draw(st.booleans()),
    )


@reused
def recurring_undated(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[RecurringUndated]:
    """Repeated duties whose day nobody wrote (*định kỳ, không nêu ngày*)."""
    end = st.none() | days(first, last)
    return st.builds(RecurringUndated, st.none() | st.sampled_from(Frequency), end, end)


@reused
def continuous(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Continuous]:
    """Standing duties (*thường xuyên*)."""
    end = st.none() | days(first, last)
    return st.builds(Continuous, end, end)


@reused
def on_request() -> st.SearchStrategy[OnRequest]:
    """Duties when somebody asks (*đột xuất*)."""
    return st.just(OnRequest())


@reused
def after_events(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[AfterEvent]:
    """Duties that hang on an event (*theo sự kiện*)."""
    return st.builds(AfterEvent, words(), st.none() | terms(), st.none() | days(first, last))


@reused
def by_references() -> st.SearchStrategy[ByReference]:
    """Times that another text fixes (*theo kế hoạch*)."""
    return st.builds(ByReference, words())


@reused
def targets() -> st.SearchStrategy[Target]:
    """Years that an aim points to (*mục tiêu đến năm*)."""
    return st.builds(Target, st.integers(FIRST.year, LAST.year))


@reused
def no_timing() -> st.SearchStrategy[NoTiming]:
    """Words that hold no time (*không nêu thời hạn*)."""
    return st.just(NO_TIMING)


@reused
def singles(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Single]:
    """Any timing but a combined one (*một mốc thời gian*), its days between two days."""
    return st.one_of(
        no_timing(),
        deadlines(first, last),
        windows(first, last),
        recurring(first, last),
        recurring_undated(first, last),
        continuous(first, last),
        on_request(),
        after_events(first, last),
        by_references(),
        targets(),
    )


@reused
def milestones(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Milestone]:
    """Parts of a combined timing (*mốc*)."""
    return st.builds(Milestone, singles(first, last), st.just("") | words())


@reused
def combined(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Combined]:
    """Two or three timings in one cell (*nhiều mốc thời gian*)."""
    return st.builds(Combined, st.lists(milestones(first, last), min_size=2, max_size=3).map(tuple))


@reused
def timings(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Timing]:
    """Any timing (*thời gian thực hiện*), its days between two days."""
    return singles(first, last) | combined(first, last)
