"""What the record says, as feeds take it (*kết quả cho lịch*): no names of persons, no remarks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from hashlib import sha256

from ttdn.agenda import Agenda
from ttdn.feeds.outcomes import Outcome, Outcomes
from ttdn.model.register import Register
from ttdn.progress.entries import Entry
from ttdn.progress.record import EntryRecord
from ttdn.progress.standing import Recorded, recorded
from ttdn.progress.status import Duty, by_uid, status_of


def outcomes_of(agenda: Agenda, entries: Iterable[Entry], register: Register, on: date) -> Outcomes:
    """Return what was done of the dated duties of an agenda (*kết quả thực hiện*), by UID; raises as `status_of`.

    What was done only after `on` is not done yet. Only duties of which something is left then are there, each with
    all who have to do it.
    """
    dated = Agenda(agenda.span, agenda.occurrences)
    return {
        uid: tuple(map(_outcome, duties))
        for uid, duties in by_uid(status_of(dated, entries, register, on).duties).items()
        if any(duty.found.entries for duty in duties)
    }


def entries_by_plan(record: EntryRecord) -> Mapping[str, tuple[Entry, ...]]:
    """Return all entries of a record by the id of their plan (*ghi nhận theo kế hoạch*); raises as it does."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries():
        found[entry.subject.plan].append(entry)
    return {plan: tuple(entries) for plan, entries in found.items()}


def mark_of(entries: Iterable[Entry], on: date) -> str:
    """Return a mark of all that feeds of a day take from entries (*dấu của sổ*), in hexadecimal.

    Whatever their order; what was done only after `on` has no say before its day has come.

    >>> mark_of([], date(2026, 12, 5)) == mark_of(iter(()), date(2026, 12, 6))
    True
    """
    known = ((subject, found.until(on)) for subject, found in recorded(entries).items())
    lines = (
        repr((subject, found.done_on, found.evidence, found.under_way, _told(found)))
        for subject, found in known
        if found.entries
    )
    return sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _outcome(duty: Duty) -> Outcome:
    known = duty.found
    unit = duty.unit.id if duty.unit is not None else ""
    return Outcome(unit, duty.name, known.done_on, known.evidence, known.under_way, _told(known))


def _told(known: Recorded) -> datetime | None:
    """When the last entry was recorded; a clock that was far off says nothing."""
    moments = [entry.at for entry in known.entries if date.min.year < entry.at.year < date.max.year]
    return max(moments).astimezone(UTC).replace(microsecond=0) if moments else None
