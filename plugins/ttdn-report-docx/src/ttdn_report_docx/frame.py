"""What stands around the content of a document: its head, the place for its signer, the head of an appendix."""

import re
from collections.abc import Iterator, Sequence

from ttdn.reports.report import Report
from ttdn_report_docx.elements import Element, cell, paragraph, paragraph_of_lines, row, rule, table
from ttdn_report_docx.layouts import DATE, Layout, Part
from ttdn_report_docx.measures import text_width

_LEFT = 65.0
"""The width of the issuer's column; the rest is for the two lines of the nation, which must not wrap."""

_RULE = 0.4
"""The length of a rule as a part of the text above it: Decree 30/2020 wants a third to a half."""

_PLACE = re.compile(
    r" (?=(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu) )|(?<=ủy) (?!ban\b)", re.IGNORECASE
)
_DOTS = "........................"
_SIGNATURE = 72
"""The room for a signature and a seal, in points."""


def head(report: Report, layout: Layout, room: float) -> Element:
    """Return the head of page 1 (*quốc hiệu, tiêu ngữ, cơ quan ban hành, số, địa danh và thời gian*).

    Number and day are left open: they are those of this document, which the clerk gives when it has been signed,
    and not those of the plan, which the subtitle names.
    """
    widths = (_LEFT, room - _LEFT)
    place = report.head.place or "................"
    return table(
        widths,
        (
            row((cell(_LEFT, _issuer(report, layout)), cell(widths[1], _nation(layout, widths[1])))),
            row(
                (
                    cell(_LEFT, [paragraph(Part.NUMBER, layout.number)]),
                    cell(widths[1], [paragraph(Part.PLACE, f"{place}, {DATE}")]),
                )
            ),
        ),
        ruled=False,
    )


def _issuer(report: Report, layout: Layout) -> Iterator[Element]:
    """The offices that issue the report: those above in capitals, the issuer in bold over its rule."""
    *superiors, issuer = report.issued_by
    size = layout.letters[Part.ISSUER].size
    for superior in superiors:
        yield paragraph_of_lines(Part.SUPERIOR, _issuer_lines(superior, size))
    yield paragraph_of_lines(Part.ISSUER, _issuer_lines(issuer, size))
    if layout.under_issuer:
        yield paragraph(Part.NUMBER, layout.under_issuer)
    else:
        shown = text_width(issuer.upper(), size, bold=True)
        yield rule(_LEFT, _RULE * min(shown, _LEFT))


def _issuer_lines(issuer: str, size: float) -> list[str]:
    """An office's name; one that is too long for a line is broken before its place, so that "tỉnh" leads it."""
    place = _PLACE.search(issuer)
    if place is None or text_width(issuer.upper(), size, bold=True) <= _LEFT:
        return [issuer]
    return [issuer[: place.start()], issuer[place.end() :]]


def _nation(layout: Layout, room: float) -> Iterator[Element]:
    for heading in layout.headings:
        yield paragraph(heading.part, heading.text)
        if heading.rule:
            yield rule(room, heading.rule)


def title(report: Report, layout: Layout, room: float) -> Iterator[Element]:
    """Yield the title and the lines under it (*tên loại và trích yếu*), and the rule under them."""
    yield paragraph(Part.TITLE, report.title)
    last = report.title
    for last in report.subtitle:
        yield paragraph(Part.SUBJECT, last)
    if layout.under_subject:
        yield paragraph(Part.SUBJECT, layout.under_subject)
    else:
        shown = text_width(last, layout.letters[Part.SUBJECT].size, bold=True)
        yield rule(room, _RULE * min(shown, room))


def sign_off(report: Report, room: float) -> Element:
    """Return the last block (*nơi nhận, chữ ký*), which stays on one page; what is not known is left open."""
    widths = (75.0, room - 75.0)
    recipients = [
        paragraph(Part.RECIPIENTS, "Nơi nhận:"),
        paragraph(Part.RECIPIENT, f"- {_DOTS};"),
        paragraph(Part.RECIPIENT, "- Lưu: VT, ........"),
    ]
    return table(
        widths, [row((cell(widths[0], recipients), cell(widths[1], _signer(report.sign_off))))], ruled=False
    )


def _signer(lines: Sequence[str]) -> Iterator[Element]:
    """The lines of authority are in capitals; from the first that is not, they are the name below the room."""
    split = next((index for index, line in enumerate(lines) if line != line.upper()), len(lines))
    yield from (paragraph(Part.AUTHORITY, line) for line in lines[:split] or [_DOTS])
    first, *others = lines[split:] or [_DOTS]
    yield paragraph(Part.SIGNER, first, before=_SIGNATURE)
    yield from (paragraph(Part.SIGNER, line) for line in others)


def appendix(name: str, report: Report, caption: str, layout: Layout) -> Iterator[Element]:
    """Yield the head of an appendix (*phụ lục*): its name, its title, and of which document it is a part."""
    number = layout.number.replace("Số", "số").replace(":", "")
    yield paragraph(Part.APPENDIX, name)
    yield paragraph(Part.APPENDIX_TITLE, caption)
    yield paragraph(Part.ATTACHED, f"(Kèm theo Văn bản {number} {DATE} của {report.issued_by[-1]})")
