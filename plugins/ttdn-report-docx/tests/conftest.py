"""Reports that the tests write."""

from datetime import date

import attrs
import pytest

import ttdn
from ttdn.reports.report import Column, ColumnKind, Day, Group, Head, Lines, Number, Report, Table, Text, Tone

HUE = {
    "assignments": (None, None),
    "schedule": (None, None),
    "unit": (None, "hue/so-vhtt"),
    "next": (ttdn.Span(date(2026, 11, 24), date(2027, 12, 31)), None),
}


@pytest.fixture(scope="session")
def workspace() -> ttdn.Workspace:
    return ttdn.Workspace.open()


@pytest.fixture(params=HUE)
def hue(request: pytest.FixtureRequest, workspace: ttdn.Workspace) -> Report:
    """Each kind of report on the plan of Huế."""
    kind: str = request.param
    span, unit = HUE[kind]
    return workspace.report("hue/nq47", kind, span, unit=unit)


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
        ttdn.Span.year(2026),
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
    return attrs.evolve(small, sign_off=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"))
