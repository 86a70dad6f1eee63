"""The pages on plugins of one's own: their commands run, their files pass their tests.

Here the programs are those of the environment of the tests, and `pip install -e` is what it leaves. The session
`template` of nox runs the commands as they are written, in a shell: for PATH, the folder of a checkout,
stands the wheel of this one (``TTDN_WHEELS``, for pip's ``PIP_FIND_LINKS``); all else pip takes from its index.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from templates.projects import install_editable, run

DOCS = Path(__file__).parents[2] / "docs"
TUTORIALS = ("tutorial/own-plugin.md", "vi/goi-ke-hoach.md")
FORMAT = "howto/write-a-report-format.md"
TYPES_AND_LINT = (("mypy",), ("ruff", "check"), ("ruff", "format", "--check"))
WHEELS = os.environ.get("TTDN_WHEELS")


def blocks(page: str) -> list[list[str]]:
    """The commands of every console block of a page."""
    found = re.findall(r"^ *```console\n(.*?)^ *```", (DOCS / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [[line.strip().removeprefix("$ ") for line in block.splitlines()] for block in found]


def lay_files(page: str, folder: Path) -> None:
    """Put the files that a page shows in the places of those of the template."""
    text = (DOCS / page).read_text("utf-8")
    for name, content in re.findall(r"^`([\w./-]+)`:\n\n```\w+\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        assert (folder / name).is_file(), name
        (folder / name).write_text(content, "utf-8")


def run_page(page: str, folder: Path) -> list[str]:
    """Run every command of a page in a folder, and return what each said; each has to end well."""
    said: list[str] = []
    projects: list[Path] = []
    for number, block in enumerate(blocks(page)):
        if number == 1:
            lay_files(page, folder)
        for line in block:
            program, *words = shlex.split(line)
            if words[:2] == ["install", "-e"]:
                projects.append(folder / words[2].removesuffix("[test]"))
                install_editable(projects[-1])
            if program == "python3" or words[0] == "install":
                continue
            given = [
                one for word in words for one in (sorted(map(str, folder.glob(word))) if "*" in word else [word])
            ]
            done = run(program.removeprefix(".venv/bin/"), *given, at=folder, projects=tuple(projects))
            assert done.returncode == 0, (line, done.stdout, done.stderr)
            said.append(done.stdout)
    return said


def test_an_empty_folder_becomes_a_tested_pack_in_five_commands() -> None:
    first, *_ = blocks(TUTORIALS[0])
    assert len(first) <= 5
    assert first[0].startswith("python3 -m venv")
    assert first[-1].split()[0].endswith("pytest")
    assert '"PATH[template]"' in first[1]
    assert blocks(TUTORIALS[1])[0] == first


@pytest.mark.parametrize("page", TUTORIALS)
def test_every_command_of_the_tutorial_runs(page: str, tmp_path: Path) -> None:
    said = run_page(page, tmp_path)
    assert "9 passed" in said[1]
    assert any("14/12/2026" in text for text in said), "the agenda"


def test_the_tutorial_shows_the_folder_that_is_written(tmp_path: Path) -> None:
    first, *_ = blocks(TUTORIALS[0])
    made = run(*shlex.split(first[2].removeprefix(".venv/bin/")), at=tmp_path)
    assert made.returncode == 0, made.stderr
    project = tmp_path / "ttdn-lao-cai"
    written = {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()}
    shown = re.findall(r"^  (\S+\.(?:toml|py|md))", (DOCS / TUTORIALS[0]).read_text("utf-8"), re.MULTILINE)
    assert written - set(shown) == {".gitignore", "src/ttdn_lao_cai/py.typed"}
    assert set(shown) <= written
    for page in TUTORIALS:
        for name in re.findall(r"`((?:src|tests)/[\w./-]+)`", (DOCS / page).read_text("utf-8")):
            assert name in written, page


def test_the_format_of_the_page_passes_its_tests(tmp_path: Path) -> None:
    said = run_page(FORMAT, tmp_path)
    assert "3 passed" in said[-3]
    assert said[-2].startswith("== <nowiki>Lịch thời hạn</nowiki> ==\n")
    assert (tmp_path / "phan-cong.wiki").read_text("utf-8").count("{|") == 1
    (project,) = tmp_path.glob("ttdn-*")
    for words in TYPES_AND_LINT:
        done = subprocess.run([sys.executable, "-m", *words], cwd=project, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout.decode()


@pytest.mark.skipif(WHEELS is None, reason="`nox -s template` gives a wheel of this checkout")
def test_the_commands_of_the_tutorial_run_as_they_are_written(tmp_path: Path) -> None:
    """In an empty folder; what the page makes of the template passes types and lint too."""
    page = TUTORIALS[0]
    first, *further = blocks(page)
    assert re.search(r"\d+ passed", shell(first, tmp_path))
    lay_files(page, tmp_path)
    types_and_lint = [f"../.venv/bin/{' '.join(words)}" for words in TYPES_AND_LINT]
    shell([*(line for block in further for line in block), "cd ttdn-*", *types_and_lint], tmp_path)


def shell(commands: list[str], folder: Path) -> str:
    """Run commands in a shell, which stops at the first that fails; return what they said."""
    clean = {name: text for name, text in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(
        ["sh", "-eux"],
        input="\n".join(commands).replace('"PATH[', '"ttdn['),
        cwd=folder,
        env={**clean, "PIP_FIND_LINKS": str(WHEELS), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
