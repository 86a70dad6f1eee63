"""``ttdn plugins``, and the options that leave plugins alone; nothing is loaded before it is needed."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from plugins.distributions import install, offering
from ttdn.cli.app import app

TEXT = offering("report_formats", "ReportFormat('tua', '.tua', 'text/plain', lambda report: b'')")
MANY = 100


def run(*args: str) -> Result:
    return CliRunner().invoke(app, list(args))


def listed(*args: str) -> dict[str, Any]:
    return {item["name"]: item for item in json.loads(run(*args, "plugins", "--json").stdout)}


def loaded(folder: Path, program: str) -> set[str]:
    """The plugins' modules that a program of its own has loaded when it ends."""
    code = f"import sys, atexit\natexit.register(lambda: print(*sys.modules, file=sys.stderr))\n{program}"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), *filter(None, sys.path)])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=env, text=True)
    return {name for name in done.stderr.split() if name.startswith("ttdn_")}


def test_every_plugin_is_listed_with_its_state(site: Path) -> None:
    install(site, "ttdn-tua", {"tua": "ttdn_tua"}, {"ttdn_tua": TEXT}, version="2.1")
    install(site, "ttdn-hong", {"hong": "ttdn_hong"}, {"ttdn_hong": "raise OSError('đĩa')"})
    install(site, "ttdn-chan", {"chan": "ttdn_chan"}, {"ttdn_chan": TEXT})
    install(site, "ttdn-sau", {"sau": "ttdn_sau"}, {"ttdn_sau": TEXT}, group="ttdn.v2")
    found = listed("--block", "chan")
    assert {name: item["state"] for name, item in found.items()} == {
        "ttdn.built_in": "active",
        "tua": "active",
        "hong": "failed",
        "chan": "blocked",
        "sau": "other-api",
    }
    assert found["ttdn.built_in"]["offers"] == {
        "packs": ["hue", "vn"],
        "report_formats": ["text", "md", "html", "csv", "json", "svg"],
        "document_readers": ["txt", "markdown", "docx", "pdf", "html"],
    }
    assert found["tua"] == {
        "name": "tua",
        "distribution": "ttdn-tua",
        "version": "2.1",
        "api": "ttdn.v1",
        "state": "active",
        "offers": {"report_formats": ["tua"]},
        "failures": [],
    }
    assert found["sau"]["api"] == "ttdn.v2"
    assert found["hong"]["failures"][0]["step"] == "load"
    assert found["hong"]["failures"][0]["problems"][0]["code"] == "plugin-load"
    result = run("--block", "chan", "plugins")
    rows = {row.split("\t")[0]: row.split("\t")[1:] for row in result.stdout.splitlines()}
    assert rows["tua"] == ["ttdn-tua", "2.1", "hoạt động", "report_formats: tua", "–"]
    assert rows["chan"] == ["ttdn-chan", "1.0", "bị chặn", "–", "–"]
    assert rows["sau"] == ["ttdn-sau", "1.0", "khác phiên bản giao diện (ttdn.v2)", "–", "–"]
    assert rows["hong"][:3] == ["ttdn-hong", "1.0", "có lỗi"]
    assert "OSError: đĩa" in rows["hong"][-1]
    assert result.exit_code == 7


def test_the_help_loads_none_of_a_hundred_packs(site: Path) -> None:
    for number in range(MANY):
        name = f"ttdn_tinh_{number}"
        install(site, f"ttdn-tinh-{number}", {f"tinh-{number}": name}, {name: TEXT.replace("tua", f"tua{number}")})
    main = "from ttdn.cli import main\nsys.argv = ['ttdn', {}]\nmain()"
    assert loaded(site, main.format("'--help'")) == set()
    assert loaded(site, "import ttdn") == set()
    assert len(loaded(site, main.format("'plans'"))) == MANY
    assert loaded(site, main.format("'--allow', 'tinh-7', 'plans'")) == {"ttdn_tinh_7"}


def test_a_command_asks_only_for_what_it_needs(site: Path) -> None:
    heavy = TEXT.replace("def offer():\n", "def offer():\n    import ttdn_heavy\n")
    install(site, "ttdn-nang", {"nang": "ttdn_nang"}, {"ttdn_nang": heavy, "ttdn_heavy": ""})
    assert run("agenda", "hue/nq47").exit_code == 0
    assert "ttdn_nang" in sys.modules
    assert "ttdn_heavy" not in sys.modules
    assert run("report", "hue/nq47", "--kind", "schedule", "--format", "tua").exit_code == 0
    assert "ttdn_heavy" in sys.modules
