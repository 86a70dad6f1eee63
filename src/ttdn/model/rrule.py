"""Recurrences as dateutil's objects and as RRULE text (*quy tắc lặp theo RFC 5545*), there and back.

The one file that imports dateutil, which the rest of the library needs for nothing else: the days of a rule are
plain arithmetic (`ttdn.model.recurrence`), and dateutil is their oracle in the tests.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

from dateutil.rrule import rrule, rruleset, rrulestr

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import days_in_month
from ttdn.model.recurrence import MonthlyRule, NthRule, Rule, Weekday, WeeklyRule
from ttdn.model.timing import Recurring

_KEYS = frozenset({"FREQ", "INTERVAL", "WKST", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"})
_WEEKDAYS = {weekday.rfc: weekday for weekday in Weekday}
_DAY_OF_WEEK = re.compile(r"(?P<nth>[+-]?\d+)?(?P<weekday>[A-Z]{2})")
_UNTIL = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{6})?")
_MONTHS_IN_YEAR = 12
_SHORTEST_MONTH = 28
_LEAP_DAY = 29
_FEBRUARY = 2
_A_LEAP_YEAR = 2000
_RULES_ALONE = "one rule at least, and no single days added or left out"


def text_of(recurring: Recurring) -> tuple[str, ...]:
    """Return the RRULE values of a recurrence (*định kỳ*), one for each rule; UNTIL is a DATE, inclusive.

    They hold for an all-day entry that begins on one of the days.

    >>> text_of(Recurring((MonthlyRule(9, (12,)),), date(2024, 4, 15), date(2030, 12, 31)))
    ('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9;UNTIL=20301231',)
    """
    until = f";UNTIL={recurring.until.isoformat().replace('-', '')}" if recurring.until else ""
    return tuple(rule.text() + until for rule in recurring.rules)


def to_rrule(recurring: Recurring) -> rrule | rruleset:
    """Return dateutil's object for a recurrence: a rule, or a set where it has several.

    Its moments are naive, at the hour of the recurrence, midnight where it has none.

    >>> rule = to_rrule(Recurring((MonthlyRule(9, (12,)),), date(2024, 4, 15), date(2030, 12, 31)))
    >>> rule[0], rule.count()
    (datetime.datetime(2024, 12, 9, 0, 0), 7)
    """
    hour = recurring.at or time.min
    rules: list[rrule] = []
    for part in recurring.rules:
        rule = _parsed(part.text(), datetime.combine(recurring.since, hour))
        rules.append(rule.replace(until=datetime.combine(recurring.until, hour)) if recurring.until else rule)
    if len(rules) == 1:
        return rules[0]
    together = rruleset()
    for rule in rules:
        together.rrule(rule)
    return together


def from_rrule(rule: rrule | rruleset) -> Recurring:
    """Read a recurrence from dateutil's object; its beginning is `since`, its hour `at`.

    Raises `InvalidValue` (``rrule-unsupported``) for what a `Recurring` cannot hold: hours and minutes as rules,
    intervals that the months of a year do not show, COUNT, dates added or left out one by one.

    >>> from dateutil.rrule import MO, WEEKLY
    >>> from_rrule(rrule(WEEKLY, dtstart=datetime(2026, 1, 1), byweekday=MO)).rules
    (WeeklyRule(weekday=<Weekday.MONDAY: 0>),)
    """
    parts: Mapping[str, list[object]] = vars(rule)
    if isinstance(rule, rrule):
        rules: list[object] = [rule]
    else:
        # dateutil shows the parts of a set in no other way.
        rules = parts["_rrule"]
        if not rules or parts["_rdate"] or parts["_exrule"] or parts["_exdate"]:
            raise _unsupported(repr(rule), _RULES_ALONE)
    texts = [str(part).partition("\n") for part in rules]
    starts = {start.partition(":")[2] for start, _, _ in texts}
    if len(starts) > 1:
        raise _unsupported(", ".join(sorted(starts)), "one beginning for all rules")
    start = datetime.strptime(starts.pop(), "%Y%m%dT%H%M%S")  # noqa: DTZ007  rules of days have no zone
    read = from_text("\n".join(text for _, _, text in texts), start.date())
    return Recurring(read.rules, read.since, read.until, at=start.time() if start.time() != time.min else None)


def from_text(text: str, since: date) -> Recurring:
    """Read a recurrence from RRULE values, one a line, with or without ``RRULE:`` before them.

    `since` is the day that DTSTART gives, inclusive. Raises `InvalidValue` (``rrule-unreadable``,
    ``rrule-unsupported``).

    >>> from_text("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", date(2026, 3, 1)).rules
    (MonthlyRule(day=-1, months=(3, 6, 9, 12)),)
    """
    lines = [line.strip().upper().removeprefix("RRULE:") for line in text.splitlines() if line.strip()]
    rules: list[Rule] = []
    ends: list[date | None] = []
    for line in lines:
        parts = {key: value for key, _, value in (part.partition("=") for part in line.split(";"))}
        ends.append(_until(line, parts))
        _parsed(line, datetime.combine(since, time.min))
        if unknown := parts.keys() - _KEYS:
            raise _unsupported(line, f"no {', '.join(sorted(unknown))}")
        rules.extend(_rules(line, parts, since))
    if not lines:
        raise InvalidValue(Problem("rrule-unreadable", "no rule in the text", text, "write FREQ=…"))
    if len(set(ends)) > 1:
        raise _unsupported(text, "one UNTIL for all rules")
    return Recurring(tuple(rules), since, ends[0])


def _parsed(line: str, start: datetime) -> rrule:
    """What dateutil makes of one rule."""
    try:
        found = rrulestr(line, dtstart=start)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        problem = Problem(
            "rrule-unreadable", f"not a rule of RFC 5545: {error}", line, "write FREQ=…;BYMONTHDAY=…"
        )
        raise InvalidValue(problem) from None
    if not isinstance(found, rrule):
        raise _unsupported(line, "a rule alone on its line")
    return found


def _unsupported(got: str, wanted: str) -> InvalidValue:
    what = "a recurrence of plans cannot be written by this rule"
    return InvalidValue(Problem("rrule-unsupported", what, got, f"it takes {wanted}"))


def _until(line: str, parts: Mapping[str, str]) -> date | None:
    if "UNTIL" not in parts:
        return None
    if found := _UNTIL.fullmatch(parts["UNTIL"]):
        return date(int(found[1]), int(found[2]), int(found[3]))
    raise _unsupported(line, "UNTIL as a day, such as 20301231")


def _rules(line: str, parts: Mapping[str, str], since: date) -> Iterator[Rule]:
    if parts["FREQ"] == "WEEKLY":
        if parts.keys() & {"BYMONTH", "BYMONTHDAY", "BYSETPOS"} or parts.get("INTERVAL", "1") != "1":
            raise _unsupported(line, "every week of the year")
        for weekday in _weekdays(line, parts.get("BYDAY", Weekday(since.weekday()).rfc)):
            yield WeeklyRule(weekday)
        return
    months = _months(line, parts, since)
    if "BYDAY" in parts:
        yield from _counted(line, parts, months)
    else:
        yield from _monthly(line, parts, months, since)


def _numbers(parts: Mapping[str, str], key: str) -> list[int]:
    return [int(number) for number in parts[key].split(",")] if key in parts else []


def _months(line: str, parts: Mapping[str, str], since: date) -> tuple[int, ...]:
    """The months that a monthly or yearly rule means."""
    yearly, step = parts["FREQ"] == "YEARLY", int(parts.get("INTERVAL", "1"))
    if not yearly and parts["FREQ"] != "MONTHLY":
        raise _unsupported(line, "FREQ WEEKLY, MONTHLY or YEARLY")
    if step < 1 or _MONTHS_IN_YEAR % step or (yearly and step > 1):
        raise _unsupported(line, "months that are the same in every year")
    named = set(_numbers(parts, "BYMONTH")) or set(range(1, _MONTHS_IN_YEAR + 1))
    if yearly and "BYMONTH" not in parts and "BYMONTHDAY" not in parts:
        named = {since.month}
        if "BYDAY" in parts:
            raise _unsupported(line, "BYMONTH with BYDAY")
    months = tuple(sorted(month for month in named if (month - since.month) % step == 0))
    if not months or (yearly and "BYSETPOS" in parts and len(months) > 1):
        raise _unsupported(line, "FREQ=MONTHLY with BYSETPOS")
    return months


def _weekdays(line: str, text: str) -> tuple[Weekday, ...]:
    """Weekdays without a number before them, in the order of the week."""
    if not set(text.split(",")) <= _WEEKDAYS.keys():
        raise _unsupported(line, "BYDAY without numbers here")
    return tuple(weekday for name, weekday in _WEEKDAYS.items() if name in text.split(","))


def _counted(line: str, parts: Mapping[str, str], months: tuple[int, ...]) -> Iterator[Rule]:
    """The rules of BYDAY in months: -1FR, or weekdays of which BYSETPOS takes some."""
    if "BYMONTHDAY" in parts:
        raise _unsupported(line, "BYDAY or BYMONTHDAY, not both")
    if "BYSETPOS" in parts:
        for nth in _numbers(parts, "BYSETPOS"):
            yield NthRule(nth, _weekdays(line, parts["BYDAY"]), months)
        return
    for text in parts["BYDAY"].split(","):
        found = _DAY_OF_WEEK.fullmatch(text)
        if found is None or not found["nth"]:
            raise _unsupported(line, "weekdays of a month counted, as in -1FR")
        yield NthRule(int(found["nth"]), (_WEEKDAYS[found["weekday"]],), months)


def _monthly(line: str, parts: Mapping[str, str], months: tuple[int, ...], since: date) -> Iterator[Rule]:
    """The rules of days of the month. RFC 5545 leaves out a month without the day; a `MonthlyRule` does not."""
    days = _numbers(parts, "BYMONTHDAY") or [since.day]
    if "BYSETPOS" in parts:
        if parts["BYSETPOS"] != "-1" or sorted(days) != list(range(_SHORTEST_MONTH, max(days) + 1)):
            raise _unsupported(line, "BYSETPOS=-1 with BYMONTHDAY=28,29,… only")
        yield MonthlyRule(max(days), months)
        return
    for day in days:
        having = tuple(month for month in months if day <= days_in_month(_A_LEAP_YEAR, month))
        if day < -1 or not having or (day == _LEAP_DAY and _FEBRUARY in having):
            raise _unsupported(line, "days that months have in every year, or the last one, -1")
        yield MonthlyRule(day, having)
