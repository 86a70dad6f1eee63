"""Hostile and broken files: a clear error that names the file, within limits, and nothing run or fetched."""

import socket
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.documents_made import PLAN, as_docx, as_html, as_pdf, repacked, texts, typeset
from drafting.hostile_made import (
    MAIN,
    OLD_WORD,
    PICTURE,
    billion_laughs,
    drawings_within_drawings,
    encrypted_pdf,
    main_part,
    one_page,
    stream,
)
from draws import draws
from ttdn.drafting.readers.limits import MEGABYTE
from ttdn.drafting.reading import read_document
from ttdn.errors import InvalidFile

SUFFIXES = (".txt", ".md", ".docx", ".pdf", ".html")


def code(data: bytes, name: str) -> str:
    with pytest.raises(InvalidFile) as caught:
        read_document(data, name)
    (problem,) = caught.value.problems
    assert problem.place.file == name
    assert problem.hint or problem.got
    return problem.code


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("a reader asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.parametrize(
    "parts",
    [
        {MAIN: b" " * 120 * MEGABYTE},
        {"word/media/image1.png": b"\0" * 20 * MEGABYTE},
        {f"word/x{number}.bin": b"" for number in range(6_000)},
    ],
    ids=["large", "many times its packed size", "many parts"],
)
def test_a_zip_bomb(parts: dict[str, bytes]) -> None:
    data = repacked(parts, as_docx())
    parts.clear()
    tracemalloc.start()
    assert code(data, "bom.docx") == "document-too-large"
    assert tracemalloc.get_traced_memory()[1] < 50 * MEGABYTE
    tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_a_word_document(encoding: str) -> None:
    assert code(repacked({MAIN: billion_laughs(encoding)}, as_docx()), "cuoi.docx") == "document-entities"


def test_entities_of_a_page_stay_as_they_are() -> None:
    page = '<!DOCTYPE html [<!ENTITY a "aa"><!ENTITY b SYSTEM "file:///etc/hostname">]><p>&a;&b;</p>'
    assert "root" not in "".join(texts(read_document(page.encode(), "a.html")))


def test_macros_are_refused_and_never_run() -> None:
    types = repacked({"word/vbaProject.bin": b"Sub AutoOpen"}, as_docx())
    assert texts(read_document(types, "a.docx")) == [made.shown for made in PLAN]
    assert code(types, "a.docm") == "document-unknown"
    content = (
        b'<Types xmlns="x"><Override PartName="/a" ContentType="application/vnd.ms-word.document.macroEnabled"/>'
    )
    assert code(repacked({"[Content_Types].xml": content}, as_docx()), "a.docx") == "document-macros"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (OLD_WORD + b"WordDocument", "a.docx", "document-type"),
        (OLD_WORD + "EncryptedPackage".encode("utf-16-le"), "a.docx", "document-encrypted"),
        (OLD_WORD, "a.doc", "document-unknown"),
        ("Kế hoạch".encode(), "a.docx", "document-type"),
        ("Kế hoạch".encode(), "a.pdf", "document-type"),
        (b"<html>login", "a.pdf", "document-type"),
        (b"%PDF-1.7", "a.txt", "document-type"),
        (b"PK\x03\x04", "a.html", "document-type"),
        (b"\x89PNG\r\n\x1a\n", "a.pdf", "document-type"),
        (b"", "a.png", "document-unknown"),
        (b"", "khong-duoi", "document-unknown"),
        (b"a\0b", "a.txt", "document-type"),
        (b"", "a.pdf", "document-type"),
        (b"", "a.docx", "document-type"),
    ],
)
def test_files_that_are_something_else(data: bytes, name: str, expected: str) -> None:
    assert code(data, name) == expected


@pytest.mark.parametrize("password", ["mật khẩu", ""], ids=["to open", "against copying"])
def test_a_locked_pdf(password: str) -> None:
    assert code(encrypted_pdf(password), "khoa.pdf") == "document-encrypted"


def test_a_thousand_pages_are_read_and_one_more_is_not() -> None:
    data = typeset("#for page in range(1001) [Trang #page #pagebreak(weak: true)]")
    with pytest.raises(InvalidFile, match=r"dai\.pdf document-too-large .* pages .*'1001'"):
        read_document(data, "dai.pdf")


def test_a_scan_has_no_text_layer() -> None:
    with pytest.raises(InvalidFile, match=r"quet\.pdf document-no-text .*'page 1'.*ocrmypdf"):
        read_document(typeset(PICTURE + "#picture"), "quet.pdf")
    with pytest.raises(InvalidFile, match=r"'page 2, page 3'"):
        read_document(typeset(PICTURE + "Kế hoạch #pagebreak() #picture #pagebreak() #picture"), "quet.pdf")
    assert code(typeset("#rect()"), "trong.pdf") == "document-no-text"


@pytest.mark.parametrize(
    "content",
    [
        stream(b" " * 120 * MEGABYTE),
        stream(stream(b" " * 50 * MEGABYTE), b"/Filter [/FlateDecode /FlateDecode]"),
        stream(b"0 0 m 9 9 l S " * 400_000),
        stream(b"BT (%s) Tj ET" % (b"a" * 200_000)),
    ],
    ids=["large", "packed twice", "many lines", "many letters"],
)
def test_a_pdf_that_unpacks_to_too_much(content: bytes) -> None:
    data = one_page(content)
    del content
    tracemalloc.start()
    assert code(data, "bom.pdf") in {"document-too-large", "document-no-text"}
    assert tracemalloc.get_traced_memory()[1] < 50 * MEGABYTE
    tracemalloc.stop()


def test_drawings_within_drawings() -> None:
    assert code(drawings_within_drawings(9), "long.pdf") == "document-too-large"
    assert code(drawings_within_drawings(3, closed=True), "vong.pdf") == "document-broken"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("a.\n" * 60_000, "a.txt"),
        ("a" * 6_000_000, "a.txt"),
        ("|a|b|\n|-|-|\n" + "|a|b|\n" * 260_000, "a.md"),
        ("|a" * 300 + "|\n" + "|-" * 300 + "|\n", "a.md"),
        ("<table><tr>" + "<td>a" * 300 + "</table>", "a.html"),
    ],
    ids=["paragraphs", "letters", "cells", "columns of Markdown", "columns of a page"],
)
def test_too_much_of_something(data: str, name: str) -> None:
    assert code(data.encode(), name) == "document-too-large"


def test_a_cell_over_more_columns_than_can_be() -> None:
    cell = b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:sectPr'
    assert (
        code(repacked({MAIN: main_part().replace(b"<w:sectPr", cell, 1)}, as_docx()), "a.docx")
        == "document-too-large"
    )


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "b", "ol><li", "p"])
def test_deep_pages_are_read_or_refused(tag: str) -> None:
    try:
        read_document(f"<{tag}>".encode() * 20_000, "sau.html")
    except InvalidFile as error:
        assert error.code in {"document-broken", "document-no-text"}  # noqa: PT017  either is right


@pytest.mark.parametrize(
    "text",
    [
        " " * 200_000 + "a",
        "# " + " " * 200_000 + "#",
        "|" + " " * 200_000 + "|\n|-|",
        "**a " * 50_000,
        "[" * 100_000,
        "<br>a" * 50_000,
        "a.)" * 100_000,
        "1\n" * 20_000,
        "CÔNG BÁO/Số " * 20_000,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM   a\n" * 10_000,
        "Nơi nhận:" + "   a" * 25_000 + "\nb   c" * 1_000,
        "\u0301" * 50_000,
    ],
    ids=range(12),
)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_long_and_odd_lines_take_no_more_than_their_length(text: str, suffix: str) -> None:
    """The work is linear: a quadratic step would take minutes here."""
    read_document(text.encode(), f"a{suffix}")


whole = {".docx": as_docx(automatic=True), ".pdf": as_pdf(), ".html": as_html()}


@draws(60)
@given(suffix=st.sampled_from(sorted(whole)), data=st.data())
def test_a_file_that_is_cut_short_is_read_or_refused(suffix: str, data: st.DataObject) -> None:
    original = whole[suffix]
    cut = original[: data.draw(st.integers(0, len(original) - 1))]
    try:
        read_document(cut, f"cut{suffix}")
    except InvalidFile as error:
        assert error.lines[0].startswith(f"cut{suffix}")  # noqa: PT017  either is right


@draws(100)
@given(suffix=st.sampled_from(sorted(whole)), data=st.data())
def test_a_damaged_file_is_read_or_refused(suffix: str, data: st.DataObject) -> None:
    original = bytearray(whole[suffix])
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(original) - 1))
        original[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=8))
    try:
        read_document(bytes(original), f"hong{suffix}")
    except InvalidFile as error:
        assert error.lines[0].startswith(f"hong{suffix}")  # noqa: PT017  either is right


@given(st.binary(max_size=2_000), st.sampled_from(SUFFIXES), st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04"]))
def test_any_bytes_with_any_suffix_are_read_or_refused(data: bytes, suffix: str, beginning: bytes) -> None:
    try:
        read_document(beginning + data, f"a{suffix}")
    except InvalidFile as error:
        assert error.code.startswith("document-")  # noqa: PT017  either is right
