"""``ttdn diff``: what differs between two plans, in words (*so sánh hai bản kế hoạch*)."""

import sys
from datetime import date

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FROM, TO, echo_json, span_of
from ttdn.cli.printing import echo
from ttdn.comparison.comparing import difference, whole_span
from ttdn.comparison.duty_words import INDENT
from ttdn.comparison.json_form import difference_item
from ttdn.comparison.words import say_difference

_DIFFERENT = 1


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@FROM
@TO
@click.option("--exit-code", is_flag=True, help="End with exit code 1 where the plans differ.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(old: str, new: str, *, first: date | None, last: date | None, exit_code: bool, as_json: bool) -> None:
    """Say in words what differs between two plans, OLD and NEW: each an id or a plan file.

    The head, duties added, dropped, changed and renumbered, which deadlines move from which day to which,
    amendments, and the offices and directives that both name. Layout and comments are no difference.

    Deadlines are those of both plans, or of the days from --from to --to. Exit code 0 whether they differ or not,
    unless --exit-code.
    """
    workspace = open_workspace()
    before, now = workspace.edition(old), workspace.edition(new)
    found = difference(before, now, span_of(first, last, whole_span(before, now)))
    if as_json:
        echo_json(difference_item(found))
    else:
        for place, paragraph in enumerate(say_difference(found)):
            if place:
                echo()
            echo(click.style(paragraph.title, bold=True))
            for line in paragraph.lines:
                echo(INDENT + line)
    if exit_code and not found.is_empty:
        sys.exit(_DIFFERENT)
