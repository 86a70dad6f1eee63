"""These tests build and install every distribution, where ``TTDN_DIST`` names a folder: `nox -s build`."""

import os
from pathlib import Path

import pytest

from release.building import FOLDERS, Artefacts, Environment, build, environment

collect_ignore_glob = [] if os.environ.get("TTDN_DIST") else ["test_*.py"]


@pytest.fixture(scope="session")
def built() -> tuple[Artefacts, ...]:
    """Every distribution, the core first, in the folder that a release is uploaded from."""
    folder = Path(os.environ["TTDN_DIST"]).absolute()
    folder.mkdir(exist_ok=True)
    for old in (*folder.glob("*.whl"), *folder.glob("*.tar.gz")):
        old.unlink()
    return tuple(build(each, folder) for each in FOLDERS)


@pytest.fixture(scope="session")
def core(built: tuple[Artefacts, ...], tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The core alone, without extras."""
    return environment(tmp_path_factory.mktemp("core") / "venv", str(built[0].wheel))


@pytest.fixture(scope="session")
def full(built: tuple[Artefacts, ...], tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The core with its extras, and every plugin of the checkout beside it."""
    first, *others = (str(each.wheel) for each in built)
    extras = "[postgres,read,storage,tables,template,testing,web]"
    return environment(tmp_path_factory.mktemp("full") / "venv", first + extras, *others)
