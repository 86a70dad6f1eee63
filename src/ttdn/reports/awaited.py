"""What has not been done (*việc còn thiếu*): reports that others wait for, and the rest; by whom, since when."""

from collections.abc import Iterator, Sequence
from datetime import date

from ttdn.model.dates import ONE_DAY
from ttdn.model.register import Register
from ttdn.model.tasks import Role
from ttdn.model.units import Unit
from ttdn.progress.states import State
from ttdn.progress.status import Duty, by_uid
from ttdn.reports.report import Column, ColumnKind, Day, Group, Number, Table, Text
from ttdn.reports.results import Naming, names_cell


def awaited(duties: Sequence[Duty], collector: str = "") -> tuple[Duty, ...]:
    """Return the reports with a day that have not come in (*báo cáo chưa gửi*), without those of the collector."""
    return tuple(duty for duty in duties if _is_awaited(duty, collector))


def overdue(duties: Sequence[Duty], collector: str = "") -> tuple[Duty, ...]:
    """Return what else is overdue (*việc khác đã quá hạn*): all that `awaited` leaves out."""
    return tuple(duty for duty in duties if duty.state is State.OVERDUE and not _is_awaited(duty, collector))


def _is_awaited(duty: Duty, collector: str) -> bool:
    return (
        duty.due is not None
        and not duty.state.is_done
        and any(bearer.role.collects for bearer in duty.item.bearers)
        and not (duty.unit is not None and duty.unit.id == collector)
    )


def collector_of(duties: Sequence[Duty], register: Register, on: date) -> str:
    """Return the id of who collects what others report, and reports in turn (*đầu mối tổng hợp*), on a day.

    The only one that collects, where none reports in turn; "" where several do, or none: the words do not say.
    """
    collecting = {
        heir: None
        for duty in duties
        for bearer in duty.item.bearers
        if bearer.role.collects
        for unit in bearer.units
        for heir in _heirs(duty, unit, register, on)
    }
    reporting = {
        heir
        for duty in duties
        if duty.unit is not None and any(bearer.role is Role.RECIPIENT for bearer in duty.item.bearers)
        for heir in _heirs(duty, duty.unit, register, on)
    }
    found = [unit for unit in collecting if unit in reporting] or [*collecting]
    return found[0] if len(found) == 1 else ""


def _heirs(duty: Duty, unit: Unit, register: Register, on: date) -> Iterator[str]:
    yield from (heir.unit.id for heir in register.heirs(unit.id, on, duty.item.field))


def awaited_table(duties: Sequence[Duty], naming: Naming) -> Table:
    """Return the reports that have not come in (*bảng báo cáo còn thiếu*), a row for each report and day."""
    return _table("awaited", "Báo cáo chưa nhận được", "Báo cáo", duties, naming)


def overdue_table(duties: Sequence[Duty], naming: Naming) -> Table:
    """Return what else is overdue, and whose it is (*bảng việc quá hạn*), a row for each duty and day."""
    return _table("overdue", "Việc khác đã quá hạn", "Nhiệm vụ", duties, naming)


def _table(key: str, title: str, head: str, duties: Sequence[Duty], naming: Naming) -> Table:
    """A table of who has not done what; it is overdue from the first day after the last one allowed."""
    rows = tuple(_row(number, alike, naming) for number, alike in enumerate(by_uid(duties).values(), 1))
    columns = (
        Column("tt", "TT", 4, ColumnKind.NUMBER),
        Column("duty", head, 26),
        Column("due", "Hạn", 11, ColumnKind.DATE),
        Column("since", "Quá hạn từ", 11, ColumnKind.DATE),
        Column("units", "Đơn vị chưa thực hiện", 60),
    )
    return Table(key, title, columns, (Group("", rows),) if rows else ())


def _row(number: int, alike: Sequence[Duty], naming: Naming) -> tuple[Number | Text | Day, ...]:
    duty = alike[0]
    due = duty.due if duty.due is not None else naming.on
    since = Day(due + ONE_DAY) if due < naming.on else Text("chưa đến hạn")
    what = Text(f"{duty.item.task.clause}. {duty.item.task.title}")
    return (Number(number), what, Day(due), since, names_cell([naming.name(one) for one in alike]))
