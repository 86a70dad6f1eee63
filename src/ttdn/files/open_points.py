"""What a person still has to decide in a plan file (*điểm cần quyết định*): comments with a mark of their own."""

import re

from ttdn.text import nfc

OPEN = "CẦN QUYẾT ĐỊNH"
"""The words that begin a comment at what a draft, or a proposed update, leaves to a person."""

_MARKED = re.compile(rf"^[ \t]*#[ \t]*(?:\d+\.[ \t]+)?{OPEN}", re.MULTILINE)


def open_points(text: str) -> int:
    r"""Count the comments of a plan file at which a person still has to decide (*số điểm cần quyết định*).

    >>> open_points('# CẦN QUYẾT ĐỊNH (trang 3): chưa rõ thời hạn\ntiming = { kind = "none" }\n')
    1
    """
    return len(_MARKED.findall(nfc(text)))
