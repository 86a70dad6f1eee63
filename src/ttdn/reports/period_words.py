"""How a report says which days it covers (*kỳ báo cáo*)."""

from typing import assert_never

from ttdn.feeds.wording import day
from ttdn.model.dates import Span
from ttdn.model.reporting import ReportKind, window_of

_QUARTERS = ("I", "II", "III", "IV")
_HALVES = ("đầu", "cuối")


def period_in_words(span: Span) -> str:
    """Return the name of a year or of a reporting window (*tên kỳ*), else the days, both inclusive.

    >>> from datetime import date
    >>> period_in_words(Span(date(2026, 6, 15), date(2026, 9, 14)))
    'quý III năm 2026'
    >>> period_in_words(Span(date(2026, 1, 1), date(2026, 11, 30)))
    'từ ngày 01/01/2026 đến hết ngày 30/11/2026'
    """
    year = span.last.year
    if span == Span.year(year):
        return f"năm {year}"
    window = window_of(span)
    if window is None:
        return f"từ ngày {day(span.first)} đến hết ngày {day(span.last)}"
    return f"{_named(*window)}năm {year}"


def figures_in_words(span: Span) -> str:
    """Return from which day to which the figures are, and by which rule (*kỳ số liệu*)."""
    window = window_of(span)
    rule = ", chốt theo Điều 12 Nghị định 09/2019/NĐ-CP" if window is not None and window[0].source.basis else ""
    return f"Số liệu từ ngày {day(span.first)} đến hết ngày {day(span.last)}{rule}"


def _named(kind: ReportKind, number: int) -> str:
    match kind:
        case ReportKind.MONTHLY:
            return f"tháng {number} "
        case ReportKind.QUARTERLY:
            return f"quý {_QUARTERS[number - 1]} "
        case ReportKind.HALF_YEARLY:
            return f"6 tháng {_HALVES[number - 1]} "
        case ReportKind.NINE_MONTHS:
            return "9 tháng đầu "
        case ReportKind.YEARLY:
            return ""
        case _:
            assert_never(kind)
