"""Dates and date-times as iCalendar writes them (*ngày, ngày giờ*), as far as a lint must read them."""

import re
from datetime import date

import attrs

from ttdn.lint.stream import Property

_MOMENT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})(Z?))?")
_PERIOD = "/"


@attrs.frozen
class Moment:
    """One value: a DATE where `clock` is absent, else a DATE-TIME with its zone (*ngày hoặc ngày giờ*).

    `zone` is "UTC", a TZID, or empty for the local time of whoever reads it.
    """

    day: date
    clock: tuple[int, int, int] | None = None
    zone: str = ""

    @property
    def is_date(self) -> bool:
        """Whether the value is a day without a time."""
        return self.clock is None

    def comparable(self, other: "Moment") -> bool:
        """Whether the order of two moments is certain without a table of time zones."""
        return self.is_date == other.is_date and self.zone == other.zone

    def precedes(self, other: "Moment") -> bool:
        """Whether a comparable moment lies before the other."""
        return (self.day, self.clock or (0, 0, 0)) < (other.day, other.clock or (0, 0, 0))


def moment(text: str, zone: str = "") -> Moment | None:
    """Read one value; None where it is neither a DATE nor a DATE-TIME that exists.

    >>> moment("20261209")
    Moment(day=datetime.date(2026, 12, 9), clock=None, zone='')
    >>> moment("20260231") is None
    True
    """
    match = _MOMENT.fullmatch(text)
    if not match:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    if match[4] is None:
        return Moment(day)
    clock = (int(match[4]), int(match[5]), int(match[6]))
    if clock > (23, 59, 60) or clock[1] > 59 or clock[2] > 60:  # noqa: PLR2004 - the clock, leap second included
        return None
    return Moment(day, clock, "UTC" if match[7] else zone)


def moment_of(item: Property | None) -> Moment | None:
    """Read the value of a property that holds one date or date-time; None where it holds none."""
    return moment(item.text, item.parameter("TZID")) if item else None


def moments_of(item: Property) -> tuple[tuple[int, str, Moment | None], ...]:
    """Read the values of a property that may hold many, such as EXDATE: index in the value, text, moment.

    Of a period (*khoảng*) the start is read.
    """
    found: list[tuple[int, str, Moment | None]] = []
    index = 0
    for part in item.value.split(b","):
        text = part.decode("utf-8", "replace")
        found.append((index, text, moment(text.partition(_PERIOD)[0], item.parameter("TZID"))))
        index += len(part) + 1
    return tuple(found)
