"""From points to days (*tính ngày*): the year that is missing, the edges of a period, the last permitted day.

Every function takes what a point says and the day of issue; what the words leave open goes into a `Finding`.
"""

from datetime import date, time, timedelta

import attrs

from ttdn.errors import InvalidValue
from ttdn.language.reading import (
    BeforeDay,
    BeforePeriod,
    Choice,
    ReadingPolicy,
    StartOfPeriod,
    ToYear,
    YearOfDay,
    YearOfPeriod,
)
from ttdn.language.time_pieces import Mark
from ttdn.language.time_tokens import Point
from ttdn.model.dates import ONE_DAY, Precision, Span, exact_day
from ttdn.model.doubts import Doubt
from ttdn.model.timing import Deadline, Single, Target, Timing, Window

_MIDDLE_OF_MONTH = 15
_MIDDLE_OF_YEAR = (6, 30)


@attrs.frozen
class Finding:
    """One timing read from some words, with what stays open."""

    timing: Single | None
    doubts: tuple[Doubt, ...] = ()
    alternatives: tuple[Timing, ...] = ()
    decisions: tuple[Choice, ...] = ()

    def doubting(self, *doubts: Doubt, alternatives: tuple[Timing, ...] = ()) -> "Finding":
        """Return the same finding with more doubts."""
        if not (doubts or alternatives):
            return self
        open_now = tuple(dict.fromkeys([*self.doubts, *doubts]))
        return Finding(self.timing, open_now, (*self.alternatives, *alternatives), self.decisions)


def unread(*doubts: Doubt) -> Finding:
    """Return the finding of words that could not be read."""
    return Finding(None, doubts)


def years_possible(point: Point, issued: date, policy: ReadingPolicy) -> tuple[int, int, Choice]:
    """Return the year a point without a year has, the next best year, and the choice that decided."""
    if point.precision is Precision.DAY and point.edge is None:
        first = issued.year if _reaches(point, issued.year, issued) else issued.year + 1
        if policy.year_of_day is YearOfDay.FIRST_AFTER_ISSUE:
            return first, (issued.year if first > issued.year else first + 1), policy.year_of_day
        return issued.year, issued.year + 1, policy.year_of_day
    over = (point.last or 12) < issued.month
    if policy.year_of_period is YearOfPeriod.FIRST_NOT_OVER and over:
        return issued.year + 1, issued.year, policy.year_of_period
    return issued.year, issued.year + 1, policy.year_of_period


def _reaches(point: Point, year: int, issued: date) -> bool:
    try:
        return exact_day(year, point.first or 1, point.day or 1) > issued
    except InvalidValue:
        return False


def span_of(point: Point, year: int) -> Span | None:
    """Return the days of a point in a year: one day, or a period; None where it has no such day or no month."""
    if point.first is None or point.last is None:
        return None
    if point.edge is not None:
        return _edge_day(point, year)
    if point.precision is not Precision.DAY:
        whole = Span.months(year, point.first, point.last)
        return _half(whole, point.half) if point.half else whole
    try:
        day = exact_day(year, point.first, point.day or 0)
    except InvalidValue:
        return None
    return Span(day, day)


def _half(month: Span, side: int) -> Span:
    """The first or second half of a month: fifteen days, or the rest. Source: Civil Code, article 146(2)."""
    middle = month.first.replace(day=_MIDDLE_OF_MONTH)
    return Span(month.first, middle) if side > 0 else Span(middle + ONE_DAY, month.last)


def _edge_day(point: Point, year: int) -> Span | None:
    """The beginning, middle or end of a period. Source: Civil Code, article 146(3)."""
    whole = Span.months(year, point.first or 1, point.last or 12)
    if point.edge == -1:
        day = whole.last
    elif point.edge == 1:
        day = whole.first
    elif point.precision is Precision.MONTH:
        day = whole.first.replace(day=_MIDDLE_OF_MONTH)
    elif point.precision is Precision.YEAR:
        day = date(year, *_MIDDLE_OF_YEAR)
    else:
        return None
    return Span(day, day)


def single(mark: Mark, issued: date, policy: ReadingPolicy) -> Finding:
    """Read one point with its limits as a deadline, a window or a target."""
    point = mark.point
    if point.months or point.nth or (point.precision is Precision.DAY and point.first is None):
        return unread(Doubt.NO_MONTH)
    if point.first is None:
        return unread(Doubt.NO_PERIOD)
    if point.year is not None:
        return _in_year(mark, point.year, policy)
    year, other, choice = years_possible(point, issued, policy)
    finding = _in_year(mark, year, policy)
    if finding.timing is None:
        return finding
    second = _in_year(mark, other, policy).timing
    alternatives = () if second is None else (second,)
    return attrs.evolve(
        finding.doubting(Doubt.NO_YEAR, alternatives=alternatives), decisions=(*finding.decisions, choice)
    )


def _in_year(mark: Mark, year: int, policy: ReadingPolicy) -> Finding:  # noqa: PLR0911  one answer a case
    point, limits = mark.point, mark.limits
    span = span_of(point, year)
    if span is None:
        return unread(Doubt.NOT_UNDERSTOOD if point.edge is not None else Doubt.IMPOSSIBLE_DATE)
    if point.edge is not None:
        return _edge(mark, span, policy)
    if "before" in limits:
        return _before(mark, span, policy)
    if point.precision is Precision.DAY:
        return Finding(Deadline(span.last, at=mark.clock))
    if limits & {"by", "end"}:
        return Finding(Deadline(span.last))
    if "to" in limits and point.precision is Precision.YEAR:
        return to_year(year, policy)
    if "to" in limits:
        return Finding(Deadline(span.last), (Doubt.END_NOT_STATED,), (Target(year),))
    return Finding(Window(span, Precision.DAY if point.half else point.precision))


def to_year(year: int, policy: ReadingPolicy) -> Finding:
    """Read *đến năm Y*."""
    deadline = Deadline(Span.year(year).last)
    if policy.to_year is ToYear.DEADLINE:
        return Finding(deadline, (Doubt.TARGET_OR_DEADLINE,), (Target(year),), (policy.to_year,))
    return Finding(Target(year), decisions=(policy.to_year,))


def _edge(mark: Mark, span: Span, policy: ReadingPolicy) -> Finding:
    if "before" in mark.limits:
        return unread(Doubt.NOT_UNDERSTOOD)
    finding = Finding(Deadline(span.last, at=mark.clock))
    if mark.point.edge != 1 or mark.point.bare:
        return finding
    if policy.start_of_period is StartOfPeriod.UNREAD:
        return attrs.evolve(unread(Doubt.START_OF_PERIOD), decisions=(policy.start_of_period,))
    return attrs.evolve(finding.doubting(Doubt.START_OF_PERIOD), decisions=(policy.start_of_period,))


def _before(mark: Mark, span: Span, policy: ReadingPolicy) -> Finding:
    """Read *trước*: the day before, unless an hour is given, or the policy permits the day itself."""
    strict = Deadline(span.first - ONE_DAY, strict=True) if span.first > date.min else None
    whole = Deadline(span.last)
    if mark.point.precision is not Precision.DAY:
        if policy.before_period is BeforePeriod.ITS_LAST_DAY:
            return Finding(whole, decisions=(policy.before_period,))
        return Finding(strict, decisions=(policy.before_period,))
    if mark.clock is not None and mark.clock > time(0):
        return Finding(Deadline(span.last, at=mark.clock))
    chosen, other = (strict, whole) if policy.before_day is BeforeDay.DAY_EXCLUDED else (whole, strict)
    finding = Finding(chosen, decisions=(policy.before_day,))
    if "by" in mark.limits and other is not None:
        return finding.doubting(Doubt.BY_AND_BEFORE, alternatives=(other,))
    return finding


def days_before(day: int, months: tuple[int, ...]) -> tuple[int, tuple[int, ...]] | None:
    """Return the last permitted day, and its months, of *trước ngày D* in every one of some months; None for -1.

    >>> days_before(1, (3,)), days_before(20, (6, 12))
    ((-1, (2,)), (19, (6, 12)))
    """
    if day == -1:
        return None
    if day > 1:
        return day - 1, months
    return -1, tuple(sorted((month - 2) % 12 + 1 for month in months))


def later(day: date, days: int) -> date | None:
    """Return a day some days later, None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
