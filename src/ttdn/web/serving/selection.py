"""A part of a published feed (*lịch theo vai trò, theo kế hoạch*), made on the fly of the published bytes.

The workspace only tells which entries a unit carries in a role or for a plan. The entries themselves are cut out
of the published file, so that SEQUENCE and LAST-MODIFIED are those of the ledger: a fresh build would set them
back, and programs that have seen the higher number would not show a change.
"""

from collections.abc import Callable, Iterator

import attrs

from ttdn.agenda import Bearer, Occurrence
from ttdn.errors import TtdnError
from ttdn.feeds.feed import FeedAddress
from ttdn.feeds.values import one_line, plain
from ttdn.feeds.writer import render_calendar
from ttdn.lint.entries import PublishedEntry, entries_in, unescaped
from ttdn.lint.stream import Component, Stream, parse
from ttdn.model.plans import Plan
from ttdn.model.reminders import uid_of_reminded
from ttdn.model.tasks import Role
from ttdn.text import slug
from ttdn.web.serving.folder import ServedFile, Unavailable
from ttdn.web.serving.plans import ServedPlans

_TODO = "todo."  # how the UID of a task begins, before that of its event
_REORGANISATION = "unit."
_TAIL = b"END:VCALENDAR\r\n"


@attrs.frozen
class Selection:
    """What is wanted of a feed (*phần được chọn*): some roles, some plans; all of them where none is named."""

    roles: tuple[Role, ...] = ()
    plans: tuple[Plan, ...] = ()

    @property
    def vi(self) -> str:
        """What is wanted, in Vietnamese, for the name of the calendar."""
        roles = ", ".join(role.vi for role in self.roles)
        return " – ".join(filter(None, (roles, *(plan.title for plan in self.plans))))


def part_of(file: ServedFile, address: FeedAddress, selection: Selection, plans: ServedPlans) -> ServedFile | None:
    """Return the part of a feed (*phần của lịch*), None where no entry is in it.

    Reminders go with their entry. Notices that the feed carries stay in: who was subscribed to what was withdrawn
    or went to another office must see it. So does an entry that the workspace does not know, as when it was opened
    before the folder was published: an entry too many does less harm than a deadline that is missing. Raises
    `Unavailable`.
    """
    stream = parse(file.data)
    if stream.malformed or stream.unbalanced or len(stream.calendars) != 1:
        raise Unavailable(file.path, "not a calendar of ttdn")
    try:
        wanted = _wanted(address, selection, plans)
    except TtdnError as error:
        raise Unavailable(address.path, error) from error
    cut = [data for entry, data in _cut(stream) if wanted(entry)]
    if not cut:
        return None
    calendar = stream.calendars[0]
    title = f"{_text(calendar, 'X-WR-CALNAME')} – {selection.vi}"
    told = f"Chỉ gồm: {selection.vi}.\n{_text(calendar, 'X-WR-CALDESC')}"
    return ServedFile.of(file.path, render_calendar(cut, one_line(title), plain(told)), file.modified)


def _wanted(address: FeedAddress, selection: Selection, plans: ServedPlans) -> Callable[[PublishedEntry], bool]:
    chosen = {plan.id for plan in selection.plans} or set(plans.by_id)
    carried: set[str] = set()
    known: set[str] = set()
    for name, agenda in plans.agendas.items():
        for occurrence in agenda.occurrences:
            known.add(occurrence.uid)
            if name in chosen and _carries(occurrence, address, selection.roles):
                carried.add(occurrence.uid)
    begins = tuple(f"{slug(plan.id)}." for plan in selection.plans)

    def wanted(entry: PublishedEntry) -> bool:
        uid = uid_of_reminded(entry.uid.removeprefix(_TODO))
        if uid.startswith(_REORGANISATION):
            return True
        if begins and not uid.startswith(begins):
            return False
        return entry.is_notice or uid in carried or uid not in known

    return wanted


def _carries(occurrence: Occurrence, address: FeedAddress, roles: tuple[Role, ...]) -> bool:
    """Whether the unit or group of a feed has one of the roles; of a plan's feed, whether anybody has."""
    bearers = (bearer for bearer in occurrence.bearers if not roles or bearer.role in roles)
    return any(_is_of(bearer, address) for bearer in bearers)


def _is_of(bearer: Bearer, address: FeedAddress) -> bool:
    match address.kind:
        case "plan":
            return True
        case "unit":
            return any(unit.id == address.id for unit in bearer.units)
        case "group":
            return bearer.assignment.unit == address.id


def _cut(stream: Stream) -> Iterator[tuple[PublishedEntry, bytes]]:
    """Yield each entry with its bytes as they stand in the file."""
    entries = list(entries_in(stream))
    ends = [*(entry.at for entry in entries), stream.data.rindex(_TAIL)]
    for entry, end in zip(entries, ends[1:], strict=True):
        yield entry, stream.data[entry.at : end]


def _text(calendar: Component, name: str) -> str:
    item = calendar.first(name)
    return unescaped(item.text) if item is not None else ""
