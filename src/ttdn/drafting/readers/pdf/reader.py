"""The reader of PDF (*đọc PDF*): words put back into lines, paragraphs and tables."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from ttdn.drafting.blocks import Block, Origin, TextBlock
from ttdn.drafting.readers.columns import regions
from ttdn.drafting.readers.furniture import without_furniture, without_gazette
from ttdn.drafting.readers.layout import Line, Margins, Row, rows_of
from ttdn.drafting.readers.pdf.pages import PdfPage, pdf_pages
from ttdn.drafting.readers.pdf.table_joining import joined
from ttdn.drafting.readers.pdf.table_pieces import Piece, piece_of
from ttdn.drafting.readers.reflow import paragraphs, rest_joined
from ttdn.errors import InvalidFile, Problem

_FEW = 6  # rows: too few to tell the margins of a page by
_NEAR = 2.0  # points
_STANDING_OUT = 100.0  # points: a line beyond the margin stands out by less


@attrs.frozen
class _Apart:
    """A line that is a paragraph of its own, whatever stands beside it."""

    text: str
    page: int


_Part = Line | _Apart | Piece


@attrs.frozen
class _Sheet:
    """A page taken apart: its tables, and the rows beside them."""

    page: PdfPage
    tables: tuple[Piece, ...]
    rows: Sequence[Row]


def read_pdf(data: bytes) -> Iterator[Block]:
    """Read a PDF (*đọc PDF*), page by page.

    Raises `InvalidFile` (``document-encrypted``, ``document-no-text``, ``document-too-large``,
    ``document-broken``), and whatever pdfminer raises on a file that is broken.
    """
    sheets = [_sheet(page) for page in pdf_pages(data)]
    _check_text([sheet.page for sheet in sheets])
    kept = without_furniture([sheet.rows for sheet in sheets])
    sheets = [attrs.evolve(sheet, rows=rows) for sheet, rows in zip(sheets, kept, strict=True)]
    of_width: dict[float, list[Row]] = {}
    for sheet in sheets:
        of_width.setdefault(sheet.page.width, []).extend(sheet.rows)
    shared = {width: _margins(rows) for width, rows in of_width.items() if rows}
    yield from _blocks([part for sheet in sheets for part in _parts(sheet, _margins_on(sheet, shared))])


def _check_text(pages: Sequence[PdfPage]) -> None:
    """Refuse pictures of pages: what they say would be lost without a word."""
    pictures = [page.number for page in pages if page.is_picture]
    words = [word.text for page in pages for word in page.words]
    unnamed = sum("(cid:" in word for word in words)
    if words and not pictures and unnamed * 5 < len(words):
        return
    if pictures:
        what = "pages that are pictures, without a text layer"
    else:
        what = "a document without text" if not words else "a document whose text layer does not name its letters"
    got = ", ".join(f"page {number}" for number in pictures)
    hint = "let a program read the letters first, as in `ocrmypdf -l vie`, or take the Word file"
    raise InvalidFile(Problem("document-no-text", what, got, hint))


def _sheet(page: PdfPage) -> _Sheet:
    found = [piece_of(page.number, boxes, page.words) for boxes in page.tables]
    tables = [piece for piece in found if piece is not None]
    placed = {
        id(word)
        for piece in tables
        for row in piece.rows
        for cell in row
        for line in cell.lines
        for word in line.words
    }
    return _Sheet(page, tuple(tables), tuple(rows_of(word for word in page.words if id(word) not in placed)))


def _margins_on(sheet: _Sheet, shared: Mapping[float, Margins]) -> Margins:
    """The margins of a page, or those of all of its width where it has little text."""
    if len(sheet.rows) >= _FEW:
        return _margins(sheet.rows)
    return shared.get(sheet.page.width, Margins(0, sheet.page.width, 1))


def _margins(rows: Sequence[Row]) -> Margins:
    heights = sorted(row[0].height for row in rows)
    left = _shared(sorted(row[0].left for row in rows))
    right = -_shared(sorted(-max(word.right for word in row) for row in rows))
    return Margins(left, right, max(heights[len(heights) // 2] / 2, 1.0))


def _shared(places: Sequence[float]) -> float:
    """The first of some ascending places that another is near to: one line may stand out, though not by far.

    Of ragged lines no two may end together but short ones that say the same, and those tell nothing of the margin.
    """
    near = (one for one, other in pairwise(places) if other - one < _NEAR and one - places[0] < _STANDING_OUT)
    return next(near, places[0])


def _parts(sheet: _Sheet, margins: Margins) -> Iterator[_Part]:
    """What stands on a page, from top to bottom."""
    rows = sheet.rows
    pending = sorted(sheet.tables, key=lambda table: table.top)
    start = 0
    for table in pending:
        stop = next((number for number in range(start, len(rows)) if rows[number][0].top > table.top), len(rows))
        yield from _lines(sheet.page.number, rows[start:stop], margins)
        yield table
        start = stop
    yield from _lines(sheet.page.number, rows[start:], margins)


def _lines(page: int, rows: Sequence[Row], margins: Margins) -> Iterator[_Part]:
    for region in regions(rows):
        if region.is_column:
            for text in rest_joined(" ".join(word.text for word in row) for row in region.rows):
                yield _Apart(text, page)
        else:
            for row in region.rows:
                yield Line(row, margins, page)


def _blocks(parts: Sequence[_Part]) -> Iterator[Block]:
    lines: list[Line] = []
    pieces: list[Piece] = []
    for part in parts:
        if not isinstance(part, Line):
            yield from _texts(lines)
            lines = []
        if not isinstance(part, Piece):
            yield from joined(pieces)
            pieces = []
        match part:
            case Line():
                lines.append(part)
            case Piece():
                pieces.append(part)
            case _Apart():
                yield TextBlock(part.text, Origin(part.page))
    yield from _texts(lines)
    yield from joined(pieces)


def _texts(lines: Sequence[Line]) -> Iterator[TextBlock]:
    for paragraph in paragraphs(lines):
        text = without_gazette(paragraph.text)
        if text:
            yield TextBlock(text, Origin(paragraph.first.page))
