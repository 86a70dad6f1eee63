"""Tables on a terminal, tab-separated lines in a pipe (*bảng*)."""

import sys
import unicodedata
from collections.abc import Sequence

import click

_GAP = "  "


def echo_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows: aligned under a bold header on a terminal, tab-separated without colour otherwise."""
    if not sys.stdout.isatty():
        for row in (header, *rows):
            click.echo("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row))
        return
    widths = [max(map(_width, column)) for column in zip(header, *rows, strict=True)]
    click.secho(_line(header, widths), bold=True)
    for row in rows:
        click.echo(_line(row, widths))


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
    return _GAP.join(padded).rstrip()


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(char) else 1 for char in text)
