"""The numbers that Word writes by itself (*đánh số tự động của Word*): "I.", "1.2.", "a)", as people see them.

A paragraph names a list and a level, by itself or by its style. Lists of one abstract definition count together;
a level begins again where one above it goes on.
"""

import re
from collections.abc import Mapping

import attrs

from ttdn.drafting.readers.numerals import numeral, whole
from ttdn.drafting.readers.xml_nodes import Node, W

_PLACE = re.compile(r"%([1-9])")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")  # letters of Symbol and Wingdings
_BULLET = "•"
_LEVELS = 9
_LONGEST = 100  # letters of a label
_DEEPEST = 50  # styles that build on each other
_NO_LIST = "0"


@attrs.frozen
class Level:
    """How one level of a list is numbered (*cấp đánh số*); `restarts` is None for "after any level above"."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    restarts: int | None = None
    is_legal: bool = False
    style: str = ""


@attrs.frozen
class WordList:
    """A list (*danh sách*): the abstract one that it counts with, its levels, and where it begins anew."""

    counts_with: str
    levels: tuple[Level, ...]
    begins: Mapping[int, int]


def value(node: Node | None, path: str) -> str | None:
    """Return the value of a setting (*giá trị thiết lập*), as in ``<w:start w:val="1"/>``."""
    found = node.find(path) if node is not None else None
    return found.get(f"{W}val") if found is not None else None


class WordNumbers:
    """Counts through a document (*bộ đếm*), paragraph by paragraph."""

    def __init__(self, numbering: Node | None, styles: Node) -> None:
        """Take the lists and the styles of a document."""
        self._lists = _lists(numbering) if numbering is not None else {}
        self._styles = {style.get(f"{W}styleId") or "": style for style in styles.iter(f"{W}style")}
        self._default = next(
            (key for key, style in self._styles.items() if _is_default(style)),
            "",
        )
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, paragraph: Node) -> str:
        """Count a paragraph and return its label (*ký hiệu của đoạn*), "" for one without."""
        key, level = self._place(paragraph)
        found = self._lists.get(key)
        if found is None or not 0 <= level < len(found.levels):
            return ""
        return self._count(key, found, level)

    def _place(self, paragraph: Node) -> tuple[str, int]:
        """The list and the level of a paragraph."""
        settings = paragraph.find(f"{W}pPr")
        own = settings.find(f"{W}numPr") if settings is not None else None
        style = value(settings, f"{W}pStyle") or self._default
        key = value(own, f"{W}numId")
        level = value(own, f"{W}ilvl")
        if key is not None:
            return key, whole(level, 0)
        key, level_of_style = self._of_style(style)
        return key, whole(level, level_of_style)

    def _of_style(self, style: str) -> tuple[str, int]:
        """The list that a style, or one that it builds on, puts its paragraphs in."""
        name = style
        for _ in range(_DEEPEST):
            node = self._styles.get(name)
            settings = node.find(f"{W}pPr") if node is not None else None
            own = settings.find(f"{W}numPr") if settings is not None else None
            key = value(own, f"{W}numId")
            if key is not None:
                named = self._level_named(key, (name, style))
                return key, whole(value(own, f"{W}ilvl"), named)
            name = value(node, f"{W}basedOn") or ""
            if not name:
                break
        return _NO_LIST, 0

    def _level_named(self, key: str, styles: tuple[str, ...]) -> int:
        """The level that a list keeps for a style."""
        found = self._lists.get(key)
        levels = found.levels if found is not None else ()
        return next((number for number, level in enumerate(levels) if level.style in styles), 0)

    def _count(self, key: str, found: WordList, level: int) -> str:
        counts = self._counts.setdefault(found.counts_with, [None] * _LEVELS)
        if key not in self._begun:
            self._begun.add(key)
            for place, start in found.begins.items():
                counts[place] = start - 1
        before = counts[level]
        counts[level] = found.levels[level].start if before is None else before + 1
        for deeper in range(level + 1, len(found.levels)):
            restarts = found.levels[deeper].restarts
            if restarts is None or level < restarts:
                counts[deeper] = None
        return _written(found.levels, level, counts)


def _written(levels: tuple[Level, ...], level: int, counts: list[int | None]) -> str:
    own = levels[level]
    if own.form == "bullet":
        return _PRIVATE.sub(_BULLET, own.pattern).strip()

    def shown(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place >= len(levels):
            return ""
        count = counts[place]
        form = "decimal" if own.is_legal and place < level else levels[place].form
        return numeral(levels[place].start if count is None else count, form)

    return _PLACE.sub(shown, own.pattern).strip()


def _lists(numbering: Node) -> dict[str, WordList]:
    abstract = {node.get(f"{W}abstractNumId") or "": node for node in numbering.iter(f"{W}abstractNum")}
    by_style = {value(node, f"{W}styleLink"): key for key, node in abstract.items()}
    found: dict[str, WordList] = {}
    for node in numbering.iter(f"{W}num"):
        key = value(node, f"{W}abstractNumId") or ""
        linked = value(abstract.get(key), f"{W}numStyleLink")
        key = by_style.get(linked, key) if linked else key
        if key in abstract:
            found[node.get(f"{W}numId") or ""] = _list(key, abstract[key], node)
    return found


def _list(key: str, abstract: Node, node: Node) -> WordList:
    levels = [Level()] * _LEVELS
    begins: dict[int, int] = {}
    for found in abstract.iter(f"{W}lvl"):
        place = whole(found.get(f"{W}ilvl"), -1)
        if 0 <= place < _LEVELS:
            levels[place] = _level(found)
    for override in node.iter(f"{W}lvlOverride"):
        place = whole(override.get(f"{W}ilvl"), -1)
        if not 0 <= place < _LEVELS:
            continue
        own = override.find(f"{W}lvl")
        if own is not None:
            levels[place] = _level(own)
        start = value(override, f"{W}startOverride")
        if start is not None:
            begins[place] = whole(start, 1)
    return WordList(key, tuple(levels), begins)


def _level(node: Node) -> Level:
    restarts = value(node, f"{W}lvlRestart")
    return Level(
        form=value(node, f"{W}numFmt") or "decimal",
        pattern=(value(node, f"{W}lvlText") or "")[:_LONGEST],
        start=whole(value(node, f"{W}start"), 0),
        restarts=None if restarts is None else whole(restarts, 0),
        is_legal=node.find(f"{W}isLgl") is not None,
        style=value(node, f"{W}pStyle") or "",
    )


def _is_default(style: Node) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}
