"""``ttdn record``: check and copy the record (*sổ theo dõi*), and tables for offices."""

from pathlib import Path

import click

from ttdn.cli import record_export, record_import
from ttdn.cli.printing import echo
from ttdn.cli.recording import RECORD
from ttdn.progress.opening import record_at


@click.group()
def command() -> None:
    """Check and copy the record of what was done; write and import tables that offices fill in."""


command.add_command(record_export.command, "export")
command.add_command(record_import.command, "import")


@command.command("check")
@RECORD
def check(record: str) -> None:
    """Read the whole record and say how many entries it holds, or what is damaged."""
    store = record_at(record)
    echo(f"{store.name}: nguyên vẹn, {store.check()} ghi nhận")


@command.command("backup")
@click.argument("to", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@RECORD
def backup(to: Path, record: str) -> None:
    """Copy the record as of now to FILE, which is not there yet; others may go on writing."""
    record_at(record).back_up(to)
    echo(f"{to}: đã ghi bản sao")
