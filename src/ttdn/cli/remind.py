"""``ttdn remind``: a text for each unit of what it has to do (*nhắc việc*)."""

from collections.abc import Mapping, Sequence
from datetime import date

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import day, day_or_today, echo_json
from ttdn.cli.printing import echo, say
from ttdn.cli.recording import RECORD, opened
from ttdn.progress.reminding import Reminder, reminders_of
from ttdn.progress.states import SOON, URGENT
from ttdn.progress.status import Status


@click.command()
@click.argument("plan")
@click.option("--on", type=day, help="The day of the reminder; today by default.")
@click.option("--unit", help="Only for this unit (an id or a name).")
@click.option("--soon", type=click.IntRange(0), default=SOON, show_default=True, help="Due within so many days.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@RECORD
def command(plan: str, on: date | None, *, unit: str | None, soon: int, as_json: bool, record: str) -> None:
    """Print a text for each unit that has something overdue or due soon by PLAN, ready to send or to print.

    What an office that is gone left overdue is told to those who carry on its work, and whose it was. Of a group
    whose members nobody knows a note says that there is nobody to write to.
    """
    workspace = open_workspace(plan)
    today, store = day_or_today(on, "the day of the reminder"), opened(record)
    id_ = workspace.bearer(plan, unit, today) if unit is not None else ""
    asked = (
        workspace.status_around(plan, store, today, id_, soon=soon)
        if id_
        else workspace.status(plan, store, today, soon=soon)
    )
    found = reminders_of(asked, workspace.register, unit=id_)
    unheard = _unheard(asked, id_)
    for name, clauses in unheard.items():
        say(f"note: nobody to remind of {', '.join(clauses)}: the plan does not say who {name} are")
    if as_json:
        echo_json([_item(one) for one in found])
        return
    for one in found:
        echo(f"{one.name}\n{'=' * len(one.name)}\n\n{one.text}\n")
    if not found and not unheard:
        say("note: nothing is overdue or due soon")


def _unheard(asked: Status, id_: str) -> Mapping[str, Sequence[str]]:
    """The clauses of what is overdue or due soon of those whom no office stands for, by name, each once."""
    found: dict[str, list[str]] = {}
    for duty in asked.duties:
        if duty.unit is None and duty.state in URGENT and id_ in ("", duty.bearer):
            clauses = found.setdefault(duty.name, [])
            clauses += [duty.item.task.clause] if duty.item.task.clause not in clauses else []
    return found


def _item(one: Reminder) -> dict[str, object]:
    told: dict[str, object] = {"unit": one.unit, "name": one.name, "subject": one.subject, "text": one.text}
    return {**told, "carried": one.is_carried}
