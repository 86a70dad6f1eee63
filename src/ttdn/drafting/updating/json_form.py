"""What a document changes in a plan, for programs (*dạng JSON*)."""

import json

from ttdn.comparison.values import Move
from ttdn.drafting.composing.json_form import place_item
from ttdn.drafting.updating.plan_text import Moves
from ttdn.drafting.updating.values import NewDuty, Point, Proposal, Update
from ttdn.files.compile_who import role_lists
from ttdn.files.schema import DutyEntry


def update_json(update: Update, moves: Moves) -> str:
    """Return a proposed update as JSON (*đề xuất dạng JSON*); the keys are in docs/reference/json.md.

    `page`, `paragraph`, and `row` and `column` of a table count from 1, and are 0 where the document has none.
    """
    found = {
        "schema": 1,
        "plan": update.plan.id,
        "source": update.source,
        "cited": update.label,
        "compared": update.compared.value,
        "on": update.on.isoformat(),
        "by": update.by.directive,
        "amendments": [_proposal(item, moves) for item in update.proposals],
        "added": [_added(new) for new in update.added],
        "points": [_point(point) for point in update.points],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _said(entry: DutyEntry) -> dict[str, object]:
    lists = {role.value: list(names) for role, names in role_lists(entry).items() if names}
    return {"when": entry.when, "who": entry.who, "heading": entry.heading, "column": entry.column, "roles": lists}


def _proposal(item: Proposal, moves: Moves) -> dict[str, object]:
    return {
        "clause": item.entry.clause,
        "withdrawn": item.entry.withdrawn,
        "entry": _said(item.entry),
        "words": item.words,
        "was": item.was,
        "moves": [_move(move) for move in moves.get(item.entry.clause, ())],
        "notes": list(item.notes),
        **place_item(item.origin),
    }


def _move(move: Move) -> dict[str, object]:
    return {
        "period": move.key,
        "part": move.part,
        "old": move.old.isoformat() if move.old is not None else None,
        "new": move.new.isoformat() if move.new is not None else None,
        "days": move.days,
    }


def _added(new: NewDuty) -> dict[str, object]:
    return {
        "clause": new.entry.clause,
        "title": new.entry.title,
        "entry": _said(new.entry),
        "later": _said(new.later) if new.later is not None else None,
        "words": new.words,
        "notes": list(new.notes),
        **place_item(new.origin),
    }


def _point(point: Point) -> dict[str, object]:
    return {
        "matter": point.matter.value,
        "text": point.text,
        "clause": point.clause,
        "words": point.words,
        **place_item(point.origin),
    }
