"""No text breaks a format: what is written is parsed back by another program, and is the report again."""

import csv
import io
import json
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import chain

import attrs
from hypothesis import given

from ttdn.formulas import unarmed
from ttdn.reports.delimited import render_csv
from ttdn.reports.formats import CORE_FORMATS
from ttdn.reports.json_form import render_json
from ttdn.reports.markdown import render_markdown
from ttdn.reports.page import render_html
from ttdn.reports.report import Cell, Day, Number, Report, Table
from ttdn.reports.terminal import WIDTH, render_text
from ttdn.reports.wrapping import wrapped
from ttdn.testing.strategies import reports
from ttdn.text import display_width


@given(reports())
def test_comma_separated_values_are_the_cells_again(report: Report) -> None:
    data = render_csv(report)
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    expected: list[list[str]] = []
    for number, table in enumerate(report.tables):
        expected += [[]] if number else []
        expected.append([unarmed(column.header) for column in table.columns])
        expected += [[_in_csv(cell) for cell in row] for row in table.rows]
    assert read == expected


def _in_csv(cell: Cell) -> str:
    if isinstance(cell, Day):
        return cell.on.isoformat()
    return cell.plain if isinstance(cell, Number) else unarmed(cell.plain)


@given(reports())
def test_no_words_are_a_formula_in_a_spreadsheet(report: Report) -> None:
    for row in csv.reader(io.StringIO(render_csv(report).decode("utf-8-sig"), newline="")):
        for cell in row:
            assert not cell.startswith(("=", "+", "@", "\t", "\r", "＝")) or re.fullmatch(r"[+-]?\d+", cell)
            assert not cell.startswith("-") or re.fullmatch(r"-\d+", cell)


@given(reports())
def test_json_holds_every_cell_under_the_key_of_its_column(report: Report) -> None:
    read = json.loads(render_json(report))
    assert (read["schema"], read["title"], read["notes"]) == (1, report.title, list(report.notes))
    assert read["plan"]["number"] == report.head.number
    assert (read.get("author", []), read.get("opening", [])) == (list(report.author), list(report.opening))
    for item, chart in zip(read.get("charts", []), report.charts, strict=True):
        assert (item["key"], item["title"], item["bars"]) == (chart.key, chart.title, list(chart.bars))
        assert [(one["name"], one["sense"], one["values"]) for one in item["series"]] == [
            (one.name, one.sense.value, list(one.values)) for one in chart.series
        ]
    for item, table in zip(read["tables"], report.tables, strict=True):
        rows = [row for group in item["groups"] for row in group["rows"]]
        assert [list(row) for row in rows] == [[column.key for column in table.columns]] * len(table.rows)
        for row, cells in zip(rows, table.rows, strict=True):
            assert [_plain_of(value) for value in row.values()] == [_in_json(cell) for cell in cells]


def _plain_of(value: str | int | list[dict[str, str]]) -> str:
    return "\n".join(line["text"] for line in value) if isinstance(value, list) else str(value)


def _in_json(cell: Cell) -> str:
    return cell.on.isoformat() if isinstance(cell, Day) else cell.plain


@attrs.define
class _Grid:
    """What a browser would see of one table."""

    rows: list[list[str]] = attrs.field(factory=list[list[str]])
    widths: list[int] = attrs.field(factory=list[int])


_TAGS = frozenset(
    re.findall(r"\w+", "head title style body header main footer h2 ul div figure thead tbody colgroup time span")
)


class _Page(HTMLParser):
    """Reads a page into its tables, cell by cell, and holds that every tag is closed in order."""

    VOID = frozenset({"meta", "col"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tables: list[_Grid] = []
        self.text: dict[str, list[str]] = {}
        self.lang: str | None = None
        self.pictures = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.VOID:
            return
        if "svg" in self.open or tag == "svg":  # tests of charts look into it
            self.pictures += tag == "svg"
            self.open.append(tag)
            return
        if self.open and self.open[-1] in {"td", "th"} and tag == "p" and self.tables[-1].rows[-1][-1]:
            self.tables[-1].rows[-1][-1] += "\n"
        self.open.append(tag)
        named = dict(attrs)
        match tag:
            case "html":
                self.lang = named["lang"]
            case "table":
                self.tables.append(_Grid())
            case "tr":
                self.tables[-1].rows.append([])
                self.tables[-1].widths.append(0)
            case "td" | "th":
                assert tag == "td" or named["scope"] in {"col", "row", "rowgroup"}
                self.tables[-1].rows[-1].append("")
                self.tables[-1].widths[-1] += int(named.get("colspan") or 1)
            case "h1" | "li" | "caption" | "figcaption" | "p":
                self.text.setdefault(tag, []).append("")
            case _:
                assert tag in _TAGS

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        inside = {*self.open}
        if inside & {"td", "th"}:
            self.tables[-1].rows[-1][-1] += data
        for tag in inside & {"h1", "li", "caption", "figcaption", "p"}:
            self.text[tag][-1] += data


@given(reports())
def test_a_page_is_well_formed_and_its_cells_are_the_report(report: Report) -> None:
    page = _Page()
    page.feed(render_html(report).decode())
    page.close()
    assert not page.open
    assert page.lang == "vi"
    assert page.text["h1"] == [report.title]
    assert page.text.get("li", []) == list(report.notes)
    above = [*report.author, *report.subtitle, *report.opening]
    assert page.text.get("p", [])[: len(above)] == above
    assert page.pictures == len(report.charts)
    assert page.text.get("figcaption", []) == [chart.title for chart in report.charts if chart.title]
    for grid, table in zip(page.tables, report.tables, strict=True):
        assert set(grid.widths) == {len(table.columns)}
        assert grid.rows == list(_rows_of(table))


def _rows_of(table: Table) -> list[list[str]]:
    rows = [[column.header for column in table.columns]]
    for group in table.groups:
        rows += [[group.title]] if group.title else []
        # Lines without letters at the top of a cell leave no trace in this reader.
        rows += [[cell.plain.lstrip("\n") for cell in row] for row in group.rows]
    return rows


@given(reports())
def test_markdown_tables_have_their_columns_and_their_words(report: Report) -> None:
    lines = render_markdown(report).decode().removesuffix("\n").split("\n")
    assert lines[0] == f"# {_escaped(report.title)}"
    above = [_escaped(line) for line in (*report.author, *report.subtitle, *report.opening)]
    assert [line.replace("\\", "") for line in lines[2 : 2 + 2 * len(above) : 2]] == [
        line.replace("\\", "") for line in above
    ]
    blocks = [block.split("\n") for block in "\n".join(lines).split("\n\n") if block.startswith("| ")]
    assert all(line == f"|{' --- |' * len(_cells_of(head))}" for head, line, *_ in blocks)
    read = [[cell.strip() for cell in _cells_of(line)] for head, _, *rows in blocks for line in (head, *rows)]
    assert read == list(chain.from_iterable(map(_markdown_rows, report.tables)))


def _markdown_rows(table: Table) -> list[list[str]]:
    header = [column.header for column in table.columns]
    if not table.groups:
        return [header]
    return [
        row
        for group in table.groups
        for row in [header, *([cell.plain.replace("\n", "<br>").strip() for cell in row] for row in group.rows)]
    ]


def _cells_of(line: str) -> list[str]:
    """The cells of a line that is a row of a table, the escapes taken off."""
    cells = [""]
    chars = iter(line[1:])
    for char in chars:
        if char == "|":
            cells.append("")
        else:
            cells[-1] += next(chars) if char == "\\" else char
    assert not cells.pop()
    return cells


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_[]<>|~&$#" else char for char in text)


@given(reports())
def test_plain_text_fits_a_terminal_and_loses_no_letter(report: Report) -> None:
    text = render_text(report).decode()
    assert all(display_width(line) <= WIDTH for line in text.split("\n"))
    said = Counter(text)
    said.subtract("".join(chain((cell.plain for cell in report.cells()), report.notes, report.opening)))
    said.subtract("".join(chain(report.author, *((*chart.bars, str(chart.totals[0])) for chart in report.charts))))
    assert all(count >= 0 for char, count in said.items() if not char.isspace())


def test_words_are_broken_between_and_letters_counted_as_seen() -> None:
    assert wrapped("Ủy ban nhân dân", 7) == ["Ủy ban", "nhân", "dân"]
    assert wrapped("日本語", 4) == ["日本", "語"]
    assert wrapped("", 4) == [""]


@given(reports())
def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    for known in CORE_FORMATS:
        if known.id == "svg" and not report.charts:
            continue
        data = known.render(report)
        assert data == known.render(attrs.evolve(report))
        assert b"\x1b" not in data
