"""Rules about calendars and entries (*lịch, mục lịch*): what must be there, once, and where."""

from collections.abc import Iterator

from ttdn.lint.findings import Rule, Severity
from ttdn.lint.stream import Component, Hit, Stream

_ENTRIES = ("VEVENT", "VTODO", "VJOURNAL")
_STAMPED = (*_ENTRIES, "VFREEBUSY")
# RFC 5545, 3.6: properties that a component has once or not at all, and that readers rely on.
_ONCE = (
    *("CLASS", "CREATED", "DTEND", "DTSTAMP", "DTSTART", "DUE", "DURATION", "GEO", "LAST-MODIFIED", "LOCATION"),
    *("ORGANIZER", "PRIORITY", "RECURRENCE-ID", "RRULE", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID", "URL"),
)
_CALENDAR_ONCE = ("CALSCALE", "METHOD", "PRODID", "VERSION")


def _no_calendar(stream: Stream) -> Iterator[Hit]:
    if not stream.calendars:
        yield Hit(0, stream.data[:40].decode("utf-8", "replace"))


def _malformed(stream: Stream) -> Iterator[Hit]:
    if stream.calendars:
        yield from stream.malformed


def _unbalanced(stream: Stream) -> Iterator[Hit]:
    yield from stream.unbalanced


def _outside(stream: Stream) -> Iterator[Hit]:
    if stream.calendars:
        yield from stream.outside


def _empty(stream: Stream) -> Iterator[Hit]:
    for calendar in stream.calendars:
        if all(child.name == "VTIMEZONE" for child in calendar.children):
            yield Hit(calendar.at)


def _calendar_without(name: str, stream: Stream) -> Iterator[Hit]:
    for calendar in stream.calendars:
        if not calendar.first(name):
            yield Hit(calendar.at)


def _no_version(stream: Stream) -> Iterator[Hit]:
    yield from _calendar_without("VERSION", stream)
    for calendar in stream.calendars:
        for item in calendar.all("VERSION"):
            if item.value != b"2.0":
                yield Hit(item.value_at(), item.text)


def _no_prodid(stream: Stream) -> Iterator[Hit]:
    yield from _calendar_without("PRODID", stream)


def _calendar_uid(stream: Stream) -> Iterator[Hit]:
    for calendar in stream.calendars:
        for item in calendar.all("UID"):
            yield Hit(item.at, item.text)


def _method_without_organizer(stream: Stream) -> Iterator[Hit]:
    for calendar in stream.calendars:
        method = calendar.first("METHOD")
        for child in calendar.children if method else ():
            if method and child.name in _STAMPED and not child.first("ORGANIZER"):
                yield Hit(child.at, f"METHOD:{method.text}")


def _method_unfit(stream: Stream) -> Iterator[Hit]:
    for calendar in stream.calendars:
        for item in calendar.all("METHOD"):
            if item.text.upper() != "PUBLISH":
                yield Hit(item.value_at(), item.text)


def _entries(stream: Stream, names: tuple[str, ...] = _ENTRIES) -> Iterator[tuple[Component, Component]]:
    """Yield the entries with their calendars."""
    for calendar in stream.calendars:
        for child in calendar.children:
            if child.name in names:
                yield calendar, child


def _no_uid(stream: Stream) -> Iterator[Hit]:
    for _, entry in _entries(stream, _STAMPED):
        uid = entry.first("UID")
        if not uid or not uid.value:
            yield Hit(entry.at, entry.name)


def _no_dtstamp(stream: Stream) -> Iterator[Hit]:
    for _, entry in _entries(stream, _STAMPED):
        if not entry.first("DTSTAMP"):
            yield Hit(entry.at, entry.name)


def _no_dtstart(stream: Stream) -> Iterator[Hit]:
    for calendar, entry in _entries(stream):
        needed = entry.name == "VEVENT" and not calendar.first("METHOD")
        if (needed or entry.first("RRULE")) and not entry.first("DTSTART"):
            yield Hit(entry.at, entry.name)


def _duplicate_uids(stream: Stream) -> Iterator[Hit]:
    seen: set[tuple[str, bytes, bytes]] = set()
    for _, entry in _entries(stream):
        uid, override = entry.first("UID"), entry.first("RECURRENCE-ID")
        if not uid:
            continue
        key = (entry.name, uid.value, override.value if override else b"")
        if key in seen:
            yield Hit(uid.at, uid.text)
        seen.add(key)


def _repeated(stream: Stream) -> Iterator[Hit]:
    for component in stream.components():
        names = _CALENDAR_ONCE if component.name == "VCALENDAR" else _ONCE if component.name in _STAMPED else ()
        for name in names:
            for item in component.all(name)[1:]:
                yield Hit(item.at, name)


RULES = (
    Rule(
        "calendar-missing",
        Severity.ERROR,
        "the file holds no calendar",
        ("Thunderbird and Evolution, which empty the subscription",),
        "serve a calendar at this address, and errors with their own HTTP status",
        "RFC 5545, 3.4; clients driven in November 2026",
        _no_calendar,
    ),
    Rule(
        "calendar-empty",
        Severity.ERROR,
        "a calendar holds no entry",
        ("Evolution, which keeps the old entries",),
        "publish at least one entry, or take the address out of use",
        "RFC 5545, 3.6; clients driven in November 2026",
        _empty,
    ),
    Rule(
        "component-unbalanced",
        Severity.ERROR,
        "a BEGIN and an END do not belong together",
        (
            "Thunderbird, which empties the subscription over a file cut short",
            "icalendar",
            "vobject",
            "ical.js (Thunderbird)",
        ),
        "write whole files and switch them in one step",
        "RFC 5545, 3.6; clients driven in November 2026",
        _unbalanced,
    ),
    Rule(
        "line-malformed",
        Severity.ERROR,
        "a line is no content line",
        (
            "ical (Home Assistant), which refuses the whole file",
            "ics.py",
            "vobject",
            "Google Calendar, over a quote in CN",
        ),
        "write NAME;PARAMETER=value:value, and quote parameters that hold , ; or :",
        "RFC 5545, 3.1; home-assistant/core#163830, simonbengtsson/eventcal#6",
        _malformed,
    ),
    Rule(
        "outside-calendar",
        Severity.ERROR,
        "something stands outside BEGIN:VCALENDAR and END:VCALENDAR",
        ("icalendar", "ics.py", "ical.js (Thunderbird)"),
        "take it out",
        "RFC 5545, 3.4; readers tried in November 2026",
        _outside,
    ),
    Rule(
        "version-missing",
        Severity.ERROR,
        "a calendar does not say VERSION:2.0",
        (),
        "write VERSION:2.0 after BEGIN:VCALENDAR",
        "RFC 5545, 3.7.4",
        _no_version,
    ),
    Rule(
        "prodid-missing",
        Severity.ERROR,
        "a calendar has no PRODID",
        ("ics.py", "vobject"),
        "write PRODID:-//who//what//EN",
        "RFC 5545, 3.7.3; readers tried in November 2026",
        _no_prodid,
    ),
    Rule(
        "calendar-uid",
        Severity.ERROR,
        "the calendar itself has a UID",
        ("vdirsyncer, which stores the whole feed as one item",),
        "leave it out, though RFC 7986 allows it",
        "RFC 7986, 5.3; vdirsyncer 0.21.0 tried in November 2026",
        _calendar_uid,
    ),
    Rule(
        "method-organizer",
        Severity.WARNING,
        "a calendar has a METHOD and an entry has no ORGANIZER",
        ("libical", "ical4j", "Cyrus"),
        "leave out METHOD, or name the organizer of every entry",
        "RFC 5546, 3.2.1; ical4j/ical4j#789, cyrusimap/cyrus-imapd#4136",
        _method_without_organizer,
    ),
    Rule(
        "method-unfit",
        Severity.ERROR,
        "the METHOD of the calendar is not PUBLISH",
        ("Proton, which refuses the file", "programs that take every entry for an invitation"),
        "leave out METHOD",
        "RFC 5546, 1.4; mlool/workday-calendar-extension#199",
        _method_unfit,
    ),
    Rule(
        "uid-missing",
        Severity.ERROR,
        "an entry has no UID",
        ("vobject", "libical", "programs that make one up and double the entry at each refresh"),
        "give every entry a UID that never changes",
        "RFC 5545, 3.8.4.7; readers tried in November 2026",
        _no_uid,
    ),
    Rule(
        "uid-duplicate",
        Severity.ERROR,
        "two entries have the same UID",
        ("node-ical, ics.py and recurring-ical-events drop one", "ical, which doubles days"),
        "give each entry its own UID; only a RECURRENCE-ID may share one",
        "RFC 5545, 3.8.4.7; readers tried in November 2026",
        _duplicate_uids,
    ),
    Rule(
        "dtstamp-missing",
        Severity.ERROR,
        "an entry has no DTSTAMP",
        ("vobject", "libical"),
        "write the time of the last change of the entry, in UTC",
        "RFC 5545, 3.8.7.2; readers tried in November 2026",
        _no_dtstamp,
    ),
    Rule(
        "dtstart-missing",
        Severity.ERROR,
        "an event, or an entry that repeats, has no DTSTART",
        ("node-ical, which refuses the whole file over a rule without a start",),
        "write DTSTART",
        "RFC 5545, 3.6.1 and 3.8.5.3; readers tried in November 2026",
        _no_dtstart,
    ),
    Rule(
        "property-repeated",
        Severity.ERROR,
        "a property stands twice where it may stand once",
        ("ical (Home Assistant), which refuses the whole file", "ics.py", "vobject"),
        "keep one",
        "RFC 5545, 3.6 and 3.7; readers tried in November 2026",
        _repeated,
    ),
)
