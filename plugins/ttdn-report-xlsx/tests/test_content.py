"""What a workbook holds is the report again, and nothing in it is a formula; the same report is the same bytes."""

import io
import re
import zipfile
from datetime import date, datetime

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ttdn.hooks import Registry, specs
from ttdn.reports.report import Cell, Column, ColumnKind, Day, Group, Lines, Number, Report, Table, Text
from ttdn.testing.strategies import reports
from ttdn_report_xlsx import render, report_formats

whole = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
Value = str | int | datetime | None


def opened(report: Report) -> Workbook:
    return load_workbook(io.BytesIO(render(report)))


def sheets(report: Report) -> list[Worksheet]:
    return [sheet for sheet in opened(report).worksheets if isinstance(sheet, Worksheet)]


def rows(sheet: Worksheet) -> list[tuple[Value, ...]]:
    return [tuple(_value(value) for value in row) for row in sheet.iter_rows(values_only=True)]


def _value(value: object) -> Value:
    assert value is None or isinstance(value, str | int | datetime)
    return value


def expected(cell: Cell) -> Value:
    if isinstance(cell, Day):
        return datetime(cell.on.year, cell.on.month, cell.on.day)  # noqa: DTZ001  a day of a spreadsheet
    return cell.value if isinstance(cell, Number) else cell.plain or None


def header_row(sheet: Worksheet) -> int:
    """The number of the header row, from 1: filters begin there."""
    found = re.fullmatch(r"[A-Z]+(\d+)(:[A-Z]+\d+)?", str(sheet.auto_filter.ref))
    assert found
    return int(found[1])


@whole
@given(reports())
def test_every_text_of_a_report_comes_back_whole_and_in_its_cell(report: Report) -> None:
    pages = sheets(report)
    offices = [office.upper() for office in report.author]
    for number, (sheet, table) in enumerate(zip(pages, report.tables, strict=False)):
        found, head = rows(sheet), header_row(sheet)
        opening = [] if number else filter(None, report.opening)
        lines = (*offices, report.title.upper(), *report.subtitle, *opening, *filter(None, [table.title]))
        assert [row[0] for row in found[: head - 1]] == [line or None for line in lines]
        assert found[head - 1] == tuple(column.header for column in table.columns)
        body = found[head : head + len(table.rows)]
        assert body == [tuple(expected(cell) for cell in row) for row in table.rows]
    last = [value for row in rows(pages[max(len(report.tables), 1) - 1]) for value in row if value is not None]
    end = [
        *(["Ghi chú"] if report.notes else []),
        *(f"- {note}" for note in report.notes if note),
        *report.sign_off,
    ]
    assert last[len(last) - len([line for line in end if line]) :] == [line for line in end if line]


@whole
@given(reports())
def test_nothing_is_a_formula_a_link_or_a_picture(report: Report) -> None:
    for sheet in sheets(report):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n", "d"}
                assert cell.data_type != "n" or cell.value is None or isinstance(cell.value, int)
                assert getattr(cell, "hyperlink", None) is None
    with zipfile.ZipFile(io.BytesIO(render(report))) as package:
        for name in package.namelist():
            if "charts" in name:  # where a reference to cells is in such an element
                continue
            assert b"<f>" not in package.read(name)


@whole
@given(reports())
def test_the_same_report_is_the_same_bytes(report: Report) -> None:
    data = render(report)
    assert render(attrs.evolve(report)) == data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=6))
def test_names_of_sheets_are_legal_and_differ(titles: list[str]) -> None:
    from ttdn_report_xlsx.names import sheet_names  # noqa: PLC0415

    names = list(sheet_names(titles))
    assert len({name.casefold() for name in names}) == len(names) == len(titles)
    for name in names:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\[\]:*?/\\]", name)
        assert name == name.strip("' ")
        assert name.casefold() != "history"


def one_cell(small: Report, cell: Cell, kind: ColumnKind = ColumnKind.TEXT) -> Report:
    return attrs.evolve(small, tables=(Table("t", "", (Column("c", "Cột", 20, kind),), (Group("", ((cell,),)),)),))


def test_words_look_like_anything_and_stay_words(small: Report) -> None:
    for text in (
        "=1+1",
        "+84 54",
        "-1",
        "@SUM(A1)",
        "{=A1}",
        "12",
        "09/12/2026",
        "https://vi.du/",
        "internal:A1",
        "<r><t>x</t></r>",
        "<r></r>",
        "_x0041_",
        "TRUE",
        "#REF!",
        "'a",
    ):
        (sheet,) = sheets(one_cell(small, Text(text)))
        cell = sheet.cell(header_row(sheet) + 1, 1)
        assert (cell.value, cell.data_type) == (text, "s")


def test_words_too_many_for_a_cell_go_on_below(small: Report) -> None:
    text = "Báo cáo " * 9000
    (sheet,) = sheets(one_cell(small, Lines((Text(text), Text("hết")))))
    head = header_row(sheet)
    pieces = [str(row[0]) for row in rows(sheet)[head : head + 3]]
    assert "".join(pieces) == f"{text.strip()}\nhết"
    assert max(map(len, pieces)) == 32_767


def test_numbers_and_days_that_a_spreadsheet_has_not_are_words(small: Report) -> None:
    for cell, kind, shown in (
        (Number(10**15), ColumnKind.NUMBER, "1000000000000000"),
        (Day(date(1899, 12, 31)), ColumnKind.DATE, "31/12/1899"),
    ):
        (sheet,) = sheets(one_cell(small, cell, kind))
        assert rows(sheet)[header_row(sheet)] == (shown,)


def test_properties_come_from_the_report_and_no_clock(small: Report) -> None:
    properties = opened(small).properties
    assert (properties.created, properties.modified) == (datetime(2026, 11, 24), datetime(2026, 11, 24))  # noqa: DTZ001
    assert (properties.title, properties.creator) == ("Lịch thời hạn", "Ủy ban nhân dân tỉnh B")
    assert (properties.subject, properties.keywords) == ("Kế hoạch A", "x/y")
    assert len(str(opened(attrs.evolve(small, title="Lịch " * 99)).properties.title)) == 255


def test_a_report_without_tables_has_a_sheet(small: Report) -> None:
    (sheet,) = sheets(attrs.evolve(small, tables=(), notes=("Không có việc nào.",)))
    assert [row[0] for row in rows(sheet)] == [
        "LỊCH THỜI HẠN",
        *small.subtitle,
        None,
        "Ghi chú",
        "- Không có việc nào.",
    ]


def test_ttdn_finds_the_format_without_a_failure() -> None:
    registry = Registry.discover().strict()
    assert ("report-xlsx", "ttdn-report-xlsx") in {(one.name, one.distribution) for one in registry.plugins}
    assert next(iter(report_formats())) in registry.collect(specs.report_formats)
