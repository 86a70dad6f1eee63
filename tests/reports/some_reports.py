"""Reports that the tests of formats write: each kind on the plan of Huế, and one with all sorts of cells."""

from datetime import date

import attrs
import pytest

from ttdn.model.dates import Span
from ttdn.reports.report import Column, ColumnKind, Day, Group, Head, Lines, Number, Report, Table, Text, Tone
from ttdn.workspace import Workspace

_FROM_A_DAY = Span(date(2026, 11, 24), date(2027, 12, 31))


@pytest.fixture(params=["assignments", "schedule", "unit", "next"])
def hue(request: pytest.FixtureRequest) -> Report:
    """Each kind of report on the plan of Huế."""
    kind: str = request.param
    unit = "hue/so-vhtt" if kind == "unit" else None
    return Workspace.open().report("hue/nq47", kind, _FROM_A_DAY if kind == "next" else None, unit=unit)


@pytest.fixture
def small() -> Report:
    """A report with one table that fits upright and one that asks for paper across."""
    columns = (
        Column("tt", "TT", 4, ColumnKind.NUMBER),
        Column("due", "Ngày hạn", 11, ColumnKind.DATE),
        Column("duty", "Nhiệm vụ", 40),
    )
    wide = (*columns, Column("notes", "Ghi chú", 40))
    row = (Number(1), Day(date(2026, 12, 9)), Text("Báo cáo kết quả"))
    notes = Lines((Text("“Định kỳ hằng năm”", Tone.QUOTED), Text("Chưa rõ: không có ngày", Tone.UNSETTLED)))
    return Report(
        "schedule",
        "Lịch thời hạn",
        Head("x/y", "Kế hoạch A", "Ủy ban nhân dân tỉnh B", "12/KH-UBND", date(2025, 3, 4), "B"),
        Span.year(2026),
        date(2026, 11, 24),
        (
            Table("upright", "Việc của sở", columns, (Group("Tháng 12", (row,)),)),
            Table("across", "Việc của xã", wide, (Group("", ((*row, notes),)),)),
        ),
        ("Kế hoạch A (số 12/KH-UBND ngày 04/03/2025)", "Năm 2026"),
        ("Ngày hạn không dời.",),
    )


@pytest.fixture
def signed(small: Report) -> Report:
    """The small report with the lines of its signer."""
    return attrs.evolve(small, sign_off=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"))
