"""``ttdn lint``: what loses subscribers in any calendar file (*kiểm tra tệp lịch*)."""

import sys
from pathlib import Path

import click

from ttdn.cli.options import FILE, echo_json
from ttdn.cli.printing import echo
from ttdn.lint import Severity, check_path, compare_path

_FOUND = 1


@click.command()
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--against", type=FILE, help="What is published now: a file or folder to compare the one PATH with.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(paths: tuple[Path, ...], against: Path | None, *, as_json: bool) -> None:
    """Check .ics files, and folders of them, of ours or of anybody.

    Every finding has its line and byte offset, the programs that stumble, and the mend. With --against, also
    which change from what is published which program will not show. Exit code 1 if any finding is an error.
    """
    found = [finding for path in paths for finding in check_path(path)]
    if against is not None:
        if len(paths) > 1:
            raise click.BadParameter("give one PATH to compare", param_hint="--against")  # noqa: EM101, TRY003
        found += [finding for path in paths for finding in compare_path(path, against)]
    if as_json:
        echo_json([finding.item() for finding in found])
    else:
        for finding in found:
            echo(str(finding))
    if any(finding.severity is Severity.ERROR for finding in found):
        sys.exit(_FOUND)
