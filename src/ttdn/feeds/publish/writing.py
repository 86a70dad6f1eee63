"""The files of an edition (*các tệp của bản phát hành*): the ledger first, then feeds and pages, the index last.

The ledger is written ahead of the feeds: killed at any instant, the next run knows every number that a reader may
have seen, writes what is missing and removes what is unfinished.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

import attrs

from ttdn.feeds.folder import INDEX, LEDGER, Pages, checked
from ttdn.feeds.index import index_json
from ttdn.feeds.publish.changes import NO_REMINDER_CHANGES, Change, ReminderChanges
from ttdn.feeds.publish.edition import Edition
from ttdn.feeds.publish.ledger_file import ledger_json
from ttdn.feeds.publish.memo import MEMO, Held, Memo, memo_json
from ttdn.feeds.publish.notices import over_from
from ttdn.feeds.publish.there import There
from ttdn.feeds.stages import Progress, Stage


@attrs.frozen
class Publication:
    """What a publication did, or would do (*kết quả phát hành*).

    `changes` are entries, `unchanged` the number of those that keep every byte. `written` and `same` are paths of
    files, ascending; `left` are feeds that have nothing to say any more and whose files stay as they were.
    `reminders` counts those that came, changed or left, which are not among `changes`.
    """

    changes: tuple[Change, ...]
    unchanged: int
    written: tuple[str, ...]
    same: tuple[str, ...]
    left: tuple[str, ...]
    reminders: ReminderChanges = NO_REMINDER_CHANGES


_File = tuple[str, bytes | None]  # None where the destination has these bytes


@attrs.define
class Writing:
    """Writes what is not there yet, or only tells what that is."""

    edition: Edition
    there: There
    todo: bool
    pages: Pages | None
    write: bool = attrs.field(kw_only=True)
    progress: Progress = attrs.field(kw_only=True)
    written: list[str] = attrs.field(init=False, factory=list[str])
    same: list[str] = attrs.field(init=False, factory=list[str])
    held: dict[str, Held] = attrs.field(init=False, factory=dict[str, Held])

    def run(self) -> Publication:
        """Go through all files: the ledger, the feeds, the pages, the index."""
        edition = self.edition
        for stage in (self._ledger(), self._feeds(), self._pages(), self._index()):
            for path, data in stage:
                if data is None:
                    self.same.append(path)
                    continue
                self.written.append(path)
                if self.write:
                    self.there.destination.write(path, data)
            if self.write:
                self.there.destination.settle()
        written, same = tuple(sorted(self.written)), tuple(sorted(self.same))
        return Publication(edition.changes, edition.unchanged, written, same, edition.left, edition.reminders)

    def remember(self, source: str) -> None:
        """Note what was published, and from what, for the next run."""
        ledger = self.edition.ledger
        notices = (record.notice for record in ledger.records.values())
        until = min((over_from(notice) for notice in notices if notice is not None), default=None)
        entries = sum(record.live is not None for record in ledger.records.values())
        data = memo_json(Memo(source, ledger.on or date.min, until, entries, self.held))
        if data != self.there.destination.read(MEMO):
            self.there.destination.write(MEMO, data)
            self.there.destination.settle()

    def _ledger(self) -> Iterator[_File]:
        data = ledger_json(self.edition.ledger)
        self._hold(LEDGER, data)
        yield LEDGER, data if data != self.there.ledger else None

    def _feeds(self) -> Iterator[_File]:
        there, feeds = self.there, self.edition.feeds
        for number, feed in enumerate(feeds, 1):
            if there.feeds.get(feed.path) == feed.sha256:
                self.held[feed.path] = Held(there.marks[feed.path], feed.sha256)
                yield feed.path, None
            else:
                data = feed.data
                self.held[feed.path] = Held(self.there.destination.mark(data), feed.sha256)
                yield feed.path, data
            path = feed.address.todo_path
            if (self.todo or path in there.marks) and any(item.is_duty for item in feed.items):
                yield self._file(path, feed.todo)
            self.progress(Stage.FILES, number, len(feeds))

    def _pages(self) -> Iterator[_File]:
        if self.pages is not None:
            for path, data in checked(self.pages(self.edition.feeds)):
                yield self._file(path, data)

    def _index(self) -> Iterator[_File]:
        data = index_json(self.edition.feeds)
        self._hold(INDEX, data)
        yield INDEX, data if data != self.there.index else None

    def _file(self, path: str, data: bytes) -> _File:
        held = self._hold(path, data)
        return path, data if self.there.marks.get(path) != held.mark else None

    def _hold(self, path: str, data: bytes) -> Held:
        self.held[path] = held = Held(self.there.destination.mark(data), sha256(data).hexdigest())
        return held
