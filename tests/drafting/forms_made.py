"""A document of paragraphs and tables, written down in each form that readers know."""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import docx

from drafting.documents_made import LEVELS, lists, paragraph, saved, typeset, word
from ttdn.drafting.blocks import Block, TableBlock, TextBlock
from ttdn.drafting.readers.numerals import numeral

_LABEL = re.compile(r"([IVX]+\.|\d+\.|[a-z]\)|-)\s+(.+)", re.DOTALL)
_PAGE = """
#let data = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: 2cm, numbering: "1", number-align: top + center, header-ascent: 30%)
#set text(size: 13pt, lang: "vi", hyphenate: false)
#for part in data {
  if type(part) == str {
    par(first-line-indent: (amount: 1cm, all: true), justify: true, part)
  } else {
    set text(size: 10pt)
    table(columns: (auto,) + (1fr,) * (part.first().len() - 1), ..part.flatten())
  }
}
"""


def has_tables(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, TableBlock) for block in blocks)


def in_text(blocks: Sequence[Block]) -> bytes:
    return "\n".join(block.text for block in blocks if isinstance(block, TextBlock)).encode()


def in_markdown(blocks: Sequence[Block]) -> bytes:
    return "\n\n".join(_of_markdown(block) for block in blocks).encode()


def _of_markdown(block: Block) -> str:
    if isinstance(block, TextBlock):
        return block.text
    head, *rows = ("| " + " | ".join(cell.replace("\n", "<br>") for cell in row) + " |" for row in block.rows)
    return "\n".join([head, "|" + "---|" * len(block.rows[0]), *rows])


def in_html(blocks: Sequence[Block]) -> bytes:
    return f"<html><body>{''.join(map(_of_html, blocks))}</body></html>".encode()


def _of_html(block: Block) -> str:
    if isinstance(block, TextBlock):
        return f"<p>{html.escape(block.text)}</p>"
    rows = (
        "".join(f"<td>{html.escape(cell).replace(chr(10), '<br>')}</td>" for cell in row) for row in block.rows
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def in_pdf(blocks: Sequence[Block]) -> bytes:
    return typeset(_PAGE, [block.text if isinstance(block, TextBlock) else block.rows for block in blocks])


def in_typed_docx(blocks: Sequence[Block]) -> bytes:
    document = docx.Document()
    for block in blocks:
        if isinstance(block, TextBlock):
            document.add_paragraph(block.text)
        else:
            table = document.add_table(len(block.rows), len(block.rows[0]))
            for cells, texts in zip(table.rows, block.rows, strict=True):
                for cell, text in zip(cells.cells, texts, strict=True):
                    cell.text = text
    return saved(document)


def in_numbered_docx(blocks: Sequence[Block]) -> bytes:
    """Word counts by itself wherever it would come to the label that the text has; the others are typed."""
    return word("".join(_numbered(blocks)), lists(LEVELS))


def _numbered(blocks: Sequence[Block]) -> Iterator[str]:
    counts = [0] * len(LEVELS)
    for block in blocks:
        if isinstance(block, TableBlock):
            rows = (f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in block.rows)
            yield f"<w:tbl>{''.join(rows)}</w:tbl>"
            continue
        found = _LABEL.fullmatch(block.text)
        level = next((at for at in range(len(LEVELS)) if found and _next(counts, at) == found[1]), -1)
        if found and level >= 0:
            counts[level:] = [counts[level] + 1] + [0] * (len(LEVELS) - level - 1)
            yield paragraph(found[2], level)
        else:
            yield paragraph(block.text)


def _next(counts: Sequence[int], level: int) -> str:
    form, pattern = LEVELS[level]
    return "-" if form == "bullet" else pattern.replace(f"%{level + 1}", numeral(counts[level] + 1, form))


def _cell(text: str) -> str:
    return f"<w:tc>{''.join(map(paragraph, text.split(chr(10))))}</w:tc>"


FORMS: Mapping[str, Callable[[Sequence[Block]], bytes]] = {
    "a.txt": in_text,
    "a.md": in_markdown,
    "a.html": in_html,
    "a.pdf": in_pdf,
    "typed.docx": in_typed_docx,
    "numbered.docx": in_numbered_docx,
}
"""By the name of a file; plain text holds no tables."""
