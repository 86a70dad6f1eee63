"""Reports by day: when what is due (*lịch thời hạn*), and what is due next (*nhiệm vụ sắp đến hạn*)."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ttdn.agenda import Occurrence
from ttdn.feeds.wording import day
from ttdn.reports.duties import (
    ADVISED,
    CLAUSE,
    DUE,
    DUTY,
    NOTES,
    OFFICES,
    WORDS,
    DutyCells,
    DutyColumn,
    duty_table,
)
from ttdn.reports.materials import Duty, Materials, open_note
from ttdn.reports.report import Cell, Column, ColumnKind, Number, Report, Text

_UNDATED_HEAD = "Nhiệm vụ không định ngày"


def schedule(of: Materials) -> Report:
    """Return what is due, by day (*lịch thời hạn*): a row an occurrence, then a row a duty without a day."""
    table = duty_table("schedule", [DUE, ADVISED, CLAUSE, DUTY, OFFICES, WORDS, NOTES], by_month(of), of.describer)
    return of.report("schedule", "Lịch thời hạn", table, notes=notes_by_day(of))


def next_due(of: Materials) -> Report:
    """Return the next day of each duty (*nhiệm vụ sắp đến hạn*), from the first day of the span on, nearest first.

    The column of days left counts from that day: 0 is due on it.
    """
    first = of.agenda.span.first

    def left(_: DutyCells, duty: Duty) -> Cell:
        return Number((duty.due - first).days) if isinstance(duty, Occurrence) else Text("")

    nearest: dict[tuple[str, int], Occurrence] = {}
    for item in of.agenda.occurrences:
        nearest.setdefault((item.task.clause, item.period.part), item)
    days_left = DutyColumn(Column("left", "Còn (ngày)", 6, ColumnKind.NUMBER), left)
    table = duty_table(
        "next",
        [DUE, days_left, ADVISED, CLAUSE, DUTY, OFFICES, WORDS, NOTES],
        [("", tuple(nearest.values()))],
        of.describer,
    )
    since = f"Tính từ ngày {day(first)}; xét đến hết ngày {day(of.agenda.span.last)}"
    notes = (*_nothing(of), HOW_DAYS_READ, _OFFICES, *_standing_too(of), *open_note(nearest.values()))
    return of.report("next", "Nhiệm vụ sắp đến hạn", table, subtitle=(since,), notes=notes)


def by_month(of: Materials) -> Iterator[tuple[str, Sequence[Duty]]]:
    """Yield the occurrences of each month, then the duties without a day, with the head of each group."""
    for (year, month), found in groupby(of.agenda.occurrences, lambda item: (item.due.year, item.due.month)):
        yield f"Tháng {month}/{year}", tuple(found)
    yield _UNDATED_HEAD, of.agenda.undated


def notes_by_day(of: Materials) -> Iterator[str]:
    """Yield how to read the days and names of a table by day, and what it leaves open."""
    yield from _nothing(of)
    yield HOW_DAYS_READ
    yield _OFFICES
    if of.agenda.undated:
        yield f"Với nhiệm vụ không định ngày, cơ quan tính theo ngày {day(of.agenda.span.last)}."
    yield from open_note((*of.agenda.occurrences, *of.agenda.undated))


HOW_DAYS_READ = (
    "Ngày hạn là ngày cuối cùng được phép theo văn bản, không dời khi trùng ngày nghỉ; “Nên hoàn thành” là ngày "
    "làm việc gần nhất không muộn hơn ngày hạn."
)
"""What the two days of a duty mean (*cách đọc ngày*)."""

_OFFICES = "Tên cơ quan ghi như trong văn bản; “nay là” và số đơn vị của nhóm tính vào ngày hạn."


def _nothing(of: Materials) -> Iterator[str]:
    if not of.agenda.occurrences:
        yield "Không có nhiệm vụ nào đến hạn trong thời gian này."


def _standing_too(of: Materials) -> Iterator[str]:
    if of.agenda.undated:
        clauses = ", ".join(item.task.clause for item in of.agenda.undated)
        yield f"Ngoài ra còn nhiệm vụ không định ngày: mục {clauses}."
