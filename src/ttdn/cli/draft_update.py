"""``ttdn draft --update``: what a later document changes in a reviewed plan file (*đề xuất cập nhật*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.activity import activity
from ttdn.cli.draft_files import STDOUT, Wanted, files_for, tell, write_file
from ttdn.cli.opening import open_workspace
from ttdn.cli.printing import echo, stdout
from ttdn.drafting.emptiness import check_worded
from ttdn.drafting.reading import read_document
from ttdn.drafting.updating.json_form import update_json
from ttdn.drafting.updating.plan_text import updated_text
from ttdn.drafting.updating.update import UpdateRequest, update_of
from ttdn.drafting.updating.values import Update
from ttdn.files.assemble import Library
from ttdn.files.load import LoadedFile, read_file
from ttdn.hooks import specs


def propose(document: Path, reviewed: Path, wanted: Wanted, on: date | None) -> None:
    """Propose what `document` changes in the plan file `reviewed` (*đề xuất cập nhật*), which stays as it is."""
    if wanted.report is not None:
        hint = "--report shows a draft; with --update compare the two files by ttdn diff"
        raise click.UsageError(hint)
    files = files_for(wanted, (document, "the document"), (reviewed, "the reviewed plan"))
    with activity("Đối chiếu"):
        workspace = open_workspace(hooks=[specs.document_readers])

        def opened(text: bytes | str) -> tuple[LoadedFile, Library]:
            return workspace.opened_as(reviewed, text)

        data = read_file(reviewed, str(reviewed))
        opened(data)  # what is wrong in the reviewed file is told before the document is read
        blocks = read_document(document, readers=workspace.registry.collect(specs.document_readers))
        check_worded(blocks, str(document))
        text = data.decode()
        update = update_of(blocks, text, UpdateRequest(document.name, on), opened)
        made = updated_text(text, update, opened)
    for file in files.values():
        write_file(file, made.text.encode())
    if wanted.out == STDOUT:
        stdout().buffer.write(made.text.encode())
    elif wanted.as_json:
        echo(update_json(update, made.moves), nl=False)
    tell(files.values(), _counted(update), beside=wanted.out == STDOUT or wanted.as_json)


def _counted(update: Update) -> str:
    """How much is to be decided."""
    if update.changes_nothing and not update.points:
        return "the document changes nothing"
    decided = f"{len(update.proposals)} amendments, {len(update.added)} new duties to decide"
    return f"{decided}, {len(update.points)} other points"
