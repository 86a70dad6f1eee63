"""Reports as a page of their own (*định dạng html*): one file without scripts, to read, to print, to listen to."""

from collections.abc import Iterator
from html import escape
from typing import assert_never

from ttdn.reports.chart import Chart
from ttdn.reports.chart_svg import chart_svg
from ttdn.reports.report import Cell, Column, ColumnKind, Day, Lines, Number, Report, Table, Text, Tone

_STYLE = """\
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 90rem; padding: 0 1rem; color: #111; background: #fff;
  font: 1rem/1.45 "Times New Roman", Tinos, "Liberation Serif", serif; }
header { text-align: center; }
h1 { font-size: 1.4rem; text-transform: uppercase; margin: 0 0 .5rem; }
header p { margin: .2rem 0; }
.table { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; width: 100%; min-width: 60rem; }
caption { font-weight: bold; padding: .5rem; }
caption.unseen { clip-path: inset(50%); height: 1px; overflow: hidden; padding: 0; position: absolute;
  width: 1px; }
th, td { border: 1px solid #555; padding: .35rem .45rem; vertical-align: top; text-align: left;
  overflow-wrap: break-word; }
thead th { text-align: center; vertical-align: middle; background: #eee; }
tbody th { font-weight: normal; }
th[scope=rowgroup] { font-weight: bold; background: #f6f6f6; }
.number, .date { text-align: center; white-space: nowrap; }
td p { margin: 0 0 .3rem; }
td p:last-child { margin-bottom: 0; }
.quoted { font-style: italic; }
.unsettled { font-weight: bold; color: #7a3b00; }
footer { font-size: .95rem; }
.sign-off { text-align: center; margin: 2rem 0 0 50%; }
.sign-off p { margin: 0; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; line-height: 1.25; }
  .table { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: .2rem .3rem; }
  th[scope=rowgroup] { break-after: avoid; }
}
"""
_AUTHOR_STYLE = """\
.author { margin-bottom: 1.5rem; text-transform: uppercase; width: fit-content; }
.author p:last-child { font-weight: bold; }
"""
_OPENING_STYLE = """\
.opening { margin: 1rem auto 0; text-align: justify; }
.opening p { margin: .4rem 0; text-indent: 1.27cm; }
"""
_CHART_STYLE = """\
figure { margin: 1.5rem auto; max-width: 52rem; break-inside: avoid; }
figcaption { font-weight: bold; padding: .5rem; text-align: center; }
figure svg { display: block; height: auto; print-color-adjust: exact; width: 100%; }
"""
# Margins of Decree 30/2020, appendix I: 20 to 25 mm above and below, 30 to 35 on the left, 15 to 20 on the right.
_PAPER = "A4 {way}; margin: 20mm 15mm 20mm 30mm"


def render_html(report: Report) -> bytes:
    """Return a report as a whole page (*báo cáo dạng trang web*), HTML 5, UTF-8; every text is escaped.

    >>> from datetime import date
    >>> from ttdn.model.dates import Span
    >>> from ttdn.reports.report import Head
    >>> head, year = Head("x/y", "Kế hoạch", "UBND"), Span.year(2026)
    >>> "<h1>A &lt; B</h1>" in render_html(Report("next", "A < B", head, year, date(2026, 1, 5))).decode()
    True
    """
    return ("\n".join(_page(report)) + "\n").encode()


def _page(report: Report) -> Iterator[str]:
    way = "landscape" if report.is_wide else "portrait"
    yield "<!DOCTYPE html>"
    yield '<html lang="vi">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    )
    yield f"<title>{escape(report.title)} – {escape(report.head.title)}</title>"
    yield f"<style>\n@page {{ size: {_PAPER.format(way=way)}; }}\n{_STYLE}{''.join(_more_style(report))}</style>"
    yield "</head>"
    yield "<body>"
    yield "<header>"
    yield from _author(report)
    yield f"<h1>{escape(report.title)}</h1>"
    yield from (f"<p>{escape(line)}</p>" for line in report.subtitle)
    yield "</header>"
    yield "<main>"
    yield from _opening(report)
    for number, chart in enumerate(report.charts, start=1):
        yield from _figure(chart, f"chart-{number}")
    for table in report.tables:
        yield from _table(table, report.title)
    yield "</main>"
    if report.notes or report.sign_off:
        yield "<footer>"
        yield from _notes(report)
        yield "</footer>"
    yield "</body>"
    yield "</html>"


def _more_style(report: Report) -> Iterator[str]:
    """The style of what only some reports have."""
    if report.author:
        yield _AUTHOR_STYLE
    if report.opening:
        yield _OPENING_STYLE
    if report.charts:
        yield _CHART_STYLE


def _author(report: Report) -> Iterator[str]:
    """The offices that issue the report, the superior one first, as at the top left of a document."""
    if report.author:
        yield '<div class="author">'
        yield from (f"<p>{escape(office)}</p>" for office in report.author)
        yield "</div>"


def _opening(report: Report) -> Iterator[str]:
    if report.opening:
        yield '<div class="opening">'
        yield from (f"<p>{escape(line)}</p>" for line in report.opening)
        yield "</div>"


def _figure(chart: Chart, name: str) -> Iterator[str]:
    yield "<figure>"
    if chart.title:
        yield f"<figcaption>{escape(chart.title)}</figcaption>"
    yield chart_svg(chart, name)
    yield "</figure>"


def _notes(report: Report) -> Iterator[str]:
    if report.notes:
        yield "<h2>Ghi chú</h2>"
        yield "<ul>"
        yield from (f"<li>{escape(note)}</li>" for note in report.notes)
        yield "</ul>"
    if report.sign_off:
        yield '<div class="sign-off">'
        yield from (f"<p>{escape(line)}</p>" for line in report.sign_off)
        yield "</div>"


def _table(table: Table, title: str) -> Iterator[str]:
    """A table; where the report's title is its caption, that is there for those who listen, and not seen twice."""
    name = f"{table.key}-caption"
    caption, unseen = (table.title, "") if table.title else (title, ' class="unseen"')
    yield f'<div class="table" role="region" tabindex="0" aria-labelledby="{name}">'
    yield "<table>"
    yield f'<caption id="{name}"{unseen}>{escape(caption)}</caption>'
    yield f"<colgroup>{''.join(_widths(table))}</colgroup>"
    heads = "".join(f'<th scope="col">{escape(column.header)}</th>' for column in table.columns)
    yield f"<thead>\n<tr>{heads}</tr>\n</thead>"
    for group in table.groups:
        yield "<tbody>"
        if group.title:
            yield f'<tr><th scope="rowgroup" colspan="{len(table.columns)}">{escape(group.title)}</th></tr>'
        yield from (_row(row, table.columns) for row in group.rows)
        yield "</tbody>"
    yield "</table>"
    yield "</div>"


def _widths(table: Table) -> Iterator[str]:
    whole = sum(column.width for column in table.columns)
    for column in table.columns:
        yield f'<col style="width: {100 * column.width / whole:.1f}%">'


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...]) -> str:
    """A row; its first cell is its head."""
    first, *rest = zip(row, columns, strict=True)
    cells = "".join(f"<td{_class(column)}>{_cell(cell)}</td>" for cell, column in rest)
    return f'<tr><th scope="row"{_class(first[1])}>{_cell(first[0])}</th>{cells}</tr>'


def _class(column: Column) -> str:
    return "" if column.kind is ColumnKind.TEXT else f' class="{column.kind.value}"'


def _cell(cell: Cell) -> str:
    match cell:
        case Day(on=on):
            return f'<time datetime="{on.isoformat()}">{cell.plain}</time>'
        case Number():
            return cell.plain
        case Lines(lines=lines):
            return "".join(f"<p{_tone(line)}>{escape(line.text)}</p>" for line in lines)
        case Text(text=text):
            return f"<span{_tone(cell)}>{escape(text)}</span>" if _tone(cell) else escape(text)
        case _:
            assert_never(cell)


def _tone(line: Text) -> str:
    return "" if line.tone is Tone.PLAIN else f' class="{line.tone.value}"'
