"""Workbooks as Excel and others write them; what would harm, is broken or is something else is refused."""

import zipfile
from contextlib import suppress
from datetime import date
from io import BytesIO
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress.tables_made import FOREIGN, HEADER, imported, said
from progress.workbooks_made import MAIN, STRICT, Raw, Value, computed, in_old_font, inline, package, workbook
from ttdn.errors import InvalidFile, TtdnError
from ttdn.progress.tables import read_rows
from ttdn.progress.tables.workbooks import decoded_text, escaped_text

DAY = date(2026, 12, 8)
LINE: tuple[Value, ...] = ("IV.2", "2026", FOREIGN, "đã hoàn thành", DAY, "12/BC-SNgV", "một\nhai", "Lan")
GOOD = said(LINE)


def cells(*rows: tuple[Value, ...]) -> list[str]:
    return [f"{found.place.cell} {found.code}" for found in imported(said(*rows)).problems]


def code(data: bytes) -> str:
    with pytest.raises(InvalidFile) as refused:
        read_rows(data, "a.xlsx")
    assert refused.value.problems[0].hint
    return refused.value.code


def said_twice(one: bytes, other: bytes) -> bool:
    first, second = (imported(data).entries[0] for data in (one, other))
    return (first.subject, first.done_on, first.evidence, first.note) == (
        second.subject,
        second.done_on,
        second.evidence,
        second.note,
    )


def test_days_are_counted_from_1900_or_from_1904() -> None:
    by_1904 = workbook({"Sheet1": [list(HEADER), list(LINE)]}, from_1904=True)
    assert said_twice(GOOD, by_1904)
    assert imported(by_1904).entries[0].done_on == DAY


def test_texts_stand_in_cells_or_in_a_table_of_their_own() -> None:
    assert said_twice(GOOD, said(tuple(inline(one) if isinstance(one, str) else one for one in LINE)))


def test_runs_of_a_text_are_one_and_phonetic_ones_are_none_of_it() -> None:
    rich = (
        '<is><r><t>12/BC</t></r><r><rPr><b/></rPr><t>-SNgV</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh>'
        '<phoneticPr fontId="1"/></is>'
    )
    assert said_twice(GOOD, said((*LINE[:5], Raw(rich, ' t="inlineStr"'), *LINE[6:])))


def test_line_breaks_as_windows_has_them() -> None:
    for text in ("một_x000D_\nhai", "một\r\nhai"):
        assert said_twice(GOOD, said((*LINE[:6], text, LINE[7])))


def test_a_formula_is_never_computed_nor_is_what_it_gave_taken() -> None:
    day = Raw("<f>TODAY()</f><v>46364</v>", ' s="1"')
    assert cells((*LINE[:4], day)) == ["Sheet1!E2 table-formula"]
    assert cells((*LINE[:3], computed('"đã hoàn thành"', "đã hoàn thành"), *LINE[4:])) == [
        "Sheet1!D2 table-formula"
    ]
    assert cells((*LINE[:2], computed("A1", FOREIGN), *LINE[3:])) == ["Sheet1!C2 table-formula"]
    array = Raw('<f t="array" ref="E2">MAX(A1:A9)</f><v>46364</v>', ' s="1"')
    assert cells((*LINE[:4], array)) == ["Sheet1!E2 table-formula"]
    (one,) = imported(said((*LINE[:6], computed("cmd|' /C calc'!A0", "0")))).entries
    assert one.note == "=cmd|' /C calc'!A0"


def test_a_text_that_looks_like_a_formula_is_a_text() -> None:
    assert imported(said((*LINE[:6], "=1+1"))).entries[0].note == "=1+1"


@pytest.mark.parametrize(
    "cell",
    [Raw("<v>#N/A</v>", ' t="e"'), True, Raw("<v>0.5</v>", ' s="1"'), Raw("<v>99999999</v>", ' s="1"'), 46364],
    ids=["error", "truth", "time", "no day of the calendar", "number"],
)
def test_what_is_no_day_is_refused_in_its_cell(cell: Value) -> None:
    assert cells((*LINE[:4], cell)) == ["Sheet1!E2 table-day"]


def test_a_text_in_a_font_from_before_unicode_is_refused() -> None:
    with pytest.raises(InvalidFile, match=r"a\.xlsx:Sheet1!G2 document-encoding"):
        imported(said((*LINE[:6], in_old_font("®· göi b¸o c¸o"))))
    assert imported(said((*LINE[:6], in_old_font("đã gửi báo cáo")))).entries


def test_of_several_sheets_those_with_a_header_are_read() -> None:
    sheets: dict[str, list[list[Value]]] = {
        "Hướng dẫn": [["Ghi vào cột Đánh dấu"]],
        "Trống": [],
        "Quý I": [["KẾT QUẢ"], [], [None, *HEADER], [], [None, *LINE]],
        "Quý II": [[*HEADER], [*LINE[:4], "31/02/2026"]],
    }
    found = imported(workbook(sheets))
    assert len(found.entries) == 1
    assert [row.place.cell for row in found.refused] == ["'Quý II'!D2"]
    assert found.taken[0].place.cell == "'Quý I'!E5"
    assert found.notes == ("Hướng dẫn: no line names the columns; left alone",)


def test_a_column_that_is_none_of_ours_is_told() -> None:
    assert imported(said((*LINE, 5), header=(*HEADER, "Kinh phí"))).notes == (
        "Sheet1: columns not read: Kinh phí",
    )


def test_strict_open_xml_is_refused_rather_than_taken_for_empty() -> None:
    assert code(workbook({"Sheet1": [list(HEADER), list(LINE)]}, main=STRICT)) == "document-type"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "document-type"),
        (b"M\xe1\xbb\xa5c;", "document-type"),
        (b"PK\x03\x04 cut", "document-broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "document-type"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "document-encrypted"),
        (package({"content.xml": b"<x/>"}), "document-type"),  # as in an OpenDocument
        (package({"word/document.xml": b"<x/>"}), "document-type"),
        (package({"xl/workbook.bin": b""}), "document-type"),
        (package({"a.xml": b"<x/>"}), "document-broken"),
        (package({"[Content_Types].xml": b"<Types x='macroEnabled'/>"}), "document-macros"),
        (package({"a.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "document-entities"),
        (package({"a.xml": "<!DOCTYPE a><a/>".encode("utf-16")}), "document-entities"),
        (package({"a.bin": b"\0" * 20_000_000}), "document-too-large"),
        (package({"a.xml": b"<a/>" * 2_600_000}), "document-too-large"),
        (GOOD[: len(GOOD) // 2], "document-broken"),
        (GOOD.replace(b"xl/sharedStrings.xml", b"xl/sharedStrinks.xml"), "document-broken"),
        (GOOD.replace(b"xl/worksheets/", b"xl/workshops__/"), "document-broken"),
    ],
    ids=count(),  # the bytes hold the time at which they were made
)  # fmt: skip
def test_what_is_hostile_broken_or_something_else_is_refused(data: bytes, expected: str) -> None:
    assert code(data) == expected


def sheet(inside: str) -> bytes:
    """A workbook whose one sheet has these rows, and says that it is as large as can be."""
    whole = (
        f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>{inside}</sheetData></worksheet>'
    )
    return workbook({"Sheet1": []}, more={"xl/worksheets/sheet1.xml": whole.encode()})


@pytest.mark.filterwarnings("ignore:Duplicate name")  # the sheet is written anew behind itself
def test_a_million_empty_rows_are_no_table() -> None:
    assert code(sheet("".join(f'<row r="{number}"/>' for number in range(1, 1_048_577)))) == "document-too-large"
    assert code(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')) == "table-header"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_cells_beyond_what_is_read_are_refused() -> None:
    far = "".join(f'<row r="{number}"><c r="XFD{number}"><v>1</v></c></row>' for number in range(1, 2000))
    assert code(sheet(far)) == "document-too-large"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_rows_that_do_not_follow_each_other_are_refused_rather_than_left_out() -> None:
    assert code(sheet('<row r="5"><c r="A5"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>')) == (
        "document-broken"
    )


def test_one_long_text_in_many_cells_is_counted_as_often() -> None:
    assert code(workbook({"Sheet1": [["x" * 30_000] * 100] * 10})) == "document-too-large"


def test_a_part_that_is_damaged_is_refused() -> None:
    with zipfile.ZipFile(BytesIO(GOOD)) as file:
        (where,) = [one for one in file.infolist() if one.filename.endswith("sheet1.xml")]
    at = where.header_offset + 60
    assert code(GOOD[:at] + bytes([GOOD[at] ^ 0xFF]) + GOOD[at + 1 :]) == "document-broken"


@given(st.data())
def test_any_damage_is_refused_or_does_no_harm(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(GOOD) - 1))
    damaged = data.draw(
        st.sampled_from([GOOD[:at], GOOD[:at] + b"\xff" + GOOD[at + 1 :], GOOD[:at] + GOOD[at + 7 :]])
    )
    with suppress(TtdnError):
        assert imported(damaged).refused or said_twice(GOOD, damaged)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
def test_escapes_are_read_back(text: str) -> None:
    assert decoded_text(escaped_text(text)) == text
