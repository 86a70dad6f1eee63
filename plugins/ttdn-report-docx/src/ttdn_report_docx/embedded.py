"""The workbook in a document (*bảng tính kèm theo*) that holds the numbers of a chart, for whoever changes it."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from ttdn.reports.chart import Chart
from ttdn_report_docx.packaging import archived

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>'
)
_WORKBOOK = (
    f'{_HEAD}<workbook xmlns="{_SHEETS}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def workbook(chart: Chart) -> bytes:
    """Return the numbers of a chart as a workbook (*bảng tính*): a row for each bar, a column for each series.

    >>> from ttdn.reports.chart import Sense, Series
    >>> workbook(Chart("a", "", ("Sở A",), (Series("quá hạn", Sense.OVERDUE, (2,)),)))[:2]
    b'PK'
    """
    head = _row(["", *(one.name for one in chart.series)])
    rows = (_row([name, *(one.values[bar] for one in chart.series)]) for bar, name in enumerate(chart.bars))
    sheet = f'{_HEAD}<worksheet xmlns="{_SHEETS}"><sheetData>{head}{"".join(rows)}</sheetData></worksheet>'
    entries = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
        "xl/workbook.xml": _WORKBOOK,
        "xl/worksheets/sheet1.xml": sheet,
    }
    return archived((name, text.encode()) for name, text in entries.items())


def _relation(kind: str, target: str) -> str:
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>'


def _row(values: list[str | int]) -> str:
    return f"<row>{''.join(_cells(values))}</row>"


def _cells(values: list[str | int]) -> Iterator[str]:
    for value in values:
        if isinstance(value, int):
            yield f"<c><v>{value}</v></c>"
        else:
            yield f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
