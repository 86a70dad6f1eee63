"""The next edition of what is published (*bản phát hành tiếp theo*): ledger and feeds in, feeds with stamps out.

Nothing here reads or writes a file: the same ledger, feeds and day give the same edition.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.entry import DONE_PREFIX
from ttdn.feeds.feed import Feed, FeedAddress, Rendered
from ttdn.feeds.options import Withdrawn
from ttdn.feeds.publish.apart import stand_apart
from ttdn.feeds.publish.changes import NO_REMINDER_CHANGES, Change, ChangeKind, ReminderChanges
from ttdn.feeds.publish.current import Current, current_of, refuse_reused
from ttdn.feeds.publish.ledger import Carried, Ledger, Live, Notice, Record, Stamp
from ttdn.feeds.publish.notices import (
    Grounds,
    content_of_notice,
    entry_of_notice,
    moved_away,
    notice_of,
    over_from,
    says_moved_away,
)
from ttdn.feeds.writer import render_event
from ttdn.lint.entries import content_hash
from ttdn.model.documents import Directive
from ttdn.model.reminders import is_reminder

_NONE: frozenset[str] = frozenset()
_PLANS = "plans/"
_REORGANISATION = "unit."  # how the UIDs of notices of reorganisation begin


@attrs.frozen
class Edition:
    """What is to be published (*bản phát hành*): feeds by path, none of them empty, and the ledger for them.

    `left` are paths of feeds that have nothing to say any more; their files stay as they are. `reminders`
    counts those that came, changed or left: `changes` has none of them.
    """

    ledger: Ledger
    feeds: tuple[Feed, ...] = attrs.field(repr=False)
    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    left: tuple[str, ...] = ()
    reminders: ReminderChanges = NO_REMINDER_CHANGES


def next_edition(
    ledger: Ledger,
    feeds: Sequence[Feed],
    on: date,
    *,
    withdrawn: Withdrawn = "notice",
    directives: Mapping[str, Directive] | None = None,
) -> Edition:
    """Make the edition of a day (*lập bản phát hành*); `directives` name what withdrew a duty.

    Raises `InvalidValue`: ``publish-day`` for a day before the last publication, ``uid-differs`` where two feeds
    have different entries of one UID, ``uid-reused`` where a UID was another plan's.
    """
    if ledger.on is not None and on < ledger.on:
        hint = f"give {ledger.on} or a later day"
        raise InvalidValue(Problem("publish-day", "the day is before that of the last publication", f"{on}", hint))
    current = current_of(feeds)
    refuse_reused(current, ledger)
    plans = {item.plan.id: item.plan for item in (found.item for found in current.values()) if item.plan}
    making = _Making(ledger, current, on, withdrawn, Grounds.of(tuple(plans.values()), directives or {}))
    for uid, found in current.items():
        making.stand(uid, found)
    for uid in making.was_live:
        making.depart(uid)
    for uid in ledger.records:
        making.keep_notice(uid)
    return making.edition(feeds)


class _Making:
    """An edition while it is made: the records change UID by UID, then the feeds are put together."""

    def __init__(
        self, ledger: Ledger, current: Mapping[str, Current], on: date, withdrawn: Withdrawn, grounds: Grounds
    ) -> None:
        self.before = ledger
        self.current = current
        self.on = on
        self.withdrawn: Withdrawn = withdrawn
        self.grounds = grounds
        self.was_live = _paths({path: feed.live for path, feed in ledger.feeds.items()})
        self.was_notice = _paths({path: feed.notices for path, feed in ledger.feeds.items()})
        self.records = dict(ledger.records)
        self.standing: dict[str, Rendered] = {}
        self.apart: dict[tuple[str, str], Rendered] = {}  # by UID and path
        self.notices: dict[str, Rendered] = {}
        self.changes: list[Change] = []
        self.reminders: dict[str, ChangeKind] = {}  # those that came, changed or left

    def stand(self, uid: str, found: Current) -> None:
        """Give an entry of the new feeds its stamp."""
        entry, content = found.item.entry, content_hash(found.item.event)
        before = record = self.before.records.get(uid)
        if record is None:
            stamp = Stamp(entry.sequence, entry.last_modified)
            record = Record(found.owner, stamp)
            kind: ChangeKind | None = ChangeKind.NEW
        else:
            kind = self._kind(uid, found, record, content)
            stamp = record.last.raised(self.on) if kind or record.live is None else record.live.stamp
        live = Live.of(found.item, stamp, content)
        shared = Record(found.owner, record.last.joined(stamp), live, record.notice)
        items = {**dict.fromkeys(found.shared.intersection(record.own), found.item), **found.own}
        now = stand_apart(before, self.was_live.get(uid, _NONE), shared, items, self.on)
        if kind is None and now.last != shared.last:
            kind = _told(record.live, live)
        if kind is not None and is_reminder(uid):
            self.reminders[uid] = kind
        elif kind is not None:
            moved = kind is ChangeKind.MOVED and record.live is not None
            old = record.live.start if moved and record.live is not None else None
            unmarked = _is_marked(record) and not _is_marked(now)
            ground = found.item.ground
            self.changes.append(Change(kind, uid, entry.summary, entry.start, old, ground, unmarked=unmarked))
        self.records[uid] = now
        self.standing[uid] = _stamped(found.item, stamp)
        self.apart.update(((uid, path), _stamped(items[path], one.stamp)) for path, one in now.own.items())

    def _kind(self, uid: str, found: Current, record: Record, content: str) -> ChangeKind | None:
        """What became of an entry that was published before; None where every byte of it stays."""
        live = record.live
        if live is None:
            return ChangeKind.RETURNED
        if live.start != found.item.entry.start:
            return ChangeKind.MOVED
        if live.content != content:
            is_news = found.item.entry.completed is not None and not live.summary.startswith(DONE_PREFIX)
            return ChangeKind.DONE if is_news else _told(live, Live.of(found.item, live.stamp, content))
        # Where it comes back to a feed that had a notice of it, the higher number of the notice was seen.
        appears = found.shared - self.was_live.get(uid, _NONE)
        return ChangeKind.RETURNED if appears and record.last.is_past(live.stamp) else None

    def depart(self, uid: str) -> None:
        """Write the notice of an entry that some feed or all feeds had and have no more; reminders just leave."""
        old, found = self.before.records[uid], self.current.get(uid)
        lost = self.was_live[uid] - (found.paths if found is not None else _NONE)
        if not lost or old.live is None:
            return
        record = self.records[uid]
        if is_reminder(uid):
            self.reminders[uid] = ChangeKind.LEFT if found is not None else ChangeKind.WITHDRAWN
            self.records[uid] = attrs.evolve(record, live=record.live if found is not None else None)
            return
        owner = record.owner
        ground = found.item.ground if found is not None else self.grounds.withdrawal(uid, owner)
        stamp = record.last.raised(self.on)
        notice = notice_of(
            old.live,
            stamp,
            self.on,
            goes_on=found is not None,
            is_duty=owner.startswith(_PLANS) if owner else not uid.startswith(_REORGANISATION),
            ground=ground,
            contact=self.grounds.contact(owner),
        )
        notice = attrs.evolve(notice, content=content_of_notice(uid, notice, self.withdrawn))
        if found is None:
            record = attrs.evolve(record, live=None, own={})
        self.records[uid] = attrs.evolve(record, last=record.last.joined(stamp), notice=notice)
        kind = ChangeKind.LEFT if found is not None else ChangeKind.WITHDRAWN
        paths = tuple(sorted(lost)) if found is not None else ()
        self.changes.append(Change(kind, uid, old.live.summary, old.live.start, ground=ground, feeds=paths))

    def keep_notice(self, uid: str) -> None:
        """Keep an earlier notice, word for word, until it has stood its days or the entry is back."""
        record, found = self.records[uid], self.current.get(uid)
        if found is None and record.live is not None:
            record = attrs.evolve(record, live=None, own={})  # no feed had it
        notice = record.notice
        if notice is not None and notice == self.before.records[uid].notice:
            record = attrs.evolve(record, notice=self._kept(uid, notice, found))
            if record.notice is not None:
                record = attrs.evolve(record, last=record.last.joined(record.notice.stamp))
        self.records[uid] = record

    def _kept(self, uid: str, notice: Notice, found: Current | None) -> Notice | None:
        if not self.was_notice.get(uid, _NONE) - (found.paths if found is not None else _NONE):
            return None
        if self.on >= over_from(notice):
            self.changes.append(Change(ChangeKind.ENDED, uid, notice.summary, notice.start))
            return None
        if found is not None and not says_moved_away(notice):
            # It was withdrawn and is back in other feeds: that it is in none would no longer be true.
            notice = moved_away(notice, self.on, found.item.ground, self.grounds.contact(found.owner))
        content = content_of_notice(uid, notice, self.withdrawn)
        if content == notice.content:
            return notice
        return attrs.evolve(notice, content=content, stamp=self.records[uid].last.raised(self.on))

    def edition(self, feeds: Sequence[Feed]) -> Edition:
        """Put the feeds together, each with its notices."""
        made = {feed.path: feed for feed in feeds}
        self.notices = {
            uid: Rendered(entry, render_event(entry))
            for uid, record in self.records.items()
            if record.notice is not None
            for entry in (entry_of_notice(uid, record.notice, self.withdrawn),)
        }
        carried: dict[str, Carried] = {}
        published: list[Feed] = []
        left: list[str] = []
        for path in sorted(made.keys() | self.before.feeds.keys()):
            live = sorted(item.entry.uid for item in made[path].items) if path in made else []
            notices = sorted(self._notices(path, live))
            feed = self._feed(path, made.get(path), live, notices)
            if feed is None:
                left.append(path)
                continue
            published.append(feed)
            carried[path] = Carried(feed.title, feed.description, feed.sha256, tuple(live), tuple(notices))
        same = carried == self.before.feeds and self.records == self.before.records
        ledger = Ledger(self.before.on if same else self.on, self.records, carried)
        changed = {change.uid for change in self.changes} | self.reminders.keys()
        unchanged = sum(1 for uid in self.standing if uid not in changed)
        changes = tuple(sorted(self.changes, key=lambda change: (change.on, change.uid)))
        reminders = ReminderChanges.of(self.reminders.values())
        return Edition(ledger, tuple(published), changes, unchanged, tuple(left), reminders)

    def _notices(self, path: str, live: Sequence[str]) -> Iterator[str]:
        """The UIDs of which a feed tells that they are withdrawn."""
        before = self.before.feeds.get(path)
        if before is not None:
            yield from {*before.live, *before.notices}.difference(live).intersection(self.notices)

    def _feed(self, path: str, made: Feed | None, live: Sequence[str], notices: Sequence[str]) -> Feed | None:
        """A feed with its notices; None where there is nothing to tell.

        Dropped notices are told all the same where the feed would be empty.
        """
        items = [self.apart.get((uid, path), self.standing[uid]) for uid in live]
        if self.withdrawn != "dropped" or not live:
            items += [self.notices[uid] for uid in notices]
        items.sort(key=lambda item: (item.entry.start, item.entry.uid))
        if made is not None:
            return Feed(made.address, made.title, made.description, tuple(items))
        address = FeedAddress.at(path)
        if not items or address is None:
            return None
        before = self.before.feeds[path]
        return Feed(address, before.title, before.description, tuple(items))


def _paths(uids: Mapping[str, Sequence[str]]) -> Mapping[str, set[str]]:
    """Turn the UIDs by path into the paths by UID."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path, named in uids.items():
        for uid in named:
            found[uid].add(path)
    return dict(found)


def _stamped(item: Rendered, stamp: Stamp) -> Rendered:
    """An entry with the stamp of the ledger; all that it says stays as it was built."""
    entry, moment = item.entry, stamp.modified
    if (entry.sequence, entry.stamp, entry.last_modified) == (stamp.sequence, moment, moment):
        return item
    entry = attrs.evolve(entry, stamp=moment, last_modified=moment, sequence=stamp.sequence)
    return attrs.evolve(item, entry=entry, event=render_event(entry))


def _told(before: Live | None, now: Live) -> ChangeKind:
    """What other words are: those of the record alone, or of the plan."""
    return ChangeKind.RECORDED if before is not None and before.differs_by_record(now) else ChangeKind.REWORDED


def _is_marked(record: Record) -> bool:
    """Whether an entry is marked as done in any feed."""
    standing = (*([record.live] if record.live is not None else []), *record.own.values())
    return any(live.summary.startswith(DONE_PREFIX) for live in standing)
