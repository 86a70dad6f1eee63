"""Feeds (*lịch đăng ký*): one a plan, one a unit, one a group, at addresses that never change.

An entry is rendered once and shared by all the feeds that carry it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, get_args

import attrs

from ttdn.agenda import Agenda, Occurrence, Standing
from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.description import told_to
from ttdn.feeds.entry import Composer, Entry
from ttdn.feeds.notices import Notices
from ttdn.feeds.reminders import NO_REMINDING, Reminding
from ttdn.feeds.values import one_line
from ttdn.feeds.wording import day
from ttdn.feeds.writer import render_calendar, render_event, render_todo
from ttdn.model.dates import ONE_DAY, Span
from ttdn.model.documents import Directive
from ttdn.model.plans import Contact, Plan
from ttdn.model.register import Register
from ttdn.text import slug

if TYPE_CHECKING:
    from ttdn.feeds.objects import Calendar

_DELAY = "Chương trình lịch có thể cập nhật chậm một ngày hoặc hơn."

FeedKind = Literal["plan", "unit", "group"]
FEED_KINDS: tuple[FeedKind, ...] = get_args(FeedKind)


@attrs.frozen
class FeedAddress:
    """Where a feed lies (*địa chỉ lịch*): made from an id alone, so that it outlives every new name.

    Raises `InvalidValue` (``feed-id``) for an id that is not lower-case letters, digits and hyphens, with slashes
    between the parts, and for a kind that is not one of the three: nothing else can become part of a path.

    >>> FeedAddress("unit", "hue/so-tttt").path
    'units/hue/so-tttt.ics'
    """

    kind: FeedKind
    id: str

    def __attrs_post_init__(self) -> None:
        """Refuse an id that could lead out of the folder."""
        if self.kind not in FEED_KINDS or not _is_id(self.id):
            raise InvalidValue(
                Problem(
                    "feed-id",
                    "an id that names a feed is lower-case letters, digits and hyphens",
                    f"{self.kind} {self.id}",
                    "write it as in hue/so-tttt",
                )
            )

    @property
    def path(self) -> str:
        """The path of the feed, relative, with forward slashes."""
        return f"{self.kind}s/{self.id}.ics"

    @classmethod
    def at(cls, path: str) -> "FeedAddress | None":
        """Return the address that has a path, None where no feed can lie there.

        >>> FeedAddress.at("units/hue/so-tttt.ics")
        FeedAddress(kind='unit', id='hue/so-tttt')
        >>> FeedAddress.at("../units/x.ics") is None
        True
        """
        for kind in FEED_KINDS:
            if path.startswith(f"{kind}s/") and path.endswith(".ics"):
                name = path[len(kind) + 2 : -len(".ics")]
                return cls(kind, name) if _is_id(name) else None
        return None

    @property
    def todo_path(self) -> str:
        """The path of the same duties as tasks; no id holds a dot, so that it is nobody else's."""
        return f"{self.kind}s/{self.id}.todo.ics"


@attrs.frozen
class Rendered:
    """An entry and its bytes (*mục đã ghi*), shared by all the feeds that carry it.

    `plan` is the one it comes from, None where that is not known any more; `ground` cites what amended it, ""
    where nothing did. A notice of reorganisation is no duty, nor is a reminder: nobody could tick them off.
    """

    entry: Entry
    event: bytes = attrs.field(repr=False, eq=False)
    plan: Plan | None = attrs.field(repr=False, eq=False, default=None)
    is_duty: bool = True
    ground: str = attrs.field(repr=False, eq=False, default="")

    @cached_property
    def todo(self) -> bytes:
        """The same entry as a task."""
        return render_todo(self.entry)


@attrs.frozen
class Feed:
    """One calendar people subscribe to (*lịch đăng ký*), its entries by day, then by UID.

    `description` is what a calendar program shows of it. A feed holds at least one entry: an empty calendar makes
    some programs keep what they have, and others forget it. Raises `InvalidValue` (``feed-empty``,
    ``uid-duplicate``).
    """

    address: FeedAddress
    title: str
    description: str = attrs.field(repr=False)
    items: tuple[Rendered, ...] = attrs.field(repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse an empty feed, and two entries that a reader would take for one."""
        if not self.items:
            raise InvalidValue(Problem("feed-empty", "a feed needs at least one entry", self.path))
        uids = Counter(item.entry.uid for item in self.items)
        if len(uids) < len(self.items):
            raise InvalidValue(
                *(
                    Problem("uid-duplicate", f"two entries of {self.path} have the same UID", uid)
                    for uid, count in uids.items()
                    if count > 1
                )
            )

    @property
    def kind(self) -> FeedKind:
        """Whose feed it is, ``plan``, ``unit`` or ``group``."""
        return self.address.kind

    @property
    def id(self) -> str:
        """The id of the plan, unit or group."""
        return self.address.id

    @property
    def path(self) -> str:
        """The path of the feed, relative, with forward slashes; it never changes."""
        return self.address.path

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, by day, then by UID."""
        return tuple(item.entry for item in self.items)

    @property
    def events(self) -> int:
        """The number of entries, at least 1."""
        return len(self.items)

    @property
    def data(self) -> bytes:
        """The whole file, joined from the shared events when asked for."""
        return render_calendar((item.event for item in self.items), self.title, self.description)

    @property
    def todo(self) -> bytes:
        """The same duties as a file of tasks, for the programs that show tasks."""
        return render_calendar((item.todo for item in self.items if item.is_duty), self.title, self.description)

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of `data`, in hexadecimal."""
        return sha256(self.data).hexdigest()

    def calendar(self) -> "Calendar":
        """Return a new `icalendar.Calendar` of the same values, for programs to go on with."""
        from ttdn.feeds.objects import calendar_of  # noqa: PLC0415  icalendar takes 80 ms and is for embedders only

        return calendar_of(self.entries, self.title, self.description)


@attrs.frozen(eq=False)
class Placed:
    """A rendered entry, and whose feeds carry it (*mục và nơi ghi*): that of its plan, of units, of groups."""

    rendered: Rendered
    plan: str
    units: tuple[str, ...]
    groups: tuple[str, ...]


def feeds_of(
    agendas: Sequence[Agenda],
    register: Register,
    directives: Mapping[str, Directive],
    *,
    contact: Contact | None = None,
    link: bool = False,
    remind: Reminding = NO_REMINDING,
) -> tuple[Feed, ...]:
    """Make the feeds of some agendas (*lập lịch đăng ký*): of each plan, of each unit over all, of each group.

    A unit's feed holds what it carries on the day, in whatever role, and a notice on the day it ends, takes work
    over or gives some away; a group's holds what names the group. `contact` is whom to tell of an error where a
    plan names nobody; `link` adds links to directives; `remind` adds reminders. The feeds come by path. Who is
    named only in undated duties has no feed: see `without_feed`. Raises `InvalidValue` (``feed-id``,
    ``uid-duplicate``, and ``no-working-day`` for reminders).
    """
    placed = placed_in(agendas, register, directives, contact=contact, link=link, remind=remind)
    return gathered(placed, _over(agendas), register, contact=contact)


def placed_in(
    agendas: Sequence[Agenda],
    register: Register,
    directives: Mapping[str, Directive],
    *,
    contact: Contact | None = None,
    link: bool = False,
    remind: Reminding = NO_REMINDING,
) -> Iterator[Placed]:
    """Yield the entries of some agendas (*lập mục lịch*), each rendered once, by day, then by UID.

    Plans do not touch each other's entries, so that each plan may be done by itself. Takes what `feeds_of` does.
    """
    for occurrence, rendered in _rendered(agendas, Composer(directives, register, contact, link), remind):
        units, groups = tuple(sorted(_units(occurrence))), tuple(sorted(_groups(occurrence, register)))
        yield Placed(rendered, occurrence.plan.id, units, groups)


def gathered(
    placed: Iterable[Placed], span: Span, register: Register, *, contact: Contact | None = None
) -> tuple[Feed, ...]:
    """Gather entries to feeds (*gom mục thành lịch*): those of `feeds_of`, where they come in its order.

    `span` is from the first to the last day that the agendas cover. Raises as `feeds_of`.
    """
    carried: dict[FeedKind, defaultdict[str, list[Rendered]]] = {kind: defaultdict(list) for kind in FEED_KINDS}
    plans, units, groups = carried.values()
    for item in placed:
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
) -> Feed | None:
    """Make one feed (*một lịch đăng ký*), the same as among those of `feeds_of`; None where it would be empty.

    Takes and raises what `feeds_of` does.
    """
    carries: Mapping[FeedKind, Callable[[Occurrence], bool]] = {
        "plan": lambda occurrence: occurrence.plan.id == address.id,
        "unit": lambda occurrence: address.id in _units(occurrence),
        "group": lambda occurrence: address.id in _groups(occurrence, register),
    }
    composer = Composer(directives, register, contact, link)
    items = tuple(rendered for _, rendered in _rendered(agendas, composer, remind, carries[address.kind]))
    served = {unit for agenda in agendas for occurrence in agenda.occurrences for unit in _units(occurrence)}
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
    yield from (FeedAddress("unit", unit) for unit in _units(duty))
    yield from (FeedAddress("group", group) for group in _groups(duty, register))


def _is_id(name: str) -> bool:
    return all(part and slug(part) == part for part in name.split("/"))


def _rendered(
    agendas: Sequence[Agenda],
    composer: Composer,
    remind: Reminding,
    wanted: Callable[[Occurrence], bool] | None = None,
) -> list[tuple[Occurrence, Rendered]]:
    """Render the wanted occurrences and their reminders, each once, in the order of a feed."""
    standing = _standing_by_plan(agendas)
    found: list[tuple[Occurrence, Rendered]] = []
    for laid in agendas:
        for occurrence in laid.occurrences:
            if wanted is None or wanted(occurrence):
                plan, amendment = occurrence.plan, occurrence.amended_by
                ground = composer.cited(amendment.by) if amendment is not None else ""
                entry = composer.entry(occurrence, standing.get(plan.id, ()))
                deadline, *reminders = remind.entries(occurrence, entry, laid.span.first)
                found.append((occurrence, Rendered(deadline, render_event(deadline), plan, ground=ground)))
                found += [
                    (occurrence, Rendered(item, render_event(item), plan, is_duty=False)) for item in reminders
                ]
    found.sort(key=lambda item: (item[1].entry.start, item[1].entry.uid))
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


def _units(duty: Occurrence | Standing) -> set[str]:
    return {unit.id for bearer in duty.bearers for unit in bearer.units}


def _groups(duty: Occurrence | Standing, register: Register) -> set[str]:
    return {bearer.assignment.unit for bearer in duty.bearers if bearer.assignment.unit in register.groups}


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
        return one_line(title[:1].upper() + title[1:])

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
