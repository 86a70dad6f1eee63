"""The same calendar by three general libraries, in the way the documentation of each shows it.

Each takes ready entries and gives the bytes of a calendar with the same properties as ttdn writes, as far as the
library has them. A library is imported where it is used, so that no run pays for another's.
"""

from collections.abc import Sequence

from ttdn.feeds.entry import Entry


def by_icalendar(entries: Sequence[Entry], title: str, description: str) -> bytes:
    """Write with icalendar."""
    from icalendar import Calendar, Event  # noqa: PLC0415  one library a run

    calendar = Calendar()
    for name, value in (("version", "2.0"), ("prodid", "-//ttdn//ttdn//VI"), ("name", title)):
        calendar.add(name, value)
    calendar.add("description", description)
    for entry in entries:
        event = Event()
        event.add("uid", entry.uid)
        event.add("dtstamp", entry.stamp)
        event.add("last-modified", entry.last_modified)
        event.add("sequence", entry.sequence)
        event.add("dtstart", entry.start)
        event.add("dtend", entry.end)
        event.add("summary", entry.summary)
        event.add("description", entry.description)
        event.add("categories", list(entry.categories))
        event.add("url", entry.url)
        event.add("transp", "TRANSPARENT")
        event.add("x-microsoft-cdo-busystatus", "FREE")
        calendar.add_component(event)
    return calendar.to_ical()


def by_ics(entries: Sequence[Entry], title: str, description: str) -> bytes:
    """Write with ics.py; it never folds, and leaves out the end of a day."""
    from ics import Calendar, Event  # noqa: PLC0415  one library a run
    from ics.grammar.parse import ContentLine  # noqa: PLC0415

    calendar = Calendar(creator="-//ttdn//ttdn//VI")
    calendar.extra += [ContentLine("NAME", value=title), ContentLine("DESCRIPTION", value=description)]
    for entry in entries:
        event = Event(
            name=entry.summary,
            begin=entry.start.isoformat(),  # pyright: ignore[reportArgumentType]  ics takes texts, its types do not
            uid=entry.uid,
            description=entry.description,
            created=entry.stamp,
            last_modified=entry.last_modified,
            url=entry.url,
            transparent=True,
            categories=entry.categories,
        )
        event.make_all_day()
        event.extra += [
            ContentLine("DTEND", {"VALUE": ["DATE"]}, f"{entry.end:%Y%m%d}"),
            ContentLine("SEQUENCE", value=str(entry.sequence)),
            ContentLine("X-MICROSOFT-CDO-BUSYSTATUS", value="FREE"),
        ]
        calendar.events.add(event)
    return calendar.serialize().encode()


def by_ical(entries: Sequence[Entry], title: str, description: str) -> bytes:
    """Write with ical; it folds by characters, and ends lines with LF."""
    from ical.calendar import Calendar  # noqa: PLC0415  one library a run
    from ical.calendar_stream import IcsCalendarStream  # noqa: PLC0415
    from ical.event import Event  # noqa: PLC0415
    from ical.types.extra import ExtraProperty  # noqa: PLC0415

    calendar = Calendar(prodid="-//ttdn//ttdn//VI", name=[title], description=[description])
    for entry in entries:
        calendar.events.append(
            Event(
                uid=entry.uid,
                dtstamp=entry.stamp,
                last_modified=entry.last_modified,
                sequence=entry.sequence,
                dtstart=entry.start,
                dtend=entry.end,
                summary=entry.summary,
                description=entry.description,
                categories=list(entry.categories),
                url=entry.url,
                transp="TRANSPARENT",
                extras=[ExtraProperty(name="x-microsoft-cdo-busystatus", value="FREE")],
            )
        )
    return IcsCalendarStream.calendar_to_ics(calendar).encode()
