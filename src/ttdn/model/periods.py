"""The dated periods of a timing (*kỳ*): what turns "hằng năm" into seven days with names that never change."""

from datetime import date
from typing import assert_never

import attrs

from ttdn.model.dates import Precision, Span
from ttdn.model.recurrence import MonthlyRule, Rule, days_of
from ttdn.model.timing import (
    AfterEvent,
    ByReference,
    Continuous,
    Deadline,
    NoTiming,
    OnRequest,
    Recurring,
    RecurringUndated,
    Single,
    Target,
    Timing,
    Window,
    parts_of,
)


@attrs.frozen
class Period:
    """One dated period of a duty (*kỳ hạn*).

    `due` is the legal last day, inclusive; `start` the first day of a window, else None. `key` names the period
    for ever, whatever its days become: "" for a duty done once, "2026" for a year, "2026-03" for the third time
    in 2026. `part` counts the dated timings of a duty from 1.
    """

    key: str
    due: date
    start: date | None = None
    precision: Precision = Precision.DAY
    part: int = 1


def periods_of(timing: Timing, span: Span) -> tuple[Period, ...]:
    """Return the periods of a timing that are due within the span, ends included, by due day.

    >>> from ttdn.model.recurrence import MonthlyRule
    >>> yearly = Recurring((MonthlyRule(9, (12,)),), date(2024, 4, 15), date(2030, 12, 31))
    >>> [(period.key, period.due.isoformat()) for period in periods_of(yearly, Span.year(2026))]
    [('2026', '2026-12-09')]
    """
    dated = [single for single in parts_of(timing) if is_dated(single)]
    found = [
        attrs.evolve(period, part=part) for part, single in enumerate(dated, 1) for period in _single(single, span)
    ]
    return tuple(sorted(found, key=lambda period: (period.due, period.part)))


def is_dated(timing: Timing) -> bool:
    """Tell whether a timing has a day that can be computed.

    >>> is_dated(Continuous())
    False
    """
    match timing:
        case Deadline() | Window() | Recurring():
            return True
        case AfterEvent(due=due):
            return due is not None
        case RecurringUndated() | Continuous() | OnRequest() | ByReference() | Target() | NoTiming():
            return False
        case _:
            return any(is_dated(single) for single in parts_of(timing))


def _single(timing: Single, span: Span) -> tuple[Period, ...]:
    match timing:
        case Deadline(last=last):
            return (Period("", last),) if last in span else ()
        case Window(span=window, precision=precision):
            return (Period("", window.last, window.first, precision),) if window.last in span else ()
        case AfterEvent(due=due):
            return (Period("", due),) if due in span and due is not None else ()
        case Recurring():
            return _recurring(timing, span)
        case RecurringUndated() | Continuous() | OnRequest() | ByReference() | Target() | NoTiming():
            return ()
        case _:
            assert_never(timing)


def _recurring(timing: Recurring, span: Span) -> tuple[Period, ...]:
    first = max(span.first, timing.since)
    last = span.last if timing.until is None else min(span.last, timing.until)
    if last < first:
        return ()
    days = days_of(timing.rules, Span(first, last))
    starts = [_start(day, timing.precision) for day in days]
    keys = [_key(day, timing.rules) for day in days]
    return tuple(
        Period(key, day, start, timing.precision) for key, day, start in zip(keys, days, starts, strict=True)
    )


def _start(day: date, precision: Precision) -> date | None:
    return None if precision is Precision.DAY else Span.around(day, precision).first


def _key(day: date, rules: tuple[Rule, ...]) -> str:
    """Name the period by its year and, where a year has several, by its number in the year.

    The number does not change when a later document moves the day, so that the calendar entry moves with it.
    """
    if not all(isinstance(rule, MonthlyRule) for rule in rules):
        return day.isoformat()
    days = days_of(rules, Span.year(day.year))
    return f"{day.year}" if len(days) == 1 else f"{day.year}-{days.index(day) + 1:02}"
