"""Days off and worked days from a further source (*nguồn ngày nghỉ khác*), beside those a calendar has already."""

from collections.abc import Iterable
from datetime import date

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import ONE_DAY, Span
from ttdn.model.workdays import Certainty, DayRule, WorkCalendar


def with_days(calendar: WorkCalendar, rules: Iterable[DayRule], confirmed: Span | None = None) -> WorkCalendar:
    """Return a calendar that knows some more days (*bổ sung ngày nghỉ, ngày làm bù*).

    An official rule takes the place of one that is not; otherwise what the calendar has stands. A forecast is
    left out where official notices cover the day: there a day without a rule is a plain one. `confirmed` is the
    span, ends included, that the notices of this source cover. Raises `InvalidValue`: ``day-contradicted`` where
    two rules of one certainty disagree whether a day is worked, ``confirmed-apart`` where `confirmed` leaves a gap
    to what is covered already.

    >>> from ttdn.model.documents import Source
    >>> from ttdn.model.workdays import WEEKENDS
    >>> day_off = DayRule(date(2027, 1, 1), "Tết Dương lịch", Source(basis="BLLĐ, Điều 112"))
    >>> with_days(WEEKENDS, [day_off]).is_working_day(date(2027, 1, 1))
    False
    """
    covered = _joined(calendar, confirmed)
    known = {rule.day: rule for rule in calendar.rules}
    problems: list[Problem] = []
    for rule in rules:
        there = known.get(rule.day)
        if rule.certainty is Certainty.FORECAST and covered is not None and rule.day in covered:
            continue
        if there is None or _replaces(rule, there):
            known[rule.day] = rule
        elif there.certainty is rule.certainty and there.working is not rule.working:
            problems.append(_contradiction(there, rule))
    if problems:
        raise InvalidValue(*problems)
    first, last = (None, None) if covered is None else (covered.first, covered.last)
    return attrs.evolve(
        calendar,
        rules=tuple(known.values()),
        confirmed_from=None if first == date.min else first,
        confirmed_until=last,
    )


def _replaces(rule: DayRule, there: DayRule) -> bool:
    return rule.certainty is Certainty.OFFICIAL and there.certainty is not Certainty.OFFICIAL


def _contradiction(there: DayRule, rule: DayRule) -> Problem:
    one, other = (f"{'worked' if item.working else 'off'} by {item.source.vi}" for item in (there, rule))
    what = f"a day is {one}, and {other}"
    return Problem("day-contradicted", what, rule.day.isoformat(), "keep the later notice")


def _joined(calendar: WorkCalendar, confirmed: Span | None) -> Span | None:
    """The span that the notices of both cover."""
    own = None
    if calendar.confirmed_until is not None:
        own = Span(calendar.confirmed_from or date.min, calendar.confirmed_until)
    if own is None or confirmed is None:
        return own or confirmed
    early, late = sorted((own, confirmed))
    if early.last < date.max and late.first > early.last + ONE_DAY:
        what = "the notices leave a gap to those that are known"
        hint = f"known: {own.first} to {own.last}"
        raise InvalidValue(Problem("confirmed-apart", what, f"{confirmed.first} to {confirmed.last}", hint))
    return Span(early.first, max(early.last, late.last))
