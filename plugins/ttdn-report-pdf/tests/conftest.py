"""Reports of the Huế plan as a user gets them, and what stands on the pages of a PDF."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import attrs
import pytest
from pypdf import PageObject, PdfReader

import ttdn
from ttdn.hooks import Report
from ttdn.model.dates import Span
from ttdn_report_pdf import render_pdf

SIGN_OFF = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Ý")


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


@pytest.fixture(scope="session")
def reports() -> dict[str, Report]:
    workspace = ttdn.Workspace.open()
    span = Span(date(2026, 11, 24), date(2030, 12, 31))
    made = {
        "assignments": workspace.report("hue/nq47", "assignments"),
        "schedule": workspace.report("hue/nq47", "schedule"),
        "unit": workspace.report("hue/nq47", "unit", unit="hue/so-vhtt"),
        "next": workspace.report("hue/nq47", "next", span),
    }
    return {kind: attrs.evolve(report, sign_off=SIGN_OFF) for kind, report in made.items()}


@pytest.fixture(scope="session")
def read() -> Callable[[Report], PdfReader]:
    """Return the PDF of a report, read back."""
    return lambda report: PdfReader(BytesIO(render_pdf(report)))
