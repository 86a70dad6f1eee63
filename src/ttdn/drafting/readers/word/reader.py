"""The reader of Word documents (*đọc văn bản Word*), with the numbers that Word writes by itself."""

from collections.abc import Iterator, Sequence

from ttdn.drafting.blocks import Block, Origin, TableBlock, TextBlock
from ttdn.drafting.readers.letterhead_tables import laid_out
from ttdn.drafting.readers.limits import LIMITS, check_limit
from ttdn.drafting.readers.numerals import whole
from ttdn.drafting.readers.word.numbering import WordNumbers, value
from ttdn.drafting.readers.word.package import open_word
from ttdn.drafting.readers.word.text import word_text
from ttdn.drafting.readers.xml_nodes import Node, W, name_of

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "body", "txbxContent", "smartTag"})


def read_docx(data: bytes) -> Iterator[Block]:
    """Read a Word document (*đọc văn bản Word*): paragraphs and tables of its body, in order.

    Raises `InvalidFile` (``document-type``, ``document-encrypted``, ``document-too-large``, ``document-entities``,
    ``document-macros``), and whatever python-docx raises on a file that is broken.
    """
    word = open_word(data)
    return _Reading(WordNumbers(word.numbering, word.styles)).blocks(word.body)


class _Reading:
    """Goes through a document once, counting its lists and paragraphs."""

    def __init__(self, numbers: WordNumbers) -> None:
        self._numbers = numbers
        self._paragraph = 0

    def blocks(self, node: Node) -> Iterator[Block]:
        """Return what stands in a body or a box of text."""
        for child in node:
            name = name_of(child)
            if name == "p":
                texts, boxes = self._paragraph_of(child)
                for text in texts:
                    yield self._block(text)
                for box in boxes:
                    yield from self.blocks(box)
            elif name == "tbl":
                yield from self._table(child)
            elif name in _WRAPPERS:
                yield from self.blocks(child)

    def _block(self, text: str) -> TextBlock:
        self._paragraph += 1
        return TextBlock(text, Origin(paragraph=self._paragraph))

    def _paragraph_of(self, node: Node, *, is_cell: bool = False) -> tuple[Sequence[str], Sequence[Node]]:
        label = self._numbers.label(node)
        found = word_text(node)
        texts = list(found.texts)
        if label and (texts or is_cell):
            texts[:1] = [" ".join([label, *texts[:1]])]
        return texts, found.boxes

    def _table(self, node: Node) -> Iterator[Block]:
        rows = self._rows(node)
        texts = laid_out(rows)
        if texts is not None:
            for text in texts:
                yield self._block(text)
        elif any(cell for row in rows for cell in row):
            yield TableBlock(tuple(tuple(row) for row in rows))

    def _rows(self, node: Node) -> list[list[str]]:
        rows: list[list[str]] = []
        for row in _within(node, "tr"):
            cells = [""] * _skipped(row, "gridBefore")
            for cell in _within(row, "tc"):
                settings = cell.find(f"{W}tcPr")
                text = "\n".join(self._cell(cell))
                above = rows[-1][len(cells)] if rows and len(cells) < len(rows[-1]) else ""
                merge = settings.find(f"{W}vMerge") if settings is not None else None
                if merge is not None and merge.get(f"{W}val") in {None, "continue"}:
                    text = above
                cells += [text] * max(1, _columns(value(settings, f"{W}gridSpan"), 1))
                check_limit("columns", len(cells), LIMITS.columns)
            rows.append(cells)
        width = max((len(row) for row in rows), default=0)
        return [row + [""] * (width - len(row)) for row in rows]

    def _cell(self, node: Node) -> Iterator[str]:
        for child in node:
            name = name_of(child)
            if name == "p":
                texts, boxes = self._paragraph_of(child, is_cell=True)
                yield from texts
                for box in boxes:
                    yield from self._cell(box)
            elif name in _WRAPPERS or name in {"tbl", "tr", "tc"}:
                yield from self._cell(child)


def _within(node: Node, name: str) -> Iterator[Node]:
    """The rows of a table or the cells of a row, also where a form or a change is wrapped around them."""
    for child in node:
        if name_of(child) == name:
            yield child
        elif name_of(child) in _WRAPPERS:
            yield from _within(child, name)


def _skipped(row: Node, name: str) -> int:
    settings = row.find(f"{W}trPr")
    return _columns(value(settings, f"{W}{name}"), 0)


def _columns(text: str | None, otherwise: int) -> int:
    columns = whole(text, otherwise)
    check_limit("columns", columns, LIMITS.columns)
    return columns
