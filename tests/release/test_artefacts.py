"""What is in the wheels and sdists, and what they say of themselves."""

import re
import subprocess
import tarfile
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path, PurePosixPath

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from release.building import ROOT, Artefacts, project_of

SIX = ["attrs", "cattrs", "click", "icalendar", "pluggy", "python-dateutil"]
UNWANTED = re.compile(
    r"__pycache__|\.py[co]$|_cache/|\.hypothesis|\.nox|\.venv|\.egg-info|~$|\.orig$|\.rej$|\.sqlite|_build/"
)


def names_in(path: Path) -> list[str]:
    """The files of an artefact, without the top folder of an sdist."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            return wheel.namelist()
    with tarfile.open(path) as sdist:
        return [info.name.partition("/")[2] for info in sdist if info.isfile()]


def metadata(path: Path) -> Message:
    with zipfile.ZipFile(path) as wheel:
        (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
        return Parser().parsestr(wheel.read(name).decode("utf-8"))


def entry_points(path: Path) -> str:
    with zipfile.ZipFile(path) as wheel:
        (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/entry_points.txt"))
        return wheel.read(name).decode("utf-8")


def requirements(path: Path) -> list[Requirement]:
    """What a wheel needs without an extra."""
    found = [Requirement(line) for line in metadata(path).get_all("Requires-Dist", [])]
    return [each for each in found if each.marker is None or each.marker.evaluate({"extra": ""})]


def tracked(folder: Path) -> set[str]:
    """The files of a distribution that git knows, relative to its folder."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=folder, check=True, capture_output=True, encoding="utf-8"
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return {name for name in listed.split("\0") if name}


def sources(folder: Path) -> set[str]:
    """Those under ``src``, relative to it."""
    return {name.removeprefix("src/") for name in tracked(folder) if name.startswith("src/")}


def test_the_core_needs_six_distributions(built: tuple[Artefacts, ...]) -> None:
    assert sorted(each.name for each in requirements(built[0].wheel)) == SIX


def test_a_wheel_holds_the_sources_and_its_description_and_nothing_else(built: tuple[Artefacts, ...]) -> None:
    """So the templates, the packs, ``py.typed`` are in it, and no tests, caches or leftovers."""
    for each in built:
        held = {name for name in names_in(each.wheel) if ".dist-info/" not in name}
        assert held == sources(each.folder), each.wheel.name


def test_what_is_easily_forgotten_is_in_the_wheel(built: tuple[Artefacts, ...]) -> None:
    wanted = {
        "ttdn/py.typed",
        "ttdn/files/ttdn.schema.json",
        "ttdn/packs/hue/nq47.toml",
        "ttdn/packs/vn/workdays.toml",
        "ttdn/templates/plugin/copier.yml",
        "ttdn/templates/plugin/pack/.gitignore.jinja",
        "ttdn/web/static/style.css",
        "ttdn/web/templates/base.html",
    }
    assert wanted <= set(names_in(built[0].wheel))
    for each in built:
        packages = {name.split("/")[0] for name in names_in(each.wheel) if name.endswith(".py")}
        assert len(packages) == 1
        assert f"{packages.pop()}/py.typed" in names_in(each.wheel)


def test_no_artefact_holds_a_leftover(built: tuple[Artefacts, ...]) -> None:
    for each in built:
        added = set(names_in(each.sdist)) - tracked(each.folder)
        assert added <= {"PKG-INFO", ".gitignore"}, each.sdist.name
        for path in (each.wheel, each.sdist):
            assert not [name for name in names_in(path) if UNWANTED.search(name)], path.name


def test_the_sdist_holds_what_a_distributor_needs(built: tuple[Artefacts, ...]) -> None:
    for each in built:
        held = set(names_in(each.sdist))
        assert {"LICENSE", "README.md", "pyproject.toml", "PKG-INFO"} <= held, each.sdist.name
        assert {f"src/{name}" for name in sources(each.folder)} <= held, each.sdist.name
        assert any(PurePosixPath(name).match("tests/test_*.py") for name in held), each.sdist.name
    assert {"CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "noxfile.py"} <= set(names_in(built[0].sdist))


def test_the_description_is_that_of_the_project(built: tuple[Artefacts, ...]) -> None:
    for each in built:
        project, told = project_of(each.folder), metadata(each.wheel)
        assert (told["Name"], told["Version"]) == (project["name"], project["version"])
        assert told["License-Expression"] == project["license"]
        assert told["Requires-Python"] == ">=3.11"
        assert "Typing :: Typed" in told.get_all("Classifier", [])
        licences = [name.rpartition("/")[2] for name in names_in(each.wheel) if ".dist-info/licenses/" in name]
        assert "LICENSE" in licences, each.wheel.name
        assert licences == [PurePosixPath(name).name for name in told.get_all("License-File", [])]


def test_the_core_brings_a_command_and_strategies(built: tuple[Artefacts, ...]) -> None:
    assert entry_points(built[0].wheel).split() == [
        *("[console_scripts]", "ttdn", "=", "ttdn.cli:main"),
        *("[hypothesis]", "ttdn", "=", "ttdn.testing.hypothesis_entry:register"),
    ]


def test_a_plugin_names_its_module_and_the_series_of_ttdn_it_is_tested_with(built: tuple[Artefacts, ...]) -> None:
    version = Version(project_of(ROOT)["version"])
    for each in built[1:]:
        name = project_of(each.folder)["name"]
        module = name.replace("-", "_")
        entry = name.removeprefix("ttdn-")
        assert entry_points(each.wheel).split() == ["[ttdn.v1]", entry, "=", module]
        (needed,) = (found for found in requirements(each.wheel) if found.name == "ttdn")
        assert str(needed.specifier) == f">={version.major}.{version.minor}", name
        assert needed.specifier.contains(version, prereleases=True)


def test_licence_of_every_distribution_is_the_same_text() -> None:
    text = (ROOT / "LICENSE").read_bytes()
    copies = sorted((ROOT / "plugins").glob("*/LICENSE"))
    assert len(copies) == len(list((ROOT / "plugins").glob("*/pyproject.toml")))
    assert {path.read_bytes() for path in copies} == {text}
