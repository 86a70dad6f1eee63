"""The wheels at work in environments of their own, away from the checkout."""

import json
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

from release.building import ROOT, Artefacts, Environment, project_of, uv

IMPORT_ALL = """
import hypothesis, importlib, pkgutil, sys, warnings  # hypothesis first: it loads what ttdn registers with it
warnings.simplefilter("error")
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    for found in pkgutil.walk_packages(package.__path__, name + "."):
        importlib.import_module(found.name)
        print(found.name)
"""


def plugins_of(environment: Environment, at: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(environment.run("ttdn", "plugins", "--json", at=at))
    return found


def formats_of(plugins: Iterable[dict[str, Any]]) -> list[str]:
    return list(chain.from_iterable(each["offers"].get("report_formats", []) for each in plugins))


def reported(environment: Environment, form: str, at: Path) -> bytes:
    """A report on results, the kind that every format can write: it has a chart."""
    out = at / f"report.{form}"
    when = ("--year", "2026", "--on", "2026-11-26")
    environment.run("ttdn", "report", "hue/nq47", "--kind", "year", *when, "--format", form, "-o", out, at=at)
    return out.read_bytes()


def test_the_core_is_installed_from_its_wheel(core: Environment, tmp_path: Path) -> None:
    where = Path(core.run("python", "-I", "-c", "import ttdn; print(ttdn.__file__)", at=tmp_path).strip())
    assert where.is_relative_to(core.folder)
    assert (where.parent / "py.typed").exists()
    assert not where.is_relative_to(ROOT)
    version = project_of(ROOT)["version"]
    assert core.run("ttdn", "--version", at=tmp_path) == f"ttdn, version {version}\n"
    uv(tmp_path, "pip", "check", "--python", core.folder)


def test_the_core_alone_lists_builds_and_reports(core: Environment, tmp_path: Path) -> None:
    assert "hue/nq47" in core.run("ttdn", "plans", at=tmp_path)
    core.run("ttdn", "build", at=tmp_path)
    feeds = sorted((tmp_path / "public").rglob("*.ics"))
    assert feeds
    assert all(path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n") for path in feeds)
    core.run("ttdn", "lint", "public", at=tmp_path)
    plugins = plugins_of(core, tmp_path)
    assert [each["distribution"] for each in plugins] == ["ttdn"]
    assert {"text", "md", "html", "csv", "json"} <= set(formats_of(plugins))
    for name in formats_of(plugins):
        assert "hạn" in reported(core, name, tmp_path).decode(), name


def test_every_plugin_is_there_and_none_fails(
    full: Environment, built: tuple[Artefacts, ...], tmp_path: Path
) -> None:
    uv(tmp_path, "pip", "check", "--python", full.folder)
    plugins = plugins_of(full, tmp_path)
    expected = {(project_of(each.folder)["name"], project_of(each.folder)["version"]) for each in built}
    assert {(each["distribution"], each["version"]) for each in plugins} == expected
    assert {each["state"] for each in plugins} == {"active"}
    assert not [failure for each in plugins for failure in each["failures"]]


def test_every_format_writes_a_report(full: Environment, tmp_path: Path) -> None:
    magic = {"docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04", "pdf": b"%PDF", "png": b"\x89PNG", "svg": b"<svg "}
    names = formats_of(plugins_of(full, tmp_path))
    assert set(magic) < set(names)
    for name in names:
        data = reported(full, name, tmp_path)
        assert len(data) > 1000, name
        assert data.startswith(magic.get(name, b"")), name


def test_feeds_and_pages_of_every_plan(full: Environment, tmp_path: Path) -> None:
    plans = [each["id"] for each in json.loads(full.run("ttdn", "plans", "--json", at=tmp_path))]
    assert len(plans) > 1
    full.run("ttdn", "build", *plans, "--address", "https://lich.example.vn/", at=tmp_path)
    assert (tmp_path / "public" / "index.html").exists()
    assert (tmp_path / "public" / "index.json").exists()
    full.run("ttdn", "lint", "public", at=tmp_path)


def test_the_template_of_a_plugin_is_in_the_wheel(full: Environment, tmp_path: Path) -> None:
    full.run("ttdn", "new-plugin", "lao-cai", "--flavour", "pack", "--name", "Lào Cai", at=tmp_path)
    assert (tmp_path / "lao-cai" / ".gitignore").exists()
    assert (tmp_path / "lao-cai" / "pyproject.toml").exists()


def test_every_module_can_be_imported(full: Environment, built: tuple[Artefacts, ...], tmp_path: Path) -> None:
    """With every warning an error."""
    modules = [project_of(each.folder)["name"].replace("-", "_") for each in built]
    imported = full.run("python", "-I", "-c", IMPORT_ALL, *modules, at=tmp_path).splitlines()
    assert {"ttdn.web.serving.app", "ttdn.testing.strategies", "ttdn.cli.app"} <= set(imported)
