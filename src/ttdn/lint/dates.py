"""Rules about dates and times (*ngày giờ*): value types, ends, time zones, durations."""

import re
from collections.abc import Iterator

from ttdn.lint.findings import Rule, Severity
from ttdn.lint.moments import Moment, moment_of, moments_of
from ttdn.lint.stream import Component, Hit, Property, Stream

_DATED = ("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE")
_STAMPS = ("DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED")
_DURATIONS = ("DURATION", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "TRIGGER")
_ENDS = ("DTEND", "DUE")
_DURATION = re.compile(r"[+-]?P(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)(?<!P)", re.ASCII)
_OFFSETS = ("TZOFFSETFROM", "TZOFFSETTO")
_OFFSET_TO_THE_MINUTE = re.compile(r"[+-]\d{4}", re.ASCII)


def _values(stream: Stream) -> Iterator[tuple[Property, int, str, Moment | None]]:
    for item in stream.properties():
        if item.name in _DATED:
            for index, text, value in moments_of(item):
                yield item, index, text, value


def _kind(item: Property) -> str:
    return item.parameter("VALUE").upper()


def _impossible(stream: Stream) -> Iterator[Hit]:
    for item, index, text, value in _values(stream):
        if value is None:
            yield Hit(item.value_at(index), text)


def _date_without_value(stream: Stream) -> Iterator[Hit]:
    for item, index, text, value in _values(stream):
        if value and value.is_date and _kind(item) != "DATE":
            yield Hit(item.value_at(index), f"{item.name}:{text}")


def _time_with_value_date(stream: Stream) -> Iterator[Hit]:
    for item, index, text, value in _values(stream):
        if value and not value.is_date and _kind(item) == "DATE":
            yield Hit(item.value_at(index), f"{item.name};VALUE=DATE:{text}")


def _stamps_not_utc(stream: Stream) -> Iterator[Hit]:
    for item in stream.properties():
        if item.name in _STAMPS:
            value = moment_of(item)
            if value is None or value.zone != "UTC":
                yield Hit(item.value_at(), f"{item.name}:{item.text}")


def _ends(stream: Stream) -> Iterator[tuple[Moment, Property, Moment]]:
    """Yield the start of each entry with its end and what the end holds."""
    for component in stream.components():
        start = moment_of(component.first("DTSTART"))
        for name in _ENDS:
            item = component.first(name)
            end = moment_of(item)
            if start and item and end:
                yield start, item, end


def _end_not_after_start(stream: Stream) -> Iterator[Hit]:
    for start, item, end in _ends(stream):
        if start.comparable(end) and not start.precedes(end):
            yield Hit(item.value_at(), item.text)


def _end_of_other_type(stream: Stream) -> Iterator[Hit]:
    for start, item, end in _ends(stream):
        if start.is_date != end.is_date:
            yield Hit(item.value_at(), item.text)


def _end_and_duration(stream: Stream) -> Iterator[Hit]:
    for component in stream.components():
        duration = component.first("DURATION")
        for name in _ENDS:
            if duration and component.first(name):
                yield Hit(duration.at, f"{name} and DURATION")


def _bad_durations(stream: Stream) -> Iterator[Hit]:
    for item in stream.properties():
        absolute = item.name == "TRIGGER" and _kind(item) == "DATE-TIME"
        if item.name in _DURATIONS and not absolute and not _DURATION.fullmatch(item.text):
            yield Hit(item.value_at(), f"{item.name}:{item.text}")


def _undefined_zones(stream: Stream) -> Iterator[Hit]:
    for calendar in stream.calendars:
        defined = {
            item.text for zone in calendar.children if zone.name == "VTIMEZONE" for item in zone.all("TZID")
        }
        for component in _within(calendar):
            for item in component.properties:
                zone = item.parameter("TZID")
                # A leading slash marks a name of a public registry, which needs no VTIMEZONE.
                if zone and not zone.startswith("/") and zone not in defined:
                    yield Hit(item.at, f"TZID={zone}")


def _within(component: Component) -> Iterator[Component]:
    waiting = [component]
    while waiting:
        inner = waiting.pop()
        yield inner
        waiting.extend(inner.children)


def _zones(stream: Stream) -> Iterator[Component]:
    return (component for component in stream.components() if component.name == "VTIMEZONE")


def _zone_without_standard(stream: Stream) -> Iterator[Hit]:
    for zone in _zones(stream):
        if not any(part.name == "STANDARD" for part in zone.children):
            yield Hit(zone.at, "no STANDARD")


def _zone_with_seconds(stream: Stream) -> Iterator[Hit]:
    for zone in _zones(stream):
        for part in zone.children:
            for name in _OFFSETS:
                for item in part.all(name):
                    if not _OFFSET_TO_THE_MINUTE.fullmatch(item.text):
                        yield Hit(item.value_at(), item.text)


RULES = (
    Rule(
        "date-impossible",
        Severity.ERROR,
        "a value is neither a date nor a date-time that exists",
        ("icalendar", "ical (Home Assistant)", "ics.py", "vobject"),
        "write YYYYMMDD or YYYYMMDDThhmmss, with Z for UTC",
        "RFC 5545, 3.3.4 and 3.3.5; readers tried in November 2026",
        _impossible,
    ),
    Rule(
        "date-value-missing",
        Severity.ERROR,
        "a date stands where a date-time is the default, without VALUE=DATE",
        (),
        "write ;VALUE=DATE before the colon",
        "RFC 5545, 3.8.2.4 and 3.2.20",
        _date_without_value,
    ),
    Rule(
        "date-value-wrong",
        Severity.ERROR,
        "VALUE=DATE stands before a date-time",
        ("ical (Home Assistant), which refuses the whole file", "ics.py"),
        "leave out the time, or VALUE=DATE",
        "RFC 5545, 3.2.20; readers tried in November 2026",
        _time_with_value_date,
    ),
    Rule(
        "stamp-utc",
        Severity.ERROR,
        "DTSTAMP, CREATED, LAST-MODIFIED or COMPLETED is not a date-time in UTC",
        (),
        "write YYYYMMDDThhmmssZ",
        "RFC 5545, 3.8.7.2",
        _stamps_not_utc,
    ),
    Rule(
        "end-not-after-start",
        Severity.ERROR,
        "DTEND or DUE is not later than DTSTART",
        ("Outlook, which shows a dot at midnight", "ics.py", "recurring-ical-events, which moves the entry"),
        "the end is exclusive: for one whole day write the next day as DTEND, or leave it out",
        "RFC 5545, 3.8.2.2; lanceliao/china-holiday-calender#35",
        _end_not_after_start,
    ),
    Rule(
        "end-type",
        Severity.ERROR,
        "of DTSTART and its end one is a date and the other a date-time",
        (),
        "give both the same type",
        "RFC 5545, 3.8.2.2 and 3.8.2.3",
        _end_of_other_type,
    ),
    Rule(
        "end-and-duration",
        Severity.ERROR,
        "an entry has both an end and a DURATION",
        ("ical (Home Assistant)", "ics.py", "vobject"),
        "leave out one of the two",
        "RFC 5545, 3.6.1 and 3.6.2; readers tried in November 2026",
        _end_and_duration,
    ),
    Rule(
        "duration-form",
        Severity.ERROR,
        "a duration is not written as RFC 5545 has it",
        (),
        "write P1D, PT12H or the like",
        "RFC 5545, 3.3.6; icalendar writes X-PUBLISHED-TTL:12:00:00 for a timedelta",
        _bad_durations,
    ),
    Rule(
        "zone-undefined",
        Severity.ERROR,
        "a TZID has no VTIMEZONE in its calendar",
        ("Outlook, which shifts the entry or refuses the file",),
        "write the VTIMEZONE, or the time in UTC",
        "RFC 5545, 3.2.19; thomersch/openstreetmap-calendar#185",
        _undefined_zones,
    ),
    Rule(
        "zone-standard",
        Severity.ERROR,
        "a VTIMEZONE has no STANDARD part",
        ("DecSync CC, which shows whole days at 23:00",),
        "give a zone without summer time one STANDARD part",
        "39aldo39/DecSyncCC#86",
        _zone_without_standard,
    ),
    Rule(
        "zone-seconds",
        Severity.WARNING,
        "an offset of a time zone is not written in hours and minutes",
        ("Outlook.com, which refused a zone with local mean time",),
        "leave out the historic parts of the zone",
        "ical4j/ical4j#611",
        _zone_with_seconds,
    ),
)
