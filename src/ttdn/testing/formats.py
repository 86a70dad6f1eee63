"""Whether a report format is sound (*kiểm tra định dạng báo cáo*): the same bytes, all the words, no clock."""

import copy
import html
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from ttdn.errors import Problem
from ttdn.model.dates import Span
from ttdn.plugins import specs
from ttdn.plugins.calling import render
from ttdn.plugins.failures import Plugin, PluginError
from ttdn.plugins.offers import ReportFormat
from ttdn.plugins.registry import Offered
from ttdn.progress.opening import record_at
from ttdn.reports.kinds import KINDS, Kind
from ttdn.reports.report import Report, Unsuited
from ttdn.testing.isolation import isolated_workspace
from ttdn.testing.packs import problems_of_failures
from ttdn.testing.problems import CheckError, raise_all
from ttdn.text import nfc
from ttdn.workspace import Workspace

_PLAN, _UNIT, _PERIOD = "hue/nq47", "hue/so-vhtt", Span.year(2026)
_ANOTHER_DAY = datetime(2091, 11, 24, 20, 15, 7, tzinfo=UTC)
_TEXT = re.compile(r"text/.*|application/(?:[a-z0-9.-]+\+)?(?:json|xml)(?:;.*)?")
_CHARSET = re.compile(r"charset=([a-z0-9-]+)")
_WORD = re.compile(r"[^\W\d_]+")
_LISTED = 5  # of the words that are missing
_EXAMPLES = 40


def check_report_format(form: ReportFormat) -> None:
    """Check a format (*kiểm tra định dạng báo cáo*) on every kind of report on the Huế plan, and on any report.

    It gives bytes, the same for the same report, on whatever day it is asked; leaves the report as it was; and
    where it is text by its media type, every word of every cell stands in it, capitals or not. A report that it is
    not suited for (`ttdn.hooks.Unsuited`) is left out. Any report is one
    that `ttdn.testing.strategies.reports` draws, down to the simplest that shows a fault. Raises `CheckError`
    with all that is wrong; ``check-needs`` without the extra ``testing``.

    >>> from ttdn.built_in import report_formats
    >>> for form in report_formats():
    ...     check_report_format(form)
    """
    raise_all(problems_of_format(form))


def problems_of_format(form: ReportFormat) -> Iterator[Problem]:
    """Yield all that is wrong with a format."""
    _need_extra()
    workspace = isolated_workspace()
    for kind in KINDS:
        report = _report_of(workspace, kind)
        found = tuple(_of_report(form, report))
        yield from found or _of_plan(form, report)
    yield from _of_any_report(form)


def _report_of(workspace: Workspace, kind: Kind) -> Report:
    """A report of a kind on the Huế plan; one on results is of a record that holds nothing yet."""
    unit = _UNIT if kind.id in {"unit", "unit-year"} else None
    if not kind.of_results:
        return workspace.report(_PLAN, kind.id, _PERIOD if kind.from_a_day else None, unit=unit)
    with TemporaryDirectory() as folder:
        record = record_at(str(Path(folder, "none.sqlite")))
        return workspace.report(_PLAN, kind.id, _PERIOD, unit=unit, record=record, on=_PERIOD.last)


def _need_extra() -> None:
    for module in ("hypothesis", "time_machine"):
        try:
            import_module(module)
        except ImportError:
            hint = 'install "ttdn[testing]"'
            raise CheckError(
                Problem("check-needs", "formats cannot be checked without it", module, hint)
            ) from None


def _rendered(form: ReportFormat, report: Report) -> bytes:
    return render(Offered(form, Plugin(form.name), specs.report_formats.name), report)


def _of_report(form: ReportFormat, report: Report) -> Iterator[Problem]:
    """What is wrong with the bytes of a report, whatever is in it."""
    before = copy.deepcopy(report)
    try:
        first, second = _rendered(form, report), _rendered(form, report)
    except PluginError as error:
        yield from problems_of_failures(error.failures)
        return
    except Unsuited:
        return
    subject = f"format {form.name} on a report {report.kind}"
    if not first:
        yield Problem("check-render-empty", f"{subject} gives no bytes", hint="write at least the title")
    if first != second:
        hint = "leave out random names, and orders of sets and of memory"
        yield Problem("check-render-differs", f"{subject} gives other bytes the second time", hint=hint)
    if report != before:
        yield Problem("check-render-changes", f"{subject} changes the report", hint="make values of your own")


def _of_plan(form: ReportFormat, report: Report) -> Iterator[Problem]:
    """What else is wrong with a format that gives the same bytes twice."""
    try:
        today = _rendered(form, report)
    except Unsuited:
        return
    yield from _of_clock(form, report, today)
    yield from _of_words(form, report, today)


def _of_clock(form: ReportFormat, report: Report, today: bytes) -> Iterator[Problem]:
    import time_machine  # noqa: PLC0415  of the extra: only this needs it

    with time_machine.travel(_ANOTHER_DAY, tick=False):
        then = _rendered(form, report)
    if then != today:
        what = f"format {form.name} on a report {report.kind} gives other bytes on another day"
        yield Problem("check-render-clock", what, hint="stamp the file with Report.revised, not with the clock")


def _of_words(form: ReportFormat, report: Report, data: bytes) -> Iterator[Problem]:
    """Which words of the cells a format that is text has lost."""
    if not _TEXT.fullmatch(form.media_type):
        return
    charset = _CHARSET.search(form.media_type)
    subject = f"format {form.name} on a report {report.kind}"
    try:
        text = data.decode(charset[1] if charset else "utf-8")
    except (UnicodeDecodeError, LookupError) as error:
        what = f"{subject} gives no text of its media type: {error}"
        yield Problem("check-render-text", what, form.media_type, "encode it as the media type says")
        return
    there = {word.casefold() for word in _WORD.findall(nfc(_unescaped(text, form.media_type)))}
    words = (word for cell in report.cells() for word in _WORD.findall(cell.plain))
    lost = dict.fromkeys(word for word in words if word.casefold() not in there)
    if lost:
        some = ", ".join(list(lost)[:_LISTED])
        yield Problem("check-render-text", f"{subject} loses {len(lost)} words", some, "write every cell whole")


def _unescaped(text: str, media_type: str) -> str:
    if "json" in media_type:
        return json.dumps(json.loads(text), ensure_ascii=False)
    return html.unescape(text) if "html" in media_type or "xml" in media_type else text


class _FaultError(Exception):
    """Carries what is wrong with a report that hypothesis has drawn."""

    def __init__(self, problem: Problem, report: Report) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.report = report


def _of_any_report(form: ReportFormat) -> Iterator[Problem]:
    from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415  of the extra: only this needs it

    from ttdn.testing.strategies import reports  # noqa: PLC0415  the same

    @settings(
        max_examples=_EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        print_blob=False,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=[HealthCheck.too_slow],
        report_multiple_bugs=False,
    )
    @given(reports())
    def hold(report: Report) -> None:
        for problem in _of_report(form, report):
            raise _FaultError(problem, report)

    try:
        hold()
    except _FaultError as fault:
        yield Problem(
            fault.problem.code, f"{fault.problem.what}: {fault.problem.hint}", repr(fault.report), "see the report"
        )
