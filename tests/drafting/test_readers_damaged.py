"""Documents that broke on their way: the same blocks as the whole document gives, or an error; never a part."""

import re
import zipfile
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.documents_made import PLAN, ROWS, as_docx, as_html, as_pdf, saved, texts
from drafting.gold_lists import SHARED
from drafting.hostile_made import one_page, stream
from drafting.pdf_made import for_the_web, revised, written_anew
from draws import draws
from ttdn.drafting.reading import read_document
from ttdn.errors import InvalidFile

PAGE = b"<!DOCTYPE html><html><body>%s<script>'</body></html>'</script></body></html>\n" % as_html()
WHOLE = {
    "set.pdf": as_pdf(PLAN, ROWS[:3]),
    "written.pdf": written_anew(),
    "revised.pdf": revised(),
    "web.pdf": for_the_web(),
    "typed.docx": as_docx(),
    "automatic.docx": as_docx(automatic=True),
    "page.html": PAGE,
}
BLOCKS = {name: read_document(data, name) for name, data in WHOLE.items()}
STREAM = re.compile(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\s*endstream", re.DOTALL)
PACKED = {
    name: [place for found in STREAM.finditer(data) for place in range(found.start(1), found.end(1))]
    for name, data in WHOLE.items()
    if name.endswith(".pdf") and STREAM.search(data)
}


def same_or_refused(data: bytes, name: str) -> bool:
    """Whether a document gives the blocks of the whole one; fails where it gives others."""
    try:
        found = read_document(data, name)
    except InvalidFile as error:
        assert error.code in {"document-broken", "document-type", "document-no-text", "document-encoding"}  # noqa: PT017
        return False
    assert found == BLOCKS[name]
    return True


@draws(200)
@given(name=st.sampled_from(sorted(WHOLE)), data=st.data())
def test_a_document_cut_anywhere_is_refused_or_the_same(name: str, data: st.DataObject) -> None:
    whole = WHOLE[name]
    kept = data.draw(st.integers(0, len(whole) - 1))
    is_same = same_or_refused(whole[:kept], name)
    if is_same and name != "revised.pdf":
        assert not whole[kept:].strip()[len(b"</html>") :], "what was lost is more than the end mark"


def test_a_revision_that_was_begun_is_refused_and_the_one_before_is_whole() -> None:
    """Cut right behind the end of a revision, a file is the whole document of that day: nobody can tell."""
    data = WHOLE["revised.pdf"]
    ends = [found.end() for found in re.finditer(rb"%%EOF\s*", data)]
    assert len(ends) == 3
    assert same_or_refused(data[: ends[0]], "revised.pdf")
    for more in (1, 2, 5, 20, 200):
        assert not same_or_refused(data[: ends[0] + more], "revised.pdf")


@draws(200)
@given(name=st.sampled_from(sorted(PACKED)), data=st.data())
def test_a_byte_changed_in_what_a_pdf_packs_is_refused(name: str, data: st.DataObject) -> None:
    """Flate ends with a checksum of all it packs; a picture alone is not looked at."""
    whole = bytearray(WHOLE[name])
    place = data.draw(st.sampled_from(PACKED[name]))
    whole[place] ^= data.draw(st.integers(1, 255))
    same_or_refused(bytes(whole), name)


@draws(150)
@given(name=st.sampled_from(["typed.docx", "automatic.docx"]), data=st.data())
def test_a_byte_changed_in_a_word_file_is_refused_or_loses_nothing(name: str, data: st.DataObject) -> None:
    """Each part of a zip file has a checksum."""
    whole = bytearray(WHOLE[name])
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    try:
        assert read_document(bytes(whole), name) == BLOCKS[name]
    except InvalidFile as error:
        assert error.code.startswith("document-")  # noqa: PT017  either is right


@pytest.mark.parametrize("name", ["set.pdf", "written.pdf", "revised.pdf", "web.pdf"])
def test_flaws_that_lose_nothing_are_let_be(name: str) -> None:
    whole = WHOLE[name]
    for flawed in (
        whole.rstrip(),
        whole + b"\r\n\r\n",
        whole + b"\0" * 500,
        whole + b"\n--boundary--\n<html>served by a proxy</html>",
        b"\n" + whole,
        b"Content-Type: application/pdf\r\n\r\n" + whole,
    ):
        assert read_document(flawed, name) == BLOCKS[name]


def test_an_empty_stream_is_no_damage() -> None:
    empty = b"<< /Length 0 /Filter /FlateDecode >>\nstream\n\nendstream"
    assert refusal(one_page(empty)).startswith("document-no-text")


def refusal(data: bytes) -> str:
    with pytest.raises(InvalidFile) as caught:
        read_document(data, "a.pdf")
    return str(caught.value.problems[0]).removeprefix("a.pdf ")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (rb"startxref\s+\d", b"startxref\n9", "its list of objects cannot be found"),
        (rb"startxref", b"stratxref", "its list of objects cannot be found"),
        (rb"/Count 1", b"/Count 2", "not all of its pages can be found, got '1 of 2'"),
        (rb"4 0 obj", b"4 0 obi", "what a page draws with cannot be read, got 'object 4'"),
        (rb"/Contents 4", b"/Contents 7", "what a page draws with cannot be read, got 'object 7'"),
        (rb"/Length 42", b"/Length 44", "a part of it is not as long as it says"),
        (rb"/Length 42", b"/Length 7 0 R", "a part of it is not as long as it says"),
        (rb"%%EOF\s*\Z", b"", "it says that it is longer"),
    ],
)
def test_what_is_missing_is_named(old: bytes, new: bytes, says: str) -> None:
    """The list of objects counts from the beginning of the file, so that what is put in keeps the length."""
    data = WHOLE["web.pdf"]
    found = list(re.finditer(old, data))[-1]
    keeps = new + b" " * (len(found[0]) - len(new)) if new and len(new) <= len(found[0]) else new
    made = data[: found.start()] + keeps + data[found.end() :]
    if says == "it says that it is longer":
        made = data[: data.index(b"%%EOF") + 5]
    assert says in refusal(made)


def test_packed_bytes_that_fail_their_checksum() -> None:
    packed = stream(b"BT (Ke hoach) Tj ET")
    damaged = packed.replace(b"\nendstream", b"")[:-1] + b"\0\nendstream"
    assert "fails its own checksum" in refusal(one_page(damaged))
    assert "fails its own checksum" in refusal(one_page(packed.replace(b"\nendstream", b"")[:-5] + b"\nendstream"))


def test_a_document_within_a_word_file_is_not_taken_for_it() -> None:
    inner = docx.Document()
    inner.add_paragraph("Phụ lục đính kèm")
    outer = BytesIO()
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_STORED) as package:
        package.writestr("word/embeddings/phu-luc.docx", saved(inner))
        package.writestr("word/document.xml", b"<x/>")
        cut = outer.getvalue()[: package.getinfo("word/document.xml").header_offset]
    assert "document-broken the Word document is cut short" in refusal_of(cut, "a.docx")


def refusal_of(data: bytes, name: str) -> str:
    with pytest.raises(InvalidFile) as caught:
        read_document(data, name)
    return str(caught.value)


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p>Kế hoạch<p>II. Nhi",
        "<p>Kế hoạch<table><tr><td>1<td>Báo cáo",
        "<p>Kế hoạch<!-- chú thích",
        "<html><script>'</html>'",
        "<p>Kế hoạch</p><p class='mu",
        "<!DOCTYPE ht",
    ],
)
def test_a_page_that_opens_and_does_not_close(page: str) -> None:
    assert "document-broken the page is cut short" in refusal_of(page.encode(), "a.html")


@pytest.mark.parametrize("page", ["", "<!-- -->", "<!DOCTYPE html>", "<html><script>load()</script></html>"])
def test_a_page_without_text(page: str) -> None:
    assert "document-no-text a page without text" in refusal_of(page.encode(), "a.html")


@pytest.mark.parametrize("page", ["<p>Kế hoạch<p>Nhiệm vụ", "<HTML><p>Kế hoạch<p>Nhiệm vụ</BODY>"])
def test_a_page_that_leaves_out_what_it_may(page: str) -> None:
    assert texts(read_document(page.encode(), "a.html")) == ["Kế hoạch", "Nhiệm vụ"]


@pytest.mark.parametrize("name", ["ninh-binh-193-kh-ubnd.pdf", "nq-100-2026-nq-cp.pdf"])
def test_real_documents_cut_short(name: str) -> None:
    if SHARED is None:
        pytest.skip("the shared documents are not here")
    data = (SHARED / "documents" / name).read_bytes()
    for part in range(1, 40):
        assert refusal(data[: len(data) * part // 40]).startswith("document-broken")
