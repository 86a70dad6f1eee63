"""A Word document read back with python-docx, for what the tests measure."""

import io
from collections.abc import Iterator

from docx import Document
from docx.document import Document as DocumentValue
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from ttdn.reports.report import Report
from ttdn_report_docx import render


def opened(report: Report) -> DocumentValue:
    return Document(io.BytesIO(render(report)))


def body(document: DocumentValue) -> _Element:
    element: _Element = document.element.body  # pyright: ignore[reportAttributeAccessIssue]  python-docx types no body
    return element


def paragraphs(document: DocumentValue) -> list[Paragraph]:
    """All paragraphs in reading order, those of tables too, and empty ones left out."""
    elements = document.element.body.iter(qn("w:p"))  # pyright: ignore[reportAttributeAccessIssue]  as above
    found = (Paragraph(element, document) for element in elements)
    return [paragraph for paragraph in found if paragraph.text]


def style_of(paragraph: Paragraph) -> ParagraphStyle:
    assert isinstance(paragraph.style, ParagraphStyle)
    return paragraph.style


def in_style(document: DocumentValue, name: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(document) if style_of(paragraph).name == name]


def ruled(document: DocumentValue) -> list[Table]:
    """The tables of the report, without those that only set its head and end."""
    return [table for table in document.tables if table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")]  # noqa: SLF001


def lengths(element: _Element, tag: str, name: str) -> Iterator[float]:
    """A length of each element of this tag, from twentieths of a point to millimetres."""
    for found in element.iter(qn(f"w:{tag}")):
        yield int(str(found.get(qn(f"w:{name}")))) * 25.4 / 1440
