"""Installs the judges into a folder: ``python tests/judges/install.py FOLDER``; what is there already is kept.

From apt come libical with its introspection for the system's Python and, where they are missing, node, npm and
nginx (as root, or by sudo); from npm ical.js and node-ical; from PyPI ical, khal and vdirsyncer, in a virtual
environment.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import gettempdir

SYSTEM_PYTHON = "/usr/bin/python3"
SERVER_PATH = "/usr/sbin:/usr/bin"
APT = ("gir1.2-ical-3.0", "python3-gi", "libical3")
APT_NODE = ("nodejs", "npm")
APT_NGINX = ("nginx-light",)
NPM = ("ical.js@2", "node-ical@0.26")
PYPI = ("ical>=14", "khal>=0.14", "vdirsyncer>=0.21")
_LIBICAL = "import gi; gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib"


def _works(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def install_apt() -> None:
    wanted: list[str] = []
    if not _works(SYSTEM_PYTHON, "-c", _LIBICAL):
        wanted += APT
    if not (shutil.which("node") and shutil.which("npm")):
        wanted += APT_NODE
    if not shutil.which("nginx", path=SERVER_PATH):
        wanted += APT_NGINX
    if wanted:
        root = [] if os.geteuid() == 0 else ["sudo"]
        alone = ("flock", str(Path(gettempdir(), "ttdn-apt.lock")), *root)  # other sessions of nox install too
        _run(*alone, "apt-get", "update", "--quiet")
        _run(*alone, "apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *wanted)


def install_npm(folder: Path) -> None:
    if not (folder / "node_modules").is_dir():
        quiet = ("--no-audit", "--no-fund", "--no-package-lock")
        _run("npm", "install", "--prefix", str(folder), *quiet, *NPM)


def install_pypi(folder: Path) -> None:
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        _run(sys.executable, "-m", "venv", str(folder / "venv"))
    _run(str(python), "-m", "pip", "install", "--quiet", *PYPI)


def main() -> None:
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    install_apt()
    install_npm(folder)
    install_pypi(folder)


if __name__ == "__main__":
    main()
