"""Days off of an office from its own calendar file (*ngày nghỉ, ngày làm bù của cơ quan*).

``ngay-nghi.ics`` is what any calendar program saves: a day off is an all-day entry, a day that is worked instead
has the category LÀM BÙ, and the description of each says which notice it rests on.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from importlib.resources import files

from ttdn import Problem
from ttdn.errors import InvalidFile
from ttdn.hooks import WorkdaySource, implements, specs
from ttdn.model.documents import Source
from ttdn.model.workdays import DayRule

WORKED = "LÀM BÙ"
_DAY = timedelta(days=1)


@implements(specs.workday_sources)
def workday_sources() -> tuple[WorkdaySource, ...]:
    """Offer the days of the file (*ngày nghỉ của cơ quan*); they are read when a workspace opens."""
    return (WorkdaySource("lich-co-quan", lambda: days_of((files(__name__) / "ngay-nghi.ics").read_bytes())),)


def days_of(data: bytes) -> Iterator[DayRule]:
    """Yield the days off and worked days of a calendar file (*đọc tệp lịch nghỉ*), each with its notice.

    Raises `InvalidFile` (``days-ics``) for an entry that is not whole days, repeats, or names no notice.
    """
    from icalendar import Calendar

    for entry in Calendar.from_ical(data).events:
        name = str(entry.get("SUMMARY", ""))
        first, basis = entry.start, str(entry.get("DESCRIPTION", "")).strip()
        if isinstance(first, datetime):
            raise _refused("an entry has an hour, and days off are whole days", name)
        if "RRULE" in entry:
            raise _refused("an entry repeats, and no notice gives days off for ever", name)
        if not basis:
            raise _refused("an entry does not say which notice it rests on", name)
        source, worked = Source(basis=basis), WORKED in entry.categories
        for number in range((_whole_day(entry.end) - first).days):  # the end of an entry is the day after its last
            yield DayRule(first + number * _DAY, name, source, working=worked)


def _whole_day(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day


def _refused(what: str, name: str) -> InvalidFile:
    hint = "put it right in the calendar program, and save the file again"
    return InvalidFile(Problem("days-ics", what, name, hint))
