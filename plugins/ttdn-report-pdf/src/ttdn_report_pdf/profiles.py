"""The two layouts (*thể thức*): documents of the State and of the Party, lengths in mm, sizes of letters in pt.

Sources: Decree 30/2020/NĐ-CP, appendix I (State); Guidance 05-HD/VPTW (Party).
"""

from typing import assert_never

import attrs

from ttdn.model.documents import System


@attrs.frozen
class Margins:
    """The empty edges of a page (*lề trang*), mm, of paper upright and across alike."""

    top: float
    bottom: float
    left: float
    right: float


@attrs.frozen
class Motto:
    """A line at the top on the right (*quốc hiệu, tiêu ngữ*), bold; `ruled` draws a line of its length below."""

    text: str
    size: float
    ruled: bool


@attrs.frozen
class Profile:
    """A layout (*thể thức*): sizes of letters in pt; `leading` is the space between two lines of the text.

    `number` is what stands where the office writes the number of the document by hand. `star` tells the Party's
    star under the name of the body and its dashes under the title.
    """

    margins: Margins
    mottoes: tuple[Motto, ...]
    issuer: float
    number: str
    number_size: float
    title: float
    body: float
    notes: float
    leading: float
    page_number: float
    star: bool


STATE = Profile(
    margins=Margins(top=20, bottom=20, left=30, right=15),
    mottoes=(
        Motto("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, ruled=False),
        Motto("Độc lập - Tự do - Hạnh phúc", 14, ruled=True),
    ),
    issuer=13,
    number="Số: .........../...........",
    number_size=13,
    title=14,
    body=14,
    notes=13,
    leading=3,
    page_number=14,
    star=False,
)
PARTY = Profile(
    margins=Margins(top=20, bottom=20, left=30, right=15),
    mottoes=(Motto("ĐẢNG CỘNG SẢN VIỆT NAM", 15, ruled=True),),
    issuer=14,
    number="Số ...........-.........../...........",
    number_size=14,
    title=15,
    body=14,
    notes=14,
    leading=5,  # lines 19 pt apart: the rule is 18 to 22
    page_number=14,
    star=True,
)


def profile_of(system: System) -> Profile:
    """Return the layout of a system of documents.

    >>> profile_of(System.PARTY).mottoes[0].text
    'ĐẢNG CỘNG SẢN VIỆT NAM'
    """
    match system:
        case System.STATE:
            return STATE
        case System.PARTY:
            return PARTY
        case _:
            assert_never(system)
