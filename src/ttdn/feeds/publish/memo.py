"""What the last publication was made from (*dấu nguồn*): where nothing of it has changed, nothing is made again.

It saves work and holds nothing that must be kept: lost or broken, the next publication is made in full.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import cast

import attrs

from ttdn.feeds.publish.destination import Destination

MEMO = ".ttdn-published.json"
_SCHEMA = 1


@attrs.frozen
class Held:
    """A file as the destination held it last (*tệp đã phát hành*): its mark there, the SHA-256 of its bytes."""

    mark: str
    sha256: str


@attrs.frozen
class Memo:
    """What was published, and from what (*dấu nguồn*).

    `source` identifies all that it was made from, "" where that is not known; `on` is the day of publication,
    `until` the first day on which a notice has stood its days, None where there is no notice. `entries` is their
    number, `files` what the destination held then, by path.
    """

    source: str
    on: date
    until: date | None
    entries: int
    files: Mapping[str, Held] = attrs.field(factory=dict[str, Held], repr=False)

    def covers(self, source: str, on: date) -> bool:
        """Whether a publication from a source on a day would be the same again."""
        return bool(source) and source == self.source and self.on <= on and not (self.until and self.until <= on)

    def is_whole(self, destination: Destination) -> bool:
        """Whether the destination still holds every file as it was."""
        marks = destination.marks(tuple(self.files))
        return all(marks.get(path) == held.mark for path, held in self.files.items())


def memo_json(memo: Memo) -> bytes:
    """Write a memo (*ghi dấu nguồn*): UTF-8 JSON, the same bytes for the same memo."""
    whole = {
        "schema": _SCHEMA,
        "source": memo.source,
        "on": memo.on.isoformat(),
        "until": memo.until.isoformat() if memo.until is not None else None,
        "entries": memo.entries,
        "files": {path: [held.mark, held.sha256] for path, held in sorted(memo.files.items())},
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=0)}\n".encode()


def read_memo(data: bytes | None) -> Memo | None:
    r"""Read a memo (*đọc dấu nguồn*); None where there is none, or none that can be understood.

    >>> memo = Memo("a1", date(2026, 11, 26), None, 3, {"plans/a.ics": Held("m", "s")})
    >>> read_memo(memo_json(memo)) == memo, read_memo(b"{}")
    (True, None)
    """
    try:
        whole = cast("Mapping[str, object]", json.loads(data or b""))
        if whole["schema"] != _SCHEMA:
            return None
        until, entries = whole["until"], whole["entries"]
        memo = Memo(
            source=str(whole["source"]),
            on=date.fromisoformat(str(whole["on"])),
            until=date.fromisoformat(str(until)) if until is not None else None,
            entries=entries if isinstance(entries, int) else 0,
            files={
                path: Held(str(mark), str(digest))
                for path, (mark, digest) in cast("Mapping[str, tuple[object, object]]", whole["files"]).items()
            },
        )
        memo_json(memo)  # half of a character is no name of a file: it could not be written again
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    return memo
