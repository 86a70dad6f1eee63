"""The reader of plain text (*đọc văn bản thuần*): one paragraph a line, or lines broken at a width."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ttdn.drafting.blocks import Block, Origin, TextBlock
from ttdn.drafting.readers.columns import Region, regions
from ttdn.drafting.readers.decoding import decoded
from ttdn.drafting.readers.furniture import is_page_number, without_gazette
from ttdn.drafting.readers.layout import Line, Margins, Row, Word, gaps
from ttdn.drafting.readers.limits import LIMITS, check_limit
from ttdn.drafting.readers.reflow import goes_on_in_small_letters, paragraphs, rest_joined
from ttdn.text import nfc

_WIDEST = 160  # letters: nobody breaks lines later than this
_RARE = 20  # of as many lines, one may be longer
_COLUMN = 3  # spaces: as many are no accident
_NEAR = 6  # lines: as many may be empty around a page number
_LINE = 2.0  # how high a line is, in letters
_LETTER = 1.6


def read_text(data: bytes) -> Iterator[Block]:
    r"""Read plain text (*đọc văn bản*); raises `InvalidFile` (``document-encoding``, ``document-too-large``).

    >>> [block.text for block in read_text("I. MỤC ĐÍCH\n1. Báo cáo".encode())]
    ['I. MỤC ĐÍCH', '1. Báo cáo']
    """
    text = decoded(data)
    check_limit("letters", len(text), LIMITS.letters)
    for number, paragraph in enumerate(text_paragraphs(text.splitlines()), 1):
        yield TextBlock(paragraph, Origin(paragraph=number))


def text_paragraphs(lines: Iterable[str]) -> list[str]:
    """Return the paragraphs of lines of text (*các đoạn văn*), broken lines joined, without page numbers."""
    rows = _rows(_without_page_numbers([nfc(line).expandtabs() for line in lines]))
    width = _width(rows)
    found: list[str] = []
    for region in regions(rows):
        found += _of_region(region, width)
    return [text for text in map(without_gazette, found) if text]


def _of_region(region: Region, width: float) -> list[str]:
    if region.is_column:
        return rest_joined([" ".join(word.text for word in row) for row in region.rows])
    margins = Margins(min(row[0].left for row in region.rows), width, 1.0)
    lines = [Line(row, margins) for row in region.rows]
    if not width:
        return [text for run in _runs(lines) for text in rest_joined(line.text for line in run)]
    found: list[str] = []
    run: list[Line] = []
    for line in lines:
        if _is_laid_out(line.words):
            found += [paragraph.text for paragraph in paragraphs(run)]
            found.append(line.text)
            run = []
        else:
            run.append(line)
    return found + [paragraph.text for paragraph in paragraphs(run)]


def _without_page_numbers(lines: Sequence[str]) -> list[str]:
    """Leave out page numbers with the empty lines around them: a sentence may go on behind."""
    kept: list[str] = []
    is_behind = False
    for number, line in enumerate(lines):
        if line.strip() and is_page_number(line) and _is_of_page(kept, line, lines[number + 1 : number + _NEAR]):
            while kept and not kept[-1].strip():
                kept.pop()
            is_behind = True
        elif line.strip() or not is_behind:
            kept.append(line)
            is_behind = False
    return kept


def _is_of_page(before: Sequence[str], line: str, after: Sequence[str]) -> bool:
    """Tell the number of a page from another: it stands in the middle, has a mark, or cuts a sentence."""
    is_deep = len(line) - len(line.lstrip()) >= 2 * _COLUMN
    if is_deep or not line.strip().isdigit():
        return True
    last = next((one.strip() for one in reversed(before[-_NEAR:]) if one.strip()), "")
    rest = next((one.strip() for one in after if one.strip()), "")
    return bool(last) and goes_on_in_small_letters(last, rest)


def _rows(lines: Sequence[str]) -> list[Row]:
    return [row for number, line in enumerate(lines) if (row := tuple(_words(line, number * _LINE)))]


def _words(line: str, top: float) -> Iterator[Word]:
    start = 0
    for text in line.split():
        left = line.index(text, start)
        start = left + len(text)
        yield Word(text, float(left), float(start), top, top + _LETTER)


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines without an empty one between."""
    found: list[list[Line]] = []
    for line in lines:
        if found and line.top - found[-1][-1].top <= _LINE:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _is_laid_out(row: Row) -> bool:
    return any(right - left >= _COLUMN for left, right in gaps(row))


def _width(rows: Sequence[Row]) -> float:
    """At which column lines are broken, 0 where they are not.

    Lines that go on in small letters on the next tell. Where a program counted letters, none is longer, and none
    had room for the next word; where they come from a page, all are about as long.
    """
    plain = [row for row in rows if not _is_laid_out(row)]
    broken = [(row, after) for row, after in pairwise(plain) if _is_cut(row, after)]
    if not broken:
        return 0.0
    longest = max(row[-1].right for row in plain)
    if longest <= _WIDEST and all(row[-1].right + 1 + len(after[0].text) > longest for row, after in broken):
        return longest
    ends = sorted(row[-1].right for row, _ in broken)
    longer = sum(row[-1].right > ends[-1] + _COLUMN for row in plain)
    return 0.0 if ends[-1] > _WIDEST or longer * _RARE > len(plain) else ends[len(ends) // 2]


def _is_cut(row: Row, after: Row) -> bool:
    texts = [" ".join(word.text for word in words) for words in (row, after)]
    return after[0].top - row[0].top == _LINE and goes_on_in_small_letters(*texts)
