"""Rules about repetition (*lặp lại*): RRULE, UNTIL, EXDATE, RECURRENCE-ID.

Whether DTSTART is a day of its own rule is decided part by part: every day of a rule passes each of its BY
parts, so that a start which fails one is outside for certain. What that cannot decide gives no finding.
"""

import re
from collections.abc import Iterator, Mapping

from ttdn.lint.findings import Rule, Severity
from ttdn.lint.moments import Moment, moment, moment_of, moments_of
from ttdn.lint.stream import Component, Hit, Property, Stream
from ttdn.model.dates import days_in_month

_FREQUENCIES = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_MONTH = re.compile(r"[0-9]{1,2}L?")  # L: a leap month, RFC 7529
_NUMBER = re.compile(r"[+-]?[0-9]{1,4}")
# The lowest and highest number of each part; where the lowest is below 0, counting from the end is allowed, 0 not.
_LIMITS = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYMONTH": (1, 12),
    "BYSETPOS": (-366, 366),
}
_WORDS = {
    "FREQ": re.compile("|".join(_FREQUENCIES)),
    "INTERVAL": re.compile(r"0*[1-9][0-9]*"),
    "COUNT": re.compile(r"0*[1-9][0-9]*"),
    "WKST": re.compile("|".join(_WEEKDAYS)),
    "RSCALE": re.compile(r"[A-Z0-9-]+"),
    "SKIP": re.compile("OMIT|BACKWARD|FORWARD"),
}
_LEAP_DAY = (2, 29)
_PLAIN_YEARLY = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}

Parts = Mapping[str, str]


def _parts(item: Property) -> Parts:
    """Read a rule; a part without "=" is its own name, and of a repeated part the last counts."""
    parts = (part.partition("=") for part in item.text.upper().split(";"))
    return {name: value for name, _, value in parts}


def _rules(stream: Stream) -> Iterator[tuple[Component, Property, Parts]]:
    """Yield every RRULE outside VTIMEZONE."""
    for component in stream.components():
        if component.name not in ("STANDARD", "DAYLIGHT"):
            for item in component.all("RRULE"):
                yield component, item, _parts(item)


def _bad_rules(stream: Stream) -> Iterator[Hit]:
    for _, item, parts in _rules(stream):
        for name, value in parts.items():
            if not _readable(name, value):
                yield Hit(item.value_at(), f"{name}={value}")
        if "FREQ" not in parts:
            yield Hit(item.value_at(), "no FREQ")
        if "COUNT" in parts and "UNTIL" in parts:
            yield Hit(item.value_at(), "COUNT and UNTIL")


def _readable(name: str, value: str) -> bool:
    if name == "UNTIL":
        return moment(value) is not None
    if name == "BYDAY":
        return all(_DAY.fullmatch(day) for day in value.split(","))
    if name == "BYMONTH":
        return all(_MONTH.fullmatch(month) and _within(name, month.rstrip("L")) for month in value.split(","))
    if name in _LIMITS:
        return all(_NUMBER.fullmatch(number) and _within(name, number) for number in value.split(","))
    return name in _WORDS and bool(_WORDS[name].fullmatch(value))


def _within(name: str, number: str) -> bool:
    lowest, highest = _LIMITS[name]
    return lowest <= int(number) <= highest and (lowest >= 0 or int(number) != 0)


def _until_of_other_type(stream: Stream) -> Iterator[Hit]:
    for component, item, parts in _rules(stream):
        start, until = moment_of(component.first("DTSTART")), moment(parts.get("UNTIL", ""))
        if not (start and until):
            continue
        in_utc = until.zone == "UTC"
        if start.is_date != until.is_date or (not start.is_date and bool(start.zone) != in_utc):
            yield Hit(item.value_at(item.value.upper().find(b"UNTIL=")), f"UNTIL={parts['UNTIL']}")


def _start_outside_rule(stream: Stream) -> Iterator[Hit]:
    for component, _, parts in _rules(stream):
        item = component.first("DTSTART")
        start = moment_of(item)
        readable = all(_readable(name, value) for name, value in parts.items())
        if item and start and readable and "RSCALE" not in parts:
            failed = next((name for name in parts if not _passes(start, name, parts)), None)
            if failed:
                yield Hit(item.value_at(), f"{item.text} against {failed}={parts[failed]}")


def _passes(start: Moment, name: str, parts: Parts) -> bool:
    """Tell whether a start passes one part of its rule; whatever cannot be decided passes."""
    value = parts[name]
    if name == "UNTIL":
        until = moment(value, start.zone)
        return until is None or not start.comparable(until) or not until.precedes(start)
    if name == "BYDAY":
        return any(_on_weekday(start, entry, parts) for entry in value.split(","))
    place = _places(start).get(name)
    return place is None or _counted(*place, value.replace("L", ""))


def _places(start: Moment) -> Mapping[str, tuple[int, int]]:
    """Where a start stands in its year, month and day, each with the length of what it stands in."""
    day = start.day
    places = {
        "BYMONTH": (day.month, 12),
        "BYMONTHDAY": (day.day, days_in_month(day.year, day.month)),
        "BYYEARDAY": (day.timetuple().tm_yday, _days_in_year(day.year)),
    }
    if start.clock:
        hour, minute, second = start.clock
        places |= {"BYHOUR": (hour, 24), "BYMINUTE": (minute, 60), "BYSECOND": (second, 60)}
    return places


def _counted(position: int, length: int, value: str) -> bool:
    """Tell whether a position is among numbers, of which those below 0 count from the end."""
    numbers = [int(number) for number in value.split(",")]
    return position in numbers or position - length - 1 in numbers


def _days_in_year(year: int) -> int:
    return 337 + days_in_month(year, 2)


def _on_weekday(start: Moment, entry: str, parts: Parts) -> bool:
    match = _DAY.fullmatch(entry)
    if not match or start.day.weekday() != _WEEKDAYS.index(match[2]):
        return False
    if not match[1] or parts.get("FREQ") not in ("MONTHLY", "YEARLY"):
        return True
    by_month = parts.get("FREQ") == "MONTHLY" or "BYMONTH" in parts
    if by_month:
        position, length = start.day.day, days_in_month(start.day.year, start.day.month)
    else:
        position, length = start.day.timetuple().tm_yday, _days_in_year(start.day.year)
    return int(match[1]) in ((position - 1) // 7 + 1, -((length - position) // 7 + 1))


def _leap_day(stream: Stream) -> Iterator[Hit]:
    for component, item, parts in _rules(stream):
        start = moment_of(component.first("DTSTART"))
        yearly = parts.get("FREQ") == "YEARLY" and set(parts) <= _PLAIN_YEARLY
        if yearly and start and (start.day.month, start.day.day) == _LEAP_DAY:
            yield Hit(item.value_at(), item.text)


def _rscale(stream: Stream) -> Iterator[Hit]:
    for _, item, parts in _rules(stream):
        if "RSCALE" in parts:
            yield Hit(item.value_at(), f"RSCALE={parts['RSCALE']}")


def _rdates(stream: Stream) -> Iterator[Hit]:
    for component in stream.components():
        if component.name not in ("STANDARD", "DAYLIGHT"):
            for item in component.all("RDATE"):
                yield Hit(item.at, item.text)


def _exclusions_of_other_type(stream: Stream) -> Iterator[Hit]:
    for component in stream.components():
        start = moment_of(component.first("DTSTART"))
        for item in component.all("EXDATE"):
            for index, text, value in moments_of(item):
                if start and value and value.is_date != start.is_date:
                    yield Hit(item.value_at(index), text)


def _overrides(stream: Stream) -> Iterator[tuple[Property, Component | None]]:
    """Yield every RECURRENCE-ID with the entry of the same UID that it changes a day of, if there is one."""
    for calendar in stream.calendars:
        masters = {
            (child.name, uid.value): child
            for child in calendar.children
            if (uid := child.first("UID")) and not child.first("RECURRENCE-ID")
        }
        for child in calendar.children:
            item, uid = child.first("RECURRENCE-ID"), child.first("UID")
            if item and uid:
                yield item, masters.get((child.name, uid.value))


def _override_of_other_type(stream: Stream) -> Iterator[Hit]:
    for item, master in _overrides(stream):
        start = moment_of(master.first("DTSTART")) if master else None
        value = moment_of(item)
        if start and value and start.is_date != value.is_date:
            yield Hit(item.value_at(), item.text)


def _override_without_master(stream: Stream) -> Iterator[Hit]:
    for item, master in _overrides(stream):
        if master is None:
            yield Hit(item.at, item.text)


RULES = (
    Rule(
        "rule-form",
        Severity.ERROR,
        "an RRULE cannot be read",
        (
            "icalendar",
            "ical (Home Assistant)",
            "vobject",
            "Radicale",
            "libical",
            "ical.js (Thunderbird)",
            "node-ical",
        ),
        "write FREQ, then each part once with values RFC 5545 allows; COUNT or UNTIL, not both",
        "RFC 5545, 3.3.10; readers tried in November 2026",
        _bad_rules,
    ),
    Rule(
        "until-type",
        Severity.ERROR,
        "UNTIL is not of the type that DTSTART asks for",
        ("readers east of Greenwich, which lose the last day", "Google Calendar Sync for Outlook", "node-ical"),
        "write a date where DTSTART is one, else a time in UTC (local where DTSTART has no zone)",
        "RFC 5545, 3.3.10; phw198/OutlookGoogleCalendarSync#1360, jens-maus/node-ical#543",
        _until_of_other_type,
    ),
    Rule(
        "start-outside-rule",
        Severity.ERROR,
        "DTSTART is not a day of its own RRULE",
        ("ical, ical.js and node-ical leave the start out; vobject and recurring-ical-events show it",),
        "start on the first day of the rule",
        "RFC 5545, 3.8.5.3; readers tried in November 2026",
        _start_outside_rule,
    ),
    Rule(
        "rule-leap-day",
        Severity.WARNING,
        "a yearly rule begins on 29 February",
        ("libraries that give 28 February or 1 March in other years",),
        "write one entry a year, or BYMONTH and BYMONTHDAY",
        "libraries tried in November 2026 differ",
        _leap_day,
    ),
    Rule(
        "rule-rscale",
        Severity.WARNING,
        "a rule names another calendar with RSCALE",
        ("vobject", "khal", "Radicale"),
        "write one entry a day",
        "RFC 7529; readers tried in November 2026",
        _rscale,
    ),
    Rule(
        "rdate",
        Severity.WARNING,
        "days are added with RDATE",
        ("node-ical", "ts-ics", "sabre 2.1", "calcurse", "Google Calendar, after UNTIL"),
        "write one entry a day",
        "esrg-knights/Squire#107; readers tried in November 2026",
        _rdates,
    ),
    Rule(
        "exdate-type",
        Severity.ERROR,
        "of DTSTART and EXDATE one is a date and the other a date-time, so that nothing is left out",
        (),
        "give EXDATE the type of DTSTART",
        "RFC 5545, 3.8.5.1",
        _exclusions_of_other_type,
    ),
    Rule(
        "override-type",
        Severity.ERROR,
        "RECURRENCE-ID has not the type of the DTSTART whose day it changes",
        ("ical, which shows the day twice", "ical.js (Thunderbird), which loses the change"),
        "give RECURRENCE-ID the type of DTSTART",
        "RFC 5545, 3.8.4.4; readers tried in November 2026",
        _override_of_other_type,
    ),
    Rule(
        "override-orphan",
        Severity.WARNING,
        "an entry changes a day of an entry that the calendar does not hold",
        ("ICSx5, which drops it",),
        "give it a UID of its own and no RECURRENCE-ID",
        "bitfireAT/icsx5#27",
        _override_without_master,
    ),
)
