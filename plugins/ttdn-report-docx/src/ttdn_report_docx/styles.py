"""The styles of a document (*kiểu trình bày*): one for each part, so that an office may change a part at once."""

from collections.abc import Iterator

from docx.document import Document
from docx.oxml.ns import qn

from ttdn_report_docx.elements import Element, node, style_id, twips
from ttdn_report_docx.layouts import FONT, Letters, Part

_NORMAL = "normal"


def set_styles(document: Document, letters: dict[Part, Letters]) -> None:
    """Put the styles of a layout in the place of those of the template, which are hundreds in other fonts."""
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.append(_defaults())
    styles.extend(_built_in())
    styles.extend(_style(part, look) for part, look in letters.items())


def _defaults() -> Element:
    fonts = node("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = node("lang", val="vi-VN", eastAsia="vi-VN", bidi="vi-VN")
    return node(
        "docDefaults",
        node("rPrDefault", node("rPr", fonts, node("sz", val=28), node("szCs", val=28), language)),
        node("pPrDefault", node("pPr", node("spacing", before=0, after=0, line=240, lineRule="auto"))),
    )


def _built_in() -> Iterator[Element]:
    """The styles that Word takes for granted."""
    yield node("style", node("name", val="Normal"), node("qFormat"), type="paragraph", default=1, styleId=_NORMAL)
    letters = node("name", val="Default Paragraph Font")
    yield node("style", letters, type="character", default=1, styleId="letters")
    margins = node("tblCellMar", *(node(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")))
    plain = (node("name", val="Normal Table"), node("tblPr", margins))
    yield node("style", *plain, type="table", default=1, styleId="table")
    yield node("style", node("name", val="No List"), type="numbering", default=1, styleId="list")


def _style(part: Part, look: Letters) -> Element:
    return node(
        "style",
        node("name", val=part.value),
        node("basedOn", val=_NORMAL),
        node("qFormat"),
        node("pPr", *_paragraphs(look)),
        node("rPr", *_letters(look)),
        type="paragraph",
        customStyle=1,
        styleId=style_id(part),
    )


def _paragraphs(look: Letters) -> Iterator[Element]:
    """The properties of paragraphs, in the order of their schema."""
    if look.keep_next:
        yield node("keepNext")
    gaps = node("spacing", before=round(look.before * 20), after=round(look.after * 20))
    if look.exact:
        gaps.set(qn("w:line"), str(round(look.exact * 20)))
        gaps.set(qn("w:lineRule"), "exact")
    yield gaps
    if look.indent:
        yield node("ind", firstLine=twips(look.indent))
    yield node("jc", val=look.align.value)
    if look.outline is not None:
        yield node("outlineLvl", val=look.outline)


def _letters(look: Letters) -> Iterator[Element]:
    """The properties of letters, in the order of their schema."""
    if look.bold:
        yield from (node("b"), node("bCs"))
    if look.italic:
        yield from (node("i"), node("iCs"))
    if look.caps:
        yield node("caps")
    yield from (node("sz", val=round(look.size * 2)), node("szCs", val=round(look.size * 2)))
    if look.underline:
        yield node("u", val="single")
