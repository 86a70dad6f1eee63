"""Days, spans and terms (*ngày, khoảng thời gian, thời hạn*)."""

from datetime import date, time

from hypothesis import strategies as st

from ttdn.model.dates import Precision, Span, Term, TermUnit
from ttdn.testing.strategies.reuse import reused

FIRST = date(2000, 1, 1)
LAST = date(2099, 12, 31)


@reused
def days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Days from `first` to `last` (*ngày*), both inclusive, shrinking towards 1/1/2000."""
    return st.dates(first, last)


@reused
def spans(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Span]:
    """Spans that lie between two days (*khoảng thời gian*), ends included."""
    return st.tuples(days(first, last), days(first, last)).map(lambda pair: Span(min(pair), max(pair)))


@reused
def hours() -> st.SearchStrategy[time]:
    """Hours of a day in whole minutes (*giờ*), after midnight: 0:00 is the end of the day before."""
    return st.times(time(0, 1), time(23, 59)).map(lambda at: at.replace(second=0, microsecond=0))


@reused
def precisions() -> st.SearchStrategy[Precision]:
    """How finely words fix a day (*độ chính xác*)."""
    return st.sampled_from(Precision)


@reused
def terms(units: tuple[TermUnit, ...] = tuple(TermUnit)) -> st.SearchStrategy[Term]:
    """Terms of 1 to 90 of some units (*thời hạn*)."""
    return st.builds(Term, st.integers(1, 90), st.sampled_from(units))
