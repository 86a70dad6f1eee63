"""Which letters the fonts of this package can show (*bộ chữ*), and what stands for all others."""

import re
from functools import cache
from pathlib import Path

LETTERS = Path(__file__).parent / "fonts" / "letters.txt"
"""Spans of code points, both ends inclusive, in hexadecimal, one a line: those that all four fonts have."""


_MARK = "\ufeff"  # of byte order: seen by nobody, and not allowed in PDF/UA


def shown(text: str) -> str:
    """Write letters that no font here has by their code (*chữ không có trong phông*), so that nothing is lost.

    >>> shown("Huế 日")
    'Huế [U+65E5]'
    """
    return _missing().sub(lambda found: f"[U+{ord(found[0]):04X}]", text.replace(_MARK, ""))


@cache
def _missing() -> re.Pattern[str]:
    spans = [line.split("-") for line in LETTERS.read_text("ascii").split()]
    kept = "".join(f"\\U{int(first, 16):08x}-\\U{int(last, 16):08x}" for first, last in spans)
    return re.compile(f"[^{kept}]")
