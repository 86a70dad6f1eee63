"""The plan of Huế drafted from its document: where the draft differs from the shipped pack, a person decided."""

from collections.abc import Iterator
from functools import cache

import attrs
import pytest

from drafting.compose_drafts import HUE, composed, opened
from drafting.gold_lists import SHARED
from drafting.test_compose_hue import endless
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.reading import read_document
from ttdn.drafting.taking_apart import draft_of
from ttdn.files.load import load_bytes
from ttdn.model.plans import Plan
from ttdn.model.tasks import Role, Task

JOINED = ("III.4.a", "III.4.b")  # in the document two items above one pair of label lines; in the pack one duty

SENTENCE = "a person decided: the whole sentence is who, so that those who get the report are read from it"
DECIDED = {
    ("plan", "id"): "a person decided: the name of the plan for ever",
    ("plan", "title"): "a person decided: a short title",
    ("plan", "issuer"): "a person decided: the copy has no letterhead, the signature names the council",
    ("plan", "revised"): "a person decided: the day of the last review",
    (
        "plan",
        "applies_because",
    ): "a person decided: the copy has no day of signing; the same day, with another reason",
    ("plan", "horizon_because"): "a person decided: in whole words",
    ("plan", "field"): "a person decided: the field of work",
    ("plan", "implements"): "a person decided: the resolution first, the conclusion behind it",
    ("plan", "source"): "a person decided: where the copy comes from",
    ("plan", "contact"): "a person decided: who is told of errors",
    ("III.4.b", "clause"): "a person decided: III.4.a and III.4.b share one assignment and are one duty",
    ("III.4", "clause"): "a person decided: as above",
    ("III.3.a", "note"): "a person decided: what the text says beside its label lines",
    ("III.3.b", "note"): "a person decided: what became of a plan that is cited",
    ("III.4", "note"): "a person decided: what the text says beside its label lines",
    ("IV.1", "who"): "a person decided: the lead of a report also monitors; " + SENTENCE,
    ("IV.2", "who"): SENTENCE,
    ("Kết", "who"): "a person decided: nobody is named to act; who gets the report, and through whom",
}
TITLES = "a person decided: a short title"
CITED = "a person decided: which directive a duty rests on"


@cache
def drafted() -> Plan:
    if SHARED is None:
        pytest.skip("the shared documents are not here")
    blocks = read_document(SHARED / "seed" / "ke-hoach-nq47-thua-thien-hue.txt")
    text = plan_file_text(composed(draft_of(blocks)))
    return opened().library_with(load_bytes(text, "plan.toml")).plans[HUE.id]


def shipped() -> Plan:
    return opened().plan("hue/nq47")


def units(task: Task, role: Role) -> tuple[str, ...]:
    return tuple(item.unit for item in task.who.assignments if item.role is role)


def readings(task: Task) -> dict[str, object]:
    """What a duty says, its words as read: offices by role, times without the end that the horizon gives."""
    return {
        "clause": task.clause,
        "title": task.title,
        "who": {role: ids for role in Role if (ids := units(task, role))},
        "when": (endless(task.when).timing, endless(task.when).alternatives),
        "basis": task.basis,
        "note": task.note,
    }


def differing() -> Iterator[tuple[str, str]]:
    """Every place where the draft and the pack differ, by the clause of the pack and the key."""
    found, reviewed = drafted(), shipped()
    for field in attrs.fields(Plan):
        if field.name != "tasks" and getattr(found, field.name) != getattr(reviewed, field.name):
            yield "plan", field.name
    yield JOINED[1], "clause"
    kept = [task for task in found.tasks if task.clause != JOINED[1]]
    for draft, task in zip(kept, reviewed.tasks, strict=True):
        of_draft, of_pack = readings(draft), readings(task)
        yield from ((task.clause, key) for key, value in of_pack.items() if of_draft[key] != value)


def test_the_duties_are_those_of_the_pack_but_for_one_that_a_person_joined() -> None:
    clauses = [task.clause for task in shipped().tasks]
    at = clauses.index("III.4")
    assert [task.clause for task in drafted().tasks] == [*clauses[:at], *JOINED, *clauses[at + 1 :]]
    joined = [readings(task) for task in drafted().tasks if task.clause in JOINED]
    assert joined[0]["who"] == joined[1]["who"]
    assert joined[0]["when"] == joined[1]["when"]


def test_every_place_where_the_draft_differs_is_one_that_a_person_decided() -> None:
    titles = {(task.clause, "title"): TITLES for task in shipped().tasks}
    cited = {(task.clause, "basis"): CITED for task in shipped().tasks}
    assert set(differing()) == set(DECIDED | titles | cited)
    assert all(reason.startswith("a person decided: ") for reason in (*DECIDED.values(), TITLES, CITED))
