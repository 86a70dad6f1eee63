"""What a person still has to decide in the plan files of a command (*điểm cần quyết định*), told as a note."""

from collections.abc import Iterable
from pathlib import Path

import click

from ttdn.files.open_points import OPEN, open_points


def tell_open_points(plans: Iterable[str | Path]) -> None:
    """Say on standard error how many points plan files leave open (*điểm cần quyết định*); ids are no files."""
    for file in dict.fromkeys(map(Path, plans)):
        count = open_points(file.read_bytes().decode(errors="replace")) if file.is_file() else 0
        if count:
            still = f"{count} point{'s' if count > 1 else ''} still to decide"
            hint = f'find "{OPEN}" in the file, and take out each comment as you decide'
            click.echo(f"note: {file}: {still}; {hint}", err=True)
