"""Working days (*ngày làm việc*): days off and worked days, and calendars that know some of them."""

from datetime import date

from hypothesis import strategies as st

from ttdn.model.workdays import Certainty, DayRule, WorkCalendar
from ttdn.testing.strategies.days import FIRST, LAST, days, spans
from ttdn.testing.strategies.documents import sources
from ttdn.testing.strategies.reuse import reused
from ttdn.testing.strategies.texts import words

_MOST = 20  # rules: too few for a run without a working day


@reused
def day_rules(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[DayRule]:
    """Days between two days that differ from the plain week (*ngày nghỉ, ngày làm bù*)."""
    return st.builds(DayRule, days(first, last), words(), sources(), st.booleans(), st.sampled_from(Certainty))


@reused
@st.composite
def work_calendars(draw: st.DrawFn, first: date = FIRST, last: date = LAST) -> WorkCalendar:
    """Calendars with up to 20 rules between two days (*lịch làm việc*), notices cover a part."""
    rules = st.lists(day_rules(first, last), max_size=_MOST, unique_by=lambda rule: rule.day)
    covered = draw(st.none() | spans(first, last))
    begin, end = (None, None) if covered is None else (covered.first, covered.last)
    return WorkCalendar(tuple(draw(rules)), end, begin)
