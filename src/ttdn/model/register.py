"""Who is who on a day (*danh bạ đơn vị*): names, lifespans, heirs and members, derived from dated changes."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Self

import attrs

from ttdn.errors import InvalidValue, NotFound, Problem, Unsettled, near_hint
from ttdn.model.handovers import Handover, handovers_of
from ttdn.model.heirs import Heir, OpenSuccession, Settle, nobody_chooses
from ttdn.model.lineage import duplicates, homeless, lifespans_of, never_borne, renamed_twice, unknown
from ttdn.model.spellings import Spelling, joint, spellings_of
from ttdn.model.units import Change, Field, Group, Lifespan, Tier, Unit
from ttdn.text import name_key

OTHER_WORK = "*"
"""Any field of work that no change names (*các việc khác*); no field has this id."""


@attrs.frozen(eq=False)
class Register:
    """Units, groups and their changes (*danh bạ đơn vị*), immutable and safe between threads.

    Build one with `Register.of`, which checks that ids exist and are never reused. All days are inclusive: a
    change in force from 1/3/2025 ends a unit on 28/2/2025. `settle` is asked where several units carry on some
    work; by default nobody chooses.
    """

    units: Mapping[str, Unit]
    groups: Mapping[str, Group]
    fields: Mapping[str, Field]
    changes: tuple[Change, ...]
    _lifespans: Mapping[str, Lifespan] = attrs.field(alias="lifespans", repr=False)
    _changes_of: Mapping[str, tuple[Change, ...]] = attrs.field(alias="changes_of", repr=False)
    _handovers: Mapping[str, tuple[Handover, ...]] = attrs.field(alias="handovers", repr=False)
    _spellings: Mapping[str, tuple[Spelling, ...]] = attrs.field(alias="spellings", repr=False)
    _by_kind: Mapping[tuple[str, str], tuple[Unit, ...]] = attrs.field(alias="by_kind", repr=False)
    settle: Settle = attrs.field(default=nobody_chooses, repr=False)

    @classmethod
    def of(
        cls,
        units: Iterable[Unit] = (),
        groups: Iterable[Group] = (),
        changes: Iterable[Change] = (),
        fields: Iterable[Field] = (),
        spellings: Iterable[Spelling] = (),
    ) -> Self:
        """Build a register (*lập danh bạ*), whatever the order of its parts.

        `spellings` are further names, beside those that units and groups have of themselves. Raises
        `InvalidValue` with every fault found: ``unit-duplicate``, ``unit-unknown``, ``unit-reused``,
        ``field-duplicate``, ``field-unknown``, ``change-rename``, ``spelling-never``.

        >>> Register.of().named("Sở Du lịch", date(2026, 1, 1))
        ()
        """
        units, groups, fields, further = tuple(units), tuple(groups), tuple(fields), tuple(spellings)
        ordered = tuple(sorted(changes, key=_order))
        problems = [
            *duplicates(units, groups, fields),
            *unknown(units, groups, ordered, fields),
            *homeless(units, groups, further),
        ]
        if problems:
            raise InvalidValue(*problems)
        lifespans, reused = lifespans_of(units, ordered)
        problems = [*reused, *renamed_twice(ordered), *never_borne(further, lifespans)]
        if problems:
            raise InvalidValue(*problems)
        changes_of: defaultdict[str, list[Change]] = defaultdict(list)
        for change in ordered:
            for member in dict.fromkeys((*change.before, *change.after)):
                changes_of[member].append(change)
        by_id = {unit.id: unit for unit in units}
        grouped = {member: tuple(found) for member, found in changes_of.items()}
        by_kind: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
        for unit in by_id.values():
            by_kind[unit.kind, unit.place].append(unit)
        return cls(
            units=by_id,
            groups={group.id: group for group in groups},
            fields={field.id: field for field in fields},
            changes=ordered,
            lifespans=lifespans,
            changes_of=grouped,
            handovers=handovers_of(ordered),
            spellings=spellings_of(units, groups, lifespans, grouped, further),
            by_kind={key: tuple(found) for key, found in by_kind.items()},
        )

    def with_groups(self, *groups: Group) -> Self:
        """Return the register with some groups more (*thêm nhóm*), whose members are there already.

        Raises `InvalidValue` (``unit-duplicate``, ``unit-unknown``).

        >>> sectors = Group("hue/cac-so", "các sở", kinds=("so",))
        >>> [group.id for group in Register.of().with_groups(sectors).named("Các sở", date(2026, 1, 1))]
        ['hue/cac-so']
        """
        units, own = tuple(self.units.values()), tuple(self.groups.values())
        if problems := [*duplicates(units, (*own, *groups), ()), *unknown(units, groups, (), ())]:
            raise InvalidValue(*problems)
        further = spellings_of((), groups, {}, {}, ())
        spellings = {key: (*self._spellings.get(key, ()), *found) for key, found in further.items()}
        return attrs.evolve(
            self,
            groups={**self.groups, **{group.id: group for group in groups}},
            spellings={**self._spellings, **spellings},
        )

    def unit(self, unit: str) -> Unit:
        """Return a unit by id; raises `NotFound` (``unit-unknown``)."""
        if unit not in self.units:
            hint = near_hint(unit, self.units, "see `ttdn units`")
            raise NotFound(Problem("unit-unknown", "no unit has this id", unit, hint))
        return self.units[unit]

    def lifespan(self, unit: str) -> Lifespan:
        """Return from when to when a unit exists; raises `NotFound` (``unit-unknown``)."""
        return self._lifespans[self.unit(unit).id]

    def era(self, on: date) -> int:
        """Return which era a day lies in (*thời kỳ*): how many days of changes there were up to it.

        Within an era every answer is the same, but that of `named` for spellings with days of their own, and of
        whoever is asked by `settle`.

        >>> Register.of().era(date(2026, 1, 1))
        0
        """
        return bisect_right(self._turns, on)

    @cached_property
    def _turns(self) -> tuple[date, ...]:
        return tuple(sorted({change.on for change in self.changes}))

    def alive(self, unit: str, on: date) -> bool:
        """Tell whether a unit exists on a day; raises `NotFound` (``unit-unknown``)."""
        return on in self.lifespan(unit)

    def history(self, unit: str) -> tuple[Change, ...]:
        """Return the changes that a unit took part in, oldest first; raises `NotFound` (``unit-unknown``)."""
        return self._changes_of.get(self.unit(unit).id, ())

    def handovers(self, unit: str) -> tuple[Handover, ...]:
        """Return what a unit gave away, day by day, oldest first; raises `NotFound` (``unit-unknown``)."""
        return self._handovers.get(self.unit(unit).id, ())

    def name(self, unit: str, on: date) -> str:
        """Return the unit's own name on a day, such as "Sở Du lịch"; raises `NotFound` (``unit-unknown``)."""
        current = self.unit(unit).name
        for change in self.history(unit):
            if change.renamed and change.on <= on:
                current = change.renamed
        return current

    def full_name(self, unit: str, on: date) -> str:
        """Return the name with its territory on a day: "Sở Du lịch thành phố Huế".

        Raises `NotFound` (``unit-unknown``).
        """
        known = self.unit(unit)
        name = self.name(unit, on)
        if not (known.place and known.bears_place):
            return name
        return f"{name}{joint(known)}{self.name(known.place, on)}"

    def named(self, text: str, on: date, *, place: str = "", tier: Tier | None = None) -> tuple[Unit | Group, ...]:
        """Return the units and groups that a name means on a day, best first; none where nobody bears it.

        Where several bear it, those of `place` (the id of a territory) and of `tier` are kept, if there are any.
        """
        bearers = [
            spelling.bearer for spelling in self._spellings.get(name_key(text), ()) if on in spelling.lifespan
        ]
        kept = tuple([self.units.get(bearer) or self.groups[bearer] for bearer in dict.fromkeys(bearers)])
        if place:
            kept = tuple(item for item in kept if place in {item.place, item.id}) or kept
        if tier is not None:
            kept = tuple(item for item in kept if isinstance(item, Unit) and item.tier is tier) or kept
        return kept

    def borne(self, text: str) -> tuple[Spelling, ...]:
        """Return every bearer of a name with the days it bore it (*ai từng mang tên này*), the latest first."""
        found = self._spellings.get(name_key(text), ())
        return tuple(sorted(found, key=lambda spelling: spelling.lifespan.last or date.max, reverse=True))

    def spellings(self) -> Iterator[str]:
        """Yield every spelling of every name, for a reader that must keep names whole."""
        for found in self.namesakes():
            for spelling in found:
                yield spelling.text

    def namesakes(self) -> Iterable[tuple[Spelling, ...]]:
        """Return the spellings of each name together (*cùng tên gọi*), whoever bore it."""
        return self._spellings.values()

    def heirs(self, unit: str, on: date, field: str = "", *, given: date = date.min) -> tuple[Heir, ...]:
        """Return who carries a unit's work on a day, by the changes up to that day.

        A unit that is alive carries it itself, unless that `field` of work was passed on. Without a field, every
        receiver of a dissolved unit is an heir; `OTHER_WORK` as the field asks for what no change names. Work that
        a living unit was `given` on some day is not touched by what it had passed on until then. Before its first
        day a unit is itself. No heir where it was dissolved for good. Raises `NotFound` (``unit-unknown``).
        """
        start = self.unit(unit)
        first = given if given in self._lifespans[unit] else date.min
        if not self._passed(unit, first, on, field):
            return (Heir(start),)
        found: dict[str, Heir] = {}
        seen: set[tuple[str, date]] = set()
        pending = [(Heir(start), first)]
        while pending:
            heir, since = pending.pop()
            if (heir.unit.id, since) in seen:
                continue
            seen.add((heir.unit.id, since))
            passed = self._passed(heir.unit.id, since, on, field)
            if passed is None:
                found.setdefault(heir.unit.id, heir)
                continue
            for change in reversed(passed):
                pending.extend(
                    (Heir(self.units[receiver], (*heir.changes, change)), change.on)
                    for receiver in reversed(change.heirs)
                )
        return tuple(found.values())

    def carriers(self, unit: str, on: date, field: str = "", *, given: date = date.min) -> tuple[Heir, ...]:
        """Return who carries the work on a day: the `heirs`, or the one that `settle` chooses of several.

        Raises `NotFound` (``unit-unknown``).
        """
        found = self.heirs(unit, on, field, given=given)
        chosen = self.settle(OpenSuccession(self.unit(unit), on, field, found)) if len(found) > 1 else None
        return found if chosen is None else (chosen,)

    def heir(self, unit: str, on: date, field: str = "", *, given: date = date.min) -> Heir:
        """Return the one unit that carries the work on a day; see `carriers`.

        Raises `Unsettled` (``heir-none``, ``heir-several``): ttdn never picks one of two. `NotFound` as above.
        """
        found = self.carriers(unit, on, field, given=given)
        if len(found) == 1:
            return found[0]
        code = "heir-several" if found else "heir-none"
        what = "several units carry this work on the day" if found else "no unit carries this work on the day"
        names = ", ".join(item.unit.id for item in found)
        hint = "name the field of work" if found else "the sources name no receiver"
        raise Unsettled(Problem(code, what, f"{unit} on {on}" + (f": {names}" if names else ""), hint))

    def members(self, group: str, on: date, field: str = "") -> tuple[Unit, ...]:
        """Return the units that a group stands for on a day, in the register's order.

        A group of the plan (`of_plan`) has no members here: the agenda knows whom the plan names. Raises
        `NotFound` (``group-unknown``).
        """
        if group not in self.groups:
            raise NotFound(Problem("group-unknown", "no group has this id", group, "see `ttdn units`"))
        asked = self.groups[group]
        by_kind = [
            unit
            for kind in asked.kinds
            for unit in self._by_kind.get((kind, asked.place), ())
            if self.alive(unit.id, on)
        ]
        listed = [heir.unit for unit in asked.units for heir in self.heirs(unit, on, field)]
        return tuple(dict.fromkeys([*by_kind, *listed]))

    def _passed(self, unit: str, since: date, on: date, field: str) -> tuple[Change, ...] | None:
        """The first changes after `since`, up to a day, by which a unit's work went to others."""
        for handover in self._handovers.get(unit, ()):
            if since < handover.on <= on:
                passing = handover.passing(field)
                if passing:
                    return passing
        return None


def _order(change: Change) -> tuple[object, ...]:
    """What two changes are told apart by, so that the order of files does not matter."""
    return (change.on, change.before, change.after, change.fields, change.receivers, change.renamed)
