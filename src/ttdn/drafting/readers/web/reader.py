"""The reader of web pages (*đọc trang web*): paragraphs, lists with their numbers, tables."""

from collections.abc import Iterator

from ttdn.drafting.blocks import Block, Origin, TableBlock, TextBlock
from ttdn.drafting.readers.decoding import decoded
from ttdn.drafting.readers.furniture import without_gazette
from ttdn.drafting.readers.letterhead_tables import laid_out
from ttdn.drafting.readers.limits import LIMITS, check_limit
from ttdn.drafting.readers.web.ending import check_ending
from ttdn.drafting.readers.web.paragraphs import Paragraphs
from ttdn.drafting.readers.web.tables import table_rows
from ttdn.drafting.readers.web.tree import html_tree
from ttdn.drafting.readers.xml_nodes import Node
from ttdn.errors import InvalidFile, Problem


def read_html(data: bytes) -> Iterator[Block]:
    """Read a web page (*đọc trang web*).

    Raises `InvalidFile` (``document-broken``, ``document-encoding``, ``document-no-text``,
    ``document-too-large``).
    Scripts, styles and what is hidden are left out; nothing is fetched.

    >>> page = "<h1>KẾ HOẠCH</h1><ol type=I><li>Mục đích<li>Nhiệm vụ</ol>"
    >>> [block.text for block in read_html(page.encode())]
    ['KẾ HOẠCH', 'I. Mục đích', 'II. Nhiệm vụ']
    """
    text = decoded(data)
    check_limit("letters", len(text), 2 * LIMITS.letters)
    check_limit("tags", text.count("<"), LIMITS.tags)
    check_ending(text)
    root = html_tree(text)
    paragraph = tables = 0
    for piece in Paragraphs().of(root) if root is not None else ():
        if isinstance(piece, str):
            texts: list[str] | None = [piece]
        else:
            rows = table_rows(piece, lambda cell: "\n".join(_texts(cell)))
            texts = laid_out(rows)
            if texts is None:
                tables += 1
                yield TableBlock(tuple(tuple(row) for row in rows))
        for kept in filter(None, map(without_gazette, texts or ())):
            paragraph += 1
            yield TextBlock(kept, Origin(paragraph=paragraph))
    if not paragraph and not tables:
        what = "a page without text: a script may bring it, and none is run"
        hint = "open it in a browser and save it whole, or take the PDF or Word file"
        raise InvalidFile(Problem("document-no-text", what, hint=hint))


def _texts(cell: Node) -> Iterator[str]:
    """The paragraphs of a cell; a table within gives those of its cells."""
    for piece in Paragraphs().of(cell):
        if isinstance(piece, str):
            yield piece
        else:
            for row in table_rows(piece, lambda within: "\n".join(_texts(within))):
                yield from filter(None, dict.fromkeys(row))
