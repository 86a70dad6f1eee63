"""Reports of ttdn as Word documents (*báo cáo dạng Word*), in the layout of Decree 30/2020/NĐ-CP."""

from ttdn.hooks import Report, ReportFormat, implements, specs

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def render(report: Report) -> bytes:
    """Return a report as a Word document (*văn bản Word*), the same bytes for the same report.

    >>> from datetime import date
    >>> from ttdn import Span
    >>> from ttdn.reports.report import Head
    >>> head = Head("x/y", "Kế hoạch", "UBND tỉnh")
    >>> render(Report("next", "Nhiệm vụ sắp đến hạn", head, Span.year(2026), date(2026, 1, 5)))[:2]
    b'PK'
    """
    from ttdn_report_docx.writing import written  # noqa: PLC0415  python-docx is slow to import

    return written(report)


@implements(specs.report_formats)
def report_formats() -> list[ReportFormat]:
    """Offer the format ``docx``."""
    return [ReportFormat("docx", ".docx", _MEDIA_TYPE, render)]
