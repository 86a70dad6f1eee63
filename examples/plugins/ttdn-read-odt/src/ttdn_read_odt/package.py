"""The zip file that a document of OpenDocument is (*gói tệp .odt*), looked through before anything is parsed."""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from ttdn import Problem
from ttdn.errors import InvalidFile
from ttdn_read_odt.names import FO, OFFICE, STYLE, TEXT

_MOST = 20_000_000  # bytes of a part: a plan of a hundred pages has half a million
_DECLARES = re.compile(rb"<!(DOCTYPE|ENTITY)")


class Document(NamedTuple):
    """What is read of a document: its body, the roots of styles, the styles of what is hidden, or framed."""

    body: Element
    roots: tuple[Element, ...]
    hidden: frozenset[str]
    framed: frozenset[str]


def opened(data: bytes) -> Document:
    """Open a document (*mở văn bản .odt*).

    Raises `InvalidFile` for what is locked, or cannot come from an office program (``odt-…``).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if b"encryption-data" in _part(package, "META-INF/manifest.xml"):
                raise refused("odt-locked", "a document that opens with a password only", "save it without one")
            styles, content = (_parsed(_part(package, name)) for name in ("styles.xml", "content.xml"))
    except (zipfile.BadZipFile, KeyError, EOFError, ET.ParseError) as error:
        what, hint = "the file is cut short, damaged, or no .odt", "open it in LibreOffice and save it anew"
        raise refused("odt-broken", what, hint) from error
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise refused("odt-kind", "a document of OpenDocument, but no text", "save the text as .odt")
    roots = (styles, content)
    return Document(body, roots, frozenset(_hidden(roots)), frozenset(_framed(roots)))


def refused(code: str, what: str, hint: str) -> InvalidFile:
    """Return the error for a document that is not read (*từ chối văn bản*)."""
    return InvalidFile(Problem(code, what, hint=hint))


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    if package.getinfo(name).file_size > _MOST:
        raise refused("odt-size", "a document that unpacks to more than is read", "read it in parts")
    return package.read(name)


def _parsed(data: bytes) -> Element:
    """Parse a part; entities are refused before the parser sees them."""
    if _DECLARES.search(data) or b"\0" in data:  # zeros: letters of two bytes, in which nothing was looked for
        raise refused("odt-entities", "a document whose XML declares entities", "no office program writes that")
    return ET.fromstring(data)  # noqa: S314  what is dangerous in XML was refused above


def _hidden(roots: tuple[Element, ...]) -> Iterator[str]:
    """The names of styles whose text nobody sees."""
    for style in _styles(roots):
        if any(looks.get(f"{TEXT}display") == "none" for looks in style.iter(f"{STYLE}text-properties")):
            yield style.get(f"{STYLE}name", "")


def _framed(roots: tuple[Element, ...]) -> Iterator[str]:
    """The names of styles whose cells have a line on some side."""
    for style in _styles(roots):
        for looks in style.iter(f"{STYLE}table-cell-properties"):
            if any(name.startswith(f"{FO}border") and line != "none" for name, line in looks.items()):
                yield style.get(f"{STYLE}name", "")


def _styles(roots: tuple[Element, ...]) -> Iterator[Element]:
    return (style for root in roots for style in root.iter(f"{STYLE}style"))
