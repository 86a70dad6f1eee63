"""The agenda as data for other programs (*dữ liệu trao đổi*): plain JSON values under a versioned schema.

Days are ISO dates, inclusive. A later version of the schema may add keys; it never renames one or changes its
meaning under the same number.
"""

from collections.abc import Sequence
from typing import TypedDict

from ttdn.agenda import Agenda, Bearer, Occurrence, Standing

SCHEMA_VERSION = 1


class UnitItem(TypedDict):
    """An office on a day: its id, and its full name then."""

    id: str
    name: str


class AssignmentItem(TypedDict):
    """An assignment: role, the name as written, the id of the unit or group, and the offices it means."""

    role: str
    name: str
    unit: str
    units: list[UnitItem]


class DutyItem(TypedDict):
    """An undated duty (*nhiệm vụ không có thời hạn*); `kind` is the kind of its timing."""

    plan: str
    clause: str
    title: str
    kind: str
    assignments: list[AssignmentItem]
    words: str
    who: str
    ambiguous: bool
    notes: list[str]


class OccurrenceItem(DutyItem):
    """A dated duty in one period (*kỳ hạn*)."""

    uid: str
    due: str
    advised: str
    advised_confirmed: bool
    advised_certainty: str
    start: str | None
    precision: str
    amended_by: str | None


class AgendaItem(TypedDict):
    """A whole agenda (*lịch công việc*)."""

    schema: int
    occurrences: list[OccurrenceItem]
    undated: list[DutyItem]


def agenda_item(agendas: Sequence[Agenda]) -> AgendaItem:
    """Return one or more agendas as JSON values (*lịch công việc dạng JSON*), occurrences by day.

    >>> from ttdn.model.dates import Span
    >>> agenda_item([Agenda(Span.year(2026))])
    {'schema': 1, 'occurrences': [], 'undated': []}
    """
    dated = sorted(
        (item for found in agendas for item in found.occurrences), key=lambda item: (item.due, item.uid)
    )
    return {
        "schema": SCHEMA_VERSION,
        "occurrences": [_occurrence(item) for item in dated],
        "undated": [_duty(item) for found in agendas for item in found.undated],
    }


def _duty(item: Occurrence | Standing) -> DutyItem:
    task = item.task
    return {
        "plan": item.plan.id,
        "clause": task.clause,
        "title": task.title,
        "kind": task.when.timing.kind,
        "assignments": [_assignment(bearer) for bearer in item.bearers],
        "words": task.when.words,
        "who": task.who.words,
        "ambiguous": bool(item.doubts),
        "notes": [doubt.vi for doubt in item.doubts],
    }


def _occurrence(item: Occurrence) -> OccurrenceItem:
    period = item.period
    return {
        "uid": item.uid,
        "due": period.due.isoformat(),
        "advised": item.advised.isoformat(),
        "advised_confirmed": item.advised_confirmed,
        "advised_certainty": item.advised_certainty.value,
        "start": period.start.isoformat() if period.start else None,
        "precision": period.precision.value,
        "amended_by": item.amended_by.by.directive if item.amended_by else None,
        **_duty(item),
    }


def _assignment(bearer: Bearer) -> AssignmentItem:
    return {
        "role": bearer.role.value,
        "name": bearer.assignment.name,
        "unit": bearer.assignment.unit,
        "units": [{"id": unit.id, "name": name} for unit, name in zip(bearer.units, bearer.names, strict=True)],
    }
