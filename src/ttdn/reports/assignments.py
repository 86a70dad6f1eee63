"""The table of who does what (*bảng phân công nhiệm vụ*), a row for each duty of the plan."""

from collections.abc import Iterator, Sequence

from ttdn.feeds.wording import day
from ttdn.model.tasks import Role
from ttdn.reports.duties import CLAUSE, DUTY, NOTES, DutyCells, DutyColumn, duty_table
from ttdn.reports.materials import Duty, Materials, open_note
from ttdn.reports.report import Column, Report

_OTHER_ROLES = (Role.GUIDING, Role.MONITORING, Role.RECIPIENT, Role.VIA)
_LEAD = DutyColumn(Column("lead", "Cơ quan chủ trì", 22), lambda cells, duty: cells.names(duty, Role.LEAD))
_PARTNERS = DutyColumn(
    Column("coordinating", "Cơ quan phối hợp", 24), lambda cells, duty: cells.names(duty, Role.COORDINATING)
)
_DOING = DutyColumn(
    Column("implementing", "Cơ quan thực hiện", 26), lambda cells, duty: cells.names(duty, Role.IMPLEMENTING)
)
_OTHERS = DutyColumn(Column("others", "Cơ quan khác", 24), lambda cells, duty: cells.offices(duty, _OTHER_ROLES))
_WHEN = DutyColumn(Column("when", "Thời gian", 30), DutyCells.when_read)


def assignments(of: Materials) -> Report:
    """Return who does what by when (*bảng phân công nhiệm vụ*), in the plan's order.

    A row for each duty that has a due day in the span or has none at all, as it stands at its last period in the
    span. Lead and partners have columns always, other roles where the plan gives them.
    """
    duties = _latest(of)
    roles = {bearer.role for duty in duties for bearer in duty.bearers}
    columns = [CLAUSE, DUTY, _LEAD, _PARTNERS]
    columns += [_DOING] if Role.IMPLEMENTING in roles else []
    columns += [_OTHERS] if roles.intersection(_OTHER_ROLES) else []
    table = duty_table("assignments", [*columns, _WHEN, NOTES], [("", duties)], of.describer)
    return of.report("assignments", "Bảng phân công nhiệm vụ", table, notes=_notes(of, duties))


def _latest(of: Materials) -> list[Duty]:
    """Each duty once, as its last period in the span has it, or as it goes on after that."""
    items: tuple[Duty, ...] = (*of.agenda.occurrences, *of.agenda.undated)
    found = {item.task.clause: item for item in items}
    return [found[task.clause] for task in of.plan.tasks if task.clause in found]


def _notes(of: Materials, duties: Sequence[Duty]) -> Iterator[str]:
    last = of.agenda.span.last
    yield (
        "Tên cơ quan ghi như trong văn bản; “nay là” và số đơn vị của nhóm tính đến ngày hạn cuối cùng trong kỳ, "
        f"với nhiệm vụ không định ngày là ngày {day(last)}."
    )
    if of.unit is None:
        yield from _left_out(of, duties)
    yield from open_note(duties)


def _left_out(of: Materials, duties: Sequence[Duty]) -> Iterator[str]:
    """Which duties of the plan have no row, and why."""
    shown = {duty.task.clause for duty in duties}
    withdrawn = {item.clause for item in of.plan.amendments if item.withdrawn and item.on <= of.agenda.span.last}
    missing = [task.clause for task in of.plan.tasks if task.clause not in shown]
    ended = [clause for clause in missing if clause in withdrawn]
    elsewhere = [clause for clause in missing if clause not in withdrawn]
    if ended:
        yield f"Nhiệm vụ đã bãi bỏ: mục {', '.join(ended)}."
    if elsewhere:
        yield f"Nhiệm vụ không đến hạn trong thời gian này: mục {', '.join(elsewhere)}."
