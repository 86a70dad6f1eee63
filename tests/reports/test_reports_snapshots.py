"""Reports on the Huế plan as people get them, each format once: any change of what officials read shows here."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from reports.charted import charted
from ttdn.model.dates import Span
from ttdn.progress.entries import Entry, Mark
from ttdn.progress.sqlite import SqliteRecord
from ttdn.reports.formats import CORE_FORMATS
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


@pytest.mark.parametrize(
    ("name", "kind", "unit"), [("unit-year.txt", "unit-year", "Sở Tư pháp"), ("year.md", "year", None)]
)
def test_reports_on_results_read_as_the_snapshots(name: str, kind: str, unit: str | None, tmp_path: Path) -> None:
    workspace, record, on = Workspace.open(), SqliteRecord(tmp_path / "so.sqlite"), date(2026, 12, 15)
    before = workspace.status("hue/nq47", record, on, unit="Sở Tư pháp")
    duty = next(one for one in before.duties if one.period == "2026")
    at = datetime(2026, 12, 14, 9, tzinfo=UTC)
    record.append([Entry(str(UUID(int=1)), duty.subject, Mark.DONE, at, "Lan", date(2026, 12, 14), "12/BC-STP")])
    report = workspace.report("hue/nq47", kind, unit=unit, record=record, on=on)
    compare(name, workspace.render(report, Path(name).suffix.removeprefix(".").replace("txt", "text")))


def compare(name: str, data: bytes) -> None:
    """Hold what is rendered to the snapshot of a name; one that is not there is written, to be reviewed."""
    snapshot = SNAPSHOTS / name
    if not snapshot.exists():
        snapshot.parent.mkdir(exist_ok=True)
        snapshot.write_bytes(data)
        pytest.fail(f"{name} was not there; it is written now: review it")
    assert data.decode() == snapshot.read_bytes().decode()
