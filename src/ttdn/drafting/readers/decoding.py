"""Bytes made text (*giải mã văn bản*): UTF-8, or UTF-16 that says so; nothing is guessed."""

import codecs

from ttdn.errors import InvalidFile, Place, Problem

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(data: bytes) -> str:
    """Return the text of a file; raises `InvalidFile` (``document-encoding``, ``document-type``).

    >>> decoded("Kế hoạch".encode("utf-16"))
    'Kế hoạch'
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InvalidFile(_unreadable(data, error)) from error
    if "\0" in text:
        what = "a file with null characters is no text"
        raise InvalidFile(Problem("document-type", what, hint="give the document itself, with its own suffix"))
    return text


def _unreadable(data: bytes, error: UnicodeDecodeError) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
    return Problem(
        "document-encoding",
        "text is read in UTF-8, or in UTF-16 with its mark",
        f"byte {data[error.start : error.start + 1].hex()}",
        "convert TCVN3 (ABC), VNI or windows-1258 to Unicode first, as Unikey does, and save as UTF-8",
        Place(line=line, column=column),
    )
