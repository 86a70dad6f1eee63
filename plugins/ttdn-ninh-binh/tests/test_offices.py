"""That every deadline finds its offices (who is who on a day: offices.cases.toml)."""

from datetime import date

import pytest

import ttdn

# People and bodies outside the authorities: the register lists none of them.
OPEN = {"Các tổ chức, cá nhân có liên quan"}


def test_three_duties_have_a_day(workspace: ttdn.Workspace, plan: ttdn.Plan) -> None:
    agenda = workspace.agenda(plan, ttdn.Span(date(2024, 11, 1), date(2030, 12, 31)))
    assert len(agenda.occurrences) == 3
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
