"""Working days (*ngày làm việc*): days off, worked Saturdays, and the advised day beside a legal one.

The legal day never moves. What moves is the advice: before it, so that work is done in time (`Roll.PRECEDING`),
or after it, where a term of private law ends on a day off (`Roll.FOLLOWING`, Civil Code, article 148(5)).
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import ONE_DAY
from ttdn.model.documents import Source

_FIRST_WEEKEND_DAY = 5
# The longest run of days off on record is ten (Tết); a run that never ends is a fault of the data.
_LONGEST_RUN = 60


class Certainty(Enum):
    """How sure a day off is (*mức độ chắc chắn*)."""

    OFFICIAL = "official"
    FORECAST = "forecast"
    UNSETTLED = "unsettled"


@attrs.frozen
class DayRule:
    """One day that differs from the plain week (*ngày nghỉ, ngày làm bù*).

    `working` False is a day off, True a worked Saturday or Sunday. An `UNSETTLED` day changes nothing: it is one
    that a notice proposed and ttdn has not seen decided.

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


def _by_day(rules: tuple[DayRule, ...]) -> Mapping[date, DayRule]:
    return {rule.day: rule for rule in rules}


@attrs.frozen
class WorkCalendar:
    """The working days of offices (*lịch làm việc*): Monday to Friday, but for `rules`.

    `confirmed_until` is the last day, inclusive, that official notices cover; later days are a forecast. Raises
    `InvalidValue` (``day-duplicate``) where a day has two rules.

    >>> WEEKENDS.is_working_day(date(2028, 12, 9))
    False
    >>> WEEKENDS.advised(date(2028, 12, 9))
    datetime.date(2028, 12, 8)
    """

    rules: tuple[DayRule, ...] = ()
    confirmed_until: date | None = None
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
        """Return the rule of a day, or None for a plain one."""
        return self._by_day.get(day)

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work on a day, as far as is known."""
        rule = self._by_day.get(day)
        if rule is None or rule.certainty is Certainty.UNSETTLED:
            return day.weekday() < _FIRST_WEEKEND_DAY
        return rule.working

    def is_confirmed(self, day: date) -> bool:
        """Tell whether an official notice covers the day; later ones are a forecast."""
        return self.confirmed_until is not None and day <= self.confirmed_until

    def advised(self, day: date, roll: Roll = Roll.PRECEDING) -> date:
        """Return the working day nearest to a legal day, itself included, in the direction of `roll`.

        Raises `InvalidValue` (``no-working-day``) where the calendar has none within 60 days.
        """
        step = -ONE_DAY if roll is Roll.PRECEDING else ONE_DAY
        current = day
        for _ in range(_LONGEST_RUN):
            if self.is_working_day(current):
                return current
            current += step
        raise InvalidValue(
            Problem(
                "no-working-day",
                "no working day within 60 days",
                day.isoformat(),
                "check the calendar's rules",
            )
        )

    def add_working_days(self, start: date, count: int) -> date:
        """Return the last of `count` working days after `start`, which itself is not counted.

        Source: Civil Code, article 147(2). Raises `InvalidValue` (``working-days-negative``).

        >>> WEEKENDS.add_working_days(date(2025, 2, 10), 10)
        datetime.date(2025, 2, 24)
        """
        if count < 0:
            raise InvalidValue(Problem("working-days-negative", "a term cannot be negative", str(count)))
        current = start
        for _ in range(count):
            current = self.advised(current + timedelta(days=1), Roll.FOLLOWING)
        return current


WEEKENDS = WorkCalendar()
