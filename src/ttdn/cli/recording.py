"""Where the record is (*sổ theo dõi*), for the commands that read it or write to it."""

import click

from ttdn.progress.opening import record_at
from ttdn.progress.record import NamedRecord

RECORD = click.option(
    "--record",
    envvar="TTDN_RECORD",
    default="so-theo-doi.sqlite",
    show_default=True,
    metavar="RECORD",
    help="The record: a file, or postgresql://user@host/database; also by the environment variable TTDN_RECORD. "
    "One that is not there is an empty record.",
)


def opened(where: str) -> NamedRecord:
    """Return the record of a name; that it is not there is said, for a slip would look like nothing done."""
    record = record_at(where)
    if not record.is_there():
        click.echo(f"note: {record.name} is not there: nothing is recorded", err=True)
    return record
