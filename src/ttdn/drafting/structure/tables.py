"""Tables of duties (*phụ lục phân công nhiệm vụ*): columns by the words of their headers, groups, merged cells."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ttdn.drafting.blocks import TableBlock
from ttdn.drafting.draft import Where, Words
from ttdn.drafting.structure.label_lines import Names, taken_apart, trimmed
from ttdn.drafting.structure.meetings import is_dated, is_of_meetings, preparations
from ttdn.drafting.structure.members import is_role
from ttdn.drafting.structure.outline import Mark, label_of
from ttdn.drafting.structure.sentence_times import is_whole_time, times_in
from ttdn.drafting.structure.table_headers import (
    HELPS,
    LEADS,
    Column,
    Header,
    cell_at,
)
from ttdn.drafting.structure.table_rows import OF_DUTIES, Line, RowDuty, joined, without_dittos
from ttdn.drafting.structure.time_headings import time_heading
from ttdn.drafting.structure.unit_lists import office_of

_MARK_OF = {LEADS: (Column.WHO, "Chủ trì"), HELPS: (Column.COORDINATE, "Phối hợp")}
_TOTAL = re.compile(r"(?:tổng cộng|tổng số|cộng)\b", re.IGNORECASE)
_OF_A_DAY = re.compile(r"(?:thứ|ngày|buổi|giờ|tuần|tháng|thời gian)\b", re.IGNORECASE)  # "Thời hạn" is of one row
_BULLET = re.compile(r"[-–+•]")


def duties_in(tables: Sequence[TableBlock]) -> tuple[RowDuty, ...]:
    """Read the duties of tables that follow one another (*đọc bảng nhiệm vụ*); () where they assign nothing.

    A table without a header, or with that of the one before it, goes on with that.

    >>> table = TableBlock((("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"), ("1", "Rà soát", "Sở Y tế", "Quý I/2026")))
    >>> [(row.text.text, row.who[0].text, row.when[0].text) for row in duties_in([table])]
    [('Rà soát', 'Sở Y tế', 'Quý I/2026')]
    """
    found: list[RowDuty] = []
    for header, rows in joined(tables):
        full = without_dittos(header, rows)
        found += preparations(header, full) if is_of_meetings(header) else _rows(header, full)
    return tuple(found)


@attrs.frozen
class _Group:
    """A row above several: its number, and who or when it names for those below."""

    number: str = ""
    who: tuple[Words, ...] = ()
    when: tuple[Words, ...] = ()


def _rows(header: Header, rows: Sequence[Line]) -> Iterator[RowDuty]:
    group = _Group()
    carried: tuple[Words, ...] = ()
    days: dict[int, str] = {}  # merged, as in a calendar, they stand in their first row alone
    task = header.of(Column.TASK)[0]
    waiting: RowDuty | None = None
    for index, line in enumerate(rows):
        row = line.cells
        if not any(row) or any(_TOTAL.match(cell) for cell in row):
            continue
        after = rows[index + 1].cells if index + 1 < len(rows) else ()
        if waiting is not None and _is_rest(header, row):
            waiting = attrs.evolve(
                waiting, text=attrs.evolve(waiting.text, text=f"{waiting.text.text} {row[task]}")
            )
            continue
        if _is_group(header, row, after):
            group, carried, days = _group(header, line), (), {}
            continue
        if not cell_at(row, task) or is_role(cell_at(row, task)):
            continue
        if waiting is not None:
            yield waiting
        dated = any(at < task for at in header.of(Column.WHEN)) and not group.when
        waiting = _duty(header, _with_days(header, line, days) if dated else line, group)
        event = dated and not waiting.who and bool(header.of(Column.WHO)) and is_dated(header)
        waiting = attrs.evolve(waiting, event=event, who=waiting.who or _carried(header, carried))
        carried = waiting.who or carried
    if waiting is not None:
        yield waiting


def _carried(header: Header, who: tuple[Words, ...]) -> tuple[Words, ...]:
    """Who is named in a row above, where the cells before the work are merged."""
    merged = any(at < header.of(Column.TASK)[0] for at in header.of(Column.WHO))
    return tuple(attrs.evolve(words, where=Where.SHARED) for words in who) if merged else ()


def _with_days(header: Header, line: Line, days: dict[int, str]) -> Line:
    """A row with the day, and the hour if it has none either, of the row above that they are merged with."""
    task = header.of(Column.TASK)[0]
    cells = list(line.cells)
    repeated = set(line.repeated)
    for at in (at for at in header.of(Column.WHEN) if at < task and _OF_A_DAY.match(header.words[at])):
        if cell_at(cells, at):
            days |= {at: cells[at]} | {later: "" for later in days if later > at}
        elif days.get(at):
            cells[at] = days[at]
            repeated.add(at)
    return attrs.evolve(line, cells=tuple(cells), repeated=frozenset(repeated))


def _is_rest(header: Header, row: tuple[str, ...]) -> bool:
    """Whether a row is a further line of the duty before it: a dash, and nothing in its other cells."""
    task = header.of(Column.TASK)[0]
    return bool(_BULLET.match(cell_at(row, task))) and not any(cell for at, cell in enumerate(row) if at != task)


def _is_group(header: Header, row: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a row stands above others and is no duty: one merged cell, or a number of a higher kind."""
    cells = {cell for cell in row if cell}
    if len(cells) == 1:
        return True
    number, next_number = (
        (cell_at(line, at) for line in (row, after) for at in header.of(Column.NUMBER)[:1])
        if (header.of(Column.NUMBER))
        else ("", "")
    )
    if _mark(number) in (Mark.ROMAN, Mark.CAPITAL) and after:
        return _mark(next_number) is not _mark(number)
    if any(cell_at(row, at) for column in (*OF_DUTIES, Column.MARKED) for at in header.of(column)):
        return False
    return not number or next_number.startswith(f"{number.rstrip('.')}.")


def _mark(number: str) -> Mark | None:
    found = label_of(f"{number.rstrip('.)')}. x") if number else None
    return found[0] if found else None


def _group(header: Header, line: Line) -> _Group:
    row = line.cells
    numbers = header.of(Column.NUMBER)
    number = cell_at(row, numbers[0]) if numbers else ""
    words = next(cell for cell in (*(cell_at(row, at) for at in header.of(Column.TASK)), *row) if cell)
    if number == words or not number:
        found = label_of(words)
        number = found[1] if found and not found[0].is_bullet else ""
        words = words[len(found[1]) :].strip() if found else words
    said = tuple(
        line.words(at, header.words[at], Where.GROUP_ROW)
        for at in header.of(Column.WHO)
        if cell_at(row, at) and cell_at(row, at) != cell_at(row, header.of(Column.TASK)[0])
    )
    office = office_of(words)
    if not said and office is not None:
        said = (Words(office.name, line.table.cell_origin(line.number, 1), "", Where.GROUP_ROW),)
    time = () if said else _time_of(words, line)
    return _Group(_bare(number), said, time)


def _time_of(words: str, line: Line) -> tuple[Words, ...]:
    """When, where a row above others is nothing but a time: "QUÝ I", "THƯỜNG XUYÊN"."""
    when = trimmed(words)
    is_time = time_heading(when) is not None or is_whole_time(when.casefold())
    return (Words(when, line.table.cell_origin(line.number, 1), "", Where.GROUP_ROW),) if is_time else ()


def _duty(header: Header, line: Line, group: _Group) -> RowDuty:
    row = line.cells
    said = [one for column in OF_DUTIES for at in header.of(column) for one in _said(header, line, at, column)]
    said += _named_by_columns(header, line)

    def words(*columns: Column) -> tuple[Words, ...]:
        return tuple(one for column, one in said if column in columns)

    numbers, task = header.of(Column.NUMBER), header.of(Column.TASK)[0]
    return RowDuty(
        _bare(cell_at(row, numbers[0])) if numbers else "",
        group.number,
        attrs.evolve(line.words(task), text=cell_at(row, task)),
        (*(words(Column.WHO) or group.who), *words(Column.COORDINATE)),
        words(Column.WHEN) or group.when or _times_of(header, line),
        words(Column.RESULT),
    )


def _times_of(header: Header, line: Line) -> tuple[Words, ...]:
    """When the work itself says it, in a table that has no column for it."""
    task = line.words(header.of(Column.TASK)[0])
    spans = () if header.of(Column.WHEN) else times_in(task.text)
    return tuple(attrs.evolve(task, text=task.text[start:stop]) for start, stop in spans)


_COLUMN_OF = {
    Names.WHO: Column.WHO,
    Names.COORDINATE: Column.COORDINATE,
    Names.WHEN: Column.WHEN,
    Names.RESULT: Column.RESULT,
    Names.OTHER: Column.OTHER,
}


def _said(header: Header, line: Line, at: int, column: Column) -> Iterator[tuple[Column, Words]]:
    """What a cell says, label by label where it holds labels: "Chủ trì: …; phối hợp: …"."""
    cell = line.words(at, header.words[at])
    rest, labels = ("", ()) if column is Column.RESULT else taken_apart(cell_at(line.cells, at))
    if not labels:
        labels, rest = (), cell.text
    if rest:
        yield column, attrs.evolve(cell, text=rest)
    for one in labels:
        if one.words:
            yield _COLUMN_OF[one.names], attrs.evolve(cell, text=one.words, label=one.label)


def _named_by_columns(header: Header, line: Line) -> Iterator[tuple[Column, Words]]:
    """The offices whose columns have a mark in this row; the words are those of the header."""
    for at in header.of(Column.MARKED):
        if (mark := cell_at(line.cells, at).upper()) in _MARK_OF:
            column, meant = _MARK_OF[mark]
            yield column, Words(header.words[at], line.table.cell_origin(line.number, at + 1), meant)


def _bare(number: str) -> str:
    return number.strip(" .)(-/")
