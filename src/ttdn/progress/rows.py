"""An entry as a row of a table (*dòng ghi nhận*), the same in every store; a row that is read gives it back."""

from collections.abc import Sequence
from datetime import date, datetime

from ttdn.errors import InvalidFile, Problem
from ttdn.progress.entries import Entry, Mark, Subject

COLUMNS = "id, plan, uid, unit, mark, at, by, done_on, evidence, note, corrects"


def row_of(entry: Entry) -> tuple[str | None, ...]:
    """Return the row of an entry (*ghi ra dòng*), in the order of `COLUMNS`.

    Days and times are texts of ISO 8601, the time with the zone that it was given with.
    """
    of = entry.subject
    done_on = entry.done_on.isoformat() if entry.done_on else None
    said = (entry.mark.value, entry.at.isoformat(), entry.by, done_on, entry.evidence, entry.note)
    return (entry.id, of.plan, of.uid, of.unit, *said, entry.corrects or None)


def entry_of(row: Sequence[str]) -> Entry:
    """Return the entry of a row (*đọc từ dòng*); raises `InvalidFile` (``record-damaged``) where it says none."""
    id_, plan, uid, unit, mark, at, by, done_on, evidence, note, corrects = row
    try:
        day = date.fromisoformat(done_on) if done_on else None
        said = (Mark(mark), datetime.fromisoformat(at), by, day, evidence, note)
        return Entry(id_, Subject(plan, uid, unit), *said, corrects or "")
    except (ValueError, TypeError) as error:
        raise InvalidFile(damaged(f"entry {id_}: {error}")) from error


def damaged(got: str) -> Problem:
    """Say that a record is not whole (*sổ bị hỏng*)."""
    return Problem("record-damaged", "the record is not whole", got, "take the last copy; keep this record aside")
