"""The installed plugins (*phần mở rộng đã cài đặt*), by the metadata of their distributions; none is loaded.

Each distribution is read on its own: one whose metadata is broken hides nobody else.
"""

import re
from collections.abc import Callable, Collection, Iterator
from importlib.metadata import Distribution, EntryPoint, distributions, version
from types import ModuleType

import attrs

from ttdn.plugins.failures import Plugin
from ttdn.plugins.host import GROUP

_FILE = "entry_points.txt"
_MARK = "[ttdn.v"
_API = re.compile(r"ttdn\.v\d+")
_OWN = "ttdn"


@attrs.frozen
class Installed:
    """A plugin that may be loaded (*phần mở rộng có thể nạp*); `api` is its entry-point group.

    `load` gives its module or object, and raises whatever a stranger's code raises.
    """

    plugin: Plugin
    api: str
    load: Callable[[], object] = attrs.field(repr=False)

    @classmethod
    def of_program(cls, item: object) -> "Installed":
        """Describe a module or object that the program brings, by the name of it or of its class.

        >>> from ttdn import drafting
        >>> Installed.of_program(drafting).plugin.distribution
        'ttdn'
        """
        name = item.__name__ if isinstance(item, ModuleType) else type(item).__name__
        is_own = isinstance(item, ModuleType) and name.split(".")[0] == _OWN
        return cls(Plugin(name, _OWN, version(_OWN)) if is_own else Plugin(name), GROUP, lambda: item)

    @property
    def is_other_api(self) -> bool:
        """Whether it is for another major version of the hooks."""
        return self.api != GROUP

    @property
    def names(self) -> frozenset[str]:
        """The names by which it may be blocked or allowed."""
        return frozenset(filter(None, (self.plugin.name, self.plugin.distribution)))

    def is_named(self, names: Collection[str]) -> bool:
        """Tell whether it is among some names."""
        return not self.names.isdisjoint(names)


def installed() -> tuple[Installed, ...]:
    """Return the installed plugins of every major version, by name, then by distribution."""
    found: dict[str, tuple[Installed, ...]] = {}
    for distribution in distributions():
        text = distribution.read_text(_FILE) or ""
        if _MARK in text:
            name, release = _identity(distribution)
            found.setdefault(name, tuple(_plugins(distribution, name, release)))
    plugins = (item for of_one in found.values() for item in of_one)
    return tuple(sorted(plugins, key=lambda item: (item.plugin.name, item.plugin.distribution, item.api)))


def _identity(distribution: Distribution) -> tuple[str, str]:
    """The name and the version, as far as the metadata has them."""
    metadata = distribution.metadata
    name, release = (metadata[key] if key in metadata else "" for key in ("Name", "Version"))  # noqa: SIM401  it has no get
    return name or "?", release


def _plugins(distribution: Distribution, name: str, release: str) -> Iterator[Installed]:
    try:
        entries = tuple(distribution.entry_points)
    except Exception as error:  # noqa: BLE001  a file of any form
        yield Installed(Plugin(name, name, release), GROUP, _raising(error))
        return
    for entry in entries:
        if _API.fullmatch(entry.group):
            yield Installed(Plugin(entry.name, name, release), entry.group, _loading(entry))


def _loading(entry: EntryPoint) -> Callable[[], object]:
    return lambda: entry.load()  # noqa: PLW0108  its return type is Any


def _raising(error: Exception) -> Callable[[], object]:
    def load() -> object:
        message = f"its {_FILE} cannot be read: {error}"
        raise ValueError(message) from error

    return load
