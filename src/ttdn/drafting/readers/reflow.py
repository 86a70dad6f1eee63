"""Broken lines made paragraphs again (*nối dòng thành đoạn*)."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from ttdn.drafting.readers.labels import dashed, heading_label, labelled, signing
from ttdn.drafting.readers.layout import Line
from ttdn.text import nfc

_CLOSED = re.compile(r"[.;:!?…/][\"”’)]*$")
_CUT_DATE = re.compile(
    r"\b(?:ngày\n\d{1,2}(?:\s+tháng\b|\s*[-/.]\s*\d)|tháng\n\d{1,2}(?:\s+năm\b|\s*[-/.]\s*\d(?![\d.]*\.\s))|năm\n\d{4}\b"
    r"|[Qq]uý\n(?:IV|I{1,3}|[1-4])(?:\s+năm\b|\s*[-/]\s*\d))"
)
_SLASH = re.compile(r"(?<=[^\W\d])/$")
_NUMBER_SIGN = re.compile(r"[\d/A-ZĐ]")
_INDENTED = 1.5  # letters: less is the unevenness of a page
_CENTRED = 1.0  # letters on both sides
_ASKEW = 1.5  # letters: a centred line may be off by as many
_APART = 1.2  # heights of a line: more is a space that somebody left


@attrs.frozen
class Paragraph:
    """A paragraph and the line it began with (*đoạn văn*)."""

    text: str
    first: Line


def paragraphs(lines: Iterable[Line]) -> list[Paragraph]:
    """Join the lines of one column into paragraphs (*nối dòng*), in order.

    A line begins a paragraph if its first word had fitted on the line before, if it is indented where that one was
    not, if space was left between, or if it begins with a label.
    """
    given = list(lines)
    style = _Style.of(given)
    groups: list[list[Line]] = []
    for line in given:
        if groups and _goes_on(groups[-1], line, style):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Paragraph(join_lines([line.text for line in group]), group[0]) for group in groups]


def join_lines(texts: Sequence[str]) -> str:
    """Join what stood on several lines (*nối các dòng*); a number of a document that was cut is made whole.

    >>> join_lines(["văn bản số 364/TTr-BNG-", "NVVH ngày 19", "tháng 01"])
    'văn bản số 364/TTr-BNG-NVVH ngày 19 tháng 01'
    """
    pieces = list(texts[:1])
    for before, text in pairwise(texts):
        pieces += [text] if _is_cut(before, text) else [" ", text]
    return nfc("".join(pieces))


def _is_cut(before: str, text: str) -> bool:
    """Tell whether a line ends within a number such as 364/TTr-BNG-NVVH, or between words as in "tháng/lần"."""
    if _SLASH.search(before) and text[:1].islower():
        return True
    if not before.endswith("-") or not (text[:1].isupper() or text[:1].isdigit()):
        return False
    return bool(_NUMBER_SIGN.search(before.rsplit(maxsplit=1)[-1]))


def closed(text: str) -> bool:
    """Tell whether a text ends as a sentence or an item of a list does (*kết thúc câu*).

    >>> closed("thực hiện."), closed("sở, ban, ngành;"), closed("của Ban Thường vụ")
    (True, True, False)
    """
    return bool(_CLOSED.search(text))


def rest_joined(lines: Iterable[str]) -> list[str]:
    """Join to a line only what goes on in small letters (*nối phần còn lại*): every other line is a paragraph.

    For text with a paragraph on each line, and for letterheads, where names are broken as their author wanted.

    >>> rest_joined(["ỦY BAN NHÂN DÂN", "TỈNH NINH BÌNH", "V/v chuẩn bị kỳ thi", "năm học 2025 - 2026"])
    ['ỦY BAN NHÂN DÂN', 'TỈNH NINH BÌNH', 'V/v chuẩn bị kỳ thi năm học 2025 - 2026']
    """
    found: list[list[str]] = []
    for line in lines:
        if found and (goes_on_in_small_letters(found[-1][-1], line) or is_cut_date(found[-1][-1], line)):
            found[-1].append(line)
        else:
            found.append([line])
    return [join_lines(texts) for texts in found]


@attrs.frozen
class _Style:
    """How paragraphs are set: with labels indented, and with the rest of an indented line below its beginning."""

    indents_labels: bool
    hangs: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Style":
        labels = [line.indent >= _INDENTED for line in lines if labelled(line.text)]
        rest = [
            line.indent >= _INDENTED
            for before, line in pairwise(lines)
            if before.indent >= _INDENTED
            and not _is_centred(line)
            and goes_on_in_small_letters(before.text, line.text)
        ]
        return cls(sum(labels) * 2 > len(labels), sum(rest) * 2 > len(rest))


def _goes_on(group: Sequence[Line], line: Line, style: _Style) -> bool:
    before = group[-1]
    if _is_apart(before, line) or signing(line.text) or signing(before.text):
        return False
    if _is_centred(before) and _is_centred(line) and abs(before.left - line.left) > before.margins.letter:
        return _is_same_title(before, line)
    if goes_on_in_small_letters(before.text, line.text) or is_cut_date(before.text, line.text):
        return True
    has_room = before.room >= line.first_width + 1
    return not has_room and _follows_full_line(group, line, style)


def _follows_full_line(group: Sequence[Line], line: Line, style: _Style) -> bool:
    """Tell whether a line goes on with one that had no room for its first word."""
    before = group[-1]
    is_closed = closed(before.text)
    if labelled(line.text):
        return not is_closed and _is_inside_sentence(before, line, style)
    if line.indent < _INDENTED:
        return True
    if _is_centred(line):
        return not is_closed and len(group) == 1
    return style.hangs and not is_closed and abs(line.indent - before.indent) < _INDENTED


def goes_on_in_small_letters(before: str, text: str) -> bool:
    """Tell whether a line can only be the rest of a sentence (*phần còn lại của câu*).

    >>> goes_on_in_small_letters("của Ban Thường vụ", "tỉnh ủy"), goes_on_in_small_letters("KẾ HOẠCH", "thực hiện")
    (True, False)
    """
    return text[:1].islower() and not labelled(text) and not closed(before) and not before.isupper()


def is_cut_date(before: str, text: str) -> bool:
    """Tell whether a line ends within a date (*ngày tháng bị ngắt dòng*), however much room it had.

    >>> (
    ...     is_cut_date("hoàn thành trước ngày", "31 tháng 7 năm 2025."),
    ...     is_cut_date("hoàn thành trong năm", "1. Mục đích"),
    ...     is_cut_date("mỗi khoa 02 lượt/tháng", "3.2. Sửa chữa"),
    ... )
    (True, False, False)
    """
    return bool(_CUT_DATE.search(f"{before[-8:].rstrip()}\n{text[:20].lstrip()}"))


def _is_apart(before: Line, line: Line) -> bool:
    if before.page != line.page:
        return False
    return line.top - before.bottom > _APART * (before.bottom - before.top) or line.top < before.top


def _is_centred(line: Line) -> bool:
    return min(line.indent, line.room) > _CENTRED and abs(line.indent - line.room) < _ASKEW


def _is_same_title(before: Line, line: Line) -> bool:
    """Two centred lines are one title if both are in capitals or neither is; in a cell they fill it, too."""
    is_new = labelled(line.text) or line.text.startswith("(") or closed(before.text)
    if before.margins.is_cell and before.indent + before.room >= line.first_width + 1:
        return False
    return not is_new and before.text.isupper() == line.text.isupper()


def _is_inside_sentence(before: Line, line: Line, style: _Style) -> bool:
    r"""Tell whether what looks like a label happens to begin a line, as in "2026\n- 2030"."""
    if style.indents_labels and line.indent < _INDENTED:
        return not heading_label(line.text) or before.room < 1
    rest = line.text.lstrip("-–— ")
    return dashed(line.text) and (rest[:1].islower() or (rest[:1].isdigit() and before.text[-1:].isdigit()))
