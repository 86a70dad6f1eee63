"""A report (*báo cáo*) as one frozen value: all that a format needs, in reading order, and nothing to look up.

Texts are Vietnamese, one line each, NFC, without control characters, so that they may stand in XML as they are.
Days are dates and numbers are numbers: a spreadsheet gets real ones. No value comes from a clock; a format that
stamps its file takes `Report.revised`, so that the same report gives the same bytes.
"""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum

import attrs

from ttdn.errors import InvalidValue, Problem, TtdnError
from ttdn.model.dates import Span
from ttdn.model.documents import System
from ttdn.reports.chart import Chart
from ttdn.reports.texts import each_line, one_line

PORTRAIT_WIDTH = 75
"""About how many letters fit in a line of A4 upright (*khổ dọc*) of 13 points, margins of Decree 30/2020."""

_KEY = re.compile(r"[a-z][a-z0-9-]*")


class Unsuited(TtdnError):
    """A report has nothing that a format is for (*định dạng không phù hợp*), such as charts: no fault."""

    exit_code = 3


class Tone(Enum):
    """How a text is meant (*sắc thái*): a format may show it, and loses nothing where it does not.

    `QUOTED` are the words of the document, in quotation marks already; `UNSETTLED` is what they leave open, and
    says so itself.
    """

    PLAIN = "plain"
    QUOTED = "quoted"
    UNSETTLED = "unsettled"


@attrs.frozen
class Text:
    """A cell of words, or one line of such a cell (*chữ*); empty where there is nothing to say.

    >>> Text("Sở  Ngoại vụ").plain
    'Sở Ngoại vụ'
    """

    text: str = attrs.field(converter=one_line)
    tone: Tone = Tone.PLAIN

    @property
    def plain(self) -> str:
        """The text."""
        return self.text


@attrs.frozen
class Lines:
    r"""A cell of several lines (*nhiều dòng*), each a paragraph of its own.

    >>> Lines((Text("một"), Text("hai"))).plain
    'một\nhai'
    """

    lines: tuple[Text, ...]

    @property
    def plain(self) -> str:
        """The lines, a line break between."""
        return "\n".join(line.text for line in self.lines)


@attrs.frozen
class Day:
    """A cell that holds a day (*ngày*).

    >>> Day(date(2026, 12, 9)).plain
    '09/12/2026'
    """

    on: date

    @property
    def plain(self) -> str:
        """The day as dd/mm/yyyy."""
        return f"{self.on.day:02}/{self.on.month:02}/{self.on.year:04}"


@attrs.frozen
class Number:
    """A cell that holds a whole number (*số*).

    >>> Number(1200).plain
    '1200'
    """

    value: int

    @property
    def plain(self) -> str:
        """The digits."""
        return str(self.value)


Cell = Text | Lines | Day | Number


class ColumnKind(Enum):
    """What the cells of a column hold (*loại cột*); any may be a `Text` instead, where there is no such value."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"


@attrs.frozen
class Column:
    """A column (*cột*): a stable name for programs, the header for people, and how wide it likes to be.

    `width` is about how many letters of a line fit in it comfortably; what counts is its share of the table's sum.
    Raises `InvalidValue` (``report-column``) for a key that is not lower-case letters, digits and hyphens, a
    header that is empty, or a width below 1.

    >>> Column("lead", "Cơ quan chủ trì", 20).kind
    <ColumnKind.TEXT: 'text'>
    """

    key: str
    header: str = attrs.field(converter=one_line)
    width: int
    kind: ColumnKind = ColumnKind.TEXT

    def __attrs_post_init__(self) -> None:
        """Refuse a column that formats could not name, head or set."""
        if not (_KEY.fullmatch(self.key) and self.header and self.width > 0):
            what = "a column needs a key of lower-case letters, digits and hyphens, a header, and a width above 0"
            raise InvalidValue(Problem("report-column", what, repr(self)))


@attrs.frozen
class Group:
    """Rows under a common head (*nhóm dòng*), `title` empty where they have none.

    The cells of its rows say what the title says, so that a flat format (CSV, a sheet with filters) may leave it
    out.

    >>> Group("", ((Text("Sở Ngoại vụ"),),)).title
    ''
    """

    title: str = attrs.field(converter=one_line)
    rows: tuple[tuple[Cell, ...], ...]


@attrs.frozen
class Table:
    """A table (*bảng*) of at least one column; `title` is its caption, empty where the report's own title says it.

    `key` names it in data, such as the sheet of a workbook or a member of JSON. Raises `InvalidValue`
    (``report-row``) where a row has not a cell for every column, or a cell is not of its column's kind;
    (``report-column``) where there is no column, or two have one key.

    >>> columns = (Column("tt", "TT", 4, ColumnKind.NUMBER), Column("duty", "Nhiệm vụ", 40))
    >>> table = Table("duties", "", columns, (Group("", ((Number(1), Text("Báo cáo")),)),))
    >>> len(table.rows), table.is_wide
    (1, False)
    """

    key: str
    title: str = attrs.field(converter=one_line)
    columns: tuple[Column, ...]
    groups: tuple[Group, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse rows that do not fit the columns."""
        keys = [column.key for column in self.columns]
        if not (keys and len(set(keys)) == len(keys) and _KEY.fullmatch(self.key)):
            what = "a table needs a key of its own, and columns with keys of their own"
            raise InvalidValue(Problem("report-column", what, f"{self.key}: {', '.join(keys)}"))
        for row in self.rows:
            fits = (_fits(cell, column) for cell, column in zip(row, self.columns, strict=False))
            if len(row) != len(keys) or not all(fits):
                what = f"a row needs a cell for each of {', '.join(keys)}, of the column's kind or a Text"
                raise InvalidValue(Problem("report-row", what, " | ".join(cell.plain for cell in row)))

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows of all groups, in order."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def is_wide(self) -> bool:
        """Whether it asks for paper across (*khổ ngang*)."""
        return sum(column.width for column in self.columns) > PORTRAIT_WIDTH


def _fits(cell: Cell, column: Column) -> bool:
    match cell:
        case Day():
            return column.kind is ColumnKind.DATE
        case Number():
            return column.kind is ColumnKind.NUMBER
        case Lines():
            return column.kind is ColumnKind.TEXT
        case Text():
            return True


@attrs.frozen
class Head:
    """The document that the report is drawn from (*văn bản gốc*), for what stands at the top of a page.

    `plan` is its id in ttdn. `number` is written out, as in "193/KH-UBND", and `place` is the name for the line of
    place and date, as in "Ninh Bình". None is what the copy at hand does not show; a format leaves room, or
    leaves it out, and never fills it in.

    >>> Head("hue/nq47", "Kế hoạch …", "Ủy ban nhân dân tỉnh Thừa Thiên Huế").number is None
    True
    """

    plan: str
    title: str = attrs.field(converter=one_line)
    issuer: str = attrs.field(converter=one_line)
    number: str | None = attrs.field(default=None, converter=attrs.converters.optional(one_line))
    issued_on: date | None = None
    place: str | None = attrs.field(default=None, converter=attrs.converters.optional(one_line))


@attrs.frozen
class Report:
    """What a report says (*nội dung báo cáo*), whatever format writes it, in the order it is read.

    `kind` is its name, such as "schedule". `title` is in sentence case; a layout that wants capitals makes them.
    `subtitle` are the lines under it: of which plan, of which days. `period` has both ends inclusive. `notes` are
    sentences after the tables: how to read them, and what the words leave open. `sign_off` are the lines of the
    signer, only where somebody gave them. `profile` chooses between the layouts of State and Party documents.
    `unit` is the id of the office that the report is about, "" for none. `revised` is the day the plan's data last
    changed, for the stamps of files. `author` are the offices that issue the report, the superior one first; none
    where it is the issuer of the plan. `opening` are the paragraphs before the tables. `charts` show numbers that
    tables say too. Raises `InvalidValue` (``report-column``) where two tables or two charts have one key.

    >>> head = Head("hue/nq47", "Kế hoạch …", "UBND tỉnh")
    >>> Report("next", "Nhiệm vụ sắp đến hạn", head, Span.year(2026), date(2026, 11, 24)).is_wide
    False
    """

    kind: str
    title: str = attrs.field(converter=one_line)
    head: Head
    period: Span
    revised: date
    tables: tuple[Table, ...] = ()
    subtitle: tuple[str, ...] = attrs.field(default=(), converter=each_line)
    notes: tuple[str, ...] = attrs.field(default=(), converter=each_line)
    sign_off: tuple[str, ...] = attrs.field(default=(), converter=each_line)
    profile: System = System.STATE
    unit: str = ""
    author: tuple[str, ...] = attrs.field(default=(), converter=each_line)
    opening: tuple[str, ...] = attrs.field(default=(), converter=each_line)
    charts: tuple[Chart, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse tables and charts that data could not tell apart."""
        keys = [*(table.key for table in self.tables), *(chart.key for chart in self.charts)]
        if len(set(keys)) != len(keys):
            what = "the tables and charts of a report need keys of their own"
            raise InvalidValue(Problem("report-column", what, ", ".join(keys)))

    @property
    def issued_by(self) -> tuple[str, ...]:
        """The offices that issue it (*cơ quan ban hành*), the superior first: the author, or the plan's issuer."""
        return self.author or (self.head.issuer,)

    @property
    def is_wide(self) -> bool:
        """Whether any table asks for paper across (*khổ ngang*)."""
        return any(table.is_wide for table in self.tables)

    def cells(self) -> Iterator[Cell]:
        """Yield every cell of every table, row by row."""
        for table in self.tables:
            for row in table.rows:
                yield from row
