"""Tables on a terminal, tab-separated lines in a pipe (*bảng*)."""

from collections.abc import Sequence

import click

from ttdn.cli.printing import echo, stdout
from ttdn.text import display_width

_GAP = "  "


def echo_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows: aligned under a bold header on a terminal, tab-separated without colour otherwise."""
    if not stdout().isatty():
        for row in (header, *rows):
            echo("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row))
        return
    widths = [max(map(display_width, column)) for column in zip(header, *rows, strict=True)]
    echo(click.style(_line(header, widths), bold=True))
    for row in rows:
        echo(_line(row, widths))


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - display_width(cell)) for cell, width in zip(row, widths, strict=True))
    return _GAP.join(padded).rstrip()
