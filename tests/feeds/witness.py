"""A subscriber with a perfect memory: looks at all that is published, and objects to what would mislead one."""

import json
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import date, timedelta
from hashlib import md5, sha256

import attrs

from ttdn.lint.entries import NOTICES, PublishedEntry, entries_in
from ttdn.lint.stream import parse

Calendars = Mapping[str, Mapping[str, PublishedEntry]]  # entries by UID, by path


def no_trouble(path: str) -> None:
    """Write without trouble."""
    del path


@attrs.define
class Shelf:
    """A destination in memory; `before_write` may raise, as a machine may stop."""

    files: dict[str, bytes] = attrs.Factory(dict[str, bytes])
    before_write: Callable[[str], None] = no_trouble

    def place(self, path: str) -> str:
        return path

    def read(self, path: str) -> bytes | None:
        return self.files.get(path)

    def mark(self, data: bytes) -> str:
        return f"{len(data)}-{md5(data, usedforsecurity=False).hexdigest()}"

    def marks(self, paths: Collection[str]) -> Mapping[str, str]:
        return {path: self.mark(self.files[path]) for path in paths if path in self.files}

    def write(self, path: str, data: bytes) -> None:
        self.before_write(path)
        self.files[path] = data

    def settle(self) -> None:
        """Memory is all there is."""

    def sweep(self) -> None:
        """Nothing is ever unfinished."""

    def lock(self) -> AbstractContextManager[None]:
        return nullcontext()


class Stopped(BaseException):
    """The machine stopped."""


def stop_at(number: int) -> Callable[[str], None]:
    """Let some writes pass and stop the machine at the next."""
    left = [number]

    def before_write(path: str) -> None:
        del path
        if not left[0]:
            raise Stopped
        left[0] -= 1

    return before_write


@attrs.define
class Witness:
    """What was seen: the content of every number of every UID, every feed, since when a notice stands."""

    contents: dict[tuple[str, int], str] = attrs.Factory(dict[tuple[str, int], str])
    seen: dict[str, Mapping[str, PublishedEntry]] = attrs.Factory(dict[str, Mapping[str, PublishedEntry]])
    since: dict[tuple[str, str], date] = attrs.Factory(dict[tuple[str, str], date])

    def look(self, files: Mapping[str, bytes], on: date) -> Calendars:
        """Look at the feeds among some files."""
        calendars = {path: _entries(data) for path, data in files.items() if path.endswith(".ics")}
        for path, entries in calendars.items():
            assert entries, f"{path} is empty"
            for uid, entry in entries.items():
                known = self.contents.setdefault((uid, entry.sequence), entry.content)
                assert known == entry.content, f"SEQUENCE {entry.sequence} of {uid} for another content"
            self._compare(path, entries, on)
        for path in self.seen:
            assert path in calendars, f"{path} is gone"
        self.seen = dict(calendars)
        return calendars

    def _compare(self, path: str, entries: Mapping[str, PublishedEntry], on: date) -> None:
        for uid, old in self.seen.get(path, {}).items():
            new = entries.get(uid)
            if new is None:
                if old.is_reminder:
                    continue
                assert old.is_notice, f"{uid} left {path} without a notice"
                assert on - self.since[path, uid] >= timedelta(days=60), f"the notice of {uid} in {path} is short"
            else:
                assert new.sequence >= old.sequence
                assert old.modified
                assert new.modified
                assert not new.modified.precedes(old.modified)
                if new.content != old.content:
                    assert new.sequence > old.sequence
                    assert old.modified.precedes(new.modified)
        for uid, entry in entries.items():
            if not entry.is_notice:
                self.since.pop((path, uid), None)
            elif entry.content != self._content(path, uid):
                self.since[path, uid] = on
            assert entry.is_notice == entry.summary.startswith(NOTICES)

    def _content(self, path: str, uid: str) -> str:
        before = self.seen.get(path, {}).get(uid)
        return before.content if before is not None else ""


def check_index(files: Mapping[str, bytes]) -> None:
    """After a publication the index names every feed that has something to say, with the hash of its bytes."""
    for feed in json.loads(files["index.json"])["feeds"]:
        assert sha256(files[feed["path"]]).hexdigest() == feed["sha256"], feed["path"]
        assert files[feed["path"]].count(b"BEGIN:VEVENT") == feed["events"]


def live(entries: Mapping[str, PublishedEntry]) -> dict[str, str]:
    """The contents of what stands in a feed, notices apart."""
    return {uid: entry.content for uid, entry in entries.items() if not entry.is_notice}


def _entries(data: bytes) -> Mapping[str, PublishedEntry]:
    found = list(entries_in(parse(data)))
    entries = {entry.uid: entry for entry in found}
    assert len(entries) == len(found), "a UID stands twice"
    return entries
