"""What a row of an office says (*nội dung dòng*): done or under way, on which day, by which document."""

from datetime import date

import attrs

from ttdn.errors import Place, Problem
from ttdn.feeds.wording import day
from ttdn.progress.entries import Entry, Mark
from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.lines import holds
from ttdn.progress.tables.rows import Row
from ttdn.progress.tables.values import cleaned, day_of, mark_of, text_of

_TEXTS = (Column.EVIDENCE, Column.NOTE, Column.BY)


@attrs.frozen
class Saying:
    """What is said of a duty (*nội dung ghi nhận*); who says it is no part of what makes two the same."""

    mark: Mark
    done_on: date | None
    evidence: str
    note: str
    by: str = attrs.field(default="", eq=False)

    @classmethod
    def of_entry(cls, entry: Entry) -> "Saying":
        """Return what an entry says, as a table would have it."""
        return cls(entry.mark, entry.done_on, cleaned(entry.evidence), cleaned(entry.note), entry.by)


def saying_in(row: Row) -> Saying | tuple[Problem, ...] | None:
    """Return what a row says (*đọc nội dung dòng*), what is wrong with it, or None where it says nothing.

    A day alone says that it is done.
    """
    mark, done_on = mark_of(row), day_of(row, Column.DONE_ON)
    if mark is None and done_on is None:
        return None
    texts = [text_of(row, column) for column in _TEXTS]
    problems = tuple(found for found in (mark, done_on, *texts) if isinstance(found, Problem))
    if problems or isinstance(mark, Problem) or isinstance(done_on, Problem):
        return problems
    meant = Mark.DONE if mark is None else mark
    contradiction = _contradiction(row, meant, done_on)
    return (contradiction,) if contradiction else Saying(meant, done_on, *map(str, texts))


def unsaid(row: Row) -> Place | None:
    """Return where a row that says nothing has words all the same, which would be lost in silence (*bỏ sót*)."""
    words = (column for column in (Column.EVIDENCE, Column.NOTE) if holds(row.value(column)))
    return next(map(row.place, words), None)


def _contradiction(row: Row, mark: Mark, done_on: date | None) -> Problem | None:
    place = row.place(Column.DONE_ON if Column.DONE_ON in row.columns else Column.MARK)
    match mark:
        case Mark.DONE if done_on is None:
            hint = "write it as 08/12/2026"
            return Problem("table-empty", "what is done was done on a day", hint=hint, place=place)
        case Mark.UNDER_WAY if done_on is not None:
            what = "what is under way is not done, and has no day"
            hint = f'clear the day, or write "{Mark.DONE.vi}"'
            return Problem("table-mark", what, day(done_on), hint, place)
        case Mark.WITHDRAWN:
            what = "nothing is withdrawn by a table"
            hint = "use `ttdn done … --withdraw --correct ID`"
            return Problem("table-mark", what, mark.vi, hint, row.place(Column.MARK))
        case _:
            return None
