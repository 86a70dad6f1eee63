"""Builds every distribution of the checkout, as a release does, and makes environments that know nothing of it."""

import os
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

ROOT = Path(__file__).parent.parent.parent
FOLDERS = (ROOT, *(path.parent for path in sorted((ROOT / "plugins").glob("*/pyproject.toml"))))
WINDOWS = os.name == "nt"


@frozen
class Artefacts:
    """What a build of one distribution gave."""

    folder: Path
    wheel: Path
    sdist: Path


def project_of(folder: Path) -> dict[str, Any]:
    """The table ``project`` of a distribution."""
    found: dict[str, Any] = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]
    return found


def run(*command: str | Path, at: Path, env: Mapping[str, str] | None = None) -> str:
    """Run a program that must succeed; give what it wrote to standard output."""
    done = subprocess.run(
        [str(part) for part in command], cwd=at, env=env, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command}: {done.stdout}\n{done.stderr}"
    return done.stdout


def epoch() -> str:
    """The time of a release, in seconds: that of its commit, where it is not told."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return told
    try:
        return run("git", "log", "-1", "--format=%ct", at=ROOT).strip()
    except (OSError, AssertionError):  # no checkout of git
        return "1577836800"


def build(folder: Path, out: Path, *, zone: str = "UTC") -> Artefacts:
    """Build the wheel and the sdist of `folder`, each from it, by the build backend of this environment."""
    arguments = ("--no-isolation", "--sdist", "--wheel", "--outdir", out)
    env = {**os.environ, "SOURCE_DATE_EPOCH": epoch(), "TZ": zone}
    run(sys.executable, "-m", "build", *arguments, folder, at=out, env=env)
    project = project_of(folder)
    stem = f"{project['name'].replace('-', '_')}-{project['version']}"
    return Artefacts(folder, out / f"{stem}-py3-none-any.whl", out / f"{stem}.tar.gz")


def unpack(sdist: Path, into: Path) -> Path:
    """Unpack an sdist as a user would: another folder, other times of the files; give its top folder."""
    with tarfile.open(sdist) as archive:
        # Python 3.11 has filters from 3.11.4 on; as an attribute the earlier ones let it be.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(into)  # noqa: S202  our own archive
    (top,) = into.iterdir()
    for path in top.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    return top


@frozen
class Environment:
    """A virtual environment outside the checkout, whose programs see neither it nor this environment."""

    folder: Path

    @property
    def programs(self) -> Path:
        """Where its programs are."""
        return self.folder / ("Scripts" if WINDOWS else "bin")

    def run(self, program: str, *arguments: str | Path, at: Path) -> str:
        """Run one of its programs, which must succeed."""
        env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        env |= {"PYTHONUTF8": "1", "PATH": os.pathsep.join([str(self.programs), os.environ["PATH"]])}
        return run(self.programs / program, *arguments, at=at, env=env)


def environment(folder: Path, *wheels: str) -> Environment:
    """Make an environment and install wheels by path: no index can put another distribution of that name there."""
    uv(folder.parent, "venv", "--python", sys.executable, folder)
    uv(folder, "pip", "install", "--python", folder, *wheels)
    return Environment(folder)


def uv(at: Path, *arguments: str | Path) -> str:
    """Run uv, which must succeed."""
    return run(sys.executable, "-m", "uv", "--quiet", *arguments, at=at)
