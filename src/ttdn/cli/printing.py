"""What a command prints (*in ra*): standard output is its own; what a plugin prints goes to standard error."""

import re
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stdout
from typing import TextIO

import click
from click.exceptions import NoArgsIsHelpError

from ttdn.errors import visible

_KEPT = re.compile("(\n|\t|\x1b\\[(?:0|1|3[1-7])m)")  # lines, columns, and what click.style makes bold or coloured
_OWN = "ttdn.stdout"


def keep_stdout() -> None:
    """Let what anybody else prints go to standard error, to the end of the command (*giữ đầu ra chuẩn*)."""
    context = click.get_current_context().find_root()
    if _OWN not in context.meta:
        context.meta[_OWN] = sys.stdout
        context.with_resource(redirect_stdout(sys.stderr))
        context.call_on_close(sys.stderr.flush)


def stdout() -> TextIO:
    """Return the standard output of the command (*đầu ra chuẩn*)."""
    own: TextIO | None = click.get_current_context().meta.get(_OWN)
    return sys.stdout if own is None else own


def echo(text: str = "", *, nl: bool = True) -> None:
    """Print a text on standard output (*in ra*), without its colours where that is no terminal."""
    click.echo(_obeyed_by_none(text), file=stdout(), nl=nl)  # noqa: TID251  the one place


def say(text: str) -> None:
    """Print a line on standard error (*thông báo*): a note, a warning, an error."""
    click.echo(_obeyed_by_none(text), err=True)  # noqa: TID251  the same


@contextmanager
def harmless_usage() -> Generator[None]:
    """Let no terminal obey what click says of a command line (*lỗi dòng lệnh*): a shell puts file names in it."""
    try:
        yield
    except click.UsageError as error:
        told = error.format_message()
        if visible(told) == told or isinstance(error, NoArgsIsHelpError):
            raise
        raise click.UsageError(visible(told), error.ctx) from None


def _obeyed_by_none(text: str) -> str:
    """Write out what a title, a name or a path would have a terminal do; JSON stays JSON, and the same value."""
    pieces = _KEPT.split(text)
    pieces[::2] = map(visible, pieces[::2])
    return "".join(pieces)
