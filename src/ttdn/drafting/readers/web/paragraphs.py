"""The paragraphs of a web page (*các đoạn của trang web*), with the numbers of its lists, and its tables whole."""

import re
from collections.abc import Iterator

from ttdn.drafting.readers.numerals import numeral, whole
from ttdn.drafting.readers.soft_breaks import unbroken
from ttdn.drafting.readers.xml_nodes import Node, name_of

_LEFT_OUT = frozenset(
    {"script", "style", "head", "template", "noscript", "select", "textarea", "button", "svg", "math", "iframe"}
    | {"object", "nav", "title"}
)
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"}
    | {"img", "ins", "kbd", "label", "mark", "nobr", "o", "q", "rp", "rt", "ruby", "s", "samp", "small", "span"}
    | {"strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_BREAK = "\0"  # where a line ends: decoded text never has it


class Paragraphs:
    """Goes through a part of a page once (*duyệt trang*)."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._text: list[str] = []
        self._label = ""

    def of(self, node: Node) -> Iterator[str | Node]:
        """Return the paragraphs of an element as text, and its tables as elements, in order."""
        yield from self._within(node)
        yield from self._ended()

    def _within(self, node: Node) -> Iterator[str | Node]:
        is_kept = name_of(node) == "pre"
        self._add(node.text, is_kept=is_kept)
        number = whole(node.get("start"), 1)
        for child in node:
            name = name_of(child)
            if name == "li":
                yield from self._ended()
                number = whole(child.get("value"), number)
                self._label = " ".join(filter(None, (self._label, _label(node, number))))
                number += 1
            if name and name not in _LEFT_OUT and not _is_hidden(child):
                yield from self._child(child, name)
            self._add(child.tail, is_kept=is_kept)

    def _child(self, child: Node, name: str) -> Iterator[str | Node]:
        if name == "br":
            self._text.append(_BREAK)
        elif name in _INLINE:
            yield from self._within(child)
        else:
            yield from self._ended()
            if name == "table":
                yield child
            else:
                yield from self._within(child)
                yield from self._ended()
                self._label = "" if name == "li" else self._label

    def _add(self, text: str | None, *, is_kept: bool) -> None:
        if text:
            self._text.append(text.replace("\n", _BREAK) if is_kept else text)

    def _ended(self) -> Iterator[str]:
        for text in unbroken("".join(self._text).split(_BREAK)):
            yield " ".join(filter(None, (self._label, text)))
            self._label = ""
        self._text = []


def _label(items: Node, number: int) -> str:
    """The mark that a browser writes before an item."""
    given = _LIST_STYLE.search((items.get("style") or "").lower())
    if given and given[1] == "none":
        return ""
    if name_of(items) != "ol":
        return "-"
    kind = _STYLES.get(given[1], "1") if given else items.get("type") or "1"
    return f"{numeral(number, _FORMS.get(kind, 'decimal'))}."


def _is_hidden(node: Node) -> bool:
    return node.get("hidden") is not None or bool(_HIDDEN.search((node.get("style") or "").lower()))
