"""A Word file opened safely (*mở tệp Word*), by python-docx; the one file that knows it.

The package is looked through before anything of it is parsed: how much it unpacks to, whether it is locked, and
whether its XML brings entities of its own. Macros are never run, links never followed.
"""

import re
import zipfile
from io import BytesIO
from typing import cast

import attrs

from ttdn.drafting.readers.limits import LIMITS, MEGABYTE, check_limit
from ttdn.drafting.readers.xml_nodes import Node, W
from ttdn.errors import InvalidFile, Problem

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_DECLARES = re.compile(b"<!(?:DOCTYPE|ENTITY)")
_MARKED = (b"\xff\xfe", b"\xfe\xff")
_NUMBERING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"


@attrs.frozen
class WordFile:
    """The parts of a Word file that readers use (*các phần của tệp Word*)."""

    body: Node
    styles: Node
    numbering: Node | None


def open_word(data: bytes) -> WordFile:
    """Open a Word file (*mở tệp Word*).

    Raises `InvalidFile` (``document-broken``, ``document-type``, ``document-encrypted``, ``document-too-large``,
    ``document-entities``, ``document-macros``), and whatever zipfile, lxml and python-docx raise on a file that
    is broken.
    """
    _check_beginning(data)
    with zipfile.ZipFile(BytesIO(data)) as package:
        _check_members(package)
    import docx  # noqa: PLC0415  slow, and of the extra `read`

    document = docx.Document(BytesIO(data))
    related = {part.reltype: part for part in document.part.rels.values() if not part.is_external}
    numbering = related.get(_NUMBERING)
    element = cast("Node | None", getattr(numbering.target_part, "element", None)) if numbering else None
    root = cast("Node", document.element)
    body = root.find(f"{W}body")
    if body is None:
        raise InvalidFile(
            Problem("document-broken", "a Word document without a body", hint="save it anew in Word")
        )
    return WordFile(body, cast("Node", document.styles.element), element)


def _check_beginning(data: bytes) -> None:
    if data.startswith(_OLD_WORD):
        if _LOCKED in data:
            what = "a document that opens with a password only"
            raise InvalidFile(Problem("document-encrypted", what, hint="save it without one"))
        what = "a document of old Word (.doc), whatever its name says"
        hint = "save it as .docx; LibreOffice converts: soffice --convert-to docx FILE"
        raise InvalidFile(Problem("document-type", what, hint=hint))
    if not data.startswith(b"PK"):
        what = "a Word document is a zip file, and this is none"
        raise InvalidFile(Problem("document-type", what, hint="save it as .docx"))


def _check_members(package: zipfile.ZipFile) -> None:
    members = package.infolist()
    if min((member.header_offset for member in members), default=0):
        # The list of parts is that of another file within this one, whose own list is gone.
        what = "the Word document is cut short"
        raise InvalidFile(Problem("document-broken", what, hint="download it again"))
    check_limit("parts", len(members), LIMITS.members)
    check_limit("bytes in it", sum(member.file_size for member in members), LIMITS.unpacked)
    tags = 0
    for member in members:
        if member.flag_bits & 1:
            what = "a document with locked parts"
            raise InvalidFile(Problem("document-encrypted", what, member.filename, "save it without a password"))
        if member.file_size > MEGABYTE:
            check_limit("bytes for each packed one", member.file_size // (member.compress_size + 1), LIMITS.ratio)
        if member.filename.endswith((".xml", ".rels")):
            text = package.read(member)
            tags += text.count(b"<")
            check_limit("tags", tags, LIMITS.tags)
            _check_xml(member.filename, text)


def _check_xml(name: str, text: bytes) -> None:
    if text.startswith(_MARKED):
        text = text.decode("utf-16", "replace").encode()
    if _DECLARES.search(text) or b"\0" in text[:4]:
        what = "a document whose XML declares entities or a type of its own"
        raise InvalidFile(Problem("document-entities", what, name, "no program for documents writes that"))
    if name == _TYPES and b"macroEnabled" in text:
        what = "a document made to run macros"
        raise InvalidFile(Problem("document-macros", what, hint="save it as .docx, without macros"))
