"""What is known of a plan when a table about it comes in (*sổ theo dõi của một kế hoạch*)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

import attrs

from ttdn.agenda import Agenda
from ttdn.errors import Problem, near_hint
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.units import Unit
from ttdn.progress.entries import Entry, Subject
from ttdn.progress.status import Duty, Status, status_of
from ttdn.text import name_key


@attrs.frozen
class PlanRecord:
    """A plan, how its duties stand, and all that was ever recorded of it (*sổ theo dõi của một kế hoạch*)."""

    plan: Plan
    status: Status
    entries: tuple[Entry, ...]
    register: Register

    @classmethod
    def on(
        cls, plan: Plan, agenda: Agenda, entries: Iterable[Entry], register: Register, day: date
    ) -> "PlanRecord":
        """Return how a plan stands on a day (*tính đến ngày*), over all of an agenda, done long ago or not."""
        kept = tuple(entries)
        return cls(plan, status_of(agenda, kept, register, day), kept, register)

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """All entries by id, those that are corrected too."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def counting(self) -> Counter[str]:
        """For how many duties each entry counts that stands, by its id; heirs and members of a group share one."""
        return Counter(entry.id for duty in self.status.duties for entry in duty.standing.entries)

    @cached_property
    def by_subject(self) -> Mapping[Subject, tuple[Entry, ...]]:
        """All entries by what they are about, those that are corrected too."""
        found: defaultdict[Subject, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.subject].append(entry)
        return {subject: tuple(entries) for subject, entries in found.items()}

    @cached_property
    def by_uid(self) -> Mapping[tuple[str, str], Duty]:
        """The duties by their UID and the id of their unit."""
        return {(duty.subject.uid, duty.subject.unit): duty for duty in self.status.duties}

    @cached_property
    def _of_units(self) -> Mapping[str, tuple[Duty, ...]]:
        found: defaultdict[str, list[Duty]] = defaultdict(list)
        for duty in self.status.duties:
            found[duty.subject.unit].append(duty)
        return {unit: tuple(duties) for unit, duties in found.items()}

    @cached_property
    def _named(self) -> Mapping[str, frozenset[str]]:
        """The ids of those whom a name means on the day of one of their duties, by its key; groups too."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for duty in self.status.duties:
            if duty.bearer:
                found[name_key(duty.name)].add(duty.bearer)
        return {name: frozenset(ids) for name, ids in found.items()}

    def of_unit(self, unit: str, on: date) -> Status:
        """Return what a unit or a group has to do (*nhiệm vụ của đơn vị*), by its id, as if asked on a day."""
        return Status(on, self._of_units.get(unit, ()))

    def unit(self, text: str) -> str | Problem:
        """Return the id of the unit that an id or a name means (*tìm đơn vị*), or of a group that nobody settled.

        A name is that which the unit has on the day of a duty of the plan, or any on the day of the status.
        """
        if text in self.register.units or text in self._of_units:
            return text
        known = self._named.get(name_key(text), frozenset[str]()) or {
            item.id
            for item in self.register.named(text, self.status.on, place=self.plan.place)
            if isinstance(item, Unit)
        }
        if len(known) == 1:
            return next(iter(known))
        if known:
            what, hint = "several units bear this name", f"give an id: {', '.join(sorted(known))}"
            return Problem("unit-ambiguous", what, text, hint)
        names = dict.fromkeys(duty.name for duty in self.status.duties if duty.bearer)
        return Problem("unit-unknown", "no such unit", text, near_hint(text, names, "`ttdn units` lists them"))
