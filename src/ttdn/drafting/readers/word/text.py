"""The text of a Word paragraph (*chữ trong đoạn Word*): what is shown, without what was deleted or hidden."""

from collections.abc import Iterator

import attrs

from ttdn.drafting.readers.legacy_fonts import is_legacy, legacy_text
from ttdn.drafting.readers.soft_breaks import unbroken
from ttdn.drafting.readers.word.numbering import value
from ttdn.drafting.readers.xml_nodes import Node, W, name_of

_LEFT_OUT = frozenset({"del", "moveFrom", "pPr", "rPr", "instrText", "delText", "Fallback", "footnoteReference"})
_AS_TEXT = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BOX = "txbxContent"


@attrs.frozen
class WordText:
    """What a paragraph says (*nội dung đoạn*): its paragraphs as people see them, and boxes of text beside it."""

    texts: tuple[str, ...]
    boxes: tuple[Node, ...]


def word_text(paragraph: Node) -> WordText:
    """Return what a paragraph says (*nội dung đoạn*), broken lines joined where its author only made room.

    Raises `InvalidFile` (``document-encoding``) for letters in a font from before Unicode.
    """
    boxes: list[Node] = []
    text = "".join(_pieces(paragraph, boxes))
    return WordText(tuple(unbroken(text.split("\n"))), tuple(boxes))


def _pieces(node: Node, boxes: list[Node]) -> Iterator[str]:
    for child in node:
        name = name_of(child)
        if name == "t":
            yield child.text or ""
        elif name == "br" and child.get(f"{W}type") in {"page", "column"}:
            yield " "
        elif name in _AS_TEXT:
            yield _AS_TEXT[name]
        elif name == _BOX:
            boxes.append(child)
        elif name and name not in _LEFT_OUT and not _is_hidden(child):
            _check_font(child)
            yield from _pieces(child, boxes)


def _check_font(run: Node) -> None:
    fonts = run.find(f"{W}rPr/{W}rFonts") if name_of(run) == "r" else None
    font = (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "") if fonts is not None else ""
    if is_legacy(font) and any(not (text.text or "").isascii() for text in run.iter(f"{W}t")):
        raise legacy_text(font)


def _is_hidden(run: Node) -> bool:
    if name_of(run) != "r":
        return False
    settings = run.find(f"{W}rPr")
    hidden = settings.find(f"{W}vanish") if settings is not None else None
    return hidden is not None and value(settings, f"{W}vanish") not in {"0", "false", "off"}
