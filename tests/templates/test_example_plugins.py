"""The examples of plugins, found by their entry points, pass the tests that stand beside them.

Their metadata is written as `pip install -e` leaves it; the session `template` of nox also installs them by pip.
"""

import shutil
from pathlib import Path

import pytest

from templates.projects import install_editable, run
from ttdn.hooks import specs

EXAMPLES = Path(__file__).parents[2] / "examples" / "plugins"
FOLDERS = sorted(path.parent for path in EXAMPLES.glob("*/pyproject.toml"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_example_passes_its_tests(folder: Path, tmp_path: Path) -> None:
    project = tmp_path / folder.name
    shutil.copytree(folder, project, ignore=shutil.ignore_patterns("__pycache__", ".*_cache"))
    install_editable(project)
    done = run("pytest", "-q", at=project, projects=(project,))
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout


def test_every_hook_has_an_example() -> None:
    """Of `packs` and `report_formats` the distributions of plugins/ are."""
    shown = (EXAMPLES / "README.md").read_text("utf-8")
    assert all(f"| `{hook.name}` |" in shown for hook in specs.HOOKS)
    texts = [path.read_text("utf-8") for path in EXAMPLES.glob("*/src/*/__init__.py")]
    here = {hook.name for hook in specs.HOOKS if any(f"@implements(specs.{hook.name})" in text for text in texts)}
    assert here == {hook.name for hook in specs.HOOKS} - {"packs", "report_formats"}
