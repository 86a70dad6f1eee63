"""Publishing (*phát hành*): the ledger first, then the feeds, the index last; each file whole at every instant.

The ledger is written ahead of the feeds: killed at any instant, the next run knows every number that a reader may
have seen, writes what is missing and removes what is unfinished.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.feeds.folder import INDEX, LEDGER, indexed, refuse_duplicates, refuse_leaving_out
from ttdn.feeds.index import index_json
from ttdn.feeds.publish.adopt import adopted
from ttdn.feeds.publish.beside import refuse_unseen
from ttdn.feeds.publish.changes import Change
from ttdn.feeds.publish.destination import Destination
from ttdn.feeds.publish.edition import Edition, next_edition
from ttdn.feeds.publish.ledger import Ledger
from ttdn.feeds.publish.ledger_file import ledger_json, read_ledger
from ttdn.feeds.publish.notices import Withdrawn
from ttdn.model.documents import Directive

_COMMAND = "ttdn publish DEST"


@attrs.frozen
class Publication:
    """What a publication did, or would do (*kết quả phát hành*).

    `changes` are entries, `unchanged` the number of those that keep every byte. `written` and `same` are paths of
    files, ascending; `left` are feeds that have nothing to say any more and whose files stay as they were.
    """

    changes: tuple[Change, ...]
    unchanged: int
    written: tuple[str, ...]
    same: tuple[str, ...]
    left: tuple[str, ...]


@attrs.frozen
class _Prepared:
    """An edition, and what the destination holds now."""

    edition: Edition
    ledger: bytes | None
    hashes: Mapping[str, str | None]


def publish(
    feeds: Sequence[Feed],
    destination: Destination,
    *,
    on: date,
    withdrawn: Withdrawn = "notice",
    directives: Mapping[str, Directive] | None = None,
    todo: bool = False,
    drop: bool = False,
    dry_run: bool = False,
) -> Publication:
    """Publish feeds into a destination that remembers (*phát hành lịch*), on a day that is given, never read.

    Give the feeds of whole plans: what was published and is not among them counts as withdrawn. Plans that the
    destination holds and the feeds do not are refused, but for `drop`. `todo` writes the files of tasks too; where
    there are such files they are kept up in any case. `directives` name what withdrew a duty. A dry run changes
    nothing and takes no lock.

    Raises `InvalidValue` (``feed-duplicate``, ``publish-empty``, ``publish-day``, ``publish-refused``,
    ``plans-left-out``, ``uid-differs``, ``uid-reused``), `InvalidFile` (``ledger-broken``, ``ledger-foreign``,
    ``ledger-version``) and `NotWritten` (``publish-locked``, ``not-written``). Only the last leaves some files
    new; each is whole then, and the next run goes on.
    """
    refuse_duplicates(feeds)
    if not feeds:
        hint = "name plans that have a dated duty; `ttdn agenda` shows what there is"
        raise InvalidValue(Problem("publish-empty", "there is no feed to publish", hint=hint))
    if dry_run:
        prepared = _prepared(feeds, destination, on, withdrawn, directives, drop=drop)
        return _published(prepared, destination, todo=todo, write=False)
    with destination.lock():
        destination.sweep()
        prepared = _prepared(feeds, destination, on, withdrawn, directives, drop=drop)
        return _published(prepared, destination, todo=todo, write=True)


def _prepared(
    feeds: Sequence[Feed],
    destination: Destination,
    on: date,
    withdrawn: Withdrawn,
    directives: Mapping[str, Directive] | None,
    *,
    drop: bool,
) -> _Prepared:
    """Make the edition and hold it to what is published; nothing is changed."""
    data = destination.read(LEDGER)
    known = read_ledger(data, destination.place(LEDGER)) if data is not None else Ledger()
    index = indexed(destination.read(INDEX) or b"")
    paths = {path for path in index if FeedAddress.at(path)}.union(known.feeds, (feed.path for feed in feeds))
    hashes: dict[str, str | None] = {}
    ledger = adopted(known, _unknown(known, destination, paths, hashes), on)
    if not drop:
        held = {path for path, feed in ledger.feeds.items() if feed.live}
        refuse_leaving_out(held - {feed.path for feed in feeds}, _COMMAND, destination.place(LEDGER))
    edition = next_edition(ledger, feeds, on, withdrawn=withdrawn, directives=directives)
    refuse_unseen(edition, ledger, hashes, destination.read, destination.place)
    return _Prepared(edition, data, hashes)


def _unknown(
    ledger: Ledger, destination: Destination, paths: Iterable[str], hashes: dict[str, str | None]
) -> Iterator[tuple[str, str, bytes]]:
    """Yield the files that are not as the ledger has them; note the hash of every file on the way."""
    for path in sorted(paths):
        data = destination.read(path)
        digest = sha256(data).hexdigest() if data is not None else None
        hashes[path] = digest
        feed = ledger.feeds.get(path)
        if data is not None and digest is not None and (feed is None or feed.sha256 != digest):
            yield path, digest, data


def _published(prepared: _Prepared, destination: Destination, *, todo: bool, write: bool) -> Publication:
    """Write what is not there yet, or only tell what that is."""
    edition = prepared.edition
    written: list[str] = []
    same: list[str] = []
    for stage in (_ledger(prepared), _feeds(prepared, destination, todo=todo), _index(prepared, destination)):
        for path, data in stage:
            if data is None:
                same.append(path)
                continue
            written.append(path)
            if write:
                destination.write(path, data)
        if write:
            destination.settle()
    return Publication(
        edition.changes, edition.unchanged, tuple(sorted(written)), tuple(sorted(same)), edition.left
    )


_File = tuple[str, bytes | None]  # None where the destination has these bytes


def _ledger(prepared: _Prepared) -> Iterator[_File]:
    data = ledger_json(prepared.edition.ledger)
    yield LEDGER, data if data != prepared.ledger else None


def _feeds(prepared: _Prepared, destination: Destination, *, todo: bool) -> Iterator[_File]:
    for feed in prepared.edition.feeds:
        yield feed.path, feed.data if prepared.hashes.get(feed.path) != feed.sha256 else None
        path = feed.address.todo_path
        there = destination.read(path)
        if (todo or there is not None) and any(item.is_duty for item in feed.items):
            data = feed.todo
            yield path, data if data != there else None


def _index(prepared: _Prepared, destination: Destination) -> Iterator[_File]:
    data = index_json(prepared.edition.feeds)
    yield INDEX, data if data != destination.read(INDEX) else None
