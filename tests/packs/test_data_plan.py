"""The Huế plan as it ships: its words, its agenda, and what is not invented."""

import json
from collections import Counter
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from packs.shipped import LIBRARY
from ttdn.agenda import Occurrence, Standing, agenda, is_report
from ttdn.model.dates import Span
from ttdn.model.plans import clause_key
from ttdn.model.tasks import Role, Task

PLAN = LIBRARY.plans["hue/nq47"]
REGISTER = LIBRARY.register
AGENDA = agenda(PLAN, REGISTER, PLAN.span(), workdays=LIBRARY.workdays)
SEED = Path(__file__).parents[3] / "shared" / "phrases" / "seed.jsonl"


def seed() -> dict[str, dict[str, Any]]:
    if not SEED.exists():
        pytest.skip("the phrases beside the checkout are not there")
    lines = [json.loads(line) for line in SEED.read_text("utf-8").splitlines()]
    return {"Kết" if line["clause"] == "closing" else line["clause"]: line for line in lines}


def test_number_and_day_of_signing_are_not_invented() -> None:
    assert PLAN.number is None
    assert PLAN.issued_on is None
    assert PLAN.applies_because.startswith("suy ra")
    assert PLAN.horizon_because


def test_eleven_duties_two_reports_and_the_closing_one() -> None:
    clauses = [task.clause for task in PLAN.tasks]
    assert Counter(clause.partition(".")[0] for clause in clauses) == {"III": 11, "IV": 2, "Kết": 1}
    assert [task.clause for task in PLAN.tasks if is_report(task)] == ["IV.1", "IV.2"]
    assert clause_key("Kết") == "ket"


def test_the_words_are_those_of_the_plan() -> None:
    expected = seed()
    assert {task.clause: (task.when.words, task.who.words) for task in PLAN.tasks} == {
        clause: (line["time_phrase"], line["unit_phrase"]) for clause, line in expected.items()
    }


@pytest.mark.parametrize("task", PLAN.tasks, ids=lambda task: clause_key(task.clause))
def test_every_duty_names_the_offices_of_the_plan_in_their_roles(task: Task) -> None:
    roles = seed()[task.clause]["roles"]
    assert {role.value: list(task.who.names(role)) for role in Role} == roles
    assert all(item.unit for item in task.who.assignments)


@pytest.mark.parametrize("task", PLAN.tasks, ids=lambda task: clause_key(task.clause))
def test_titles_are_short_and_every_duty_has_its_ground(task: Task) -> None:
    assert len(task.title.split()) <= 12
    assert {citation.directive for citation in task.basis} <= LIBRARY.directives.keys()
    assert task.basis


def test_two_windows_in_2024_and_two_reports_a_year() -> None:
    assert [(item.task.clause, item.due) for item in AGENDA.occurrences] == [
        ("III.1.a", date(2024, 9, 30)),
        ("III.5.c", date(2024, 9, 30)),
        *chain.from_iterable(
            (("IV.2", date(year, 12, 9)), ("IV.1", date(year, 12, 24))) for year in range(2024, 2031)
        ),
    ]


@pytest.mark.parametrize(
    ("year", "departments", "committees", "collector"),
    [
        (2024, 19, 9, "Sở Thông tin và Truyền thông tỉnh Thừa Thiên Huế"),
        (2025, 13, 40, "Sở Văn hóa và Thể thao thành phố Huế"),
        (2026, 13, 40, "Sở Văn hóa và Thể thao thành phố Huế"),
    ],
)
def test_the_yearly_report_goes_from_the_offices_of_the_day_to_the_collector_of_the_day(
    year: int, departments: int, committees: int, collector: str
) -> None:
    (report,) = agenda(PLAN, REGISTER, Span(date(year, 12, 9), date(year, 12, 9))).occurrences
    by_role = {bearer.role: bearer for bearer in report.bearers}
    kinds = Counter(unit.kind for unit in by_role[Role.IMPLEMENTING].units)
    # The department that collects the reports sends none to itself.
    assert kinds["so"] == departments
    assert kinds["ubnd-huyen"] + kinds["ubnd-xa"] == committees
    assert by_role[Role.VIA].names == (collector,)


def test_no_duty_of_the_programme_is_left_without_a_bearer() -> None:
    carried: list[Occurrence | Standing] = [*AGENDA.occurrences, *AGENDA.undated]
    assert all(bearer.units for item in carried for bearer in item.bearers)
