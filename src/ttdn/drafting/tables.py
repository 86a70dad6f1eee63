"""Tables of duties (*phụ lục phân công nhiệm vụ*): columns by the words of their headers, groups, merged cells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

import attrs

from ttdn.drafting.blocks import TableBlock
from ttdn.drafting.draft import Where, Words
from ttdn.drafting.label_lines import trimmed
from ttdn.drafting.outline import Mark, label_of
from ttdn.drafting.tidying import tidied
from ttdn.drafting.unit_lists import office_of


class Column(Enum):
    """What a column holds (*loại cột*)."""

    NUMBER = "number"
    TASK = "task"
    WHO = "who"
    COORDINATE = "coordinate"
    WHEN = "when"
    RESULT = "result"
    OTHER = "other"


_HEADERS = tuple(
    (column, re.compile(pattern, re.IGNORECASE))
    for column, pattern in (
        (Column.NUMBER, r"(?:tt|stt|số tt|số thứ tự)\.?$"),
        (
            Column.OTHER,
            r"ghi chú|kinh phí|nguồn|(?:cơ quan|cấp) (?:trình|ban hành|phê duyệt|thẩm định)|lãnh đạo|số lượng|tỷ lệ",
        ),
        (Column.WHEN, r"(?:dự kiến )?(?:thời|tiến độ|hạn\b|lộ trình|kỳ\b|ngày\b|năm\b)"),
        (Column.RESULT, r"sản phẩm|kết quả|đầu ra|dự kiến sản phẩm"),
        (
            Column.TASK,
            r"(?:tên|các|danh mục)?\s*(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|việc|đề án|văn bản|báo cáo|chương trình)|tên\b",
        ),
        (Column.WHO, r".*chủ trì|.*chịu trách nhiệm chính"),
        (Column.COORDINATE, r".*phối hợp"),
        (Column.WHO, r".*(?:thực hiện|trách nhiệm|phân công|tham mưu|cơ quan|đơn vị|đầu mối|được giao)"),
        (Column.WHEN, r".*(?:hoàn thành|thời gian|thời hạn)"),
    )
)
_OF_DUTIES = (Column.WHO, Column.COORDINATE, Column.WHEN, Column.RESULT)
_COUNTED = re.compile(r"\(?\d{1,2}\)?$|\([a-z]\)$|[A-Z]$")
_TOTAL = re.compile(r"(?:tổng cộng|tổng số|cộng)\b", re.IGNORECASE)
_BULLET = re.compile(r"[-–+•]")
_LONGEST_HEADER = 80
_DEEPEST_HEADER = 3


@attrs.frozen
class RowDuty:
    """A row that is a duty (*dòng nhiệm vụ*), with the number of its own and that of the group it stands in."""

    number: str
    group: str
    text: Words
    who: tuple[Words, ...] = ()
    when: tuple[Words, ...] = ()
    result: tuple[Words, ...] = ()


@attrs.frozen
class _Header:
    """The header of a table: how many rows it takes, what each column holds, and its words."""

    rows: int
    columns: tuple[Column, ...]
    words: tuple[str, ...]

    def of(self, column: Column) -> tuple[int, ...]:
        return tuple(at for at, one in enumerate(self.columns) if one is column)


def column_of(header: str) -> Column:
    """Tell what a column holds by the words of its header (*đọc tiêu đề cột*).

    >>> column_of("Cơ quan phối hợp"), column_of("Thời gian thực hiện")
    (<Column.COORDINATE: 'coordinate'>, <Column.WHEN: 'when'>)
    """
    return next((column for column, pattern in _HEADERS if pattern.match(header)), Column.OTHER)


def duties_in(tables: Sequence[TableBlock]) -> tuple[RowDuty, ...]:
    """Read the duties of tables that follow one another (*đọc bảng nhiệm vụ*); () where they assign nothing.

    A table without a header, or with that of the one before it, goes on with that.

    >>> table = TableBlock((("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"), ("1", "Rà soát", "Sở Y tế", "Quý I/2026")))
    >>> [(row.text.text, row.who[0].text, row.when[0].text) for row in duties_in([table])]
    [('Rà soát', 'Sở Y tế', 'Quý I/2026')]
    """
    found: list[RowDuty] = []
    for header, rows in _joined(tables):
        found += _rows(header, rows)
    return tuple(found)


def looks_assigning(table: TableBlock) -> bool:
    """Whether the first row of a table names offices or times, though it could not be read (*bảng có vẻ giao việc*)."""
    first = [_cell(cell).casefold() for cell in table.rows[0]] if table.rows else []
    named = any(word in cell for cell in first for word in ("chủ trì", "phối hợp", "thực hiện"))
    return named or Column.WHEN in {column_of(cell) for cell in first}


_Row = tuple[TableBlock, tuple[str, ...]]


def _joined(tables: Iterable[TableBlock]) -> Iterator[tuple[_Header, list[_Row]]]:
    """Tables with their headers, those that go on over a page as one."""
    last: tuple[_Header, list[_Row]] | None = None
    for table in tables:
        rows = [tuple(_cell(cell) for cell in row) for row in table.rows]
        header = _header(rows)
        fresh = [(table, row) for row in rows[header.rows if header else 0 :]]
        if (
            last is not None
            and (header is None or header.words == last[0].words)
            and _width(rows) == len(last[0].columns)
        ):
            _go_on(last[1], fresh, last[0])
            continue
        if last is not None:
            yield last
        last = (header, fresh) if header is not None else None
    if last is not None:
        yield last


def _cell(text: str) -> str:
    return tidied(re.sub(r"<br\s*/?>", "\n", text))


def _width(rows: Sequence[Sequence[str]]) -> int:
    return max(map(len, rows), default=0)


def _go_on(rows: list[_Row], fresh: list[_Row], header: _Header) -> None:
    """Add the rows of the next page; a first row without a number is the rest of the last."""
    numbers = header.of(Column.NUMBER)
    if rows and fresh and numbers and not _at(fresh[0][1], numbers[0]) and any(fresh[0][1]):
        table, last = rows[-1]
        if _at(last, numbers[0]):
            both = zip(last, (*fresh[0][1], *("" for _ in last)), strict=False)
            rows[-1] = (
                table,
                tuple(f"{above} {below}".strip() if above != below else above for above, below in both),
            )
            fresh = fresh[1:]
    rows += fresh


def _header(rows: Sequence[tuple[str, ...]]) -> _Header | None:
    """Find the header: the first rows whose words name a column of duties and one of who or when."""
    for start in range(min(_DEEPEST_HEADER, len(rows))):
        first = rows[start]
        if len({cell for cell in first if cell}) < _FEWEST_COLUMNS:
            continue
        stop = start + 1
        while stop < min(start + _DEEPEST_HEADER, len(rows)) and _below_header(first, rows[stop]):
            stop += 1
        words = tuple(
            _said_once(row[at] for row in rows[start:stop] if at < len(row)) for at in range(_width(rows))
        )
        columns = _no_task_twice(tuple(column_of(word) if word else Column.OTHER for word in words))
        if any(len(word) > _LONGEST_HEADER for word in words) or Column.TASK not in columns:
            return None
        if not {Column.WHO, Column.COORDINATE, Column.WHEN} & set(columns):
            return None
        return _Header(stop, columns, words)
    return None


_FEWEST_COLUMNS = 2


def _no_task_twice(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Of two columns that could hold the duties the first does."""
    if Column.TASK not in columns:
        return columns
    first = columns.index(Column.TASK)
    return tuple(Column.OTHER if one is Column.TASK and at != first else one for at, one in enumerate(columns))


def _below_header(above: tuple[str, ...], row: tuple[str, ...]) -> bool:
    """Whether a row goes on with the header: it counts the columns, or divides merged ones."""
    cells = [cell for cell in row if cell]
    if len(cells) >= _FEWEST_COLUMNS and all(_COUNTED.match(cell) for cell in cells):
        return True
    pairs = [(cell, _at(above, at)) for at, cell in enumerate(row)]
    repeats = any(cell and cell == over for cell, over in pairs)
    divided = [cell for cell, over in pairs if cell and cell != over]
    merged = len([cell for cell in above if cell]) > len({cell for cell in above if cell}) or "" in above
    return (
        bool(divided)
        and (merged or repeats)
        and all(len(cell) <= _LONGEST_HEADER / 2 and column_of(cell) is not Column.OTHER for cell in divided)
        and not _COUNTED.match(row[0])
    )


def _said_once(parts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(part for part in parts if part and not _COUNTED.match(part)))


def _at(row: Sequence[str], at: int) -> str:
    return row[at] if at < len(row) else ""


@attrs.frozen
class _Group:
    """A row above several: its number, and who it names for those below."""

    number: str = ""
    who: tuple[Words, ...] = ()


def _rows(header: _Header, rows: Sequence[_Row]) -> Iterator[RowDuty]:
    group = _Group()
    carried: tuple[Words, ...] = ()
    task = header.of(Column.TASK)[0]
    waiting: RowDuty | None = None
    for index, (table, row) in enumerate(rows):
        if not any(row) or any(_TOTAL.match(cell) for cell in row):
            continue
        after = rows[index + 1][1] if index + 1 < len(rows) else ()
        if waiting is not None and _is_rest(header, row):
            waiting = attrs.evolve(
                waiting, text=attrs.evolve(waiting.text, text=f"{waiting.text.text} {row[task]}")
            )
            continue
        if _is_group(header, row, after):
            group, carried = _group(header, table, row), ()
            continue
        if not _at(row, task):
            continue
        if waiting is not None:
            yield waiting
        waiting = _duty(header, table, row, group)
        if waiting.who:
            carried = waiting.who
        elif any(at < task for at in header.of(Column.WHO)):
            waiting = attrs.evolve(
                waiting, who=tuple(attrs.evolve(words, where=Where.SHARED) for words in carried)
            )
    if waiting is not None:
        yield waiting


def _is_rest(header: _Header, row: tuple[str, ...]) -> bool:
    """Whether a row is a further line of the duty before it: a dash, and nothing in its other cells."""
    task = header.of(Column.TASK)[0]
    return bool(_BULLET.match(_at(row, task))) and not any(cell for at, cell in enumerate(row) if at != task)


def _is_group(header: _Header, row: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a row stands above others and is no duty: one merged cell, or a number of a higher kind."""
    cells = {cell for cell in row if cell}
    if len(cells) == 1:
        return True
    number, next_number = (
        (_at(line, at) for line in (row, after) for at in header.of(Column.NUMBER)[:1])
        if (header.of(Column.NUMBER))
        else ("", "")
    )
    if _mark(number) in (Mark.ROMAN, Mark.CAPITAL) and after:
        return _mark(next_number) is not _mark(number)
    if any(_at(row, at) for column in _OF_DUTIES for at in header.of(column)):
        return False
    return not number or next_number.startswith(f"{number.rstrip('.')}.")


def _mark(number: str) -> Mark | None:
    found = label_of(f"{number.rstrip('.)')}. x") if number else None
    return found[0] if found else None


def _group(header: _Header, table: TableBlock, row: tuple[str, ...]) -> _Group:
    numbers = header.of(Column.NUMBER)
    number = _at(row, numbers[0]) if numbers else ""
    words = next(cell for cell in (*(_at(row, at) for at in header.of(Column.TASK)), *row) if cell)
    if number == words or not number:
        found = label_of(words)
        number = found[1] if found and not found[0].is_bullet else ""
        words = words[len(found[1]) :].strip() if found else words
    said = tuple(
        Words(trimmed(_at(row, at)), table.origin, header.words[at], Where.GROUP_ROW)
        for at in header.of(Column.WHO)
        if _at(row, at) and _at(row, at) != _at(row, header.of(Column.TASK)[0])
    )
    office = office_of(words)
    if not said and office is not None:
        said = (Words(office.name, table.origin, "", Where.GROUP_ROW),)
    return _Group(_bare(number), said)


def _duty(header: _Header, table: TableBlock, row: tuple[str, ...], group: _Group) -> RowDuty:
    def words(*columns: Column) -> tuple[Words, ...]:
        return tuple(
            Words(trimmed(_at(row, at)), table.origin, header.words[at])
            for column in columns
            for at in header.of(column)
            if trimmed(_at(row, at))
        )

    lead = words(Column.WHO) or group.who
    numbers = header.of(Column.NUMBER)
    return RowDuty(
        _bare(_at(row, numbers[0])) if numbers else "",
        group.number,
        Words(_at(row, header.of(Column.TASK)[0]), table.origin),
        (*lead, *words(Column.COORDINATE)),
        words(Column.WHEN),
        words(Column.RESULT),
    )


def _bare(number: str) -> str:
    return number.strip(" .)(-/")
