"""Search of units and plans (*tra cứu*) that forgives missing marks, capitals, spaces and abbreviations.

`static/ttdn.js` holds the same rules for pages without a server; a test types into both and compares.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import cast

import attrs

from ttdn.errors import InvalidValue, Problem

SCHEMA = 1
LONGEST_QUERY = 100
"""Letters of a query that count; the rest is let go."""
MOST_HITS = 50
"""How many hits are shown."""

_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile("[a-z0-9]+")
_JOINS = frozenset({"va", "cua"})  # words that abbreviations leave out
_WHOLE, _BEGUN, _SPREAD = 3, 2, 1  # a word of the query is a word of the name, begins one, or abbreviates several


@attrs.frozen
class Target:
    """What can be found (*mục tra cứu*): the path of a page, its title, what sort it is, and all its names.

    `names` are those it has or ever had, the title first. `is_past` marks an office that is gone.
    """

    path: str
    title: str
    kind: str
    names: tuple[str, ...]
    is_past: bool = False

    @cached_property
    def folded(self) -> tuple[tuple[str, ...], ...]:
        """The words of each name, folded."""
        return tuple(words_of(name) for name in self.names)


@attrs.frozen
class Hit:
    """One result (*kết quả*): what was found, and by which of its names."""

    target: Target
    name: str

    @property
    def by_other_name(self) -> bool:
        """Whether it was found by a name that the title does not begin with."""
        return not self.target.title.startswith(self.name)


@attrs.frozen
class SearchIndex:
    """All that can be found (*chỉ mục tra cứu*), in the order that equal hits keep."""

    targets: tuple[Target, ...] = ()

    @property
    def data(self) -> bytes:
        """The index as a file, UTF-8 JSON: the same bytes for the same index."""
        listed = [
            {
                "path": target.path,
                "title": target.title,
                "kind": target.kind,
                "names": target.names[1:],
                "past": target.is_past,
            }
            for target in self.targets
        ]
        return f"{json.dumps({'schema': SCHEMA, 'targets': listed}, ensure_ascii=False, indent=1)}\n".encode()


def read_index(data: bytes) -> SearchIndex:
    """Read the index of a folder, ``search.json`` (*đọc chỉ mục*); raises `InvalidValue` (``search-index``).

    >>> index = SearchIndex((Target("units/a.html", "Sở A", "đơn vị", ("Sở A",)),))
    >>> read_index(index.data) == index
    True
    """
    try:
        read = json.loads(data)
        if read["schema"] != SCHEMA:
            raise ValueError  # noqa: TRY301  one answer for all that is no such file
        return SearchIndex(tuple(_target(item) for item in read["targets"]))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        hint = "build the folder again, with its pages"
        raise InvalidValue(Problem("search-index", "not the index of a folder of pages", hint=hint)) from error


def _target(item: dict[str, object]) -> Target:
    title, others = str(item["title"]), item["names"]
    if not isinstance(others, list):
        raise TypeError
    names = (title, *map(str, cast("list[object]", others)))
    return Target(str(item["path"]), title, str(item["kind"]), names, item["past"] is True)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as the search compares them (*từ đã quy về dạng so*).

    Marks and capitals do not count, nor where the tone of *hoá* stands, nor whether *Kỹ* is written *Kĩ*.

    >>> words_of("Sở Văn hoá & Thể thao") == words_of("so van hóa và thể thao")
    True
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text)).lower()
    return tuple(_WORD.findall(bare.replace("đ", "d").replace("&", " va ").replace("y", "i")))


def search(index: SearchIndex, query: str) -> tuple[Hit, ...]:
    """Find units and plans by any name or abbreviation (*tra cứu*), the nearest first.

    Each word of the query has to be a word of one name, the beginning of one, or an abbreviation of several that
    follow each other, such as SVHTT, "sở VHTT" or UBND. Nothing is found by an empty query.

    >>> index = SearchIndex((Target("a.html", "Sở Văn hóa và Thể thao", "", ("Sở Văn hóa và Thể thao",)),))
    >>> [len(search(index, query)) for query in ("so van hoa", "SVHTT", "Sở văn hoá", "Sở Y tế", "")]
    [1, 1, 1, 0, 0]
    """
    asked = words_of(query[:LONGEST_QUERY])
    if not asked:
        return ()
    found: list[tuple[tuple[int, ...], Hit]] = []
    for order, target in enumerate(index.targets):
        ranks = [
            (rank, position)
            for position, words in enumerate(target.folded)
            if (rank := _rank(asked, words)) is not None
        ]
        if ranks:
            rank, position = min(ranks)
            found.append(((*rank, int(target.is_past), order), Hit(target, target.names[position])))
    return tuple(hit for _, hit in sorted(found, key=lambda item: item[0])[:MOST_HITS])


def _rank(asked: Sequence[str], words: Sequence[str]) -> tuple[int, ...] | None:
    """How well a name answers, less is better: by the words met, then in their order, then by other words."""
    met = [_met(word, words) for word in asked]
    if not all(score for score, _ in met):
        return None
    places = [place for _, place in met]
    turned = sum(after < before for before, after in pairwise(places))
    return (-sum(score for score, _ in met), turned, places[0], len(words))


def _met(word: str, words: Sequence[str]) -> tuple[int, int]:
    """How a word of the query is met in a name, and at which word; 0 where it is not."""
    best = (0, 0)
    for place, other in enumerate(words):
        if other == word:
            return (_WHOLE, place)
        if other.startswith(word):
            best = max(best, (_BEGUN, place), key=_first_of_best)
        elif best[0] < _SPREAD and _abbreviates(word, words, place):
            best = (_SPREAD, place)
    return best


def _first_of_best(met: tuple[int, int]) -> tuple[int, int]:
    return (met[0], -met[1])


def _abbreviates(word: str, words: Sequence[str], place: int) -> bool:
    """Whether a word is made of beginnings of words that follow each other, joining words left out or not."""
    reached = _taken(word, words[place], {0})
    for other in words[place + 1 :]:
        if len(word) in reached or not reached:
            break
        taken = _taken(word, other, reached)
        reached = taken | reached if other in _JOINS else taken
    return len(word) in reached


def _taken(word: str, other: str, starts: Iterable[int]) -> set[int]:
    """Where in a word one may stand after taking some beginning of another from each start."""
    ends: set[int] = set()
    for start in starts:
        length = 0
        while start + length < len(word) and length < len(other) and word[start + length] == other[length]:
            length += 1
            ends.add(start + length)
    return ends
