"""Where the record is (*sổ theo dõi*), for the commands that read it or write to it."""

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from ttdn.cli.printing import say
from ttdn.model.dates import Span
from ttdn.progress.addresses import is_address
from ttdn.progress.opening import missing, record_at
from ttdn.progress.record import EntryRecord, NamedRecord

if TYPE_CHECKING:
    from ttdn.progress.tables.plan_records import PlanRecord
    from ttdn.workspace import Workspace


def _tells_of_a_new_one(context: click.Context, _: click.Parameter, where: str) -> str:
    """Say at the end of a command that it began a file: a slip in the name would begin a second record."""
    with suppress(OSError):  # what is wrong with the name is said where the record is opened
        if not is_address(where) and not Path(where).exists():
            context.call_on_close(lambda: _say_begun(where))
    return where


def _say_begun(where: str) -> None:
    if Path(where).exists() and record_at(where).is_there():
        say(f"đã tạo sổ theo dõi mới: {where}")


RECORD = click.option(
    "--record",
    envvar="TTDN_RECORD",
    default="so-theo-doi.sqlite",
    show_default=True,
    metavar="RECORD",
    callback=_tells_of_a_new_one,
    help="The record: a file, or postgresql://user@host/database; also by the environment variable TTDN_RECORD. "
    "Without one, a file that is not there is an empty record.",
)


def opened(where: str) -> NamedRecord:
    """Return the record of a name, to be read (*mở sổ để đọc*); that it is not there is said.

    Raises `NotFound` (``record-missing``) where somebody named it: by a slip nothing would be done any more. The
    usual file may be missing.
    """
    record = record_at(where)
    if record.is_there():
        return record
    if click.get_current_context().get_parameter_source("record") is not ParameterSource.DEFAULT:
        raise missing(record)
    say(f"note: {record.name} is not there: nothing is recorded")
    return record


def plan_record(workspace: "Workspace", plan: str, store: EntryRecord, on: date) -> "PlanRecord":
    """Return all duties of a plan to the end of the year (*sổ của kế hoạch*), also those done years ago."""
    from ttdn.progress.tables.plan_records import PlanRecord  # noqa: PLC0415  few commands look so far back

    own = workspace.plan(plan)
    span = Span(min(own.applies_from, date(on.year, 1, 1)), date(on.year, 12, 31))
    return PlanRecord.on(own, workspace.agenda(plan, span), store.entries(plan=own.id), workspace.register, on)
