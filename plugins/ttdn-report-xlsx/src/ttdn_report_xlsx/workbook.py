"""A report put together as a workbook (*lập bảng tính*)."""

import io
from datetime import UTC, datetime, time

from xlsxwriter import Workbook

from ttdn.reports.report import Report, Table
from ttdn.reports.texts import one_line
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
    """Return a report as the bytes of a workbook; notes and signer stand under the last table."""
    target = io.BytesIO()
    book = Workbook(target, _AS_WRITTEN)
    _set_properties(book, report)
    looks = Looks(book)
    tables: tuple[Table | None, ...] = report.tables or (None,)
    names = sheet_names((table.title if table else "") or report.title for table in tables)
    for index, (table, name) in enumerate(zip(tables, names, strict=True), start=1):
        sheet = Sheet(book.add_worksheet(name), looks, table)
        sheet.write_title(report)
        if table is not None:
            sheet.write_table(table)
        if index == len(tables):
            sheet.write_end(report)
    book.close()
    return target.getvalue()


def _set_properties(book: Workbook, report: Report) -> None:
    """Set what Excel shows as the properties of the file; its time is the day the plan's data last changed."""
    texts = {
        "title": report.title,
        "subject": report.head.title,
        "author": report.head.issuer,
        "keywords": report.head.plan,
    }
    cut = {name: one_line(text)[:_LONGEST_PROPERTY] for name, text in texts.items()}
    book.set_properties({**cut, "created": datetime.combine(report.revised, time(), UTC)})
