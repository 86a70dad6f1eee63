"""``ttdn report``: a report on a plan, in a kind and a format (*báo cáo*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.activity import activity
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FROM, TO, output, span_of
from ttdn.cli.printing import echo, stdout
from ttdn.feeds.folder import replace_whole
from ttdn.hooks import Registry, specs
from ttdn.model.dates import Span
from ttdn.reports.kinds import KINDS, Kind, kind_of

_KINDS = ", ".join(f"{kind.id} ({kind.title})" for kind in KINDS)
_TEXT = "text"


@click.command()
@click.argument("plan")
@click.option("--kind", required=True, help=f"What it tells: {_KINDS}.")
@click.option(
    "--format",
    "form",
    help="How it is written, such as md or csv; `ttdn plugins` lists them. Else by the ending of FILE, else text.",
)
@click.option("--unit", help="Only what this unit (an id or a name) carries.")
@FROM
@TO
@click.option(
    "-o", "--output", "out", type=output, metavar="FILE", help="The file to write; - for standard output."
)
def command(
    plan: str,
    *,
    kind: str,
    form: str | None,
    unit: str | None,
    first: date | None,
    last: date | None,
    out: Path | None,
) -> None:
    """Write a report on PLAN (an id or a plan file); without days, over the plan's own span.

    What is due next is asked from a day: --from is needed there.
    """
    asked = kind_of(kind)
    if out is not None and Path(plan).exists() and out.exists() and out.samefile(plan):
        raise click.BadParameter("this is the plan itself; name another file", param_hint="-o")  # noqa: EM101, TRY003
    with activity(asked.title):
        workspace = open_workspace(plan, hooks=[specs.report_formats])
        chosen = _format(workspace.registry, form, out)
        span = _span(asked, first, last, workspace.plan(plan).span())
        data = workspace.render(workspace.report(plan, kind, span, unit=unit), chosen)
    if out is None:
        _to_stdout(data, chosen)
    elif out.exists() and not (out.is_file() or out.is_dir()):
        out.write_bytes(data)  # a device or a pipe is written to, not replaced
    else:
        echo(f"{out}: {'written' if replace_whole(out.resolve(), data) else 'as it was'}")


def _format(registry: Registry, form: str | None, out: Path | None) -> str:
    """The format that is named, or the one whose files end like this, or text for people."""
    if form is not None or out is None:
        return registry.find(specs.report_formats, form or _TEXT).offer.name
    formats = registry.collect(specs.report_formats)
    for known in formats:
        if known.extension == out.suffix.lower():
            return known.name
    names = ", ".join(known.name for known in formats)
    raise click.UsageError(f"no format has files that end like {out.name!r}; give --format: {names}")  # noqa: EM102, TRY003


def _span(kind: Kind, first: date | None, last: date | None, own: Span) -> Span | None:
    """The days asked for; None for the plan's own, and where a kind asks for a day that is not given."""
    if kind.from_a_day:
        if first is None:
            return None
        next_year = date(min(first.year + 1, date.max.year), 12, 31)  # by then all that is yearly comes back
        return span_of(first, last, Span(first, max(own.last, next_year)))
    return None if first is None and last is None else span_of(first, last, own)


def _to_stdout(data: bytes, form: str) -> None:
    if stdout().isatty() and not _is_text(data):
        raise click.UsageError(f"{form} is no text for a terminal; write it into a file with -o")  # noqa: EM102, TRY003
    stdout().buffer.write(data)


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
