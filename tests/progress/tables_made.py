"""Tables as offices send them, and what is known of the plan that they are about."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache

from progress.entries import SUBJECTS
from progress.workbooks_made import Value, workbook
from ttdn.agenda import Agenda
from ttdn.model.dates import Span
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.progress.entries import Entry
from ttdn.progress.status import Status
from ttdn.progress.tables import ImportResult, PlanRecord, entries_from, read_rows
from ttdn.workspace import Workspace

PLAN = "hue/nq47"
TODAY = date(2026, 12, 20)
NOW = datetime(2026, 12, 20, 2, tzinfo=UTC)
HEADER = ("Mục", "Kỳ", "Đơn vị", "Đánh dấu", "Ngày hoàn thành", "Số văn bản", "Ghi chú", "Người ghi nhận")
FOREIGN = "Sở Ngoại vụ thành phố Huế"
TOURISM = "Sở Du lịch thành phố Huế"


@cache
def _laid() -> tuple[Plan, Agenda, Register]:
    workspace = Workspace.open()
    laid = workspace.agenda(PLAN, Span(date(2024, 1, 1), date(2026, 12, 31)))
    return workspace.plan(PLAN), laid, workspace.register


def known(entries: Iterable[Entry] = ()) -> PlanRecord:
    """What is known of the plan on `TODAY`, by some entries."""
    plan, laid, register = _laid()
    return PlanRecord.on(plan, laid, entries, register, TODAY)


def few(entries: Iterable[Entry] = ()) -> Status:
    """How the duties of the two offices of `progress.entries.SUBJECTS` stand."""
    status = known(entries).status
    units = {subject.unit for subject in SUBJECTS}
    return Status(status.on, tuple(duty for duty in status.duties if duty.subject.unit in units))


def imported(data: bytes, name: str = "a.xlsx", entries: Iterable[Entry] = ()) -> ImportResult:
    """What the rows of a file come to, which name no plan or this one, beside some entries."""
    kept = tuple(entries)
    record = known(kept)
    return entries_from(read_rows(data, name), {"": record, PLAN: record}, by="Hoa", at=NOW, kept=kept)


def said(*rows: Mapping[str, Value] | Sequence[Value], header: Sequence[str] = HEADER) -> bytes:
    """A workbook of rows, each in the order of the header, or by the names of columns."""
    given = [[row.get(name) for name in header] if isinstance(row, Mapping) else list(row) for row in rows]
    return workbook({"Sheet1": [list(header), *given]})


def as_csv(*rows: Sequence[str], delimiter: str = ",", header: Sequence[str] = HEADER) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([header, *rows])
    return out.getvalue()
