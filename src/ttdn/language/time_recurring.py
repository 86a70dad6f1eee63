"""Repeated duties (*định kỳ*): a frequency and its days to rules."""

from datetime import date

import attrs

from ttdn.language.reading import BeforeDay, Choice, ReadingPolicy
from ttdn.language.time_pieces import Mark
from ttdn.language.time_points import Finding, days_before
from ttdn.language.time_tokens import Point
from ttdn.model.dates import Precision, days_in_month
from ttdn.model.doubts import Doubt
from ttdn.model.recurrence import MonthlyRule, NthRule, Rule, Weekday, WeeklyRule
from ttdn.model.timing import Frequency, Recurring, RecurringUndated

_ALL_MONTHS = tuple(range(1, 13))
_LEAP_YEAR = 2024
_ENDS = {
    Precision.MONTH: _ALL_MONTHS,
    Precision.QUARTER: (3, 6, 9, 12),
    Precision.HALF: (6, 12),
    Precision.YEAR: (12,),
}
_LENGTH = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}
# The month after the period (*tháng sau*), and how many days a period may have.
_LAST_MONTH = {
    Frequency.MONTHLY: _ALL_MONTHS,
    Frequency.QUARTERLY: (3, 6, 9, 12),
    Frequency.HALF_YEARLY: (6, 12),
    Frequency.YEARLY: (12,),
}
_MONTH_AFTER = {
    Frequency.MONTHLY: _ALL_MONTHS,
    Frequency.QUARTERLY: (1, 4, 7, 10),
    Frequency.HALF_YEARLY: (1, 7),
    Frequency.YEARLY: (1,),
}
_TIMES_A_YEAR = {Frequency.QUARTERLY: 4, Frequency.HALF_YEARLY: 2, Frequency.YEARLY: 1}


@attrs.frozen
class _Days:
    """The rule of one point, and how it was written."""

    rule: Rule
    precision: Precision = Precision.DAY
    strict: bool = False
    doubts: tuple[Doubt, ...] = ()
    decisions: tuple[Choice, ...] = ()


def recurring(
    every: Frequency | None, marks: tuple[Mark, ...], since: date, policy: ReadingPolicy
) -> Finding | None:
    """Read a frequency with the days that go with it; None where they do not go together."""
    found = [_days(every, mark, policy) for mark in marks]
    days = [one for one in found if one is not None]
    if len(days) < len(found) or len({(one.precision, one.strict) for one in days}) != 1:
        return None
    if _too_few(every, days):
        return None
    rules = _merged([one.rule for one in days])
    timing = Recurring(rules, since, precision=days[0].precision, strict=days[0].strict, at=marks[0].clock)
    return Finding(
        timing,
        tuple(dict.fromkeys(doubt for one in days for doubt in one.doubts)),
        decisions=tuple(dict.fromkeys(choice for one in days for choice in one.decisions)),
    )


def _merged(rules: list[Rule]) -> tuple[Rule, ...]:
    """Put the months of one day together, so that a rule has one form however it is written."""
    months: dict[int, set[int]] = {}
    others: list[Rule] = []
    for rule in rules:
        if isinstance(rule, MonthlyRule):
            months.setdefault(rule.day, set()).update(rule.months)
        else:
            others.append(rule)
    merged = [MonthlyRule(day, tuple(sorted(of_day))) for day, of_day in months.items()]
    return tuple(sorted({*merged, *others}, key=_order))


def _order(rule: Rule) -> tuple[int, ...]:
    match rule:
        case MonthlyRule():
            return (0, *rule.months, rule.day % 32)
        case WeeklyRule():
            return (1, rule.weekday.value)
        case NthRule():
            return (2, rule.nth)


def _too_few(every: Frequency | None, days: list[_Days]) -> bool:
    """Tell whether a quarterly duty has fewer days in the year than quarters, so that the rest is unwritten."""
    if every in (None, Frequency.YEARLY, Frequency.HALF_YEARLY):
        return False
    if any(not isinstance(one.rule, MonthlyRule) for one in days):
        return False
    count = sum(len(one.rule.months) for one in days if isinstance(one.rule, MonthlyRule))
    return count < _TIMES_A_YEAR.get(every or Frequency.YEARLY, 12 if every is Frequency.MONTHLY else 13)


def _days(  # noqa: PLR0911  one answer a case
    every: Frequency | None, mark: Mark, policy: ReadingPolicy
) -> _Days | None:
    point = mark.point
    if point.year is not None:
        return None
    if point.weekdays:
        return _counted(every, mark)
    if point.edge is not None:
        return _edge(every, mark)
    months = _months(every, point)
    if not months:
        return None
    if point.precision is Precision.DAY:
        return _day(mark, point.day or 0, months, policy)
    if "before" in mark.limits:
        return _day_before_period(mark, months, policy)
    if point.half:
        return _Days(MonthlyRule(15 if point.half > 0 else -1, months), doubts=(Doubt.LAST_DAY_ONLY,))
    return _Days(MonthlyRule(-1, months), point.precision)


def _months(every: Frequency | None, point: Point) -> tuple[int, ...]:
    """The months of the year in which the day of a point comes back; none where the words do not tell."""
    if point.months:
        return point.months
    if point.last is not None:
        return (point.last,)
    if point.turn and every:
        return (_MONTH_AFTER if point.turn > 0 else _LAST_MONTH).get(every, ())
    if point.precision is Precision.DAY and every is Frequency.MONTHLY:
        return _ALL_MONTHS
    return ()


def _day(mark: Mark, day: int, months: tuple[int, ...], policy: ReadingPolicy) -> _Days | None:
    if day > max(days_in_month(_LEAP_YEAR, month) for month in months):
        return None
    if "before" not in mark.limits or mark.clock is not None:
        return _Days(MonthlyRule(day, months))
    if policy.before_day is BeforeDay.DAY_PERMITTED:
        return _Days(MonthlyRule(day, months), decisions=(policy.before_day,))
    before = days_before(day, months)
    doubts = (Doubt.BY_AND_BEFORE,) if "by" in mark.limits else ()
    return before and _Days(MonthlyRule(*before), strict=True, doubts=doubts, decisions=(policy.before_day,))


def _day_before_period(mark: Mark, months: tuple[int, ...], policy: ReadingPolicy) -> _Days | None:
    """*Trước tháng 12 hằng năm*: the last day of November."""
    length = _LENGTH[mark.point.precision]
    ends = tuple(sorted((month - length - 1) % 12 + 1 for month in months))
    return _Days(MonthlyRule(-1, ends), strict=True, decisions=(policy.before_period,))


def _edge(every: Frequency | None, mark: Mark) -> _Days | None:
    """*Cuối mỗi quý*, *giữa tháng 6 hằng năm*. Source: Civil Code, article 146(3)."""
    point = mark.point
    if "before" in mark.limits:
        return None
    if point.last is not None and point.first is not None:
        ends: tuple[int, ...] = (point.last,)
    else:
        ends = _ENDS[point.precision]
    if point.first is None and every not in _FITS[point.precision]:
        return None
    if point.edge == -1:
        return _Days(MonthlyRule(-1, ends))
    if point.edge == 1:
        starts = tuple(month - _LENGTH[point.precision] + 1 for month in ends)
        return _Days(MonthlyRule(1, starts), doubts=() if point.bare else (Doubt.START_OF_PERIOD,))
    if point.precision is Precision.MONTH:
        return _Days(MonthlyRule(15, ends))
    return _Days(MonthlyRule(30, (6,))) if point.precision is Precision.YEAR else None


_FITS = {
    Precision.MONTH: (Frequency.MONTHLY, None),
    Precision.QUARTER: (Frequency.QUARTERLY, None),
    Precision.YEAR: (Frequency.YEARLY, None),
    Precision.HALF: (Frequency.HALF_YEARLY, None),
}


def _counted(every: Frequency | None, mark: Mark) -> _Days | None:
    point = mark.point
    strict = "before" in mark.limits and mark.clock is None
    weekdays = tuple(Weekday(number) for number in point.weekdays)
    if not point.nth:
        if every is not Frequency.WEEKLY:
            return None
        return _Days(WeeklyRule(weekdays[0].moved(-1) if strict else weekdays[0]), strict=strict)
    if strict:
        return None
    doubts = (Doubt.WITHOUT_HOLIDAYS,) if len(weekdays) > 1 else ()
    return _Days(NthRule(point.nth, weekdays, point.months or _ALL_MONTHS), doubts=doubts)


def undated(every: Frequency | None) -> Finding:
    """Read a frequency alone."""
    return Finding(RecurringUndated(every), () if every else (Doubt.NO_FREQUENCY,))
