"""What pages are drawn from (*dữ liệu của trang*): plans laid out, feeds, who is who, and the day read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Self

import attrs

from ttdn.agenda import Agenda, Occurrence, Standing, duties_on
from ttdn.feeds.description import Describer
from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.feeds.gathering import carrying
from ttdn.model.documents import Directive
from ttdn.model.periods import is_dated
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.progress.entries import Entry
from ttdn.progress.outcomes import entries_by_plan
from ttdn.progress.record import EntryRecord
from ttdn.progress.status import Duty as StatusDuty
from ttdn.progress.status import Status, status_of
from ttdn.text import capitalised
from ttdn.web.addresses import Base, page_path
from ttdn.workspace import PlanLike, Workspace


@attrs.frozen
class Link:
    """Words that may lead somewhere (*liên kết*): `path` is from the root of the folder, "" where no page is."""

    text: str
    path: str = ""


@attrs.frozen
class Carried:
    """What one office, group or plan has to do (*việc được giao*): dated by day, undated as of the day read."""

    dated: tuple[Occurrence, ...] = ()
    undated: tuple[Standing, ...] = ()

    @property
    def duties(self) -> tuple[Occurrence | Standing, ...]:
        """All of it, the dated first."""
        return (*self.dated, *self.undated)


@attrs.frozen(eq=False)
class Site:
    """A folder of pages (*trang web*) before it is written: `on` is the day from which things are due next.

    `entries` are those of the record, by plan; None where pages do not say how duties stand.
    """

    register: Register
    directives: Mapping[str, Directive]
    plans: tuple[Plan, ...]
    agendas: tuple[Agenda, ...] = attrs.field(repr=False)
    feeds: Mapping[FeedAddress, Feed] = attrs.field(repr=False)
    on: date
    base: Base
    entries: Mapping[str, Sequence[Entry]] | None = attrs.field(repr=False, default=None)

    @classmethod
    def of(
        cls,
        workspace: Workspace,
        plans: Sequence[PlanLike],
        feeds: Sequence[Feed],
        *,
        on: date,
        base: Base,
        record: EntryRecord | None = None,
    ) -> Self:
        """Lay out some plans, or all, each over its own span of days (*lập trang*).

        Raises as `agenda`, and as the record's `entries`.
        """
        chosen = tuple(dict.fromkeys(workspace.plan(plan) for plan in plans)) or workspace.plans
        return cls(
            workspace.register,
            workspace.directives,
            chosen,
            tuple(workspace.agenda(plan, plan.span()) for plan in chosen),
            {feed.address: feed for feed in feeds},
            on,
            base,
            entries_by_plan(record) if record is not None else None,
        )

    @cached_property
    def describer(self) -> Describer:
        """Who says names and citations in Vietnamese."""
        return Describer(self.directives, self.register)

    @cached_property
    def carried(self) -> Mapping[FeedAddress, Carried]:
        """What each plan, unit and group carries; those of a feed that carry nothing any more among them."""
        dated: defaultdict[FeedAddress, list[Occurrence]] = defaultdict(list)
        undated: defaultdict[FeedAddress, list[Standing]] = defaultdict(list)
        named: dict[FeedAddress, None] = {address: None for address in self.feeds if self._is_known(address)}
        for agenda in self.agendas:
            for duty in agenda.occurrences:
                for address in carrying(duty, self.register):
                    dated[address].append(duty)
            for standing in agenda.undated:
                named.update(dict.fromkeys(carrying(standing, self.register)))
        for plan in self.plans:
            named[FeedAddress("plan", plan.id)] = None
            for standing in self.duties(plan):
                if not is_dated(standing.task.when.timing):
                    for address in carrying(standing, self.register):
                        undated[address].append(standing)
        every = sorted({*named, *dated, *undated}, key=lambda address: address.path)
        return {address: Carried(_by_day(dated[address]), tuple(undated[address])) for address in every}

    @cached_property
    def status(self) -> Status | None:
        """How all duties stand on the day read, of each plan in its order; None where pages do not say so."""
        if self.entries is None:
            return None
        found: list[StatusDuty] = []
        for plan, agenda in zip(self.plans, self.agendas, strict=True):
            undated = (duty for duty in self.duties(plan) if not is_dated(duty.task.when.timing))
            laid = Agenda(agenda.span, agenda.occurrences, tuple(undated))
            found += status_of(laid, self.entries.get(plan.id, ()), self.register, self.on).duties
        return Status(self.on, tuple(found))

    def duties(self, plan: Plan) -> tuple[Standing, ...]:
        """Return every duty of a plan on the day read; before it applies as on its first day, then none."""
        if plan.horizon is not None and plan.horizon < self.on:
            return ()
        return duties_on(plan, self.register, max(self.on, plan.applies_from))

    def link(self, address: FeedAddress, text: str) -> Link:
        """Return words that lead to a page, if there is one."""
        return Link(text, page_path(address) if address in self.carried else "")

    def unit_link(self, unit: str, text: str) -> Link:
        """Return words that lead to the page of a unit or group, if there is one; `unit` may be ""."""
        if unit in self.register.groups:
            return self.link(FeedAddress("group", unit), text)
        return self.link(FeedAddress("unit", unit), text) if unit in self.register.units else Link(text)

    def title(self, address: FeedAddress) -> str:
        """Return what a plan, unit or group is called, on the day read or the nearest day of its life."""
        match address.kind:
            case "plan":
                title = next(plan.title for plan in self.plans if plan.id == address.id)
            case "unit":
                title = self.register.full_name(address.id, self.day_of(address.id))
            case "group":
                title = self.register.groups[address.id].name
        return capitalised(title)

    def day_of(self, unit: str) -> date:
        """Return the day read, or the nearest day on which a unit exists."""
        life = self.register.lifespan(unit)
        return min(max(self.on, life.first or self.on), life.last or self.on)

    def _is_known(self, address: FeedAddress) -> bool:
        known = {
            "plan": [plan.id for plan in self.plans],
            "unit": self.register.units,
            "group": self.register.groups,
        }
        return address.id in known[address.kind]


def _by_day(found: Sequence[Occurrence]) -> tuple[Occurrence, ...]:
    return tuple(sorted(found, key=lambda duty: (duty.due, duty.uid)))
