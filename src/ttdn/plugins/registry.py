"""The registry (*sổ đăng ký phần mở rộng*): which plugins are there, what they offer, and which of them failed.

It is an explicit frozen value: nothing is discovered at import, and there is no global one. Loading, registering
and calling are each guarded, so that one broken plugin loses nobody else's offers and is named.
"""

from collections.abc import Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points

import attrs
import pluggy

from ttdn.errors import Problem, TtdnError
from ttdn.plugins.hooks import GROUP, Hooks
from ttdn.plugins.offers import Pack

_BUILT_IN = "ttdn"


@attrs.frozen
class Plugin:
    """One plugin (*phần mở rộng*), with the distribution it came in; both empty versions are ttdn's own."""

    name: str
    distribution: str = _BUILT_IN
    version: str = ""


@attrs.frozen
class Failure:
    """A plugin that could not be used (*phần mở rộng lỗi*): at which step, and what it said."""

    plugin: Plugin
    step: str
    problem: Problem

    def __str__(self) -> str:
        """Name the plugin, its distribution and the step on one line."""
        where = f"{self.plugin.name} ({self.plugin.distribution} {self.plugin.version})".replace(" )", ")")
        return f"plugin {where} failed at {self.step}: {self.problem}"


class PluginError(TtdnError):
    """One or more plugins failed (*phần mở rộng lỗi*); raised where a program asked for all of them."""

    exit_code = 7


@attrs.frozen
class Registry:
    """The offers of all plugins (*phần mở rộng*), by name of the plugin, and the failures.

    >>> Registry.discover(blocked=["*"]).packs
    ()
    """

    plugins: tuple[Plugin, ...] = ()
    packs: tuple[Pack, ...] = ()
    failures: tuple[Failure, ...] = ()

    @classmethod
    def discover(cls, built_in: Iterable[object] = (), *, blocked: Sequence[str] = ()) -> "Registry":
        """Load the plugins of the entry-point group ``ttdn.v1`` beside those `built_in` (*tìm phần mở rộng*).

        `blocked` names plugins to leave alone, "*" all that are installed. Never raises for a broken plugin: see
        `failures`, and `strict`.
        """
        found: list[tuple[Plugin, object]] = [(Plugin(_BUILT_IN), item) for item in built_in]
        failures: list[Failure] = []
        if "*" not in blocked:
            for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
                if entry.name in blocked:
                    continue
                plugin = _plugin_of(entry)
                try:
                    found.append((plugin, entry.load()))
                except (Exception, SystemExit) as error:  # noqa: BLE001  a stranger's code may raise anything
                    failures.append(_failure(plugin, "load", error))
        return _collect(found, failures)

    def strict(self) -> "Registry":
        """Return the registry; raises `PluginError` with every failure, if there are any."""
        if self.failures:
            raise PluginError(*(failure.problem for failure in self.failures))
        return self


def _plugin_of(entry: EntryPoint) -> Plugin:
    if entry.dist is None:
        return Plugin(entry.name, "?")
    return Plugin(entry.name, entry.dist.name, entry.dist.version)


def _failure(plugin: Plugin, step: str, error: BaseException) -> Failure:
    what = f"{plugin.name}: {type(error).__name__}"
    problem = Problem(f"plugin-{step}", what, str(error), f"update or remove {plugin.distribution}")
    return Failure(plugin, step, problem)


def _collect(found: Sequence[tuple[Plugin, object]], failures: list[Failure]) -> Registry:
    """Register and call each plugin on its own, so that a failure is its own only."""
    plugins: list[Plugin] = []
    packs: dict[str, Pack] = {}
    providers: dict[str, Plugin] = {}
    for plugin, item in found:
        try:
            offered = _packs_of(item)
        except (Exception, SystemExit) as error:  # noqa: BLE001  a stranger's code may raise anything
            failures.append(_failure(plugin, "call", error))
            continue
        plugins.append(plugin)
        for pack in offered:
            if pack.id in packs:
                both = f"{providers[pack.id].distribution} and {plugin.distribution}"
                problem = Problem("plugin-duplicate", f"{both} offer the same pack", pack.id, "remove one of them")
                failures.append(Failure(plugin, "register", problem))
                continue
            packs[pack.id] = pack
            providers[pack.id] = plugin
    return Registry(tuple(plugins), tuple(packs.values()), tuple(failures))


def _packs_of(item: object) -> tuple[Pack, ...]:
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    manager.register(item)
    manager.check_pending()
    offered = tuple(pack for packs in manager.hook.packs() for pack in packs)
    for pack in offered:
        if not isinstance(pack, Pack):
            raise TypeError(f"packs() must offer ttdn.hooks.Pack, got {type(pack).__name__}")  # noqa: EM102, TRY003
    return offered
