"""A feed (*lịch đăng ký*): one a plan, one a unit, one a group, at an address that never changes."""

from collections import Counter
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, get_args

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.entry import Entry
from ttdn.feeds.writer import render_calendar, render_todo
from ttdn.model.plans import Plan
from ttdn.text import is_id

if TYPE_CHECKING:
    from ttdn.feeds.objects import Calendar

FeedKind = Literal["plan", "unit", "group"]
"""Whose calendar a feed is (*loại lịch*): that of a plan, of an office, of a group of offices."""
FEED_KINDS: tuple[FeedKind, ...] = get_args(FeedKind)


@attrs.frozen
class FeedAddress:
    """Where a feed lies (*địa chỉ lịch*): made from an id alone, so that it outlives every new name.

    Raises `InvalidValue` (``feed-id``) for an id that is not lower-case letters, digits and hyphens, with slashes
    between the parts (see `ttdn.text.is_id`), and for a kind that is not one of the three: nothing else can become
    part of a path.

    >>> FeedAddress("unit", "hue/so-tttt").path
    'units/hue/so-tttt.ics'
    """

    kind: FeedKind
    id: str

    def __attrs_post_init__(self) -> None:
        """Refuse an id that could lead out of the folder."""
        if self.kind not in FEED_KINDS or not is_id(self.id):
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
                return cls(kind, name) if is_id(name) else None
        return None

    @property
    def todo_path(self) -> str:
        """The path of the same duties as tasks; no id holds a dot, so that it is nobody else's."""
        return f"{self.kind}s/{self.id}.todo.ics"


@attrs.frozen
class Rendered:
    """An entry and its bytes (*mục đã ghi*), shared by all the feeds that carry it.

    `plan` is the one it comes from, None where that is not known any more; `ground` cites what amended it, ""
    where nothing did. A notice of reorganisation is no duty, nor is a reminder: nobody could tick them off. What
    `is_own` tells what the unit of its feed has done, and may differ from what other feeds tell of the same duty.
    `bare` are the bytes that it would have if nothing were recorded of it, empty where these are the same.
    """

    entry: Entry
    event: bytes = attrs.field(repr=False, eq=False)
    plan: Plan | None = attrs.field(repr=False, eq=False, default=None)
    is_duty: bool = True
    ground: str = attrs.field(repr=False, eq=False, default="")
    is_own: bool = attrs.field(repr=False, eq=False, default=False)
    bare: bytes = attrs.field(repr=False, eq=False, default=b"")

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

    >>> import ttdn
    >>> feed = ttdn.Workspace.open().feed("hue/nq47")
    >>> feed.path, feed.data[:15]
    ('plans/hue/nq47.ics', b'BEGIN:VCALENDAR')
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
