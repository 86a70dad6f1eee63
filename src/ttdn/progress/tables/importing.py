"""The rows of a table made entries (*nhập bảng vào sổ theo dõi*): new ones, corrections, or nothing new."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TypeVar
from uuid import uuid4

from ttdn.errors import Problem
from ttdn.feeds.wording import day
from ttdn.progress.entries import Entry, Subject
from ttdn.progress.tables.building import built
from ttdn.progress.tables.claims import Claim, claim_of
from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.histories import History
from ttdn.progress.tables.plan_records import PlanRecord
from ttdn.progress.tables.results import ImportResult, Outcome, Refused, Taken
from ttdn.progress.tables.rows import Row, Table
from ttdn.progress.tables.sayings import Saying, saying_in, unsaid
from ttdn.progress.tables.values import text_of

_T = TypeVar("_T")
_NOTHING_NEW = (Outcome.THERE, Outcome.SUPERSEDED)


def plans_named(table: Table) -> tuple[str, ...]:
    """Return how rows that an office filled in name their plans, each once (*các kế hoạch trong bảng*).

    "" stands for rows that name none. Rows that say nothing, or are entries as they were appended, need no plan.
    """
    said = (row for row in table.rows if not row.is_entry and saying_in(row) is not None)
    return tuple(dict.fromkeys(map(_plan, said)))


def entries_from(
    table: Table,
    plans: Mapping[str, PlanRecord],
    *,
    by: str,
    at: datetime,
    kept: Iterable[Entry] = (),
    new_id: Callable[[], str] = lambda: str(uuid4()),
) -> ImportResult:
    """Return what the rows of a table come to (*nhập bảng*); nothing is recorded yet.

    `plans` holds what is known of each plan, by how rows name it; `by` records what names nobody, `at` (with a
    time zone) is when. A row that says what was recorded already is let pass; one that changes what stands is a
    correction of it. `kept` are the entries of the record, needed for rows that are entries as they were appended.
    What cannot be taken is refused, row by row, with the place of each problem; two rows that say different things
    of one duty both are.
    """
    history = History(kept)
    taken: dict[int, Taken] = {}
    refused: dict[int, Refused] = {}
    claims: dict[int, Claim] = {}
    notes = list(table.notes)
    skipped = 0
    for number, row in enumerate(table.rows):
        found = history.take(row) if row.is_entry else _claim(row, plans)
        match found:
            case Taken():
                taken[number] = found
            case Refused():
                refused[number] = found
            case Claim():
                claims[number] = found
            case None:
                skipped += 1
                words = unsaid(row)
                notes += [f"{words} words without a mark or a day; not recorded"] if words else []
    refused |= _contradicting(claims)
    made: dict[Subject | str, Entry] = {}
    for number, claim in claims.items():
        if number in refused:
            continue
        one = _taken(claim, plans[_plan(claim.row)], made, by=by, at=at, new_id=new_id)
        if isinstance(one, Refused):
            refused[number] = one
        else:
            taken[number] = one
            made.setdefault(claim.about, one.entry)
    return ImportResult(_in_order(taken), _in_order(refused), skipped, tuple(notes))


def _plan(row: Row) -> str:
    found = text_of(row, Column.PLAN)
    return found if isinstance(found, str) else ""


def _claim(row: Row, plans: Mapping[str, PlanRecord]) -> Claim | Refused | None:
    saying = saying_in(row)
    if saying is None:
        return None
    named = _plan(row)
    known = plans.get(named)
    claim = claim_of(row, saying, known) if known is not None else (_no_plan(row, named), *_wrong(saying))
    return Refused(row.place(Column.MARK), claim) if isinstance(claim, tuple) else claim


def _wrong(saying: Saying | tuple[Problem, ...]) -> tuple[Problem, ...]:
    return saying if isinstance(saying, tuple) else ()


def _no_plan(row: Row, named: str) -> Problem:
    found = text_of(row, Column.PLAN)
    if isinstance(found, Problem):
        return found
    place = row.place(Column.PLAN)
    if named:
        hint = "`ttdn plans` lists them; a plan file of yours is named by --plan FILE"
        return Problem("plan-unknown", "no such plan", named, hint, place)
    return Problem("table-empty", "the row names no plan", hint="name it in the table, or by --plan", place=place)


def _contradicting(claims: Mapping[int, Claim]) -> Mapping[int, Refused]:
    """The rows that say different things of one duty."""
    groups: defaultdict[Subject | str, list[tuple[int, Claim]]] = defaultdict(list)
    for number, claim in claims.items():
        groups[claim.about].append((number, claim))
    return {
        number: _contradiction(claim, next(other for _, other in group if other.saying != claim.saying))
        for group in groups.values()
        if len({claim.saying for _, claim in group}) > 1
        for number, claim in group
    }


def _contradiction(claim: Claim, other: Claim) -> Refused:
    place = claim.row.place(Column.MARK)
    what = "another row says something else of this duty"
    where = str(other.row.place(Column.MARK))
    return Refused(place, (Problem("table-twice", what, where, "keep the one that is right", place),))


def _taken(
    claim: Claim,
    known: PlanRecord,
    made: Mapping[Subject | str, Entry],
    *,
    by: str,
    at: datetime,
    new_id: Callable[[], str],
) -> Taken | Refused:
    """What becomes of a row that contradicts no other; an earlier one may have made its entry."""
    row, saying, place = claim.row, claim.saying, claim.row.place(Column.MARK)
    if claim.of is not None and claim.outcome in _NOTHING_NEW:
        return Taken(place, claim.outcome, claim.of, claim.duty)
    if claim.about in made:
        return Taken(place, Outcome.THERE, made[claim.about], claim.duty)
    if saying.done_on is not None and saying.done_on > known.status.on:
        what, got = "a day that is still to come", day(saying.done_on)
        hint = "see whether day and month are swapped; --on gives a later day of import"
        return Refused(place, (Problem("table-day", what, got, hint, row.place(Column.DONE_ON)),))
    subject = claim.of.subject if claim.of is not None else claim.duty.subject
    corrects = claim.of.id if claim.of is not None else ""
    said = (saying.mark, at, saying.by or by, saying.done_on, saying.evidence, saying.note, corrects)
    entry = built(row, lambda: Entry(new_id(), subject, *said))
    return Taken(place, claim.outcome, entry, claim.duty) if isinstance(entry, Entry) else Refused(place, entry)


def _in_order(found: Mapping[int, _T]) -> tuple[_T, ...]:
    return tuple(one for _, one in sorted(found.items()))
