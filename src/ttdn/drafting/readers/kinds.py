"""What a file is by its first bytes (*nhận dạng tệp*), whatever its name says."""

from collections.abc import Iterable

from ttdn.errors import InvalidFile, Problem

_CONVERT = "save it as .docx; LibreOffice converts: soffice --convert-to docx FILE"
_PICTURE = "let a program read its letters first, as in `ocrmypdf -l vie`, or take the Word file"
_NOT_READ = {
    **dict.fromkeys((".doc", ".dot", ".odt", ".rtf", ".wps"), _CONVERT),
    **dict.fromkeys((".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"), _PICTURE),
    ".docm": "save it as .docx, without its macros; they are never run",
}
_KINDS = (
    (b"%PDF-", "a PDF", ".pdf"),
    (b"PK\x03\x04", "a zip file, as Word documents are", ".docx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of old Word, or one with a password", ".docx"),
    (b"{\\rtf", "an RTF document", ".rtf"),
    (b"\x89PNG\r\n", "a picture", ".png"),
    (b"\xff\xd8\xff", "a picture", ".jpg"),
    (b"II*\0", "a picture", ".tif"),
    (b"MM\0*", "a picture", ".tif"),
)
"""How files begin, and the suffix of such a file."""

_EARLY = 1024  # bytes within which a PDF begins


def check_kind(data: bytes, suffix: str) -> None:
    """Refuse a file that is something else than its suffix says (*kiểm tra loại tệp*).

    Raises `InvalidFile` (``document-type``).
    """
    for beginning, name, own in _KINDS:
        if data.startswith(beginning) and suffix != own:
            hint = _NOT_READ.get(own, f"give it the suffix {own}")
            raise InvalidFile(Problem("document-type", f"this is {name}, not what its suffix says", suffix, hint))
    if suffix == ".pdf" and _KINDS[0][0] not in data[:_EARLY]:
        hint = "download it again: a page that asks to log in is no PDF"
        raise InvalidFile(Problem("document-type", "a PDF begins with %PDF, and this does not", hint=hint))


def unknown_suffix(suffix: str, known: Iterable[str]) -> InvalidFile:
    """Return the error for a file that nobody reads (``document-unknown``).

    >>> print(unknown_suffix(".odp", [".docx", ".txt"]))
    document-unknown no reader for this kind of file, got '.odp'; one of .docx, .txt
    >>> print(unknown_suffix(".docm", []).problems[0].hint)
    save it as .docx, without its macros; they are never run
    """
    hint = _NOT_READ.get(suffix, f"one of {', '.join(known)}")
    what = "no reader for this kind of file"
    return InvalidFile(Problem("document-unknown", what, suffix or "a name without suffix", hint))
