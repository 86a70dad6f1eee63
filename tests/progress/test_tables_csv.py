"""CSV as programs write it: separators, encodings, quotes, and what is refused."""

import codecs
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress.tables_made import FOREIGN, HEADER, as_csv, imported
from ttdn.errors import InvalidFile
from ttdn.formulas import guarded, unarmed, unguarded
from ttdn.progress.tables import read_rows

ROW = ("IV.2", "2026", FOREIGN, "đã hoàn thành", "08/12/2026", "12/BC-SNgV", "một\r\nhai, ba; bốn", "Lan")
WANTED = imported(as_csv(ROW).encode(), "a.csv").entries[0]


def code(data: bytes, name: str = "a.csv") -> str:
    with pytest.raises(InvalidFile) as refused:
        read_rows(data, name)
    return str(refused.value.problems[0]).partition(" what")[0]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16"], ids=["without a mark", "with a mark", "Unicode text of Excel"]
)
def test_every_separator_in_every_encoding(delimiter: str, encoding: str) -> None:
    (one,) = imported(as_csv(ROW, delimiter=delimiter).encode(encoding), "a.csv").entries
    assert (one.subject, one.done_on, one.note) == (WANTED.subject, WANTED.done_on, "một\nhai, ba; bốn")


def test_utf_16_of_either_order() -> None:
    for mark, encoding in ((codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le")):
        assert imported(mark + as_csv(ROW, delimiter="\t").encode(encoding), "a.txt").entries


def test_text_of_macos() -> None:
    (one,) = imported(unicodedata.normalize("NFD", as_csv(ROW)).encode(), "a.csv").entries
    assert (one.subject, one.note) == (WANTED.subject, WANTED.note)


@pytest.mark.parametrize("encoding", ["cp1258", "latin-1"])
def test_a_file_from_before_unicode_is_refused(encoding: str) -> None:
    """As windows-1258 has "Nhiệm vụ", and as TCVN3 has "đã hoàn thành"."""
    shown = {"cp1258": "Nhiê\u0323m vu\u0323", "latin-1": "®· hoµn thµnh"}[encoding]
    with pytest.raises(InvalidFile, match=r"a\.csv:1:.*document-encoding.*windows-1258"):
        read_rows(shown.encode(encoding), "a.csv")


def test_a_title_above_empty_lines_more_columns_another_order_and_other_case() -> None:
    header = ("KINH PHÍ", "don vi", "ĐÁNH DẤU (x)", "Ngày hoàn thành *", "Ky", "muc")
    row = ("5 triệu", FOREIGN, "đã hoàn thành", "08/12/2026", "2026", "IV.2")
    lines = [
        "sep=;",
        "",
        "BÁO CÁO;;;;;",
        "Sở Ngoại vụ;kỳ 2026;;;;",
        ";;;;;",
        *as_csv(header, delimiter=";", header=("",)).splitlines()[1:],
    ]
    table = "\r\n".join([*lines, ";;;;;", ";".join(row), ";".join(header), ""])
    found = imported(table.encode(), "a.csv")
    assert (found.entries[0].subject, found.entries[0].done_on) == (WANTED.subject, WANTED.done_on)
    assert found.notes == ("columns not read: KINH PHÍ",)
    assert (found.skipped, found.problems) == (0, ())
    assert str(found.taken[0].place) == "a.csv:8:3"


def test_the_line_of_a_row_is_that_where_it_begins() -> None:
    bad = (*ROW[:4], "31/02/2026", *ROW[5:])
    (problem,) = imported(as_csv(ROW, bad).encode(), "a.csv").problems
    assert (problem.place.line, problem.place.column) == (4, 5)  # the note of the row before has two lines


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "a.csv table-header"),
        ("một,hai,ba\n1,2,3\n", "a.csv table-header"),
        ("Mục,Đơn vị,Ghi chú\n", "a.csv:1:1 table-header"),  # neither mark nor day
        ("Mục,Mục,Đơn vị,Đánh dấu\n", "a.csv:1:2 table-header"),
        ("Mục,Đơn vị,Đánh dấu\nIV.2,Sở Y tế, tỉnh,x\n", "a.csv:2:4 table-header"),
        ('Mục,Đơn vị,Đánh dấu\n"IV.2,Sở Y tế\n', "a.csv:2:1 document-broken"),
        ('Mục,Đơn vị,Đánh dấu\n"IV".2,Sở Y tế,x\n', "a.csv:2:1 document-broken"),
    ],
)
def test_what_cannot_be_read_as_a_table_is_refused(text: str, problem: str) -> None:
    assert code(text.encode()).startswith(problem)


@pytest.mark.parametrize(
    ("data", "name", "problem"),
    [
        (b"PK\x03\x04", "a.csv", "a.csv document-type"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.csv", "a.csv document-type"),
        ("Mục".encode("utf-16-le"), "a.csv", "a.csv:1:3 document-encoding"),
        (
            b"",
            "a.xls",
            "a.xls document-unknown no table of this kind is read, got '.xls'; save it as .xlsx or CSV",
        ),
        (
            b"",
            "a.ods",
            "a.ods document-unknown no table of this kind is read, got '.ods'; save it as .xlsx or CSV",
        ),
        (b"", "a", "a document-unknown"),
    ],
)
def test_what_is_no_csv_is_refused(data: bytes, name: str, problem: str) -> None:
    assert code(data, name).startswith(problem)


@given(st.text())
def test_a_guard_is_taken_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert unarmed(guarded(text)) == guarded(text)


@given(st.text(), st.sampled_from([*HEADER, "Mã ghi nhận", "x", "\t", ";", '"', "\n", "\r"]))
def test_any_text_is_read_or_refused(text: str, more: str) -> None:
    data = (as_csv(ROW) + text + more).encode("utf-8", "replace")
    with suppress(InvalidFile):
        assert {one.subject for one in imported(data, "a.csv").entries} <= {WANTED.subject}
