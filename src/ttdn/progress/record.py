"""A record (*sổ theo dõi*): what every store of entries can do; programs may bring their own."""

from collections.abc import Iterable, Iterator
from pathlib import Path
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


class NamedRecord(EntryRecord, Protocol):
    """A record that a text names (*sổ theo dõi có tên*), as ttdn keeps them: it can also be looked after."""

    @property
    def name(self) -> str:
        """How people are told which record it is; never with a password."""
        ...

    def is_there(self) -> bool:
        """Whether anything was ever recorded there (*đã có sổ*); a record that is not there is an empty one."""
        ...

    def check(self) -> int:
        """Read the whole record (*kiểm tra sổ*) and return how many entries it holds.

        Raises `NotFound` where it is not there, `InvalidFile` (``record-damaged``) where any part is not whole, or
        where what refuses changes was taken away.
        """
        ...

    def back_up(self, to: Path) -> None:
        """Write a copy as of now (*sao lưu*) to a file that is not there yet; others may go on writing meanwhile.

        Raises `NotFound` where the record is not there, `NotWritten` (``record-…``).
        """
        ...
