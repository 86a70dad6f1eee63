"""Entries as they were appended, from a table (*chuyển sổ theo dõi*): exact, with their own ids and times."""

from collections.abc import Iterable
from datetime import datetime

from ttdn.errors import InvalidValue, Problem
from ttdn.progress.appending import appended
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.tables.building import built
from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.results import Outcome, Refused, Taken
from ttdn.progress.tables.rows import Row
from ttdn.progress.tables.values import day_of, mark_of, text_of

_EXACT = (Column.PLAN, Column.UID, Column.UNIT_ID, Column.EVIDENCE, Column.NOTE, Column.BY)
_PLAIN = (Column.ENTRY, Column.CORRECTS)


class History:
    """The entries that a record has, and those that rows add to them one by one (*lịch sử ghi nhận*)."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        """Begin with the entries of a record."""
        self._entries = {entry.id: entry for entry in entries}

    def find(self, id_: str) -> Entry | None:
        """Return the entry of an id, None where there is none."""
        return self._entries.get(id_)

    def take(self, row: Row) -> Taken | Refused:
        """Return what becomes of a row (*nhận dòng*): a new entry, one that is there, or one that cannot be."""
        place = row.place(Column.ENTRY)
        entry = _entry(row)
        if not isinstance(entry, Entry):
            return Refused(place, entry)
        try:
            new = appended([entry], self)
        except InvalidValue as error:
            return Refused(place, tuple(found.at(place) for found in error.problems))
        self._entries[entry.id] = entry
        return Taken(place, Outcome.RECORDED if new else Outcome.THERE, entry)


def _entry(row: Row) -> Entry | tuple[Problem, ...]:
    texts = {column: text_of(row, column, exact=column in _EXACT) for column in (*_EXACT, *_PLAIN)}
    mark, done_on, at = mark_of(row), day_of(row, Column.DONE_ON), _moment(row)
    problems = tuple(found for found in (*texts.values(), mark, done_on, at) if isinstance(found, Problem))
    if problems or isinstance(mark, Problem) or isinstance(done_on, Problem) or isinstance(at, Problem):
        return problems
    if mark is None:
        what, hint = "it is not said what the entry says", f'write "{Mark.DONE.vi}", as it was exported'
        return (Problem("table-empty", what, hint=hint, place=row.place(Column.MARK)),)
    said = {column: str(text) for column, text in texts.items()}
    subject = Subject(said[Column.PLAN], said[Column.UID], said[Column.UNIT_ID])
    words = (said[Column.EVIDENCE], said[Column.NOTE], said[Column.CORRECTS])
    return built(row, lambda: Entry(said[Column.ENTRY], subject, mark, at, said[Column.BY], done_on, *words))


def _moment(row: Row) -> datetime | Problem:
    text = text_of(row, Column.AT)
    if isinstance(text, Problem):
        return text
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        what, hint = "this is no moment", "write it as 2026-12-08T09:00:00+07:00"
        return Problem("table-day", what, text, hint, row.place(Column.AT))
