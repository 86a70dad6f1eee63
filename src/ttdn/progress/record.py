"""A record (*sổ theo dõi*): what every store of entries can do; programs may bring their own."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from ttdn.progress.entries import Entry


class EntryRecord(Protocol):
    """Where entries are kept (*nơi lưu ghi nhận*): appended, never changed, never taken out."""

    def append(self, entries: Iterable[Entry]) -> int:
        """Append entries, all or none (*ghi*), and return how many were new.

        When this returns they outlive the process and the machine's power. An entry that is there already, the
        same in every part, is let pass, so that a caller that was killed may ask again. Raises `InvalidValue`
        (``entry-conflict`` where its id is there with other contents, ``entry-corrects`` where what it corrects is
        not there or is about another duty) and `NotWritten` (``record-…``).
        """
        ...

    def entries(self, *, plan: str = "", unit: str = "") -> Iterator[Entry]:
        """Yield entries in the order they were appended (*đọc*), of one plan or unit where one is asked for."""
        ...
