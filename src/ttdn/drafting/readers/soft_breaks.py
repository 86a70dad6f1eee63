"""Lines that an author broke within a paragraph (*ngắt dòng trong đoạn*), as by Shift+Enter or ``<br>``."""

from collections.abc import Sequence

from ttdn.drafting.readers.labels import labelled, signing
from ttdn.drafting.readers.reflow import closed
from ttdn.text import nfc


def unbroken(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs that broken lines are (*các đoạn*): a title goes on, a new label or sentence does not.

    >>> unbroken(["KẾ HOẠCH", "Triển khai Chỉ thị số 20", "về cây xanh", "1. Mục đích"])
    ['KẾ HOẠCH', 'Triển khai Chỉ thị số 20 về cây xanh', '1. Mục đích']
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
    return not is_new and not closed(before) and before.isupper() == text.isupper()
