"""What a row asks of the record (*yêu cầu ghi nhận*): a new entry, a correction, or nothing that is not there."""

from datetime import date

import attrs

from ttdn.errors import Problem
from ttdn.feeds.wording import day
from ttdn.language.written_days import WRITE
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.status import Duty
from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.duties import duty_in
from ttdn.progress.tables.plan_records import PlanRecord
from ttdn.progress.tables.results import Outcome
from ttdn.progress.tables.rows import Row
from ttdn.progress.tables.sayings import Saying
from ttdn.progress.tables.values import text_of

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


@attrs.frozen
class Claim:
    """What a row asks for (*yêu cầu của dòng*).

    `of` is the entry that it corrects, or that says the same already; None where it is new.
    """

    row: Row
    duty: Duty
    saying: Saying
    outcome: Outcome
    of: Entry | None = None

    @property
    def about(self) -> Subject | str:
        """What two rows have in common that speak of one thing: an entry by its id, or else the duty."""
        return self.duty.subject if self.of is None else self.of.id


def claim_of(row: Row, saying: Saying | tuple[Problem, ...], known: PlanRecord) -> Claim | tuple[Problem, ...]:
    """Return what a row asks for by what it says (*đọc yêu cầu*), or all that is wrong with it."""
    named = text_of(row, Column.ENTRY)
    kept = known.by_id.get(named) if isinstance(named, str) else None
    saying = _plausible(row, saying, kept) if isinstance(saying, Saying) else saying
    done_on = saying.done_on if isinstance(saying, Saying) else None
    duty = duty_in(row, known, done_on or known.status.on)
    wrong = tuple(
        problem
        for found in (saying, duty, (named,) if isinstance(named, Problem) else ())
        if isinstance(found, tuple)
        for problem in found
    )
    if isinstance(saying, tuple) or isinstance(duty, tuple) or isinstance(named, Problem):
        return wrong
    claim = _named(row, duty, saying, named, known) if named else _unnamed(row, duty, saying, known)
    return (claim,) if isinstance(claim, Problem) else claim


def _plausible(row: Row, saying: Saying, kept: Entry | None) -> Saying | tuple[Problem, ...]:
    """What a row says, unless its day is one that only a slip or a spreadsheet brings: see its year.

    The day of the entry that it names is let pass; a date in a cell that is that day with the month first is what
    became of a text, and is refused.
    """
    on, before = saying.done_on, kept.done_on if kept is not None else None
    if on is None or on == before:
        return saying
    place = row.place(Column.DONE_ON)
    if before is not None and isinstance(row.value(Column.DONE_ON), date) and _swapped(on, before):
        what = f"day and month of {day(before)} are swapped, as a spreadsheet does that is set to America"
        return (Problem("table-day", what, day(on), "write the day that is meant into a cell of text", place),)
    if _FIRST_YEAR <= on.year <= _LAST_YEAR:
        return saying
    what = f"a day before {_FIRST_YEAR} or after {_LAST_YEAR}"
    return (Problem("table-day", what, day(on), f"see the year; {WRITE}", place),)


def _swapped(on: date, before: date) -> bool:
    return (on.year, on.month, on.day) == (before.year, before.day, before.month)


def _named(row: Row, duty: Duty, saying: Saying, named: str, known: PlanRecord) -> Claim | Problem:
    """What a row asks of the entry that it names."""
    place, standing = row.place(Column.ENTRY), duty.standing.entries
    entry = known.by_id.get(named)
    if entry is None:
        hint = "clear the id, or import the entries themselves first"
        return Problem("table-entry", "the record has no entry of this id", named, hint, place)
    if entry not in standing and entry.subject != duty.subject:
        hint = f"that one is about {entry.subject.uid}, {entry.subject.unit}"
        return Problem("table-entry", "the entry is about another duty", named, hint, place)
    if Saying.of_entry(entry) == saying:
        return Claim(row, duty, saying, Outcome.THERE if entry in standing else Outcome.SUPERSEDED, entry)
    if entry in standing:
        return _change(row, duty, saying, entry, known)
    alike = _alike(standing, saying)
    if alike is not None:
        return Claim(row, duty, saying, Outcome.THERE, alike)
    ids = ", ".join(one.id for one in standing)
    hint = (
        f"what stands now is {ids}: export the table again" if ids else "it was withdrawn: export the table again"
    )
    return Problem("table-entry", "the entry was corrected or withdrawn since", named, hint, place)


def _unnamed(row: Row, duty: Duty, saying: Saying, known: PlanRecord) -> Claim | Problem:
    """What a row asks that names no entry: where it changes what stands, one alone must stand."""
    standing = duty.standing.entries
    there = _alike(standing, saying)
    if there is not None:
        return Claim(row, duty, saying, Outcome.THERE, there)
    before = _alike(known.by_subject.get(duty.subject, ()), saying)
    if before is not None:
        return Claim(row, duty, saying, Outcome.SUPERSEDED, before)
    if len(standing) > 1:
        what = "several entries of this duty stand, and the row names none"
        hint = f"name in {Column.ENTRY.value} the one that it corrects: {', '.join(one.id for one in standing)}"
        return Problem("table-entry", what, hint=hint, place=row.place(Column.ENTRY))
    if standing:
        return _change(row, duty, saying, standing[0], known)
    return Claim(row, duty, saying, Outcome.RECORDED)


def _change(row: Row, duty: Duty, saying: Saying, entry: Entry, known: PlanRecord) -> Claim | Problem:
    """What a row asks that says something else than an entry which stands.

    What a dissolved office recorded may count for several that carry on its work, what was recorded of a group for
    all its members: one of them may finish what was under way, but does not correct it for the others.
    """
    if known.counting[entry.id] == 1:
        return Claim(row, duty, saying, Outcome.CORRECTED, entry)
    if entry.mark is Mark.UNDER_WAY:
        return Claim(row, duty, saying, Outcome.RECORDED)
    what = "the entry counts for several offices, which carry on the work of the one it is of or are its members"
    hint = f"it is of {entry.subject.unit}; leave the row as it was, or clear it"
    return Problem("table-entry", what, entry.id, hint, row.place(Column.MARK))


def _alike(entries: tuple[Entry, ...], saying: Saying) -> Entry | None:
    return next((entry for entry in entries if Saying.of_entry(entry) == saying), None)
