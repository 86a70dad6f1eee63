"""A report put together as a document (*lập văn bản*): upright pages, then an appendix for each wide table."""

from collections.abc import Iterable, Iterator

from docx import Document
from docx.document import Document as DocumentValue
from docx.enum.section import WD_ORIENTATION, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm

from ttdn.reports.report import Report
from ttdn_report_docx import frame
from ttdn_report_docx.charts import charts
from ttdn_report_docx.elements import Element, node, page_number, paragraph
from ttdn_report_docx.layouts import PAPER, Layout, Letters, Part, layout_of
from ttdn_report_docx.packaging import packed, unburdened
from ttdn_report_docx.styles import set_styles
from ttdn_report_docx.tables import drawn

_HEADER_FROM_EDGE = 10
"""How far the page number stands from the edge of the paper, in millimetres."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def written(report: Report) -> bytes:
    """Return a report as the bytes of a Word document."""
    layout = layout_of(report.profile)
    document = Document()
    unburdened(document)
    set_styles(document, _letters(report, layout))
    _set_page(document.sections[0], layout, across=False)
    _set_page_number(document)
    _add(document, _upright(document, report, layout))
    wide = [table for table in report.tables if table.is_wide]
    for number, table in enumerate(wide, start=1):
        caption = table.title or report.title
        _add_section(document, layout)
        width, height = PAPER[1] - layout.margins.left - layout.margins.right, _height(PAPER[0], layout)
        name = f"Phụ lục {roman(number)}" if len(wide) > 1 else "Phụ lục"
        _add(document, frame.appendix(name, report, caption, layout))
        _add(document, (drawn(table, width, height, layout.letters, caption), paragraph(Part.RULE)))
    return packed(document, report)


def _height(paper: int, layout: Layout) -> float:
    """The height of a page's text."""
    return paper - layout.margins.top - layout.margins.bottom


def _letters(report: Report, layout: Layout) -> dict[Part, Letters]:
    """The looks of the parts that the report has: most have neither charts nor an office above the issuer."""
    unused = {*(() if report.charts else (Part.CHART,)), *(() if report.author[1:] else (Part.SUPERIOR,))}
    return {part: look for part, look in layout.letters.items() if part not in unused}


def _upright(document: DocumentValue, report: Report, layout: Layout) -> Iterator[Element]:
    """The pages upright: head, title, opening, charts, the tables that fit, notes, signer."""
    room = PAPER[0] - layout.margins.left - layout.margins.right
    yield frame.head(report, layout, room)
    yield from frame.title(report, layout, room)
    yield from (paragraph(Part.BODY, line) for line in report.opening if line)
    yield from charts(document, report, room)
    for table in report.tables:
        if not table.is_wide:
            yield paragraph(Part.CAPTION, table.title)
            yield drawn(table, room, _height(PAPER[1], layout), layout.letters, table.title or report.title)
    if report.is_wide:
        yield paragraph(Part.BODY, "Nội dung chi tiết tại Phụ lục kèm theo.", before=12)
    if report.notes:
        yield paragraph(Part.HEADING, "Ghi chú")
        yield from (paragraph(Part.BODY, f"- {note}") for note in report.notes if note)
    yield paragraph(Part.BODY)
    yield frame.sign_off(report, room)


def roman(number: int) -> str:
    """Return a number below 40 in Roman numerals (*số La Mã*).

    >>> [roman(number) for number in (1, 4, 9, 14)]
    ['I', 'IV', 'IX', 'XIV']
    """
    letters = ""
    for value, sign in _ROMAN:
        while number >= value:
            letters, number = letters + sign, number - value
    return letters


def _add(document: DocumentValue, elements: Iterable[Element]) -> None:
    """Put elements at the end, before the properties of the last section."""
    last = document.element.body[-1]  # pyright: ignore[reportAttributeAccessIssue]  python-docx types no body
    for element in elements:
        last.addprevious(element)


def _add_section(document: DocumentValue, layout: Layout) -> None:
    """Begin an appendix: across, its pages counted from 1; the paragraph that ends the pages before is no line."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    document.paragraphs[-1].style = Part.RULE.value
    _set_page(section, layout, across=True)


def _set_page(section: Section, layout: Layout, *, across: bool) -> None:
    width, height = PAPER[::-1] if across else PAPER
    section.orientation = WD_ORIENTATION.LANDSCAPE if across else WD_ORIENTATION.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.bottom_margin = Mm(layout.margins.top), Mm(layout.margins.bottom)
    section.left_margin, section.right_margin = Mm(layout.margins.left), Mm(layout.margins.right)
    section.header_distance = section.footer_distance = Mm(_HEADER_FROM_EDGE)


def _set_page_number(document: DocumentValue) -> None:
    """Put the page number in the middle above the text, from page 2 on; counted anew in every section."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    header = section.header.part.element
    for element in list(header):
        header.remove(element)
    header.append(page_number())
    columns = document.element.body[-1].find(qn("w:cols"))  # pyright: ignore[reportAttributeAccessIssue]  as above
    columns.addprevious(node("pgNumType", start=1))
