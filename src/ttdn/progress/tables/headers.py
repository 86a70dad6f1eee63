"""The line that names the columns (*dòng tiêu đề*), wherever it stands in a sheet."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ttdn.errors import InvalidFile, Problem
from ttdn.progress.tables.columns import Column, column_of
from ttdn.progress.tables.lines import Line, holds

_EARLY = 100  # lines that may stand above it
_ENOUGH = 3  # known names, which no title has

_NEEDED = (
    (frozenset({Column.UID, Column.CLAUSE}), "which duty a line is about"),
    (frozenset({Column.UNIT_ID, Column.UNIT}), "whose duty it is"),
    (frozenset({Column.MARK, Column.DONE_ON}), "what is said of it"),
)
_NEEDED_OF_ENTRIES = tuple(
    (frozenset({column}), "an entry as it was appended")
    for column in (Column.ENTRY, Column.PLAN, Column.UID, Column.UNIT_ID, Column.MARK, Column.DONE_ON, Column.BY)
)


@attrs.frozen
class Header:
    """Which column stands where, counted from 0 (*tiêu đề bảng*); `others` are the names of unknown columns."""

    line: Line
    columns: Mapping[Column, int]
    others: tuple[str, ...] = ()


def find_header(lines: Sequence[Line]) -> Header | None:
    """Return the first line that names three columns or more (*tìm dòng tiêu đề*), None where none does.

    Raises `InvalidFile` (``table-header``) where a column is named twice, or one that is needed is not.
    """
    for line in lines[:_EARLY]:
        named = _named(line)
        if len({column for _, column, _ in named if column is not None}) >= _ENOUGH:
            return _header(line, named)
    return None


def repeats(header: Header, line: Line) -> bool:
    """Tell whether a line names the columns again (*lặp lại tiêu đề*), as on top of a page."""
    return {column: index for index, column, _ in _named(line) if column is not None} == header.columns


_Named = Sequence[tuple[int, Column | None, str]]


def _named(line: Line) -> _Named:
    texts = [(index, value) for index, value in line.values.items() if isinstance(value, str) and holds(value)]
    return [(index, column_of(text), " ".join(text.split())) for index, text in texts]


def _header(line: Line, named: _Named) -> Header:
    columns: dict[Column, int] = {}
    problems: list[Problem] = []
    for index, column, text in named:
        if column in columns:
            what, hint = "two columns have the same name", "rename the one that is not meant"
            problems.append(Problem("table-header", what, text, hint, line.place(index)))
        elif column is not None:
            columns[column] = index
    problems += _missing(line, columns)
    if problems:
        raise InvalidFile(*problems)
    return Header(line, columns, tuple(text for _, column, text in named if column is None))


def _missing(line: Line, columns: Mapping[Column, int]) -> Iterator[Problem]:
    for either, told in _NEEDED_OF_ENTRIES if Column.AT in columns else _NEEDED:
        if not either & columns.keys():
            names = " or ".join(column.value for column in Column if column in either)
            what = f"no column says {told}"
            yield Problem("table-header", what, hint=f"name one {names}", place=line.place(0))
