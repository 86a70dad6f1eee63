"""Reports as PDF (*báo cáo dạng PDF*) for ttdn: the layout of Decree 30/2020/NĐ-CP, with fonts of its own."""

from collections.abc import Iterable

from ttdn.hooks import Report, ReportFormat, implements, specs


def render_pdf(report: Report) -> bytes:
    """Return a report as a PDF (*báo cáo dạng PDF*): pages of A4, tagged, the same bytes for the same report.

    Raises `ttdn_report_pdf.compiling.NotCompiled` (``pdf-compile``) where typst refuses the page.

    >>> from datetime import date
    >>> from ttdn.model.dates import Span
    >>> from ttdn.reports.report import Head
    >>> head = Head("x/y", "Kế hoạch", "Ủy ban nhân dân tỉnh")
    >>> render_pdf(Report("next", "Nhiệm vụ sắp đến hạn", head, Span.year(2026), date(2026, 1, 5)))[:5]
    b'%PDF-'
    """
    from ttdn_report_pdf.compiling import compiled  # noqa: PLC0415  typst is loaded when a page is asked for
    from ttdn_report_pdf.layout import page_item  # noqa: PLC0415  the same

    return compiled(page_item(report))


def render_png(report: Report) -> bytes:
    """Return the charts of a report as one picture in PNG (*ảnh biểu đồ*), the same bytes for the same report.

    Raises `ttdn.hooks.Unsuited` (``report-no-chart``) for a report without charts.
    """
    from ttdn_report_pdf.charts import png  # noqa: PLC0415  typst is loaded when a picture is asked for

    return png(report)


@implements(specs.report_formats)
def report_formats() -> Iterable[ReportFormat]:
    """Offer the formats ``pdf`` and ``png`` (*định dạng PDF và PNG*).

    >>> [form.extension for form in report_formats()]
    ['.pdf', '.png']
    """
    return (
        ReportFormat("pdf", ".pdf", "application/pdf", render_pdf),
        ReportFormat("png", ".png", "image/png", render_png),
    )
