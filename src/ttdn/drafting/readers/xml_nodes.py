"""Elements of XML and HTML as lxml has them (*phần tử XML*), typed as far as readers use them."""

from collections.abc import Iterator
from typing import Protocol

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Before the names of elements and attributes of Word."""


class Node(Protocol):
    """An element; a comment is one too, whose `tag` is no text."""

    @property
    def tag(self) -> object:
        """The name, with its namespace in braces in XML."""
        ...

    @property
    def text(self) -> str | None:
        """What stands before its first child."""
        ...

    @property
    def tail(self) -> str | None:
        """What stands behind it."""
        ...

    def get(self, key: str, /) -> str | None:
        """Return an attribute."""
        ...

    def find(self, path: str, /) -> "Node | None":
        """Return the first element of a path."""
        ...

    def iter(self, *tags: str) -> "Iterator[Node]":
        """Return the element and all within, of some names."""
        ...

    def __iter__(self) -> "Iterator[Node]":
        """Return its children."""
        ...


def name_of(node: Node) -> str:
    """Return the name of an element without its namespace (*tên phần tử*), "" for a comment."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
