"""``ttdn build``: the calendar feeds of plans, as files (*tạo lịch đăng ký*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.done_marks import TOLD, told_record
from ttdn.cli.open_points import tell_open_points
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FROM, REMIND, REMIND_AS, TO, day, day_or_today, folder, reminders_by
from ttdn.cli.pages import ADDRESS, PAGES, are_made, pages_for
from ttdn.cli.printing import echo, say
from ttdn.feeds.folder import write_folder
from ttdn.model.reminders import RemindBy, Reminders
from ttdn.packs import DEFAULT_PLAN


@click.command()
@click.argument("plans", nargs=-1, metavar="[PLAN]...")
@click.option("--out", type=folder, default="public", show_default=True, help="The folder to write.")
@FROM
@TO
@click.option("--todo", is_flag=True, help="Write each feed as tasks (VTODO) too, for clients that show them.")
@click.option("--link", is_flag=True, help="Add LINK properties (RFC 9253); some programs drop them.")
@REMIND
@REMIND_AS
@click.option(
    "--on",
    type=day,
    help="The day to which a record is told, and from which pages tell what is due next; today by default.",
)
@ADDRESS
@PAGES
@TOLD
@click.option("--drop", is_flag=True, help="Leave out plans that the folder holds and this run does not name.")
def command(
    plans: tuple[str, ...],
    out: Path,
    *,
    first: date | None,
    last: date | None,
    on: date | None,
    address: str,
    pages: bool,
    record: str | None,
    remind: Reminders | None,
    remind_by: RemindBy,
    todo: bool,
    link: bool,
    drop: bool,
) -> None:
    """Write the feeds of every PLAN (an id or a plan file) into a folder, with index.json and pages to read.

    Without a PLAN it is the one that ships with ttdn; without days, each plan's own span. Pages need the extra
    `web`, and offer to subscribe where --address is given. With --record both tell what is done.
    """
    named = plans or (DEFAULT_PLAN,)
    workspace, told, reminders = open_workspace(*named), told_record(record), reminders_by(remind, remind_by)
    shown, has_pages = None, are_made(pages=pages, address=address)
    if has_pages or told is not None:
        on = day_or_today(on, "the day the pages start from" if told is None else "the day the record is told to")
    feeds = workspace.feeds(*named, first=first, last=last, link=link, remind=reminders, record=told, on=on)
    if has_pages and on is not None:
        shown = pages_for(workspace, named, on, address, told)
    written = write_folder(feeds, out, todo=todo, drop=drop, pages=shown)
    echo(f"{len(feeds)} feeds in {out}; {len(written.changed)} files written, {len(written.same)} as they were")
    for path in written.left:
        say(f"note: {path} is no longer made; its file stays for those who subscribe to it")
    tell_open_points(plans)
