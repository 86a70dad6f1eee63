"""``ttdn check``: plan and data files, every problem with its place (*kiểm tra tệp dữ liệu*)."""

from collections.abc import Sequence
from pathlib import Path

import attrs
import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FILE
from ttdn.errors import InvalidFile, Place, Problem
from ttdn.hooks import specs
from ttdn.model.plans import Plan
from ttdn.plugins.calling import CheckFinding
from ttdn.workspace import Workspace


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE)
def command(files: tuple[Path, ...]) -> None:
    """Check every FILE: its form, its phrases, its units, directives and days, and by the checks of plugins.

    All problems are printed in one run, as ``file:line:col code what, got; hint``. Exit code 3 if there are any.
    """
    workspace = open_workspace(*files, hooks=[specs.checks])
    plans = [(file, workspace.plan_of_file(file)) for file in files]
    _refuse_faulty(workspace, plans)
    for file, plan in plans:
        found = f"{plan.id}, {len(plan.tasks)} duties" if plan else "no plan in it"
        click.echo(f"{file}: ok ({found})")
        for task in plan.tasks if plan else ():
            for doubt in dict.fromkeys((*task.when.doubts, *task.who.doubts)):
                click.echo(f"{file}: note: {task.clause}: {doubt.en} ({doubt.code})")


def _refuse_faulty(workspace: Workspace, plans: Sequence[tuple[Path, Plan | None]]) -> None:
    """Raise `InvalidFile` with all that the checks of plugins find."""
    problems = [
        _placed(finding, file) for file, plan in plans if plan is not None for finding in workspace.check(plan)
    ]
    if problems:
        raise InvalidFile(*problems)


def _placed(finding: CheckFinding, file: Path) -> Problem:
    """The problem with the name of the file, unless it has a place, and who found it."""
    problem = finding.problem
    return attrs.evolve(
        problem,
        what=f"{problem.what} (check {finding.check} of {finding.plugin})",
        place=problem.place if problem.place.file else Place(str(file)),
    )
