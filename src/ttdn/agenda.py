"""The agenda (*lịch công việc*): plan, register and a span of days in; ordered occurrences out.

Nothing here reads a clock. The legal day of an occurrence is as the words have it; who carries the duty is
looked up on that very day, since offices are renamed, merged and dissolved while a plan runs.
"""

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from ttdn.model.dates import Span
from ttdn.model.doubts import Doubt
from ttdn.model.heirs import Heir, nobody_chooses
from ttdn.model.periods import Period, is_dated, periods_of
from ttdn.model.plans import Plan, clause_key
from ttdn.model.register import Register
from ttdn.model.tasks import Amendment, Assignment, Role, Task
from ttdn.model.timing import Recurring, Timing, parts_of
from ttdn.model.units import Unit
from ttdn.model.workdays import WEEKENDS, Certainty, Roll, WorkCalendar
from ttdn.text import slug

_DOING = frozenset({Role.LEAD, Role.COORDINATING, Role.IMPLEMENTING})


@attrs.frozen
class Bearer:
    """An assignment resolved on a day (*đơn vị mang nhiệm vụ*).

    `units` are the offices that carry it then, in the register's order: one for an office, several for a group,
    none where nobody is known to. `names` are their full names on that day, in the same order. `chosen_by` names
    who chose an office among several heirs, such as a plugin; "" where the register settles it.

    >>> import ttdn
    >>> laid = ttdn.Workspace.open().agenda("hue/nq47", Span.year(2026))
    >>> bearer = laid.occurrences[1].bearers[0]
    >>> bearer.role.vi, bearer.names
    ('theo dõi, đôn đốc', ('Sở Văn hóa và Thể thao thành phố Huế',))
    """

    assignment: Assignment
    units: tuple[Unit, ...] = ()
    names: tuple[str, ...] = ()
    chosen_by: str = ""

    @property
    def role(self) -> Role:
        """The role of the assignment."""
        return self.assignment.role


@attrs.frozen
class Occurrence:
    """One dated duty in one period (*kỳ hạn*).

    `task` is the duty as amended for this period. `advised` is the working day to have it done by, on or before
    the legal day; `advised_certainty` tells how sure the days off are that this rests on.

    >>> import ttdn
    >>> laid = ttdn.Workspace.open().agenda("hue/nq47", Span.year(2026), unit="hue/so-ngoai-vu")
    >>> print(laid.occurrences[0].due, laid.occurrences[0].advised, laid.occurrences[0].task.title)
    2026-12-09 2026-12-09 Gửi báo cáo hằng năm kết quả thực hiện NQ 47/NQ-CP
    """

    uid: str
    plan: Plan = attrs.field(repr=False)
    task: Task
    period: Period
    advised: date
    advised_certainty: Certainty = Certainty.FORECAST
    bearers: tuple[Bearer, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    amended_by: Amendment | None = None

    @property
    def due(self) -> date:
        """The legal last day, inclusive; it never moves."""
        return self.period.due

    @property
    def field(self) -> str:
        """The id of the field of work (*lĩnh vực*), by which heirs are found; "" for none."""
        return _field(self.task, self.plan)

    @property
    def advised_confirmed(self) -> bool:
        """Whether official notices settle every day off that the advised day rests on."""
        return self.advised_certainty is Certainty.OFFICIAL

    def roles_of(self, unit: str) -> tuple[Role, ...]:
        """Return the roles in which a unit carries the duty on its day, in the order of the words."""
        return _roles_of(self.bearers, unit)


@attrs.frozen
class Standing:
    """A duty without a day (*nhiệm vụ không có thời hạn*): continuous, on request, after an event.

    Its bearers are those of the last day of the agenda's span.

    >>> import ttdn
    >>> laid = ttdn.Workspace.open().agenda("hue/nq47", Span.year(2026))
    >>> laid.undated[0].task.clause
    'III.1.b'
    """

    plan: Plan = attrs.field(repr=False)
    task: Task
    bearers: tuple[Bearer, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def field(self) -> str:
        """The id of the field of work (*lĩnh vực*), by which heirs are found; "" for none."""
        return _field(self.task, self.plan)

    def roles_of(self, unit: str) -> tuple[Role, ...]:
        """Return the roles in which a unit carries the duty, in the order of the words."""
        return _roles_of(self.bearers, unit)


@attrs.frozen
class Agenda:
    """What is due in a span of days (*lịch công việc*), by day, then in the plan's order; undated duties apart.

    >>> import ttdn
    >>> laid = ttdn.Workspace.open().agenda("hue/nq47", Span.year(2026))
    >>> len(laid.occurrences), len(laid.undated)
    (2, 10)
    """

    span: Span
    occurrences: tuple[Occurrence, ...] = ()
    undated: tuple[Standing, ...] = ()

    def of_unit(self, unit: str, *roles: Role) -> "Agenda":
        """Return what a unit carries on the day, in any of the roles given; in any role where none is given."""
        wanted = frozenset(roles or Role)
        return Agenda(
            self.span,
            tuple(item for item in self.occurrences if wanted.intersection(item.roles_of(unit))),
            tuple(item for item in self.undated if wanted.intersection(item.roles_of(unit))),
        )


def agenda(
    plan: Plan,
    register: Register,
    span: Span,
    *,
    workdays: WorkCalendar = WEEKENDS,
    roll: Roll = Roll.PRECEDING,
) -> Agenda:
    """Lay out a plan over a span of days (*lập lịch công việc*), both ends inclusive.

    An occurrence belongs to the span that its legal day lies in, so that the agendas of two neighbouring spans
    are together the agenda of both. Raises `Unsettled` (``heir-several``) where the register does not settle who
    carries on the work of a dissolved office.
    """
    bearers = _Resolution(plan, register)
    dated = [
        (period.due, order, version, period, amendment)
        for order, task in enumerate(plan.tasks)
        for version, period, amendment in _periods(plan, task, span)
    ]
    dated.sort(key=lambda item: (item[0], item[1], item[3].part))
    occurrences: list[Occurrence] = []
    for due, _, version, period, amendment in dated:
        advised = workdays.advised(due, roll)
        carried = bearers.of_task(version, due)
        occurrences.append(
            Occurrence(
                uid=uid_of(plan.id, version.clause, period),
                plan=plan,
                task=version,
                period=period,
                advised=advised,
                advised_certainty=workdays.least_certain(Span(min(due, advised), max(due, advised))),
                bearers=carried,
                doubts=_doubts(version, carried, register),
                amended_by=amendment,
            )
        )
    standing: list[Standing] = []
    for task in plan.tasks:
        current = _as_of(plan, task, span.last)
        if current is not None and not is_dated(current.when.timing):
            carried = bearers.of_task(current, span.last)
            standing.append(Standing(plan, current, carried, _doubts(current, carried, register)))
    return Agenda(span, tuple(occurrences), tuple(standing))


def duties_on(plan: Plan, register: Register, on: date) -> tuple[Standing, ...]:
    """Return every duty of a plan as it stands on a day (*nhiệm vụ tại một ngày*), and who carries it then.

    Those with a due day are among them: whether it is past does not matter. Raises as `agenda`.

    >>> plan = Plan("a", "Kế hoạch", "UBND", date(2026, 1, 1), date(2026, 1, 1), (Task("I", "Báo cáo"),))
    >>> [duty.task.clause for duty in duties_on(plan, Register.of(), date(2026, 6, 1))]
    ['I']
    """
    bearers = _Resolution(plan, register)
    duties = (_as_of(plan, task, on) for task in plan.tasks)
    carried = ((duty, bearers.of_task(duty, on)) for duty in duties if duty is not None)
    return tuple(Standing(plan, duty, by, _doubts(duty, by, register)) for duty, by in carried)


def due_periods(plan: Plan, task: Task, span: Span) -> tuple[Period, ...]:
    """Return the periods of a duty of a plan that are due in a span (*các kỳ hạn*), as amended, by due day.

    Both ends of the span are inclusive. What repeats ends with the plan's horizon, as in an agenda.

    >>> plan = Plan("a", "Kế hoạch", "UBND", date(2026, 1, 1), date(2026, 1, 1), (Task("I", "Báo cáo"),))
    >>> due_periods(plan, plan.tasks[0], plan.span())
    ()
    """
    found = (period for _, period, _ in _periods(plan, task, span))
    return tuple(sorted(found, key=lambda period: (period.due, period.part)))


def uid_of(plan: str, clause: str, period: Period) -> str:
    """Return the UID of an occurrence: from plan, clause and period alone, so that it outlives every rewording.

    >>> uid_of("hue/nq47", "IV.2", Period("2026", date(2026, 12, 9)))
    'hue-nq47.iv-2.2026@ttdn'
    """
    parts = [slug(plan), clause_key(clause), *filter(None, (period.key,))]
    if period.part > 1:
        parts.append(f"p{period.part}")
    return f"{'.'.join(parts)}@ttdn"


def is_report(task: Task) -> bool:
    """Tell whether a duty is a periodic report (*báo cáo định kỳ*): it recurs and somebody receives it.

    >>> is_report(Task("III.1", "Tuyên truyền"))
    False
    """
    recurs = any(isinstance(single, Recurring) for single in parts_of(task.when.timing))
    return recurs and any(item.role is Role.RECIPIENT for item in task.who.assignments)


def amended(task: Task, amendment: Amendment) -> Task | None:
    """Return the duty as an amendment leaves it (*nhiệm vụ sau sửa đổi*), or None where it is withdrawn."""
    if amendment.withdrawn:
        return None
    return attrs.evolve(
        task,
        when=amendment.when or task.when,
        who=amendment.who or task.who,
        title=amendment.title or task.title,
    )


def _field(task: Task, plan: Plan) -> str:
    return task.field or plan.field


def _roles_of(bearers: Sequence[Bearer], unit: str) -> tuple[Role, ...]:
    found = (bearer.role for bearer in bearers if any(member.id == unit for member in bearer.units))
    return tuple(dict.fromkeys(found))


def _amendments(plan: Plan, task: Task) -> list[Amendment]:
    return sorted((item for item in plan.amendments if item.clause == task.clause), key=lambda item: item.on)


def _as_of(plan: Plan, task: Task, on: date) -> Task | None:
    """The duty as it stands on a day."""
    current: Task | None = task
    for amendment in _amendments(plan, task):
        if amendment.on <= on and current is not None:
            current = amended(current, amendment)
    return current


def _periods(plan: Plan, task: Task, span: Span) -> Iterator[tuple[Task, Period, Amendment | None]]:
    """Yield the periods due in the span, each with the version of the duty that dates it.

    What repeats ends with the plan's horizon; a day written out stands even beyond it. What was due before an
    amendment stays as it was, but for a duty done once: a late extension gives it a day that is still to come.
    """
    amendments = _amendments(plan, task)
    within = span if not amendments else Span(date.min, _reach(task.when.timing, span))
    found: dict[tuple[str, int], tuple[Task, Period, Amendment | None]] = {
        (period.key, period.part): (task, period, None) for period in periods_of(task.when.timing, within)
    }
    current: Task | None = task
    for amendment in amendments:
        found = {name: entry for name, entry in found.items() if entry[1].due < amendment.on}
        current = amended(current, amendment) if current is not None else None
        if current is not None:
            last = max(amendment.on, _reach(current.when.timing, span))
            for period in periods_of(current.when.timing, Span(amendment.on, last)):
                if not (period.key and (period.key, period.part) in found):
                    found[period.key, period.part] = (current, period, amendment)
    ends = plan.horizon or date.max
    yield from (
        entry for entry in found.values() if entry[1].due in span and not (entry[1].key and entry[1].due > ends)
    )


def _reach(timing: Timing, span: Span) -> date:
    """How far to look for the periods of a timing: an endless one to the end of the span's last year."""
    endless = any(isinstance(single, Recurring) and single.until is None for single in parts_of(timing))
    return date(span.last.year, 12, 31) if endless else date.max


def _doubts(task: Task, bearers: Sequence[Bearer], register: Register) -> tuple[Doubt, ...]:
    unheard = [bearer.assignment.unit for bearer in bearers if bearer.assignment.unit and not bearer.units]
    without_members = [unit for unit in unheard if unit in register.groups]
    chosen = any(bearer.chosen_by for bearer in bearers)
    return (
        *task.when.doubts,
        *task.who.doubts,
        *((Doubt.NO_HEIR,) if len(unheard) > len(without_members) else ()),
        *((Doubt.NO_MEMBERS,) if without_members else ()),
        *((Doubt.HEIR_CHOSEN,) if chosen else ()),
    )


class _Resolution:
    """Looks up the bearers of duties: each name once an era, or once a day where somebody chooses heirs."""

    def __init__(self, plan: Plan, register: Register) -> None:
        self._plan = plan
        self._register = register
        self._by_day = register.settle is not nobody_chooses
        self._found: dict[tuple[str, str, object], tuple[Heir, ...]] = {}
        self._bearers: dict[tuple[Assignment, str, object], Bearer] = {}

    def of_task(self, task: Task, on: date) -> tuple[Bearer, ...]:
        """Resolve the assignments of a duty on a day."""
        return tuple(self._bearer(task, assignment, on) for assignment in task.who.assignments)

    def _bearer(self, task: Task, assignment: Assignment, on: date) -> Bearer:
        group = self._register.groups.get(assignment.unit)
        if group is not None and group.of_plan:
            return self._resolved(assignment, self._named_by_plan(task, on), on)
        field = _field(task, self._plan)
        key = (assignment, field, self._time(on))
        if key not in self._bearers:
            self._bearers[key] = self._resolved(assignment, self._heirs(assignment.unit, field, on), on)
        return self._bearers[key]

    def _time(self, on: date) -> object:
        """What tells apart the days on which answers may differ."""
        return on if self._by_day else self._register.era(on)

    def _resolved(self, assignment: Assignment, heirs: tuple[Heir, ...], on: date) -> Bearer:
        units = tuple(heir.unit for heir in heirs)
        names = tuple(self._register.full_name(unit.id, on) for unit in units)
        chosen_by = dict.fromkeys(heir.chosen_by for heir in heirs if heir.chosen_by)
        return Bearer(assignment, units, names, "; ".join(chosen_by))

    def _named_by_plan(self, task: Task, on: date) -> tuple[Heir, ...]:
        """The offices that the plan's duties name as doing something, but for those this duty reports to."""
        collecting = {item.unit for item in task.who.assignments if item.role.collects}
        named = (
            (item.unit, _field(other, self._plan))
            for other in self._plan.tasks
            for item in other.who.assignments
            if item.role in _DOING and item.unit not in collecting
        )
        receiving = {heir.unit.id for one in collecting for heir in self._heirs(one, _field(task, self._plan), on)}
        found: dict[str, Heir] = {}
        for one, field in dict.fromkeys(named):
            for heir in self._heirs(one, field, on):
                found.setdefault(heir.unit.id, heir)
        return tuple(heir for heir in found.values() if heir.unit.id not in receiving)

    def _heirs(self, named: str, field: str, on: date) -> tuple[Heir, ...]:
        key = (named, field, self._time(on))
        if key not in self._found:
            self._found[key] = self._look_up(named, field, on)
        return self._found[key]

    def _look_up(self, named: str, field: str, on: date) -> tuple[Heir, ...]:
        if named in self._register.groups:
            return tuple(map(Heir, self._register.members(named, on, field)))
        given = self._plan.issued_on or self._plan.applies_from
        if named not in self._register.units or not self._register.heirs(named, on, field, given=given):
            return ()
        return (self._register.heir(named, on, field, given=given),)
