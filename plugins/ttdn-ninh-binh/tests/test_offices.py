"""Who is who on a day (offices.toml), and that every deadline finds its offices."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import ttdn
from ttdn.model.succession import Membership

FILE = Path(__file__).with_name("offices.toml")
CASES: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]

# People and bodies outside the authorities: the register lists none of them.
OPEN = {"Các tổ chức, cá nhân có liên quan"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['unit']} {case['on']}")
def test_case(workspace: ttdn.Workspace, case: dict[str, Any]) -> None:
    answer = workspace.who(case["unit"], case["on"])
    if isinstance(answer, Membership):
        assert len(answer.carriers) == case["count"]
        return
    names = [carrier.name for share in answer.shares for carrier in share.carriers]
    assert sorted(names) == sorted(case.get("expect", []))
    assert answer.is_named is not case.get("open", False)


def test_three_duties_have_a_day(workspace: ttdn.Workspace, plan: ttdn.Plan) -> None:
    agenda = workspace.agenda(plan, ttdn.Span(date(2024, 11, 1), date(2030, 12, 31)))
    assert [(one.due, one.task.clause) for one in agenda.occurrences] == [
        (date(2025, 3, 31), "PL.5"),
        (date(2025, 6, 30), "PL.3"),
        (date(2025, 12, 31), "PL.1"),
    ]
    assert len(agenda.undated) == len(plan.tasks) - 3
    assert {doubt.code for one in agenda.occurrences for doubt in one.doubts} == {"relevant-only"}


@pytest.mark.parametrize("until", [date(2024, 12, 31), date(2025, 6, 30), date(2026, 12, 31)])
def test_every_name_means_somebody_on_the_day_or_is_open(
    workspace: ttdn.Workspace, plan: ttdn.Plan, until: date
) -> None:
    agenda = workspace.agenda(plan, ttdn.Span(date(2024, 11, 1), until))
    entries: list[ttdn.Occurrence | ttdn.Standing] = [*agenda.occurrences, *agenda.undated]
    nobody = {bearer.assignment.name for one in entries for bearer in one.bearers if not bearer.units}
    assert nobody <= OPEN
    assert {bearer.assignment.unit.split("/")[0] for one in entries for bearer in one.bearers} == {"ninh-binh"}


def test_heirs_of_the_day_lead(workspace: ttdn.Workspace, plan: ttdn.Plan) -> None:
    agenda = workspace.agenda(plan, ttdn.Span(date(2025, 3, 1), date(2025, 6, 30)), unit="ninh-binh/so-nnmt")
    assert [one.task.clause for one in agenda.occurrences] == ["PL.5", "PL.3"]
    assert all(ttdn.Role.LEAD in one.roles_of("ninh-binh/so-nnmt") for one in agenda.occurrences)
