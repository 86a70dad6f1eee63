"""The record whose results feeds and pages tell (*kết quả trên lịch, trang*), for the commands that write them."""

import click

from ttdn.cli.recording import opened
from ttdn.progress.record import EntryRecord


def _named(text: str) -> str:
    """Read which record it is; an empty name is a slip, and would take every mark away."""
    if not text.strip():
        raise click.BadParameter("name a record, or leave --record out")  # noqa: EM101, TRY003  click's way
    return text


TOLD = click.option(
    "--record",
    envvar="TTDN_RECORD",
    type=_named,
    metavar="FILE",
    help="Mark what this record says is done; also by the environment variable TTDN_RECORD. None by default.",
)


def told_record(where: str | None) -> EntryRecord | None:
    """Return the record that was named (*sổ theo dõi được nêu*), None without one: no file is taken by itself.

    Raises `NotFound` (``record-missing``): without the record that was meant every mark would be taken away.
    """
    return opened(where) if where is not None else None
