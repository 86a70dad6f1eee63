"""``ttdn publish``: calendars that remember what was published (*phát hành lịch*)."""

from datetime import date

import click

from ttdn.cli.activity import activity
from ttdn.cli.done_marks import TOLD, told_record
from ttdn.cli.open_points import tell_open_points
from ttdn.cli.opening import find_plugins, open_workspace
from ttdn.cli.options import REMIND, REMIND_AS, day, day_or_today, folder, reminders_by
from ttdn.cli.pages import ADDRESS, PAGES, are_made, pages_for
from ttdn.cli.printing import echo, say
from ttdn.feeds.options import WITHDRAWN, PublishOptions, Withdrawn, deciding
from ttdn.feeds.publish import ChangeKind, Destination, Objects, Publication, destination_at, standing
from ttdn.feeds.publish.changes import counted
from ttdn.inputs import source_on_disk, told_by
from ttdn.model.reminders import RemindBy, Reminders
from ttdn.packs import DEFAULT_PLAN
from ttdn.progress.record import EntryRecord


def _destination(text: str) -> str:
    """Read where to publish; an empty path is a slip."""
    folder(text)
    return text


@click.command()
@click.argument("dest", type=_destination)
@click.argument("plans", nargs=-1, metavar="[PLAN]...")
@click.option("--on", type=day, help="The day of publication; today in Vietnam where it is left out.")
@click.option(
    "--withdrawn",
    type=click.Choice(WITHDRAWN),
    default="notice",
    show_default=True,
    help="What stays of a withdrawn entry for 60 days.",
)
@click.option("--todo", is_flag=True, help="Write each feed as tasks (VTODO) too, for clients that show them.")
@click.option("--link", is_flag=True, help="Add LINK properties (RFC 9253); some programs drop them.")
@REMIND
@REMIND_AS
@ADDRESS
@PAGES
@TOLD
@click.option("--drop", is_flag=True, help="Withdraw plans that DEST holds and this run does not name.")
@click.option(
    "--break-lock", is_flag=True, help="First remove the lock that a publisher left on storage as it died."
)
@click.option("--dry-run", is_flag=True, help="Tell what would change, and change nothing.")
def command(
    dest: str,
    plans: tuple[str, ...],
    on: date | None,
    withdrawn: Withdrawn,
    *,
    remind: Reminders | None,
    remind_by: RemindBy,
    address: str,
    pages: bool,
    record: str | None,
    todo: bool,
    link: bool,
    drop: bool,
    break_lock: bool,
    dry_run: bool,
) -> None:
    """Publish the feeds of every PLAN (an id or a plan file) into DEST, with a memory of each entry.

    DEST is a folder, or storage such as s3://bucket/folder (pip install "ttdn[s3]"). Pages to read are written
    beside the feeds where the extra `web` is installed; they offer to subscribe where --address is given.

    A changed entry raises SEQUENCE and LAST-MODIFIED, an unchanged one keeps every byte, a withdrawn one says so
    for 60 days. With --record feeds and pages tell what is done.

    Without a PLAN it is the one that ships with ttdn.
    """
    named = plans or (DEFAULT_PLAN,)
    on = day_or_today(on, "the day of publication")
    reminders = reminders_by(remind, remind_by)
    options = PublishOptions(
        withdrawn=withdrawn, todo=todo, link=link, remind=reminders, drop=drop, dry_run=dry_run
    )
    destination = destination_at(dest)
    if break_lock and not dry_run and isinstance(destination, Objects):
        destination.break_lock()
    if are_made(pages=pages, address=address):
        options["pages_from"] = f"{on} {address}"
    told = told_record(record)
    done = _publish(destination, named, on, options, address=address, record=told)
    _tell(done, dry_run=dry_run)
    if told is None:
        _tell_of_marks(done)
    tell_open_points(plans)


def _publish(
    destination: Destination,
    plans: tuple[str, ...],
    on: date,
    options: PublishOptions,
    *,
    address: str,
    record: EntryRecord | None,
) -> Publication:
    """Publish plans; where nothing has changed since the last time, none of them is opened."""
    registry = find_plugins()
    with activity("publishing") as progress:
        made_from = {**deciding(options), **told_by(record, on)}
        done = standing(destination, source_on_disk(registry, plans, made_from), on)
        if done is not None:
            return done
        options["progress"] = progress
        workspace = open_workspace(*plans, registry=registry)
        if "pages_from" in options:
            options["pages"] = pages_for(workspace, plans, on, address, record)
        return workspace.publish(destination, *plans, on=on, record=record, **options)


def _tell(done: Publication, *, dry_run: bool) -> None:
    """Say what changed, entry by entry; of a first publication, where all is new, the number alone."""
    if done.unchanged or any(change.kind is not ChangeKind.NEW for change in done.changes):
        for change in done.changes:
            echo(change.vi)
    echo(counted(done.changes, done.unchanged, done.reminders))
    echo(f"{'sẽ ghi' if dry_run else 'đã ghi'} {len(done.written)} tệp, {len(done.same)} tệp giữ nguyên")
    for path in done.left:
        say(f"note: {path} has nothing to say any more; its file stays for those who subscribe to it")


def _tell_of_marks(done: Publication) -> None:
    """Say how many entries lose their mark where no record was named, which may have been forgotten."""
    if lost := sum(change.unmarked for change in done.changes):
        entries = "1 entry loses its mark" if lost == 1 else f"{lost} entries lose their marks"
        say(f"note: without --record {entries} “✓ Đã xong”; the record that was published before keeps them")
