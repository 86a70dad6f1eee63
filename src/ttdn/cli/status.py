"""``ttdn status``: how the duties of plans stand (*tình hình thực hiện*)."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import day, day_or_today, echo_json
from ttdn.cli.printing import echo
from ttdn.cli.recording import RECORD, opened
from ttdn.cli.status_items import status_item
from ttdn.cli.status_summary import due_told, echo_doubted, echo_summary
from ttdn.cli.tables import echo_table
from ttdn.feeds.wording import day as shown
from ttdn.progress.states import SOON, State
from ttdn.progress.status import Duty, Status

_OTHERS = {
    "awaited": "Đang chờ đơn vị khác báo cáo",
    "left": "Việc quá hạn của đơn vị trước, nay đơn vị này theo dõi",
}


@click.command()
@click.argument("plan", required=False)
@click.option("--on", type=day, help="The day that is asked for; today by default.")
@click.option("--unit", help="Only what this unit (an id or a name) has to do, and what others owe or left to it.")
@click.option(
    "--soon", type=click.IntRange(0), default=SOON, show_default=True, help="Due soon: within so many days."
)
@click.option(
    "--all", "whole", is_flag=True, help="A line for every duty of every unit; --unit does so by itself."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with every duty of every unit.")
@RECORD
def command(
    plan: str | None,
    on: date | None,
    *,
    unit: str | None,
    soon: int,
    whole: bool,
    as_json: bool,
    record: str,
) -> None:
    """Say how the duties of PLAN (an id or a plan file; all plans by default) stand on a day, by the record.

    Those due in the year of that day, those left undone from before, and those without a day: how many are in
    which state, and what is overdue or due soon.
    """
    workspace = open_workspace(*filter(None, (plan,)))
    today, store = day_or_today(on, "the day of the status"), opened(record)
    plans = (plan,) if plan else tuple(one.id for one in workspace.plans)
    if unit is None:
        found, others = _together(today, (workspace.status(one, store, today, soon=soon) for one in plans)), {}
    else:
        id_ = workspace.bearer(plan, unit, today) if plan else workspace.unit(unit, today).id
        around = _together(today, (workspace.status_around(one, store, today, id_, soon=soon) for one in plans))
        found = around.of_unit(id_)
        others = {"awaited": around.awaited_by(id_), "left": around.left_to(id_)}
    if as_json:
        echo_json({**status_item(found), **{name: status_item(part)["duties"] for name, part in others.items()}})
        return
    counted = "; ".join(f"{state.vi} {number}" for state, number in found.counts.items() if number)
    echo(f"Ngày {shown(today)}: {len(found.duties)} việc{f' ({counted})' if counted else ''}")
    if unit is None and not whole:
        echo_summary(found)
    else:
        _echo(found, names=unit is None)
    for name, part in others.items():
        if part.duties:
            echo(f"\n{_OTHERS[name]}: {len(part.duties)}")
            _echo(part, names=True)


def _together(on: date, parts: Iterable[Status]) -> Status:
    return Status(on, tuple(duty for part in parts for duty in part.duties))


def _echo(found: Status, *, names: bool) -> None:
    urgent = sorted(found.duties, key=lambda duty: (list(State).index(duty.state), duty.due or date.max))
    rows: list[tuple[str, ...]] = []
    for _, alike in groupby(urgent, key=lambda duty: (duty.state, duty.subject.plan, duty.subject.uid)):
        duties = list(alike)
        first = duties[0]
        row = (first.state.vi, due_told(first), first.item.task.clause, first.item.task.title)
        rows += [(*row, one.name, _done(one)) for one in duties] if names else [(*row, _done(first))]
    columns = ("Tình trạng", "Hạn", "Mục", "Nhiệm vụ", *(("Đơn vị",) if names else ()), "Kết quả")
    echo_table(columns, rows)
    echo_doubted(found.duties)


def _done(duty: Duty) -> str:
    done_on = shown(duty.found.done_on) if duty.found.done_on else ""
    notes = (entry.note for entry in duty.found.entries if entry.note)
    return "; ".join(filter(None, (done_on, *duty.found.evidence, *notes))) or "–"
