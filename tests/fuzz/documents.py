"""Documents to draft from: what each reader makes of a file, and what drafting makes of any text."""

import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

from drafting.documents_made import PLAN, ROWS, as_docx, as_html, as_pdf, repacked
from drafting.hostile_made import MAIN, one_page
from files.small_province import PROVINCE
from fuzz.target import Target
from ttdn.drafting.composing.entries import compose
from ttdn.drafting.composing.json_form import draft_json
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.composing.plan_head import Request
from ttdn.drafting.composing.review_page import review_page
from ttdn.drafting.reading import read_document
from ttdn.drafting.taking_apart import draft_of
from ttdn.files.assemble import Library, assemble
from ttdn.files.load import LoadedFile, load_bytes

_SHAPES = Path(__file__).parents[1] / "drafting/shapes"
_NUMBERING = "word/numbering.xml"
_BREAK = b"\n<!-- numbering -->\n"
_TEXT = (
    *("I. ", "II. ", "1. ", "a) ", "- ", "+ ", "Điều 1. ", "Phần II", "Chủ trì: ", "Thời gian: ", "KẾ HOẠCH"),
    *(
        "QUYẾT ĐỊNH:",
        "Nơi nhận:",
        "| --- |",
        "|",
        "**",
        "# ",
        "\t",
        "   ",
        "\f",
        "\r\n",
        "PHỤ LỤC",
        "Số:     /KH-UBND",
    ),
)
_MARKUP = (
    *("<p>", "</p>", "<table>", "<tr>", "<td rowspan=3 colspan=2>", "<td>", "<th>", "</table>", "<ol start=3>"),
    *("<li value=7>", "<br>", "<!--", "-->", "<style>", "<script>", "&nbsp;", "&#0;", "<td colspan=999999>"),
)
_WORD = (
    *("<w:p>", "</w:p>", "<w:r><w:t>", "</w:t></w:r>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:tab/>", "<w:br/>"),
    *('<w:gridSpan w:val="9999999"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:ilvl w:val="9"/>'),
    *('<w:numId w:val="1"/>', "<w:ins>", "<w:del>", '<w:fldSimple w:instr="PAGE">', "<w:sym w:char='F0B7'/>"),
    *('<w:lvlText w:val="%1.%9"/>', '<w:start w:val="-1"/>', "<w:sdt><w:sdtContent>", "<w:txbxContent>"),
)
_PDF = (
    *("BT", "ET", "/F1 12 Tf", "50 400 Td", "(Ke hoach) Tj", "[(a) -250 (b)] TJ", "0 0 100 100 re", "S", "f", "q"),
    *(
        "Q",
        "1 0 0 1 0 0 cm",
        "/F5 Do",
        "T*",
        "obj",
        "endobj",
        "stream",
        "endstream",
        "/Length 9",
        "/Count 99",
        "xref",
    ),
    *("/Filter /FlateDecode", "trailer", "startxref", "%%EOF", "/Kids [3 0 R]", "/Parent 2 0 R", "<</ID [<00>]>>"),
)


def _shapes(suffix: str) -> Iterator[bytes]:
    return (path.read_bytes() for path in sorted(_SHAPES.glob(f"*.{suffix}")))


def _reader(suffix: str) -> Callable[[bytes], object]:
    return lambda data: read_document(data, f"a.{suffix}")


@cache
def _word() -> bytes:
    return as_docx(automatic=True)


def _word_parts() -> Iterator[bytes]:
    for made in (_word(), as_docx()):
        with zipfile.ZipFile(BytesIO(made)) as package:
            yield package.read(MAIN) + _BREAK + package.read(_NUMBERING)


def _read_word_parts(data: bytes) -> None:
    """The markup of a Word document, without the zip file around it, whose checksums no mutation gets through."""
    main, _, numbering = data.partition(_BREAK)
    parts = {MAIN: main, **({_NUMBERING: numbering} if numbering else {})}
    read_document(repacked(parts, _word()), "a.docx")


def _read_page(data: bytes) -> None:
    """What draws the page of a PDF, without the file around it."""
    content = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)
    read_document(one_page(content), "a.pdf")


def _pages() -> Iterator[bytes]:
    yield b"BT /F1 12 Tf 50 400 Td (Ke hoach 12) Tj ET"
    yield b"0 0 200 100 re 0 50 m 200 50 l 100 0 m 100 100 l S BT /F1 9 Tf 10 60 Td (TT) Tj 100 0 Td (Viec) Tj ET"


@cache
def _province() -> LoadedFile:
    return load_bytes(PROVINCE, "tx.toml", pack="tx")


def _known(*files: LoadedFile) -> Library:
    return assemble([_province(), *files])


def _draft(data: bytes) -> None:
    """From the text of a document to the files that a person reviews; what `ttdn check` says of them is good."""
    draft = draft_of(read_document(data, "a.txt"))
    request = Request("nhap/van-ban", "a.txt", "tx", ("tx",), date(2026, 1, 5))
    plan = compose(draft, request, _known())
    _known(load_bytes(plan_file_text(plan), "a.toml"))
    review_page(plan)
    draft_json(plan)


def _drafts() -> Iterator[bytes]:
    return _shapes("txt")


def _draft_structure(data: bytes) -> None:
    draft_of(read_document(data, "a.md"))


TEXT = Target("text", _reader("txt"), lambda: _shapes("txt"), _TEXT)
MARKDOWN = Target("markdown", _draft_structure, lambda: _shapes("md"), _TEXT)
HTML = Target("html", _reader("html"), lambda: [as_html(), b"<table><tr><td>1<td>2</table>"], _MARKUP)
WORD = Target("word", _reader("docx"), lambda: [_word()], ("PK\x03\x04", "word/document.xml"), slow=True)
WORD_PARTS = Target("word-parts", _read_word_parts, _word_parts, _WORD, slow=True)
PDF = Target("pdf", _reader("pdf"), lambda: [as_pdf(PLAN[:4], ROWS[:2])], _PDF, slow=True)
PAGE = Target("page", _read_page, _pages, _PDF, slow=True)
DRAFT = Target("draft", _draft, _drafts, _TEXT, slow=True)
