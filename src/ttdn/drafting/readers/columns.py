"""Letterheads and signatures of two columns untangled (*tách hai cột của đầu và cuối văn bản*).

At the head the authority stands beside "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", at the end "Nơi nhận" beside the
signature. The left column is read first.
"""

from collections.abc import Sequence

import attrs

from ttdn.drafting.readers.layout import Row, gaps
from ttdn.text import fold

_NATION = "cong hoa xa hoi chu nghia viet nam"
_PARTY = "dang cong san viet nam"
_SIGNATURE = "noi nhan"
_NARROW = 1.5  # heights of a line: the least width of what parts two columns
_FAR = 2.0  # heights of a line: more above a row that stands on one side only is the end of the columns
_ENDLESS = 1e6
_LONGEST = 60  # rows: no letterhead and no list of who gets a copy has more
_WORDIEST = 60  # words: a row with more is no row of such columns

Stretch = tuple[float, float]
"""From where to where nothing stands, from left to right."""


@attrs.frozen
class Region:
    """Rows that follow each other (*vùng của trang*): of one column, or of one of two, `is_column`."""

    rows: tuple[Row, ...]
    is_column: bool = False


def is_letterhead(text: str) -> bool:
    """Tell whether a text has the words that stand at the head of a document (*quốc hiệu, tiêu đề của Đảng*).

    >>> is_letterhead("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"), is_letterhead("Sở Y tế")
    (True, False)
    """
    folded = fold(text)
    return _NATION in folded or _PARTY in folded


def is_signature(text: str) -> bool:
    """Tell whether a text begins as the end of a document does (*nơi nhận*).

    >>> is_signature("Nơi nhận:"), is_signature("Sở Y tế")
    (True, False)
    """
    return fold(text).startswith(_SIGNATURE)


def regions(rows: Sequence[Row]) -> list[Region]:
    """Cut the rows of a page where columns begin and end (*chia vùng*), in reading order."""
    found: list[Region] = []
    plain: list[Row] = []
    number = 0
    while number < len(rows):
        columns = _columns_from(rows[number : number + _LONGEST])
        if columns is None:
            plain.append(rows[number])
            number += 1
            continue
        if plain:
            found.append(Region(tuple(plain)))
            plain = []
        stop, parting = columns
        found += _parted(rows[number : number + stop], parting)
        number += stop
    return [*found, Region(tuple(plain))] if plain else found


def _columns_from(rows: Sequence[Row]) -> tuple[int, float] | None:
    """How many rows are in two columns, and where these part; None where no columns begin with the first."""
    text = " ".join(word.text for word in rows[0])
    if is_signature(text):
        free, is_end = _free(rows[0]) or (rows[0][-1].right, _ENDLESS), False
    elif is_letterhead(text):
        free, is_end = _free(rows[0]) or (0.0, rows[0][0].left), True
    else:
        return None
    stop = 1
    while stop < len(rows):
        narrowed = _narrowed(free, rows[stop])
        is_closed = narrowed[1] - narrowed[0] < _NARROW * rows[stop][0].height
        if is_closed or (is_end and _is_below(rows[:stop], rows[stop], narrowed)):
            break
        free = narrowed
        stop += 1
    parting = (free[0] + free[1]) / 2
    sides = {word.left < parting for row in rows[:stop] for word in row}
    return (stop, parting) if len(sides) > 1 else None


def _free(row: Row) -> Stretch | None:
    """The stretch that parts the columns, as far as one row tells."""
    wide = [gap for gap in gaps(row) if gap[1] - gap[0] >= _NARROW * row[0].height]
    return max(wide, key=lambda gap: gap[1] - gap[0], default=None)


def _narrowed(free: Stretch, row: Row) -> Stretch:
    """What stays free of a stretch beside the words of another row: its widest piece."""
    if len(row) > _WORDIEST:
        return 0.0, 0.0
    pieces = [free]
    for word in row:
        pieces = [
            piece
            for left, right in pieces
            for piece in ((left, min(right, word.left)), (max(left, word.right), right))
            if piece[0] < piece[1]
        ]
    return max(pieces, key=lambda piece: piece[1] - piece[0], default=(0.0, 0.0))


def _is_below(above: Sequence[Row], row: Row, free: Stretch) -> bool:
    """Tell whether a row stands below a letterhead, though it does not reach across what parts it."""
    is_right = row[0].left >= free[1]
    if not is_right and row[-1].right > free[0]:
        return False
    is_far = row[0].top - max(word.bottom for word in above[-1]) > _FAR * row[0].height
    return is_far or (is_right and any(_is_dated(one) for one in above))


def _is_dated(row: Row) -> bool:
    words = [fold(word.text) for word in row]
    return "ngay" in words and "nam" in words


def _parted(rows: Sequence[Row], parting: float) -> list[Region]:
    left = tuple(side for row in rows if (side := tuple(word for word in row if word.left < parting)))
    right = tuple(side for row in rows if (side := tuple(word for word in row if word.left >= parting)))
    return [Region(side, is_column=True) for side in (left, right) if side]
