"""Content lines to properties and components (*thuộc tính, thành phần*), for bytes that may be anything.

Nothing here raises and nothing recurses: what cannot be read is kept as a hit, and reading goes on after it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import attrs

from ttdn.lint.lines import ContentLine, PhysicalLine, physical_lines, unfolded

_NAME = re.compile(rb"[A-Za-z0-9-]+")
_PARAMETER = re.compile(rb";([A-Za-z0-9-]+)=")
_PARAMETER_VALUE = re.compile(rb'"([^"]*)"|([^";:,]*)')


@attrs.frozen
class Hit:
    """One place where a rule is broken: the offset of the byte in the file, and what stands there."""

    at: int
    got: str = ""


@attrs.frozen(eq=False)
class Property:
    """One property (*thuộc tính*): its name in capitals, its parameters, its value as it stands, unfolded."""

    name: str
    parameters: Mapping[str, tuple[str, ...]]
    value: bytes
    line: ContentLine

    @property
    def at(self) -> int:
        """The offset of the name in the file."""
        return self.line.offset

    def value_at(self, index: int = 0) -> int:
        """Return the offset in the file of one byte of the value."""
        return self.line.at(len(self.line.data) - len(self.value) + index)

    def parameter(self, name: str) -> str:
        """Return the first value of a parameter, empty where it is absent."""
        return self.parameters.get(name, ("",))[0]

    @property
    def text(self) -> str:
        """The value as characters, escapes left as they are; bytes that are not UTF-8 are shown as U+FFFD."""
        return self.value.decode("utf-8", "replace")


@attrs.frozen(eq=False)
class Component:
    """One component (*thành phần*): what stands between a BEGIN and its END; `at` is the offset of BEGIN."""

    name: str
    at: int
    properties: tuple[Property, ...]
    children: tuple["Component", ...] = attrs.field(repr=False)
    _named: Mapping[str, tuple[Property, ...]] = attrs.field(repr=False)

    def all(self, name: str) -> tuple[Property, ...]:
        """Return the properties of one name, in order."""
        return self._named.get(name, ())

    def first(self, name: str) -> Property | None:
        """Return the first property of one name, if there is any."""
        return next(iter(self.all(name)), None)


@attrs.frozen(eq=False)
class Stream:
    """A file that should hold calendars, taken apart (*tệp lịch*).

    `calendars` are its VCALENDAR components; `malformed` are lines that are no content lines, `unbalanced` are
    BEGIN and END without the other, and `outside` is what stands in no calendar.
    """

    data: bytes
    physical: tuple[PhysicalLine, ...]
    lines: tuple[ContentLine, ...]
    calendars: tuple[Component, ...]
    malformed: tuple[Hit, ...]
    unbalanced: tuple[Hit, ...]
    outside: tuple[Hit, ...]

    def components(self) -> Iterator[Component]:
        """Yield every component of every calendar, calendars included, in the order of the file."""
        waiting = list(reversed(self.calendars))
        while waiting:
            component = waiting.pop()
            yield component
            waiting.extend(reversed(component.children))

    def properties(self) -> Iterator[Property]:
        """Yield every property of every calendar."""
        for component in self.components():
            yield from component.properties


@attrs.define
class _Open:
    """A component whose END has not come yet."""

    name: str
    at: int
    properties: list[Property] = attrs.Factory(list[Property])
    children: list[Component] = attrs.Factory(list[Component])

    def closed(self) -> Component:
        named: dict[str, tuple[Property, ...]] = {}
        for name, group in _grouped(self.properties).items():
            named[name] = tuple(group)
        return Component(self.name, self.at, tuple(self.properties), tuple(self.children), named)


def _grouped(properties: list[Property]) -> dict[str, list[Property]]:
    groups: dict[str, list[Property]] = {}
    for item in properties:
        groups.setdefault(item.name, []).append(item)
    return groups


class _Tree:
    """The components while they are being read; the outermost stands for the file itself."""

    def __init__(self) -> None:
        self.stack = [_Open("", 0)]
        self.open_names: Counter[str] = Counter()
        self.unbalanced: list[Hit] = []

    def begin(self, name: str, at: int) -> None:
        self.stack.append(_Open(name, at))
        self.open_names[name] += 1

    def end(self, name: str, at: int) -> None:
        """Close up to the component of this name; an END that closes nothing is passed over."""
        if not self.open_names[name]:
            self.unbalanced.append(Hit(at, f"END:{name} without its BEGIN"))
            return
        while self.stack[-1].name != name:
            self._close(missing_end=True)
        self._close()

    def finish(self) -> _Open:
        while len(self.stack) > 1:
            self._close(missing_end=True)
        return self.stack[0]

    def _close(self, *, missing_end: bool = False) -> None:
        done = self.stack.pop()
        self.open_names[done.name] -= 1
        if missing_end:
            self.unbalanced.append(Hit(done.at, f"BEGIN:{done.name} without its END"))
        self.stack[-1].children.append(done.closed())


def parse(data: bytes) -> Stream:
    r"""Take a file apart; never raises.

    >>> stream = parse(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")
    >>> stream.calendars[0].first("VERSION").text
    '2.0'
    """
    physical = physical_lines(data)
    lines = unfolded(physical)
    tree = _Tree()
    malformed: list[Hit] = []
    for line in lines:
        if not line.data:
            continue
        item = _property(line)
        if isinstance(item, int):
            malformed.append(Hit(line.at(item), line.data.decode("utf-8", "replace")))
        elif item.name == "BEGIN":
            tree.begin(item.text.upper(), item.at)
        elif item.name == "END":
            tree.end(item.text.upper(), item.at)
        else:
            tree.stack[-1].properties.append(item)
    file = tree.finish()
    calendars = tuple(child for child in file.children if child.name == "VCALENDAR")
    outside = [Hit(item.at, item.name) for item in file.properties]
    outside += [Hit(child.at, f"BEGIN:{child.name}") for child in file.children if child.name != "VCALENDAR"]
    return Stream(data, physical, lines, calendars, tuple(malformed), tuple(tree.unbalanced), tuple(outside))


def _property(line: ContentLine) -> Property | int:
    """Read a content line, or return the index at which it stops being one."""
    name = _NAME.match(line.data)
    if not name:
        return 0
    index = name.end()
    parameters: dict[str, tuple[str, ...]] = {}
    while parameter := _PARAMETER.match(line.data, index):
        values, index = _parameter_values(line.data, parameter.end())
        parameters[parameter[1].decode("ascii").upper()] = values
    if line.data[index : index + 1] != b":":
        return index
    item = Property(name[0].decode("ascii").upper(), parameters, line.data[index + 1 :], line)
    if item.name in ("BEGIN", "END") and not _NAME.fullmatch(item.value):
        return index + 1
    return item


def _parameter_values(data: bytes, index: int) -> tuple[tuple[str, ...], int]:
    """Read the values of one parameter, parted by commas; return them and the index after them."""
    values: list[str] = []
    while value := _PARAMETER_VALUE.match(data, index):
        values.append((value[1] or value[2] or b"").decode("utf-8", "replace"))
        index = value.end()
        if data[index : index + 1] != b",":
            break
        index += 1
    return tuple(values), index
