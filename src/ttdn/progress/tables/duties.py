"""Which duty a row is about (*nhiệm vụ của dòng*): by its id, or by clause, period and unit."""

from datetime import date

import attrs

from ttdn.errors import Place, Problem, TtdnError
from ttdn.progress.finding import duty_of
from ttdn.progress.status import Duty, Status
from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.plan_records import PlanRecord
from ttdn.progress.tables.rows import Row
from ttdn.progress.tables.values import text_of

_ASKED = "say --period: "


def duty_in(row: Row, known: PlanRecord, on: date) -> Duty | tuple[Problem, ...]:
    """Return the duty that a row is about (*tìm nhiệm vụ của dòng*), or why there is none.

    The id of a duty wins over clause and period, that of a unit over its name. Without a period it is that of the
    year of `on`, the day it was done, as `duty_of` has it.
    """
    texts = {column: text_of(row, column) for column in (*_UNITS, Column.UID, Column.CLAUSE, Column.PERIOD)}
    problems = tuple(text for text in texts.values() if isinstance(text, Problem))
    if problems:
        return problems
    said = {column: str(text).removeprefix("'") for column, text in texts.items()}
    unit = _unit(row, said[Column.UNIT_ID], said[Column.UNIT], known)
    if isinstance(unit, Problem):
        return (unit,)
    if said[Column.UID]:
        return _of_uid(row, said[Column.UID], unit, known)
    return _of_clause(row, said[Column.CLAUSE], said[Column.PERIOD], known.of_unit(unit, on))


_UNITS = (Column.UNIT_ID, Column.UNIT)


def _unit(row: Row, id_: str, name: str, known: PlanRecord) -> str | Problem:
    column = Column.UNIT_ID if id_ else Column.UNIT
    if not (id_ or name):
        hint = "write its id or its name on every line; cells that are merged hold it once only"
        return Problem("table-empty", "it is not said whose duty it is", hint=hint, place=_of_either(row, *_UNITS))
    found = known.unit(id_ or " ".join(name.split()))
    return found.at(row.place(column)) if isinstance(found, Problem) else found


def _of_either(row: Row, first: Column, second: Column) -> Place:
    return row.place(first if first in row.columns else second)


def _of_uid(row: Row, uid: str, unit: str, known: PlanRecord) -> Duty | tuple[Problem, ...]:
    duty = known.by_uid.get((uid, unit))
    if duty is not None:
        return duty
    what = f"{known.plan.id} gives {unit} no duty of this id"
    hint = "see plan and unit of the line, or clear the id and say clause and period"
    return (Problem("table-duty", what, uid, hint, row.place(Column.UID)),)


def _of_clause(row: Row, clause: str, period: str, status: Status) -> Duty | tuple[Problem, ...]:
    if not clause:
        place = _of_either(row, Column.CLAUSE, Column.UID)
        what, hint = "it is not said which duty is meant", f"write {Column.CLAUSE.value} or {Column.UID.value}"
        return (Problem("table-empty", what, hint=hint, place=place),)
    try:
        return duty_of(status, clause, period=period)
    except TtdnError as error:
        return tuple(_in_table(found, row) for found in error.problems)


def _in_table(found: Problem, row: Row) -> Problem:
    """A problem that speaks of an option, told of a cell."""
    if not found.code.startswith("period-"):
        return found.at(row.place(Column.CLAUSE))
    hint = found.hint.replace(_ASKED, f"say in {Column.PERIOD.value}: ")
    column = Column.PERIOD if Column.PERIOD in row.columns else Column.CLAUSE
    return attrs.evolve(found, hint=hint, place=row.place(column))
