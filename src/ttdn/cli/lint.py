"""``ttdn lint``: what loses subscribers in any calendar file (*kiểm tra tệp lịch*)."""

import sys
from pathlib import Path

import click

from ttdn.cli.options import FILE, echo_json
from ttdn.lint import Severity, check_path

_FOUND = 1


@click.command()
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(paths: tuple[Path, ...], *, as_json: bool) -> None:
    """Check .ics files, and folders of them, of ours or of anybody.

    Every finding has its line and byte offset, the programs that stumble, and the mend. Exit code 1 if any
    finding is an error.
    """
    found = [finding for path in paths for finding in check_path(path)]
    if as_json:
        echo_json([finding.item() for finding in found])
    else:
        for finding in found:
            click.echo(str(finding))
    if any(finding.severity is Severity.ERROR for finding in found):
        sys.exit(_FOUND)
