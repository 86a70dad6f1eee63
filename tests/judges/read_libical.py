"""The judge libical, with its restriction tables; runs under the Python of the system, by GObject introspection.

The tables are consulted only where a calendar has a METHOD, and RFC 5546 asks of PUBLISH more than a feed need
have: so METHOD, ORGANIZER and, for a task, PRIORITY and DTSTART are put into a copy. libical 3.0 does not know
LINK (RFC 9253) and makes an error line of it: LINK is taken out of the copy. Whatever else it complains of counts.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Protocol

from judges.reading import Entry, answer

_LINK = re.compile(r"^LINK[;:].*\r\n(?:[ \t].*\r\n)*", re.MULTILINE)
_PUT_IN = {
    "BEGIN:VCALENDAR\r\n": "METHOD:PUBLISH\r\n",
    "BEGIN:VEVENT\r\n": "ORGANIZER:mailto:judge@example.org\r\n",
    "BEGIN:VTODO\r\n": "ORGANIZER:mailto:judge@example.org\r\nPRIORITY:5\r\nDTSTART;VALUE=DATE:19700101\r\n",
}


def published(text: str) -> str:
    """Make the copy that the restriction tables can be used on."""
    text = _LINK.sub("", text)
    for head, line in _PUT_IN.items():
        text = text.replace(head, head + line)
    return text


class _Time(Protocol):
    def as_ical_string(self) -> str: ...


class _Component(Protocol):
    """As much of ICalGLib.Component as the judge uses."""

    def check_restrictions(self) -> bool: ...
    def as_ical_string(self) -> str: ...
    def get_first_component(self, kind: object) -> "_Component | None": ...
    def get_next_component(self, kind: object) -> "_Component | None": ...
    def get_uid(self) -> str | None: ...
    def get_dtstart(self) -> _Time: ...
    def get_dtend(self) -> _Time: ...
    def get_due(self) -> _Time: ...
    def get_summary(self) -> str | None: ...
    def get_description(self) -> str | None: ...


def read(data: bytes) -> list[Entry]:
    # Not installed where types are checked.
    import_module("gi").require_version("ICalGLib", "3.0")
    library = import_module("gi.repository.ICalGLib")
    calendar: _Component | None = library.Component.new_from_string(published(data.decode()))
    if calendar is None:
        raise ValueError(data[:20])
    valid = calendar.check_restrictions()
    complaints = re.findall(r"^X-LIC-ERROR.*", calendar.as_ical_string().replace("\r\n ", ""), re.MULTILINE)
    if complaints or not valid:
        raise ValueError("; ".join(complaints) or "restrictions")
    events = _each(calendar, library.ComponentKind.VEVENT_COMPONENT)
    tasks = _each(calendar, library.ComponentKind.VTODO_COMPONENT)
    return [
        *(_entry(event, _day(event.get_dtstart()), _day(event.get_dtend())) for event in events),
        *(_entry(task, _day(task.get_due()), "") for task in tasks),
    ]


def _each(calendar: _Component, kind: object) -> Iterator[_Component]:
    component = calendar.get_first_component(kind)
    while component:
        yield component
        component = calendar.get_next_component(kind)


def _entry(component: _Component, start: str, end: str) -> Entry:
    return Entry(
        uid=component.get_uid() or "",
        start=start,
        end=end,
        summary=component.get_summary() or "",
        description=component.get_description() or "",
    )


def _day(time: _Time) -> str:
    """Write a DATE with hyphens; a DATE-TIME is left as it is, so that nobody takes it for a day."""
    return re.sub(r"^(\d{4})(\d{2})(\d{2})$", r"\1-\2-\3", time.as_ical_string())


if __name__ == "__main__":
    answer(read)
