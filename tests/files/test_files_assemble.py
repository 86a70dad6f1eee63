"""All files together: names and ids across files, what is not there, what is there twice, what goes in circles."""

from datetime import date
from pathlib import Path

import pytest

from files.small_province import PLAN, library_of, plan_with, problems_of, task
from ttdn.errors import InvalidFile
from ttdn.files.assemble import assemble, plan_of
from ttdn.files.load import load_bytes
from ttdn.model.documents import RelationKind
from ttdn.model.plans import Contact

UNIT = '[[unit]]\nid = "tx/a"\nname = "A"\ntier = "province"\nunsourced = "…"\n'
DIRECTIVE = '[[directive]]\nid = "tx/d"\ntitle = "d"\nissuer = "d"\nbasis = "…"\n'

HERE = Path(__file__).parent


def cases(name: str) -> dict[str, tuple[str, list[str]]]:
    """Read the cases of a file: a title after ==, the TOML, after -- the problems, a line each."""
    found: dict[str, tuple[str, list[str]]] = {}
    for case in (HERE / name).read_text("utf-8").removeprefix("== ").split("\n== "):
        title, _, body = case.partition("\n")
        toml, _, lines = body.partition("\n--\n")
        found[title] = (toml, [f"a.toml:{line}" for line in lines.strip().split("\n")])
    return found


DATA = cases("broken_data.txt")
PLANS = cases("broken_plans.txt")


@pytest.mark.parametrize(("toml", "lines"), DATA.values(), ids=DATA)
def test_data_that_contradicts_itself(toml: str, lines: list[str]) -> None:
    assert problems_of(f"schema = 1\n{toml}\n") == lines


@pytest.mark.parametrize(("toml", "lines"), PLANS.values(), ids=PLANS)
def test_duties_that_cannot_be_read(toml: str, lines: list[str]) -> None:
    assert problems_of(f"{PLAN}\n{toml}\n") == lines


def test_packs_that_build_on_each_other_in_a_circle() -> None:
    def pack(name: str, uses: str) -> str:
        return f'schema = 1\nuses = ["{uses}"]\n[pack]\nid = "{name}"\ntitle = "…"\n'

    (line,) = problems_of(pack("pa", "pb"), pack("pb", "pa"))
    assert line.startswith("b.toml:2:9 uses-cycle packs build on each other in a circle, got 'pa → pb → pa'")


def test_a_circle_beside_a_chain_is_found_once() -> None:
    relations = {"a": "b", "b": "c", "c": "b", "d": "a"}
    text = "".join(
        DIRECTIVE.replace("tx/d", f"tx/{one}")
        + f'relations = [{{ kind = "implements", target = "tx/{other}" }}]\n'
        for one, other in relations.items()
    )
    found = problems_of("schema = 1\n" + text)
    assert [line.split(" got ")[1] for line in found] == ["'tx/b → tx/c → tx/b'; take one of the links out"]


def test_the_whole_library() -> None:
    library = library_of(PLAN)
    assert library.packs["tx"].title == "Tỉnh X"
    assert library.workdays.is_working_day(date(2026, 9, 2)) is False
    assert library.workdays.confirmed_until == date(2026, 12, 31)
    assert library.directives["tx/kh-2"].relations[0].kind is RelationKind.IMPLEMENTS
    assert [item.id for item in library.register.named("cơ quan chuyên môn", date(2024, 1, 1))] == []
    assert [item.id for item in library.register.named("các cơ quan chuyên môn", date(2024, 1, 1))] == [
        "tx/cac-so"
    ]


def test_the_order_of_files_does_not_matter() -> None:
    assert library_of(PLAN, "schema = 1").plans == library_of("schema = 1", PLAN).plans


def test_the_contact_of_a_plan_is_its_own_or_that_of_its_pack() -> None:
    assert library_of(PLAN).plans["tx/ke-hoach"].contact == Contact("Ban biên tập", "mailto:x@example.org")
    own = library_of(PLAN + 'contact = { name = "Phòng B" }\n').plans["tx/ke-hoach"]
    assert own.contact == Contact("Phòng B")


def test_problems_of_all_files_come_together_by_file_and_place() -> None:
    plan = (
        PLAN.replace("tx/nq-1", "tx/nq-9") + task('when = "trước ngày 31/2/2026"') + task("lead = 3", clause="II")
    )
    found = problems_of(plan + task(clause="I"), "schema = 1\n" + UNIT + "x = 1\n" + DIRECTIVE.replace("…", ""))
    assert [line.split(" ")[:2] for line in found] == [
        ["a.toml:17:8", "date-impossible"],
        ["a.toml:23:8", "value-type"],
        ["a.toml:27:10", "clause-duplicate"],
        ["b.toml:7:1", "key-unknown"],
        ["b.toml:8:1", "source-missing"],
    ]


def test_faults_of_form_do_not_hide_those_of_other_entries() -> None:
    """A fault in the head or in a duty says nothing of the phrases and names of the other duties."""
    sound = task('when = "trước ngày 31/2/2026"', 'who = "Sở Du lit chủ trì"')
    broken = task("lead = 3", clause="II")
    assert [line.split(" ")[1] for line in problems_of(PLAN + sound + broken)] == [
        "date-impossible",
        "unit-unknown",
        "value-type",
    ]
    head = PLAN.replace('title = "', 'titel = "')
    assert [line.split(" ")[1] for line in problems_of(head + sound + broken)] == [
        "key-missing",
        "key-unknown",
        "date-impossible",
        "value-type",
    ]
    nothing = PLAN.replace("applies_from = ", "applies = ").replace("revised = ", "changed = ")
    assert "date-impossible" not in " ".join(problems_of(nothing + sound))


def test_one_fault_in_the_register_is_not_reported_as_many() -> None:
    """The unit that is at fault is missing, and so nothing is said of those who name it."""
    plan = PLAN + task('who = "Sở Y tế chủ trì"', 'basis = [{ directive = "tx/d" }]')
    units = UNIT.replace('"A"', '"Sở Y tế"').replace("province", "provinz") + DIRECTIVE
    assert [line.split(" ")[1] for line in problems_of(plan, "schema = 1\n" + units)] == ["value-choice"]


def test_an_amendment_of_a_broken_duty_is_not_a_second_fault() -> None:
    amendment = '[[amendment]]\non = 2026-01-01\nclause = "I"\nby = { directive = "tx/nq-1" }\nwithdrawn = true\n'
    assert [line.split(" ")[1] for line in problems_of(PLAN + task("lead = 3") + amendment)] == ["value-type"]


def test_a_plan_read_beside_a_library() -> None:
    library = library_of("schema = 1")
    text = PLAN + task('who = "Sở Du lịch chủ trì"')
    assert plan_of(load_bytes(text, "a.toml"), library) == plan_with(task('who = "Sở Du lịch chủ trì"'))
    for broken, code in (
        ("schema = 1", "plan-missing"),
        (PLAN.replace('"tx"', '"ty"'), "unit-unknown"),
        ("", "key-missing"),
    ):
        with pytest.raises(InvalidFile, match=code):
            plan_of(load_bytes(broken, "a.toml"), library)


def test_nothing_makes_an_empty_library() -> None:
    library = assemble([])
    assert (library.plans, library.directives, library.packs) == ({}, {}, {})
