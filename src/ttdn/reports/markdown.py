"""Reports as Markdown (*định dạng md*): the tables of GitHub, every mark of the text itself escaped."""

import re
from collections.abc import Iterator

from ttdn.reports.report import Cell, Report, Table

# A backslash before any of these makes it itself, also within a cell; a tilde or a dollar pairs up in dialects.
_MARKS = re.compile(r"[\\`*_\[\]<>|~&$#]")
# What would begin a list or a rule at the start of a paragraph.
_OPENING = re.compile(r"^(?=[+=-])|^(\d{1,9})(?=[.)])")


def render_markdown(report: Report) -> bytes:
    r"""Return a report as Markdown (*báo cáo dạng Markdown*), UTF-8, a paragraph a line.

    >>> from datetime import date
    >>> from ttdn.model.dates import Span
    >>> from ttdn.reports.report import Head
    >>> report = Report("next", "Nhiệm vụ", Head("x/y", "Kế hoạch", "UBND"), Span.year(2026), date(2026, 1, 5))
    >>> render_markdown(report).decode()
    '# Nhiệm vụ\n'
    """
    return ("\n\n".join(_blocks(report)) + "\n").encode()


def _blocks(report: Report) -> Iterator[str]:
    yield f"# {_inline(report.title)}"
    yield from map(_paragraph, (*report.author, *report.subtitle, *report.opening))
    for table in report.tables:
        if table.title:
            yield f"## {_inline(table.title)}"
        yield from _table(table)
    if report.notes:
        yield "\n".join(f"- {_paragraph(note)}" for note in report.notes)
    yield from map(_paragraph, report.sign_off)


def _table(table: Table) -> Iterator[str]:
    """A table for each group under its own heading, since a row of these tables cannot span columns."""
    if not table.groups:
        yield "\n".join(_head(table))
    for group in table.groups:
        if group.title:
            yield f"### {_inline(group.title)}"
        yield "\n".join((*_head(table), *(_row([_cell(cell) for cell in row]) for row in group.rows)))


def _head(table: Table) -> tuple[str, str]:
    headers = _row([_inline(column.header) for column in table.columns])
    return headers, _row(["---"] * len(table.columns))


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(_inline(line) for line in cell.plain.split("\n"))


def _inline(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)


def _paragraph(text: str) -> str:
    return _OPENING.sub(lambda match: f"{match[1]}\\" if match[1] else "\\", _inline(text))
