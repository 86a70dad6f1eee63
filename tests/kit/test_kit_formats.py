"""The check of report formats: what ships passes, and each way to be wrong is named."""

import itertools
import json
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from ttdn.built_in import report_formats
from ttdn.errors import Problem
from ttdn.hooks import Report, ReportFormat, Unsuited
from ttdn.reports.json_form import render_json
from ttdn.testing import CheckError, check_report_format


def plain(report: Report) -> bytes:
    return "\n".join([report.title, *(cell.plain for cell in report.cells()), "."]).encode()


def form(render: Callable[[Report], bytes], media_type: str = "text/plain") -> ReportFormat:
    return ReportFormat("thu", ".txt", media_type, render)


def codes(render: Callable[[Report], bytes], media_type: str = "text/plain") -> list[str]:
    with pytest.raises(CheckError) as caught:
        check_report_format(form(render, media_type))
    return sorted({problem.code for problem in caught.value.problems})


@pytest.mark.parametrize("shipped", report_formats(), ids=lambda one: one.name)
def test_what_ships_is_sound(shipped: ReportFormat) -> None:
    check_report_format(shipped)


def test_no_bytes_and_no_answer() -> None:
    assert codes(lambda _: b"") == ["check-render-empty"]
    assert codes(lambda report: report.title) == ["plugin-render"]  # type: ignore[arg-type, return-value]  # the test


def test_other_bytes_the_second_time() -> None:
    numbers = itertools.count()
    assert codes(lambda report: plain(report) + str(next(numbers)).encode()) == ["check-render-differs"]


@pytest.mark.parametrize(
    "stamp",
    [lambda: str(date.today()), lambda: str(datetime.now(tz=UTC))],  # noqa: DTZ011  what the test is about
)
def test_the_clock(stamp: Callable[[], str]) -> None:
    # What is stamped to the microsecond differs between two calls already.
    assert codes(lambda report: plain(report) + stamp()[:10].encode()) == ["check-render-clock"]


def test_a_report_that_is_changed() -> None:
    def render(report: Report) -> bytes:
        object.__setattr__(report, "notes", (*report.notes, "thêm"))
        return b"a"

    assert "check-render-changes" in codes(render, "application/octet-stream")


def test_words_that_are_lost() -> None:
    assert codes(lambda report: plain(report).decode().encode("ascii", "ignore")) == ["check-render-text"]
    assert codes(lambda report: plain(report).replace("ế".encode(), b"e")) == ["check-render-text"]
    assert codes(lambda report: plain(report).decode().encode("utf-16")) == ["check-render-text"]
    check_report_format(form(lambda report: plain(report).decode().encode("utf-16"), "text/plain; charset=utf-16"))


def test_capitals_and_escapes_lose_nothing() -> None:
    check_report_format(form(lambda report: plain(report).decode().upper().encode()))
    check_report_format(
        form(lambda report: json.dumps(json.loads(render_json(report))).encode(), "application/json")
    )


def test_a_format_may_be_for_some_reports_only_and_is_checked_on_those() -> None:
    def of_charts(report: Report, answer: Callable[[], bytes]) -> bytes:
        if not report.charts:
            raise Unsuited(Problem("anh-trong", "no chart"))
        return answer()

    check_report_format(form(lambda report: of_charts(report, lambda: b"anh"), "image/png"))
    assert codes(lambda report: of_charts(report, bytes), "image/png") == ["check-render-empty"]


def test_a_fault_on_one_report_is_shown_with_the_simplest() -> None:
    def render(report: Report) -> bytes:
        if any("|" in cell.plain for cell in report.cells()):
            raise ValueError(report.kind)
        return plain(report)

    with pytest.raises(CheckError) as caught:
        check_report_format(form(render))
    (problem,) = caught.value.problems
    assert problem.code == "plugin-render"
    assert problem.got.count("Text(text='|'") == 1
