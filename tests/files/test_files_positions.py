"""The place of every key and value of a TOML text, against texts whose places are known as they are written."""

import tomllib
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import Place
from ttdn.files.positions import ValuePath
from ttdn.files.source import TomlValue, read_source

SCALARS = (
    "1",
    "-3.5e2",
    "0xff",
    "1_000",
    "inf",
    "true",
    "2026-12-31",
    "2026-12-31 07:30:00",
    "2026-12-31T07:30:00+07:00",
    "07:30:00",
    '""',
    "''",
    '"a # ] } , = \\" \\\\"',
    "'a # ] } , = \"'",
    '"Ủy ban nhân dân tỉnh"',
    '"""a\n"" # ] [[x]]\nb = 1"""',
    '"""""a"""""',
    '"""\\""""',
    "'''a\n'' # ] }\n[y]'''",
    "'''''a'''''",
    '""""""',
)
KEYS = ("a", "b-1", "_", "3", "'x.y'", '"Sở # ]"', '"\\u0041"', '""', "''")
GAPS = ("", " ", "\t ")
BREAKS = ("", " ", "\n", "  # chú thích ] } ' \"\n  ", "\n\n\t")
NAMES = tuple(f"t{number}" for number in range(8))


class Author:
    """Writes a text and notes where each value begins."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.text = ""
        self.keys: dict[ValuePath, Place] = {}
        self.values: dict[ValuePath, Place] = {}

    def here(self) -> Place:
        return Place("x", self.text.count("\n") + 1, len(self.text) - (self.text.rfind("\n") + 1) + 1)

    def write(self, *texts: str) -> None:
        self.text += "".join(texts)

    def gap(self, gaps: tuple[str, ...] = GAPS) -> None:
        self.write(self.draw(st.sampled_from(gaps)))

    def value(self, path: ValuePath, depth: int) -> None:
        self.values[path] = self.here()
        shape = self.draw(st.sampled_from(("scalar", "scalar", "list", "table"))) if depth else "scalar"
        if shape == "list":
            self.items(path, depth)
        elif shape == "table":
            self.write("{")
            self.gap()
            names = self.draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True))
            for index, name in enumerate(names):
                self.pair(path, name, depth)
                self.write("," if index + 1 < len(names) else "")
                self.gap()
            self.write("}")
        else:
            self.write(self.draw(st.sampled_from(SCALARS)))

    def items(self, path: ValuePath, depth: int) -> None:
        self.write("[")
        self.gap(BREAKS)
        count = self.draw(st.integers(0, 3))
        for index in range(count):
            self.value((*path, index), depth - 1)
            self.gap(BREAKS)
            if index + 1 < count or self.draw(st.booleans()):
                self.write(",")
            self.gap(BREAKS)
        self.write("]")

    def pair(self, path: ValuePath, name: str, depth: int) -> None:
        """Write one key with one or two parts."""
        for part in (name, *self.draw(st.lists(st.sampled_from(KEYS), max_size=1))):
            if path and (path in self.keys) and part != name:
                self.write(".")
                self.gap()
            path = (*path, named(part))
            self.keys[path] = self.values[path] = self.here()
            self.write(part)
            self.gap()
        self.write("=")
        self.gap()
        self.value(path, depth - 1)

    def pairs(self, path: ValuePath) -> None:
        for name in self.draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True)):
            self.gap()
            self.pair(path, name, 3)
            self.gap()
            self.write("# chú thích\n" if self.draw(st.booleans()) else "\n")


def named(part: str) -> str:
    return part if part[0] not in "'\"" else str(tomllib.loads(f"key = {part}")["key"])


@st.composite
def authored(draw: st.DrawFn) -> Author:
    author = Author(draw)
    author.pairs(())
    for number in range(draw(st.integers(0, 4))):
        several = draw(st.booleans())
        name = f"{'list' if several else 'table'}{number}"
        for index in range(draw(st.integers(1, 3)) if several else 1):
            start = author.here()
            author.write("[[" if several else "[")
            author.gap()
            path: ValuePath = (name,)
            author.keys.setdefault(path, author.here())
            author.values.setdefault(path, start)
            if several:
                path = (name, index)
                author.keys[path], author.values[path] = author.here(), start
            author.write(name)
            author.gap()
            author.write("]]\n" if several else "]\n")
            author.pairs(path)
            if draw(st.booleans()):
                inside = author.here()
                author.write("[", name, ".")
                author.keys[*path, "inner"], author.values[*path, "inner"] = author.here(), inside
                author.write("inner]\n")
                author.pairs((*path, "inner"))
    return author


def paths_of(value: TomlValue, path: ValuePath = ()) -> Iterator[ValuePath]:
    """All paths of what tomllib read."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths_of(item, (*path, key))
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths_of(item, (*path, index))


@given(authored())
def test_every_value_is_where_it_was_written(author: Author) -> None:
    document = read_source(author.text, "x")
    assert set(paths_of(dict(document.values))) == author.values.keys()
    assert {path: document.place(path) for path in author.values} == author.values
    assert {path: document.key_place(path) for path in author.keys} == author.keys


def test_windows_line_ends_count_as_one() -> None:
    document = read_source(b'a = 1\r\n[t]\r\n  b = """x\r\ny"""\r\n  c = 2\r\n', "x")
    assert document.place(("t", "c")) == Place("x", 5, 7)


def test_what_is_not_there_is_placed_at_what_holds_it() -> None:
    document = read_source('[[task]]\nclause = "I"\n', "x")
    assert document.place(("task", 0, "lead", 3)) == Place("x", 1, 1)
    assert document.key_place(("task", 0, "title")) == Place("x", 1, 1)
    assert document.place(("plan",)) == Place("x", 1, 1)


def test_columns_count_characters_not_bytes() -> None:
    document = read_source('a = { "Sở" = "Ủy ban", b = 1 }', "x")
    assert document.place(("a", "b")) == Place("x", 1, 28)
