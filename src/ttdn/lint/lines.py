"""Bytes to content lines (*dòng nội dung*), every byte of which still knows its place in the file.

RFC 5545, 3.1: lines end with CRLF, and a line that begins with a space or tab goes on the line before. Lines
that end with LF alone are read as well, so that the lint can go on after it has said so; a CR alone is text.
"""

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

import attrs

BOM = b"\xef\xbb\xbf"
FOLDS = b" \t"


@attrs.frozen(eq=False)
class PhysicalLine:
    """One line as it stands in the file: the bytes from `start` to `stop`, without the line end."""

    start: int
    stop: int
    data: bytes
    ending: bytes

    @property
    def continues(self) -> bool:
        """Whether the line goes on the one before."""
        return self.data[:1] in (b" ", b"\t")


@attrs.frozen(eq=False)
class ContentLine:
    """One unfolded line (*dòng nội dung*) without its line end.

    `folds` pairs an index in `data` with the offset in the file at which the line goes on from there.
    """

    data: bytes
    offset: int
    folds: tuple[tuple[int, int], ...] = ()

    def at(self, index: int) -> int:
        r"""Return the offset in the file of one byte of the unfolded line.

        >>> line = unfolded(physical_lines(b"SUMMARY:a\r\n b\r\n"))[0]
        >>> line.data, line.at(8), line.at(9)
        (b'SUMMARY:ab', 8, 12)
        """
        fold = bisect_right(self.folds, index, key=itemgetter(0))
        start, offset = self.folds[fold - 1] if fold else (0, self.offset)
        return offset + index - start


def physical_lines(data: bytes) -> tuple[PhysicalLine, ...]:
    r"""Cut a file into its lines, a BOM left out.

    >>> [(line.start, line.data, line.ending) for line in physical_lines(b"A:1\r\nB:2\n")]
    [(0, b'A:1', b'\r\n'), (5, b'B:2', b'\n')]
    """
    return tuple(_cut(data))


def _cut(data: bytes) -> Iterator[PhysicalLine]:
    start = len(BOM) if data.startswith(BOM) else 0
    while start < len(data):
        end = data.find(b"\n", start)
        if end < 0:
            yield PhysicalLine(start, len(data), data[start:], b"")
            return
        ending = b"\r\n" if end > start and data[end - 1] == ord("\r") else b"\n"
        stop = end + 1 - len(ending)
        yield PhysicalLine(start, stop, data[start:stop], ending)
        start = end + 1


def unfolded(lines: tuple[PhysicalLine, ...]) -> tuple[ContentLine, ...]:
    """Join folded lines."""
    joined: list[ContentLine] = []
    group: list[PhysicalLine] = []
    for line in lines:
        if group and not line.continues:
            joined.append(_joined(group))
            group = []
        group.append(line)
    if group:
        joined.append(_joined(group))
    return tuple(joined)


def _joined(group: list[PhysicalLine]) -> ContentLine:
    first = group[0]
    if len(group) == 1:
        return ContentLine(first.data, first.start)
    folds: list[tuple[int, int]] = []
    length = len(first.data)
    for line in group[1:]:
        folds.append((length, line.start + 1))
        length += len(line.data) - 1
    data = b"".join([first.data, *(line.data[1:] for line in group[1:])])
    return ContentLine(data, first.start, tuple(folds))
