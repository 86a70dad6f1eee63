"""The charts of a report as pictures (*biểu đồ*): on its pages, and by themselves."""

from collections.abc import Iterator

import attrs

from ttdn.reports.chart import Chart
from ttdn.reports.chart_svg import chart_svg
from ttdn.reports.picture import picture
from ttdn.reports.report import Report
from ttdn_report_pdf.compiling import compiled_png
from ttdn_report_pdf.items import ChartItem
from ttdn_report_pdf.letters import shown

_MOST_BARS = 22
"""On a page: as many as stay readable, with names of two lines each."""


def chart_items(chart: Chart, name: str) -> Iterator[ChartItem]:
    """Yield a chart in as many pictures as it needs pages (*biểu đồ theo trang*), the caption over the first.

    >>> from ttdn.reports.chart import Sense, Series
    >>> bars = tuple(f"Sở {number}" for number in range(30))
    >>> chart = Chart("a", "Theo sở", bars, (Series("quá hạn", Sense.OVERDUE, tuple(range(30))),))
    >>> [item["title"] for item in chart_items(chart, "chart-1")]
    ['Theo sở', '']
    """
    for number, part in enumerate(map(_shown, chart.split(_MOST_BARS))):
        svg = chart_svg(part, f"{name}-{number}", longest=chart.longest)
        yield {"title": "" if number else part.title, "alt": f"{part.title}. {part.told}", "svg": svg}


def png(report: Report) -> bytes:
    """Return the charts of a report as one picture in PNG (*ảnh biểu đồ*), the same as the format ``svg`` draws.

    Raises `Unsuited` (``report-no-chart``) for a report without charts.
    """
    plain = attrs.evolve(
        report,
        title=shown(report.title),
        subtitle=tuple(map(shown, report.subtitle)),
        charts=tuple(map(_shown, report.charts)),
    )
    return compiled_png(picture(plain))


def _shown(chart: Chart) -> Chart:
    """The chart in letters that the fonts of this package have."""
    series = tuple(attrs.evolve(one, name=shown(one.name)) for one in chart.series)
    return attrs.evolve(chart, title=shown(chart.title), bars=tuple(map(shown, chart.bars)), series=series)
