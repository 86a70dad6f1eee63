"""``ttdn report``: a report on a plan, in a kind and a format (*báo cáo*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.activity import activity
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FROM, TO, WINDOW, day, day_or_today, output, span_of
from ttdn.cli.printing import echo, stdout
from ttdn.cli.recording import RECORD, opened
from ttdn.feeds.folder import replace_whole
from ttdn.hooks import Registry, specs
from ttdn.model.dates import Span
from ttdn.model.reporting import ReportKind, reporting_window
from ttdn.reports.kinds import KINDS, Kind, kind_of

_KINDS = ", ".join(f"{kind.id} ({kind.title})" for kind in KINDS)
_TEXT = "text"
_OF_PLUGINS = {
    ".docx": "ttdn-report-docx",
    ".xlsx": "ttdn-report-xlsx",
    ".pdf": "ttdn-report-pdf",
    ".png": "ttdn-report-pdf",
}
"""The distributions that bring formats, by the ending of their files (*phần mở rộng theo đuôi tệp*)."""


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
@click.option("--year", type=click.IntRange(1, 9998), help="For --from and --to: the days of this calendar year.")
@WINDOW
@click.option("--on", type=day, help="Of results: as things stand on this day; today by default.")
@RECORD
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
    year: int | None,
    window: tuple[str, tuple[int, int | None]] | None,
    on: date | None,
    record: str,
    out: Path | None,
) -> None:
    """Write a report on PLAN (an id or a plan file); without days, over the plan's own span.

    What is due next is asked from a day: --from is needed there. Results (unit-year, year) are told by the record,
    over the year of --on without days; --unit of `year` is the office that reports for all.
    """
    asked = kind_of(kind)
    first, last = _days(first, last, year, window)
    today = day_or_today(on, "the day of the report") if asked.of_results else None
    if out is not None and Path(plan).exists() and out.exists() and out.samefile(plan):
        raise click.BadParameter("this is the plan itself; name another file", param_hint="-o")  # noqa: EM101, TRY003
    with activity(asked.title):
        workspace = open_workspace(plan, hooks=[specs.report_formats])
        chosen = _format(workspace.registry, form, out)
        span = _span(asked, first, last, Span.year(today.year) if today else workspace.plan(plan).span())
        store = opened(record) if asked.of_results else None
        data = workspace.render(workspace.report(plan, kind, span, unit=unit, record=store, on=today), chosen)
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
    plugin = _OF_PLUGINS.get(out.suffix.lower())
    if plugin is not None:
        raise click.UsageError(f"files like {out.name!r} need {plugin}, in plugins/ of ttdn: pip install it")  # noqa: EM102, TRY003  click's way
    names = ", ".join(known.name for known in formats)
    raise click.UsageError(f"no format has files that end like {out.name!r}; give --format: {names}")  # noqa: EM102, TRY003


def _days(
    first: date | None, last: date | None, year: int | None, window: tuple[str, tuple[int, int | None]] | None
) -> tuple[date | None, date | None]:
    """The first and last day asked for, by whichever option says so."""
    if sum((year is not None, window is not None, (first or last) is not None)) > 1:
        raise click.UsageError("give one of --year, --window, or --from and --to")  # noqa: EM101, TRY003  click's way
    span = Span.year(year) if year is not None else _window(window) if window is not None else None
    return (first, last) if span is None else (span.first, span.last)


def _window(asked: tuple[str, tuple[int, int | None]]) -> Span:
    kind, (year, number) = ReportKind(asked[0]), asked[1]
    if number is None and kind.in_year > 1:
        raise click.BadParameter(f"say which one of the year, as in {kind.value} {year}-1", param_hint="--window")  # noqa: EM102, TRY003  click's way
    return reporting_window(kind, year, number or 1)


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
