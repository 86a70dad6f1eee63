"""Reporting windows of Decree 09/2019/NĐ-CP: the 15th to the 14th."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue
from ttdn.model.dates import Span
from ttdn.model.reporting import ReportKind, reporting_window, window_of

years = st.integers(1946, 2200)
tiling = st.sampled_from([kind for kind in ReportKind if kind is not ReportKind.NINE_MONTHS])


@pytest.mark.parametrize(
    ("kind", "number", "window"),
    [
        (ReportKind.MONTHLY, 1, "2025-12-15 to 2026-01-14"),
        (ReportKind.MONTHLY, 3, "2026-02-15 to 2026-03-14"),
        (ReportKind.QUARTERLY, 1, "2025-12-15 to 2026-03-14"),
        (ReportKind.QUARTERLY, 3, "2026-06-15 to 2026-09-14"),
        (ReportKind.HALF_YEARLY, 1, "2025-12-15 to 2026-06-14"),
        (ReportKind.HALF_YEARLY, 2, "2026-06-15 to 2026-12-14"),
        (ReportKind.NINE_MONTHS, 1, "2025-12-15 to 2026-09-14"),
        (ReportKind.YEARLY, 1, "2025-12-15 to 2026-12-14"),
    ],
)
def test_windows_of_2026(kind: ReportKind, number: int, window: str) -> None:
    assert repr(reporting_window(kind, 2026, number)) == f"Span({window})"
    assert window_of(reporting_window(kind, 2026, number)) == (kind, number)


def test_what_is_no_window_is_of_no_report() -> None:
    march = reporting_window(ReportKind.MONTHLY, 2026, 3)
    day = timedelta(days=1)
    for span in (
        Span(march.first + day, march.last),
        Span(march.first, march.last + day),
        Span.quarter(2026, 1),
        Span(date(1, 1, 1), date(1, 12, 14)),  # before the calendar
    ):
        assert window_of(span) is None


@given(tiling, years)
def test_windows_tile_the_years_without_gap_or_overlap(kind: ReportKind, year: int) -> None:
    windows = [
        reporting_window(kind, which, number)
        for which in (year, year + 1)
        for number in range(1, kind.in_year + 1)
    ]
    for one, other in pairwise(windows):
        assert one.last + timedelta(days=1) == other.first
    whole = reporting_window(ReportKind.YEARLY, year)
    assert (windows[0].first, windows[kind.in_year - 1].last) == (whole.first, whole.last)


@given(years)
def test_nine_months_begin_with_the_year_and_end_with_the_third_quarter(year: int) -> None:
    window = reporting_window(ReportKind.NINE_MONTHS, year)
    assert window.first == reporting_window(ReportKind.YEARLY, year).first
    assert window.last == reporting_window(ReportKind.QUARTERLY, year, 3).last
    assert not ReportKind.NINE_MONTHS.source.is_sourced


@given(years, st.integers(1, 4))
def test_a_reporting_quarter_is_not_the_calendar_quarter(year: int, number: int) -> None:
    assert reporting_window(ReportKind.QUARTERLY, year, number) != Span.quarter(year, number)


@pytest.mark.parametrize(
    ("kind", "number"), [(ReportKind.YEARLY, 2), (ReportKind.NINE_MONTHS, 2), (ReportKind.MONTHLY, 0)]
)
def test_a_year_has_no_such_window(kind: ReportKind, number: int) -> None:
    with pytest.raises(InvalidValue, match="report-number"):
        reporting_window(kind, 2026, number)


def test_a_year_before_the_calendar() -> None:
    with pytest.raises(InvalidValue, match="date-impossible"):
        reporting_window(ReportKind.YEARLY, 1)
