"""``ttdn record import``: what offices filled in, made entries (*nhập bảng theo dõi*)."""

import getpass
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ttdn.cli.import_items import import_item
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FILE, day, day_or_today, echo_json
from ttdn.cli.printing import echo, say
from ttdn.cli.recording import RECORD, plan_record
from ttdn.drafting.reading import bytes_of
from ttdn.errors import InvalidFile
from ttdn.feeds.wording import day as shown
from ttdn.progress.opening import record_at
from ttdn.progress.record import EntryRecord
from ttdn.progress.tables.importing import entries_from, plans_named
from ttdn.progress.tables.plan_records import PlanRecord
from ttdn.progress.tables.results import ImportResult, Outcome, Taken
from ttdn.progress.tables.rows import Table, read_rows
from ttdn.text import fold

if TYPE_CHECKING:
    from ttdn.workspace import Workspace


_AHEAD = {Outcome.RECORDED: "sẽ ghi", Outcome.CORRECTED: "sẽ đính chính"}
"""What rows come to while nothing is recorded yet (*sẽ ghi*)."""


@click.command()
@click.argument("file", type=FILE)
@click.option("--plan", help="The plan (an id or a plan file) of rows that name none.")
@click.option("--partial", is_flag=True, help="Record the good rows though others are bad; else none is recorded.")
@click.option("--dry-run", is_flag=True, help="Tell what would be recorded, and record nothing.")
@click.option("--on", type=day, help="The day of the import; today by default. No row may be done after it.")
@click.option(
    "--by", envvar="TTDN_BY", help="Who records rows that name nobody; the account by default. Also TTDN_BY."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@RECORD
def command(
    file: Path,
    *,
    plan: str | None,
    partial: bool,
    dry_run: bool,
    on: date | None,
    by: str | None,
    as_json: bool,
    record: str,
) -> None:
    """Record what offices filled in: FILE is a table as `ttdn record export` writes it, .xlsx or .csv.

    A row that was recorded before, the same, is let pass; one that changes what stands is a correction of it.
    A bad row is told with its cell, and nothing is recorded then, unless --partial.
    """
    table, store = read_rows(bytes_of(file), str(file)), record_at(record)
    records = _records(table, plan, store, on) if plans_named(table) else {}
    kept = store.entries() if any(row.is_entry for row in table.rows) else ()
    found = entries_from(table, records, by=by or getpass.getuser(), at=datetime.now(UTC), kept=kept)
    takes = not dry_run and (partial or not found.refused)
    if takes:
        store.append(found.entries)
    for note in found.notes:
        say(f"note: {note}")
    if as_json:
        echo_json(import_item(found, is_recorded=takes))
    else:
        _tell(found, _head(dry_run=dry_run, takes=takes), takes=takes)
    if found.problems:
        raise InvalidFile(*found.problems)


def _records(table: Table, plan: str | None, store: EntryRecord, on: date | None) -> dict[str, PlanRecord]:
    """What is known of each plan, by how rows name it; one that nobody knows is left out."""
    workspace = open_workspace(*filter(None, (plan,)))
    today = day_or_today(on, "the day of the import")
    ids = {text: id_ for text in plans_named(table) if (id_ := _plan_id(workspace, text, plan))}
    known = {id_: plan_record(workspace, id_, store, today) for id_ in dict.fromkeys(ids.values())}
    return {text: known[id_] for text, id_ in ids.items()}


def _plan_id(workspace: "Workspace", text: str, plan: str | None) -> str | None:
    """The id of the plan that a text means: its id, its number or its title."""
    if not text:
        return workspace.plan(plan).id if plan else None
    named = [one.id for one in workspace.plans if fold(text) in _names(one.id, str(one.number or ""), one.title)]
    return named[0] if len(named) == 1 else None


def _names(*texts: str) -> set[str]:
    return {fold(text) for text in texts}


def _head(*, dry_run: bool, takes: bool) -> str:
    if dry_run:
        return "Chạy thử, không ghi"
    return "Đã nhập" if takes else "Chưa ghi gì, vì có dòng không nhận được"


def _tell(found: ImportResult, head: str, *, takes: bool) -> None:
    terms = {outcome: outcome.vi if takes else _AHEAD.get(outcome, outcome.vi) for outcome in Outcome}
    counted = [f"{term} {len(rows)}" for outcome, term in terms.items() if (rows := found.of(outcome))]
    counted += [f"bỏ qua {found.skipped}"] if found.skipped else []
    counted += [f"không nhận {len(found.refused)}"] if found.refused else []
    echo(f"{head}: {'; '.join(counted) or 'bảng không có dòng nào'}")
    for line in _lines(found, terms) if takes or not found.refused else ():
        echo(line)


def _lines(found: ImportResult, terms: Mapping[Outcome, str]) -> Iterator[str]:
    for outcome in (Outcome.RECORDED, Outcome.CORRECTED, Outcome.SUPERSEDED):
        for one in found.of(outcome):
            yield f"{terms[outcome]}\t{_where(one)}\t{_what(one)}"


def _where(one: Taken) -> str:
    return one.place.cell or str(one.place.line)


def _what(one: Taken) -> str:
    entry, duty = one.entry, one.duty
    said = entry.mark.vi + (f" {shown(entry.done_on)}" if entry.done_on else "")
    if duty is None:
        return f"{entry.subject.uid}, {entry.subject.unit}: {said}"
    period = f", kỳ {duty.period}" if duty.period else ""
    return f"{duty.item.task.clause} {duty.item.task.title}{period}, {duty.name}: {said}"
