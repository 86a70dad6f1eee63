"""The plan as its document has it: its head and its clauses (each duty: duties.cases.toml)."""

from datetime import date

import ttdn

ROWS = [f"PL.{row}" for row in range(1, 11)]
CLOSING = ["III.1.1", "III.1.2", "III.2", "III.3", "III.4"]


def test_head_is_that_of_the_document(plan: ttdn.Plan) -> None:
    assert str(plan.number) == "193/KH-UBND"
    assert plan.issued_on == plan.applies_from == date(2024, 11, 1)
    assert plan.issuer == "Ủy ban nhân dân tỉnh Ninh Bình"
    assert plan.horizon is None
    assert not plan.amendments


def test_directive_is_the_one_the_plan_carries_out(workspace: ttdn.Workspace, plan: ttdn.Plan) -> None:
    (directive,) = (workspace.directives[one] for one in plan.implements)
    assert str(directive.number) == "20-CT/TU"
    assert directive.signed_on == date(2024, 10, 10)


def test_ten_rows_of_the_appendix_and_the_closing_section(plan: ttdn.Plan) -> None:
    assert [task.clause for task in plan.tasks] == ROWS + CLOSING


def test_titles_are_short(plan: ttdn.Plan) -> None:
    assert [task.title for task in plan.tasks if len(task.title) > 75 or task.title.endswith(".")] == []
