"""Texts that fit in a cell of any format (*chữ trong báo cáo*)."""

import re
from collections.abc import Iterable

from ttdn.text import nfc

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # they change the direction of writing
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_LAST_OF_PLANES = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_NO_CHARACTER = re.compile(f"[\ud800-\udfff\ufdd0-\ufdef{_LAST_OF_PLANES}]")


def one_line(text: str) -> str:
    r"""Make a text fit for a cell of any format (*một dòng*): NFC, single spaces, no control characters.

    What changes the direction of writing is left out; what is no character becomes U+FFFD.

    >>> one_line("Hu\u00ea\u0301,\n tháng\x1b 9")
    'Huế, tháng 9'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    fit = _NO_CHARACTER.sub("\ufffd", _CONTROL.sub(" ", _TURNING.sub("", text)))
    return nfc(" ".join(fit.split()))


def each_line(texts: Iterable[str]) -> tuple[str, ...]:
    """Make each of some texts fit for a line of its own (*từng dòng*)."""
    return tuple(map(one_line, texts))
