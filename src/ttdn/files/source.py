"""TOML text with the place of every value (*đọc tệp TOML*): any bytes give a document or a located problem."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, time
from functools import cached_property
from typing import TypeAlias

import attrs

from ttdn.errors import InvalidFile, Place, Problem
from ttdn.files.positions import Positions, ValuePath, positions_of
from ttdn.text import nfc

TomlValue: TypeAlias = "str | int | float | bool | date | time | list[TomlValue] | dict[str, TomlValue]"
"""Any value that TOML can hold; a datetime is a date here, as Python has it."""

LARGEST_FILE = 5_000_000
"""The largest file that is read, in bytes; the largest pack that ships has about a fiftieth of it."""

_DEEPEST_KEY = 16
_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
# tomllib's time grows with the square of the number of parts in one key.
_DEEP_KEY = re.compile(rf"(?<![A-Za-z0-9_-]){_PART}(?:[ \t]*\.[ \t]*{_PART}){{{_DEEPEST_KEY}}}")
_PLACED = re.compile(
    r"(?P<what>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BOM = b"\xef\xbb\xbf"
_DOCUMENTS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word file or another zip file"),
    (b"\xd0\xcf\x11\xe0", "a file of old Word"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
"""How documents begin that people give for a plan file, as no TOML does."""


@attrs.frozen(eq=False)
class TomlDocument:
    r"""A TOML text as read (*tài liệu TOML*): its values, text in NFC, and where each of them stands.

    The places are worked out when first asked for; a file without problems does not need them.

    >>> document = read_source(b'[plan]\nid = "hue/a"', "a.toml")
    >>> str(document.place(("plan", "id"))), str(document.key_place(("plan", "id")))
    ('a.toml:2:6', 'a.toml:2:1')
    """

    name: str
    text: str = attrs.field(repr=False)
    values: Mapping[str, TomlValue] = attrs.field(repr=False)

    @cached_property
    def _positions(self) -> Positions:
        return positions_of(self.text)

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in re.finditer("\n", self.text)))

    def place(self, path: ValuePath) -> Place:
        """Return where a value begins, or what holds it where it is not there; a table begins at its header."""
        return self._nearest(path, self._positions.values)

    def key_place(self, path: ValuePath) -> Place:
        """Return where the key of a value begins, or what holds it where it is not there."""
        if path in self._positions.keys:
            return self._at(self._positions.keys[path])
        return self.place(path)

    def _nearest(self, path: ValuePath, known: Mapping[ValuePath, int]) -> Place:
        while path and path not in known:
            path = path[:-1]
        return self._at(known[path]) if path else Place(self.name, 1, 1)

    def _at(self, offset: int) -> Place:
        line = bisect_right(self._line_starts, offset)
        return Place(self.name, line, offset - self._line_starts[line - 1] + 1)


def read_source(data: bytes | str, name: str) -> TomlDocument:
    """Read TOML 1.0 (*đọc TOML*); `name` is the file's name in messages.

    Lines and columns count from 1, columns in characters. Raises `InvalidFile` with one located problem:
    ``file-document`` (a PDF, a Word file), ``file-too-large`` (over 5,000,000 bytes), ``file-encoding`` (not
    UTF-8, a byte order mark, a NUL), ``date-impossible``, ``toml-too-deep``, ``toml-syntax``.

    >>> read_source("[plan", "a.toml")
    Traceback (most recent call last):
    ...
    ttdn.errors.InvalidFile: a.toml:1:6 toml-syntax not valid TOML: ...
    """
    text = _decoded(data, name).replace("\r\n", "\n")
    if deep := _DEEP_KEY.search(text):
        raise InvalidFile(_too_deep(_place(text, deep.start(), name)))
    try:
        values: dict[str, TomlValue] = tomllib.loads(text)
        if not text.isascii():
            values = {key: _composed(value) for key, value in values.items()}
    except RecursionError:
        raise InvalidFile(_too_deep(Place(name, 1, 1))) from None
    except ValueError as error:
        raise InvalidFile(_syntax(str(error), text, name)) from None
    return TomlDocument(name, text, values)


def _decoded(data: bytes | str, name: str) -> str:
    encoded = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if kind := next((kind for beginning, kind in _DOCUMENTS if encoded.startswith(beginning)), ""):
        hint = "`ttdn draft FILE -o plan.toml` makes a plan file of a document"
        raise InvalidFile(Problem("file-document", f"{kind}, not a plan file", hint=hint, place=Place(name)))
    if len(encoded) > LARGEST_FILE:
        what = f"the file is larger than {LARGEST_FILE:,} bytes"
        hint = "a plan file is text of some hundred lines: is it the right file?"
        raise InvalidFile(Problem("file-too-large", what, hint=hint, place=Place(name)))
    if encoded.startswith(_BOM):
        what, hint = "the file begins with a byte order mark", "save it as UTF-8 without BOM"
        raise InvalidFile(Problem("file-encoding", what, "EF BB BF", hint, Place(name, 1, 1)))
    try:
        text = encoded.decode("utf-8")
    except UnicodeDecodeError as error:
        before = encoded[: error.start].decode("utf-8")
        place = _place(before, len(before), name)
        got = f"byte {encoded[error.start]:02X}"
        raise InvalidFile(Problem("file-encoding", "not UTF-8", got, "save it as UTF-8", place)) from None
    if (nul := text.find("\0")) >= 0:
        raise InvalidFile(
            Problem("file-encoding", "not a text file", "NUL", "save it as UTF-8", _place(text, nul, name))
        )
    return text


def _place(text: str, offset: int, name: str) -> Place:
    line = text.count("\n", 0, offset) + 1
    return Place(name, line, offset - (text.rfind("\n", 0, offset) + 1) + 1)


def _too_deep(place: Place) -> Problem:
    return Problem(
        "toml-too-deep", "keys or values are nested too deeply", hint="a plan file nests a few levels", place=place
    )


def _syntax(message: str, text: str, name: str) -> Problem:
    """Place what tomllib says; it raises a bare `ValueError` for a number of thousands of digits."""
    found = _PLACED.fullmatch(message)
    if found is None:
        return Problem("toml-syntax", f"not valid TOML: {message}", place=Place(name, 1, 1))
    if found["line"] is None:
        place, got = _place(text, len(text), name), ""
    else:
        place = Place(name, int(found["line"]), int(found["column"]))
        got = text.split("\n", place.line)[place.line - 1][place.column - 1 :]
    if day := _impossible_day(text.split("\n")[place.line - 1], place.column - 1):
        hint = "correct the day; days are written year-month-day"
        day_place = attrs.evolve(place, column=day.start() + 1)
        return Problem("date-impossible", "no such day in the calendar", day[0], hint, day_place)
    what = found["what"][0].lower() + found["what"][1:]
    return Problem(
        "toml-syntax", f"not valid TOML: {what}", got, "text stands in quotes, a day as 2026-12-31", place
    )


def _impossible_day(line: str, index: int) -> re.Match[str] | None:
    """The day in a line that stands at an index and that no calendar has."""
    for found in _DAY.finditer(line):
        if found.start() <= index <= found.end():
            try:
                date.fromisoformat(found[0])
            except ValueError:
                return found
    return None


def _composed(value: TomlValue) -> TomlValue:
    """The same value with its texts in NFC."""
    match value:
        case str():
            return nfc(value)
        case list():
            return [_composed(item) for item in value]
        case dict():
            return {key: _composed(item) for key, item in value.items()}
        case _:
            return value
