"""The registry (*sổ đăng ký phần mở rộng*): which plugins are there, what they offer, and which of them failed.

It is an explicit frozen value: nothing is discovered at import, and there is no global one. Loading, registering
and calling are each guarded, so that one broken plugin loses nobody else's offers and is named.
"""

from collections.abc import Collection, Iterable, Sequence
from enum import Enum
from typing import Generic, cast

import attrs

from ttdn.errors import InvalidValue, NotFound, Problem, near_hint
from ttdn.plugins.failures import Failure, Guard, Plugin, PluginError, Step, failure
from ttdn.plugins.host import GROUP, Implementation, implementations
from ttdn.plugins.installed import Installed, installed
from ttdn.plugins.offers import Named
from ttdn.plugins.specs import HOOKS, OFFERS, Hook, Offer, OfferHook

ALL = "*"
"""As the name of a plugin to block: all that are installed."""

_ALL_HOOKS = frozenset(hook.name for hook in HOOKS)


class State(Enum):
    """How a plugin stands (*trạng thái*): `FAILED` where anything of it failed, whatever else it offers."""

    ACTIVE = "active"
    BLOCKED = "blocked"
    FAILED = "failed"
    OTHER_API = "other-api"


@attrs.frozen
class Offered(Generic[Offer]):
    """An offer and the plugin that made it (*giá trị được đưa ra*).

    >>> from ttdn import built_in
    >>> from ttdn.plugins import specs
    >>> offered = Registry.discover([built_in], blocked=["*"]).offered(specs.packs)
    >>> [(each.offer.name, each.plugin.name) for each in offered]
    [('hue', 'ttdn.built_in'), ('vn', 'ttdn.built_in')]
    """

    offer: Offer
    plugin: Plugin
    hook: str


@attrs.frozen
class Listed:
    """A plugin as it is listed (*phần mở rộng trong danh sách*): its state, its offers by hook, its failures.

    `api` is the entry-point group that carries the version of its hooks; `hooks` are those it implements.

    >>> from ttdn import built_in
    >>> [each.state.value for each in Registry.discover([built_in], blocked=["*"]).listed()]
    ['active']
    """

    plugin: Plugin
    state: State
    api: str = GROUP
    hooks: tuple[str, ...] = ()
    offers: tuple[Offered[Named], ...] = ()
    failures: tuple[Failure, ...] = ()


@attrs.frozen
class Implementing:
    """A plugin with a function of it that implements a hook."""

    plugin: Plugin
    implementation: Implementation


@attrs.frozen
class Registry:
    """Plugins, their offers and their failures (*phần mở rộng*), in the order in which they were found.

    `hooks` names the hooks that the plugins were asked for.

    >>> from ttdn.plugins import specs
    >>> Registry.discover(blocked=["*"]).collect(specs.packs)
    ()
    """

    plugins: tuple[Plugin, ...] = ()
    left_alone: tuple[Listed, ...] = ()
    failures: tuple[Failure, ...] = ()
    hooks: frozenset[str] = _ALL_HOOKS
    _offers: tuple[Offered[Named], ...] = attrs.field(default=(), alias="offers")
    _implementing: tuple[Implementing, ...] = attrs.field(default=(), alias="implementing", repr=False)

    @classmethod
    def discover(
        cls,
        built_in: Iterable[object] = (),
        *,
        blocked: Collection[str] = (),
        allowed: Collection[str] = (),
        hooks: Iterable[Hook[..., object]] = HOOKS,
    ) -> "Registry":
        """Load the plugins of the entry-point group ``ttdn.v1`` after those `built_in` (*tìm phần mở rộng*).

        `blocked` names plugins or distributions to leave alone, "*" all that are installed; where any are
        `allowed`, all other installed ones are left alone. Neither loads what it leaves alone. `hooks` are those
        that plugins are asked for. Never raises for a broken plugin: see `failures`, and `strict`. Raises
        `NotFound` (``plugin-unknown``) where a name is that of no plugin.
        """
        found = [Installed.of_program(item) for item in built_in]
        of_others = installed()
        _check_names((*blocked, *allowed), [*found, *of_others])
        building = _Building(frozenset(hook.name for hook in hooks))
        for item in found:
            building.add(item, is_blocked=item.is_named(blocked))
        for item in of_others:
            is_left = ALL in blocked or bool(allowed and not item.is_named(allowed))
            building.add(item, is_blocked=is_left or item.is_named(blocked))
        return building.registry()

    def collect(self, hook: OfferHook[Offer]) -> tuple[Offer, ...]:
        """Return what all plugins offer by a hook (*các giá trị được đưa ra*).

        What failed is left out; see `failures`, or ask a `strict` registry. Raises `InvalidValue`
        (``hook-not-asked``) where the registry was made without this hook.
        """
        return tuple(item.offer for item in self.offered(hook))

    def offered(self, hook: OfferHook[Offer]) -> tuple[Offered[Offer], ...]:
        """Return what all plugins offer by a hook, each with its plugin; raises as `collect`."""
        self._check_asked(hook.name)
        return tuple(
            Offered(item.offer, item.plugin, item.hook)
            for item in self._offers
            if item.hook == hook.name and isinstance(item.offer, hook.kind)
        )

    def find(self, hook: OfferHook[Offer], name: str) -> Offered[Offer]:
        """Return the offer of a name; raises `NotFound` (``offer-unknown``) with the names there are."""
        offered = {item.offer.name: item for item in self.offered(hook)}
        if name not in offered:
            hint = near_hint(name, offered, f"one of {', '.join(offered)}" if offered else "nobody offers any")
            what = f"no plugin offers this by {hook.name}"
            raise NotFound(Problem("offer-unknown", what, name, hint))
        return offered[name]

    def implementing(self, hook: Hook[..., object]) -> tuple[Implementing, ...]:
        """Return the plugins that implement a hook, with the function; raises as `collect`."""
        self._check_asked(hook.name)
        return tuple(item for item in self._implementing if item.implementation.hook == hook.name)

    def strict(self) -> "Registry":
        """Return the registry; raises `PluginError` with every failure, if there are any."""
        if self.failures:
            raise PluginError(*self.failures)
        return self

    def listed(self, *later: Failure) -> tuple[Listed, ...]:
        """List every plugin with its state (*danh sách phần mở rộng*), with failures met `later` than here."""
        failures = tuple(dict.fromkeys((*self.failures, *later)))
        known = dict.fromkeys((*self.plugins, *(item.plugin for item in failures)))
        return (*(self._listed(plugin, failures) for plugin in known), *self.left_alone)

    def _listed(self, plugin: Plugin, failures: Sequence[Failure]) -> Listed:
        own = tuple(item for item in failures if item.plugin == plugin)
        return Listed(
            plugin,
            State.FAILED if own else State.ACTIVE,
            hooks=tuple(
                dict.fromkeys(item.implementation.hook for item in self._implementing if item.plugin == plugin)
            ),
            offers=tuple(item for item in self._offers if item.plugin == plugin),
            failures=own,
        )

    def _check_asked(self, hook: str) -> None:
        if hook not in self.hooks:
            what = "the registry was made without this hook"
            raise InvalidValue(Problem("hook-not-asked", what, hook, "add it to `hooks` of Registry.discover"))


class _Building:
    """Registers and calls plugins one by one, so that a failure is its own only."""

    def __init__(self, hooks: frozenset[str]) -> None:
        self._hooks = hooks
        self._names: dict[str, Plugin] = {}
        self._plugins: list[Plugin] = []
        self._left: list[Listed] = []
        self._failures: list[Failure] = []
        self._offers: dict[tuple[str, str], Offered[Named]] = {}
        self._implementing: list[Implementing] = []

    def registry(self) -> Registry:
        """Return what was built."""
        return Registry(
            tuple(self._plugins),
            tuple(self._left),
            tuple(self._failures),
            self._hooks,
            tuple(self._offers.values()),
            tuple(self._implementing),
        )

    def add(self, item: Installed, *, is_blocked: bool) -> None:
        """Load, register and call one plugin."""
        plugin = item.plugin
        if item.is_other_api or is_blocked:
            state = State.OTHER_API if item.is_other_api else State.BLOCKED
            self._left.append(Listed(plugin, state, item.api))
            return
        if namesake := self._names.get(plugin.name):
            what = f"{namesake} and {plugin} have the same name"
            self._fail(plugin, Step.DUPLICATE, "", what, "block one of them by its distribution")
            return
        self._names[plugin.name] = plugin
        found: tuple[Implementation, ...] = ()
        with Guard(plugin, Step.LOAD, "", self._failures.append):
            loaded = item.load()
            with Guard(plugin, Step.REGISTER, "", self._failures.append):
                found = implementations(loaded)
                self._plugins.append(plugin)
        for one in found:
            self._implementing.append(Implementing(plugin, one))
            for hook in OFFERS:
                if hook.name == one.hook and hook.name in self._hooks:
                    self._call(plugin, hook, one)

    def _call(self, plugin: Plugin, hook: OfferHook[Named], one: Implementation) -> None:
        wrong: list[str] = []
        with Guard(plugin, Step.CALL, hook.name, self._failures.append):
            for offer in _values(one.function()):
                if isinstance(offer, hook.kind):
                    self._take(plugin, hook, offer)
                else:
                    wrong.append(type(offer).__name__)
        if wrong:
            what = f"{hook.name}() must return values of ttdn.hooks.{hook.kind.__name__}, not {wrong[0]}"
            self._fail(plugin, Step.OFFER, hook.name, what)

    def _take(self, plugin: Plugin, hook: OfferHook[Named], offer: Named) -> None:
        key = (hook.name, offer.name)
        if earlier := self._offers.get(key):
            what = f"{earlier.plugin} and {plugin} both offer {offer.name!r} by {hook.name}; the first is used"
            self._fail(plugin, Step.DUPLICATE, hook.name, what, "remove or block one of them")
            return
        self._offers[key] = Offered[Named](offer, plugin, hook.name)

    def _fail(self, plugin: Plugin, step: Step, subject: str, what: str, hint: str = "") -> None:
        self._failures.append(failure(plugin, step, subject, what, hint))


def _values(answer: object) -> list[object]:
    """What a hook gave, one by one; an answer that is no collection is one wrong value."""
    if isinstance(answer, str) or not isinstance(answer, Iterable):
        return [answer]
    return list(cast("Iterable[object]", answer))  # nothing is known of its items yet


def _check_names(names: Iterable[str], found: Sequence[Installed]) -> None:
    known = {name for item in found for name in item.names} | {ALL}
    problems = [_unknown(name, known) for name in names if name not in known]
    if problems:
        raise NotFound(*problems)


def _unknown(name: str, known: Collection[str]) -> Problem:
    what = "no plugin and no distribution of one has this name"
    return Problem("plugin-unknown", what, name, near_hint(name, known, "see `ttdn plugins`"))
