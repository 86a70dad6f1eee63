"""What a reader finds in a document (*nội dung văn bản*): blocks of text and tables, in reading order."""

import attrs


@attrs.frozen
class Origin:
    """Where in a document something stands (*vị trí trong văn bản*), counted from 1; 0 where the form has none.

    A text file has no pages, a PDF page no paragraphs that its maker marked.

    >>> Origin(page=3)
    Origin(page=3, paragraph=0)
    """

    page: int = 0
    paragraph: int = 0


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

    >>> TableBlock((("TT", "Nhiệm vụ"), ("1", "Báo cáo"))).rows[1]
    ('1', 'Báo cáo')
    """

    rows: tuple[tuple[str, ...], ...]
    origin: Origin = Origin()


Block = TextBlock | TableBlock
