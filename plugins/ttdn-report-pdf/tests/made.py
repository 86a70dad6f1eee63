"""Reports made for one test, and what must be read in their PDF."""

from collections.abc import Iterator
from datetime import date
from typing import TypedDict, Unpack

import attrs

from ttdn.hooks import Report
from ttdn.model.dates import Span
from ttdn.model.documents import System
from ttdn.reports.report import Cell, Column, ColumnKind, Day, Group, Head, Number, Table, Text

HEAD = Head("ninh-binh/193-2024", "Kế hoạch", "Ủy ban nhân dân tỉnh Ninh Bình", place="Ninh Bình")
COLUMNS = (
    Column("tt", "TT", 4, ColumnKind.NUMBER),
    Column("duty", "Nhiệm vụ", 30),
    Column("due", "Ngày hạn", 11, ColumnKind.DATE),
    Column("notes", "Ghi chú", 20),
)
WIDE = (*COLUMNS, Column("basis", "Căn cứ", 50))


SIGN_OFF = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Ý")


class More(TypedDict, total=False):
    """What else a report says."""

    title: str
    head: Head
    subtitle: tuple[str, ...]
    notes: tuple[str, ...]
    sign_off: tuple[str, ...]
    profile: System


def table(key: str, *texts: str, columns: tuple[Column, ...] = COLUMNS, group: str = "", title: str = "") -> Table:
    """A table with a row for each text."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Number(number), Text(text), Day(date(2026, 1, 5)), *(Text(text) for _ in columns[3:]))
        for number, text in enumerate(texts, 1)
    )
    return Table(key, title, columns, (Group(group, rows),))


def report(*tables: Table, **more: Unpack[More]) -> Report:
    """A report of some tables."""
    made = Report("x", "Báo cáo", HEAD, Span.year(2026), date(2026, 1, 5), tables)
    return attrs.evolve(made, **more)


def texts(of: Report) -> Iterator[str]:
    """Yield every text of a report, as it stands in its page."""
    yield (of.title or of.head.title or of.kind).upper()
    yield from (office.upper() for office in of.issued_by)
    yield of.head.place or ""
    yield from of.subtitle
    yield from of.opening
    yield from (chart.title for chart in of.charts)
    yield from of.notes
    yield from of.sign_off
    for one in of.tables:
        yield one.title
        yield from (column.header for column in one.columns)
        for group in one.groups:
            yield group.title
            for row in group.rows:
                yield from (line for cell in row for line in cell.plain.split("\n"))
