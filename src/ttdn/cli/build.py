"""``ttdn build``: the calendar feeds of plans, as files (*tạo lịch đăng ký*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FROM, TO, folder
from ttdn.cli.printing import echo
from ttdn.feeds.folder import write_folder
from ttdn.packs import DEFAULT_PLAN


@click.command()
@click.argument("plans", nargs=-1, metavar="[PLAN]...")
@click.option("--out", type=folder, default="public", show_default=True, help="The folder to write.")
@FROM
@TO
@click.option("--todo", is_flag=True, help="Write each feed as tasks (VTODO) too, for clients that show them.")
@click.option("--link", is_flag=True, help="Add LINK properties (RFC 9253); some programs drop them.")
@click.option("--drop", is_flag=True, help="Leave out plans that the folder holds and this run does not name.")
def command(
    plans: tuple[str, ...], out: Path, first: date | None, last: date | None, *, todo: bool, link: bool, drop: bool
) -> None:
    """Write the feeds of every PLAN (an id or a plan file) into a folder, with index.json.

    Without a PLAN it is the one that ships with ttdn; without days, each plan's own span.
    """
    named = plans or (DEFAULT_PLAN,)
    feeds = open_workspace(*named).feeds(*named, first=first, last=last, link=link)
    written = write_folder(feeds, out, todo=todo, drop=drop)
    echo(f"{len(feeds)} feeds in {out}; {len(written.changed)} files written, {len(written.same)} as they were")
    for path in written.left:
        click.echo(f"note: {path} is no longer made; its file stays for those who subscribe to it", err=True)
