"""What a document says is the report again, whatever its texts are; the same report is the same bytes."""

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import chain

import attrs
from docx import Document
from hypothesis import HealthCheck, given, settings
from reading import opened, paragraphs

from ttdn.hooks import Registry, specs
from ttdn.reports.report import Cell, Lines, Report, Table
from ttdn.testing.strategies import reports
from ttdn_report_docx import render, report_formats

whole = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def said(report: Report) -> Iterator[str]:
    """All texts of a report as its document has them, in order."""
    yield from report.author or (report.head.issuer,)
    yield report.title
    yield from report.subtitle
    yield from report.opening
    yield from (chart.title for chart in report.charts)
    for table in report.tables:
        if not table.is_wide:
            yield from (table.title, *table_texts(table))
    yield from (f"- {note}" for note in report.notes if note)
    yield from report.sign_off
    for table in report.tables:
        if table.is_wide:
            yield from (table.title or report.title, *table_texts(table))


def table_texts(table: Table) -> Iterator[str]:
    yield from (column.header for column in table.columns)
    for group in table.groups:
        yield group.title
        yield from chain.from_iterable(cell_texts(cell) for row in group.rows for cell in row)


def cell_texts(cell: Cell) -> list[str]:
    return [line.text for line in cell.lines] if isinstance(cell, Lines) else [cell.plain]


@whole
@given(reports())
def test_every_text_of_a_report_comes_back_whole_and_in_order(report: Report) -> None:
    found = iter([one.text.replace("\n", " ") for one in paragraphs(opened(report))])
    for text in said(report):
        if text:
            assert text in found, text  # goes on from where the text before was found


@whole
@given(reports())
def test_the_same_report_is_the_same_bytes_in_well_formed_parts(report: Report) -> None:
    data = render(report)
    assert render(attrs.evolve(report)) == data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = package.namelist()
        assert names == ["[Content_Types].xml", *sorted(names[1:])]
        for name in names:
            if not name.endswith(".xlsx"):
                ET.fromstring(package.read(name))  # noqa: S314  our own file


def test_properties_come_from_the_report_and_no_clock(small: Report) -> None:
    properties = Document(io.BytesIO(render(small))).core_properties
    revised = datetime(2026, 11, 24, tzinfo=UTC)
    times = [one.replace(tzinfo=UTC) for one in (properties.created, properties.modified) if one is not None]
    assert times == [revised, revised]
    assert (properties.title, properties.subject) == ("Lịch thời hạn", "Kế hoạch A")
    assert (properties.author, properties.keywords) == ("Ủy ban nhân dân tỉnh B", "x/y")
    assert (properties.comments, properties.language, properties.revision) == ("", "vi-VN", 1)


def test_texts_longer_than_a_property_are_cut_there_and_nowhere_else(small: Report) -> None:
    long = "Kế hoạch " * 60
    document = opened(attrs.evolve(small, title=long, revised=date(1900, 1, 1)))
    assert len(document.core_properties.title) == 255
    assert long.strip() in [one.text for one in paragraphs(document)]


def test_nothing_of_the_template_is_left(small: Report) -> None:
    with zipfile.ZipFile(io.BytesIO(render(small))) as package:
        names = package.namelist()
        assert not [name for name in names if "thumbnail" in name or "customXml" in name or "Effects" in name]
        assert sum(entry.file_size for entry in package.infolist()) < 100_000


def test_ttdn_finds_the_format_without_a_failure() -> None:
    registry = Registry.discover().strict()
    assert ("report-docx", "ttdn-report-docx") in {(one.name, one.distribution) for one in registry.plugins}
    assert next(iter(report_formats())) in registry.collect(specs.report_formats)
