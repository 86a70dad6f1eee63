"""Entries made of rows (*lập ghi nhận từ dòng*): what no entry can say is told of its cell."""

from collections.abc import Callable

from ttdn.errors import InvalidValue, Problem
from ttdn.progress.entries import Entry
from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.rows import Row

_COLUMNS = {
    "entry-by": Column.BY,
    "entry-corrects": Column.CORRECTS,
    "entry-day": Column.DONE_ON,
    "entry-id": Column.ENTRY,
    "entry-time": Column.AT,
}
_FIELDS = {"by": Column.BY, "evidence": Column.EVIDENCE, "note": Column.NOTE}


def built(row: Row, make: Callable[[], Entry]) -> Entry | tuple[Problem, ...]:
    """Return an entry (*lập ghi nhận*), or why there can be none, each problem with its cell."""
    try:
        return make()
    except InvalidValue as error:
        return tuple(found.at(row.place(_column(found))) for found in error.problems)


def _column(found: Problem) -> Column:
    field = found.what.partition(" ")[0]  # where a text is wrong, its name stands first
    return _COLUMNS.get(found.code) or _FIELDS.get(field, Column.MARK)
