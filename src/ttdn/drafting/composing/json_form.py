"""A drafted plan for programs (*dạng JSON*): the words, how they read, and what is open."""

import json

from ttdn.drafting.blocks import Origin
from ttdn.drafting.composing.decisions import Decision
from ttdn.drafting.composing.entries import DraftedPlan
from ttdn.drafting.composing.plan_duties import DraftedDuty
from ttdn.drafting.draft import Words
from ttdn.model.tasks import Role


def draft_json(plan: DraftedPlan) -> str:
    """Return a drafted plan as JSON (*bản nháp dạng JSON*); the keys are in docs/reference/json.md.

    `page`, `paragraph`, and `row` and `column` of a table count from 1, and are 0 where the document has none.
    """
    head = plan.draft.head
    told = {"type": head.type, "title": head.title, "number": head.number, "date": head.date}
    told |= {"place": head.place, "issuer": head.issuer, "signer": head.signer}
    entry = plan.data.plan
    found = {
        "schema": 1,
        "id": plan.request.id,
        "source": plan.request.source,
        "applies_from": entry.applies_from.isoformat() if entry else None,
        "issued_on": entry.issued_on.isoformat() if entry and entry.issued_on else None,
        "implements": list(entry.implements) if entry else [],
        "head": {key: _words(words) for key, words in told.items() if words is not None},
        "basis": [_words(words) for words in head.basis],
        "duties": [_duty(item) for item in plan.duties],
        "open": [_decision(item) for item in plan.open],
        "unplaced": [_words(words) for words in plan.draft.unplaced],
        "attachments": [_words(words) for words in plan.draft.attachments],
        "rest": [_words(words) for words in plan.draft.rest],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def place_item(origin: Origin) -> dict[str, int]:
    """Return a place of a document as JSON values (*vị trí trong văn bản*), from 1, 0 for none."""
    return {"page": origin.page, "paragraph": origin.paragraph, "row": origin.row, "column": origin.column}


def _words(words: Words) -> dict[str, object]:
    return {
        "text": words.text,
        "label": words.label,
        "where": words.where.value,
        **place_item(words.origin),
    }


def _duty(item: DraftedDuty) -> dict[str, object]:
    duty, when = item.duty, item.when
    return {
        "order": duty.order,
        "clause": item.entry.clause,
        "clause_written": duty.clause,
        "title": item.entry.title,
        "text": _words(duty.text),
        "who": [_words(words) for words in duty.who],
        "when": [_words(words) for words in duty.when],
        "result": [_words(words) for words in duty.result],
        "roles": {role.value: list(item.who.names(role)) for role in Role if item.who.names(role)},
        "timing": when.timing.kind,
        "doubts": [doubt.code for doubt in dict.fromkeys((*item.who.doubts, *when.doubts))],
    }


def _decision(item: Decision) -> dict[str, object]:
    return {
        "matter": item.matter.value,
        "text": item.text,
        "order": item.order,
        "clause": item.clause,
        "key": item.key,
        **place_item(item.origin),
        "words": item.words,
    }
