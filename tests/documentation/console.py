"""Commands of a page, run as written: each ends well and prints what the page shows of it."""

import re
import shlex
from importlib.metadata import entry_points
from pathlib import PurePath

import pytest
from click.testing import CliRunner
from sybil import Example

from ttdn.cli.app import app

# What makes an environment, lasts until it is stopped, or names what is drawn by lot, and the scripts that
# `tests/test_automation_examples.py` runs; all else has to run.
ELSEWHERE = re.compile(
    r"python3 -m venv|(?:\S*/)?(?:pip|pytest|nox)\b|sh |ttdn serve |ttdn publish s3:|ttdn token revoke "
)
OF_PLUGINS = {".docx", ".pdf", ".png", ".xlsx"}  # what `test_plugin_pages` has written where plugins are installed


def run_console(example: Example) -> None:
    """Run each command of a block, after the prompt or a line each where there is none."""
    text = str(example.parsed)
    prompted = re.findall(r"^ *\$ (.*)\n((?:(?! *\$ ).*\n)*)", f"{text}\n", re.MULTILINE)
    for line, shown in prompted or [(line, "") for line in text.splitlines()]:
        for command in line.split(" && "):
            ours, *programs = command.strip().removeprefix(".venv/bin/").split(" | ")
            _run(ours, "" if programs else shown)  # what other programs make of it is theirs


def _run(command: str, shown: str) -> None:
    if ELSEWHERE.match(command) or _is_of_a_plugin(command):
        return
    program, *arguments = shlex.split(command)
    assert program == "ttdn", command
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, (command, result.output)
    wanted = ".*".join(re.escape(part) for part in shown.strip().split("…"))
    if not re.search(wanted, result.stdout, re.DOTALL):
        pytest.fail(f"$ {command}\nprints\n{result.stdout}\nand not\n{shown}")


def _is_of_a_plugin(command: str) -> bool:
    file = PurePath(command.rsplit(maxsplit=1)[-1])
    return file.suffix in OF_PLUGINS and " report " in command and not entry_points(group="ttdn.v1")
