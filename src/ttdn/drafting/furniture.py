"""What stands on a page and is no part of the document (*phần trang trí của trang*).

Page numbers, headers and footers that every page repeats, the header of the gazette (*Công báo*), and the note of
who signed the file.
"""

import re
from collections import Counter
from collections.abc import Sequence

from ttdn.drafting.layout import Row
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
    often = _repeated(pages)
    return [[row for number, row in enumerate(rows) if not _is_furniture(rows, number, often)] for rows in pages]


def _text(row: Row) -> str:
    return nfc(" ".join(word.text for word in row))


def _pattern(row: Row) -> str:
    return re.sub(r"\d+", "0", _text(row))


def _edges(rows: Sequence[Row]) -> set[int]:
    return {*range(min(_EDGE, len(rows))), *range(max(0, len(rows) - _EDGE), len(rows))}


def _repeated(pages: Sequence[Sequence[Row]]) -> set[str]:
    """What stands at the edge of most pages; the letterhead of an annex is on two or three of many."""
    counts = Counter(pattern for rows in pages for pattern in {_pattern(rows[number]) for number in _edges(rows)})
    return {pattern for pattern, count in counts.items() if count >= _OFTEN and count * 2 > len(pages)}


def _is_furniture(rows: Sequence[Row], number: int, often: set[str]) -> bool:
    text = _text(rows[number])
    if _GAZETTE.search(text):
        return is_page_number(text)
    if _SIGNED_FILE.match(text) and number < 2 * _EDGE:
        return True
    is_edge = number < _EDGE or number >= len(rows) - _EDGE
    return is_edge and (is_page_number(text) or _pattern(rows[number]) in often)
