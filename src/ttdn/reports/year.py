"""The reports on results (*báo cáo kết quả thực hiện*): of one unit, and of all of them by who collects them."""

from collections.abc import Iterator
from datetime import date

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.wording import day
from ttdn.model.documents import System
from ttdn.model.units import Tier, Unit
from ttdn.progress.status import Status
from ttdn.reports.awaited import awaited, awaited_table, collector_of, overdue, overdue_table
from ttdn.reports.materials import Materials
from ttdn.reports.period_words import figures_in_words, period_in_words
from ttdn.reports.report import Report, Table
from ttdn.reports.results import Naming, results_table
from ttdn.reports.tally import duties_chart, states_in_words, states_table, units_table
from ttdn.text import capitalised

_TITLE = "Báo cáo"


def unit_year(of: Materials) -> Report:
    """Return what one unit did (*báo cáo kết quả của đơn vị*), with what it still waits for from others.

    Raises `InvalidValue` (``report-unit``) without a unit, (``report-record``) without a record.
    """
    status = _status(of)
    if of.unit is None:
        hint = "give --unit with an id or a name; see `ttdn units`"
        raise InvalidValue(Problem("report-unit", "a report on one unit needs to know which", of.plan.id, hint))
    own = status.of_unit(of.unit.id).duties
    waiting = status.awaited_by(of.unit.id).duties
    naming = Naming(of.register, status.on, of.plan.place)
    author = _author(of, of.unit, status)
    tables = (
        states_table(own, of.period),
        *([awaited_table(dated, naming)] if (dated := awaited(waiting, of.unit.id)) else []),
        results_table(own, of.period, naming, units=False),
    )
    opening = (
        f"Thực hiện {of.plan_line()}, {author[-1]} báo cáo kết quả {period_in_words(of.period)} như sau.",
        f"Tính đến ngày {day(status.on)}, đơn vị có {len(own)} việc. {_counted(states_in_words(own))}",
    )
    return attrs.evolve(_report(of, "unit-year", tables, author, opening), profile=_profile(of.unit))


def year(of: Materials) -> Report:
    """Return what all units did (*báo cáo tổng hợp kết quả thực hiện*), and what is missing from whom.

    It is that of the unit of the materials, else of who collects the reports by the words of the plan, else of the
    plan's issuer. Raises `InvalidValue` (``report-record``) without a record.
    """
    status = _status(of)
    duties = status.duties
    collector = of.unit.id if of.unit is not None else collector_of(duties, of.register, status.on)
    naming = Naming(of.register, status.on, of.plan.place)
    missing, left = awaited(duties, collector), overdue(duties, collector)
    author = _author(of, of.register.units[collector], status) if collector else ()
    tables = (
        states_table(duties, of.period),
        *([awaited_table(missing, naming)] if missing else []),
        *([overdue_table(left, naming)] if left else []),
        units_table(duties, naming),
        results_table(duties, of.period, naming, units=True),
    )
    by = author[-1] if author else of.plan.issuer
    units = {duty.unit.id if duty.unit is not None else duty.name for duty in duties}
    all_of_them = "cơ quan, đơn vị, địa phương"
    period, counted = period_in_words(of.period), _counted(states_in_words(duties))
    opening = (
        f"Thực hiện {of.plan_line()}, {by} tổng hợp kết quả {period} của các {all_of_them} như sau.",
        f"Tính đến ngày {day(status.on)}, {len(units)} {all_of_them} có {len(duties)} việc. {counted}",
        *([f"Còn {len(missing)} báo cáo chưa nhận được."] if missing else []),
    )
    made = attrs.evolve(_report(of, "year", tables, author, opening), charts=duties_chart(duties))
    return attrs.evolve(made, profile=_profile(of.register.units[collector])) if collector else made


def _status(of: Materials) -> Status:
    """How the duties stand; raises `InvalidValue` (``report-record``) where no record was given."""
    if of.status is None:
        hint = "give record= and on="
        raise InvalidValue(Problem("report-record", "a report on results needs a record", of.plan.id, hint))
    return of.status


def _report(
    of: Materials, kind: str, tables: tuple[Table, ...], author: tuple[str, ...], opening: tuple[str, ...]
) -> Report:
    subtitle = (f"Kết quả thực hiện {of.plan_line()} {period_in_words(of.period)}", figures_in_words(of.period))
    made = of.report(kind, _TITLE, tables[0], notes=_notes(of))
    return attrs.evolve(
        made,
        head=attrs.evolve(made.head, place=of.place_on(_status(of).on)),
        tables=tables,
        subtitle=subtitle,
        period=of.period,
        author=author,
        opening=opening,
        unit=of.unit.id if of.unit is not None else "",
        revised=max(made.revised, _status(of).on),
    )


def _notes(of: Materials) -> Iterator[str]:
    on = _status(of).on
    if on < of.period.last:
        yield (
            f"Số liệu tính đến ngày {day(on)}; kỳ báo cáo còn đến hết ngày {day(of.period.last)}, "
            "nên đây chưa phải số liệu cuối kỳ."
        )
    yield (
        "Một việc là một nhiệm vụ của một đơn vị trong một kỳ. “Quá hạn” là đã qua ngày cuối cùng được phép mà sổ "
        "theo dõi chưa ghi nhận hoàn thành, không có nghĩa là đơn vị chưa làm."
    )


def _counted(words: str) -> str:
    return f"{capitalised(words)}." if words else "Không có việc nào."


def _author(of: Materials, unit: Unit, status: Status) -> tuple[str, ...]:
    """Who issues the report, under whom: a department under the people's committee of its province.

    An organ of the Party stands under its committee. Source: Decree 30/2020/NĐ-CP, appendix I; departments are
    organs of the people's committee of a province.
    """
    register, on = of.register, status.on
    if _is_of_party(unit):
        return (*_party_committee(of, unit, on), register.full_name(unit.id, on))
    if unit.tier is Tier.PROVINCE and unit.kind == "so" and unit.place:
        return (f"Ủy ban nhân dân {register.name(unit.place, on)}", register.name(unit.id, on))
    return (register.full_name(unit.id, on),)


def _profile(author: Unit) -> System:
    """Whose layout a report has: that of its author, whoever issued the plan."""
    return System.PARTY if _is_of_party(author) else System.STATE


def _is_of_party(unit: Unit) -> bool:
    """Whether a unit is a committee of the Party or an organ of one (*cơ quan của Đảng*), by its kind."""
    return unit.kind == "dang"


def _party_committee(of: Materials, unit: Unit, on: date) -> tuple[str, ...]:
    """The committee whose organ a unit of the Party is (*cấp ủy*), if any: its name ends with that one's."""
    register = of.register
    name = register.name(unit.id, on)
    others = (one for one in register.units.values() if _is_of_party(one) and one.place == unit.place)
    alive = (register.name(one.id, on) for one in others if one.id != unit.id and on in register.lifespan(one.id))
    return tuple(sorted(other for other in alive if name.endswith(f" {other}")))[:1]
