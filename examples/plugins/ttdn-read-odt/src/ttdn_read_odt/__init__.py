"""Documents of LibreOffice (*đọc văn bản .odt*): a reader for ``ttdn draft``, by the standard library alone."""

from collections.abc import Iterator

from ttdn.hooks import Block, DocumentReader, implements, specs


@implements(specs.document_readers)
def document_readers() -> tuple[DocumentReader, ...]:
    """Offer the reader (*bộ đọc .odt*)."""
    return (DocumentReader("odt", (".odt",), read),)


def read(data: bytes) -> Iterator[Block]:
    """Read a text document of OpenDocument (*đọc văn bản .odt*): paragraphs and tables, in order.

    Raises `InvalidFile` (``odt-…``) for one that is locked, too large, or says what this reader does not know.
    """
    from ttdn_read_odt.numbering import Numbers
    from ttdn_read_odt.package import opened
    from ttdn_read_odt.reading import Reading

    document = opened(data)
    return Reading(document, Numbers(document.roots)).blocks(document.body)
