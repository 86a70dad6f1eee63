"""Who carries the work of an office on a day (*ai đang đảm nhiệm*), told field by field, with the way it went."""

from collections.abc import Iterator
from datetime import date

import attrs

from ttdn.errors import NotFound, Problem, Unsettled
from ttdn.model.former_names import borne_in, no_such_unit
from ttdn.model.register import OTHER_WORK, Register
from ttdn.model.spellings import Spelling
from ttdn.model.units import Change, Field, Group, Lifespan, Unit
from ttdn.text import fold


@attrs.frozen
class Carrier:
    """A unit that carries some work (*đơn vị đảm nhiệm*), by its full name on the day, and how it came to it.

    `changes` led from the unit that was asked for to this one, oldest first; none where they are the same.
    `chosen_by` names who chose it of several heirs, such as a plugin; "" where the register settles it.
    """

    unit: Unit
    name: str
    changes: tuple[Change, ...] = ()
    chosen_by: str = ""

    @property
    def since(self) -> date | None:
        """The day from which this unit carries the work, inclusive; None where it always did."""
        return self.changes[-1].on if self.changes else None


@attrs.frozen
class Share:
    """A part of an office's work and who carries it (*phần việc*): a field of work, or None for all other work.

    Several carriers mean that the sources do not say which of them it is, or that each has a part; none, that
    nobody is named.
    """

    field: Field | None
    carriers: tuple[Carrier, ...]

    @property
    def is_settled(self) -> bool:
        """Whether one unit carries it."""
        return len(self.carriers) == 1


@attrs.frozen
class Succession:
    """What became of a unit's work on a day (*kế thừa*): the unit, its last name until then, and each share.

    The shares that a change names come first, by the name of the field, then all other work. `namesakes` are the
    others who bore the name that was asked for, on other days, the latest first.
    """

    unit: Unit
    name: str
    on: date
    lifespan: Lifespan
    shares: tuple[Share, ...]
    namesakes: tuple[Spelling, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether somebody is known to carry at least some of it."""
        return any(share.carriers for share in self.shares)


@attrs.frozen
class Membership:
    """Whom a group stands for on a day (*thành viên của nhóm*), in the register's order."""

    group: Group
    on: date
    carriers: tuple[Carrier, ...]


def succession(register: Register, unit: str, on: date, field: str = "") -> Succession:
    """Tell who carries a unit's work on a day (*ai đang đảm nhiệm*), or one `field` of it.

    Raises `NotFound` (``unit-unknown``, ``field-unknown``).

    >>> from ttdn.model.documents import Source
    >>> from ttdn.model.units import Tier
    >>> basis = Source(basis="NQ 1")
    >>> units = [Unit("a", "Sở A", Tier.PROVINCE, basis), Unit("b", "Sở B", Tier.PROVINCE, basis)]
    >>> register = Register.of(units, changes=[Change(date(2025, 3, 1), ("a", "b"), ("b",), basis)])
    >>> [carrier.name for carrier in succession(register, "a", date(2026, 1, 1)).shares[0].carriers]
    ['Sở B']
    """
    known = register.unit(unit)
    lifespan = register.lifespan(unit)
    name = register.full_name(unit, min(on, lifespan.last or on))
    return Succession(known, name, on, lifespan, tuple(_shares(register, unit, on, field)))


def who(register: Register, text: str, on: date, field: str = "", *, place: str = "") -> Succession | Membership:
    """Tell who carries the work of a unit or group, by id or name, on a day (*ai đang đảm nhiệm*).

    Where several bear the name, it means the one of `place`, the id of a territory. Raises as `bearer` and
    `succession`.
    """
    asked = bearer(register, text, on, place=place)
    field_id = field_of(register, field).id if field else ""
    if isinstance(asked, Group):
        return membership(register, asked.id, on, field_id)
    others = tuple(spelling for spelling in register.borne(text) if spelling.bearer != asked.id)
    return attrs.evolve(succession(register, asked.id, on, field_id), namesakes=others)


def membership(register: Register, group: str, on: date, field: str = "") -> Membership:
    """Tell whom a group stands for on a day (*thành viên của nhóm*); raises `NotFound` (``group-unknown``)."""
    found = register.members(group, on, field)
    carriers = tuple(Carrier(unit, register.full_name(unit.id, on)) for unit in found)
    return Membership(register.groups[group], on, carriers)


def field_of(register: Register, field: str) -> Field:
    """Return a field of work by id or by name (*lĩnh vực*); raises `NotFound` (``field-unknown``)."""
    for item in register.fields.values():
        if field == item.id or fold(field) == fold(item.name):
            return item
    hint = f"one of {', '.join(register.fields)}" if register.fields else "the register has none"
    raise NotFound(Problem("field-unknown", "no field of work has this id", field, hint))


def bearer(register: Register, text: str, on: date, *, place: str = "") -> Unit | Group:
    """Return the unit or group that an id or a name means (*tên này là của ai*), on a day or else before.

    Where several bear the name, those of `place`, the id of a territory, are kept, if there are any. Raises
    `Unsettled` where several are left (``unit-ambiguous``), or the name is only that of somebody to come
    (``unit-not-yet``); `NotFound` (``unit-unknown``).
    """
    by_id = register.units.get(text) or register.groups.get(text)
    if by_id is None:
        return _named(register, text, on, place)
    _refuse_to_come(register, text, by_id.id, on)
    return by_id


def _named(register: Register, text: str, on: date, place: str) -> Unit | Group:
    """The one who bears a name on a day, else the one who bore it before."""
    borne = borne_in(register, text, place)
    now = [spelling for spelling in borne if on in spelling.lifespan]
    before = [spelling for spelling in borne if spelling.lifespan.last and spelling.lifespan.last < on]
    found = dict.fromkeys(spelling.bearer for spelling in now or before)
    if len(found) > 1:
        hint = f"name the place, or give an id: {', '.join(found)}"
        raise Unsettled(Problem("unit-ambiguous", "several units bear this name", text, hint))
    for id_ in found:
        return _bearing(register, id_)
    for spelling in borne:
        _refuse_to_come(register, text, spelling.bearer, on)
    raise no_such_unit(register, text, on, place=place)


def _bearing(register: Register, id_: str) -> Unit | Group:
    return register.units.get(id_) or register.groups[id_]


def _refuse_to_come(register: Register, text: str, unit: str, on: date) -> None:
    first = register.lifespan(unit).first if unit in register.units else None
    if first is not None and on < first:
        origin = [name for change in register.history(unit) if unit in change.begun for name in change.before]
        hint = f"{unit} begins on {first}" + (f"; before, ask for {', '.join(origin)}" if origin else "")
        raise Unsettled(
            Problem("unit-not-yet", "this unit does not exist yet on the day", f"{text} on {on}", hint)
        )


def _shares(register: Register, unit: str, on: date, field: str) -> Iterator[Share]:
    if field:
        yield Share(field_of(register, field), _carriers(register, unit, on, field))
        return
    named = sorted(_fields_passed(register, unit, on), key=lambda item: item.name)
    yield from (Share(item, _carriers(register, unit, on, item.id)) for item in named)
    yield Share(None, _carriers(register, unit, on, OTHER_WORK))


def _carriers(register: Register, unit: str, on: date, field: str) -> tuple[Carrier, ...]:
    return tuple(
        Carrier(heir.unit, register.full_name(heir.unit.id, on), heir.changes, heir.chosen_by)
        for heir in register.carriers(unit, on, field)
    )


def _fields_passed(register: Register, unit: str, on: date) -> tuple[Field, ...]:
    """The fields of work that passed by name, from the unit or from those who took over what no change named."""
    found: dict[str, Field] = {}
    seen: set[tuple[str, date]] = set()
    pending = [(unit, date.min)]
    while pending:
        giver, since = pending.pop()
        if (giver, since) in seen:
            continue
        seen.add((giver, since))
        for handover in register.handovers(giver):
            if since < handover.on <= on:
                named = (field for change in handover.changes for field in change.fields)
                found |= {field: register.fields[field] for field in named}
                rest = handover.passing(OTHER_WORK)
                pending.extend((heir, handover.on) for change in rest for heir in change.heirs)
    return tuple(found.values())
