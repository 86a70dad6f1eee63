"""``ttdn publish``: calendars that remember what was published (*phát hành lịch*)."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import click

from ttdn.cli.activity import activity
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import day, folder
from ttdn.cli.printing import echo
from ttdn.feeds.publish import WITHDRAWN, ChangeKind, Folder, Publication, Withdrawn
from ttdn.feeds.publish.changes import counted
from ttdn.packs import DEFAULT_PLAN

_VIETNAM = timezone(timedelta(hours=7))


def _destination(text: str) -> Path:
    """Read the folder to publish into; an address of another kind would become a folder of an odd name."""
    if "://" in text:
        raise click.BadParameter(f"{text!r} is no folder, and nothing else can be published to")  # noqa: EM102, TRY003
    return folder(text)


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
@click.option("--drop", is_flag=True, help="Withdraw plans that DEST holds and this run does not name.")
@click.option("--dry-run", is_flag=True, help="Tell what would change, and change nothing.")
def command(
    dest: Path,
    plans: tuple[str, ...],
    on: date | None,
    withdrawn: Withdrawn,
    *,
    todo: bool,
    link: bool,
    drop: bool,
    dry_run: bool,
) -> None:
    """Publish the feeds of every PLAN (an id or a plan file) into the folder DEST, with a memory of each entry.

    A changed entry raises SEQUENCE and LAST-MODIFIED, an unchanged one keeps every byte, a withdrawn one says so
    for 60 days. Without a PLAN it is the one that ships with ttdn.
    """
    named = plans or (DEFAULT_PLAN,)
    if on is None:
        on = datetime.now(_VIETNAM).date()
        click.echo(f"note: the day of publication is today, {on}; --on gives another", err=True)
    with activity("publishing"):
        done = open_workspace(*named).publish(
            Folder(dest),
            *named,
            on=on,
            withdrawn=withdrawn,
            todo=todo,
            link=link,
            drop=drop,
            dry_run=dry_run,
        )
    _tell(done, dry_run=dry_run)


def _tell(done: Publication, *, dry_run: bool) -> None:
    """Say what changed, entry by entry; of a first publication, where all is new, the number alone."""
    if done.unchanged or any(change.kind is not ChangeKind.NEW for change in done.changes):
        for change in done.changes:
            echo(change.vi)
    echo(counted(done.changes, done.unchanged))
    echo(f"{'sẽ ghi' if dry_run else 'đã ghi'} {len(done.written)} tệp, {len(done.same)} tệp giữ nguyên")
    for path in done.left:
        click.echo(
            f"note: {path} has nothing to say any more; its file stays for those who subscribe to it", err=True
        )
