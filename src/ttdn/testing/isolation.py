"""A registry and a workspace for tests (*môi trường kiểm thử*): what is installed beside does not matter."""

from pathlib import Path

from ttdn import built_in
from ttdn.plugins.failures import PluginError
from ttdn.plugins.registry import ALL, Registry
from ttdn.workspace import Workspace


def isolated_registry(*plugins: object, bare: bool = False) -> Registry:
    """Return a registry of the plugins given and what ttdn itself brings (*sổ đăng ký cho kiểm thử*).

    A plugin is a module or an object that implements hooks. No installed plugin is loaded; `bare` leaves out what
    ttdn brings too. Raises `PluginError` with every failure.

    >>> from ttdn.hooks import specs
    >>> [pack.id for pack in isolated_registry().collect(specs.packs)]
    ['hue', 'vn']
    """
    own = () if bare else (built_in,)
    return Registry.discover([*own, *plugins], blocked=[ALL]).strict()


def isolated_workspace(*plugins: object, files: tuple[str | Path, ...] = ()) -> Workspace:
    """Open a workspace of the plugins given and what ttdn itself brings (*không gian làm việc cho kiểm thử*).

    `files` are plan files. Raises `PluginError` with every failure, also of data and of working days, and as
    `Workspace.open`.

    >>> [plan.id for plan in isolated_workspace().plans]
    ['hue/nq47']
    """
    workspace = Workspace.open(*files, registry=isolated_registry(*plugins))
    if workspace.failures:
        raise PluginError(*workspace.failures)
    return workspace
