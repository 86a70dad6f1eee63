"""``ttdn agenda``: what is due (*lịch công việc*)."""

from datetime import date

import click

from ttdn.agenda import Agenda, Occurrence, Standing
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FROM, TO, echo_json, span_of
from ttdn.cli.tables import echo_table
from ttdn.interchange import agenda_item


@click.command()
@click.argument("plan")
@FROM
@TO
@click.option("--unit", help="Only what this unit (an id or a name) carries.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def command(plan: str, first: date | None, last: date | None, unit: str | None, form: str) -> None:
    """Print what is due in PLAN (an id or a plan file), by day, then the duties without a day."""
    workspace = open_workspace(plan)
    span = span_of(first, last, workspace.plan(plan).span())
    found = workspace.agenda(plan, span, unit=unit)
    if form == "json":
        echo_json(agenda_item([found]))
    else:
        _echo(found)


def _echo(found: Agenda) -> None:
    echo_table(
        ("Hạn", "Nên xong", "Mục", "Nhiệm vụ", "Đơn vị", "Theo văn bản"),
        [(_day(item.due), _day(item.advised), *_duty(item)) for item in found.occurrences]
        + [("–", "–", *_duty(item)) for item in found.undated],
    )


def _duty(item: Occurrence | Standing) -> tuple[str, str, str, str]:
    who = "; ".join(f"{bearer.assignment.name} ({bearer.role.vi})" for bearer in item.bearers)
    doubts = "".join(f" [? {doubt.vi}]" for doubt in item.doubts)
    return item.task.clause, item.task.title, who, f"“{item.task.when.words}”{doubts}"


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
