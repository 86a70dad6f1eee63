"""Days and stretches of days (*ngày, khoảng thời gian*): always ``datetime.date``, both ends inclusive.

Terms are counted by the Civil Code, Bộ luật Dân sự 91/2015/QH13, articles 144 to 148: Gregorian calendar, the
first day not counted, a month ends on the same day number or on its last day.
"""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum

import attrs

from ttdn.errors import InvalidValue, Problem

ONE_DAY = timedelta(days=1)
MONTHS_IN_QUARTER = 3
QUARTERS_IN_YEAR = 4


class Precision(Enum):
    """How finely the words fix the day (*độ chính xác*), finest first."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half-year"
    YEAR = "year"


@attrs.frozen(order=True)
class Span:
    """A stretch of days (*khoảng thời gian*), `first` and `last` both inclusive.

    Raises `InvalidValue` (``span-reversed``) where it would end before it begins.

    >>> Span.quarter(2024, 3)
    Span(2024-07-01 to 2024-09-30)
    >>> date(2024, 9, 30) in Span.quarter(2024, 3)
    True
    """

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        """Refuse a span that ends before it begins."""
        if self.last < self.first:
            raise InvalidValue(
                Problem("span-reversed", "a span ends before it begins", repr(self), "swap the two days")
            )

    def __repr__(self) -> str:
        """Write both days in ISO form."""
        return f"Span({self.first} to {self.last})"

    def __contains__(self, day: object) -> bool:
        """Tell whether a day lies in the span, ends included."""
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def days(self) -> int:
        """The number of days, at least 1."""
        return (self.last - self.first).days + 1

    @classmethod
    def year(cls, year: int) -> "Span":
        """Return a calendar year (*năm*).

        >>> Span.year(2026)
        Span(2026-01-01 to 2026-12-31)
        """
        return cls.months(year, 1, 12)

    @classmethod
    def half(cls, year: int, number: int) -> "Span":
        """Return the first or second half of a year (*6 tháng đầu năm, 6 tháng cuối năm*).

        >>> Span.half(2026, 2)
        Span(2026-07-01 to 2026-12-31)
        """
        return cls.months(year, 6 * number - 5, 6 * number)

    @classmethod
    def quarter(cls, year: int, number: int) -> "Span":
        """Return a calendar quarter (*quý*), `number` from 1 to 4.

        >>> Span.quarter(2026, 4)
        Span(2026-10-01 to 2026-12-31)
        """
        return cls.months(year, MONTHS_IN_QUARTER * (number - 1) + 1, MONTHS_IN_QUARTER * number)

    @classmethod
    def month(cls, year: int, month: int) -> "Span":
        """Return a calendar month (*tháng*), `month` from 1 to 12.

        >>> Span.month(2028, 2)
        Span(2028-02-01 to 2028-02-29)
        """
        return cls.months(year, month, month)

    @classmethod
    def months(cls, year: int, first: int, last: int) -> "Span":
        """Return the days from the first month to the end of the last month of one year.

        >>> Span.months(2026, 3, 5)
        Span(2026-03-01 to 2026-05-31)
        """
        return cls(day_of(year, first, 1), day_of(year, last, -1))

    @classmethod
    def around(cls, day: date, precision: Precision) -> "Span":
        """Return the day, month, quarter, half or year that a day lies in.

        >>> Span.around(date(2026, 12, 31), Precision.QUARTER)
        Span(2026-10-01 to 2026-12-31)
        """
        match precision:
            case Precision.DAY:
                return cls(day, day)
            case Precision.MONTH:
                return cls.month(day.year, day.month)
            case Precision.QUARTER:
                return cls.quarter(day.year, quarter_of(day))
            case Precision.HALF:
                return cls.half(day.year, (day.month + 5) // 6)
            case Precision.YEAR:
                return cls.year(day.year)


def quarter_of(day: date) -> int:
    """Return the quarter (*quý*) a day lies in, 1 to 4.

    >>> quarter_of(date(2026, 12, 9))
    4
    """
    return (day.month + 2) // MONTHS_IN_QUARTER


_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # of a common year, by the number of the month
_FEBRUARY = 2


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a month.

    >>> days_in_month(2028, 2)
    29
    """
    return _LENGTHS[month] + (month == _FEBRUARY and calendar.isleap(year))


def day_of(year: int, month: int, day: int) -> date:
    """Return a day; `day` -1 is the last of the month, and 29 to 31 mean it too where the month is shorter.

    Source: Civil Code, article 148(2) and (3).

    >>> day_of(2027, 2, 30), day_of(2028, 2, -1)
    (datetime.date(2027, 2, 28), datetime.date(2028, 2, 29))
    """
    length = days_in_month(year, month)
    return date(year, month, min(day, length) if day > 0 else length + 1 + day)


def exact_day(year: int, month: int, day: int) -> date:
    """Return a day that must exist (*ngày có thật*); raises `InvalidValue` (``date-impossible``).

    >>> exact_day(2026, 2, 31)
    Traceback (most recent call last):
    ...
    ttdn.errors.InvalidValue: date-impossible no such day in the calendar, got '31/2/2026'; ...
    """
    try:
        return date(year, month, day)
    except ValueError:
        raise InvalidValue(
            Problem(
                "date-impossible",
                "no such day in the calendar",
                f"{day}/{month}/{year}",
                "correct the day, or write the end of the month as a month",
            )
        ) from None


class TermUnit(Enum):
    """What a term is counted in (*đơn vị thời hạn*)."""

    DAYS = "days"
    WORKING_DAYS = "working-days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@attrs.frozen
class Term:
    """A length of time (*thời hạn*), such as 30 days or 5 working days.

    >>> Term(30, TermUnit.DAYS).after(date(2025, 2, 10))
    datetime.date(2025, 3, 12)
    """

    count: int
    unit: TermUnit

    def after(self, start: date) -> date:
        """Return the last day of the term that starts at `start`, which itself is not counted.

        Working days need a calendar: see `ttdn.model.workdays.term_end`. Raises `InvalidValue`
        (``term-needs-workdays``) for them, and (``date-out-of-range``) beyond the year 9999.
        Source: Civil Code, articles 147(2) and 148.
        """
        try:
            match self.unit:
                case TermUnit.DAYS:
                    return start + timedelta(days=self.count)
                case TermUnit.WEEKS:
                    return start + timedelta(weeks=self.count)
                case TermUnit.MONTHS:
                    return add_months(start, self.count)
                case TermUnit.YEARS:
                    return add_months(start, 12 * self.count)
                case TermUnit.WORKING_DAYS:
                    raise InvalidValue(
                        Problem(
                            "term-needs-workdays",
                            "working days cannot be counted without a calendar of working days",
                            str(self.count),
                            "use ttdn.model.workdays.term_end",
                        )
                    )
        except (OverflowError, calendar.IllegalMonthError, ValueError) as error:
            if isinstance(error, InvalidValue):
                raise
            raise InvalidValue(
                Problem("date-out-of-range", "the term ends beyond the calendar", f"{start} + {self.count}")
            ) from None


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a shorter month.

    Source: Civil Code, article 148(2) and (3).

    >>> add_months(date(2027, 12, 31), 2)
    datetime.date(2028, 2, 29)
    """
    index = day.year * 12 + day.month - 1 + months
    return day_of(index // 12, index % 12 + 1, day.day)


def years_of(span: Span) -> Iterator[int]:
    """Yield the calendar years that a span touches, in order.

    >>> list(years_of(Span(date(2024, 12, 31), date(2026, 1, 1))))
    [2024, 2025, 2026]
    """
    yield from range(span.first.year, span.last.year + 1)
