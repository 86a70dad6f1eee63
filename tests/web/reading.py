"""A page as a browser without scripts takes it apart: its elements, its text, its links."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import attrs

ALONE = frozenset({"meta", "link", "input", "img", "br", "hr", "col"})
OURS = "https://lich.example.vn/"


@attrs.frozen
class Element:
    tag: str
    attributes: Mapping[str, str]


class Page(HTMLParser):
    """Reads a page strictly: what is opened is closed, in order."""

    def __init__(self, path: str, data: bytes) -> None:
        super().__init__()
        self.path = path
        self.elements: list[Element] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(data.decode())
        self.close()
        assert self._open == [], f"{path}: {self._open} not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (self.path, tag, names)
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in ALONE:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open
        assert self._open.pop() == tag, (self.path, tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        """All that is read, in one line."""
        return " ".join(" ".join(self.texts).split())

    @property
    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    def of(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    @property
    def hrefs(self) -> list[str]:
        return [element.attributes["href"] for element in self.of("a")]

    def inside(self) -> Iterator[tuple[str, str]]:
        """Every file of the folder that the page needs or leads to, as path and fragment."""
        for element in self.elements:
            for name in ("href", "src"):
                parts = urlsplit(element.attributes.get(name, ""))
                if name in element.attributes and not parts.scheme:
                    path = normpath(join(dirname(self.path), parts.path)) if parts.path else self.path
                    yield path, unquote(parts.fragment)


def button(page: Page, start: str) -> str:
    """The one link that begins so."""
    (found,) = [href for href in page.hrefs if href.startswith(start)]
    return found
