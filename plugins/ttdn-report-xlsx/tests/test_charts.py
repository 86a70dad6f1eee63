"""Native charts: a sheet for each, drawn from the numbers in its cells."""

import io

import attrs
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook
from openpyxl.chart.bar_chart import BarChart
from openpyxl.drawing.spreadsheet_drawing import TwoCellAnchor
from openpyxl.worksheet.worksheet import Worksheet

from reports.charted import many_bars
from ttdn.reports.chart import Chart, Sense, Series
from ttdn.reports.report import Report
from ttdn.testing.strategies import reports
from ttdn_report_xlsx import render

whole = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def chart_sheets(report: Report) -> list[Worksheet]:
    found = load_workbook(io.BytesIO(render(report))).worksheets
    return [one for one in found[max(len(report.tables), 1) :] if isinstance(one, Worksheet)]


def drawn(sheet: Worksheet) -> BarChart:
    (chart,) = vars(sheet)["_charts"]  # openpyxl has no other way to what it read
    assert isinstance(chart, BarChart)
    return chart


def values(sheet: Worksheet, reference: str) -> list[str | int | None]:
    """The values of the cells that a reference names."""
    name, _, cells = reference.rpartition("!")
    assert name.removeprefix("'").removesuffix("'").replace("''", "'") == sheet.title
    area = sheet[cells.replace("$", "")]
    rows = area if isinstance(area, tuple) else ((area,),)
    found: list[str | int | None] = []
    for row in rows:
        for cell in row:
            assert cell.value is None or isinstance(cell.value, str | int)
            found.append(cell.value)
    return found


@whole
@given(reports())
def test_a_chart_is_drawn_from_the_numbers_in_its_cells(report: Report) -> None:
    for sheet, chart in zip(chart_sheets(report), report.charts, strict=True):
        for series, one in zip(drawn(sheet).series, chart.series, strict=True):
            assert series.tx.strRef is not None
            assert series.cat.strRef is not None
            assert series.val.numRef is not None
            (name,) = values(sheet, series.tx.strRef.f)
            assert name == one.name or not one.name
            assert values(sheet, series.cat.strRef.f) == [bar or None for bar in chart.bars]
            assert values(sheet, series.val.numRef.f) == list(one.values)


def test_bars_are_stacked_across_the_first_on_top(charted: Report) -> None:
    (sheet,) = chart_sheets(charted)
    chart = drawn(sheet)
    assert (chart.type, chart.grouping, chart.overlap) == ("bar", "stacked", 100)
    assert chart.x_axis.scaling.orientation == "maxMin"
    assert (chart.y_axis.scaling.min, chart.y_axis.scaling.max) == (0, 26)
    assert sheet.title == "Kết quả thực hiện nhiệm vụ theo"
    assert sheet.page_setup.orientation == "portrait"


def test_parts_differ_by_hatch_and_what_has_no_room_is_not_labelled(charted: Report) -> None:
    series = tuple(Series(sense.value, sense, (1000, 1)) for sense in Sense)
    (sheet,) = chart_sheets(attrs.evolve(charted, charts=(Chart("a", "Mọi nghĩa", ("A", "B"), series),)))
    found = drawn(sheet).series
    hatches = [one.graphicalProperties.pattFill.prst for one in found if one.graphicalProperties.pattFill]
    assert len(set(hatches)) == len(hatches) == len(Sense) - 1
    assert [[label.idx for label in one.dLbls.dLbl] for one in found] == [[1]] * len(Sense)
    assert {one.dLbls.numFmt for one in found} == {"0;;;"}


def test_the_numbers_stand_below_the_chart(charted: Report) -> None:
    for report in (charted, many_bars(charted, 60)):
        (sheet,) = chart_sheets(report)
        anchor = drawn(sheet).anchor
        assert isinstance(anchor, TwoCellAnchor)
        head = next(row[0].row for row in sheet.iter_rows() if row[1].value == "Đã hoàn thành")
        assert head is not None
        assert anchor.to.row + 1 < head
        assert anchor._from.row >= 6  # noqa: SLF001  as the format calls it; after the head of the report


def test_offices_stand_over_the_title_and_the_opening_over_the_first_table(charted: Report) -> None:
    book = load_workbook(io.BytesIO(render(charted)))
    column = [row[0] for row in book.worksheets[0].iter_rows(max_col=1, values_only=True)]
    assert column[:8] == [
        "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH",
        "SỞ VĂN HÓA VÀ THỂ THAO",
        "BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2026",
        *charted.subtitle,
        *charted.opening,
        "Đơn vị",
    ]
    assert book.properties.creator == "Sở Văn hóa và Thể thao"
