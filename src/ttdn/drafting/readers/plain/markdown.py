"""The reader of Markdown (*đọc Markdown*): paragraphs without marks, tables with pipes."""

from collections.abc import Iterator, Sequence

from ttdn.drafting.blocks import Block, Origin, TableBlock, TextBlock
from ttdn.drafting.readers.decoding import decoded
from ttdn.drafting.readers.letterhead_tables import laid_out
from ttdn.drafting.readers.limits import LIMITS, check_limit
from ttdn.drafting.readers.plain.markdown_tables import cells, heading, is_delimiter, is_rule, plain_marks
from ttdn.drafting.readers.plain.text import text_paragraphs
from ttdn.text import nfc


def read_markdown(data: bytes) -> Iterator[Block]:
    r"""Read Markdown (*đọc Markdown*); raises `InvalidFile` (``document-encoding``, ``document-too-large``).

    >>> text, table = read_markdown("**I. MỤC ĐÍCH**\n\n|TT|Việc|\n|-|-|\n|1|Báo cáo|".encode())
    >>> text.text, table.rows
    ('I. MỤC ĐÍCH', (('TT', 'Việc'), ('1', 'Báo cáo')))
    """
    text = nfc(decoded(data))
    check_limit("letters", len(text), LIMITS.letters)
    paragraph = 0
    for texts in _parts(text.splitlines()):
        if isinstance(texts, TableBlock):
            yield texts
            continue
        for one in texts:
            paragraph += 1
            yield TextBlock(one, Origin(paragraph=paragraph))


def _parts(lines: Sequence[str]) -> Iterator[Sequence[str] | TableBlock]:
    """Runs of paragraphs, and tables."""
    run: list[str] = []
    number = 0
    while number < len(lines):
        stop = _table_end(lines, number)
        title = heading(lines[number])
        if stop > number:
            yield _texts(run)
            run = []
            yield _table([cells(line) for line in lines[number:stop] if not is_delimiter(line)])
            number = stop
            continue
        if title is not None:
            run += ["", title, ""]
        elif not is_rule(lines[number]):
            run.append(lines[number].removeprefix("> "))
        number += 1
    yield _texts(run)


def _texts(lines: Sequence[str]) -> list[str]:
    return text_paragraphs([plain_marks(line) for line in lines])


def _table_end(lines: Sequence[str], start: int) -> int:
    """Where a table ends that begins with a line; the line itself where none does."""
    if "|" not in lines[start] or start + 1 >= len(lines) or not is_delimiter(lines[start + 1]):
        return start
    stop = start + 2
    while stop < len(lines) and "|" in lines[stop]:
        stop += 1
    return stop


def _table(rows: Sequence[Sequence[str]]) -> Sequence[str] | TableBlock:
    texts = laid_out(rows)
    if texts is not None:
        return texts
    width = max(len(row) for row in rows)
    check_limit("columns", width, LIMITS.columns)
    return TableBlock(tuple((*row, *[""] * (width - len(row))) for row in rows))
