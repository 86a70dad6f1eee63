"""Words and lines as they stand on a page (*bố cục trang*), in points of a PDF or in columns of a text file."""

from collections.abc import Iterable

import attrs


@attrs.frozen
class Word:
    """A word with its box (*từ và khung của từ*): left, right, top, bottom, from the upper left corner."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """How high the box is."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The height on the page at which the word stands."""
        return (self.top + self.bottom) / 2


Row = tuple[Word, ...]
"""Words that stand beside each other, from left to right."""


@attrs.frozen
class Margins:
    """From where to where the lines of a column reach (*lề*), and how wide a letter is there.

    `is_cell` tells the column of a table from that of a page.
    """

    left: float
    right: float
    letter: float
    is_cell: bool = False


@attrs.frozen
class Line:
    """A line of a column (*dòng*), before it is known whether the next one goes on with its paragraph."""

    words: Row
    margins: Margins
    page: int = 0

    @property
    def text(self) -> str:
        """The words, one space between."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where the line begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the line ends."""
        return max(word.right for word in self.words)

    @property
    def top(self) -> float:
        """Where its highest word begins."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Where its lowest word ends."""
        return max(word.bottom for word in self.words)

    @property
    def indent(self) -> float:
        """How many letters the line is indented."""
        return (self.left - self.margins.left) / self.margins.letter

    @property
    def room(self) -> float:
        """How many letters are free behind the line."""
        return (self.margins.right - self.right) / self.margins.letter

    @property
    def first_width(self) -> float:
        """How many letters its first word takes."""
        return (self.words[0].right - self.words[0].left) / self.margins.letter


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Put words beside each other that stand at one height (*xếp từ thành dòng*), from top to bottom.

    >>> rows = rows_of([Word("hoạch", 30, 60, 11, 23), Word("Kế", 10, 25, 10, 22), Word("Số", 10, 25, 40, 52)])
    >>> [[word.text for word in row] for row in rows]
    [['Kế', 'hoạch'], ['Số']]
    """
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.middle, word.left)):
        if rows and word.middle - rows[-1][0].middle < 0.4 * max(word.height, rows[-1][0].height):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [tuple(sorted(row, key=lambda word: word.left)) for row in rows]


def gaps(row: Row) -> list[tuple[float, float]]:
    """Return the empty stretches between neighbours of a row (*khoảng trống*), as left and right."""
    found: list[tuple[float, float]] = []
    reach = row[0].right
    for word in row[1:]:
        if word.left > reach:
            found.append((reach, word.left))
        reach = max(reach, word.right)
    return found
