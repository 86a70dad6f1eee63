"""Feeds as icalendar objects (*đối tượng lịch*), for programs that go on with them; the only user of icalendar."""

from collections.abc import Sequence
from datetime import timedelta

from icalendar import Calendar, Event, vText

from ttdn.feeds.entry import Entry
from ttdn.feeds.values import one_line, plain
from ttdn.feeds.writer import PRODID, REFRESH

__all__ = ["Calendar", "calendar_of"]


def calendar_of(entries: Sequence[Entry], title: str, description: str = "") -> Calendar:
    """Build a calendar of the same values as `ttdn.feeds.writer` writes (*lịch dạng đối tượng*).

    Stamps are the entries' own, and the calendar has no UID: icalendar's defaults are the clock and a random one.
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODID)
    calendar.add("calscale", "GREGORIAN")
    # icalendar writes the text of an X- property as it is, unless told that it is text.
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(one_line(title)))
    if description:
        for name in ("description", "x-wr-caldesc"):
            calendar.add(name, vText(plain(description)))
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", REFRESH)
    for entry in entries:
        calendar.add_component(_event(entry))
    return calendar


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.stamp)
    event.add("last-modified", entry.last_modified)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("summary", entry.summary)
    if entry.description:
        event.add("description", entry.description)
    if entry.categories:
        event.add("categories", list(entry.categories))
    if entry.url:
        event.add("url", entry.url)
    for link in entry.links:
        label = {"LABEL": link.label} if link.label else {}
        event.add("link", link.url, parameters={"VALUE": "URI", "LINKREL": "describedby", **label})
    event.add("transp", "TRANSPARENT")
    event.add("x-microsoft-cdo-busystatus", "FREE")
    return event
