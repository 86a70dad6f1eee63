"""``ttdn draft``: an official document to a plan file that a person reviews (*soạn kế hoạch từ văn bản*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.activity import activity
from ttdn.cli.draft_files import STDOUT, Wanted, files_for, tell, write_file
from ttdn.cli.draft_update import propose
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FILE, day
from ttdn.cli.printing import echo, stdout
from ttdn.drafting.composing.entries import DraftedPlan
from ttdn.drafting.composing.json_form import draft_json
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.composing.review_page import review_page
from ttdn.hooks import specs


@click.command()
@click.argument("document", type=FILE)
@click.option("-o", "--output", "out", metavar="FILE", help="The plan file to write; - for standard output.")
@click.option("--report", metavar="FILE", help="Write document and reading side by side, as a page (HTML).")
@click.option("--json", "as_json", is_flag=True, help="Print the draft as JSON.")
@click.option("--id", "own_id", help="The id of the plan; else nhap/ and the name of the document's file.")
@click.option("--place", default="", help='The territory whose offices it names, by id or name: vn/hue, "Huế".')
@click.option(
    "--uses",
    multiple=True,
    metavar="PACK",
    help="A pack whose names it knows; else those of its place. Repeatable.",
)
@click.option("--on", type=day, help="The day it is drafted; stands in where the document shows no date.")
@click.option(
    "--update",
    type=FILE,
    metavar="PLAN",
    help="Propose what DOCUMENT, a later version or a letter, changes in this reviewed plan file.",
)
@click.option("--force", is_flag=True, help="Write over files that are there.")
def command(
    document: Path,
    *,
    out: str | None,
    report: str | None,
    as_json: bool,
    own_id: str | None,
    place: str,
    uses: tuple[str, ...],
    on: date | None,
    update: Path | None,
    force: bool,
) -> None:
    """Draft a plan file from DOCUMENT, an official document: its words, a short title each, and what is open.

    The file passes ``ttdn check`` as it is. What a person must decide stands at its head, most urgent first, and
    again at its value; exit code 0 though decisions are open.

    With --update DOCUMENT is compared with a reviewed plan file: -o writes that file with the amendments it asks
    for at its end, each to be decided. What a person reviewed stays.
    """
    wanted = Wanted(out, report, as_json, force)
    if update is not None:
        if own_id is not None or place or uses:
            raise click.UsageError("with --update --id, --place and --uses are the plan's")  # noqa: EM101, TRY003
        propose(document, update, wanted, on)
        return
    files = files_for(wanted, (document, "the document"))
    with activity("Soạn kế hoạch"):
        workspace = open_workspace(hooks=[specs.document_readers])
        plan = workspace.draft(document, own_id=own_id, place=place, uses=uses, on=on)
        made = {"plan": plan_file_text(plan).encode(), "report": review_page(plan)}
    for kind, file in files.items():
        write_file(file, made[kind])
    if out == STDOUT:
        stdout().buffer.write(made["plan"])
    elif as_json:
        echo(draft_json(plan), nl=False)
    tell(files.values(), _counted(plan), beside=out == STDOUT or as_json)


def _counted(plan: DraftedPlan) -> str:
    """How much was found, and how much is open."""
    unplaced = len(plan.draft.unplaced)
    return f"{len(plan.duties)} duties, {unplaced} sentences not placed, {len(plan.open)} points to decide"
