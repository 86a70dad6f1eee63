"""Rules that repeat (*quy tắc định kỳ*): the days of one rule, by plain arithmetic, and its RRULE text.

A rule names the last permitted day itself: "trước ngày 10 tháng 12 hằng năm" is the rule of 9 December. Rules
of fixed days in fixed months are all that plans use; dateutil is the oracle in the tests, and `ttdn.model.rrule`
turns a rule into its objects.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import Span, day_of, years_of

_LONGEST_MONTH = 31
_SHORTEST_MONTH = 28
_DAYS = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
_ALL_MONTHS = tuple(_DAYS)


class Weekday(Enum):
    """A day of the week (*thứ*), with the number Python gives it: Monday 0."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    @property
    def rfc(self) -> str:
        """The two letters that RFC 5545 writes."""
        return self.name[:2]

    def moved(self, days: int) -> "Weekday":
        """Return the weekday so many days later, earlier where `days` is negative.

        >>> Weekday.MONDAY.moved(-1)
        <Weekday.SUNDAY: 6>
        """
        return Weekday((self.value + days) % len(Weekday))


@attrs.frozen(order=True)
class MonthlyRule:
    """A day in some months of every year (*ngày … của tháng …*).

    `day` is 1 to 31, or -1 for the last day of the month; 29 to 31 mean the last day of a month that is shorter
    (Civil Code, article 148). `months` are 1 to 12, ascending; all twelve make a monthly rule, four a quarterly
    one, one a yearly one.

    >>> list(MonthlyRule(9, (12,)).days(Span.year(2026)))
    [datetime.date(2026, 12, 9)]
    >>> MonthlyRule(30).text()
    'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'
    """

    day: int
    months: tuple[int, ...] = _ALL_MONTHS

    def __attrs_post_init__(self) -> None:
        """Refuse days and months that no calendar has."""
        if self.day != -1 and not 1 <= self.day <= _LONGEST_MONTH:
            raise InvalidValue(Problem("rule-day", "a day of the month is 1 to 31, or -1", str(self.day)))
        if not self.months or list(self.months) != sorted(set(self.months) & set(_ALL_MONTHS)):
            raise InvalidValue(
                Problem("rule-months", "months are 1 to 12, each once, ascending", str(self.months))
            )

    def days(self, span: Span) -> Iterator[date]:
        """Yield the days of the rule that lie in the span, ascending."""
        for year in years_of(span):
            for month in self.months:
                day = day_of(year, month, self.day)
                if day in span:
                    yield day

    def text(self) -> str:
        """Return the RRULE value of RFC 5545, without COUNT or UNTIL."""
        yearly = len(self.months) < len(_ALL_MONTHS)
        parts = [f"FREQ={'YEARLY' if yearly else 'MONTHLY'}"]
        if yearly:
            parts.append(f"BYMONTH={','.join(map(str, self.months))}")
        if self.day <= min(_DAYS[month] for month in self.months):
            parts.append(f"BYMONTHDAY={self.day}")
            return ";".join(parts)
        # A shorter month gives its last day: the last of 28, 29, … that it has. BYSETPOS picks from the whole
        # period of FREQ, so that several months of a year must be asked month by month.
        days = ",".join(map(str, range(_SHORTEST_MONTH, self.day + 1)))
        parts[0] = "FREQ=MONTHLY"
        return ";".join([*parts, f"BYMONTHDAY={days}", "BYSETPOS=-1"])


@attrs.frozen(order=True)
class WeeklyRule:
    """A day of every week (*thứ … hằng tuần*).

    >>> next(WeeklyRule(Weekday.FRIDAY).days(Span.year(2026)))
    datetime.date(2026, 1, 2)
    """

    weekday: Weekday = attrs.field(order=lambda weekday: weekday.value)

    def days(self, span: Span) -> Iterator[date]:
        """Yield the days of the rule that lie in the span, ascending."""
        day = span.first + timedelta(days=(self.weekday.value - span.first.weekday()) % 7)
        for offset in range(0, (span.last - day).days + 1, 7):
            yield day + timedelta(days=offset)

    def text(self) -> str:
        """Return the RRULE value of RFC 5545, without COUNT or UNTIL."""
        return f"FREQ=WEEKLY;BYDAY={self.weekday.rfc}"


@attrs.frozen(order=True)
class NthRule:
    """A weekday counted in a month (*thứ Sáu cuối cùng của tháng*, *ngày làm việc cuối cùng của tháng*).

    `nth` counts the days of the month that fall on `weekdays`: 1 is the first of them, -1 the last. Monday to
    Friday stand for working days, holidays not taken out. A month that has no such day is left out.

    >>> next(NthRule(-1, (Weekday.FRIDAY,)).days(Span.year(2026)))
    datetime.date(2026, 1, 30)
    """

    nth: int
    weekdays: tuple[Weekday, ...] = attrs.field(order=lambda weekdays: [weekday.value for weekday in weekdays])
    months: tuple[int, ...] = _ALL_MONTHS

    def __attrs_post_init__(self) -> None:
        """Refuse what no month has."""
        if not self.weekdays or not 1 <= abs(self.nth) <= _LONGEST_MONTH:
            raise InvalidValue(Problem("rule-nth", "count 1 to 31 or -1 to -31 of some weekdays", str(self.nth)))
        if not self.months or list(self.months) != sorted(set(self.months) & set(_ALL_MONTHS)):
            raise InvalidValue(
                Problem("rule-months", "months are 1 to 12, each once, ascending", str(self.months))
            )

    def days(self, span: Span) -> Iterator[date]:
        """Yield the days of the rule that lie in the span, ascending."""
        wanted = {weekday.value for weekday in self.weekdays}
        place = self.nth - 1 if self.nth > 0 else self.nth
        for year in years_of(span):
            for month in self.months:
                length = day_of(year, month, -1).day
                days = [
                    day
                    for number in range(1, length + 1)
                    if (day := date(year, month, number)).weekday() in wanted
                ]
                if -len(days) <= place < len(days) and days[place] in span:
                    yield days[place]

    def text(self) -> str:
        """Return the RRULE value of RFC 5545, without COUNT or UNTIL."""
        months = f"BYMONTH={','.join(map(str, self.months))};" if len(self.months) < len(_ALL_MONTHS) else ""
        days = ",".join(weekday.rfc for weekday in self.weekdays)
        return f"FREQ=MONTHLY;{months}BYDAY={days};BYSETPOS={self.nth}"


Rule = MonthlyRule | WeeklyRule | NthRule
"""When something comes back within a period (*quy tắc lặp lại*), a closed union."""


def days_of(rules: tuple[Rule, ...], span: Span) -> tuple[date, ...]:
    """Return the days of several rules that lie in the span, ascending, each once.

    >>> days_of((MonthlyRule(30, (6,)), MonthlyRule(31, (12,))), Span.year(2026))
    (datetime.date(2026, 6, 30), datetime.date(2026, 12, 31))
    """
    if len(rules) == 1:
        return tuple(rules[0].days(span))
    return tuple(sorted({day for rule in rules for day in rule.days(span)}))
