"""What others build on changes only on purpose, is documented, and is what docs and examples use."""

import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import griffe
import pytest

from api.doors import DOORS, EXPERIMENTAL, stands_in
from api.dump import text
from api.surface import Named, door_names, public, public_members

ROOT = Path(__file__).parent.parent.parent
REFERENCE = ROOT / "docs" / "reference"
DUMP = Path(__file__).with_name("public-api.txt")
IMPORT = re.compile(
    r"^\s*(?:>>> )?from (ttdn(?:\.\w+)*) import ([\w, ]+)|^\s*(?:>>> )?import (ttdn\.\w+)", re.MULTILINE
)
AUTOMODULE = re.compile(r"automodule:: (\S+)\n +:members:(.*)")
BEHIND_THE_SCENES = {"ttdn.built_in", "ttdn.cli"}
"""What pages name as part of ttdn and not for use: its own plugin, its command."""

Member = griffe.Function | griffe.Attribute


def documented() -> list[tuple[str, Named | Member]]:
    """Every public name that has to say what it is: fields are told by the class they are of."""
    members = [
        (f"{path}.{member.name}", member)
        for path, named in public().items()
        if isinstance(named, griffe.Class)
        for member in public_members(named)
        if isinstance(member, griffe.Function) or "property" in member.labels
    ]
    return [*public().items(), *members]


def words(named: Named | Member) -> str:
    return named.docstring.value if named.docstring else ""


def test_the_public_api_is_as_it_was(request: pytest.FixtureRequest) -> None:
    now = text()
    if request.config.getoption("--ttdn-update"):
        DUMP.write_text(now, "utf-8")
    before = DUMP.read_text("utf-8") if DUMP.exists() else ""
    told = "\n".join(unified_diff(before.splitlines(), now.splitlines(), "promised", "now", n=1, lineterm=""))
    hint = "On purpose, with the changelog and docs/reference/stability.md in mind? Accept it: "
    assert now == before, f"the public API changed:\n{told}\n\n{hint}pytest tests/api --ttdn-update"


def test_every_public_name_says_what_it_is() -> None:
    assert [path for path, named in documented() if not words(named)] == []


def test_every_promised_class_and_function_at_a_door_shows_how_it_is_used() -> None:
    """Where words do not suffice: an enum, an error, a protocol need no example, nor what is told with examples by
    the pages on hooks and testing.
    """
    at_doors = {path for _, path in door_names()}
    missing = [
        path
        for path, named in public().items()
        if path in at_doors and needs_example(path, named) and ">>>" not in words(named)
    ]
    assert missing == []


def needs_example(path: str, named: Named) -> bool:
    if stands_in(path, (*EXPERIMENTAL, "ttdn.plugins.specs", "ttdn.testing.strategies")):
        return False
    if isinstance(named, griffe.Class):
        bases = {str(base).partition("[")[0] for base in named.bases}
        return bases.isdisjoint({"Enum", "Protocol", "TypedDict", "TtdnError"})
    return isinstance(named, griffe.Function)


def test_every_public_name_stands_in_the_reference() -> None:
    pages = {path.name: path.read_text("utf-8") for path in REFERENCE.glob("*.md")}
    modules = {module: names.replace(",", " ").split() for module, names in AUTOMODULE.findall(pages["api.md"])}
    named = set(re.findall(r"`(?:ttdn\.\w+\.)?(\w+)\b[^`\n]*`", "\n".join(pages.values())))

    def stands(path: str) -> bool:
        module, _, name = path.rpartition(".")
        return name in named or (module in modules and (not modules[module] or name in modules[module]))

    missing = [path for path in public() if not stands(path)]
    assert missing == [], "add them to docs/reference/api.md, or name them on another page of the reference"


def imports(source: str) -> Iterator[str]:
    for module, names, whole in IMPORT.findall(source):
        yield from (
            [whole] if whole else [f"{module}.{name.split()[0]}" for name in names.split(",") if name.strip()]
        )


def pages_and_programs() -> list[Path]:
    """What shows others how ttdn is used."""
    documents = [*ROOT.glob("README*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "plugins").glob("*/README.md")]
    programs = [*(ROOT / "examples").rglob("*.py"), *(ROOT / "plugins").glob("*/src/**/*.py")]
    templates = (ROOT / "src/ttdn/templates/plugin").rglob("*.jinja")
    return sorted([*documents, *programs, *templates])


def test_docs_examples_and_plugins_use_public_names_alone() -> None:
    known = {way for way, _ in door_names()} | set(public()) | set(DOORS) | BEHIND_THE_SCENES
    known |= {door.rpartition(".")[0] for door in DOORS}
    used = [(path, name) for path in pages_and_programs() for name in imports(path.read_text("utf-8"))]
    assert len(used) > 50
    assert [(str(path.relative_to(ROOT)), name) for path, name in used if name not in known] == []


def test_the_page_on_stability_names_the_doors_and_the_experimental_packages() -> None:
    page = (REFERENCE / "stability.md").read_text("utf-8")
    named = set(re.findall(r"`([\w.]+)`", page))
    assert set(DOORS) <= named
    assert set(EXPERIMENTAL) <= named
