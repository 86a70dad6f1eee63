"""A record (*sổ theo dõi*): what every store of entries can do; programs may bring their own."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from ttdn.progress.entries import Entry


class EntryRecord(Protocol):
    """Where entries are kept (*nơi lưu ghi nhận*): appended, never changed, never taken out.

    All entries stand in one order, that in which they were appended, the same for every reader. What was read
    once stays where it was, and what is new comes after it. Threads and processes may append and read at once:
    each batch stands together in that order, and nobody sees a part of one. A record that nothing was ever
    appended to is an empty one. Both stores of ttdn keep all this; `ttdn.progress.appending.appended` is the
    part that is the same in every store, and tells which entries are new.
    """

    def append(self, entries: Iterable[Entry]) -> int:
        """Append entries, all or none (*ghi*), in the order given, and return how many were new.

        When this returns they outlive the process and the machine's power, and every later `entries`, of
        whatever process, has them. An entry that is there already, the same in every part, is let pass and not
        counted, also where it comes twice in one batch: a caller that was killed, or got no answer, asks again.
        An entry may correct one that stands before it in the batch. No entries are none to append, and begin no
        record.

        Raises `InvalidValue` with all that is wrong in the batch (``entry-conflict`` where an id is there with
        other contents, ``entry-corrects`` where what it corrects is not there or is about another duty or unit),
        and nothing was appended; `NotWritten` (``record-…``) where the store cannot be written to: nothing was
        appended, or, as where a connection was lost, that is not known and asking again settles it.
        `InvalidFile` (``record-…``) where what is there is no record, or is not whole.
        """
        ...

    def entries(self, *, plan: str = "", unit: str = "") -> Iterator[Entry]:
        """Yield entries in the order they were appended (*đọc*), of one plan or unit where one is asked for.

        `plan` and `unit` are ids that an entry is about, "" for all; both together for what is about both. They
        are as of one moment, not before the call and not after the first one was yielded: who appends meanwhile
        is neither seen nor held up. An iterator belongs to one thread, and may be left off. An entry that is
        corrected or withdrawn is yielded all the same: `ttdn.progress.recorded` says what stands. Raises what
        `append` raises of the store, also between two entries.
        """
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

        Raises `NotFound` where it is not there, `InvalidFile` (``record-damaged``) where any part is not whole,
        or where what refuses changes was taken away.
        """
        ...

    def back_up(self, to: Path) -> None:
        """Write a copy as of now (*sao lưu*) to a file that is not there yet; others may go on writing meanwhile.

        Raises `NotFound` where the record is not there, `NotWritten` (``record-…``).
        """
        ...
