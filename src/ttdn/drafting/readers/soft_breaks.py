"""Lines that an author broke within a paragraph (*ngắt dòng trong đoạn*), as by Shift+Enter or ``<br>``."""

import re
from collections.abc import Sequence

from ttdn.drafting.readers.labels import labelled, signing
from ttdn.drafting.readers.reflow import closed
from ttdn.text import CAPITALS, nfc

# Lines of a letterhead, which nothing goes on from or into: motto, a rule of signs, place and day.
_OF_LETTERHEAD = re.compile(
    r"(?i:độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc)\W*$|[\W_]+$"
    rf"|[{CAPITALS}][^,\d]{{1,40}},\s*(?i:ngày[\s\d…./]*tháng)\b"
)
_YEAR = re.compile(r"năm\s+\d{4}", re.IGNORECASE)  # goes on with a day that was cut


def unbroken(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs that broken lines are (*các đoạn*): a title goes on, a new label or sentence does not.

    >>> unbroken(["KẾ HOẠCH", "Triển khai Chỉ thị số 20", "về cây xanh", "1. Mục đích"])
    ['KẾ HOẠCH', 'Triển khai Chỉ thị số 20 về cây xanh', '1. Mục đích']
    >>> unbroken(["Độc lập - Tự do - Hạnh phúc", "-----", "Huế, ngày 05 tháng 6", "năm 2026"])
    ['Độc lập - Tự do - Hạnh phúc', '-----', 'Huế, ngày 05 tháng 6 năm 2026']
    """
    found: list[list[str]] = []
    for text in filter(None, map(plain, lines)):
        if found and _goes_on(found[-1][-1], text):
            found[-1].append(text)
        else:
            found.append([text])
    return [" ".join(texts) for texts in found]


def plain(text: str) -> str:
    r"""Return a text in NFC with single spaces (*chuẩn hóa khoảng trắng*), without what is not seen.

    >>> plain(" Kế\u00a0hoạch \u200b năm\n2025")
    'Kế hoạch năm 2025'
    """
    return " ".join(nfc(text).translate(_UNSEEN).split())


_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def _goes_on(before: str, text: str) -> bool:
    is_new = labelled(text) or text.startswith("(") or signing(text) or signing(before)
    apart = _OF_LETTERHEAD.match(text) or (_OF_LETTERHEAD.match(before) and not _YEAR.match(text))
    return not is_new and not apart and not closed(before) and before.isupper() == text.isupper()
