"""Reports of ttdn as workbooks (*báo cáo dạng bảng tính*), for Excel, LibreOffice and others."""

from ttdn.hooks import Report, ReportFormat, implements, specs

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def render(report: Report) -> bytes:
    """Return a report as a workbook (*bảng tính*), a sheet for each table, the same bytes for the same report.

    >>> from datetime import date
    >>> from ttdn import Span
    >>> from ttdn.reports.report import Head
    >>> head = Head("x/y", "Kế hoạch", "UBND tỉnh")
    >>> render(Report("next", "Nhiệm vụ sắp đến hạn", head, Span.year(2026), date(2026, 1, 5)))[:2]
    b'PK'
    """
    from ttdn_report_xlsx.workbook import written  # noqa: PLC0415  XlsxWriter is slow to import

    return written(report)


@implements(specs.report_formats)
def report_formats() -> list[ReportFormat]:
    """Offer the format ``xlsx``."""
    return [ReportFormat("xlsx", ".xlsx", _MEDIA_TYPE, render)]
