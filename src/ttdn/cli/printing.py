"""What a command prints (*in ra*): standard output is its own; what a plugin prints goes to standard error."""

import sys
from contextlib import redirect_stdout
from typing import TextIO

import click

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
    click.echo(text, file=stdout(), nl=nl)
