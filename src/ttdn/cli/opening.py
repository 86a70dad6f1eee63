"""Opening the workspace on the command line: a plugin that fails is named, and the work goes on."""

from pathlib import Path

import click

from ttdn.workspace import Workspace


def open_workspace(*plans: str | Path) -> Workspace:
    """Open packs and plan files; a failed plugin is one line on standard error, and exit code 7 at the end."""
    workspace = Workspace.open(*plans)
    for failure in workspace.failures:
        click.echo(f"{click.style('warning', fg='yellow')}: {failure}", err=True)
        click.get_current_context().meta["ttdn.plugin-failed"] = True
    return workspace
