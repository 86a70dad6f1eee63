"""The difference of two plans for programs (*dạng JSON*): plain values under a versioned schema.

Days are ISO dates, inclusive. A later version may add keys; it never renames one or changes its meaning under the
same number.
"""

from typing import TypedDict

from ttdn.comparison.duty_words import amendment_lines, amendment_title
from ttdn.comparison.edition import Edition
from ttdn.comparison.values import AmendmentChange, DutyChange, ListedDuty, Move, PlanDifference
from ttdn.comparison.words import head_value
from ttdn.language.time_words import say_when
from ttdn.model.tasks import Amendment, Role, Task

SCHEMA_VERSION = 1


class EditionItem(TypedDict):
    """A plan: its id, its title, and the day that its reading last changed."""

    id: str
    title: str
    revised: str


class HeadItem(TypedDict):
    """A key of the head of a plan, and what it says in words, before and now."""

    key: str
    old: str
    new: str


class DutySideItem(TypedDict):
    """A duty: the words, how they are read, and the names of offices by role."""

    clause: str
    title: str
    when: str
    reading: str
    kind: str
    who: str
    roles: dict[str, list[str]]
    note: str


class ListedItem(DutySideItem):
    """A duty that one edition has; `due` are its last permitted days."""

    due: list[str]


class MoveItem(TypedDict):
    """A deadline that is another one; null is a day that one edition does not have, `days` how much later."""

    period: str
    part: int
    old: str | None
    new: str | None
    days: int | None


class DutyChangeItem(TypedDict):
    """A duty that differs; `aspects` say in which respects."""

    aspects: list[str]
    renumbered: bool
    old: DutySideItem
    new: DutySideItem
    moves: list[MoveItem]


class AmendmentItem(TypedDict):
    """An amendment: of which duty, from when, by which directive; in words."""

    on: str
    clause: str
    by: str
    withdrawn: bool
    words: list[str]


class AmendmentChangeItem(TypedDict):
    """An amendment before and now, null where one edition has none."""

    old: AmendmentItem | None
    new: AmendmentItem | None


class DifferenceItem(TypedDict):
    """A whole difference; `offices` and `directives` are ids of what is described otherwise."""

    schema: int
    same: bool
    old: EditionItem
    new: EditionItem
    head: list[HeadItem]
    added: list[ListedItem]
    dropped: list[ListedItem]
    changed: list[DutyChangeItem]
    amendments: list[AmendmentChangeItem]
    offices: list[str]
    directives: list[str]
    reordered: list[str]


def difference_item(found: PlanDifference) -> DifferenceItem:
    """Return a difference as JSON values (*điểm khác nhau dạng dữ liệu*).

    >>> from datetime import date
    >>> from ttdn.comparison.comparing import difference
    >>> from ttdn.model.plans import Plan
    >>> edition = Edition(Plan("a", "Kế hoạch", "UBND", date(2026, 1, 1), date(2026, 1, 1)))
    >>> difference_item(difference(edition, edition))["same"]
    True
    """
    reordered = {"tasks": found.tasks_reordered, "amendments": found.amendments_reordered}
    return {
        "schema": SCHEMA_VERSION,
        "same": found.is_empty,
        "old": _edition(found.old),
        "new": _edition(found.new),
        "head": [
            {"key": key.value, "old": head_value(key, found.old), "new": head_value(key, found.new)}
            for key in found.head
        ],
        "added": [_listed(duty) for duty in found.added],
        "dropped": [_listed(duty) for duty in found.dropped],
        "changed": [_changed(change) for change in found.changed],
        "amendments": [_amendment_change(change, found) for change in found.amendments],
        "offices": [office.new.id for office in found.offices],
        "directives": [directive.new.id for directive in found.directives],
        "reordered": [what for what, is_so in reordered.items() if is_so],
    }


def _edition(edition: Edition) -> EditionItem:
    plan = edition.plan
    return {"id": plan.id, "title": plan.title, "revised": plan.revised.isoformat()}


def _side(task: Task) -> DutySideItem:
    return {
        "clause": task.clause,
        "title": task.title,
        "when": task.when.words,
        "reading": say_when(task.when),
        "kind": task.when.timing.kind,
        "who": task.who.words,
        "roles": {role.value: list(task.who.names(role)) for role in Role if task.who.names(role)},
        "note": task.note,
    }


def _listed(duty: ListedDuty) -> ListedItem:
    return {**_side(duty.task), "due": [day.isoformat() for day in duty.due]}


def _changed(change: DutyChange) -> DutyChangeItem:
    return {
        "aspects": [aspect.value for aspect in change.aspects],
        "renumbered": change.is_renumbered,
        "old": _side(change.old),
        "new": _side(change.new),
        "moves": [_move(move) for move in change.moves],
    }


def _move(move: Move) -> MoveItem:
    return {
        "period": move.key,
        "part": move.part,
        "old": move.old.isoformat() if move.old is not None else None,
        "new": move.new.isoformat() if move.new is not None else None,
        "days": move.days,
    }


def _amendment_change(change: AmendmentChange, found: PlanDifference) -> AmendmentChangeItem:
    return {"old": _amendment(change.old, found.old), "new": _amendment(change.new, found.new)}


def _amendment(amendment: Amendment | None, edition: Edition) -> AmendmentItem | None:
    if amendment is None:
        return None
    return {
        "on": amendment.on.isoformat(),
        "clause": amendment.clause,
        "by": amendment.by.directive,
        "withdrawn": amendment.withdrawn,
        "words": [amendment_title(amendment, edition.directives), *amendment_lines(amendment)],
    }
