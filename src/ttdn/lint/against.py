"""A calendar beside what was published before (*so với bản đã phát hành*): what which program will not show.

A program that is subscribed to a calendar keeps what it has and compares: by UID, then by LAST-MODIFIED, SEQUENCE
or DTSTAMP. A feed may be without a fault and still lose its readers by how it differs from the one before.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from ttdn.errors import NotFound, Problem
from ttdn.lint.entries import PublishedEntry, entries_in
from ttdn.lint.files import calendars_in, read
from ttdn.lint.findings import Finding, Rule, Severity, findings_of
from ttdn.lint.moments import Moment
from ttdn.lint.stream import Hit, parse

_Key = tuple[str, str]


@attrs.frozen(eq=False)
class Pair:
    """A calendar and the one published before it (*bản mới và bản cũ*), their entries by UID and RECURRENCE-ID."""

    new: Mapping[_Key, PublishedEntry]
    old: Mapping[_Key, PublishedEntry]

    @classmethod
    def of(cls, new: Iterable[PublishedEntry], old: Iterable[PublishedEntry]) -> "Pair":
        """Pair the entries of two calendars; of twins in one calendar the first counts."""
        return cls(_by_key(new), _by_key(old))

    def both(self) -> Iterator[tuple[PublishedEntry, PublishedEntry]]:
        """Yield the entries that both have, new and old."""
        return ((entry, self.old[key]) for key, entry in self.new.items() if key in self.old)

    def changed(self) -> Iterator[tuple[PublishedEntry, PublishedEntry]]:
        """Yield the entries whose content differs."""
        return ((new, old) for new, old in self.both() if new.content != old.content)

    def gone(self) -> Iterator[PublishedEntry]:
        """Yield the entries that only the old one has, but for notices and reminders, which may go.

        Those before the first day of the new one are no loss either: its window has moved on. An event without a
        day was shown nowhere.
        """
        first = min((entry.start.day for entry in self.new.values() if entry.start), default=None)
        for key, entry in self.old.items():
            passed = first is not None and entry.start is not None and entry.start.day < first
            nowhere = entry.kind == "VEVENT" and entry.start is None
            if key not in self.new and not (entry.is_notice or entry.is_reminder or passed or nowhere):
                yield entry

    def came(self) -> Mapping[tuple[str, Moment | None], PublishedEntry]:
        """Return the entries that only the new one has, by what is shown of them."""
        return {entry.shown: entry for key, entry in self.new.items() if key not in self.old}


def _by_key(entries: Iterable[PublishedEntry]) -> Mapping[_Key, PublishedEntry]:
    found: dict[_Key, PublishedEntry] = {}
    for entry in entries:
        found.setdefault((entry.uid, entry.recurrence), entry)
    return found


def compare_bytes(new: bytes, old: bytes, file: str = "") -> tuple[Finding, ...]:
    r"""Compare a calendar with the one published before it (*so với bản cũ*), whatever the bytes; never raises.

    `file` is the name of the new one, in which places are counted.

    >>> old = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    >>> [finding.code for finding in compare_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", old)]
    ['against-empty']
    """
    stream = parse(new)
    return findings_of(RULES, Pair.of(entries_in(stream), entries_in(parse(old))), stream, file)


def compare_path(new: Path, old: Path) -> tuple[Finding, ...]:
    r"""Compare two files, or two folders file by file; a file that the new folder lacks is an empty calendar.

    Raises `NotFound` (``lint-path``) where there is nothing to compare or it cannot be read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     new, old = Path(folder) / "new.ics", Path(folder) / "old.ics"
    ...     _ = new.write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    ...     _ = old.write_bytes(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    ...     [finding.code for finding in compare_path(new, old)]
    ['against-empty']
    """
    if new.is_dir() != old.is_dir():
        what = "a folder can be compared with a folder only, and a file with a file"
        raise NotFound(Problem("lint-path", what, f"{new} and {old}", "name two of a kind"))
    if not new.is_dir():
        return compare_bytes(read(new), read(old), str(new))
    pairs = ((new / file.relative_to(old), file) for file in calendars_in(old))
    return tuple(
        finding
        for file, before in pairs
        for finding in compare_bytes(read(file) if file.is_file() else b"", read(before), str(file))
    )


def _empty(pair: Pair) -> Iterator[Hit]:
    if pair.old and not pair.new:
        yield Hit(0, f"{len(pair.old)} entries before")


def _lost(pair: Pair) -> Iterator[Hit]:
    if pair.new:
        came = pair.came()
        for entry in pair.gone():
            if entry.shown not in came:
                yield Hit(0, _named(entry))


def _uid_changed(pair: Pair) -> Iterator[Hit]:
    came = pair.came()
    for entry in pair.gone():
        other = came.get(entry.shown)
        if other is not None:
            yield Hit(other.at, f"{entry.uid} is now {other.uid}")


def _uid_reused(pair: Pair) -> Iterator[Hit]:
    """Yield UIDs that now stand for what another UID stood for, or for another kind of entry."""
    before = {entry.shown: key for key, entry in pair.old.items()}
    for key, entry in pair.new.items():
        old = pair.old.get(key)
        if old is None or entry.is_reminder:
            continue
        other = before.get(entry.shown, key)
        went = other not in pair.new or pair.new[other].shown != entry.shown
        if entry.kind != old.kind or (entry.summary != old.summary and other != key and went):
            yield Hit(entry.at, f"{entry.uid}, before: {old.summary}")


def _unmarked(pair: Pair) -> Iterator[Hit]:
    for new, old in pair.changed():
        if (new.sequence, new.modified, new.stamp) == (old.sequence, old.modified, old.stamp):
            yield Hit(new.at, _named(new))


def _modified_stays(pair: Pair) -> Iterator[Hit]:
    for new, old in pair.changed():
        if new.modified and old.modified and not old.modified.precedes(new.modified):
            yield Hit(new.at, _named(new))


def _sequence_stays(pair: Pair) -> Iterator[Hit]:
    for new, old in pair.changed():
        if new.sequence <= old.sequence:
            yield Hit(new.at, f"{_named(new)}: {new.sequence}")


def _backwards(pair: Pair) -> Iterator[Hit]:
    stamps: tuple[tuple[str, Callable[[PublishedEntry], Moment | None]], ...] = (
        ("LAST-MODIFIED", lambda entry: entry.modified),
        ("DTSTAMP", lambda entry: entry.stamp),
    )
    for new, old in pair.both():
        fell = ["SEQUENCE"] if new.sequence < old.sequence else []
        for name, stamp in stamps:
            now, before = stamp(new), stamp(old)
            if now and before and now.comparable(before) and now.precedes(before):
                fell.append(name)
        if fell:
            yield Hit(new.at, f"{', '.join(fell)} of {new.uid}")


def _stamped_by_build(pair: Pair) -> Iterator[Hit]:
    for new, old in pair.both():
        same = new.content == old.content
        if same and (new.sequence, new.modified, new.stamp) != (old.sequence, old.modified, old.stamp):
            yield Hit(new.at, new.uid)


def _named(entry: PublishedEntry) -> str:
    return f"{entry.uid} {entry.summary}".strip()


RULES: tuple[Rule[Pair], ...] = (
    Rule(
        "against-backwards",
        Severity.ERROR,
        "SEQUENCE, LAST-MODIFIED or DTSTAMP of an entry is lower than it was published",
        ("ICSx5, which keeps what is newer",),
        "go on from the numbers that were published; where they are lost, read them from the published file",
        "RFC 5545, 3.8.7.4; source of ICSx5 read in November 2026",
        _backwards,
    ),
    Rule(
        "against-empty",
        Severity.ERROR,
        "the published calendar had entries, and the new one has none or is not there",
        (
            "Evolution, which keeps the old entries of an empty calendar and forgets them at an error page",
            "Thunderbird, which forgets them at an error page",
        ),
        "publish what there is, or leave the old file in its place",
        "clients driven in November 2026",
        _empty,
    ),
    Rule(
        "against-lost",
        Severity.ERROR,
        "an entry is gone without a notice",
        ("every program, which drops it without a word",),
        "keep it for some weeks with a title that says it is withdrawn, or with STATUS:CANCELLED",
        "what subscribers see of a deletion; hackgvl/hackgreenville-com#498, w3c/calendar#90",
        _lost,
    ),
    Rule(
        "against-modified",
        Severity.ERROR,
        "an entry changed and its LAST-MODIFIED did not become later",
        ("ICSx5, which shows the old entry",),
        "raise LAST-MODIFIED with every change, at least by a second, or leave it out",
        "source of ICSx5 read in November 2026",
        _modified_stays,
    ),
    Rule(
        "against-sequence",
        Severity.WARNING,
        "an entry changed and its SEQUENCE did not rise",
        ("Google Calendar, reported to apply changes only with SEQUENCE and LAST-MODIFIED",),
        "raise SEQUENCE by one with every change",
        "RFC 5545, 3.8.7.4; reported of Google, not tried here",
        _sequence_stays,
    ),
    Rule(
        "against-stamp",
        Severity.WARNING,
        "an entry did not change and its stamps did, as when they are the time of the build",
        ("Nextcloud, which noted 189,000 false changes a day",),
        "take DTSTAMP and LAST-MODIFIED from the data, and keep them while the entry stays as it is",
        "nextcloud/server#58193",
        _stamped_by_build,
    ),
    Rule(
        "against-uid-changed",
        Severity.ERROR,
        "an entry has the same title and day as before, and another UID",
        ("programs that keep entries by UID, for which it is a deletion and a new entry",),
        "make UIDs of what never changes: not of words, not of positions, not of chance",
        "RFC 5545, 3.8.4.7",
        _uid_changed,
    ),
    Rule(
        "against-uid-reused",
        Severity.ERROR,
        "a UID stands for another entry than before",
        ("programs that keep entries by UID, which show one duty moved where two changed",),
        "give the new entry a new UID, and each entry the one that it had",
        "RFC 5545, 3.8.4.7",
        _uid_reused,
    ),
    Rule(
        "against-unmarked",
        Severity.ERROR,
        "an entry changed, and neither LAST-MODIFIED nor SEQUENCE nor DTSTAMP did",
        ("Evolution, which shows the old title and day",),
        "raise SEQUENCE and LAST-MODIFIED with every change",
        "Evolution 3.46.4 driven in November 2026",
        _unmarked,
    ),
)
"""What is looked for in a file and the one published before it (*các quy tắc so với bản cũ*), by code."""
