"""Whether a PDF is whole (*kiểm tra tệp PDF nguyên vẹn*): nothing of it is read where a part may be missing.

pdfminer mends what it can and passes over the rest without a word, which loses duties. So the end, the list of
objects, the tree of pages and every object that a page draws with are looked at first. Flaws that lose nothing
are let be: anything behind the end or before the beginning, several revisions, a file made for the web.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from ttdn.errors import InvalidFile, Problem

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage

_BEGIN = b"%PDF-"
_END = b"%%EOF"
_BEGUN = re.compile(rb"\s*(?:\d|xref|trailer|startxref)")
_OBJECTS = re.compile(rb"\d\s{1,4}\d{1,5}\s{1,4}obj\b")
_POINTS = re.compile(rb"startxref\s+(\d+)")
_LIST = re.compile(rb"\s{0,20}(?:xref|\d{1,10}\s{1,4}\d{1,5}\s{1,4}obj)\b")
_OBJECT = re.compile(rb"\s{0,20}(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj\b")
_FOR_THE_WEB = re.compile(rb"/Linearized\b[^>]*?/L\s+(\d+)|/L\s+(\d+)\b[^>]*?/Linearized\b")
_EARLY = 2_048  # bytes within which a file made for the web says its length
_SHORN = 4  # bytes: line ends that were taken off
_LOOKED_AT = ("Contents", "Resources")
_BESIDE = frozenset({"Parent", "Metadata", "PieceInfo", "StructParent"})
"""Keys of what is drawn that lead to what is not."""


def broken(what: str, got: str = "") -> InvalidFile:
    """Return the error for a PDF of which something is missing or damaged (``document-broken``).

    >>> print(broken("the PDF is cut short"))
    document-broken the PDF is cut short; download it again, or print it to a new PDF and look that through
    """
    hint = "download it again, or print it to a new PDF and look that through"
    return InvalidFile(Problem("document-broken", what, got, hint))


def whole_file(data: bytes) -> bytes:
    """Return a PDF from its own beginning on (*tệp PDF đủ đầu cuối*).

    Raises `InvalidFile` (``document-broken``) where the end is missing: that of the file, of a revision that was
    begun, or of a file that says how long it is.
    """
    end = data.rfind(_END) + len(_END)
    if end < len(_END) or _BEGUN.match(data, end) or _OBJECTS.search(data, end):
        what = "the PDF is cut short: its end is missing"
        raise broken(what)
    said = _FOR_THE_WEB.search(data, 0, _EARLY)
    length = int(said[1] or said[2]) if said else 0
    if len(data) + _SHORN < length:
        what = "the PDF is cut short: it says that it is longer"
        raise broken(what, f"{len(data)} bytes of {length}")
    places = [int(found[1]) for found in _POINTS.finditer(data)]
    if places and not _LIST.match(data, places[-1]):
        return data[data.index(_BEGIN) :]  # places are counted from there, not from what stands before it
    return data


def check_document(document: PDFDocument, pages: int) -> None:
    """Refuse a document whose list of objects or tree of pages is damaged (*kiểm tra mục lục đối tượng*).

    Raises `InvalidFile` (``document-broken``).
    """
    from pdfminer.pdfdocument import PDFXRefFallback  # noqa: PLC0415  of the extra `read`
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415  as above

    if any(isinstance(xref, PDFXRefFallback) for xref in document.xrefs):
        what = "the PDF is damaged: its list of objects cannot be found"
        raise broken(what)
    root = cast("object", resolve1(document.catalog.get("Pages")))
    counted = cast("object", resolve1(cast("Mapping[str, object]", root).get("Count"))) if root else None
    if counted != pages:
        what = "the PDF is damaged: not all of its pages can be found"
        raise broken(what, f"{pages} of {counted}")


def check_page(page: PDFPage, data: bytes, reached: set[int]) -> None:
    """Refuse a page that draws with an object that is damaged (*kiểm tra đối tượng của trang*).

    `reached` are the numbers of the objects that were looked at already. Raises `InvalidFile`
    (``document-broken``).
    """
    pending = [cast("Mapping[str, object]", page.attrs).get(key) for key in _LOOKED_AT]
    _check_object(page.doc, cast("int", page.pageid), data)
    while pending:
        pending += _within(page.doc, pending.pop(), data, reached)


def _within(document: PDFDocument, value: object, data: bytes, reached: set[int]) -> Iterator[object]:
    """What a value leads to, one step further; a picture is not gone into."""
    from pdfminer.pdftypes import PDFObjRef, PDFStream  # noqa: PLC0415  of the extra `read`

    if isinstance(value, PDFObjRef):
        if value.objid not in reached:
            reached.add(value.objid)
            yield _check_object(document, value.objid, data)
    elif isinstance(value, PDFStream):
        yield cast("object", value.attrs)
    elif isinstance(value, dict):
        named = cast("Mapping[str, object]", value)
        yield from (one for key, one in named.items() if key not in _BESIDE)
    elif isinstance(value, list):
        yield from cast("list[object]", value)


def _check_object(document: PDFDocument, number: int, data: bytes) -> object:
    """Return an object; one that no list names would be nothing by the rules of PDF, and is hardly ever meant."""
    from pdfminer.pdfexceptions import PDFObjectNotFound  # noqa: PLC0415  of the extra `read`

    for xref in document.xrefs:
        try:
            stream, place, _ = xref.get_pos(number)
        except KeyError:
            continue
        found = _OBJECT.match(data, place) if stream is None else None
        try:
            if stream is not None or (found and int(found[1]) == number):
                return document.getobj(number)
        except PDFObjectNotFound:
            pass
        break
    what = "the PDF is damaged: what a page draws with cannot be read"
    raise broken(what, f"object {number}")
