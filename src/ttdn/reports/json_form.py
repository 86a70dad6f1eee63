"""Reports as JSON (*định dạng json*), for other programs: a form with a version of its own.

A later version may add keys; it never renames one or changes its meaning under the same number.
"""

import json
from typing import NotRequired, TypedDict, assert_never

from ttdn.reports.chart import Chart
from ttdn.reports.report import Cell, Day, Head, Lines, Number, Report, Table, Text

SCHEMA_VERSION = 1


class LineItem(TypedDict):
    """A line of a cell: its text, and whether it is plain, quoted or unsettled."""

    text: str
    tone: str


CellItem = str | int | list[LineItem]
"""A day is a string of ISO form, a number a number, words a list of lines, empty where there are none."""


class ColumnItem(TypedDict):
    """A column: its name in the rows, its header, and `text`, `date` or `number`."""

    key: str
    header: str
    kind: str


class GroupItem(TypedDict):
    """Rows under a head, "" for none; a row has a cell by the key of each column."""

    title: str
    rows: list[dict[str, CellItem]]


class TableItem(TypedDict):
    """A table."""

    key: str
    title: str
    columns: list[ColumnItem]
    groups: list[GroupItem]


class SeriesItem(TypedDict):
    """The parts of one meaning: a number for each bar."""

    name: str
    sense: str
    values: list[int]


class ChartItem(TypedDict):
    """A chart of stacked bars."""

    key: str
    title: str
    bars: list[str]
    series: list[SeriesItem]


class HeadItem(TypedDict):
    """The plan; null is what the copy at hand does not show."""

    id: str
    title: str
    issuer: str
    number: str | None
    issued_on: str | None
    place: str | None


class PeriodItem(TypedDict):
    """Days, both inclusive."""

    first: str
    last: str


class ReportItem(TypedDict):
    """A whole report; what only some have is left out of the others."""

    schema: int
    kind: str
    title: str
    subtitle: list[str]
    plan: HeadItem
    period: PeriodItem
    unit: str | None
    profile: str
    revised: str
    tables: list[TableItem]
    notes: list[str]
    sign_off: list[str]
    author: NotRequired[list[str]]
    opening: NotRequired[list[str]]
    charts: NotRequired[list[ChartItem]]


def render_json(report: Report) -> bytes:
    """Return a report as JSON (*báo cáo dạng JSON*), UTF-8, letters as they are."""
    return (json.dumps(report_item(report), ensure_ascii=False, indent=2) + "\n").encode()


def report_item(report: Report) -> ReportItem:
    """Return a report as JSON values (*báo cáo dạng dữ liệu*).

    >>> from datetime import date
    >>> from ttdn.model.dates import Span
    >>> head, year = Head("x/y", "Kế hoạch", "UBND"), Span.year(2026)
    >>> report_item(Report("next", "Nhiệm vụ", head, year, date(2026, 1, 5)))["period"]
    {'first': '2026-01-01', 'last': '2026-12-31'}
    """
    item: ReportItem = {
        "schema": SCHEMA_VERSION,
        "kind": report.kind,
        "title": report.title,
        "subtitle": list(report.subtitle),
        "plan": _head(report.head),
        "period": {"first": report.period.first.isoformat(), "last": report.period.last.isoformat()},
        "unit": report.unit or None,
        "profile": report.profile.value,
        "revised": report.revised.isoformat(),
        "tables": [_table(table) for table in report.tables],
        "notes": list(report.notes),
        "sign_off": list(report.sign_off),
    }
    if report.author:
        item["author"] = list(report.author)
    if report.opening:
        item["opening"] = list(report.opening)
    if report.charts:
        item["charts"] = [_chart(chart) for chart in report.charts]
    return item


def _head(head: Head) -> HeadItem:
    return {
        "id": head.plan,
        "title": head.title,
        "issuer": head.issuer,
        "number": head.number,
        "issued_on": head.issued_on.isoformat() if head.issued_on is not None else None,
        "place": head.place,
    }


def _chart(chart: Chart) -> ChartItem:
    return {
        "key": chart.key,
        "title": chart.title,
        "bars": list(chart.bars),
        "series": [
            {"name": one.name, "sense": one.sense.value, "values": list(one.values)} for one in chart.series
        ],
    }


def _table(table: Table) -> TableItem:
    keys = [column.key for column in table.columns]
    return {
        "key": table.key,
        "title": table.title,
        "columns": [
            {"key": column.key, "header": column.header, "kind": column.kind.value} for column in table.columns
        ],
        "groups": [
            {
                "title": group.title,
                "rows": [dict(zip(keys, map(_cell, row), strict=True)) for row in group.rows],
            }
            for group in table.groups
        ],
    }


def _cell(cell: Cell) -> CellItem:
    match cell:
        case Day(on=on):
            return on.isoformat()
        case Number(value=value):
            return value
        case Lines(lines=lines):
            return [_line(line) for line in lines]
        case Text(text=text):
            return [_line(cell)] if text else []
        case _:
            assert_never(cell)


def _line(line: Text) -> LineItem:
    return {"text": line.text, "tone": line.tone.value}
