"""The elements of WordprocessingML (*phần tử của văn bản Word*) that a report is made of.

python-docx has no names for most of them: rows that repeat and do not split, rules, columns of a fixed width.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, assert_never

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import _Element

from ttdn.reports.report import Text, Tone
from ttdn.text import slug
from ttdn_report_docx.layouts import Part

Element: TypeAlias = _Element
"""Any element of a document."""


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point.

    >>> twips(25.4)
    1440
    """
    return round(millimetres * 1440 / 25.4)


def node(tag: str, *children: Element, **attributes: str | float) -> Element:
    """Return an element of the main namespace with its attributes and children, in the order given.

    >>> node("jc", val="center").tag.endswith("}jc")
    True
    """
    element: Element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(children)
    return element


def run(text: str, *marks: str) -> Element:
    """Return a run of text (*chữ*), with marks of its letters such as "b" for bold."""
    words: Element = OxmlElement("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    properties = [node("rPr", *(node(mark) for mark in marks))] if marks else []
    return node("r", *properties, words)


def _runs(text: Text) -> Iterator[Element]:
    """The runs of a text: words of the document slanted, the label of what they leave open bold."""
    match text.tone:
        case Tone.PLAIN:
            yield run(text.text)
        case Tone.QUOTED:
            yield run(text.text, "i", "iCs")
        case Tone.UNSETTLED:
            label, colon, rest = text.text.partition(":")
            yield run(label + colon, "b", "bCs")
            if rest:
                yield run(rest)
        case _:
            assert_never(text.tone)


def style_id(part: Part) -> str:
    """Return the identifier of a part's style, in plain letters."""
    return slug(part.value)


def paragraph(part: Part, text: str | Text = "", *, before: float | None = None) -> Element:
    """Return a paragraph in the style of a part; `before` is another gap above it, in points."""
    properties = node("pPr", node("pStyle", val=style_id(part)))
    if before is not None:
        properties.append(node("spacing", before=round(before * 20)))
    words = text if isinstance(text, Text) else Text(text)
    return node("p", properties, *(_runs(words) if words.text else []))


def paragraph_of_lines(part: Part, lines: Sequence[str]) -> Element:
    """Return a paragraph that is broken into lines at places of our own choice."""
    whole = paragraph(part, lines[0])
    for line in lines[1:]:
        whole.extend([node("r", node("br")), run(line)])
    return whole


def page_number() -> Element:
    """Return the paragraph of the page number (*số trang*): a field, which Word and others fill in."""
    properties = node("pPr", node("pStyle", val=style_id(Part.PAGE_NUMBER)))
    return node("p", properties, node("fldSimple", run("2"), instr=" PAGE "))


def rule(room: float, length: float) -> Element:
    """Return a rule (*đường kẻ*) of a length in the middle of a room, both in millimetres."""
    side = twips(max(room - length, 0) / 2)
    line = node("pBdr", node("top", val="single", sz=6, space=0, color="000000"))
    indents = node("ind", left=side, right=side, firstLine=0)
    return node("p", node("pPr", node("pStyle", val=style_id(Part.RULE)), line, indents))


def cell(width: float, paragraphs: Iterable[Element], *, span: int = 1, middle: bool = False) -> Element:
    """Return a cell of a width in millimetres, over `span` columns."""
    properties = node("tcPr", node("tcW", w=twips(width), type="dxa"))
    if span > 1:
        properties.append(node("gridSpan", val=span))
    if middle:
        properties.append(node("vAlign", val="center"))
    return node("tc", properties, *(list(paragraphs) or [paragraph(Part.CELL)]))


def row(cells: Iterable[Element], *, repeated: bool = False, whole: bool = True) -> Element:
    """Return a row that stays on one page where it is `whole`; one that is `repeated` stands on every page."""
    marks = [*([node("cantSplit")] if whole else []), *([node("tblHeader")] if repeated else [])]
    return node("tr", node("trPr", *marks), *cells)


def table(widths: Sequence[float], rows: Iterable[Element], *, ruled: bool, caption: str = "") -> Element:
    """Return a table of fixed columns in millimetres: with lines around its cells, or none where it only sets."""
    beside, above = (twips(1.2), twips(0.5)) if ruled else (0, 0)
    padding = {"top": above, "left": beside, "bottom": above, "right": beside}
    properties = node(
        "tblPr",
        node("tblW", w=sum(map(twips, widths)), type="dxa"),
        node("tblInd", w=0, type="dxa"),
        node("tblBorders", *_borders(ruled=ruled)),
        node("tblLayout", type="fixed"),
        node("tblCellMar", *(node(side, w=width, type="dxa") for side, width in padding.items())),
    )
    if caption:
        properties.append(node("tblCaption", val=caption))
    return node("tbl", properties, node("tblGrid", *(node("gridCol", w=twips(width)) for width in widths)), *rows)


def _borders(*, ruled: bool) -> Iterator[Element]:
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        yield node(side, val="single", sz=4, space=0, color="000000") if ruled else node(side, val="nil")
