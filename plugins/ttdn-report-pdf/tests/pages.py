"""What stands on the pages of a PDF, and where."""

from collections.abc import Callable
from typing import TypeAlias

import attrs
from pypdf import PageObject, PdfReader

from ttdn.hooks import Report

Read: TypeAlias = Callable[[Report], PdfReader]
"""A report, written as PDF and read back."""


@attrs.frozen
class Piece:
    """Some letters on a page: where they begin, mm from the left and from the top, and their size in pt."""

    text: str
    left: float
    top: float
    size: float
    font: str


def pieces(page: PageObject) -> list[Piece]:
    found: list[Piece] = []
    height = float(page.mediabox.height)

    def visit(text: str, outer: list[float], inner: list[float], font: dict[str, str] | None, size: float) -> None:
        if text.strip() and font:
            x = outer[0] * inner[4] + outer[2] * inner[5] + outer[4]
            y = outer[1] * inner[4] + outer[3] * inner[5] + outer[5]
            name = str(font["/BaseFont"]).partition("+")[2]
            found.append(Piece(text.strip(), x / 72 * 25.4, (height - y) / 72 * 25.4, size, name))

    page.extract_text(visitor_text=visit)
    return found


def lines(page: PageObject) -> list[Piece]:
    """The pieces of each line of a column in one: numbers of documents are pieces of their own."""
    found: list[Piece] = []
    for one in pieces(page):
        last = found[-1] if found else one
        if found and (one.top, one.size, one.font) == (last.top, last.size, last.font):
            found[-1] = attrs.evolve(last, text=f"{last.text} {one.text}")
        else:
            found.append(one)
    return found


def squeezed(text: str) -> str:
    """A text without the spaces and line breaks at which a page may break it."""
    return "".join(text.split())


def whole(reader: PdfReader) -> str:
    """The text of all pages, squeezed."""
    return squeezed("".join(page.extract_text() for page in reader.pages))
