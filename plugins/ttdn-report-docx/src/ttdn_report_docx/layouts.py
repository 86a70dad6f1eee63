"""The two layouts (*thể thức*): of State documents (Decree 30/2020/NĐ-CP, appendix I) and of Party documents.

Sizes of letters are points, lengths are millimetres. The Party's are those of 05-HD/VPTW; what it was not read for
(the sizes of issuer, number and type name, "Nơi nhận:" underlined) is that of 36-HD/VPTW of 2018, at second hand.
"""

from enum import Enum
from typing import NamedTuple

import attrs

from ttdn.model.documents import System

FONT = "Times New Roman"
PAPER = (210, 297)
"""A4 upright: width and height."""


class Align(Enum):
    """How lines stand in a paragraph (*căn lề*), by their names in WordprocessingML."""

    LEFT = "left"
    CENTER = "center"
    BOTH = "both"


@attrs.frozen
class Letters:
    """How a part of a document looks (*kiểu trình bày*): size in points, letters, and its paragraphs.

    `before` and `after` are points; `indent` is that of the first line, in millimetres. `exact` is the height of a
    line in points, 0 for single lines. `caps` shows capitals and keeps the text as it is.
    """

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    align: Align = Align.CENTER
    before: float = 0
    after: float = 0
    indent: float = 0
    exact: float = 0
    keep_next: bool = False
    outline: int | None = None


class Part(Enum):
    """The parts of a document (*thành phần thể thức*); the value is the name of the style in Word."""

    NATION = "Quốc hiệu"
    MOTTO = "Tiêu ngữ"
    SUPERIOR = "Cơ quan chủ quản"
    ISSUER = "Cơ quan ban hành"
    NUMBER = "Số và ký hiệu"
    PLACE = "Địa danh và thời gian"
    TITLE = "Tên loại"
    SUBJECT = "Trích yếu"
    BODY = "Nội dung"
    HEADING = "Tên mục"
    APPENDIX = "Phụ lục"
    APPENDIX_TITLE = "Tên phụ lục"
    ATTACHED = "Kèm theo văn bản"
    CAPTION = "Tên bảng"
    CHART = "Biểu đồ"
    COLUMN = "Đầu cột"
    CELL = "Ô bảng"
    CELL_MIDDLE = "Ô bảng giữa"
    GROUP = "Nhóm dòng"
    AUTHORITY = "Quyền hạn người ký"
    SIGNER = "Họ tên người ký"
    RECIPIENTS = "Nơi nhận"
    RECIPIENT = "Danh sách nơi nhận"
    PAGE_NUMBER = "Số trang"
    RULE = "Đường kẻ"


class Margins(NamedTuple):
    """The margins of a page (*lề trang*), in millimetres."""

    top: int
    bottom: int
    left: int
    right: int


class Heading(NamedTuple):
    """A line at the top right of page 1, and how long the rule under it is (0 for none), in millimetres."""

    text: str
    part: Part
    rule: float


@attrs.frozen
class Layout:
    """What one system of documents prescribes (*thể thức của một hệ thống văn bản*).

    `headings` stand at the top right, `number` and `date` are the lines that are filled in by hand, `under_issuer`
    and `under_subject` are the marks there; where they are empty, a rule is drawn.
    """

    margins: Margins
    headings: tuple[Heading, ...]
    number: str
    under_issuer: str
    under_subject: str
    letters: dict[Part, Letters]


DATE = "ngày ..... tháng ..... năm ........"
"""The day of issue, which the clerk fills in (*để trống cho văn thư*)."""

_STATE_LETTERS = {
    Part.NATION: Letters(13, bold=True),
    Part.MOTTO: Letters(14, bold=True),
    Part.SUPERIOR: Letters(13, caps=True),
    Part.ISSUER: Letters(13, bold=True, caps=True),
    Part.NUMBER: Letters(13, before=4),
    Part.PLACE: Letters(14, italic=True, before=4),
    Part.TITLE: Letters(14, bold=True, caps=True, before=18, keep_next=True, outline=0),
    Part.SUBJECT: Letters(14, bold=True, keep_next=True),
    Part.BODY: Letters(14, align=Align.BOTH, before=6, indent=12.7),
    Part.HEADING: Letters(14, bold=True, align=Align.BOTH, before=6, indent=12.7, keep_next=True),
    Part.APPENDIX: Letters(14, bold=True, keep_next=True, outline=0),
    Part.APPENDIX_TITLE: Letters(14, bold=True, caps=True, keep_next=True),
    Part.ATTACHED: Letters(14, italic=True, after=8, keep_next=True),
    Part.CAPTION: Letters(14, bold=True, before=12, after=6, keep_next=True),
    Part.CHART: Letters(11, after=6),
    Part.COLUMN: Letters(11, bold=True, keep_next=True),
    Part.CELL: Letters(11, align=Align.LEFT),
    Part.CELL_MIDDLE: Letters(11),
    Part.GROUP: Letters(11, bold=True, align=Align.LEFT, keep_next=True),
    Part.AUTHORITY: Letters(14, bold=True, keep_next=True),
    Part.SIGNER: Letters(14, bold=True),
    Part.RECIPIENTS: Letters(12, bold=True, italic=True, align=Align.LEFT, keep_next=True),
    Part.RECIPIENT: Letters(11, align=Align.LEFT),
    Part.PAGE_NUMBER: Letters(13),
    Part.RULE: Letters(1, before=2, exact=2),
}

STATE = Layout(
    Margins(20, 20, 30, 15),
    (
        Heading("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Part.NATION, 0),
        Heading("Độc lập - Tự do - Hạnh phúc", Part.MOTTO, 60.5),
    ),
    "Số: ........./.................",
    "",
    "",
    _STATE_LETTERS,
)

PARTY = Layout(
    Margins(20, 20, 30, 15),
    (Heading("ĐẢNG CỘNG SẢN VIỆT NAM", Part.NATION, 72.9),),
    "Số .........-......../.........",
    "*",
    "-----",
    _STATE_LETTERS
    | {
        Part.NATION: Letters(15, bold=True),
        Part.SUPERIOR: Letters(14, caps=True),
        Part.ISSUER: Letters(14, bold=True, caps=True),
        Part.NUMBER: Letters(14),
        Part.PLACE: Letters(14, italic=True, before=6),
        Part.TITLE: Letters(15, bold=True, caps=True, before=18, keep_next=True, outline=0),
        Part.BODY: Letters(14, align=Align.BOTH, before=6, indent=12.7, exact=18),
        Part.HEADING: Letters(14, bold=True, align=Align.BOTH, before=6, indent=12.7, exact=18, keep_next=True),
        Part.RECIPIENTS: Letters(14, underline=True, align=Align.LEFT, keep_next=True),
        Part.RECIPIENT: Letters(12, align=Align.LEFT),
    },
)


def layout_of(system: System) -> Layout:
    """Return the layout of State or of Party documents.

    >>> layout_of(System.PARTY).under_issuer
    '*'
    """
    return PARTY if system is System.PARTY else STATE
