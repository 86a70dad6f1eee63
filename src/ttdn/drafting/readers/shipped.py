"""The readers that ship with ttdn (*bộ đọc có sẵn*); what each needs is imported when it reads."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Protocol

import attrs

from ttdn.drafting.blocks import Block
from ttdn.drafting.readers.plain.markdown import read_markdown
from ttdn.drafting.readers.plain.text import read_text
from ttdn.errors import NotFound, Problem


class Reader(Protocol):
    """What reads files of some suffixes (*bộ đọc văn bản*): one of these, or one that a plugin offers."""

    @property
    def name(self) -> str:
        """The name by which it is known."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Of which files it reads, each as in ``.docx``."""
        ...

    @property
    def read(self) -> Callable[[bytes], Iterable[Block]]:
        """What makes blocks of the bytes of a file."""
        ...


@attrs.frozen
class CoreReader:
    """A reader that ships with ttdn (*bộ đọc có sẵn*)."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Iterable[Block]]


def _read_docx(data: bytes) -> Iterable[Block]:
    _require("docx", "lxml.etree")
    from ttdn.drafting.readers.word.reader import read_docx  # noqa: PLC0415  only this reader needs it

    return read_docx(data)


def _read_pdf(data: bytes) -> Iterable[Block]:
    _require("pdfplumber")
    from ttdn.drafting.readers.pdf.reader import read_pdf  # noqa: PLC0415  as above

    return read_pdf(data)


def _read_html(data: bytes) -> Iterable[Block]:
    _require("lxml.html")
    from ttdn.drafting.readers.web.reader import read_html  # noqa: PLC0415  as above

    return read_html(data)


def _require(*packages: str) -> None:
    for package in packages:
        try:
            import_module(package)
        except ImportError as error:
            what = "reading this document needs a library that is not installed"
            hint = 'install it: pip install "ttdn[read]"'
            raise NotFound(Problem("reader-missing", what, error.name or package, hint)) from error


CORE_READERS = (
    CoreReader("txt", (".txt",), read_text),
    CoreReader("markdown", (".md", ".markdown"), read_markdown),
    CoreReader("docx", (".docx",), _read_docx),
    CoreReader("pdf", (".pdf",), _read_pdf),
    CoreReader("html", (".html", ".htm", ".xhtml"), _read_html),
)
"""Plain text and Markdown without any further package, the others with the extra ``read``."""
