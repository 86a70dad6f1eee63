"""A plugin that prints, really installed: its words go to standard error, never into the output of a command."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from plugins.distributions import install, offering
from ttdn.cli.app import app

AT_THE_END = "import atexit\natexit.register(print, 'xong')\n"
CHECK, DAYS = "Check('noi', work)", "WorkdaySource('noi', work)"
FORM = "ReportFormat('noi', '.noi', 'text/plain', work)"


def install_one_that_prints(folder: Path, hook: str, offer: str, *, answer: str, before: str = "") -> None:
    """It prints when it is imported, when its hook is called, and when it works."""
    working = f"def work(*_):\n    print('làm')\n    return {answer}\n"
    text = offering(hook, offer, before=f"{before}print('nạp')\n{working}")
    text = text.replace("def offer():\n", "def offer():\n    print('gọi')\n")
    install(folder, "ttdn-noi", {"noi": "ttdn_noi"}, {"ttdn_noi": text})


@pytest.mark.parametrize(
    ("hook", "offer", "answer", "command"),
    [
        ("checks", CHECK, "[]", "plugins --json"),
        ("workday_sources", DAYS, "[]", "workdays --on 2026-11-24 --json"),
        ("workday_sources", DAYS, "[]", "agenda hue/nq47 --format json"),
        ("report_formats", FORM, "b'{}'", "report hue/nq47 --kind schedule --format noi"),
    ],
)
def test_standard_output_is_the_commands_own(
    site: Path, hook: str, offer: str, answer: str, *, command: str
) -> None:
    install_one_that_prints(site, hook, offer, answer=answer)
    result = CliRunner().invoke(app, command.split())
    assert (result.exit_code, result.exception) == (0, None)
    assert json.loads(result.stdout) is not None
    assert result.stderr.splitlines() == (["nạp", "gọi"] if hook == "checks" else ["nạp", "gọi", "làm"])


def test_what_is_printed_when_python_ends_is_no_output_either(tmp_path: Path) -> None:
    install_one_that_prints(tmp_path, "workday_sources", DAYS, answer="[]", before=AT_THE_END)
    path = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-c", "from ttdn.cli import main; main()", "plans", "--json"],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr.split()) == (0, ["nạp", "gọi", "làm", "xong"])
    assert "hue/nq47" in {plan["id"] for plan in json.loads(done.stdout)}


@pytest.mark.parametrize(
    ("closed", "code", "printed"),
    [("2>&-", 0, "hue/nq47"), (">&-", 0, ""), ("<&-", 0, "hue/nq47"), (">&- 2>&-", 0, "")],
)
def test_a_stream_that_the_caller_closed_is_none_to_stumble_over(closed: str, code: int, printed: str) -> None:
    command = f"'{sys.executable}' -c 'from ttdn.cli import main; main()' plans {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (code, "")
    assert printed in done.stdout
