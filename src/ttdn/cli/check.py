"""``ttdn check``: plan and data files, every problem with its place (*kiểm tra tệp dữ liệu*)."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs
import click

from ttdn.cli.open_points import tell_open_points
from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FILE
from ttdn.cli.printing import echo
from ttdn.errors import InvalidFile, NotFound, Place, Problem
from ttdn.hooks import specs
from ttdn.model.plans import Plan
from ttdn.plugins.calling import CheckFinding
from ttdn.workspace import Workspace


@click.command()
@click.argument("paths", nargs=-1, required=True, type=FILE)
def command(paths: tuple[Path, ...]) -> None:
    """Check plan and data files, and all in a folder: form, phrases, units, directives, days, checks of plugins.

    All problems are printed in one run, as ``file:line:col code what, got; hint``. Exit code 3 if there are any.
    What a draft left to decide and is still open is a note on standard error.
    """
    files = tuple(dict.fromkeys(file for path in paths for file in _files(path)))
    workspace = open_workspace(*files, hooks=[specs.checks])
    plans = [(file, workspace.plan_of_file(file)) for file in files]
    _refuse_faulty(workspace, plans)
    for file, plan in plans:
        found = f"{plan.id}, {len(plan.tasks)} duties" if plan else "no plan in it"
        echo(f"{file}: ok ({found})")
        for task in plan.tasks if plan else ():
            for doubt in dict.fromkeys((*task.when.doubts, *task.who.doubts)):
                echo(f"{file}: note: {task.clause}: {doubt.en} ({doubt.code})")
    tell_open_points(files)


def _files(path: Path) -> Iterable[Path]:
    """The file, or all plan and data files of a folder and its folders, by name."""
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.rglob("*.toml") if file.is_file() and not _is_other(file, path))
    if not found:
        hint = "name another folder, or a file"
        raise NotFound(Problem("folder-without-files", "the folder holds no plan or data file", str(path), hint))
    return found


def _is_other(file: Path, folder: Path) -> bool:
    """Whether a file is for other readers: cases of tests, the head of a distribution, what is hidden."""
    is_hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return is_hidden or file.name == "pyproject.toml" or file.name.endswith(".cases.toml")


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
