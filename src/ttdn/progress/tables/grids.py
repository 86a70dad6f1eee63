"""Tables to be sent out (*bảng gửi đi*): texts and days under headers, for any kind of file."""

from collections.abc import Iterable
from datetime import date

import attrs

from ttdn.feeds.wording import day
from ttdn.progress.entries import Entry, Mark
from ttdn.progress.status import Duty, Status
from ttdn.progress.tables.columns import FOR_OFFICES, OF_ENTRIES, Column


@attrs.frozen
class Grid:
    """A table of texts and days (*bảng*), which are ISO in CSV.

    `title` are lines to stand above it, where a kind of file has room.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | date, ...], ...]
    title: tuple[str, ...] = ()


def status_grid(status: Status) -> Grid:
    """Return a table that offices fill in (*bảng gửi các đơn vị*), with what stands of each duty.

    A row for each duty of each unit in each period; where several entries of one stand, a row for each of them,
    so that every row can be imported again exactly. Days are as people write them: 08/12/2026.
    """
    marks = f"{Column.MARK.value} (“{Mark.DONE.vi}” hoặc “{Mark.UNDER_WAY.vi}”)"
    others = (Column.EVIDENCE.value, Column.NOTE.value, Column.BY.value)
    asked = ", ".join((marks, f"{Column.DONE_ON.value} (ngày/tháng/năm)", *others))
    title = (
        f"BẢNG THEO DÕI THỰC HIỆN (tính đến ngày {day(status.on)})",
        f"Xin ghi vào các cột {asked}; giữ nguyên các cột mã.",
    )
    rows = (_row(duty, entry) for duty in status.duties for entry in duty.found.entries or (None,))
    return Grid(FOR_OFFICES, tuple(rows), title)


def entries_grid(entries: Iterable[Entry]) -> Grid:
    """Return a table of entries as they were appended, in order (*bảng toàn bộ ghi nhận*); nothing is lost."""
    return Grid(OF_ENTRIES, tuple(map(_entry, entries)))


def _row(duty: Duty, entry: Entry | None) -> tuple[str | date, ...]:
    task, subject = duty.item.task, duty.subject
    known: tuple[str | date, ...] = (
        subject.plan,
        task.clause,
        duty.period,
        duty.name,
        subject.unit,
        task.title,
        day(duty.due) if duty.due else "",
        duty.state.vi,
    )
    if entry is None:
        return (*known, "", "", "", "", "", subject.uid, "")
    said = (day(cell) if isinstance(cell, date) else cell for cell in _said(entry))
    return (*known, *said, subject.uid, entry.id)


def _entry(entry: Entry) -> tuple[str | date, ...]:
    of = entry.subject
    return (entry.id, of.plan, of.uid, of.unit, *_said(entry), entry.at.isoformat(), entry.corrects)


def _said(entry: Entry) -> tuple[str | date, ...]:
    return (entry.mark.vi, entry.done_on or "", entry.evidence, entry.note, entry.by)
