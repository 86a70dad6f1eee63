"""The values that the template sets (*dữ liệu của mẫu*): words, widths, and which way the paper lies."""

from typing import TypedDict


class LineItem(TypedDict):
    """A line of a cell, in its tone."""

    text: str
    tone: str


class RowItem(TypedDict):
    """A row; `breaks` tells that it is too high to stay on one page."""

    cells: list[list[LineItem]]
    breaks: bool


class GroupItem(TypedDict):
    """Rows under a head, "" for none."""

    title: str
    rows: list[RowItem]


class ColumnItem(TypedDict):
    """A column, its width and the room in its cells in pt, and whether its cells stand in its middle.

    `narrow` tells that a word of an ordinary length may not fit.
    """

    header: str
    width: float
    inner: float
    narrow: bool
    centred: bool


class TableItem(TypedDict):
    """A table: letters of `size` pt, `inset` pt from the lines around a cell.

    `repeated` tells that its head stands on every page, `groups_repeated` that those of its groups do.
    """

    title: str
    size: float
    inset: float
    repeated: bool
    groups_repeated: bool
    columns: list[ColumnItem]
    groups: list[GroupItem]


class ChartItem(TypedDict):
    """A picture of a chart: its caption, "" for none, the same in words for those who listen, and the SVG."""

    title: str
    alt: str
    svg: str


class SectionItem(TypedDict):
    """Tables on paper of one way; `width` and `height` are those of the text, pt."""

    wide: bool
    width: float
    height: float
    tables: list[TableItem]


class PageItem(TypedDict):
    """All that the template sets: `style` is a `Profile` as a dictionary, `name` the title of the file.

    `superiors` are the offices above the issuer, each in lines as the issuer is. `charts` stand on the first
    section, which is upright where there are any. `revised` is year, month and day; `breaks` tells that the last
    note and the signer may not fit on one page.
    """

    style: dict[str, object]
    name: str
    revised: dict[str, int]
    superiors: list[list[str]]
    issuer: list[str]
    dated: str
    heading: str
    subtitle: list[str]
    opening: list[str]
    charts: list[ChartItem]
    sections: list[SectionItem]
    notes: list[str]
    authority: list[str]
    signer: list[str]
    breaks: bool
