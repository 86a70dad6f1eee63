"""Taking up what feeds tell that the ledger does not know (*tiếp nhận lịch đã có*).

A folder may have been made by ``ttdn build``, its ledger may be lost, or be an older copy than its feeds. What is
published then counts: no number that subscribers have seen may come a second time for something else.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

import attrs

from ttdn.feeds.publish.ledger import Carried, Ledger, Live, Notice, Record, Stamp
from ttdn.feeds.values import one_line, plain
from ttdn.lint.entries import PublishedEntry, entries_in, unescaped
from ttdn.lint.moments import Moment
from ttdn.lint.stream import Stream, parse

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_SECOND = 59


def adopted(ledger: Ledger, files: Iterable[tuple[str, str, bytes]], missing: Iterable[str], on: date) -> Ledger:
    """Return a ledger that knows what some files hold too: their path, the hash of their bytes, these bytes.

    What a file says of an entry counts where the ledger does not know its UID, or a lower stamp of it. Files may
    be of anybody and in any state. A notice that the ledger has and its file not yet, since a publisher was
    killed in between, begins `on` this day; `missing` are the feeds of the ledger that have no file.
    """
    taking = _Taking(ledger)
    for path in missing:
        taking.begin_unseen(path, set(), on)
    for path, digest, data in files:
        taking.take(path, digest, parse(data), on)
    return Ledger(ledger.on, taking.records, taking.feeds)


@attrs.frozen(eq=False)
class _Taking:
    """The ledger while files are taken up; `known` is what it was before."""

    known: Ledger
    records: dict[str, Record] = attrs.field(init=False)
    feeds: dict[str, Carried] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "records", dict(self.known.records))
        object.__setattr__(self, "feeds", dict(self.known.feeds))

    def take(self, path: str, digest: str, stream: Stream, on: date) -> None:
        found = {entry.uid: entry for entry in entries_in(stream) if entry.kind == "VEVENT" and entry.start}
        self.begin_unseen(path, {uid for uid, entry in found.items() if self._is_seen(entry)}, on)
        newer = {uid: entry for uid, entry in found.items() if self._is_news(entry)}
        if not newer and path in self.feeds:
            return
        for entry in newer.values():
            self._record(path, entry)
        before = self.feeds.get(path)
        live = {uid for uid, entry in newer.items() if not entry.is_notice}
        notices = set(newer) - live
        if before is not None:
            live |= set(before.live) - notices
            notices |= set(before.notices) - live
            title, description = before.title, before.description
        else:
            title, description = _title(stream), _description(stream)
        if live or notices:
            self.feeds[path] = Carried(title, description, digest, tuple(sorted(live)), tuple(sorted(notices)))

    def begin_unseen(self, path: str, seen: set[str], on: date) -> None:
        known = self.known.feeds.get(path)
        for uid in set(known.notices).difference(seen) if known is not None else ():
            record = self.records[uid]
            if record.notice is not None:
                self.records[uid] = attrs.evolve(record, notice=attrs.evolve(record.notice, since=on))

    def _is_seen(self, entry: PublishedEntry) -> bool:
        """Whether a file shows the notice that the ledger has, not an earlier one of the same entry."""
        record = self.known.records.get(entry.uid)
        notice = record.notice if record is not None else None
        return entry.is_notice and notice is not None and not notice.stamp.is_past(_stamp(entry))

    def _is_news(self, entry: PublishedEntry) -> bool:
        record = self.known.records.get(entry.uid)
        return record is None or _stamp(entry).is_past(record.last)

    def _record(self, path: str, entry: PublishedEntry) -> None:
        stamp, record = _stamp(entry), self.records.get(entry.uid)
        start = entry.start.day if entry.start is not None else date.min
        if record is None:
            record = Record("", stamp)
        live, notice, own = record.live, record.notice, dict(record.own)
        if entry.is_notice:
            if notice is None or stamp.is_past(notice.stamp):
                since = stamp.modified.date()
                notice = Notice(since, stamp, entry.content, start, entry.summary, entry.description)
        elif path in own:
            own[path] = Live(stamp, entry.content, start, entry.summary)
        elif live is None or stamp.is_past(live.stamp):
            live = Live(stamp, entry.content, start, entry.summary)
        self.records[entry.uid] = Record(record.owner, record.last.joined(stamp), live, notice, own)


def _stamp(entry: PublishedEntry) -> Stamp:
    moments = [_moment(found) for found in (entry.modified, entry.stamp) if found is not None]
    return Stamp(entry.sequence, max(moments, default=_BEGINNING))


def _moment(found: Moment) -> datetime:
    hour, minute, second = found.clock or (0, 0, 0)
    return datetime.combine(found.day, time(hour, minute, min(second, _LAST_SECOND)), UTC)


def _title(stream: Stream) -> str:
    return one_line(_calendar_text(stream, ("X-WR-CALNAME", "NAME")))


def _description(stream: Stream) -> str:
    return plain(_calendar_text(stream, ("X-WR-CALDESC", "DESCRIPTION")))


def _calendar_text(stream: Stream, names: tuple[str, ...]) -> str:
    for calendar in stream.calendars:
        for name in names:
            item = calendar.first(name)
            if item is not None:
                return unescaped(item.text)
    return ""
