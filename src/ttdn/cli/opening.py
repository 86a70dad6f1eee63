"""Opening the workspace on the command line: a plugin that fails is named, and the work goes on."""

from collections.abc import Sequence
from pathlib import Path

import click

from ttdn import built_in
from ttdn.cli.failures import ALLOWED, BLOCKED, watch
from ttdn.cli.printing import keep_stdout
from ttdn.hooks import Registry, specs
from ttdn.plugins.specs import Hook
from ttdn.workspace import Workspace

_OF_EVERY_COMMAND = (specs.packs, specs.workday_sources, specs.settle_succession)


def open_workspace(*plans: str | Path, hooks: Sequence[Hook[..., object]] = ()) -> Workspace:
    """Open packs and plan files; a failed plugin is one line on standard error, and exit code 7 at the end.

    Plugins are asked for what every command needs, and by these `hooks` besides. What they print from now on
    goes to standard error.
    """
    keep_stdout()
    meta = click.get_current_context().meta
    registry = Registry.discover(
        [built_in],
        blocked=meta.get(BLOCKED, ()),
        allowed=meta.get(ALLOWED, ()),
        hooks=(*_OF_EVERY_COMMAND, *hooks),
    )
    workspace = Workspace.open(registry=registry)
    watch(lambda: workspace.failures)
    return workspace.with_plans(*plans)
