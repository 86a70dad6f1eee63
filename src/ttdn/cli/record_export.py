"""``ttdn record export``: a table that offices fill in and send back (*xuất bảng theo dõi*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import day, day_or_today
from ttdn.cli.printing import echo
from ttdn.cli.recording import RECORD, opened
from ttdn.errors import NotWritten, Place, Problem
from ttdn.feeds.folder import replace_whole
from ttdn.progress.record import EntryRecord
from ttdn.progress.status import Status
from ttdn.progress.tables.grids import Grid, entries_grid, status_grid
from ttdn.progress.tables.writing import write_table


@click.command()
@click.argument("plan", required=False)
@click.option("--unit", help="Only what this unit (an id or a name) has to do.")
@click.option("--on", type=day, help="The day that is asked for; today by default.")
@click.option(
    "--entries", "as_entries", is_flag=True, help="All entries as they were appended, for another record."
)
@click.option("-o", "--output", "out", required=True, metavar="FILE", help="The file to write: .xlsx or .csv.")
@RECORD
def command(
    plan: str | None, *, unit: str | None, on: date | None, as_entries: bool, out: str, record: str
) -> None:
    """Write a table of the duties of PLAN (an id or a plan file; all plans by default), with what stands of each.

    Offices fill it in and send it back, for `ttdn record import`. A file that is there is not written over.
    """
    if as_entries and (unit or on):
        raise click.UsageError("--entries writes all entries as they are; leave --unit and --on out")  # noqa: EM101, TRY003  click's way
    file = _free(out)
    store = opened(record)
    grid = _entries(plan, store) if as_entries else _duties(plan, store, unit, on)
    replace_whole(file.resolve(), write_table(grid, file.name))
    echo(f"{out}: đã ghi {len(grid.rows)} dòng")


def _free(out: str) -> Path:
    """The file to write, which may be what an office has filled in if it is there."""
    if not out.strip():
        raise click.BadParameter("give the path of a file", param_hint="-o")  # noqa: EM101, TRY003  click's way
    if Path(out).exists():
        hint = "name another: an office may have filled it in"
        raise NotWritten(Problem("table-exists", "the file is there already", hint=hint, place=Place(out)))
    return Path(out)


def _entries(plan: str | None, store: EntryRecord) -> Grid:
    id_ = open_workspace(plan).plan(plan).id if plan else ""
    return entries_grid(store.entries(plan=id_))


def _duties(plan: str | None, store: EntryRecord, unit: str | None, on: date | None) -> Grid:
    workspace = open_workspace(*filter(None, (plan,)))
    today = day_or_today(on, "the day of the table")
    plans = (plan,) if plan else tuple(one.id for one in workspace.plans)
    duties = (duty for one in plans for duty in workspace.status(one, store, today, unit=unit).duties)
    return status_grid(Status(today, tuple(duties)))
