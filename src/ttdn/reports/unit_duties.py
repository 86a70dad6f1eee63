"""The duties of one office (*nhiệm vụ của đơn vị*): its role in each, and who else is in it."""

from collections.abc import Iterator

from ttdn.agenda import Bearer
from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.wording import day
from ttdn.model.tasks import Role
from ttdn.model.units import Unit
from ttdn.reports.duties import ADVISED, CLAUSE, DUE, DUTY, NOTES, WORDS, DutyCells, DutyColumn, duty_table
from ttdn.reports.materials import Duty, Materials
from ttdn.reports.report import Column, Lines, Report, Text
from ttdn.reports.schedule import by_month, notes_by_day
from ttdn.text import capitalised

_ROLES = {role: capitalised(role.vi) for role in Role} | {Role.VIA: "Nơi gửi qua"}


def unit_duties(of: Materials) -> Report:
    """Return what one office has to do (*nhiệm vụ của đơn vị*), by day, then its duties without a day.

    Its roles are those on the due day, with the name by which the document calls it, where that is another: a
    group it is in, or an office whose work it carries on. Raises `InvalidValue` (``report-unit``) without one.
    """
    unit = of.unit
    if unit is None:
        hint = "give --unit with an id or a name; see `ttdn units`"
        raise InvalidValue(Problem("report-unit", "a report on one unit needs to know which", of.plan.id, hint))

    def own(bearer: Bearer) -> bool:
        return any(member.id == unit.id for member in bearer.units)

    def role(_: DutyCells, duty: Duty) -> Lines:
        return Lines(tuple(role_in_words(bearer, unit.id) for bearer in duty.bearers if own(bearer)))

    def others(cells: DutyCells, duty: Duty) -> Lines:
        return cells.by_role(duty, [bearer for bearer in duty.bearers if not own(bearer)])

    columns = [
        DUE,
        ADVISED,
        CLAUSE,
        DUTY,
        DutyColumn(Column("role", "Vai trò", 22), role),
        DutyColumn(Column("others", "Cơ quan khác", 28), others),
        WORDS,
        NOTES,
    ]
    table = duty_table("unit", columns, by_month(of), of.describer)
    return of.report(
        "unit", f"Nhiệm vụ của {of.unit_name}", table, notes=(*_lifespan(of, unit), *notes_by_day(of))
    )


def _lifespan(of: Materials, unit: Unit) -> Iterator[str]:
    """Why the days of a report may be more than those of the office."""
    life, span = of.register.lifespan(unit.id), of.agenda.span
    if life.first is not None and life.first > span.first:
        yield f"Đơn vị này có từ ngày {day(life.first)}: nhiệm vụ đến hạn trước ngày đó không thuộc đơn vị này."
    ended = life.ended_by(span.last)
    if ended is not None:
        yield f"Đơn vị này chỉ còn đến hết ngày {day(ended)}: nhiệm vụ đến hạn về sau không thuộc đơn vị này."


def role_in_words(bearer: Bearer, unit: str) -> Text:
    """Say in which role a unit carries a duty (*vai trò*), and under which other name the document calls it."""
    role = _ROLES[bearer.role]
    return Text(role if bearer.assignment.unit == unit else f"{role} (văn bản ghi: {bearer.assignment.name})")
