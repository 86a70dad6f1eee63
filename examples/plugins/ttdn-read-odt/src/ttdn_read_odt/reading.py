"""The body of a document as blocks (*nội dung văn bản*): its paragraphs with their numbers, its tables."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple
from xml.etree.ElementTree import Element

from ttdn.hooks import Block, Origin, TableBlock, TextBlock
from ttdn_read_odt.names import DRAW, TABLE, TEXT, local, number
from ttdn_read_odt.numbering import OUTLINE, Numbers
from ttdn_read_odt.package import Document

# Notes, remarks of readers, what was deleted, tables of contents: they are no text of the document itself.
_LEFT_OUT = {
    *("note", "annotation", "tracked-changes", "hidden-text", "hidden-paragraph", "forms", "ruby-text"),
    *("table-of-content", "alphabetical-index", "illustration-index", "table-index", "bibliography", "user-index"),
}
_BOXES = (f"{DRAW}frame", f"{DRAW}custom-shape")
_START = f"{TEXT}start-value"
_AS_TEXT = {"tab": " ", "line-break": "\n"}


class Cell(NamedTuple):
    """A cell (*ô*), with the rows that it is high."""

    text: str
    height: int = 1


class Reading:
    """Goes through a document once, counting its lists and paragraphs."""

    def __init__(self, document: Document, numbers: Numbers) -> None:
        """Take a document, and who counts in it."""
        self._document = document
        self._numbers = numbers
        self._paragraph = 0

    def blocks(self, node: Element) -> Iterator[Block]:
        """Yield what stands in a body, a section or a box of text (*các khối*)."""
        for child in node:
            name = local(child)
            if name in {"p", "h"}:
                yield from self._paragraphs(child, self._of_heading(child))
            elif name == "list":
                yield from self._list(child, self._numbers.begin(child), child.get(f"{TEXT}style-name", ""), 1)
            elif name == "table":
                yield from self._table(child)
            elif name not in _LEFT_OUT and child.get(f"{TEXT}display") != "none":
                yield from self.blocks(child)

    def _of_heading(self, node: Element) -> str:
        if local(node) != "h" or node.get(f"{TEXT}is-list-header") == "true":
            return ""
        return self._numbers.label(OUTLINE, OUTLINE, number(node, f"{TEXT}outline-level"))

    def _list(self, node: Element, key: str, style: str, level: int) -> Iterator[Block]:
        for item in node:
            label: str | None = None if local(item) == "list-item" else ""
            for child in item:
                if local(child) == "list":
                    yield from self._list(child, key, child.get(f"{TEXT}style-name", style), level + 1)
                elif local(child) in {"p", "h"}:
                    if label is None:
                        start = number(item, _START) if item.get(_START) else None
                        label = self._numbers.label(key, style, level, start)
                    yield from self._paragraphs(child, label)
                    label = ""

    def _paragraphs(self, node: Element, label: str) -> Iterator[Block]:
        """The lines of a paragraph, since what is broken by hand is a paragraph to its reader; then its boxes."""
        boxes: list[Element] = []
        lines = [" ".join(line.split()) for line in self._text(node, boxes).split("\n")]
        if label and lines[0]:
            lines[0] = f"{label} {lines[0]}"
        for line in filter(None, lines):
            self._paragraph += 1
            yield TextBlock(line, Origin(paragraph=self._paragraph))
        for box in boxes:
            yield from self.blocks(box)

    def _text(self, node: Element, boxes: list[Element]) -> str:
        if node.get(f"{TEXT}style-name") in self._document.hidden:
            return ""
        parts = [node.text or ""]
        for child in node:
            name = local(child)
            if name == "s":
                parts.append(" ")
            elif child.tag in _BOXES:
                boxes.append(child)
            elif name not in _LEFT_OUT:
                parts.append(_AS_TEXT.get(name) or self._text(child, boxes))
            parts.append(child.tail or "")
        return "".join(parts)

    def _table(self, node: Element) -> Iterator[Block]:
        """A table; the paragraphs of one without lines, which only lays text out, as letterheads are."""
        rows = [self._row(row) for row in _rows(node)]
        if not any(
            cell.get(f"{TABLE}style-name") in self._document.framed for cell in node.iter(f"{TABLE}table-cell")
        ):
            for text in _laid_out(rows):
                self._paragraph += 1
                yield TextBlock(text, Origin(paragraph=self._paragraph))
            return
        for place, row in enumerate(rows):
            for column, (text, height) in enumerate(row):
                for below in rows[place + 1 : place + height]:
                    below[column] = Cell(text)
        if any(cell.text for row in rows for cell in row):
            yield TableBlock(tuple(tuple(cell.text for cell in row) for row in rows))

    def _row(self, node: Element) -> list[Cell]:
        """The cells of a row; one that is wide stands in each of its places."""
        cells: list[Cell] = []
        wide = 0
        for cell in node:
            for _ in range(number(cell, f"{TABLE}number-columns-repeated", most=200)):
                if local(cell) == "covered-table-cell":
                    cells.append(cells[-1] if wide > 0 else Cell(""))
                    wide -= 1
                else:
                    cells.append(Cell(self._cell(cell), number(cell, f"{TABLE}number-rows-spanned")))
                    wide = number(cell, f"{TABLE}number-columns-spanned", most=200) - 1
        return cells

    def _cell(self, node: Element) -> str:
        before = self._paragraph
        blocks = list(self.blocks(node))
        self._paragraph = before  # the paragraphs of tables are not counted
        texts = (
            [block.text] if isinstance(block, TextBlock) else [cell for row in block.rows for cell in row]
            for block in blocks
        )
        return "\n".join(line for lines in texts for line in lines if line)


def _rows(node: Element) -> Iterator[Element]:
    for child in node:
        if local(child) == "table-row":
            yield from (child for _ in range(number(child, f"{TABLE}number-rows-repeated", most=200)))
        elif local(child) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(child)


def _laid_out(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """The lines of a table without lines, left column first; a cell that is wide only once."""
    seen: set[int] = set()
    for column in zip_longest(*rows):
        for cell in column:
            if cell is not None and id(cell) not in seen:
                seen.add(id(cell))
                yield from filter(None, cell.text.split("\n"))
