"""How the duties of a plan stand on a day (*tình hình thực hiện*): each duty of each unit in each period."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

import attrs

from ttdn.agenda import Agenda, Occurrence, Standing, uid_of
from ttdn.model.dates import Span
from ttdn.model.periods import Period
from ttdn.model.register import Register
from ttdn.model.tasks import Role
from ttdn.model.units import Unit
from ttdn.progress.entries import Entry, Subject
from ttdn.progress.standing import NOTHING, Recorded, recorded
from ttdn.progress.states import SOON, State, state_of, undated_state

_DOING = (Role.LEAD, Role.IMPLEMENTING)


@attrs.frozen
class Duty:
    """A duty of one unit in one period, as it stands (*nhiệm vụ của một đơn vị trong một kỳ*).

    `unit` carries it on its day, `name` is the name then; None and the words of the plan where nobody is known to.
    `named` is the id that the plan names, of a unit or of a group. `due` is the last day, inclusive, None where
    there is none. `found` is what the record says of it by the day, `standing` what it says in all, also what was
    done only later. `heirs` are the ids of those to whom it is left: it is overdue, its unit is gone, and they
    carry on the work.
    """

    item: Occurrence | Standing
    unit: Unit | None
    name: str
    state: State
    found: Recorded = NOTHING
    heirs: tuple[str, ...] = ()
    standing: Recorded = NOTHING
    named: str = ""

    @property
    def bearer(self) -> str:
        """The id of who has to do it (*mã đơn vị hoặc nhóm*): of the unit, or of what the plan names.

        A group whose members nobody knows has the duty as one, and so has an office that is gone and left it to
        nobody who is known.
        """
        return self.unit.id if self.unit is not None else self.named

    @property
    def subject(self) -> Subject:
        """What entries about it are about."""
        return Subject(self.item.plan.id, uid_of_duty(self.item), self.bearer)

    def subject_of(self, corrects: str) -> Subject:
        """Return what an entry about it is about that corrects another one, by its id, or none ("").

        What a unit recorded that is gone counts for those who carry on its work, what was recorded of a group for
        its members; who corrects it speaks of the duty of that unit or group still, for all of them.
        """
        return next((entry.subject for entry in self.standing.entries if entry.id == corrects), self.subject)

    @property
    def due(self) -> date | None:
        """The legal last day, inclusive."""
        return self.item.due if isinstance(self.item, Occurrence) else None

    def with_entry(self, entry: Entry, on: date) -> "Duty":
        """Return the duty as it stands on a day when one more entry is recorded of it (*sau khi ghi*)."""
        known = _joined([*recorded((*self.standing.entries, entry)).values()])
        return attrs.evolve(self, found=known.until(on), state=_state(self.item, known, on, SOON), standing=known)

    @property
    def period(self) -> str:
        """The key of the period, as "2026"; "" for a duty done once, or without a day."""
        return self.item.period.key if isinstance(self.item, Occurrence) else ""


@attrs.frozen
class Status:
    """How duties stand on a day (*tình hình thực hiện*), in the order of the agenda, those without a day last."""

    on: date
    duties: tuple[Duty, ...] = ()

    @cached_property
    def counts(self) -> Mapping[State, int]:
        """How many duties are in each state; every state has its number."""
        found = dict.fromkeys(State, 0)
        for duty in self.duties:
            found[duty.state] += 1
        return found

    def since(self, first: date) -> "Status":
        """Return what is due from a day on, without a day, or left undone from before (*từ ngày*)."""
        kept = (one for one in self.duties if one.due is None or one.due >= first or not one.state.is_done)
        return Status(self.on, tuple(kept))

    def within(self, period: Span) -> "Status":
        """Return what a report on some days is about (*trong kỳ*), both ends inclusive.

        What is due in them or has no day; what was due before, and was done in them or is left undone.
        """
        return Status(self.on, tuple(duty for duty in self.duties if _concerns(duty, period)))

    def of_unit(self, unit: str) -> "Status":
        """Return what one unit has to do, or a group that nobody settled, by its id."""
        return Status(self.on, tuple(duty for duty in self.duties if duty.bearer == unit))

    def awaited_by(self, unit: str) -> "Status":
        """Return what others have to report to a unit or by way of it, and have not (*đang chờ báo cáo*)."""
        awaiting = (duty for duty in self.duties if not duty.state.is_done and _collects(duty, unit))
        return Status(self.on, tuple(duty for duty in awaiting if duty.bearer != unit))

    def left_to(self, unit: str) -> "Status":
        """Return what units that are gone left undone, and a unit has to follow up (*việc của đơn vị trước*)."""
        return Status(self.on, tuple(duty for duty in self.duties if unit in duty.heirs))


def _concerns(duty: Duty, period: Span) -> bool:
    if duty.due is None or duty.due >= period.first:
        return duty.due is None or duty.due <= period.last
    done = duty.found.done_on if duty.state.is_done else None
    return done is None or done >= period.first


def status_of(
    agenda: Agenda, entries: Iterable[Entry], register: Register, on: date, *, soon: int = SOON
) -> Status:
    """Return how the duties of an agenda stand on a day (*tình hình thực hiện*).

    A duty is that of the units that lead or carry it out on its day; where it names neither, of those that
    coordinate. What a unit recorded that was dissolved before the day counts for those who carry on its work, and
    what was recorded of a group for its members, once they are known.
    """
    said = _by_duty(recorded(entries))
    succeeding = _Succeeding(register, on)
    found: list[Duty] = []
    items: tuple[Occurrence | Standing, ...] = (*agenda.occurrences, *agenda.undated)
    for item in items:
        known = _by_unit(item, said.get((item.plan.id, uid_of_duty(item)), {}), register, on)
        for unit, name, named in _doing(item):
            own = _joined(known.get(unit.id if unit else named, ()))
            state = _state(item, own, on, soon)
            heirs = succeeding.of(unit.id, item) if unit and state is State.OVERDUE else ()
            found.append(Duty(item, unit, name, state, own.until(on), heirs, own, named))
    return Status(on, tuple(found))


def concerning(agenda: Agenda, unit: str, register: Register, on: date) -> Agenda:
    """Return the part of an agenda that concerns a unit on a day, by its id (*phần liên quan đến đơn vị*).

    What it has any role in, and what units had that are gone by then and whose work it carries on; of a group that
    nobody settled what the plan gives it.
    """
    succeeding = _Succeeding(register, on)

    def concerns(item: Occurrence | Standing) -> bool:
        units = {member.id for bearer in item.bearers for member in bearer.units}
        unsettled = {bearer.assignment.unit for bearer in item.bearers if not bearer.units}
        return unit in units | unsettled or any(unit in succeeding.of(member, item) for member in units)

    dated, undated = filter(concerns, agenda.occurrences), filter(concerns, agenda.undated)
    return Agenda(agenda.span, tuple(dated), tuple(undated))


def carried_by(found: Status, unit: str, register: Register) -> Status:
    """Return what a unit answers for (*việc của đơn vị và của đơn vị trước*), by its id.

    What it has to do, and what units had to do that are gone and whose work it carries on, done or not.
    """
    succeeding = _Succeeding(register, found.on)
    kept = (
        duty
        for duty in found.duties
        if duty.bearer == unit or (duty.unit is not None and unit in succeeding.of(duty.unit.id, duty.item))
    )
    return Status(found.on, tuple(kept))


def by_uid(duties: Iterable[Duty]) -> Mapping[str, Sequence[Duty]]:
    """Group what several units have to do by what that is (*gộp theo nhiệm vụ và kỳ*), of one plan, in order."""
    found: defaultdict[str, list[Duty]] = defaultdict(list)
    for duty in duties:
        found[duty.subject.uid].append(duty)
    return found


def uid_of_duty(item: Occurrence | Standing) -> str:
    """Return the UID that entries about a duty bear (*mã nhiệm vụ*)."""
    if isinstance(item, Occurrence):
        return item.uid
    return uid_of(item.plan.id, item.task.clause, Period("", date.min))


def _state(item: Occurrence | Standing, known: Recorded, on: date, soon: int) -> State:
    if isinstance(item, Occurrence):
        return state_of(item.due, known, on, soon)
    return undated_state(item.task.when.timing)


def _doing(item: Occurrence | Standing) -> Iterator[tuple[Unit | None, str, str]]:
    """Who has to do it, each once, in the order of the words: unit, name, and the id that the plan names."""
    roles = {bearer.role for bearer in item.bearers}
    wanted = _DOING if roles.intersection(_DOING) else tuple(role for role in Role if not role.collects)
    seen: set[str] = set()
    for bearer in item.bearers:
        if bearer.role not in wanted:
            continue
        named = bearer.assignment.unit
        if not bearer.units and (named not in seen or not named):
            seen.add(named)
            yield None, bearer.assignment.name, named
        for unit, name in zip(bearer.units, bearer.names, strict=True):
            if unit.id not in seen:
                seen.add(unit.id)
                yield unit, name, named


def _collects(duty: Duty, unit: str) -> bool:
    return any(role.collects for role in duty.item.roles_of(unit))


_Said = Mapping[str, Recorded]  # by the id of the unit


def _by_duty(said: Mapping[Subject, Recorded]) -> Mapping[tuple[str, str], _Said]:
    found: defaultdict[tuple[str, str], dict[str, Recorded]] = defaultdict(dict)
    for subject, known in said.items():
        found[subject.plan, subject.uid][subject.unit] = known
    return found


def _by_unit(
    item: Occurrence | Standing, said: _Said, register: Register, on: date
) -> Mapping[str, Sequence[Recorded]]:
    """What each unit recorded of a duty, and those whose work it carries on by its day; by the id of the unit.

    What was recorded of a group while nobody knew its members is said of each of them.
    """
    day = item.due if isinstance(item, Occurrence) else on
    found: defaultdict[str, list[Recorded]] = defaultdict(list)
    for recording, known in said.items():  # it may be of a pack that is gone
        heirs = register.heirs(recording, day, item.field) if recording in register.units else ()
        members = _members(item, recording) if recording in register.groups else ()
        for unit in {recording, *(heir.unit.id for heir in heirs), *members}:
            found[unit].append(known)
    return found


def _members(item: Occurrence | Standing, group: str) -> Iterator[str]:
    """The units that a group stands for in a duty, by id."""
    yield from (unit.id for bearer in item.bearers if bearer.assignment.unit == group for unit in bearer.units)


@attrs.frozen(eq=False)
class _Succeeding:
    """Who carries on the work of units that are gone by a day, each field looked up once."""

    register: Register
    on: date
    _found: dict[tuple[str, str], tuple[str, ...]] = attrs.field(
        init=False, factory=dict[tuple[str, str], tuple[str, ...]]
    )

    def of(self, unit: str, item: Occurrence | Standing) -> tuple[str, ...]:
        """Return the heirs of a unit in what a duty is about, by id; none while the unit goes on."""
        key = (unit, item.field)
        if key not in self._found:
            is_gone = self.register.lifespan(unit).ended_by(self.on) is not None
            heirs = self.register.heirs(unit, self.on, key[1]) if is_gone else ()
            self._found[key] = tuple(heir.unit.id for heir in heirs)
        return self._found[key]


def _joined(parts: Sequence[Recorded]) -> Recorded:
    if len(parts) < 2:  # noqa: PLR2004
        return parts[0] if parts else NOTHING
    entries = sorted((entry for part in parts for entry in part.entries), key=lambda one: (one.at, one.id))
    return Recorded(tuple(entries))
