"""Entries gathered to feeds (*gom mục thành lịch*): which feeds carry a duty, what they are called.

An entry is rendered once and shared by all the feeds that carry it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from ttdn.agenda import Agenda, Occurrence, Standing
from ttdn.feeds.description import told_to
from ttdn.feeds.entry import Composer
from ttdn.feeds.feed import FEED_KINDS, Feed, FeedAddress, FeedKind, Rendered
from ttdn.feeds.notices import Notices
from ttdn.feeds.outcomes import NO_OUTCOMES, Outcomes
from ttdn.feeds.placing import Placed, Placing, groups_of, units_of
from ttdn.feeds.reminders import NO_REMINDING, Reminding
from ttdn.feeds.values import one_line
from ttdn.feeds.wording import day
from ttdn.feeds.writer import render_event
from ttdn.model.dates import ONE_DAY, Span
from ttdn.model.documents import Directive
from ttdn.model.plans import Contact, Plan
from ttdn.model.register import Register
from ttdn.text import capitalised

_DELAY = "Chương trình lịch có thể cập nhật chậm một ngày hoặc hơn."


def feeds_of(
    agendas: Sequence[Agenda],
    register: Register,
    directives: Mapping[str, Directive],
    *,
    contact: Contact | None = None,
    link: bool = False,
    remind: Reminding = NO_REMINDING,
    outcomes: Outcomes = NO_OUTCOMES,
) -> tuple[Feed, ...]:
    """Make the feeds of some agendas (*lập lịch đăng ký*): of each plan, of each unit over all, of each group.

    A unit's feed holds what it carries on the day, in whatever role, and a notice on the day it ends, takes work
    over or gives some away; a group's holds what names the group. `contact` is whom to tell of an error where a
    plan names nobody; `link` adds links to directives; `remind` adds reminders. The feeds come by path. Who is
    named only in undated duties has no feed: see `without_feed`. `outcomes` mark what is done: the feed of a unit
    that has to do a duty tells what this unit did, every other feed what all did. Raises `InvalidValue`
    (``feed-id``, ``uid-duplicate``, and ``no-working-day`` for reminders).
    """
    placed = placed_in(agendas, register, directives, contact=contact, link=link, remind=remind, outcomes=outcomes)
    return gathered(placed, _over(agendas), register, contact=contact)


def placed_in(
    agendas: Sequence[Agenda],
    register: Register,
    directives: Mapping[str, Directive],
    *,
    contact: Contact | None = None,
    link: bool = False,
    remind: Reminding = NO_REMINDING,
    outcomes: Outcomes = NO_OUTCOMES,
) -> Iterator[Placed]:
    """Yield the entries of some agendas (*lập mục lịch*), each rendered once, by day, then by UID.

    Plans do not touch each other's entries, so that each plan may be done by itself. Takes what `feeds_of` does.
    """
    yield from _placed(agendas, Placing(Composer(directives, register, contact, link), remind, outcomes))


def gathered(
    placed: Iterable[Placed], span: Span, register: Register, *, contact: Contact | None = None
) -> tuple[Feed, ...]:
    """Gather entries to feeds (*gom mục thành lịch*): those of `feeds_of`, where they come in its order.

    `span` is from the first to the last day that the agendas cover. Raises as `feeds_of`.
    """
    carried: dict[FeedKind, defaultdict[str, list[Rendered]]] = {kind: defaultdict(list) for kind in FEED_KINDS}
    plans, units, groups = carried.values()
    for item in placed:
        if item.plan is not None:
            plans[item.plan].append(item.rendered)
        for unit in item.units:
            units[unit].append(item.rendered)
        for group in item.groups:
            groups[group].append(item.rendered)
    binding = _Binding(register, span.last, contact, Notices.of_served(register, span, units))
    feeds = [
        binding.feed(FeedAddress(kind, id_), tuple(items))
        for kind, found in carried.items()
        for id_, items in found.items()
    ]
    return tuple(sorted(feeds, key=lambda feed: feed.path))


def feed_of(
    address: FeedAddress,
    agendas: Sequence[Agenda],
    register: Register,
    directives: Mapping[str, Directive],
    *,
    contact: Contact | None = None,
    link: bool = False,
    remind: Reminding = NO_REMINDING,
    outcomes: Outcomes = NO_OUTCOMES,
) -> Feed | None:
    """Make one feed (*một lịch đăng ký*), the same as among those of `feeds_of`; None where it would be empty.

    Takes and raises what `feeds_of` does.
    """
    carries: Mapping[FeedKind, Callable[[Occurrence], bool]] = {
        "plan": lambda occurrence: occurrence.plan.id == address.id,
        "unit": lambda occurrence: address.id in units_of(occurrence),
        "group": lambda occurrence: address.id in groups_of(occurrence, register),
    }
    placing = Placing(Composer(directives, register, contact, link), remind, outcomes)
    placed = _placed(agendas, placing, carries[address.kind])
    items = tuple(item.rendered for item in placed if item.is_in(address))
    served = {unit for agenda in agendas for occurrence in agenda.occurrences for unit in units_of(occurrence)}
    span = _over(agendas)
    binding = _Binding(register, span.last, contact, Notices.of_served(register, span, served))
    return binding.feed(address, items) if items else None


def without_feed(agendas: Sequence[Agenda], register: Register) -> tuple[FeedAddress, ...]:
    """Return the plans, units and groups that are named, but in no dated duty (*không có lịch*), by path.

    `feeds_of` makes no feed for them, and no file is written: an empty calendar misleads its readers.
    """
    dated = {address for agenda in agendas for duty in agenda.occurrences for address in carrying(duty, register)}
    named = {address for agenda in agendas for duty in agenda.undated for address in carrying(duty, register)}
    return tuple(sorted(named - dated, key=lambda address: address.path))


def carrying(duty: Occurrence | Standing, register: Register) -> Iterator[FeedAddress]:
    """Yield where a duty is told (*nơi mang nhiệm vụ*): the feeds of its plan, its units and its groups."""
    yield FeedAddress("plan", duty.plan.id)
    yield from (FeedAddress("unit", unit) for unit in units_of(duty))
    yield from (FeedAddress("group", group) for group in groups_of(duty, register))


def _placed(
    agendas: Sequence[Agenda], placing: Placing, wanted: Callable[[Occurrence], bool] | None = None
) -> list[Placed]:
    """Render the wanted occurrences and their reminders, in the order of a feed."""
    standing = _standing_by_plan(agendas)
    found = [
        item
        for laid in agendas
        for occurrence in laid.occurrences
        if wanted is None or wanted(occurrence)
        for item in placing.of(occurrence, standing.get(occurrence.plan.id, ()), laid.span.first)
    ]
    found.sort(key=lambda item: (item.rendered.entry.start, item.rendered.entry.uid))
    return found


def _over(agendas: Sequence[Agenda]) -> Span:
    """From the first to the last day that some agendas cover; all days where there are none."""
    first = min((agenda.span.first for agenda in agendas), default=date.min)
    return Span(first, max((agenda.span.last for agenda in agendas), default=date.max))


def _standing_by_plan(agendas: Sequence[Agenda]) -> Mapping[str, tuple[Standing, ...]]:
    found: defaultdict[str, list[Standing]] = defaultdict(list)
    for agenda in agendas:
        for item in agenda.undated:
            found[item.plan.id].append(item)
    return {plan: tuple(items) for plan, items in found.items()}


def _told(plans: Sequence[Plan], contact: Contact | None) -> str:
    """Whom to tell of an error in a feed: the one contact of its one plan, else the common one."""
    found = (plans[0].contact if len(plans) == 1 else None) or contact
    return told_to(found) if found is not None else ""


@attrs.frozen(eq=False)
class _Binding:
    """Puts entries together to feeds: their names, by the last day that the agendas reach, and their notices."""

    register: Register
    on: date
    contact: Contact | None
    notices: Notices

    def feed(self, address: FeedAddress, items: tuple[Rendered, ...]) -> Feed:
        plans = tuple({item.plan.id: item.plan for item in items if item.plan is not None}.values())
        title = self.title(address, plans[0])
        if address.kind == "unit":
            items = self.with_notices(address.id, items, plans)
        return Feed(address, title, self.description(address, title, plans), items)

    def with_notices(self, unit: str, items: tuple[Rendered, ...], plans: Sequence[Plan]) -> tuple[Rendered, ...]:
        revised = max(plan.revised for plan in plans)
        notices = [
            Rendered(entry, render_event(entry), is_duty=False)
            for entry in self.notices.of(unit, revised, _told(plans, self.contact))
        ]
        if not notices:
            return items
        return tuple(sorted((*items, *notices), key=lambda item: (item.entry.start, item.entry.uid)))

    def title(self, address: FeedAddress, plan: Plan) -> str:
        match address.kind:
            case "plan":
                title = plan.title
            case "unit":
                title = self.register.full_name(address.id, self._known(address.id))
            case "group":
                title = self.register.groups[address.id].name
        return one_line(capitalised(title))

    def description(self, address: FeedAddress, title: str, plans: tuple[Plan, ...]) -> str:
        issuers = "; ".join(f"{plan.title} ({plan.issuer})" for plan in plans)
        lines = [f"Thời hạn theo {issuers}."]
        if address.kind == "unit":
            lines[0] = f"Kỳ hạn của {title} theo {issuers}."
            lines.extend(self._succession(address.id))
        return "\n".join(filter(None, (*lines, _DELAY, _told(plans, self.contact))))

    def _known(self, unit: str) -> date:
        return min(self.on, self.register.lifespan(unit).last or self.on)

    def _succession(self, unit: str) -> Iterator[str]:
        """Tell the subscribers of an office that is gone whose calendar to take now."""
        last = self.register.lifespan(unit).last
        if last is None or last >= self.on:
            return
        heirs = self.register.heirs(unit, last + ONE_DAY)
        names = "; ".join(self.register.full_name(heir.unit.id, last + ONE_DAY) for heir in heirs)
        yield f"Đơn vị kết thúc ngày {day(last)}{f'; công việc chuyển cho: {names}' if names else ''}."
