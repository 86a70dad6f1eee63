"""Rendered plugins, put where Python finds them, as `pip install -e` leaves them."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

PROGRAMS = {"ttdn": ("-c", "from ttdn.cli import main; main()"), "pytest": ("-m", "pytest")}


def install_editable(project: Path) -> None:
    """Write into `src` the metadata that an editable install writes beside its packages."""
    head = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]
    name, version = head["name"], head["version"]
    information = project / "src" / f"{name.replace('-', '_')}-{version}.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
    lines = [
        line
        for group, entries in head["entry-points"].items()
        for line in (f"[{group}]", *(f"{entry} = {target}" for entry, target in entries.items()))
    ]
    (information / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")


def run(*command: str, at: Path, projects: tuple[Path, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment in a folder, with the plugins of `projects` on the path."""
    program, *arguments = command
    paths = [*(str(project / "src") for project in projects), *sys.path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *PROGRAMS[program], *arguments],
        cwd=at,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
