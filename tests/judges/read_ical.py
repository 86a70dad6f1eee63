"""The judge ``ical``: the parser of Home Assistant, which refuses a whole feed over one bad line."""

from importlib import import_module

from judges.reading import Entry, answer, iso


def read(data: bytes) -> list[Entry]:
    # Not installed where types are checked.
    calendar = import_module("ical.calendar_stream").IcsCalendarStream.calendar_from_ics(data.decode())
    events = [
        Entry(
            uid=event.uid,
            start=iso(event.dtstart),
            end=iso(event.dtend),
            summary=event.summary or "",
            description=event.description or "",
        )
        for event in calendar.events
    ]
    tasks = [
        Entry(
            uid=task.uid,
            start=iso(task.due),
            end="",
            summary=task.summary or "",
            description=task.description or "",
        )
        for task in calendar.todos
    ]
    return events + tasks


if __name__ == "__main__":
    answer(read)
