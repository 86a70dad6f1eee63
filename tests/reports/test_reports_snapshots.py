"""Reports on the Huế plan as people get them, each format once: any change of what officials read shows here."""

from datetime import date
from pathlib import Path

import pytest

from reports.charted import charted
from ttdn.model.dates import Span
from ttdn.reports.formats import CORE_FORMATS, CoreFormat
from ttdn.reports.report import Report
from ttdn.workspace import Workspace

__all__ = ["charted"]
SNAPSHOTS = Path(__file__).parent / "snapshots"
NEXT = Span(date(2026, 11, 24), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("name", "kind", "form", "span", "unit"),
    [
        *((f"next{known.suffix}", "next", known.id, NEXT, None) for known in CORE_FORMATS if known.id != "svg"),
        ("assignments.txt", "assignments", "text", None, None),
        ("schedule.md", "schedule", "md", Span.year(2028), None),
        ("unit.txt", "unit", "text", Span(date(2024, 12, 1), date(2025, 12, 31)), "hue/so-vhtt"),
    ],
)
def test_reports_read_as_the_snapshots(
    name: str, kind: str, form: str, span: Span | None, unit: str | None
) -> None:
    workspace = Workspace.open()
    data = workspace.render(workspace.report("hue/nq47", kind, span, unit=unit), form)
    compare(name, data)


@pytest.mark.parametrize("form", CORE_FORMATS, ids=lambda form: form.id)
def test_a_report_with_all_its_parts_reads_as_the_snapshots(form: CoreFormat, charted: Report) -> None:
    compare(f"charted{form.suffix}", form.render(charted))


def compare(name: str, data: bytes) -> None:
    snapshot = SNAPSHOTS / name
    if not snapshot.exists():
        snapshot.parent.mkdir(exist_ok=True)
        snapshot.write_bytes(data)
        pytest.fail(f"{name} was not there; it is written now: review it")
    assert data.decode() == snapshot.read_bytes().decode()
