"""The charts of a report as one picture (*định dạng svg*), for slides, for pages, to print."""

from ttdn.errors import Problem
from ttdn.reports.chart_svg import FONT, WIDTH, drawn
from ttdn.reports.report import Report, Unsuited
from ttdn.reports.wrapping import ems, wrapped
from ttdn.svg import attributes, labels, words

_MARGIN = 20
_TITLE, _CAPTION, _TEXT = 18, 15, 13  # sizes of letters
_LEADING = 1.25  # of a line, in the size of its letters
_BOLD = 1.08  # letters in bold are wider


def render_svg(report: Report) -> bytes:
    """Return the charts of a report, one below the other under its title (*biểu đồ của báo cáo*), UTF-8.

    Raises `Unsuited` (``report-no-chart``) for a report without charts.

    >>> from datetime import date
    >>> from ttdn.model.dates import Span
    >>> from ttdn.reports.chart import Chart, Sense, Series
    >>> from ttdn.reports.report import Head
    >>> chart = Chart("a", "Theo sở", ("Sở A",), (Series("quá hạn", Sense.OVERDUE, (2,)),))
    >>> head, year = Head("x/y", "Kế hoạch", "UBND"), Span.year(2026)
    >>> render_svg(Report("x", "Báo cáo", head, year, date(2026, 1, 5), charts=(chart,))).decode()[:4]
    '<svg'
    """
    return picture(report).encode()


def picture(report: Report) -> str:
    """Return the charts of a report as the text of an SVG file (*hình biểu đồ*); raises as `render_svg`."""
    if not report.charts:
        what, hint = "a report of this kind has no chart to draw", "choose another format, such as html or csv"
        raise Unsuited(Problem("report-no-chart", what, report.kind, hint))
    page = _Page()
    page.write(report.title, _TITLE, font_weight="bold")
    for line in report.subtitle:
        page.write(line, _TEXT)
    for number, chart in enumerate(report.charts, start=1):
        page.skip(_TEXT)
        page.write(chart.title, _CAPTION, font_weight="bold")
        lines, height = drawn(chart, f"chart-{number}")
        page.place(lines, height)
    width, height = WIDTH + 2 * _MARGIN, page.height + _MARGIN
    size = attributes(width=width, height=height, viewBox=f"0 0 {width} {height}")
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="vi" role="group" aria-labelledby="title"{size}',
            f"{attributes(font_family=FONT, fill='#111111')}>",
            f'<title id="title">{words(report.title or report.kind)}</title>',
            f"<rect{attributes(width=width, height=height, fill='#ffffff')}/>",
            *page.body,
            "</svg>\n",
        )
    )


class _Page:
    """A page that is filled from top to bottom."""

    def __init__(self) -> None:
        self.body: list[str] = []
        self.height = _MARGIN

    def skip(self, height: int) -> None:
        """Leave room."""
        self.height += height

    def write(self, text: str, size: int, **more: str) -> None:
        """Write a text in lines as wide as the page."""
        if text:
            lines, step = wrapped(text, WIDTH / size / _BOLD, ems), round(size * _LEADING)
            self.body += labels(lines, _MARGIN, self.height + size, step, font_size=size, **more)
            self.height += len(lines) * step + 4

    def place(self, lines: list[str], height: int) -> None:
        """Place a picture."""
        self.body += [f"<g{attributes(transform=f'translate({_MARGIN} {self.height})')}>", *lines, "</g>"]
        self.height += height
