"""A native chart (*biểu đồ của Word*) in DrawingML: stacked bars across, with numbers in their parts.

It needs no picture and no font of its own, and whoever has the document may change it. Its numbers are in it
twice, as the format wants: as they are shown, and as a reference to the workbook in the document.
"""

from collections.abc import Iterable, Iterator, Sequence

import attrs
from lxml import etree

from ttdn.reports.chart import Chart, Series
from ttdn.reports.chart_looks import EDGE, LOOKS, Hatch
from ttdn_report_docx.elements import Element
from ttdn_report_docx.layouts import FONT
from ttdn_report_docx.measures import text_width

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = {"c": CHART, "a": MAIN, "r": RELATIONS}

_PATTERNS = {
    Hatch.RISING: "wdUpDiag",
    Hatch.FALLING: "wdDnDiag",
    Hatch.UPRIGHT: "ltVert",
    Hatch.CROSSED: "openDmnd",
    Hatch.LEVEL: "ltHorz",
    Hatch.GRID: "lgGrid",
}
_LINE = 9525
"""The width of a line: three quarters of a point, in the units of the format."""

_SIZE, _SMALL = 10, 9
"""The sizes of letters: those of names, those of numbers."""

_SHOWN = "0;;;"
"""A number format that shows no nought."""

_TOLD = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
"""What a label may show: of these the value alone."""

_NAMES, _BARS = 1, 2
"""The ids of the axes."""

_GAP = 60
"""Between two bars, in hundredths of their height."""


@attrs.frozen
class Box:
    """The room of a chart (*khung biểu đồ*), in millimetres: `left` of it is for names, `top` for the legend."""

    width: float
    height: float
    left: float
    top: float

    @property
    def bars(self) -> float:
        """The width of the longest bar."""
        return self.width - self.left - 4


def node(tag: str, *children: Element, **attributes: str | float) -> Element:
    """Return an element; its name has a prefix of the format, `c` for charts and `a` for how they look.

    >>> node("c:delete", val=0).get("val")
    '0'
    """
    prefix, _, name = tag.partition(":")
    values = {key: str(value) for key, value in attributes.items()}
    element: Element = etree.Element(f"{{{_SPACES[prefix]}}}{name}", values, _SPACES)
    element.extend(children)
    return element


def chart_xml(chart: Chart, longest: int, box: Box, workbook: str) -> bytes:
    """Return the part of a chart (*phần biểu đồ*); `workbook` is the id of its relation to its numbers."""
    data = node("c:externalData", node("c:autoUpdate", val=0))
    data.set(f"{{{RELATIONS}}}id", workbook)
    shown = node(
        "c:chart",
        node("c:autoTitleDeleted", val=1),
        node("c:plotArea", _layout(box), _bars(chart, longest, box), _names_axis(), _numbers_axis(longest)),
        node("c:legend", node("c:legendPos", val="t"), node("c:overlay", val=0), _letters(_SIZE)),
        node("c:plotVisOnly", val=1),
        node("c:dispBlanksAs", val="gap"),
    )
    plain = node("c:spPr", node("a:noFill"), _no_line())
    lead = (node("c:lang", val="vi-VN"), node("c:roundedCorners", val=0))
    space = node("c:chartSpace", *lead, shown, plain, _letters(_SIZE), data)
    written: bytes = etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _layout(box: Box) -> Element:
    """The room of the bars alone, in parts of the whole: names always have the same room."""
    places = {
        "x": box.left / box.width,
        "y": box.top / box.height,
        "w": box.bars / box.width,
        "h": 1 - (box.top + 1) / box.height,
    }
    modes = (node("c:layoutTarget", val="inner"), node("c:xMode", val="edge"), node("c:yMode", val="edge"))
    sizes = (node(f"c:{name}", val=round(value, 4)) for name, value in places.items())
    return node("c:layout", node("c:manualLayout", *modes, *sizes))


def _bars(chart: Chart, longest: int, box: Box) -> Element:
    unit = box.bars / max(longest, 1)
    return node(
        "c:barChart",
        node("c:barDir", val="bar"),
        node("c:grouping", val="stacked"),
        node("c:varyColors", val=0),
        *(_series(chart, index, one, unit) for index, one in enumerate(chart.series)),
        node("c:gapWidth", val=_GAP),
        node("c:overlap", val=100),
        node("c:axId", val=_NAMES),
        node("c:axId", val=_BARS),
    )


def _series(chart: Chart, index: int, one: Series, unit: float) -> Element:
    column = _column(index + 1)
    last = len(chart.bars) + 1
    return node(
        "c:ser",
        node("c:idx", val=index),
        node("c:order", val=index),
        node("c:tx", _words(f"Sheet1!${column}$1", (one.name,))),
        _look(one),
        node("c:invertIfNegative", val=0),
        _labels(one, unit),
        node("c:cat", _words(f"Sheet1!$A$2:$A${last}", chart.bars)),
        node("c:val", _numbers(f"Sheet1!${column}$2:${column}${last}", one.values)),
    )


def _column(index: int) -> str:
    """The letters of a column, the first being 0."""
    high, low = divmod(index, 26)
    return (_column(high - 1) if high else "") + chr(ord("A") + low)


def _words(reference: str, texts: Sequence[str]) -> Element:
    points = _points(texts)
    cache = node("c:strCache", node("c:ptCount", val=len(texts)), *points)
    return node("c:strRef", _text("c:f", reference), cache)


def _numbers(reference: str, values: Sequence[int]) -> Element:
    points = _points(map(str, values))
    cache = node("c:numCache", _text("c:formatCode", "General"), node("c:ptCount", val=len(values)), *points)
    return node("c:numRef", _text("c:f", reference), cache)


def _points(texts: Iterable[str]) -> Iterator[Element]:
    for index, text in enumerate(texts):
        yield node("c:pt", _text("c:v", text), idx=index)


def _text(tag: str, text: str) -> Element:
    element = node(tag)
    element.text = text
    return element


def _look(one: Series) -> Element:
    look = LOOKS[one.sense]
    if look.hatch is Hatch.PLAIN:
        fill = node("a:solidFill", _colour(look.ground))
    else:
        ink, ground = node("a:fgClr", _colour(look.ink)), node("a:bgClr", _colour(look.ground))
        fill = node("a:pattFill", ink, ground, prst=_PATTERNS[look.hatch])
    return node("c:spPr", fill, node("a:ln", node("a:solidFill", _colour(EDGE)), w=_LINE))


def _labels(one: Series, unit: float) -> Element:
    """The numbers, on white; none where its part is too narrow for it, since it would cover those beside it."""
    narrow = (
        index
        for index, value in enumerate(one.values)
        if value and text_width(str(value), _SMALL) + 1 > value * unit
    )
    return node(
        "c:dLbls",
        *(node("c:dLbl", node("c:idx", val=index), node("c:delete", val=1)) for index in narrow),
        node("c:numFmt", formatCode=_SHOWN, sourceLinked=0),
        node("c:spPr", node("a:solidFill", _colour("#ffffff")), _no_line()),
        _letters(_SMALL),
        node("c:dLblPos", val="ctr"),
        *(node(f"c:show{what}", val=int(what == "Val")) for what in _TOLD),
    )


def _names_axis() -> Element:
    """The axis of names: the first bar on top."""
    line = node("c:spPr", node("a:ln", node("a:solidFill", _colour(EDGE)), w=_LINE))
    return node(
        "c:catAx",
        node("c:axId", val=_NAMES),
        node("c:scaling", node("c:orientation", val="maxMin")),
        node("c:delete", val=0),
        node("c:axPos", val="l"),
        node("c:numFmt", formatCode="General", sourceLinked=0),
        node("c:majorTickMark", val="none"),
        node("c:minorTickMark", val="none"),
        node("c:tickLblPos", val="low"),
        line,
        _letters(_SIZE),
        node("c:crossAx", val=_BARS),
        node("c:crosses", val="autoZero"),
        node("c:auto", val=0),
        node("c:lblAlgn", val="ctr"),
        node("c:lblOffset", val=100),
        node("c:tickLblSkip", val=1),
        node("c:noMultiLvlLbl", val=1),
    )


def _numbers_axis(longest: int) -> Element:
    """The axis of numbers, which is not shown: they stand in the bars."""
    scale = (node("c:orientation", val="minMax"), node("c:max", val=max(longest, 1)), node("c:min", val=0))
    return node(
        "c:valAx",
        node("c:axId", val=_BARS),
        node("c:scaling", *scale),
        node("c:delete", val=1),
        node("c:axPos", val="t"),
        node("c:numFmt", formatCode="General", sourceLinked=0),
        node("c:majorTickMark", val="none"),
        node("c:minorTickMark", val="none"),
        node("c:tickLblPos", val="nextTo"),
        node("c:crossAx", val=_NAMES),
        node("c:crosses", val="autoZero"),
        node("c:crossBetween", val="between"),
    )


def _letters(size: int) -> Element:
    font = node("a:latin", typeface=FONT), node("a:cs", typeface=FONT)
    look = node("a:defRPr", node("a:solidFill", _colour("#000000")), *font, sz=size * 100, b=0)
    paragraph = node("a:p", node("a:pPr", look), node("a:endParaRPr", lang="vi-VN"))
    return node("c:txPr", node("a:bodyPr"), node("a:lstStyle"), paragraph)


def _colour(colour: str) -> Element:
    return node("a:srgbClr", val=colour.removeprefix("#"))


def _no_line() -> Element:
    return node("a:ln", node("a:noFill"))
