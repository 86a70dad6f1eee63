"""A Word file opened safely (*mở tệp Word*), by python-docx; the one file that knows it.

The package is looked through before anything of it is parsed: how much it unpacks to, whether it is locked, and
whether its XML brings entities of its own. Macros are never run, links never followed.
"""

import zipfile
from io import BytesIO
from typing import cast

import attrs

from ttdn.drafting.readers.office_packages import check_beginning, check_package
from ttdn.drafting.readers.xml_nodes import Node, W
from ttdn.errors import InvalidFile, Problem

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
    convert = "save it as .docx; LibreOffice converts: soffice --convert-to docx FILE"
    old, named = "old Word (.doc)", "Word document"
    check_beginning(data, "document", old, named=named, convert=convert, anew="save it as .docx")
    with zipfile.ZipFile(BytesIO(data)) as package:
        check_package(package, "Word document", ".docx")
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
