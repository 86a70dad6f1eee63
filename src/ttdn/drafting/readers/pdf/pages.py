"""The pages of a PDF as pdfplumber gives them (*các trang PDF*), as typed values; the one file that knows it."""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Protocol, cast

import attrs

from ttdn.drafting.readers.layout import Word
from ttdn.drafting.readers.legacy_fonts import is_legacy, legacy_text
from ttdn.drafting.readers.limits import LIMITS, check_limit
from ttdn.drafting.readers.pdf.guard import Drawn, check_drawn, check_streams, drawn_on
from ttdn.drafting.readers.pdf.stamps import draw_stamps
from ttdn.drafting.readers.pdf.wholeness import check_document, check_page, whole_file
from ttdn.text import nfc

if TYPE_CHECKING:
    from pdfplumber.page import Page

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in points from the upper left corner."""

_EDGES = 3  # fewer lines or rectangles make no table
_MOST_EDGES = 5_000
_THIN = 3.0  # points
_TOUCHING = 0.2  # points
_SPACE = 0.12  # of the size of a letter: a gap that wide is a space
_PICTURE = 0.5  # of a page
_FEW = 5  # words: a page number is no text layer


@attrs.frozen
class PdfPage:
    """One page (*trang*): its words, the cells of each table drawn on it, and whether it is one picture."""

    number: int
    width: float
    words: tuple[Word, ...]
    tables: tuple[tuple[Box, ...], ...]
    is_picture: bool


class _Table(Protocol):
    cells: Sequence[Box]


def pdf_pages(data: bytes) -> Iterator[PdfPage]:
    """Read the pages of a PDF one by one (*đọc từng trang*); what is read is forgotten before the next.

    Raises `InvalidFile` (``document-broken``, ``document-encrypted``, ``document-encoding``,
    ``document-too-large``), and whatever pdfminer raises on a file that is broken.
    """
    import pdfplumber  # noqa: PLC0415  slow, and of the extra `read`

    check_streams(data)
    data = whole_file(data)
    with _quiet(), pdfplumber.open(BytesIO(data)) as document:
        check_limit("pages", len(document.pages), LIMITS.pages)
        check_document(document.doc, len(document.pages))
        drawn = Drawn()
        reached = set[int]()
        for page in document.pages:
            check_page(page.page_obj, data, reached)
            has_stamps = draw_stamps(page.page_obj)
            drawn += drawn_on(page.page_obj)
            check_drawn(drawn)
            yield _page(page, has_stamps=has_stamps)
            page.close()


@contextmanager
def _quiet() -> Generator[None, None, None]:
    """Keep pdfminer from warning of what it leaves out of a file that is not quite as it should be."""
    logger = logging.getLogger("pdfminer")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)


def _page(page: Page, *, has_stamps: bool) -> PdfPage:
    fonts = {str(char["fontname"]) for char in cast("Sequence[Mapping[str, object]]", page.chars)}
    for font in filter(is_legacy, sorted(fonts)):
        raise legacy_text(font)
    found = cast(
        "Sequence[Mapping[str, object]]",
        page.extract_words(x_tolerance_ratio=_SPACE, keep_blank_chars=False),
    )
    words = tuple(_word(item) for item in found if item.get("upright", True))
    if has_stamps:
        words = _glued(words)
    return PdfPage(page.page_number, float(page.width), words, _tables(page), _is_picture(page, words))


def _word(item: Mapping[str, object]) -> Word:
    return Word(nfc(str(item["text"])), *(cast("float", item[side]) for side in ("x0", "x1", "top", "bottom")))


def _glued(words: Iterable[Word]) -> tuple[Word, ...]:
    """Put a stamped number together again that the blanks below it, left for a pen, had cut apart."""
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else None
        if last and abs(word.left - last.right) < _TOUCHING and abs(word.middle - last.middle) < _TOUCHING:
            found[-1] = attrs.evolve(last, text=last.text + word.text, right=word.right)
        else:
            found.append(word)
    return tuple(found)


def _tables(page: Page) -> tuple[tuple[Box, ...], ...]:
    ruled = page.filter(_is_rule)
    drawn = len(ruled.lines) + len(ruled.rects) + len(ruled.curves)
    if drawn < _EDGES:
        return ()
    check_limit("lines drawn on a page", drawn, _MOST_EDGES)
    tables = cast("Sequence[_Table]", ruled.find_tables())
    return tuple(tuple(table.cells) for table in tables)


def _is_rule(item: Mapping[str, object]) -> bool:
    """Tell a line of a table from what is painted behind its text."""
    kind = item["object_type"]
    if kind == "rect" and not item.get("stroke"):
        return min(cast("float", item["width"]), cast("float", item["height"])) < _THIN
    return kind in {"line", "rect"} or (kind == "curve" and bool(item.get("stroke")))


def _is_picture(page: Page, words: Sequence[Word]) -> bool:
    images = cast("Sequence[Mapping[str, float]]", page.images)
    covered = sum((image["x1"] - image["x0"]) * (image["bottom"] - image["top"]) for image in images)
    return len(words) < _FEW and covered > _PICTURE * float(page.width) * float(page.height)
