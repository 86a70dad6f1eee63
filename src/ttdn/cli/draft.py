"""``ttdn draft``: an official document to a plan file that a person reviews (*soạn kế hoạch từ văn bản*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.activity import activity
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FILE, day
from ttdn.cli.printing import echo, stdout
from ttdn.drafting.composing.entries import DraftedPlan
from ttdn.drafting.composing.json_form import draft_json
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.composing.review_page import review_page
from ttdn.errors import NotWritten, Place, Problem
from ttdn.feeds.folder import replace_whole
from ttdn.hooks import specs

_STDOUT = "-"


@click.command()
@click.argument("document", type=FILE)
@click.option("-o", "--output", "out", metavar="FILE", help="The plan file to write; - for standard output.")
@click.option("--report", metavar="FILE", help="Write document and reading side by side, as a page (HTML).")
@click.option("--json", "as_json", is_flag=True, help="Print the draft as JSON.")
@click.option("--id", "own_id", help="The id of the plan; else nhap/ and the name of the document's file.")
@click.option("--place", default="", metavar="ID", help="The territory whose offices it names, such as vn/hue.")
@click.option(
    "--uses",
    multiple=True,
    metavar="PACK",
    help="A pack whose names it knows; else those of its place. Repeatable.",
)
@click.option("--on", type=day, help="The day it is drafted; stands in where the document shows no date.")
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
    force: bool,
) -> None:
    """Draft a plan file from DOCUMENT, an official document: its words, a short title each, and what is open.

    The file passes ``ttdn check`` as it is. What a person must decide stands at its head, most urgent first, and
    again at its value; exit code 0 though decisions are open.
    """
    files = _files(document, out, report, as_json=as_json, force=force)
    with activity("Soạn kế hoạch"):
        workspace = open_workspace(hooks=[specs.document_readers])
        plan = workspace.draft(document, own_id=own_id, place=place, uses=uses, on=on)
        made = {"plan": plan_file_text(plan).encode(), "report": review_page(plan)}
    for kind, file in files.items():
        _write(file, made[kind])
    if out == _STDOUT:
        stdout().buffer.write(made["plan"])
    elif as_json:
        echo(draft_json(plan), nl=False)
    _tell(plan, [*files.values()], beside=out == _STDOUT or as_json)


def _files(document: Path, out: str | None, report: str | None, *, as_json: bool, force: bool) -> dict[str, Path]:
    """The files to write, by what goes into them; refused before anything is read."""
    if out is None and report is None and not as_json:
        raise click.UsageError("say what to make: -o FILE, --report FILE or --json")  # noqa: EM101, TRY003  click's way
    if out == _STDOUT and as_json:
        raise click.UsageError("standard output takes one: -o - or --json")  # noqa: EM101, TRY003
    named = {"plan": ("-o", out if out != _STDOUT else None), "report": ("--report", report)}
    files: dict[str, Path] = {}
    for kind, (option, text) in named.items():
        if text is None:
            continue
        if not text.strip():
            raise click.BadParameter("give the path of a file", param_hint=option)  # noqa: EM101, TRY003
        file = Path(text)
        if file.exists() and document.exists() and file.samefile(document):
            raise click.BadParameter("this is the document itself; name another file", param_hint=option)  # noqa: EM101, TRY003
        if file.is_file() and not force:
            hint = "name another file, or say --force to write over it"
            raise NotWritten(Problem("draft-exists", "the file is there already", hint=hint, place=Place(text)))
        files[kind] = file
    if len({file.resolve() for file in files.values()}) < len(files):
        raise click.UsageError("-o and --report need a file each")  # noqa: EM101, TRY003
    return files


def _write(file: Path, data: bytes) -> None:
    if file.exists() and not (file.is_file() or file.is_dir()):
        file.write_bytes(data)  # a device or a pipe is written to, not replaced
    else:
        replace_whole(file.resolve(), data)


def _tell(plan: DraftedPlan, files: list[Path], *, beside: bool) -> None:
    """Say what was written and how much is open; on standard error where the output has something else."""
    unplaced = len(plan.draft.unplaced)
    counted = f"{len(plan.duties)} duties, {unplaced} sentences not placed, {len(plan.open)} points to decide"
    names = ", ".join(map(str, files))
    line = f"{names}: written ({counted})" if files else counted
    if beside:
        click.echo(line, err=True)
    else:
        echo(line)
