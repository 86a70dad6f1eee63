"""``ttdn remind``: a text for each unit of what it has to do (*nhắc việc*)."""

from datetime import date
from typing import TYPE_CHECKING

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import day, day_or_today, echo_json
from ttdn.cli.printing import echo, say
from ttdn.cli.recording import RECORD, opened
from ttdn.progress.record import EntryRecord
from ttdn.progress.reminding import Reminder, reminders_of
from ttdn.progress.states import SOON

if TYPE_CHECKING:
    from ttdn.workspace import Workspace


@click.command()
@click.argument("plan")
@click.option("--on", type=day, help="The day of the reminder; today by default.")
@click.option("--unit", help="Only for this unit (an id or a name).")
@click.option("--soon", type=click.IntRange(0), default=SOON, show_default=True, help="Due within so many days.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@RECORD
def command(plan: str, on: date | None, *, unit: str | None, soon: int, as_json: bool, record: str) -> None:
    """Print a text for each unit that has something overdue or due soon by PLAN, ready to send or to print.

    What an office that is gone left overdue is told to those who carry on its work, and whose it was.
    """
    workspace = open_workspace(plan)
    today = day_or_today(on, "the day of the reminder")
    found = _reminders(workspace, plan, opened(record), today, unit=unit, soon=soon)
    if as_json:
        echo_json([_item(one) for one in found])
        return
    for one in found:
        echo(f"{one.name}\n{'=' * len(one.name)}\n\n{one.text}\n")
    if not found:
        say("note: nothing is overdue or due soon")


def _reminders(
    workspace: "Workspace", plan: str, store: EntryRecord, on: date, *, unit: str | None, soon: int
) -> tuple[Reminder, ...]:
    if unit is None:
        return reminders_of(workspace.status(plan, store, on, soon=soon), workspace.register)
    id_ = workspace.unit(unit, on, place=workspace.plan(plan).place).id
    return reminders_of(workspace.status_around(plan, store, on, id_, soon=soon), workspace.register, unit=id_)


def _item(one: Reminder) -> dict[str, object]:
    told: dict[str, object] = {"unit": one.unit, "name": one.name, "subject": one.subject, "text": one.text}
    return {**told, "carried": one.is_carried}
