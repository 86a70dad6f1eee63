"""The charts of a report in a document (*biểu đồ*): each with its caption, on as many pages as its bars need."""

from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart
from docx.oxml import parse_xml

from ttdn.reports.chart import Chart
from ttdn.reports.report import Report
from ttdn.reports.wrapping import wrapped
from ttdn_report_docx.chart_xml import CHART, MAIN, RELATIONS, Box, chart_xml
from ttdn_report_docx.elements import Element, node, paragraph, style_id
from ttdn_report_docx.embedded import workbook
from ttdn_report_docx.layouts import Part
from ttdn_report_docx.measures import text_width

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_UNITS = 36_000
"""Of the format, in a millimetre."""

_NAMES = 62.0
_LINE, _LEAST_BAR, _ROOM = 4.1, 8.0, 2.5
"""The height of a line of a name, that of a bar at least, and the room around it, in millimetres."""

_MOST_LINES = 6
_HIGHEST = 205.0
"""Of a chart, in millimetres: its caption has room on the page too."""

_SIZE = 10
_WORKBOOK = "rId1"
"""The relation of a chart to its numbers: it has no other."""


def charts(document: Document, report: Report, width: float) -> Iterator[Element]:
    """Yield the charts of a report, as wide as the text in millimetres, and put their parts into the document."""
    number = 0
    for chart in report.charts:
        yield paragraph(Part.CAPTION, chart.title)
        height, top = _bar_height(chart), _legend_height(chart, width)
        for part in chart.split(max(int((_HIGHEST - top) / height), 1)):
            number += 1
            box = Box(width, top + height * len(part.bars) + 2, _NAMES, top)
            relation = _add(document, chart_xml(part, chart.longest, box, _WORKBOOK), workbook(part), number)
            yield _placed(part, relation, box, number)


def _bar_height(chart: Chart) -> float:
    """The height that each bar has: that of the longest name, within reason."""
    lines = max(len(wrapped(name, _NAMES - 4, lambda text: text_width(text, _SIZE))) for name in chart.bars)
    return max(min(lines, _MOST_LINES) * _LINE + _ROOM, _LEAST_BAR)


def _legend_height(chart: Chart, width: float) -> float:
    entries = sum(text_width(one.name, _SIZE) + 12 for one in chart.series)
    return 5 + 5 * min(1 + int(entries / width), _MOST_LINES)


def _add(document: Document, xml: bytes, numbers: bytes, number: int) -> str:
    """Put the parts of a chart into the document; return the id of its relation."""
    package = document.part.package
    book = PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx")
    data = PackagePart(book, CONTENT_TYPE.SML_SHEET, numbers, package)
    part = PackagePart(PackURI(f"/word/charts/chart{number}.xml"), _CHART_TYPE, xml, package)
    part.relate_to(data, RELATIONSHIP_TYPE.PACKAGE)
    return document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)


def _placed(chart: Chart, relation: str, box: Box, number: int) -> Element:
    """The paragraph that a chart stands in; what it shows is told for those who listen."""
    size = f'cx="{round(box.width * _UNITS)}" cy="{round(box.height * _UNITS)}"'
    inline: Element = parse_xml(
        f'<wp:inline xmlns:wp="{_DRAWING}" xmlns:a="{MAIN}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="Chart {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" xmlns:r="{RELATIONS}" '
        f'r:id="{relation}"/></a:graphicData></a:graphic></wp:inline>'
    )
    named = inline[1]
    named.set("descr", chart.told)
    named.set("title", chart.title)
    style = node("pPr", node("pStyle", val=style_id(Part.CHART)))
    return node("p", style, node("r", node("drawing", inline)))
