"""The numbers that LibreOffice writes by itself (*đánh số tự động*): "I.", "1.2.", "a)", as people see them."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from ttdn_read_odt.names import STYLE, TEXT, number
from ttdn_read_odt.package import refused

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LARGEST_ROMAN = 39
_LEVELS = 10
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")  # letters of Symbol and Wingdings
OUTLINE = "outline"
"""The list of headings that the document numbers as its chapters."""


class Level(NamedTuple):
    """How one level of a list is numbered (*cấp đánh số*): around the numbers of the last `shown` levels."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    bullet: str = ""


class Numbers:
    """Counts through the lists of a document (*bộ đếm*), paragraph by paragraph."""

    def __init__(self, roots: Iterable[Element]) -> None:
        """Take the styles of lists from the roots that hold them."""
        self._levels: dict[str, dict[int, Level]] = {}
        for root in roots:
            for style in root.iter(f"{TEXT}list-style"):
                self._levels[style.get(f"{STYLE}name", "")] = _levels(style)
            for style in root.iter(f"{TEXT}outline-style"):
                self._levels[OUTLINE] = _levels(style)
        self._counts: dict[str, dict[int, int]] = {}
        self._latest: dict[str, str] = {}

    def begin(self, node: Element) -> str:
        """Begin a list, or go on with an earlier one (*bắt đầu danh sách*); return the key that it counts by."""
        style = node.get(f"{TEXT}style-name", "")
        own = node.get("{http://www.w3.org/XML/1998/namespace}id") or f"list {len(self._counts)}"
        key = own
        if node.get(f"{TEXT}continue-numbering") == "true":
            key = self._latest.get(style, own)
        named = node.get(f"{TEXT}continue-list", "")
        if named in self._counts:
            key = named
        self._latest[style] = key
        # The list goes by the name of its own as well, since a later one may go on with it.
        self._counts[own] = self._counts.setdefault(key, {})
        return key

    def label(self, key: str, style: str, level: int, start: int | None = None) -> str:
        """Count a paragraph and return its label (*ký hiệu của đoạn*), "" for one without."""
        levels = self._levels.get(style, {})
        own = levels.get(level, Level())
        counts = self._counts.setdefault(key, {})
        counts[level] = counts.get(level, own.start - 1) + 1 if start is None else start
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if own.bullet:
            return own.bullet
        if not own.form:
            return ""
        shown = range(max(1, level - own.shown + 1), level + 1)
        written = (
            _written(counts.get(one, levels.get(one, Level()).start), levels.get(one, Level()).form)
            for one in shown
        )
        return f"{own.prefix}{'.'.join(filter(None, written))}{own.suffix}".strip()


def _levels(style: Element) -> dict[int, Level]:
    return {
        number(node, f"{TEXT}level", most=_LEVELS): Level(
            form=node.get(f"{STYLE}num-format", ""),
            prefix=node.get(f"{STYLE}num-prefix", ""),
            suffix=node.get(f"{STYLE}num-suffix", ""),
            shown=number(node, f"{TEXT}display-levels", most=_LEVELS),
            start=number(node, f"{TEXT}start-value"),
            bullet=_PRIVATE.sub("•", node.get(f"{TEXT}bullet-char", "")),
        )
        for node in style
    }


def _written(count: int, form: str) -> str:
    """Write a number of a list (*viết số thứ tự*); a form that this reader does not know is never guessed.

    >>> [_written(4, form) for form in ("1", "a", "A", "i", "I", "")]
    ['4', 'd', 'D', 'iv', 'IV', '']
    """
    match form:
        case "":
            return ""
        case "1":
            return str(count)
        case "a" | "A" if 0 < count <= len(_LETTERS):
            written = _LETTERS[count - 1]
        case "i" | "I" if 0 < count <= _LARGEST_ROMAN:
            written = ""
            for value, letters in _ROMAN:
                written += letters * (count // value)
                count %= value
        case _:
            what = f"a list whose numbers are written in a way this reader does not know ({form}, {count})"
            raise refused("odt-numbers", what, "save the document as .docx")
    return written.upper() if form.isupper() else written
