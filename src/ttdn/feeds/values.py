"""What may stand in a value of a calendar entry (*giá trị*): one form for text, one for addresses.

Cleaning happens once, when an entry is made, so that what is written is what the entry holds.
"""

import re
from functools import lru_cache

from ttdn.text import nfc

# What is certain to stay as it is: newlines, and the composed letters and signs of European text.
_CERTAIN = re.compile("[\n\x20-\x7e\u00a0-\u02ff\u1ea0-\u1ef9\u2013-\u2026]*")
# Readers that split a file with str.splitlines would break the feed at the last three.
_LINE_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Controls, and what turns the direction of writing: a day could be shown as another.
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# A mark that begins a line would compose with the n of the escape before it, once somebody normalises the file.
_LOOSE_MARK = re.compile("(?<=\n)(?=[\u0300-\u036f])")
_NOT_IN_ADDRESS = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]")


def plain(text: str) -> str:
    r"""Return a text as a calendar may hold it (*văn bản sạch*): NFC, newlines only, no other control.

    What turns the direction of writing is left out. A tab becomes a space, half a surrogate pair U+FFFD; a mark
    without a letter stands on a no-break space.

    >>> plain("Hu\u00ea\u0301\r\nBEGIN:VEVENT\x00")
    'Huế\nBEGIN:VEVENT'
    """
    if _CERTAIN.fullmatch(text):
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    broken = _LINE_BREAK.sub("\n", whole).replace("\t", " ")
    return _LOOSE_MARK.sub("\u00a0", nfc(_CONTROL.sub("", broken)))


def one_line(text: str) -> str:
    r"""Return a text as a title may hold it (*tiêu đề*): plain, in one line, single spaces.

    >>> one_line(" Báo cáo\n  quý III ")
    'Báo cáo quý III'
    """
    text = plain(text)
    return " ".join(text.split()) if "\n" in text or "  " in text else text.strip()


def address(text: str) -> str:
    r"""Return an address as a URI (*địa chỉ*): what no URI may hold is percent-encoded.

    >>> address("https://example.org/văn bản")
    'https://example.org/v%C4%83n%20b%E1%BA%A3n'
    """
    return _encoded(text)  # attrs and mypy want a plain function as a converter


@lru_cache(maxsize=1024)
def _encoded(text: str) -> str:
    return _NOT_IN_ADDRESS.sub(_percent, one_line(text))


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{octet:02X}" for octet in match[0].encode())
