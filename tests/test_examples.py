"""The examples that people copy: they run as written."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from ttdn.cli.app import app
from web import asking, published
from web.servers import free_port, wait_for
from web.table import check_always

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("README*.md"), *(ROOT / "docs").rglob("*.md")])
OWN_PLAN = [page for page in PAGES if "ttdn check vi-du.toml" in page.read_text("utf-8")]


def blocks(page: Path, language: str) -> list[str]:
    found = re.finditer(rf"^( *)```{language}\n(.*?)^\1```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [match[2] for match in found]


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.name)
def test_python_blocks_run(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {}
    for block in blocks(page, "python"):
        exec(compile(block, str(page), "exec"), names)  # noqa: S102  our own documentation
    capsys.readouterr()


@pytest.mark.parametrize("page", OWN_PLAN, ids=lambda page: f"{page.parent.name}-{page.name}")
def test_a_plan_of_ones_own(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan of a page passes every command that the page shows for it."""
    monkeypatch.chdir(tmp_path)
    (plan,) = [block for block in blocks(page, "toml") if "hue/vi-du" in block]
    Path("vi-du.toml").write_text(plan, "utf-8")
    lines = [line for block in blocks(page, "console") for line in block.splitlines() if "vi-du.toml" in line]
    assert lines
    for line in lines:
        result = CliRunner().invoke(app, shlex.split(line.removeprefix("$ ttdn ")))
        assert result.exit_code == 0, (line, result.output)


def test_the_commands_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, ["build"]).exit_code == 0
    for page in ("README.md", "README.vi.md"):
        text = (ROOT / page).read_text("utf-8")
        for line in re.findall(r"^\$ ttdn (.*)$", text, re.MULTILINE):
            if "vi-du" not in line:
                result = CliRunner().invoke(app, shlex.split(line))
                assert result.exit_code == 0, (line, result.output)


def test_the_program_that_embeds_ttdn(tmp_path: Path) -> None:
    out = tmp_path / "lịch.ics"
    program = [sys.executable, str(ROOT / "examples" / "due_this_year.py"), "hue/so-vhtt", "2026", str(out)]
    shown = subprocess.run(
        program, check=True, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}
    )
    assert "24/12/2026" in shown.stdout
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize("name", ["fastapi_mount", "django_mount"])
def test_the_programs_that_mount_the_server(name: str, tmp_path: Path) -> None:
    folder, port = published.publish(tmp_path / "public"), free_port()
    command = [sys.executable, str(ROOT / "examples" / f"{name}.py"), str(folder), str(port), published.PLAN]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        try:
            wait_for(port)
            ask = asking.at("127.0.0.1", port)
            assert b"/lich/index.json" in ask("GET", "/", {}).body
            feed = ask("GET", f"/lich/{published.FEED}", {})
            assert (feed.status, feed.body) == (200, (folder / published.FEED).read_bytes())
            found = {
                path: ask("GET", f"/lich/{path}", {})
                for path in (f"{published.FEED}?role=via", "units/hue/vong.ics", "ledger.json", "")
            }
            assert [answer.status for answer in found.values()] == [200, 503, 404, 200]
            for answer in (feed, *found.values(), ask("POST", f"/lich/{published.FEED}", {})):
                check_always(answer)
            assert ask("GET", "/lich/api/agenda", {}).status == 200
        finally:
            program.terminate()
