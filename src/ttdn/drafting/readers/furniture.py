"""What stands on a page and is no part of the document (*phần trang trí của trang*).

Page numbers, headers and footers that every page repeats, the header of the gazette (*Công báo*), and the note of
who signed the file.
"""

import re
from collections import Counter
from collections.abc import Sequence

from ttdn.drafting.readers.layout import Row
from ttdn.text import nfc

_GAZETTE = re.compile(
    r"CÔNG\s+BÁO\s*/\s*Số\s+\d+(?:\s*[+&-]\s*\d+)*\s*/\s*Ngày\s+\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}",
    re.IGNORECASE,
)
_GAZETTE_IN_TEXT = re.compile(rf"\s*{_GAZETTE.pattern}(?:\s+\d{{1,4}}(?![\w/.]))?\s*", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:(?:trang|page)\s*)?\d{1,4}\s*(?:/\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_SIGNED_FILE = re.compile(r"(?:Ký bởi|Người ký|Cơ quan|Ngày ký|Thời gian ký|Email)\s*:", re.IGNORECASE)
_EDGE = 2  # rows at the top and at the bottom of a page where furniture stands
_OFTEN = 3  # pages
_SPACE = 0.8  # heights of a line
_LEVEL = 4.0  # points


def without_gazette(text: str) -> str:
    """Take the header of the gazette out of a sentence (*bỏ tiêu đề Công báo*), with its page number.

    >>> without_gazette("các quan điểm sai CÔNG BÁO/Số 242/Ngày 22-04-2026 51 trái, thù địch")
    'các quan điểm sai trái, thù địch'
    """
    return _GAZETTE_IN_TEXT.sub(" ", text).strip() if "/" in text and "BÁO" in text.upper() else text


def is_page_number(text: str) -> bool:
    """Tell whether a line is a page number (*số trang*), or the header of the gazette with one.

    >>> is_page_number("- 2 -"), is_page_number("50 CÔNG BÁO/Số 242/Ngày 22-04-2026"), is_page_number("2. Yêu cầu")
    (True, True, False)
    """
    rest = _GAZETTE.sub("", text).strip()
    return (rest != text and not rest) or bool(_PAGE_NUMBER.fullmatch(rest))


def without_furniture(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Leave out of each page what is furniture (*bỏ đầu trang, cuối trang*)."""
    counts = Counter(mark for rows in pages for mark in {_mark(rows[number]) for number in _apart(rows)})
    often = {mark for mark, count in counts.items() if count >= _OFTEN and count * 2 > len(pages)}
    found: list[list[Row]] = []
    for rows in pages:
        repeated = {number for number in _apart(rows) if _mark(rows[number]) in often}
        found.append([row for number, row in enumerate(rows) if number not in repeated | _marks_of_file(rows)])
    return found


def _text(row: Row) -> str:
    return nfc(" ".join(word.text for word in row))


def _mark(row: Row) -> tuple[str, int]:
    """What a row says but for its numbers, and about how high it stands."""
    return re.sub(r"\d+", "0", _text(row)), round(row[0].top / _LEVEL)


def _apart(rows: Sequence[Row]) -> set[int]:
    """The rows at the top and at the bottom of a page, parted from the text by more than its lines are."""
    last = len(rows) - 1
    top = max((number for number in range(min(_EDGE, last)) if _gap(rows, number) > _SPACE), default=-1)
    bottom = min(
        (number for number in range(max(0, last - _EDGE), last) if _gap(rows, number) > _SPACE), default=last
    )
    return {*range(top + 1), *range(bottom + 1, last + 1)}


def _gap(rows: Sequence[Row], number: int) -> float:
    """The space below a row, in heights of its line."""
    above, below = rows[number][0], rows[number + 1][0]
    return (below.top - above.bottom) / max(above.height, 1.0)


def _marks_of_file(rows: Sequence[Row]) -> set[int]:
    """Page numbers, the header of the gazette, and who signed the file."""
    last = len(rows) - 1
    found: set[int] = set()
    for number, row in enumerate(rows):
        text = _text(row)
        is_edge = number < _EDGE or number > last - _EDGE
        is_signed = number < 2 * _EDGE and _SIGNED_FILE.match(text)
        is_numbered = (is_edge or _GAZETTE.search(text)) and is_page_number(text)
        if is_signed or is_numbered:
            found.add(number)
    return found
