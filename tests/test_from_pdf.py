"""The page from a PDF to a subscribed calendar: every command and every edit, as written, in both languages."""

import re
import shlex
from pathlib import Path

import pytest
import typst
from click.testing import CliRunner

from ttdn.cli.app import app
from web import asking
from web.servers import ttdn_serve

ROOT = Path(__file__).parent.parent
PAGES = ("tutorial/from-pdf-to-calendar.md", "vi/tu-pdf-den-lich.md")
BLOCK = re.compile(r"^```(console|diff)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def edited(text: str, edit: str) -> str:
    """A file with an edit of a page made in it, at the one place where its old lines stand."""
    lines = edit.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    assert text.count(old) == 1, old
    return text.replace(old, new)


@pytest.mark.parametrize("page", PAGES)
def test_the_whole_way_as_written(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = (ROOT / "examples/ke-hoach-58.typ").read_bytes()
    Path("ke-hoach-58.pdf").write_bytes(typst.compile(source, ignore_system_fonts=True))
    served: list[str] = []
    text = (ROOT / "docs" / page).read_text("utf-8")
    for kind, block in BLOCK.findall(text):
        if kind == "diff":
            Path("plan.toml").write_text(edited(Path("plan.toml").read_text("utf-8"), block), "utf-8")
            continue
        command, shown = re.fullmatch(r"\$ ttdn (.*)\n((?:[^$].*\n)*)(?:.|\n)*", block).groups()  # type: ignore[union-attr]
        for line in re.findall(r"^\$ ttdn (.*)$", block, re.MULTILINE):
            if line.startswith("serve "):
                served = shlex.split(line.removeprefix("serve "))
                continue
            result = CliRunner().invoke(app, shlex.split(line))
            assert result.exit_code == 0, (line, result.output)
            assert line != command or shown in result.output
    assert "CẦN QUYẾT ĐỊNH" not in Path("plan.toml").read_text("utf-8").split("schema = 1")[1]
    with ttdn_serve(*served) as (port, _):
        for feed in re.findall(r"`((?:plans|units)/\S+\.ics)`", text):
            answer = asking.at("127.0.0.1", port)("GET", f"/{feed}", {})
            assert answer.status == 200, feed
            assert answer.body.startswith(b"BEGIN:VCALENDAR")
            assert answer.body == Path("public", feed).read_bytes()
        assert asking.at("127.0.0.1", port)("GET", "/units/hue/so-du-lich.html", {}).status == 200


def test_both_pages_show_the_same_commands_and_edits() -> None:
    found = [BLOCK.findall((ROOT / "docs" / page).read_text("utf-8")) for page in PAGES]
    assert found[0] == found[1]
    assert found[0]
