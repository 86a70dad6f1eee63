"""A report with all its parts, as an office might send it: 3 states, 12 offices of Ninh Bình, two who issue it."""

from datetime import date

import attrs
import pytest

from ttdn.model.dates import Span
from ttdn.reports.chart import Chart, Sense, Series
from ttdn.reports.report import Cell, Column, ColumnKind, Group, Head, Number, Report, Table, Text

OFFICES = (
    "Sở Văn hóa và Thể thao",
    "Sở Du lịch",
    "Sở Tài chính",
    "Sở Nông nghiệp và Môi trường",
    "Sở Khoa học và Công nghệ",
    "Sở Giáo dục và Đào tạo",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội",
    "Ban Quản lý Quần thể danh thắng Tràng An",
    "Công an tỉnh",
    "Báo và Đài Phát thanh - Truyền hình Ninh Bình",
    "Ủy ban nhân dân phường Hoa Lư",
    "Ủy ban nhân dân xã Gia Viễn",
)
DONE = (14, 9, 6, 11, 4, 0, 3, 21, 2, 1, 8, 0)
UNDER_WAY = (3, 1, 0, 5, 2, 1, 2, 4, 0, 1, 1, 0)
OVERDUE = (1, 0, 0, 2, 0, 3, 0, 1, 0, 0, 12, 0)
COLUMNS = (
    Column("office", "Đơn vị", 30),
    Column("done", "Đã hoàn thành", 10, ColumnKind.NUMBER),
    Column("under-way", "Đang thực hiện", 10, ColumnKind.NUMBER),
    Column("overdue", "Quá hạn", 10, ColumnKind.NUMBER),
)


@pytest.fixture
def charted() -> Report:
    """A report on a year of twelve offices, with a chart that says what its table says."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Text(office), Number(done), Number(under_way), Number(overdue))
        for office, done, under_way, overdue in zip(OFFICES, DONE, UNDER_WAY, OVERDUE, strict=True)
    )
    chart = Chart(
        "offices",
        "Kết quả thực hiện nhiệm vụ theo đơn vị",
        OFFICES,
        (
            Series("Đã hoàn thành", Sense.DONE, DONE),
            Series("Đang thực hiện, còn trong hạn", Sense.UNDER_WAY, UNDER_WAY),
            Series("Quá hạn", Sense.OVERDUE, OVERDUE),
        ),
    )
    return Report(
        "year",
        "Báo cáo kết quả thực hiện kế hoạch năm 2026",
        Head("ninh-binh/193-2024", "Kế hoạch số 193/KH-UBND", "Ủy ban nhân dân tỉnh Ninh Bình", place="Ninh Bình"),
        Span.year(2026),
        date(2026, 11, 24),
        (Table("offices-table", "", COLUMNS, (Group("", rows),)),),
        ("Kế hoạch số 193/KH-UBND ngày 23/10/2024", "Từ ngày 01/01/2026 đến hết ngày 31/12/2026"),
        ("Nhiệm vụ chưa có kết quả được tính là đang thực hiện.",),
        author=("Ủy ban nhân dân tỉnh Ninh Bình", "Sở Văn hóa và Thể thao"),
        opening=(
            "Thực hiện Kế hoạch số 193/KH-UBND, Sở Văn hóa và Thể thao báo cáo kết quả năm 2026 như sau.",
            "Mười hai đơn vị được giao 118 nhiệm vụ; 79 nhiệm vụ đã hoàn thành, 19 nhiệm vụ quá hạn.",
        ),
        charts=(chart,),
    )


def many_bars(report: Report, count: int) -> Report:
    """The report with a chart of so many bars."""
    (chart,) = report.charts
    bars = tuple(f"{number}. {OFFICES[number % len(OFFICES)]}" for number in range(count))
    series = tuple(
        attrs.evolve(one, values=tuple(one.values[number % len(OFFICES)] for number in range(count)))
        for one in chart.series
    )
    return attrs.evolve(report, charts=(attrs.evolve(chart, bars=bars, series=series),))
