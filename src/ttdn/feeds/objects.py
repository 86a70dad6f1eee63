"""Feeds as icalendar objects (*đối tượng lịch*), for programs that go on with them; the only user of icalendar."""

from collections.abc import Sequence
from datetime import timedelta

from icalendar import Alarm as AlarmComponent
from icalendar import Calendar, Event, vDDDTypes, vDuration, vInt, vText, vUri
from icalendar.prop import vCategory

from ttdn.feeds.entry import Alarm, Entry, Link
from ttdn.feeds.values import one_line, plain
from ttdn.feeds.writer import PRODID, REFRESH

__all__ = ["Calendar", "calendar_of"]


def calendar_of(entries: Sequence[Entry], title: str, description: str = "") -> Calendar:
    """Build a calendar of the same values as `ttdn.feeds.writer` writes (*lịch dạng đối tượng*).

    Stamps are the entries' own, and the calendar has no UID: icalendar's defaults are the clock and a random one.
    """
    calendar = Calendar()
    calendar["VERSION"] = vText("2.0")
    calendar["PRODID"] = vText(PRODID)
    calendar["CALSCALE"] = vText("GREGORIAN")
    calendar["NAME"] = calendar["X-WR-CALNAME"] = vText(one_line(title))
    told = plain(description)
    if told:
        calendar["DESCRIPTION"] = calendar["X-WR-CALDESC"] = vText(told)
    calendar["REFRESH-INTERVAL"] = vDuration(timedelta(hours=12), params={"VALUE": "DURATION"})
    calendar["X-PUBLISHED-TTL"] = vText(REFRESH)
    for entry in entries:
        calendar.add_component(_event(entry))
    return calendar


def _event(entry: Entry) -> Event:
    event = Event()
    event["UID"] = vText(entry.uid)
    event["DTSTAMP"] = vDDDTypes(entry.stamp)
    event["LAST-MODIFIED"] = vDDDTypes(entry.last_modified)
    event["SEQUENCE"] = vInt(entry.sequence)
    event["DTSTART"] = vDDDTypes(entry.start)
    event["DTEND"] = vDDDTypes(entry.end)
    event["SUMMARY"] = vText(entry.summary)
    if entry.description:
        event["DESCRIPTION"] = vText(entry.description)
    if entry.categories:
        event["CATEGORIES"] = vCategory(list(entry.categories))
    if entry.url:
        event["URL"] = vUri(entry.url)
    if entry.links:
        event["LINK"] = [_link(link) for link in entry.links]
    if entry.cancelled:
        event["STATUS"] = vText("CANCELLED")
    event["TRANSP"] = vText("TRANSPARENT")
    event["X-MICROSOFT-CDO-BUSYSTATUS"] = vText("FREE")
    for alarm in entry.alarms:
        event.add_component(_alarm(alarm))
    return event


def _alarm(alarm: Alarm) -> AlarmComponent:
    component = AlarmComponent()
    component["ACTION"] = vText("DISPLAY")
    component["DESCRIPTION"] = vText(alarm.text)
    component["TRIGGER"] = vDDDTypes(timedelta(hours=8) - timedelta(days=alarm.days))
    return component


def _link(link: Link) -> vUri:
    label = {"LABEL": link.label} if link.label else {}
    return vUri(link.url, params={"VALUE": "URI", "LINKREL": "describedby", **label})
