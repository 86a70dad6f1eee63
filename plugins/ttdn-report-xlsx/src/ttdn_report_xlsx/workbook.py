"""A report put together as a workbook (*lập bảng tính*)."""

import io
from datetime import UTC, datetime, time

from xlsxwriter import Workbook

from ttdn.reports.report import Report, Table
from ttdn.reports.texts import one_line
from ttdn_report_xlsx.charts import write_chart
from ttdn_report_xlsx.looks import Looks
from ttdn_report_xlsx.names import sheet_names
from ttdn_report_xlsx.sheets import Sheet

_LONGEST_PROPERTY = 255
_AS_WRITTEN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
"""No text becomes anything else, whatever it looks like."""


def written(report: Report) -> bytes:
    """Return a report as the bytes of a workbook: a sheet for each table, then one for each chart.

    The opening stands over the first table, notes and signer under the last.
    """
    target = io.BytesIO()
    book = Workbook(target, _AS_WRITTEN)
    _set_properties(book, report)
    looks = Looks(book)
    tables: tuple[Table | None, ...] = report.tables or (None,)
    names = sheet_names((item.title if item else "") or report.title for item in (*tables, *report.charts))
    for index, (table, name) in enumerate(zip(tables, names, strict=False), start=1):
        sheet = Sheet(book.add_worksheet(name), looks, table)
        sheet.write_title(report)
        if index == 1:
            sheet.write_opening(report)
        if table is not None:
            sheet.write_table(table)
        if index == len(tables):
            sheet.write_end(report)
    for chart, name in zip(report.charts, names, strict=True):
        write_chart(book, name, looks, report, chart)
    book.close()
    return target.getvalue()


def _set_properties(book: Workbook, report: Report) -> None:
    """Set what Excel shows as the properties of the file; its time is the day the plan's data last changed."""
    texts = {
        "title": report.title,
        "subject": report.head.title,
        "author": report.issued_by[-1],
        "keywords": report.head.plan,
    }
    cut = {name: one_line(text)[:_LONGEST_PROPERTY] for name, text in texts.items()}
    book.set_properties({**cut, "created": datetime.combine(report.revised, time(), UTC)})
