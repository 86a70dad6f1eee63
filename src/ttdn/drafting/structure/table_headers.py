"""The header of a table of duties (*tiêu đề cột*): which column holds what, by its words."""

import re
from collections.abc import Iterable, Sequence
from enum import Enum

import attrs

from ttdn.drafting.blocks import TableBlock
from ttdn.drafting.structure.label_lines import Names, labelled_line
from ttdn.drafting.structure.tidying import tidied


class Column(Enum):
    """What a column holds (*loại cột*)."""

    NUMBER = "number"
    TASK = "task"
    WHO = "who"
    COORDINATE = "coordinate"
    WHEN = "when"
    RESULT = "result"
    MARKED = "marked"
    """Named by an office, with a mark in each row that is its work: CT (*chủ trì*), PH (*phối hợp*)."""
    OTHER = "other"


_HEADERS = tuple(
    (column, re.compile(pattern, re.IGNORECASE))
    for column, pattern in (
        (Column.NUMBER, r"(?:tt|stt|số tt|số thứ tự|mã(?: số)?|ký hiệu|số hiệu|no|#)\.?$"),
        (
            Column.OTHER,
            (
                r"ghi chú|kinh phí|nguồn|(?:cơ quan|cấp) (?:trình|ban hành|phê duyệt|thẩm định)|lãnh đạo|số lượng"
                r"|(?:cơ quan|đơn vị|nơi)(?: tiếp)? nhận|thời gian chốt|phương thức|(?:biểu )?mẫu\b"
            ),
        ),
        (
            Column.WHEN,
            (
                r"(?:dự kiến )?(?:thời|tiến độ|hạn\b|bao giờ|khi nào|lộ trình|kỳ\b|ngày\b|năm\b|bắt đầu|kết thúc"
                r"|hoàn thành|mốc\b"
                r"|lịch\b|tần suất|giờ\b|buổi\b|tháng\b|quý\b|tuần\b|thứ\b|(?:từ|đến)(?: ngày| tháng| quý)?$)"
            ),
        ),
        (Column.RESULT, r"(?:dự kiến )?(?:sản phẩm|kết quả|đầu ra|minh chứng|yêu cầu (?:cần )?đạt)"),
        (
            Column.TASK,
            (
                r"(?:tên|các|danh mục)?\s*(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|biện pháp|việc"
                r"|đầu việc|phần việc|hạng mục|hành động|sự kiện|đề án|văn bản|báo cáo|chương trình)|tên\b"
            ),
        ),
        (Column.WHO, r".*chủ trì|.*chịu trách nhiệm chính|đối tượng (?:thực hiện|báo cáo)"),
        (Column.OTHER, r"thành phần|đối tượng|địa điểm"),
        (
            Column.COORDINATE,
            r"cùng (?:làm|thực hiện|dự)|.*(?:phối hợp|tham gia|hỗ trợ|liên quan)|.*\bchuẩn bị\b.*\bdự\b",
        ),
        (
            Column.WHO,
            (
                r".*(?:thực hiện|trách nhiệm|phân công|tham mưu|cơ quan|đơn vị|bộ phận|đầu mối|được giao|phụ trách"
                r"|đảm nhiệm|nhân sự)|người\b|giao\b|ai\b"
            ),
        ),
        (Column.WHEN, r".*(?:hoàn thành|thời gian|thời hạn)"),
    )
)
_PERSON = re.compile(
    r"(?:(?:họ và tên|họ,? tên)(?: cán bộ| thành viên)?|thành viên|đồng chí|ông,? bà|ông/bà)"
    r"(?:\s*[,–/-]?\s*(?:và )?(?:chức vụ|chức danh|đơn vị)[^,]*)*\W*$",
    re.IGNORECASE,
)
_ASSIGNING = (Names.WHO, Names.COORDINATE, Names.WHEN)
_OPEN_END = re.compile(r"[^\s.;,:]\s*$")
_NAME_ONLY = re.compile(r"(?:tên|danh mục)\s+(?!nhiệm vụ|nội dung|công việc|hoạt động)", re.IGNORECASE)
COUNTED = re.compile(r"\(?\d{1,2}\)?$|\([a-z]\)$|[A-Z]$")
_A_NUMBER = re.compile(r"(?:\d{1,3}|[IVX]{1,5}|[A-Za-zđ])(?:\.\d{1,3})*[.)]?")
LEADS, HELPS = "CT", "PH"
_MARKS = frozenset({LEADS, HELPS})
_LONGEST_HEADER = 80
_DEEPEST_HEADER = 3


@attrs.frozen
class Header:
    """The header of a table: how many rows it takes, what each column holds, and its words."""

    rows: int
    columns: tuple[Column, ...]
    words: tuple[str, ...]

    def of(self, column: Column) -> tuple[int, ...]:
        """The places of the columns of one kind, counted from 0."""
        return tuple(at for at, one in enumerate(self.columns) if one is column)


def column_of(header: str) -> Column:
    """Tell what a column holds by the words of its header (*đọc tiêu đề cột*).

    >>> column_of("Cơ quan phối hợp"), column_of("Thời gian thực hiện")
    (<Column.COORDINATE: 'coordinate'>, <Column.WHEN: 'when'>)
    >>> column_of("Xong trước")
    <Column.WHEN: 'when'>
    """
    known = next((column for column, pattern in _HEADERS if pattern.match(header)), None)
    if known is not None:
        return known
    label = labelled_line(f"{header}: ")  # what is a label before a colon is one over a column
    return Column.WHEN if label is not None and label.names is Names.WHEN else Column.OTHER


def looks_assigning(table: TableBlock) -> bool:
    """Whether a table that could not be read names offices or times in its first row (*có vẻ giao việc*)."""
    first = [even_cell(cell).casefold() for cell in table.rows[0]] if table.rows else []
    named = any(word in cell for cell in first for word in ("chủ trì", "phối hợp", "thực hiện"))
    return named or Column.WHEN in {column_of(cell) for cell in first}


def even_cell(text: str) -> str:
    """Make the words of a cell even (*lời trong ô*), its lines joined, a line that a label begins kept apart.

    >>> even_cell("Chủ trì: Sở Y tế<br>Phối hợp: Công an tỉnh")
    'Chủ trì: Sở Y tế; Phối hợp: Công an tỉnh'
    """
    first, *more = re.split(r"<br\s*/?>|\n", text)
    for line in more:
        label = labelled_line(tidied(line))
        apart = label is not None and label.names in _ASSIGNING and _OPEN_END.search(first)
        first += f"; {line}" if apart else f"\n{line}"
    return tidied(first)


def width(rows: Sequence[Sequence[str]]) -> int:
    """Return how many columns the widest row has (*số cột*)."""
    return max(map(len, rows), default=0)


def header_of(rows: Sequence[tuple[str, ...]]) -> Header | None:
    """Find the header: the first rows whose words name a column of duties and one of who or when."""
    for start in range(min(_DEEPEST_HEADER, len(rows))):
        first = rows[start]
        if len({cell for cell in first if cell}) < _FEWEST_COLUMNS:
            continue
        stop = start + 1
        while stop < min(start + _DEEPEST_HEADER, len(rows)) and _below_header(first, rows[stop]):
            stop += 1
        words = tuple(
            _said_once(row[at] for row in rows[start:stop] if at < len(row)) for at in range(width(rows))
        )
        columns = _no_task_twice(tuple(column_of(word) if word else Column.OTHER for word in words), words)
        columns = _numbered(columns, rows[stop:])
        columns = _by_person(_marked(columns, rows[stop:]), words)
        if any(len(word) > _LONGEST_HEADER for word in words) or Column.TASK not in columns:
            return None
        if not {Column.WHO, Column.COORDINATE, Column.WHEN, Column.MARKED} & set(columns):
            return None
        return Header(stop, columns, words)
    return None


_FEWEST_COLUMNS = 2


def _no_task_twice(columns: tuple[Column, ...], words: Sequence[str]) -> tuple[Column, ...]:
    """Of two columns that could hold the duties the first does, one that names what they are about apart."""
    tasks = [at for at, one in enumerate(columns) if one is Column.TASK]
    if not tasks:
        return columns
    first = next((at for at in tasks if not _NAME_ONLY.match(words[at])), tasks[0])
    return tuple(Column.OTHER if one is Column.TASK and at != first else one for at, one in enumerate(columns))


def _numbered(columns: tuple[Column, ...], rows: Sequence[tuple[str, ...]]) -> tuple[Column, ...]:
    """Where no column is called a number, the first is one if its cells are numbers, as those of criteria are."""
    cells = [cell for row in rows if (cell := cell_at(row, 0)) and len(set(row)) > 1]
    counts = bool(cells) and all(_A_NUMBER.fullmatch(cell) for cell in cells)
    if not counts or Column.NUMBER in columns or columns[0] is not Column.OTHER:
        return columns
    return (Column.NUMBER, *columns[1:])


def _marked(columns: tuple[Column, ...], rows: Sequence[tuple[str, ...]]) -> tuple[Column, ...]:
    """The columns whose cells are only marks are those of the offices that they are called by, where one leads."""
    marks = [
        {cell.upper() for row in rows if (cell := cell_at(row, at)) and len(set(row)) > 1}
        for at in range(len(columns))
    ]
    if not any(LEADS in of_column and of_column <= _MARKS for of_column in marks):
        return columns
    return tuple(
        Column.MARKED if of_column and of_column <= _MARKS else one
        for one, of_column in zip(columns, marks, strict=True)
    )


def _by_person(columns: tuple[Column, ...], words: Sequence[str]) -> tuple[Column, ...]:
    """Where no column is called by who does the work, that of the persons' names says it."""
    if {Column.WHO, Column.MARKED} & set(columns):
        return columns
    return tuple(
        Column.WHO if one is Column.OTHER and _PERSON.match(word) else one
        for one, word in zip(columns, words, strict=True)
    )


def _below_header(above: tuple[str, ...], row: tuple[str, ...]) -> bool:
    """Whether a row goes on with the header: it counts the columns, or divides merged ones."""
    cells = [cell for cell in row if cell]
    if len(cells) >= _FEWEST_COLUMNS and all(COUNTED.match(cell) for cell in cells):
        return True
    pairs = [(cell, cell_at(above, at)) for at, cell in enumerate(row)]
    repeats = any(cell and cell == over for cell, over in pairs)
    divided = [cell for cell, over in pairs if cell and cell != over]
    merged = len([cell for cell in above if cell]) > len({cell for cell in above if cell}) or "" in above
    return (
        bool(divided)
        and (merged or repeats)
        and all(len(cell) <= _LONGEST_HEADER / 2 and column_of(cell) is not Column.OTHER for cell in divided)
        and not COUNTED.match(row[0])
    )


def _said_once(parts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(part for part in parts if part and not COUNTED.match(part)))


def cell_at(row: Sequence[str], at: int) -> str:
    """Return a cell of a row (*ô*), "" where the row is too short."""
    return row[at] if at < len(row) else ""
