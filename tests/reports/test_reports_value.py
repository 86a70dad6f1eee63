"""The report as a value: what it refuses, and texts that may stand anywhere."""

import unicodedata
from datetime import date

import attrs
import pytest
from hypothesis import given

from ttdn.errors import InvalidValue
from ttdn.model.dates import Span
from ttdn.reports.report import (
    Cell,
    Column,
    ColumnKind,
    Day,
    Group,
    Head,
    Lines,
    Number,
    Report,
    Table,
    Text,
)
from ttdn.reports.texts import one_line
from ttdn.testing.strategies import breaking_texts

NUMBER = Column("tt", "TT", 4, ColumnKind.NUMBER)
DUE = Column("due", "Ngày hạn", 11, ColumnKind.DATE)
DUTY = Column("duty", "Nhiệm vụ", 40)


@given(breaking_texts())
def test_a_text_is_one_line_that_xml_can_hold(text: str) -> None:
    line = one_line(text)
    assert unicodedata.is_normalized("NFC", line)
    assert line == " ".join(line.split())
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} or char in "\ufffe\uffff\u202e" for char in line)
    assert one_line(line) == line


def test_words_stay_as_they_are_but_for_what_cannot_be_shown() -> None:
    assert one_line("  Sở\tVăn hóa\n và\u00a0Thể thao ") == "Sở Văn hóa và Thể thao"
    assert one_line("Hue\u0302\u0301 \U0001f4c5") == "Huế \U0001f4c5"
    assert one_line("a\u202eb\ud800\uffff") == "ab\ufffd\ufffd"
    assert one_line("e\u200e\u0301") == "é"


def table(*rows: tuple[Cell, ...]) -> Table:
    return Table("duties", "", (NUMBER, DUE, DUTY), (Group("", rows),))


def test_a_row_fits_its_columns_or_says_in_words_why_not() -> None:
    fitting = (Number(1), Day(date(2026, 12, 9)), Lines((Text("một"), Text("hai"))))
    assert table(fitting, (Text(""), Text("không định ngày"), Text("ba"))).rows[0] == fitting
    rows: list[tuple[Cell, ...]] = [
        fitting[:2],
        (*fitting, Text("")),
        (Day(date(2026, 1, 1)), *fitting[1:]),
        (Number(1), Number(2), Text("")),
        (Number(1), Text(""), Day(date(2026, 1, 1))),
        (Number(1), Lines(()), Text("")),
    ]
    for row in rows:
        with pytest.raises(InvalidValue, match="report-row"):
            table(row)


def test_columns_and_tables_have_names_of_their_own() -> None:
    for key, header, width in (("", "x", 1), ("Hạn", "x", 1), ("a", " ", 1), ("a", "x", 0)):
        with pytest.raises(InvalidValue, match="report-column"):
            Column(key, header, width)
    for key, columns in (("t", ()), ("t", (DUTY, DUTY)), ("T 1", (DUTY,))):
        with pytest.raises(InvalidValue, match="report-column"):
            Table(key, "", columns)
    report = Report(
        "any", "Báo cáo", Head("x/y", "Kế hoạch", "UBND"), Span.year(2026), date(2026, 1, 5), (table(),)
    )
    with pytest.raises(InvalidValue, match=r"report-column .*duties, duties"):
        attrs.evolve(report, tables=(table(), table()))


def test_wide_tables_ask_for_paper_across() -> None:
    assert not table().is_wide
    assert attrs.evolve(table(), columns=(NUMBER, DUE, DUTY, Column("notes", "Ghi chú", 30))).is_wide


def test_a_text_of_nothing_is_left_out_of_the_head() -> None:
    head = Head("x/y", "Kế\nhoạch", "UBND  tỉnh", "3/KH-UBND\n")
    assert (head.title, head.issuer, head.number, head.issued_on, head.place) == (
        "Kế hoạch",
        "UBND tỉnh",
        "3/KH-UBND",
        None,
        None,
    )
