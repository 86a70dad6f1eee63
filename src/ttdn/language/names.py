"""Known names of offices and groups (*danh bạ tên cơ quan*): found whole in running text, longest first."""

import difflib
from collections.abc import Iterable, Sequence
from functools import lru_cache

import attrs

from ttdn.text import name_key, nfc

_QUERY_LENGTH = 200  # difflib is quadratic, and no office has a longer name
_LIKENESS = 0.6  # difflib's own default for "close"


@attrs.define(eq=False)
class _Node:
    """A step in the tree of names: the words that may follow, and whether a name ends here."""

    following: dict[str, "_Node"] = attrs.Factory(dict[str, "_Node"])
    ends: bool = False


@attrs.frozen(eq=False)
class NameBook:
    """Names to keep whole while reading (*sổ tên gọi*), insensitive to case, commas, hoá/hóa, UBND, "&".

    >>> book = NameBook.of(["Sở Văn hóa và Thể thao"])
    >>> book.knows("SỞ VĂN HOÁ & THỂ THAO")
    True
    >>> book.nearest("Sở Văn hóa, Thể thao và Du lịch")
    ('Sở Văn hóa và Thể thao',)
    """

    names: tuple[str, ...]
    _by_key: dict[str, str] = attrs.field(repr=False)
    _root: _Node = attrs.field(repr=False)
    _single: frozenset[str] = attrs.field(repr=False)

    @classmethod
    def of(cls, names: Iterable[str]) -> "NameBook":
        """Build a book; of two spellings with one key the first is kept.

        >>> NameBook.of(["UBND tỉnh", "Ủy ban nhân dân tỉnh"]).names
        ('UBND tỉnh',)
        """
        by_key: dict[str, str] = {}
        root = _Node()
        single: set[str] = set()
        for name in names:
            words = name_key(name).split()
            if not words:
                continue
            by_key.setdefault(" ".join(words), name)
            # One folded word means too much (TU, từ, tư): it must be met as it is written.
            if len(words) == 1:
                single.add(nfc(name).strip().lower())
            node = root
            for word in words:
                found = node.following.get(word)
                if found is None:
                    found = node.following[word] = _Node()
                node = found
            node.ends = True
        return cls(tuple(by_key.values()), by_key, root, frozenset(single))

    def __bool__(self) -> bool:
        """Whether the book holds any name."""
        return bool(self.names)

    def knows(self, name: str) -> bool:
        """Tell whether a name is in the book, in any of its spellings."""
        return name_key(name) in self._by_key

    def nearest(self, name: str, count: int = 3) -> tuple[str, ...]:
        """Return up to `count` known names that look like this one, the most like first; a hint, never a reading.

        >>> NameBook.of(["Sở Nội vụ", "Sở Ngoại vụ", "Công an tỉnh"]).nearest("Sở Nội vu", 1)
        ('Sở Nội vụ',)
        """
        if count < 1:
            return ()
        query = name_key(name[:_QUERY_LENGTH])
        return tuple(self._by_key[key] for key in difflib.get_close_matches(query, self._by_key, count, _LIKENESS))

    def match(self, tokens: Sequence[str], start: int) -> int:
        """Return how many of the lower-case tokens from `start` are the longest known name; 0 for none."""
        node, longest, index = self._root, 0, start
        while index < len(tokens):
            words = _key_words(tokens[index])
            if not words and index == start:
                return 0
            for word in words:
                found = node.following.get(word)
                if found is None:
                    return longest
                node = found
            index += 1
            if node.ends and (
                index > start + 1 or len(_key_words(tokens[start])) > 1 or tokens[start] in self._single
            ):
                longest = index - start if words else longest
        return longest


NO_NAMES = NameBook.of(())
_BREAKS = frozenset(";.:()[]!?\"'")


@lru_cache(maxsize=20_000)
def _key_words(token: str) -> tuple[str, ...]:
    """The words of a token in the key of a name: none for a comma; a sign that no name goes over is itself."""
    return (token,) if token in _BREAKS else tuple(name_key(token).split())
