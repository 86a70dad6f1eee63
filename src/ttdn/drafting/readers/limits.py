"""How much a document may ask for (*giới hạn khi đọc*): sizes and counts, so that no file stops the machine.

Work is counted, not timed: the same file is refused on every machine, or on none.
"""

from collections.abc import Iterable, Iterator

import attrs

from ttdn.drafting.blocks import Block, TextBlock
from ttdn.errors import InvalidFile, Problem

MEGABYTE = 1_000_000


@attrs.frozen
class Limits:
    """The limits of reading (*giới hạn*), each far above what any official document needs.

    `size` and `unpacked` are bytes: of the file, and of what is packed in it; `ratio` how many times its packed
    size a large part may have. `tags` counts those of XML and HTML, `drawn` the
    bytes that draw the pages of a PDF; `blocks`, `cells` and `letters` are of the whole
    document.
    """

    size: int = 50 * MEGABYTE
    pages: int = 1_000
    unpacked: int = 100 * MEGABYTE
    ratio: int = 200
    members: int = 5_000
    blocks: int = 50_000
    cells: int = 500_000
    letters: int = 3_000_000
    tags: int = 1_000_000
    drawn: int = 40 * MEGABYTE
    columns: int = 200


LIMITS = Limits()


def too_large(what: str, got: int, limit: int) -> InvalidFile:
    """Return the error for a document beyond a limit (``document-too-large``).

    >>> print(too_large("pages", 1001, 1000))
    document-too-large a document with more pages than are read, got '1001'; the limit is 1000: read it in parts
    """
    return InvalidFile(
        Problem(
            "document-too-large",
            f"a document with more {what} than are read",
            str(got),
            f"the limit is {limit}: read it in parts",
        )
    )


def check_limit(what: str, got: int, limit: int) -> None:
    """Refuse what is beyond a limit; raises `InvalidFile` (``document-too-large``)."""
    if got > limit:
        raise too_large(what, got, limit)


def counted(blocks: Iterable[Block], limits: Limits = LIMITS) -> Iterator[Block]:
    """Pass blocks on and count them; raises `InvalidFile` (``document-too-large``)."""
    cells = letters = 0
    for number, block in enumerate(blocks, 1):
        if isinstance(block, TextBlock):
            letters += len(block.text)
        else:
            cells += sum(len(row) for row in block.rows)
            letters += sum(len(cell) for row in block.rows for cell in row)
        check_limit("paragraphs and tables", number, limits.blocks)
        check_limit("cells", cells, limits.cells)
        check_limit("letters", letters, limits.letters)
        yield block
