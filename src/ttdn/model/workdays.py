"""Working days (*ngày làm việc*): days off, worked Saturdays, and the advised day beside a legal one.

The legal day never moves. What moves is the advice: before it, so that work is done in time (`Roll.PRECEDING`),
or after it, where a term of private law ends on a day off (`Roll.FOLLOWING`, Civil Code, article 148(5)).
"""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import ONE_DAY, Span, Term, TermUnit
from ttdn.model.documents import Source

FIRST_WEEKEND_DAY = 5
# The longest run of days off on record is ten (Tết); a run that never ends is a fault of the data.
_LONGEST_RUN = 60


class Certainty(Enum):
    """How sure it is whether a day is worked (*mức độ chắc chắn*), surest first.

    `FORECAST` is what the law and custom make likely before the yearly notice; `UNSETTLED` is a change that was
    proposed, and that ttdn has not seen decided.
    """

    OFFICIAL = "official"
    FORECAST = "forecast"
    UNSETTLED = "unsettled"


_SUREST_FIRST = tuple(Certainty)


@attrs.frozen
class DayRule:
    """One day that differs from the plain week (*ngày nghỉ, ngày làm bù*).

    `working` False is a day off, True a worked Saturday or Sunday. An `UNSETTLED` day changes nothing.

    >>> DayRule(date(2026, 11, 24), "Ngày Văn hóa Việt Nam", Source(basis="NQ 28/2026/QH16")).working
    False
    """

    day: date
    name: str
    source: Source
    working: bool = False
    certainty: Certainty = Certainty.OFFICIAL


class Roll(Enum):
    """Which way advice moves off a day off (*chuyển ngày*)."""

    PRECEDING = "preceding"
    FOLLOWING = "following"


Forecast = Callable[[int], Mapping[date, DayRule]]
"""The days of a year that are likely to differ from the plain week (*dự báo ngày nghỉ*)."""


def _no_forecast(_: int) -> Mapping[date, DayRule]:
    return {}


def _by_day(rules: tuple[DayRule, ...]) -> Mapping[date, DayRule]:
    return {rule.day: rule for rule in rules}


@attrs.frozen
class WorkCalendar:
    """The working days of offices (*lịch làm việc*): Monday to Friday, but for `rules`.

    `confirmed_from` and `confirmed_until` are the first and last day, inclusive, that official notices cover; no
    first day means from ever, no last day that none is covered. Every other day follows `forecast`, which is
    asked for a year at a time. A rule of `rules` always goes before it. Raises `InvalidValue`
    (``day-duplicate``) where a day has two rules.

    >>> WEEKENDS.is_working_day(date(2028, 12, 9))
    False
    >>> WEEKENDS.advised(date(2028, 12, 9))
    datetime.date(2028, 12, 8)
    """

    rules: tuple[DayRule, ...] = ()
    confirmed_until: date | None = None
    confirmed_from: date | None = None
    forecast: Forecast = _no_forecast
    _by_day: Mapping[date, DayRule] = attrs.field(
        init=False,
        repr=False,
        eq=False,
        default=attrs.Factory(lambda self: _by_day(self.rules), takes_self=True),
    )

    def __attrs_post_init__(self) -> None:
        """Refuse two rules for one day."""
        if len(self._by_day) != len(self.rules):
            days = [rule.day for rule in self.rules]
            twice = sorted({day.isoformat() for day in days if days.count(day) > 1})
            raise InvalidValue(
                *(Problem("day-duplicate", "a day has two rules", day, "keep the later notice") for day in twice)
            )

    def rule(self, day: date) -> DayRule | None:
        """Return the rule of a day, announced, proposed or foreseen; None for a day like any other of the week."""
        return self._by_day.get(day) or self._foreseen(day)

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work on a day, as far as is known: see `certainty`."""
        rule = self._by_day.get(day)
        if rule is None or rule.certainty is Certainty.UNSETTLED:
            rule = self._foreseen(day)
        return day.weekday() < FIRST_WEEKEND_DAY if rule is None else rule.working

    def certainty(self, day: date) -> Certainty:
        """Tell how sure the answer for a day is; outside the notices even a plain day is a forecast.

        >>> WEEKENDS.certainty(date(2028, 12, 8))
        <Certainty.FORECAST: 'forecast'>
        """
        rule = self._by_day.get(day)
        if rule is not None:
            return rule.certainty
        return Certainty.OFFICIAL if self._is_covered(day) else Certainty.FORECAST

    def least_certain(self, span: Span) -> Certainty:
        """Return the certainty of the least sure day of a span, ends included."""
        days = map(date.fromordinal, range(span.first.toordinal(), span.last.toordinal() + 1))
        return max((self.certainty(day) for day in days), key=_SUREST_FIRST.index)

    def advised(self, day: date, roll: Roll = Roll.PRECEDING) -> date:
        """Return the working day nearest to a legal day, itself included, in the direction of `roll`.

        Raises `InvalidValue` (``no-working-day``) where the calendar has none within 60 days.
        """
        first, step = day.toordinal(), -1 if roll is Roll.PRECEDING else 1
        for number in range(first, first + _LONGEST_RUN * step, step):
            if not date.min.toordinal() <= number <= date.max.toordinal():
                break
            if self.is_working_day(date.fromordinal(number)):
                return date.fromordinal(number)
        what = "no working day within 60 days"
        raise InvalidValue(Problem("no-working-day", what, day.isoformat(), "check the calendar's rules"))

    def add_working_days(self, start: date, count: int) -> date:
        """Return the last of `count` working days after `start`, which itself is not counted.

        Source: Civil Code, article 147(2). Raises `InvalidValue`: ``working-days-negative``, and
        ``date-out-of-range`` beyond the year 9999.

        >>> WEEKENDS.add_working_days(date(2025, 2, 10), 10)
        datetime.date(2025, 2, 24)
        """
        if count < 0:
            raise InvalidValue(Problem("working-days-negative", "a term cannot be negative", str(count)))
        current, left = start, count
        while left:
            if left > (date.max - current).days:
                what = "the term ends beyond the calendar"
                raise InvalidValue(Problem("date-out-of-range", what, f"{start} + {count} working days"))
            current += ONE_DAY
            left -= self.is_working_day(current)
        return current

    def _is_covered(self, day: date) -> bool:
        first = self.confirmed_from or date.min
        return self.confirmed_until is not None and first <= day <= self.confirmed_until

    def _foreseen(self, day: date) -> DayRule | None:
        return None if self._is_covered(day) else self.forecast(day.year).get(day)


WEEKENDS = WorkCalendar()


def term_end(term: Term, start: date, calendar: WorkCalendar, *, roll: Roll | None = None) -> date:
    """Return the last day of a term (*ngày kết thúc thời hạn*) that starts at `start`, which is not counted.

    Working days are counted by the calendar, other units by the Civil Code, articles 147 and 148. An end on a day
    off stays there; `Roll.FOLLOWING` moves it to the next working day, as article 148(5) has it for terms of
    private law. Raises `InvalidValue`: ``working-days-negative``, ``date-out-of-range``, ``no-working-day``.

    >>> term = Term(30, TermUnit.DAYS)
    >>> term_end(term, date(2026, 11, 20), WEEKENDS)
    datetime.date(2026, 12, 20)
    >>> term_end(term, date(2026, 11, 20), WEEKENDS, roll=Roll.FOLLOWING)
    datetime.date(2026, 12, 21)
    """
    working = term.unit is TermUnit.WORKING_DAYS
    end = calendar.add_working_days(start, term.count) if working else term.after(start)
    return end if roll is None else calendar.advised(end, roll)
