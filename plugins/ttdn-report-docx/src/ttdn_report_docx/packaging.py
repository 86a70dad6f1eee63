"""The file around a document (*đóng gói tệp*): what burdens the template left out, always the same bytes."""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime, time

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from ttdn.reports.report import Report
from ttdn.reports.texts import one_line
from ttdn_report_docx.elements import node

_LONGEST_PROPERTY = 255
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that the directory of a zip file can hold."""

_CONTENT_TYPES = "[Content_Types].xml"
_WORD_OF_TODAY = "15"
_BURDEN = frozenset(
    {
        RELATIONSHIP_TYPE.THUMBNAIL,
        RELATIONSHIP_TYPE.CUSTOM_XML,
        RELATIONSHIP_TYPE.NUMBERING,
        "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    }
)


def unburdened(document: Document) -> None:
    """Leave out what the template of python-docx brings along: a picture of another page, styles, lists.

    A file without a mode of its own is opened by Word as one of 2007.
    """
    holders = (document.part.package, document.part)
    for relations in (holder.rels for holder in holders if holder is not None):
        for key in [key for key, relation in relations.items() if relation.reltype in _BURDEN]:
            del relations[key]
    settings = document.settings.element
    for child in list(settings):
        settings.remove(child)
    mode = node(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=_WORD_OF_TODAY,
    )
    settings.append(node("compat", mode))
    settings.append(node("themeFontLang", val="vi-VN"))


def packed(document: Document, report: Report) -> bytes:
    """Return the bytes of a document: its properties from the report, its entries in order and of a fixed time."""
    _set_properties(document, report)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source:
        return archived((name, source.read(name)) for name in source.namelist())


def archived(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """Return files by their names as a package of the office formats (*gói tệp*): in order, of a fixed time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in sorted(entries, key=lambda entry: (entry[0] != _CONTENT_TYPES, entry[0])):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            package.writestr(entry, data)
    return target.getvalue()


def _set_properties(document: Document, report: Report) -> None:
    """Set what Word shows as the properties of the file; its times are the day the plan's data last changed."""
    revised = datetime.combine(report.revised, time(), UTC)
    properties = document.core_properties
    properties.title = _property(report.title)
    properties.subject = _property(report.head.title)
    properties.author = properties.last_modified_by = _property(report.issued_by[-1])
    properties.keywords = _property(report.head.plan)
    properties.comments = properties.category = ""
    properties.language = "vi-VN"
    properties.created = properties.modified = revised
    properties.revision = 1


def _property(text: str) -> str:
    return one_line(text)[:_LONGEST_PROPERTY]
