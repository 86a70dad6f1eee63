"""The packages of office files looked through (*kiểm tra gói tệp văn phòng*) before anything of them is parsed.

How much one unpacks to, whether it is locked, and whether its XML brings entities of its own: for Word documents
and workbooks alike. Macros are never run, links never followed.
"""

import re
import zipfile

from ttdn.drafting.readers.limits import LIMITS, MEGABYTE, Limits, check_limit
from ttdn.errors import InvalidFile, Problem

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of Word or Excel before 2007 begins, and one with a password."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""What stands in one with a password."""
_TYPES = "[Content_Types].xml"
_DECLARES = re.compile(b"<!(?:DOCTYPE|ENTITY)")
_MARKED = (b"\xff\xfe", b"\xfe\xff")


def check_beginning(data: bytes, kind: str, old: str, *, named: str, convert: str, anew: str) -> None:
    """Refuse what is no package at all (*kiểm tra đầu tệp*): `kind` is what it should be, `old` its old form.

    `named` is the kind by its full name; `convert` is what to do with an old one, `anew` with anything else.
    Raises `InvalidFile` (``document-encrypted``, ``document-type``).
    """
    if data.startswith(_OLD_OFFICE):
        if _LOCKED in data:
            what = f"a {kind} that opens with a password only"
            raise InvalidFile(Problem("document-encrypted", what, hint="save it without one"))
        raise InvalidFile(Problem("document-type", f"a {kind} of {old}, whatever its name says", hint=convert))
    if not data.startswith(b"PK"):
        what = f"a {named} is a zip file, and this is none"
        raise InvalidFile(Problem("document-type", what, hint=anew))


def check_package(package: zipfile.ZipFile, kind: str, suffix: str, limits: Limits = LIMITS) -> None:
    """Refuse a package that no office program writes (*kiểm tra gói*); `kind` is what it should be.

    Raises `InvalidFile` (``document-broken``, ``document-encrypted``, ``document-too-large``,
    ``document-entities``, ``document-macros``), and whatever zipfile raises on a file that is broken.
    """
    members = package.infolist()
    if min((member.header_offset for member in members), default=0):
        # The list of parts is that of another file within this one, whose own list is gone.
        what = f"the {kind} is cut short"
        raise InvalidFile(Problem("document-broken", what, hint="download it again"))
    check_limit("parts", len(members), limits.members)
    check_limit("bytes in it", sum(member.file_size for member in members), limits.unpacked)
    tags = 0
    for member in members:
        if member.flag_bits & 1:
            what = f"a {kind} with locked parts"
            raise InvalidFile(Problem("document-encrypted", what, member.filename, "save it without a password"))
        if member.file_size > MEGABYTE:
            check_limit("bytes for each packed one", member.file_size // (member.compress_size + 1), limits.ratio)
        if member.filename.endswith((".xml", ".rels")):
            text = package.read(member)
            tags += text.count(b"<")
            check_limit("tags", tags, limits.tags)
            _check_xml(member.filename, text, kind, suffix)


def _check_xml(name: str, text: bytes, kind: str, suffix: str) -> None:
    if text.startswith(_MARKED):
        text = text.decode("utf-16", "replace").encode()
    if _DECLARES.search(text) or b"\0" in text[:4]:
        what = f"a {kind} whose XML declares entities or a type of its own"
        raise InvalidFile(Problem("document-entities", what, name, "no program for documents writes that"))
    if name == _TYPES and b"macroEnabled" in text:
        what = f"a {kind} made to run macros"
        raise InvalidFile(Problem("document-macros", what, hint=f"save it as {suffix}, without macros"))
