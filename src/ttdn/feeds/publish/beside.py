"""An edition held beside what is published (*đối chiếu trước khi phát hành*): no change may stay unseen."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from ttdn.errors import InvalidValue, Place, Problem
from ttdn.feeds.publish.edition import Edition
from ttdn.feeds.publish.ledger import Ledger, Live, Notice
from ttdn.lint.against import RULES, Pair
from ttdn.lint.entries import PublishedEntry, entries_in
from ttdn.lint.findings import Severity
from ttdn.lint.moments import Moment
from ttdn.lint.stream import parse

_SHOWN = 20  # problems of a refused edition


def refuse_unseen(
    edition: Edition,
    before: Ledger,
    hashes: Mapping[str, str | None],
    read: Callable[[str], bytes | None],
    place: Callable[[str], str],
) -> None:
    """Refuse an edition with a change that some program would not show, by the rules of the lint.

    `hashes` are those of the files as they are; what `before` does not know is read. Raises `InvalidValue`
    (``publish-refused``).
    """
    problems: list[Problem] = []
    for feed in edition.feeds:
        path, digest = feed.path, hashes.get(feed.path)
        if digest in (None, feed.sha256):
            continue
        known = before.feeds.get(path)
        if known is not None and known.sha256 == digest:
            old: Iterable[PublishedEntry] = _entries(before, path)
        else:
            old = entries_in(parse(read(path) or b""))
        pair = Pair.of(_entries(edition.ledger, path), old)
        problems += _problems(pair, Place(place(path)))
    if problems:
        raise InvalidValue(*problems[:_SHOWN])


def _problems(pair: Pair, place: Place) -> Iterator[Problem]:
    for rule in RULES:
        if rule.severity is Severity.ERROR:
            for hit in rule.check(pair):
                what = f"subscribers would not see a change ({rule.code}): {rule.what}"
                yield Problem("publish-refused", what, hit.got, rule.mend, place)


def _entries(ledger: Ledger, path: str) -> Iterator[PublishedEntry]:
    """The entries of a feed, as the ledger has them, without reading its file."""
    carried = ledger.feeds[path]
    for uid in carried.live:
        live = ledger.records[uid].live_at(path)
        if live is not None:
            yield _entry(uid, live)
    for uid in carried.notices:
        notice = ledger.records[uid].notice
        if notice is not None:
            yield _entry(uid, notice)


def _entry(uid: str, entry: Live | Notice) -> PublishedEntry:
    moment = _moment(entry.stamp.modified)
    return PublishedEntry(
        kind="VEVENT",
        uid=uid,
        recurrence="",
        sequence=entry.stamp.sequence,
        modified=moment,
        stamp=moment,
        start=Moment(entry.start),
        summary=entry.summary,
        description="",
        content=entry.content,
        is_notice=isinstance(entry, Notice),
        at=0,
    )


def _moment(found: datetime) -> Moment:
    return Moment(found.date(), (found.hour, found.minute, found.second), "UTC")
