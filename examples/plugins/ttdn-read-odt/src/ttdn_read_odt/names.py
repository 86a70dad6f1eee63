"""Names of OpenDocument, with their namespaces in braces as ElementTree has them (*tên phần tử*)."""

from xml.etree.ElementTree import Element

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, STYLE, DRAW, FO = (
    f"{_ODF}{name}:1.0}}" for name in ("office", "text", "table", "style", "drawing", "xsl-fo-compatible")
)


def local(node: Element) -> str:
    """Return the name of an element without its namespace (*tên phần tử*).

    >>> local(Element(TEXT + "p"))
    'p'
    """
    return node.tag.rpartition("}")[2]


def number(node: Element, name: str, default: int = 1, most: int = 1000) -> int:
    """Return a number of an attribute (*giá trị số*); what no document has counts as not given.

    >>> number(Element("p", {"n": "3"}), "n"), number(Element("p", {"n": "9999999"}), "n")
    (3, 1)
    """
    text = node.get(name, "")
    given = int(text) if text.isascii() and text.isdecimal() and len(text) < len(str(most)) + 1 else default
    return given if given <= most else default
