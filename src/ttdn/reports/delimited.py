"""Reports as comma-separated values (*định dạng csv*), for spreadsheets and for programs.

UTF-8 with a byte order mark, without which Excel takes Vietnamese for another code page; commas and CRLF, as
RFC 4180 has it and every program reads by default. Days are written 2026-12-09: Excel takes that for a day under
any regional setting, while 09/12/2026 is September where months come first, a wrong deadline. Tables only: a first
line of titles would be taken for the header. What the words leave open stands in the rows.
"""

import csv
import io

from ttdn.formulas import unarmed
from ttdn.reports.report import Cell, Day, Number, Report, Table

_BOM = "\ufeff"


def render_csv(report: Report) -> bytes:
    r"""Return the tables of a report as CSV (*báo cáo dạng CSV*), an empty line between two of them.

    >>> from datetime import date
    >>> from ttdn.model.dates import Span
    >>> from ttdn.reports.report import Column, Group, Head, Text
    >>> table = Table("t", "", (Column("duty", "Nhiệm vụ", 20),), (Group("", ((Text("=1+1"),),)),))
    >>> head, year = Head("x/y", "Kế hoạch", "UBND"), Span.year(2026)
    >>> render_csv(Report("next", "Nhiệm vụ", head, year, date(2026, 1, 5), (table,))).decode("utf-8-sig")
    "Nhiệm vụ\r\n'=1+1\r\n"
    """
    return (_BOM + "\r\n".join(_table(table) for table in report.tables)).encode()


def _table(table: Table) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([unarmed(column.header) for column in table.columns])
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def _cell(cell: Cell) -> str:
    match cell:
        case Day(on=on):
            return on.isoformat()
        case Number():
            return cell.plain
        case _:
            return unarmed(cell.plain)
