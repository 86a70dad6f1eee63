"""Reporting windows (*thời gian chốt số liệu*): which days the figures of a periodic report cover.

Decree 09/2019/NĐ-CP, article 12, closes figures on the 14th, so that a reporting quarter is no calendar quarter.
When a report is due is another matter, for the act that asks for it (article 13): a window moves no due date, and
a report that is due before its window closes gives estimates for the rest.
"""

from datetime import date
from enum import Enum

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import Span, exact_day
from ttdn.model.documents import Source

_FIRST_DAY, _LAST_DAY = 15, 14
_MONTHS_IN_YEAR = 12
_DECREE = Source(basis="NĐ 09/2019/NĐ-CP, Điều 12 (dẫn lại)")
_LOCAL = Source(unsourced="theo quy định của từng địa phương, cùng cách chốt số liệu của NĐ 09/2019/NĐ-CP")


class ReportKind(Enum):
    """How long a periodic report looks back (*kỳ báo cáo*)."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    NINE_MONTHS = "nine-months"
    YEARLY = "yearly"

    @property
    def in_year(self) -> int:
        """How many windows of this kind a year has."""
        return _MONTHS_IN_YEAR // _MONTHS[self]

    @property
    def source(self) -> Source:
        """What the window rests on."""
        return _LOCAL if self is ReportKind.NINE_MONTHS else _DECREE


_MONTHS = {
    ReportKind.MONTHLY: 1,
    ReportKind.QUARTERLY: 3,
    ReportKind.HALF_YEARLY: 6,
    ReportKind.NINE_MONTHS: 9,
    ReportKind.YEARLY: 12,
}


def reporting_window(kind: ReportKind, year: int, number: int = 1) -> Span:
    """Return the days that a report's figures cover (*kỳ số liệu*), both ends inclusive.

    From the 15th of the month before the period to the 14th of its last month; `number` counts the months,
    quarters or halves of the year from 1. Source: Decree 09/2019/NĐ-CP, article 12; nine months after local rules.
    Raises `InvalidValue`: ``report-number``, ``date-impossible``.

    >>> reporting_window(ReportKind.QUARTERLY, 2026, 3)
    Span(2026-06-15 to 2026-09-14)
    >>> reporting_window(ReportKind.YEARLY, 2026)
    Span(2025-12-15 to 2026-12-14)
    """
    if not 1 <= number <= kind.in_year:
        hint = f"1 to {kind.in_year}"
        raise InvalidValue(Problem("report-number", f"a year has no such {kind.value} report", str(number), hint))
    last = number * _MONTHS[kind]
    before = last - _MONTHS[kind]
    first = exact_day(year, before, _FIRST_DAY) if before else exact_day(year - 1, _MONTHS_IN_YEAR, _FIRST_DAY)
    return Span(first, exact_day(year, last, _LAST_DAY))


def window_of(span: Span) -> tuple[ReportKind, int] | None:
    """Return of which report a span is the window, and its number in the year of its last day (*kỳ nào*).

    >>> window_of(Span(date(2025, 12, 15), date(2026, 12, 14)))
    (<ReportKind.YEARLY: 'yearly'>, 1)
    >>> window_of(Span.year(2026)) is None
    True
    """
    year = span.last.year
    if span.last.day != _LAST_DAY or year == date.min.year:
        return None
    numbered = ((kind, number) for kind in ReportKind for number in range(1, kind.in_year + 1))
    return next((one for one in numbered if reporting_window(one[0], year, one[1]) == span), None)
