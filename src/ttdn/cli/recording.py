"""Where the record is (*sổ theo dõi*), for the commands that read it or write to it."""

from pathlib import Path

import click

from ttdn.cli.printing import say
from ttdn.progress.opening import record_at
from ttdn.progress.record import EntryRecord

RECORD = click.option(
    "--record",
    envvar="TTDN_RECORD",
    default="so-theo-doi.sqlite",
    show_default=True,
    metavar="FILE",
    help="The record; also by the environment variable TTDN_RECORD. A file that is not there is an empty record.",
)


def opened(where: str) -> EntryRecord:
    """Return the record of a name; that its file is not there is said, for a slip would look like nothing done."""
    if not Path(where).exists():
        say(f"note: {where} is not there: nothing is recorded")
    return record_at(where)
