"""The page on writing a pack: its files, laid out as it says, are found, checked, shown, and pass their tests."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs/howto/write-a-pack.md").read_text("utf-8")
FILES = dict(re.findall(r"^`([\w./-]+)`:\n\n```\w+\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))
COMMANDS = re.findall(r"^\$ \.venv/bin/(.+)$", PAGE, re.MULTILINE)
RUN = {"ttdn": ("-c", "from ttdn.cli import main; main()"), "pytest": ("-m", "pytest")}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The files of the page, with the metadata that `pip install -e .` would write."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    group, entry = re.findall(r'entry-points\."([\w.]+)"\]\n(\S+ = )"(\w+)"', FILES["pyproject.toml"])[0][0::2]
    name = re.findall(r"^([\w-]+) = \"ttdn_lao_cai\"", FILES["pyproject.toml"], re.MULTILINE)[0]
    information = tmp_path / "src" / "ttdn_lao_cai-0.1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: ttdn-lao-cai\nVersion: 0.1.0\n", "utf-8")
    (information / "entry_points.txt").write_text(f"[{group}]\n{name} = {entry}\n", "utf-8")
    return tmp_path


def test_the_page_shows_every_file_of_its_folder() -> None:
    tree = re.findall(r"^  (\S+\.(?:toml|py))", PAGE, re.MULTILINE)
    assert sorted(FILES) == sorted(tree)


def test_every_command_of_the_page_runs(project: Path) -> None:
    paths = [str(project / "src"), *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    for line in COMMANDS:
        program, *arguments = line.split()
        words = [str(one) for word in arguments for one in (sorted(project.glob(word)) if "*" in word else [word])]
        command = [sys.executable, *RUN[program], *words]
        result = subprocess.run(
            command, cwd=project, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        assert result.returncode == 0, (line, result.stdout, result.stderr)
    assert [line.split()[:2] for line in COMMANDS][:3] == [["ttdn", "check"], ["ttdn", "show"], ["ttdn", "agenda"]]
    assert COMMANDS[-1] == "pytest"
