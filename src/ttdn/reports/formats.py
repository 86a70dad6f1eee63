"""The formats that ship with ttdn (*định dạng có sẵn*), each one a pure function of a report."""

from collections.abc import Callable

import attrs

from ttdn.reports.delimited import render_csv
from ttdn.reports.json_form import render_json
from ttdn.reports.markdown import render_markdown
from ttdn.reports.page import render_html
from ttdn.reports.picture import render_svg
from ttdn.reports.report import Report
from ttdn.reports.terminal import render_text


@attrs.frozen
class CoreFormat:
    """A format (*định dạng*): its name, the ending of its files, its media type, and what writes it."""

    id: str
    suffix: str
    media_type: str
    render: Callable[[Report], bytes]


CORE_FORMATS = (
    CoreFormat("text", ".txt", "text/plain; charset=utf-8", render_text),
    CoreFormat("md", ".md", "text/markdown; charset=utf-8", render_markdown),
    CoreFormat("html", ".html", "text/html; charset=utf-8", render_html),
    CoreFormat("csv", ".csv", "text/csv; charset=utf-8", render_csv),
    CoreFormat("json", ".json", "application/json", render_json),
    CoreFormat("svg", ".svg", "image/svg+xml", render_svg),
)
