"""The sheet of a chart (*trang biểu đồ*): the picture, and below it the numbers that it is drawn from."""

from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as DrawnChart

from ttdn.reports.chart import Chart, Series
from ttdn.reports.chart_looks import EDGE, LOOKS, Hatch
from ttdn.reports.report import Cell, Column, ColumnKind, Group, Number, Report, Table, Text
from ttdn.reports.wrapping import ems, wrapped
from ttdn_report_xlsx.looks import FONT, Looks
from ttdn_report_xlsx.measures import column_widths
from ttdn_report_xlsx.sheets import Sheet

_PATTERNS = {
    Hatch.RISING: "wide_upward_diagonal",
    Hatch.FALLING: "wide_downward_diagonal",
    Hatch.UPRIGHT: "light_vertical",
    Hatch.CROSSED: "outlined_diamond",
    Hatch.LEVEL: "light_horizontal",
    Hatch.GRID: "large_grid",
}
_SHOWN = "0;;;"
"""A number format that shows no nought."""

_SIZE, _SMALL = 10, 9
_PIXELS = 4 / 3
"""In a point."""

# Lengths in pixels: of the room for names, of a line of a name, around it, above the bars; the least of the chart.
_NAMES, _LINE, _ROOM, _TOP, _LEAST = 270, 16, 12, 40, 640
_MOST_LINES = 6
_ROW, _LETTER = 20, 7  # of the sheet, as they are by default
_NUMBER_WIDTH = 11


def write_chart(book: Workbook, name: str, looks: Looks, report: Report, chart: Chart) -> None:
    """Add a sheet of this name with a chart under the head of the report, and its numbers in cells below it."""
    sheet = book.add_worksheet(name)
    table = _numbers(chart)
    page = Sheet(sheet, looks, table, across=False)
    page.write_title(report)
    page.write_caption(chart.title)
    width = max(_LEAST, round(sum(column_widths(table)) * _LETTER))
    height = _height(chart)
    row = page.skip(ceil(height / _ROW) + 1)
    head, last = page.write_cells(table, frozen=False)
    drawn = book.add_chart({"type": "bar", "subtype": "stacked"})
    if drawn is None:  # only for a type that XlsxWriter does not know
        raise TypeError(chart.key)
    for index, one in enumerate(chart.series, start=1):
        cells = {
            "name": [name, head, index],
            "categories": [name, head + 1, 0, last, 0],
            "values": [name, head + 1, index, last, index],
        }
        labels = _labels(one, (width - _NAMES - _ROOM) / max(chart.longest, 1))
        drawn.add_series({**cells, **_look(one), "data_labels": labels, "gap": 60, "overlap": 100})
    _set_frame(drawn, chart, width, height)
    sheet.insert_chart(row, 0, drawn, {"description": chart.told, "object_position": 2})


def _numbers(chart: Chart) -> Table:
    """The numbers of a chart as a table: a row for each bar."""
    columns = (
        Column("bar", "Tên", _NAMES // _LETTER),
        *(
            Column(f"series-{index}", one.name or str(index), _NUMBER_WIDTH, ColumnKind.NUMBER)
            for index, one in enumerate(chart.series, start=1)
        ),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Text(name), *(Number(one.values[bar]) for one in chart.series)) for bar, name in enumerate(chart.bars)
    )
    return Table("numbers", "", columns, (Group("", rows),))


def _height(chart: Chart) -> int:
    """The height of the chart, by that of its longest name, within reason."""
    lines = max(len(wrapped(name, _NAMES / (_SIZE * _PIXELS), ems)) for name in chart.bars)
    return _TOP + len(chart.bars) * (min(lines, _MOST_LINES) * _LINE + _ROOM) + _ROOM


def _look(one: Series) -> dict[str, object]:
    look = LOOKS[one.sense]
    edge = {"color": EDGE, "width": 0.75}
    if look.hatch is Hatch.PLAIN:
        return {"fill": {"color": look.ground}, "border": edge}
    pattern = {"pattern": _PATTERNS[look.hatch], "fg_color": look.ink, "bg_color": look.ground}
    return {"pattern": pattern, "border": edge}


def _labels(one: Series, unit: float) -> dict[str, object]:
    """The numbers, on white; none where its part is too narrow for it, since it would cover those beside it."""
    narrow = (value and ems(f"{value} ") * _SMALL * _PIXELS > value * unit for value in one.values)
    return {
        "value": True,
        "position": "center",
        "num_format": _SHOWN,
        "fill": {"color": "#FFFFFF"},
        "font": {"name": FONT, "size": _SMALL},
        "custom": [{"delete": True} if is_narrow else None for is_narrow in narrow],
    }


def _set_frame(drawn: DrawnChart, chart: Chart, width: int, height: int) -> None:
    """Set the axes, the legend, and the room for each: names always have the same."""
    letters = {"name": FONT, "size": _SIZE}
    drawn.set_y_axis({"reverse": True, "num_font": letters, "major_tick_mark": "none", "interval_unit": 1})
    drawn.set_x_axis(
        {"visible": False, "min": 0, "max": max(chart.longest, 1), "major_gridlines": {"visible": False}}
    )
    drawn.set_legend({"position": "top", "font": letters})
    drawn.set_plotarea(
        {
            "layout": {
                "x": _NAMES / width,
                "y": _TOP / height,
                "width": (width - _NAMES - _ROOM) / width,
                "height": (height - _TOP - _ROOM) / height,
            }
        }
    )
    drawn.set_chartarea({"border": {"none": True}})
    drawn.set_size({"width": width, "height": height})
