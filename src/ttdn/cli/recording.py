"""Where the record is (*sổ theo dõi*), for the commands that read it or write to it."""

from pathlib import Path

import click

from ttdn.progress.sqlite import SqliteRecord

RECORD = click.option(
    "--record",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="TTDN_RECORD",
    default=Path("so-theo-doi.sqlite"),
    show_default=True,
    metavar="FILE",
    help="The record; also by the environment variable TTDN_RECORD. A file that is not there is an empty record.",
)


def opened(path: Path) -> SqliteRecord:
    """Return the record in a file; that it is not there is said, for a slip would look like nothing done."""
    if not path.exists():
        click.echo(f"note: {path} is not there: nothing is recorded", err=True)
    return SqliteRecord(path)
