"""``ttdn agenda``: what is due (*lịch công việc*)."""

import shutil
import textwrap
from datetime import date

import click

from ttdn.agenda import Agenda, Bearer, Occurrence, Standing
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FROM, TO, echo_json, span_of
from ttdn.cli.printing import echo, stdout
from ttdn.cli.tables import echo_table
from ttdn.interchange import agenda_item

_INDENT = "    "
_NARROWEST = 40


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
    if not (found.occurrences or found.undated):
        click.echo(
            f"note: nothing from {span.first} to {span.last}; `ttdn who` tells who carries an office's work",
            err=True,
        )
    if form == "json":
        echo_json(agenda_item([found]))
    else:
        _echo(found)


def _echo(found: Agenda) -> None:
    if stdout().isatty():
        items: tuple[Occurrence | Standing, ...] = (*found.occurrences, *found.undated)
        for item in items:
            _echo_item(item)
        return
    echo_table(
        ("Hạn", "Nên xong", "Mục", "Nhiệm vụ", "Đơn vị", "Theo văn bản"),
        [(_day(item.due), _day(item.advised), *_duty(item)) for item in found.occurrences]
        + [("–", "–", *_duty(item)) for item in found.undated],
    )


def _echo_item(item: Occurrence | Standing) -> None:
    """Print a duty as a paragraph: a table of such cells fits no terminal."""
    due = "Không định ngày"
    if isinstance(item, Occurrence):
        due = f"{_day(item.due)}" + (f" (nên xong {_day(item.advised)})" if item.advised != item.due else "")
    echo(f"{click.style(due, bold=True, fg='cyan')}  {item.task.clause}  {item.task.title}")
    for bearer in item.bearers:
        echo(_wrapped(f"{bearer.role.vi}: {_named(bearer)}"))
    echo(_wrapped(_when(item)))
    for doubt in item.doubts:
        echo(click.style(_wrapped(f"chưa rõ: {doubt.vi}"), fg="yellow"))


def _wrapped(text: str) -> str:
    width = max(shutil.get_terminal_size().columns, _NARROWEST)
    return textwrap.fill(text, width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)


def _duty(item: Occurrence | Standing) -> tuple[str, str, str, str]:
    who = "; ".join(f"{_named(bearer)} ({bearer.role.vi})" for bearer in item.bearers)
    doubts = "".join(f" [? {doubt.vi}]" for doubt in item.doubts)
    return item.task.clause, item.task.title, who, f"{_when(item)}{doubts}"


def _when(item: Occurrence | Standing) -> str:
    """The words of the time, where there are any."""
    return f"“{item.task.when.words}”" if item.task.when.words else "không nêu thời hạn"


def _named(bearer: Bearer) -> str:
    """The name as written, and who that is on the day where another office has taken over."""
    name = bearer.assignment.name
    match bearer.units:
        case [unit] if unit.id != bearer.assignment.unit:
            return f"{name} → {bearer.names[0]}"
        case [_, _, *_]:
            return f"{name} [{len(bearer.units)} đơn vị]"
        case _:
            return name


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
