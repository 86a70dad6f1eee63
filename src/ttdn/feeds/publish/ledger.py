"""The ledger (*sổ phát hành*): what a destination has published of every UID, and what each of its feeds carries.

A UID stays in the ledger for ever: it can neither come back with an old number nor stand for something else.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

import attrs

from ttdn.feeds.feed import Rendered
from ttdn.lint.entries import content_hash

_A_SECOND = timedelta(seconds=1)


@attrs.frozen
class Stamp:
    """The state of one entry (*lần sửa*): its SEQUENCE, and the moment in UTC it last changed.

    >>> first = Stamp(0, datetime(2026, 11, 23, tzinfo=UTC))
    >>> first.raised(date(2026, 11, 26))
    Stamp(sequence=1, modified=datetime.datetime(2026, 11, 26, 0, 0, tzinfo=datetime.timezone.utc))
    """

    sequence: int
    modified: datetime

    def raised(self, on: date) -> "Stamp":
        """Return the stamp of a change on a day: higher by one, and later, if only by a second.

        Some programs take a change only where LAST-MODIFIED is strictly later, and there may be two in a day.
        """
        return Stamp(self.sequence + 1, max(datetime.combine(on, time(), UTC), self.modified + _A_SECOND))

    def joined(self, other: "Stamp") -> "Stamp":
        """Return the higher of both numbers with the later of both moments."""
        return Stamp(max(self.sequence, other.sequence), max(self.modified, other.modified))

    def is_past(self, other: "Stamp") -> bool:
        """Whether anything of this stamp is higher than the other's."""
        return self.sequence > other.sequence or self.modified > other.modified


@attrs.frozen
class Live:
    """An entry as it stands (*mục đang có*); `content` hashes all but its stamps, `start` is its legal day.

    `bare` hashes it as it would be if nothing were recorded of it, "" where that is the same, or is not known.
    """

    stamp: Stamp
    content: str
    start: date
    summary: str
    bare: str = ""

    @classmethod
    def of(cls, item: Rendered, stamp: Stamp, content: str) -> "Live":
        """Return how an entry stands that was made, and whose content was hashed (*mục vừa lập*)."""
        bare = content_hash(item.bare) if item.bare else content
        return cls(stamp, content, item.entry.start, item.entry.summary, bare if bare != content else "")

    def differs_by_record(self, other: "Live") -> bool:
        """Whether two differ in nothing but what is recorded (*chỉ khác kết quả ghi nhận*)."""
        return (self.bare or self.content) == (other.bare or other.content)


@attrs.frozen
class Notice:
    """What says of an entry that it is withdrawn, or left some feeds (*thông báo*).

    `since` is the day of the publication that first had it.
    """

    since: date
    stamp: Stamp
    content: str
    start: date
    summary: str
    description: str


@attrs.frozen
class Record:
    """What was published of a UID (*mục sổ*).

    `owner` is the path of the feed of the plan, or of the unit, whose entry it is; "" where only a file told so.
    `last` is the highest stamp ever given. Without `live` it is in no feed; without `notice` none tells so. `own`
    has it as it stands in single feeds, by their path, where words or stamp are others there than in the rest.
    """

    owner: str
    last: Stamp
    live: Live | None = None
    notice: Notice | None = None
    own: Mapping[str, Live] = attrs.field(factory=dict[str, Live])

    def live_at(self, path: str) -> Live | None:
        """Return the entry as it stands in a feed that carries it, None where it is in no feed."""
        return self.own.get(path, self.live)


@attrs.frozen
class Carried:
    """What a feed carries (*nội dung một lịch*): the hash of its bytes, UIDs of entries and notices, ascending."""

    title: str
    description: str
    sha256: str
    live: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


@attrs.frozen
class Ledger:
    """All that a destination remembers (*sổ phát hành*): records by UID, feeds by path.

    `on` is the day of the last publication that changed anything, None before the first.
    """

    on: date | None = None
    records: Mapping[str, Record] = attrs.field(factory=dict[str, Record], repr=False)
    feeds: Mapping[str, Carried] = attrs.field(factory=dict[str, Carried], repr=False)
