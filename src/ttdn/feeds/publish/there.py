"""What a destination holds before a publication (*hiện trạng nơi phát hành*), read no more than it must."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

import attrs

from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.feeds.folder import INDEX, LEDGER, indexed
from ttdn.feeds.publish.destination import Destination
from ttdn.feeds.publish.ledger import Ledger
from ttdn.feeds.publish.ledger_file import read_ledger
from ttdn.feeds.publish.memo import MEMO, Held, read_memo


@attrs.frozen
class There:
    """What a destination holds (*hiện trạng*): the ledger and the index, the marks of files, the SHA-256 of feeds.

    `feeds` are hashes by path, None where there is no such file; `known` is the ledger as it was read.
    """

    destination: Destination
    ledger: bytes | None
    index: bytes | None
    known: Ledger
    marks: Mapping[str, str]
    feeds: Mapping[str, str | None]

    @classmethod
    def at(cls, destination: Destination, feeds: Sequence[Feed]) -> "There":
        """Look at what is to be published, and at all that was there last; a file that is not as then is read.

        Raises `InvalidFile` for a ledger that cannot be understood, and `NotWritten`.
        """
        ledger, index = destination.read(LEDGER), destination.read(INDEX)
        known = read_ledger(ledger, destination.place(LEDGER)) if ledger is not None else Ledger()
        paths = {feed.path for feed in feeds}.union(known.feeds, filter(FeedAddress.at, indexed(index or b"")))
        memo = read_memo(destination.read(MEMO))
        held: Mapping[str, Held] = memo.files if memo is not None else {}
        tasks = (address.todo_path for address in map(FeedAddress.at, paths) if address is not None)
        marks = destination.marks(tuple({*paths, *tasks, *held}))
        hashes: dict[str, str | None] = {}
        for path in sorted(paths):
            mark, last = marks.get(path), held.get(path)
            if mark is not None and last is not None and last.mark == mark:
                hashes[path] = last.sha256
            else:
                data = destination.read(path) if mark is not None else None
                hashes[path] = sha256(data).hexdigest() if data is not None else None
        return cls(destination, ledger, index, known, marks, hashes)

    def unknown(self) -> Iterator[tuple[str, str, bytes]]:
        """Yield the feeds that are not as the ledger has them: path, hash, bytes."""
        for path, digest in self.feeds.items():
            feed = self.known.feeds.get(path)
            if digest is not None and (feed is None or feed.sha256 != digest):
                yield path, digest, self.destination.read(path) or b""

    def missing(self) -> Iterator[str]:
        """Yield the feeds of the ledger that have no file."""
        yield from (path for path in self.known.feeds if self.feeds[path] is None)
