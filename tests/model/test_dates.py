"""Days, spans and terms, by the Civil Code."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue
from ttdn.model.dates import Precision, Span, Term, TermUnit, add_months, day_of, exact_day, years_of


def span_between(one: date, other: date) -> Span:
    return Span(min(one, other), max(one, other))


days = st.dates(date(1945, 1, 1), date(2200, 12, 31))
spans = st.builds(span_between, days, days)


@given(days, st.sampled_from(Precision))
def test_a_day_lies_in_its_month_quarter_half_and_year(day: date, precision: Precision) -> None:
    span = Span.around(day, precision)
    assert day in span
    assert Span.around(span.first, precision) == Span.around(span.last, precision) == span


@given(st.integers(1945, 2200))
def test_halves_and_quarters_tile_the_year(year: int) -> None:
    quarters = [Span.quarter(year, number) for number in range(1, 5)]
    halves = [Span.half(year, number) for number in (1, 2)]
    months = [Span.month(year, month) for month in range(1, 13)]
    for parts in (quarters, halves, months):
        assert sum(part.days for part in parts) == Span.year(year).days
        for one, other in pairwise(parts):
            assert one.last + timedelta(days=1) == other.first


def test_spans_refuse_to_run_backwards() -> None:
    with pytest.raises(InvalidValue, match="span-reversed"):
        Span(date(2026, 1, 2), date(2026, 1, 1))
    assert "2026-01-01" not in Span.year(2026)


@given(spans)
def test_years_of_a_span(span: Span) -> None:
    assert list(years_of(span)) == list(range(span.first.year, span.last.year + 1))


@pytest.mark.parametrize(
    ("start", "count", "unit", "last"),
    [
        ("2025-02-10", 30, TermUnit.DAYS, "2025-03-12"),
        ("2025-02-10", 2, TermUnit.WEEKS, "2025-02-24"),
        ("2025-01-31", 1, TermUnit.MONTHS, "2025-02-28"),
        ("2024-02-29", 1, TermUnit.YEARS, "2025-02-28"),
        ("2024-11-30", 3, TermUnit.MONTHS, "2025-02-28"),
    ],
)
def test_terms_do_not_count_their_first_day(start: str, count: int, unit: TermUnit, last: str) -> None:
    assert Term(count, unit).after(date.fromisoformat(start)) == date.fromisoformat(last)


def test_terms_that_cannot_be_counted() -> None:
    with pytest.raises(InvalidValue, match="term-needs-workdays"):
        Term(5, TermUnit.WORKING_DAYS).after(date(2026, 1, 1))
    for unit in (TermUnit.DAYS, TermUnit.WEEKS, TermUnit.MONTHS, TermUnit.YEARS):
        with pytest.raises(InvalidValue, match="date-out-of-range"):
            Term(10**7, unit).after(date(2026, 1, 1))


@given(days, st.integers(0, 1200))
def test_months_keep_the_day_or_end_the_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and later == day_of(later.year, later.month, -1))


def test_an_impossible_day_is_never_another_day() -> None:
    with pytest.raises(InvalidValue) as caught:
        exact_day(2026, 2, 31)
    assert caught.value.code == "date-impossible"
    assert caught.value.problems[0].got == "31/2/2026"
