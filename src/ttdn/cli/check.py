"""``ttdn check``: plan and data files, every problem with its place (*kiểm tra tệp dữ liệu*)."""

from pathlib import Path

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FILE


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE)
def command(files: tuple[Path, ...]) -> None:
    """Check every FILE: its form, its phrases, its units, directives and days.

    All problems are printed in one run, as ``file:line:col code what, got; hint``. Exit code 3 if there are any.
    """
    workspace = open_workspace(*files)
    for file in files:
        plan = workspace.plan_of_file(file)
        found = f"{plan.id}, {len(plan.tasks)} duties" if plan else "no plan in it"
        click.echo(f"{file}: ok ({found})")
        for task in plan.tasks if plan else ():
            for doubt in dict.fromkeys((*task.when.doubts, *task.who.doubts)):
                click.echo(f"{file}: note: {task.clause}: {doubt.en} ({doubt.code})")
