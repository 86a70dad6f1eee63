"""Where ttdn meets pluggy: how a function is marked, and which hooks an object implements.

Every object has a plugin manager of its own while it is looked at, so that a broken one spoils nobody else's.
"""

from collections.abc import Callable, Iterator

import attrs
import pluggy

from ttdn.plugins.specs import HOOKS, Hook, P, R

GROUP = "ttdn.v1"
"""The entry-point group of plugins; it carries the major version of the hooks."""

_implementation = pluggy.HookimplMarker(GROUP)
_specification = pluggy.HookspecMarker(GROUP)


def implements(hook: Hook[P, R]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Mark a function of a plugin as the implementation of a hook (*cài đặt điểm mở rộng*).

    The function may have any name; parameters and return type are those of the hook, and type checkers hold it to
    them.

    >>> from pathlib import Path
    >>> from ttdn.plugins import specs
    >>> from ttdn.plugins.offers import Pack
    >>> @implements(specs.packs)
    ... def packs() -> list[Pack]:
    ...     return [Pack("ninh-binh", Path("data"))]
    """

    def mark(function: Callable[P, R]) -> Callable[P, R]:
        return _implementation(function, specname=hook.name)

    return mark


@attrs.frozen
class Implementation:
    """A function by which an object implements a hook; `parameters` are those of the hook that it takes."""

    hook: str
    function: Callable[..., object]
    parameters: tuple[str, ...]


def implementations(item: object) -> tuple[Implementation, ...]:
    """Return the functions by which an object implements hooks, in the order of the hooks.

    Raises `pluggy.PluginValidationError` for a hook that is none, parameters that are not the hook's, a wrapper
    of hooks, and an object without any; whatever a stranger's object raises.
    """
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(type("Hooks", (), {hook.name: _specification(hook.function) for hook in HOOKS}))
    manager.register(item, "plugin")
    manager.check_pending()
    found = tuple(_found(manager, item))
    if not found:
        raise pluggy.PluginValidationError(item, "no function in it is marked with ttdn.hooks.implements")
    return found


def _found(manager: pluggy.PluginManager, item: object) -> Iterator[Implementation]:
    for hook in HOOKS:
        for one in getattr(manager.hook, hook.name).get_hookimpls():
            if one.hookwrapper or one.wrapper:
                raise pluggy.PluginValidationError(item, f"{hook.name} must not be a wrapper: plugins only offer")
            yield Implementation(hook.name, one.function, tuple(one.argnames))
