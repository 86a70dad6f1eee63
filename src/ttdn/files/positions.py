"""Where each key and value of a TOML text stands (*vị trí trong tệp*): one pass, linear in the text.

tomllib gives values without places. This scanner gives places without values; it trusts that tomllib has
accepted the text, and so has to know only where things begin and end.
"""

import re
import tomllib
from collections.abc import Mapping

import attrs

ValuePath = tuple[str | int, ...]
"""How to reach a value: keys and list indices from the top, such as ``("task", 3, "when")``."""

# Strings are matched by the unrolled loop: text, then escape and text again. No possessive quantifiers: the first
# releases of Python 3.11 get them wrong.
_BASIC = r'''"[^"\\\n]*(?:\\.[^"\\\n]*)*"'''
_LITERAL = r"'[^'\n]*'"
_GAP = re.compile(r"(?:[ \t\n]+|#[^\n]*)*")
_KEY_PART = re.compile(rf"[A-Za-z0-9_-]+|{_BASIC}|{_LITERAL}")
_TOKEN = re.compile(
    rf'''
    """ [^"\\]* (?: (?: \\. | "{{1,2}}(?!") ) [^"\\]* )* "{{3,5}}
    | \'\'\' [^']* (?: '{{1,2}}(?!') [^']* )* '{{3,5}}
    | {_BASIC}
    | {_LITERAL}
    | \d{{4}}-\d\d-\d\d [ ] \d\d:\d\d [^\s,\]}}\#]*
    | [^\s,\]}}\#]+
    ''',
    re.VERBOSE | re.DOTALL,
)


@attrs.frozen
class Positions:
    """The offsets at which keys and values begin, counted in characters from 0, by path."""

    keys: Mapping[ValuePath, int]
    values: Mapping[ValuePath, int]


def positions_of(text: str) -> Positions:
    r"""Find where every key and value of a valid TOML text begins; line ends are LF.

    A table begins at its header, a list of tables at the first header. A table that has none, because a dotted
    key implies it, begins at that part of the key.

    >>> found = positions_of('[[task]]\nlead = ["a", "b"]')
    >>> found.keys["task", 0, "lead"], found.values["task", 0, "lead", 1]
    (9, 22)
    """
    scan = _Scan(text)
    scan.run()
    return Positions(scan.keys, scan.values)


@attrs.define
class _Open:
    """A list or an inline table whose end is still to come; a list counts its items."""

    path: ValuePath
    items: int | None


class _Scan:
    """The state of one pass."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys: dict[ValuePath, int] = {}
        self.values: dict[ValuePath, int] = {}
        self._lengths: dict[ValuePath, int] = {}

    def run(self) -> None:
        table: ValuePath = ()
        at = self._gap(0)
        while at < len(self.text):
            if self.text[at] == "[":
                table, at = self._header(at)
            else:
                path, at = self._key(at, table)
                at = self._value(at, path)
            at = self._gap(at)

    def _gap(self, at: int) -> int:
        """Step over white space, line ends and comments."""
        found = _GAP.match(self.text, at)
        return found.end() if found else at

    def _header(self, at: int) -> tuple[ValuePath, int]:
        """Read ``[table]`` or ``[[list of tables]]``; returns the path of the table it opens."""
        brackets = 2 if self.text.startswith("[[", at) else 1
        parts, end = self._parts(at + brackets)
        path: ValuePath = ()
        for part, begin in parts[:-1]:
            path = self._latest((*path, part))
            self.keys.setdefault(path, begin)
            self.values.setdefault(path, at)
        last, begin = parts[-1]
        path = (*path, last)
        if brackets == 1:
            path = self._latest(path)
        self.keys.setdefault(path, begin)
        self.values.setdefault(path, at)
        if brackets == 2:  # noqa: PLR2004  two brackets open one more table of a list
            number = self._lengths.get(path, 0)
            self._lengths[path] = number + 1
            path = (*path, number)
            self.keys[path] = begin
            self.values[path] = at
        return path, self._gap(end) + brackets

    def _latest(self, path: ValuePath) -> ValuePath:
        """The path of a table or, where it is a list of tables, of the last one in it."""
        return (*path, self._lengths[path] - 1) if path in self._lengths else path

    def _key(self, at: int, table: ValuePath) -> tuple[ValuePath, int]:
        """Read ``key =``, dotted or not; returns the path of the key and where its value begins."""
        parts, end = self._parts(at)
        path = table
        for part, begin in parts:
            path = (*path, part)
            self.keys.setdefault(path, begin)
            self.values.setdefault(path, begin)
        return path, self._gap(self._gap(end) + 1)

    def _parts(self, at: int) -> tuple[list[tuple[str, int]], int]:
        """Read the parts of a key, each with where it begins; returns them and where the last ends."""
        parts: list[tuple[str, int]] = []
        begin = self._gap(at)
        while found := _KEY_PART.match(self.text, begin):
            parts.append((_plain(found[0]), begin))
            dot = self._gap(found.end())
            if not self.text.startswith(".", dot):
                return parts, found.end()
            begin = self._gap(dot + 1)
        raise AssertionError(at)

    def _value(self, at: int, path: ValuePath) -> int:
        """Read a value with all that it holds, without recursion; returns where it ends."""
        pending: list[_Open] = []
        following: ValuePath | None = path
        while following is not None:
            self.values[following] = at
            if self.text[at] in "[{":
                pending.append(_Open(following, 0 if self.text[at] == "[" else None))
                at += 1
            elif found := _TOKEN.match(self.text, at):
                at = found.end()
            following, at = self._next(at, pending)
        return at

    def _next(self, at: int, pending: list[_Open]) -> tuple[ValuePath | None, int]:
        """Close what ends here; returns the path and the beginning of the next value, if there is one."""
        while pending:
            at = self._gap(at)
            if self.text[at] in "]}":
                pending.pop()
                at += 1
            elif self.text[at] == ",":
                at += 1
            elif (inside := pending[-1]).items is None:
                return self._key(at, inside.path)
            else:
                inside.items += 1
                return (*inside.path, inside.items - 1), at
        return None, at


def _plain(part: str) -> str:
    """The name that a part of a key means, without its quotes."""
    if part[0] == "'" or (part[0] == '"' and "\\" not in part):
        return part[1:-1]
    if part[0] == '"':
        return str(tomllib.loads(f"key = {part}")["key"])
    return part
