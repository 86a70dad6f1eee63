"""``ttdn show``: a plan as people read it (*xem kế hoạch*)."""

from collections.abc import Iterator, Mapping

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.printing import echo
from ttdn.comparison.duty_words import INDENT, amendment_lines, amendment_title, duty_lines
from ttdn.feeds.wording import day
from ttdn.model.documents import Directive
from ttdn.model.plans import Plan

_UNKNOWN = "không rõ trong bản tra cứu"


@click.command()
@click.argument("plan")
def command(plan: str) -> None:
    """Print PLAN (an id or a plan file): its head, and every duty with its words and how they are read."""
    workspace = open_workspace(plan)
    found = workspace.plan(plan)
    for line in _head(found, workspace.directives):
        echo(line)
    for task in found.tasks:
        echo()
        echo(click.style(f"{task.clause}  {task.title}", bold=True))
        for line in duty_lines(task, workspace.directives):
            echo(INDENT + line)
    for amendment in found.amendments:
        echo()
        echo(amendment_title(amendment, workspace.directives))
        for line in amendment_lines(amendment):
            echo(INDENT + line)


def _head(plan: Plan, directives: Mapping[str, Directive]) -> Iterator[str]:
    yield click.style(plan.title.upper(), bold=True)
    yield f"Mã: {plan.id}"
    yield f"Cơ quan ban hành: {plan.issuer}"
    yield f"Số: {plan.number or _UNKNOWN}; ngày ban hành: {day(plan.issued_on) if plan.issued_on else _UNKNOWN}"
    yield f"Áp dụng từ: {day(plan.applies_from)}{_because(plan.applies_because)}"
    if plan.horizon:
        yield f"Đến: {day(plan.horizon)}{_because(plan.horizon_because)}"
    for directive in plan.implements:
        yield f"Thực hiện: {directives[directive].label}, {directives[directive].issuer}"


def _because(reason: str) -> str:
    return f" ({reason})" if reason else ""
