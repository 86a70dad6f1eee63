"""Entries placed into feeds (*đặt mục vào lịch*): which feeds carry a duty, and what each tells of its outcome."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from ttdn.agenda import Occurrence, Standing
from ttdn.feeds.entry import Composer, Entry
from ttdn.feeds.feed import FeedAddress, Rendered
from ttdn.feeds.outcomes import NO_OUTCOMES, Outcome, Outcomes
from ttdn.feeds.reminders import Reminding
from ttdn.feeds.writer import render_event
from ttdn.model.register import Register


@attrs.frozen(eq=False)
class Placed:
    """A rendered entry, and whose feeds carry it (*mục và nơi ghi*): of its plan or None, of units, of groups."""

    rendered: Rendered
    plan: str | None
    units: tuple[str, ...]
    groups: tuple[str, ...]

    def is_in(self, address: FeedAddress) -> bool:
        """Tell whether a feed carries it."""
        match address.kind:
            case "plan":
                return address.id == self.plan
            case "unit":
                return address.id in self.units
            case "group":
                return address.id in self.groups


@attrs.frozen(eq=False)
class Placing:
    """Renders occurrences and places them (*lập mục cho các lịch*): once, but where `outcomes` differ.

    The feed of a unit that has to do a duty tells what this unit did of it, every other feed what all did.
    """

    composer: Composer
    remind: Reminding
    outcomes: Outcomes = NO_OUTCOMES

    def of(self, occurrence: Occurrence, standing: Sequence[Standing], first: date) -> Iterator[Placed]:
        """Yield the entry of an occurrence, its variants for single units, and its reminders from a day on."""
        known, plan = self.outcomes.get(occurrence.uid, ()), occurrence.plan.id
        units, groups = units_of(occurrence), groups_of(occurrence, self.composer.register)
        left = units  # those who are still reminded
        plain, *reminders = self.remind.entries(occurrence, self.composer.entry(occurrence, standing), first)
        if not known:
            yield Placed(self._rendered(occurrence, plain), plan, units, groups)
        else:
            bare = render_event(plain)
            common = self._marked(occurrence, standing, first, known, bare)
            found = dict(self._own(occurrence, standing, first, units, bare))
            own = {unit: item for unit, item in found.items() if item.event != common.event}
            yield Placed(common, plan, tuple(unit for unit in units if unit not in own), groups)
            yield from (Placed(item, None, (unit,), ()) for unit, item in own.items())
            if common.entry.completed is not None:
                return
            left = tuple(unit for unit in units if unit not in own or own[unit].entry.completed is None)
        for item in reminders:
            reminder = Rendered(item, render_event(item), occurrence.plan, is_duty=False)
            yield Placed(reminder, plan, left, groups)

    def _own(
        self,
        occurrence: Occurrence,
        standing: Sequence[Standing],
        first: date,
        units: Sequence[str],
        bare: bytes,
    ) -> Iterator[tuple[str, Rendered]]:
        """What the feed of each unit tells that has to do it."""
        by_unit: Mapping[str, Outcome] = {one.unit: one for one in self.outcomes[occurrence.uid]}
        for unit in units:
            if unit in by_unit:
                marked = self._marked(occurrence, standing, first, (by_unit[unit],), bare)
                yield unit, attrs.evolve(marked, is_own=True)

    def _marked(
        self,
        occurrence: Occurrence,
        standing: Sequence[Standing],
        first: date,
        outcomes: Sequence[Outcome],
        bare: bytes,
    ) -> Rendered:
        marked = self.composer.entry(occurrence, standing, outcomes)
        rendered = self._rendered(occurrence, next(self.remind.entries(occurrence, marked, first)))
        return attrs.evolve(rendered, bare=bare)

    def _rendered(self, occurrence: Occurrence, entry: Entry) -> Rendered:
        amendment = occurrence.amended_by
        ground = self.composer.cited(amendment.by) if amendment is not None else ""
        return Rendered(entry, render_event(entry), occurrence.plan, ground=ground)


def units_of(duty: Occurrence | Standing) -> tuple[str, ...]:
    """Return the units that carry a duty, by id, ascending."""
    return tuple(sorted({unit.id for bearer in duty.bearers for unit in bearer.units}))


def groups_of(duty: Occurrence | Standing, register: Register) -> tuple[str, ...]:
    """Return the groups that a duty names, by id, ascending."""
    named = {bearer.assignment.unit for bearer in duty.bearers}
    return tuple(sorted(named.intersection(register.groups)))
