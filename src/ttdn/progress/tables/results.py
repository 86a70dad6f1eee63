"""What came of importing a table (*kết quả nhập bảng*)."""

from enum import Enum

import attrs

from ttdn.errors import Place, Problem
from ttdn.progress.entries import Entry
from ttdn.progress.status import Duty


class Outcome(Enum):
    """What a row came to (*kết quả của dòng*)."""

    RECORDED = "recorded"
    CORRECTED = "corrected"  # an entry that takes the place of one that stood
    THERE = "there"  # recorded before, the same
    SUPERSEDED = "superseded"  # recorded before, the same, and corrected or withdrawn since

    @property
    def vi(self) -> str:
        """The Vietnamese term."""
        return _TERMS[self]


_NEW = (Outcome.RECORDED, Outcome.CORRECTED)
_TERMS = {
    Outcome.RECORDED: "ghi mới",
    Outcome.CORRECTED: "đính chính",
    Outcome.THERE: "đã có từ trước",
    Outcome.SUPERSEDED: "đã có từ trước, sau đó được đính chính hoặc rút lại",
}


@attrs.frozen
class Taken:
    """A row that was taken (*dòng đã nhận*): where it stands, its entry, and the duty that is known of.

    The `entry` of a row that was recorded before is the one that the record has. `duty` is None for rows that are
    entries as they were appended.
    """

    place: Place
    outcome: Outcome
    entry: Entry
    duty: Duty | None = None


@attrs.frozen
class Refused:
    """A row that was not taken (*dòng không nhận*): where it stands, and all that is wrong with it."""

    place: Place
    problems: tuple[Problem, ...]


@attrs.frozen
class ImportResult:
    """What the rows of a table come to (*kết quả nhập bảng*), in their order; nothing is recorded by it.

    `skipped` counts rows that say nothing. `notes` are words about what was left alone.
    """

    taken: tuple[Taken, ...] = ()
    refused: tuple[Refused, ...] = ()
    skipped: int = 0
    notes: tuple[str, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries to append, in the order of the rows."""
        return tuple(one.entry for one in self.taken if one.outcome in _NEW)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, row by row."""
        return tuple(found for row in self.refused for found in row.problems)

    def of(self, outcome: Outcome) -> tuple[Taken, ...]:
        """Return the rows that came to something (*các dòng theo kết quả*)."""
        return tuple(one for one in self.taken if one.outcome is outcome)
