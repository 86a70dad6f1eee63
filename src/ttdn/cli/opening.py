"""Opening the workspace on the command line: a plugin that fails is named, and the work goes on."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ttdn import built_in
from ttdn.cli.failures import ALLOWED, BLOCKED, watch
from ttdn.cli.printing import keep_stdout
from ttdn.hooks import Registry, specs
from ttdn.plugins.specs import Hook

if TYPE_CHECKING:
    from ttdn.workspace import Workspace

_OF_EVERY_COMMAND = (specs.packs, specs.workday_sources, specs.settle_succession)


def find_plugins(hooks: Sequence[Hook[..., object]] = ()) -> Registry:
    """Find the plugins that the command line allows, asked for what every command needs, and by these `hooks`.

    What they print from now on goes to standard error.
    """
    keep_stdout()
    meta = click.get_current_context().meta
    return Registry.discover(
        [built_in],
        blocked=meta.get(BLOCKED, ()),
        allowed=meta.get(ALLOWED, ()),
        hooks=(*_OF_EVERY_COMMAND, *hooks),
    )


def open_workspace(
    *plans: str | Path, hooks: Sequence[Hook[..., object]] = (), registry: Registry | None = None
) -> "Workspace":
    """Open packs and plan files; a failed plugin is one line on standard error, and exit code 7 at the end.

    The plugins are those of `registry`, or `find_plugins` finds them.
    """
    from ttdn.workspace import Workspace  # noqa: PLC0415  what is published already needs no reader of phrases

    workspace = Workspace.open(registry=registry or find_plugins(hooks))
    watch(lambda: workspace.failures)
    return workspace.with_plans(*plans)
