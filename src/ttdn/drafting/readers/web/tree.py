"""A web page parsed (*phân tích trang web*) by lxml; the one file that knows how to call it."""

from importlib import import_module
from typing import Protocol, cast

from ttdn.drafting.readers.xml_nodes import Node


class _Etree(Protocol):
    """What readers use of ``lxml.etree``, which brings no types."""

    def HTMLParser(  # noqa: N802  the name that lxml gives
        self, *, encoding: str, no_network: bool, huge_tree: bool, remove_comments: bool, remove_pis: bool
    ) -> object:
        """Make a parser."""
        ...

    def fromstring(self, text: bytes, parser: object) -> Node | None:
        """Parse a page."""
        ...


def html_tree(text: str) -> Node | None:
    """Return the root of a page (*cây HTML*), None for one without anything; nothing is fetched.

    >>> html_tree("<p>Kế hoạch").find("body/p").text
    'Kế hoạch'
    """
    if not text.strip():
        return None
    etree = cast("_Etree", import_module("lxml.etree"))
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(text.encode("utf-8", "replace"), parser)
