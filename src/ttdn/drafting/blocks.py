"""What a reader finds in a document (*nội dung văn bản*): blocks of text and tables, in reading order."""

import attrs


@attrs.frozen
class Origin:
    """Where in a document something stands (*vị trí trong văn bản*), counted from 1; 0 where the form has none.

    A text file has no pages, a PDF page no paragraphs that its maker marked. `row` and `column` are those of a
    table as its block has it, 0 outside one.

    >>> Origin(page=3)
    Origin(page=3, paragraph=0, row=0, column=0)
    """

    page: int = 0
    paragraph: int = 0
    row: int = 0
    column: int = 0


@attrs.frozen
class TextBlock:
    """One paragraph (*đoạn văn*), as the document has it.

    >>> TextBlock("II. NHIỆM VỤ", Origin(1, 4)).text
    'II. NHIỆM VỤ'
    """

    text: str
    origin: Origin = Origin()


@attrs.frozen
class TableBlock:
    """One table (*bảng*), row by row, header rows as any other; a merged cell stands in each of its places.

    The paragraphs of a cell are lines of its text. `row_origins` says where each row begins: one for each row, or
    none where all begin at `origin`, as when no page is known.

    >>> TableBlock((("TT", "Nhiệm vụ"), ("1", "Báo cáo"))).rows[1]
    ('1', 'Báo cáo')
    """

    rows: tuple[tuple[str, ...], ...]
    origin: Origin = Origin()
    row_origins: tuple[Origin, ...] = ()

    def cell_origin(self, row: int, column: int) -> Origin:
        """Return where a cell stands (*vị trí của ô*), its row and column counted from 1.

        >>> TableBlock((("TT", "Nhiệm vụ"),), Origin(page=4)).cell_origin(1, 2)
        Origin(page=4, paragraph=0, row=1, column=2)
        """
        begins = self.row_origins[row - 1] if self.row_origins else self.origin
        return attrs.evolve(begins, row=row, column=column)


Block = TextBlock | TableBlock
"""A paragraph or a table of a document (*khối văn bản*), a closed union."""
