"""What the pages on security and dependencies say is so."""

import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LIMIT = re.compile(r"^\| [^|]+ \| ([\d,]+)[^|]* \| `(ttdn[\w.]+)` \|$", re.MULTILINE)


def value_of(path: str) -> object:
    """What stands at a path: names of modules are in lower case, what they hold here is in capitals."""
    module, _, rest = re.sub(r"\.(?=[A-Z])", ":", path, count=1).partition(":")
    found: object = import_module(module)
    for name in rest.split("."):
        found = getattr(found, name)
    return found


LIMITS = LIMIT.findall((ROOT / "SECURITY.md").read_text("utf-8"))


def test_limits_are_told() -> None:
    assert len(LIMITS) > 10


@pytest.mark.parametrize(("told", "path"), LIMITS, ids=[path for _, path in LIMITS])
def test_a_limit_is_as_told(told: str, path: str) -> None:
    assert int(told.replace(",", "")) == value_of(path)


def needed() -> dict[str, set[str]]:
    """Every distribution that users install beside ttdn, by who needs it."""
    found: dict[str, set[str]] = {}
    for file in (ROOT / "pyproject.toml", *(ROOT / "plugins").glob("*/pyproject.toml")):
        project = tomllib.loads(file.read_text("utf-8"))["project"]
        groups = {project["name"]: project["dependencies"]}
        if project["name"] == "ttdn":
            groups |= project["optional-dependencies"]
        for group, lines in groups.items():
            for line in lines:
                found.setdefault(re.split(r"[<>=~!;\[ ]", line)[0], set()).add(group)
    del found["ttdn"]
    return found


def test_the_page_on_dependencies_has_all_of_them() -> None:
    page = (ROOT / "docs" / "reference" / "dependencies.md").read_text("utf-8")
    rows = re.findall(r"^\| ([\w-]+) \| (.+?) \| (.+?) \| (.+?) \|$", page, re.MULTILINE)[1:]
    listed = {name: set(re.sub(r"extras?|`|,", " ", by).split()) for name, by, _, _ in rows}
    assert listed == {name: groups if "ttdn" not in groups else {"ttdn"} for name, groups in needed().items()}
