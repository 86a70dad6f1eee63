"""Reports as plain text (*định dạng text*), for a terminal of 80 columns, a mail, a terminal that reads aloud.

A table that fits is drawn as one, its cells wrapped; a wide one is written row by row, a line or more for each
cell behind its header, since eight columns of eight letters are no help to anybody.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ttdn.reports.chart_text import chart_lines
from ttdn.reports.report import Report, Table
from ttdn.reports.wrapping import wrapped
from ttdn.text import display_width

WIDTH = 80
"""Columns of a terminal that every line fits in."""

_GAP = 2
_NARROWEST = 4
_WIDEST_LABEL = 22
_Block = tuple[Sequence[str], int]  # lines, and the columns they are given


def render_text(report: Report) -> bytes:
    r"""Return a report as plain text (*báo cáo dạng văn bản thuần*), UTF-8, no line wider than 80 columns.

    >>> from datetime import date
    >>> from ttdn.model.dates import Span
    >>> from ttdn.reports.report import Head
    >>> head, year = Head("x/y", "Kế hoạch", "UBND"), Span.year(2026)
    >>> render_text(Report("next", "Nhiệm vụ sắp đến hạn", head, year, date(2026, 1, 5))).decode()
    'NHIỆM VỤ SẮP ĐẾN HẠN\n'
    """
    return ("\n".join(line.rstrip() for line in _report(report)).rstrip() + "\n").encode()


def _above(report: Report) -> Iterator[str]:
    """What stands over the tables."""
    for line in (*report.author, report.title.upper(), *report.subtitle):
        yield from wrapped(line, WIDTH)
    for line in report.opening:
        yield ""
        yield from wrapped(line, WIDTH)
    for chart in report.charts:
        yield ""
        yield from chart_lines(chart, WIDTH)


def _report(report: Report) -> Iterator[str]:
    yield from _above(report)
    for table in report.tables:
        yield ""
        if table.title:
            yield from wrapped(table.title, WIDTH)
            yield ""
        if _fits(table):
            yield from _drawn(table)
            yield ""
        else:
            yield from _listed(table)
    if report.notes:
        yield "Ghi chú:"
        for note in report.notes:
            yield from _beside((["-"], _GAP), (wrapped(note, WIDTH - _GAP), WIDTH - _GAP))
        yield ""
    if report.sign_off:
        for line in report.sign_off:
            yield from wrapped(line, WIDTH)


def _fits(table: Table) -> bool:
    return not table.is_wide and len(table.columns) * (_NARROWEST + _GAP) <= WIDTH


def _drawn(table: Table) -> Iterator[str]:
    """The table as a table."""
    spare = WIDTH - len(table.columns) * (_NARROWEST + _GAP)
    whole = sum(column.width for column in table.columns)
    widths = [_NARROWEST + _GAP + spare * column.width // whole for column in table.columns]
    yield from _row([column.header for column in table.columns], widths)
    yield "─" * WIDTH
    for group in table.groups:
        if group.title:
            yield from wrapped(group.title, WIDTH)
        for row in group.rows:
            yield from _row([cell.plain for cell in row], widths)


def _row(texts: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    return _beside(*((_lines(text, width - _GAP), width) for text, width in zip(texts, widths, strict=True)))


def _listed(table: Table) -> Iterator[str]:
    """The rows one under the other: the first cell before the rest, which stand behind their headers."""
    first, *others = table.columns
    lead = _span([first.header, *(row[0].plain for row in table.rows)])
    label = _span([column.header for column in others])
    for group in table.groups:
        if group.title:
            yield from wrapped(group.title, WIDTH)
            yield "─" * min(display_width(group.title), WIDTH)
        for row in group.rows:
            body = [
                line
                for column, cell in zip(others, row[1:], strict=True)
                if cell.plain
                for line in _beside(
                    (_lines(column.header, label - _GAP), label),
                    (_lines(cell.plain, WIDTH - lead - label), WIDTH - lead - label),
                )
            ]
            yield from _beside((_lines(row[0].plain, lead - _GAP), lead), (body, WIDTH - lead))
            yield ""


def _span(texts: Sequence[str]) -> int:
    """The columns that a label needs, within reason."""
    return min(max([display_width(text) for text in texts], default=0), _WIDEST_LABEL) + _GAP


def _lines(text: str, width: int) -> list[str]:
    return [line for part in text.split("\n") for line in wrapped(part, width)]


def _beside(*blocks: _Block) -> Iterator[str]:
    """Blocks of lines side by side."""
    for lines in zip_longest(*(lines for lines, _ in blocks), fillvalue=""):
        parts = zip(lines, (width for _, width in blocks), strict=True)
        yield "".join(line + " " * (width - display_width(line)) for line, width in parts)
