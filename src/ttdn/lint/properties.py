"""Rules about single properties (*thuộc tính*): states, parameters that must be there, alarms."""

import re
from collections.abc import Iterator

from ttdn.lint.findings import Rule, Severity
from ttdn.lint.stream import Hit, Stream

_STATES = {
    "VEVENT": ("TENTATIVE", "CONFIRMED", "CANCELLED"),
    "VTODO": ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"),
    "VJOURNAL": ("DRAFT", "FINAL", "CANCELLED"),
}
# Properties without a default type.
_VALUE_NEEDED = {
    "REFRESH-INTERVAL": ("DURATION",),
    "SOURCE": ("URI",),
    "IMAGE": ("URI", "BINARY"),
    "CONFERENCE": ("URI",),
}
_ALARM_NEEDS = {
    "DISPLAY": ("DESCRIPTION",),
    "EMAIL": ("DESCRIPTION", "SUMMARY", "ATTENDEE"),
}
_INTEGERS = {"SEQUENCE": 2**31 - 1, "PRIORITY": 9, "PERCENT-COMPLETE": 100}
_INTEGER = re.compile(r"\+?[0-9]{1,10}")


def _unknown_states(stream: Stream) -> Iterator[Hit]:
    for component in stream.components():
        for item in component.all("STATUS"):
            if component.name in _STATES and item.text.upper() not in _STATES[component.name]:
                yield Hit(item.value_at(), item.text)


def _no_value_parameter(stream: Stream) -> Iterator[Hit]:
    for item in stream.properties():
        needed = _VALUE_NEEDED.get(item.name)
        if needed and item.parameter("VALUE").upper() not in needed:
            yield Hit(item.at, f"{item.name} without VALUE={' or '.join(needed)}")


def _links_without_relation(stream: Stream) -> Iterator[Hit]:
    for item in stream.properties():
        if item.name == "LINK" and not item.parameter("LINKREL"):
            yield Hit(item.at, item.text)


def _incomplete_alarms(stream: Stream) -> Iterator[Hit]:
    for component in stream.components():
        if component.name == "VALARM":
            action = component.first("ACTION")
            needed = ("ACTION", "TRIGGER", *_ALARM_NEEDS.get(action.text.upper() if action else "", ()))
            missing = [name for name in needed if not component.first(name)]
            if missing:
                yield Hit(component.at, f"no {', '.join(missing)}")


def _bad_integers(stream: Stream) -> Iterator[Hit]:
    for item in stream.properties():
        if item.name in _INTEGERS:
            readable = _INTEGER.fullmatch(item.text)
            if not readable or int(item.text) > _INTEGERS[item.name]:
                yield Hit(item.value_at(), f"{item.name}:{item.text}")


RULES = (
    Rule(
        "status-unknown",
        Severity.ERROR,
        "STATUS has a value that its entry cannot have",
        ("ical (Home Assistant)", "ics.py", "libical"),
        "for an event write TENTATIVE, CONFIRMED or CANCELLED",
        "RFC 5545, 3.8.1.11; readers tried in November 2026",
        _unknown_states,
    ),
    Rule(
        "value-missing",
        Severity.ERROR,
        "a property without a default type does not say its VALUE",
        (),
        "write REFRESH-INTERVAL;VALUE=DURATION and SOURCE;VALUE=URI",
        "RFC 7986, 5.7, 5.8, 5.10 and 5.11",
        _no_value_parameter,
    ),
    Rule(
        "linkrel-missing",
        Severity.ERROR,
        "a LINK does not say what it links to",
        (),
        "write LINK;LINKREL=related;VALUE=URI:…",
        "RFC 9253, 8.2",
        _links_without_relation,
    ),
    Rule(
        "alarm-incomplete",
        Severity.ERROR,
        "an alarm lacks what its action needs",
        ("ical (Home Assistant), which refuses the whole file", "ics.py"),
        "give a DISPLAY alarm ACTION, TRIGGER and DESCRIPTION",
        "RFC 5545, 3.6.6; home-assistant/core#163830",
        _incomplete_alarms,
    ),
    Rule(
        "integer-form",
        Severity.ERROR,
        "SEQUENCE, PRIORITY or PERCENT-COMPLETE is no number in its range",
        ("ical (Home Assistant), which refuses the whole file", "ics.py"),
        "write a whole number: PRIORITY 0 to 9, PERCENT-COMPLETE 0 to 100",
        "RFC 5545, 3.8.1.8, 3.8.1.9 and 3.8.7.4; readers tried in November 2026",
        _bad_integers,
    ),
)
