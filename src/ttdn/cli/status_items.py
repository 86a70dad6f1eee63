"""The record and what follows from it as JSON (*dữ liệu trao đổi*)."""

from ttdn.progress.entries import Entry
from ttdn.progress.status import Duty, Status

_SCHEMA = 1


def entry_item(entry: Entry) -> dict[str, object]:
    """Return an entry as JSON values (*một lần ghi nhận*)."""
    return {
        "id": entry.id,
        "plan": entry.subject.plan,
        "uid": entry.subject.uid,
        "unit": entry.subject.unit,
        "mark": entry.mark.value,
        "done_on": entry.done_on.isoformat() if entry.done_on else None,
        "evidence": entry.evidence,
        "note": entry.note,
        "by": entry.by,
        "at": entry.at.isoformat(),
        "corrects": entry.corrects or None,
    }


def status_item(found: Status) -> dict[str, object]:
    """Return how duties stand as JSON values (*tình hình thực hiện*)."""
    return {
        "schema": _SCHEMA,
        "on": found.on.isoformat(),
        "counts": {state.value: number for state, number in found.counts.items()},
        "duties": [_duty(duty) for duty in found.duties],
    }


def _duty(duty: Duty) -> dict[str, object]:
    done_on = duty.found.done_on
    return {
        "plan": duty.item.plan.id,
        "clause": duty.item.task.clause,
        "title": duty.item.task.title,
        "uid": duty.subject.uid,
        "period": duty.period,
        "due": duty.due.isoformat() if duty.due else None,
        "doubts": [doubt.code for doubt in duty.item.doubts],
        "unit": duty.unit.id if duty.unit else None,
        "name": duty.name,
        "state": duty.state.value,
        "done_on": done_on.isoformat() if done_on else None,
        "evidence": list(duty.found.evidence),
        "entries": [entry_item(entry) for entry in duty.standing.entries],
    }
