"""A wrong return type, a wrong parameter and a misspelt hook are type errors, to mypy, to pyright and to ty."""

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TEXT = Path(__file__).with_name("plugin_mistakes.txt").read_text("utf-8")
MARKED = {number for number, line in enumerate(TEXT.splitlines(), 1) if "# wrong: " in line}
SETTINGS = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "extraPaths": [str(ROOT / "src")]}


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    path = tmp_path / "mistakes.py"
    path.write_text(TEXT, "utf-8")
    return path


def lines(output: str, pattern: str) -> set[int]:
    return {int(number) for number in re.findall(pattern, output, re.MULTILINE)}


@pytest.mark.skipif(find_spec("mypy") is None, reason="mypy is not installed")
def test_mypy_finds_every_mistake_and_nothing_else(plugin: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--config-file=", plugin.name]
    done = subprocess.run(
        command,
        cwd=plugin.parent,
        capture_output=True,
        text=True,
        check=False,
        env={"MYPYPATH": str(ROOT / "src")},
    )
    assert lines(done.stdout, r"^mistakes\.py:(\d+): error") == MARKED, done.stdout + done.stderr


@pytest.mark.skipif(find_spec("pyright") is None, reason="pyright is not installed")
def test_pyright_finds_every_mistake_and_nothing_else(plugin: Path) -> None:
    (plugin.parent / "pyrightconfig.json").write_text(json.dumps(SETTINGS), "utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, plugin.name]
    done = subprocess.run(command, cwd=plugin.parent, capture_output=True, text=True, check=False)
    assert lines(done.stdout, r"mistakes\.py:(\d+):\d+ - error") == MARKED, done.stdout + done.stderr


@pytest.mark.skipif(find_spec("ty") is None, reason="ty is not installed")
def test_ty_finds_every_mistake_and_nothing_else(plugin: Path) -> None:
    where = ("--python", sys.prefix, "--python-version", "3.11", "--extra-search-path", str(ROOT / "src"))
    command = [sys.executable, "-m", "ty", "check", "--output-format", "concise", *where, plugin.name]
    done = subprocess.run(command, cwd=plugin.parent, capture_output=True, text=True, check=False)
    assert lines(done.stdout, r"^mistakes\.py:(\d+):\d+: error") == MARKED, done.stdout + done.stderr
