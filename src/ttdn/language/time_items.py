"""Readings as plain data (*dữ liệu của kết quả đọc*): the days that are due, and the JSON form of an item."""

from datetime import date
from typing import TypedDict

from ttdn.language.reading import TimeReading
from ttdn.model.dates import Span
from ttdn.model.periods import periods_of
from ttdn.model.timing import Continuous, Recurring, Timing, Window, parts_of

_FIRST_DUES = 6
_YEARS_AHEAD = 10


def due_days(timing: Timing, issued: date, horizon: date | None = None) -> tuple[date, ...]:
    """Return the last permitted days of a timing (*các ngày đến hạn*), ascending, each once.

    Repeated duties give all days from `issued` to `horizon`, both inclusive, or the first 6 without a horizon;
    other timings all their days, past or not.

    >>> from ttdn.language.time import read_time
    >>> timing = read_time("trước ngày 10/12 hằng năm", issued=date(2024, 4, 15)).timing
    >>> [day.isoformat() for day in due_days(timing, date(2024, 4, 15), date(2025, 12, 31))]
    ['2024-12-09', '2025-12-09']
    """
    days: set[date] = set()
    for single in parts_of(timing):
        if isinstance(single, Recurring):
            start = max(issued, single.since)
            last = horizon or _ahead(start)
            if start <= last:
                found = [period.due for period in periods_of(single, Span(start, last))]
                days.update(found if horizon else found[:_FIRST_DUES])
        else:
            days.update(period.due for period in periods_of(single, Span(date.min, date.max)))
    return tuple(sorted(days))


def _ahead(start: date) -> date:
    return date(min(start.year + _YEARS_AHEAD, date.max.year), 12, 31)


class Candidate(TypedDict):
    """Another reading that the words allow."""

    kind: str
    due: list[str]
    start: str | None


class PartItem(Candidate):
    """One of several timings in a cell."""

    phrase: str
    ambiguous: bool


class TimeItem(Candidate):
    """The reading of one item, in the form of the phrase sets."""

    id: str
    ambiguous: bool
    parts: list[PartItem]
    candidates: list[Candidate]


def start_of(timing: Timing | None) -> date | None:
    """Return the first day of a window or of an open-ended duty (*ngày bắt đầu*), else None.

    >>> from ttdn.model.timing import Continuous
    >>> start_of(Continuous(date(2026, 10, 1)))
    datetime.date(2026, 10, 1)
    """
    match timing:
        case Window(span=span):
            return span.first
        case Continuous(since=since):
            return since
        case _:
            return None


def _candidate(timing: Timing | None, issued: date, horizon: date | None) -> Candidate:
    start = start_of(timing)
    return {
        "kind": "unread" if timing is None else timing.kind,
        "due": [] if timing is None else [day.isoformat() for day in due_days(timing, issued, horizon)],
        "start": None if start is None else start.isoformat(),
    }


def time_item(reading: TimeReading, item_id: str, issued: date, horizon: date | None = None) -> TimeItem:
    """Return a reading as plain data (*dữ liệu JSON*); the other readings stand in ``candidates``.

    >>> from ttdn.language.time import read_time
    >>> time_item(read_time("Quý 3/2024", issued=date(2024, 6, 1)), "t002", date(2024, 6, 1))["due"]
    ['2024-09-30']
    """
    return {
        "id": item_id,
        **_candidate(reading.timing, issued, horizon),
        "ambiguous": reading.ambiguous,
        "parts": [
            {"phrase": part.phrase, **_candidate(part.timing, issued, horizon), "ambiguous": part.ambiguous}
            for part in reading.parts
        ],
        "candidates": [_candidate(timing, issued, horizon) for timing in reading.alternatives],
    }
