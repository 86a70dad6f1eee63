"""Which of some entries are new (*ghi nhận mới*), and whether a record may take them; the same for every store."""

from collections.abc import Sequence
from typing import Protocol

from ttdn.errors import InvalidValue, Problem
from ttdn.progress.entries import Entry


class Kept(Protocol):
    """The entries that a store has, by id (*ghi nhận đã có*)."""

    def find(self, id_: str, /) -> Entry | None:
        """Return the entry of an id, None where there is none."""
        ...


def appended(given: Sequence[Entry], kept: Kept) -> tuple[Entry, ...]:
    """Return those that are not kept yet, in order (*ghi nhận cần thêm*).

    Raises `InvalidValue` with all that is wrong; see `ttdn.progress.record.EntryRecord.append`.
    """
    new: dict[str, Entry] = {}
    problems: list[Problem] = []
    for entry in given:
        there = new.get(entry.id) or kept.find(entry.id)
        if there is not None:
            if there != entry:
                hint = "record a correction, which has an id of its own"
                problems.append(
                    Problem("entry-conflict", "an entry of this id says something else", entry.id, hint)
                )
            continue
        if entry.corrects:
            corrected = new.get(entry.corrects) or kept.find(entry.corrects)
            if corrected is None:
                hint = "see `ttdn status --json` for the ids"
                problems.append(Problem("entry-corrects", "no entry has this id", entry.corrects, hint))
            elif corrected.subject != entry.subject:
                hint = f"that one is about {corrected.subject.uid}, {corrected.subject.unit}"
                what = "an entry corrects one about the same duty and unit"
                problems.append(Problem("entry-corrects", what, entry.corrects, hint))
        new[entry.id] = entry
    if problems:
        raise InvalidValue(*problems)
    return tuple(new.values())
