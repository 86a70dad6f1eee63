"""What icalendar reads in a file, as plain values: the judge of the bytes that ttdn writes."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TypeVar

from icalendar import Calendar, Component, vDDDTypes, vInt
from icalendar.prop import vCategory

from ttdn.feeds.entry import Entry

T = TypeVar("T")


def of(value: object, kind: type[T]) -> T:
    """A property as icalendar should have read it."""
    assert isinstance(value, kind)
    return value


def read(data: bytes) -> Calendar:
    """A file, read by icalendar."""
    return of(Calendar.from_ical(data.decode()), Calendar)


def components(calendar: Calendar, name: str = "VEVENT") -> list[Component]:
    """The events of a calendar, or its tasks."""
    return [component for component in calendar.subcomponents if component.name == name]


def text(component: Component, name: str) -> str:
    """A text, "" where it is not there."""
    return str(of(component.get(name, ""), str))


def values(event: Component) -> Mapping[str, object]:
    """All that an event says, but for its links, which icalendar reads in more than one shape."""
    categories: object = event.get("CATEGORIES")
    return {
        **{name: text(event, name) for name in ("UID", "SUMMARY", "DESCRIPTION", "URL", "TRANSP", "STATUS")},
        **{name: of(event[name], vDDDTypes).dt for name in ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED")},
        "SEQUENCE": int(of(event["SEQUENCE"], vInt)),
        "CATEGORIES": list(map(str, of(categories, vCategory).cats)) if categories is not None else [],
        "BUSY": text(event, "X-MICROSOFT-CDO-BUSYSTATUS"),
        "ALARMS": [
            (text(alarm, "ACTION"), text(alarm, "DESCRIPTION"), of(alarm["TRIGGER"], vDDDTypes).dt)
            for alarm in event.subcomponents
        ],
    }


def expected(entry: Entry) -> Mapping[str, object]:
    """The same of the entry that the event was made of."""
    return {
        "UID": entry.uid,
        "SUMMARY": entry.summary,
        "DESCRIPTION": entry.description,
        "URL": entry.url,
        "TRANSP": "TRANSPARENT",
        "STATUS": "CANCELLED" if entry.cancelled else "",
        "DTSTART": entry.start,
        "DTEND": entry.start + timedelta(days=1),
        "DTSTAMP": entry.stamp,
        "LAST-MODIFIED": entry.last_modified,
        "SEQUENCE": entry.sequence,
        "CATEGORIES": list(entry.categories),
        "BUSY": "FREE",
        "ALARMS": [
            ("DISPLAY", alarm.text, timedelta(hours=8) - timedelta(days=alarm.days)) for alarm in entry.alarms
        ],
    }
