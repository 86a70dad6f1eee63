"""The changelog is one that programs and people can read: Keep a Changelog, with the version of the project."""

import re
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
KINDS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
RELEASE = re.compile(r"## \[?(\d+)\.(\d+)\.(\d+)\]? - (\d{4}-\d{2}-\d{2})")

Version = tuple[int, int, int]


def faults(text: str, version: Version) -> list[str]:
    """What is wrong with a changelog of a project that has `version`."""
    lines = text.splitlines()
    found = [] if lines[:1] == ["# Changelog"] else ["the first line is `# Changelog`"]
    heads = [line for line in lines if line.startswith("## ")]
    if not heads or heads[0] not in {"## Unreleased", "## [Unreleased]"}:
        found.append("the first section is `## Unreleased`, also right after a release")
    releases = [(line, RELEASE.fullmatch(line)) for line in heads[1:]]
    found += [f"`{line}` is not `## 1.2.3 - 2026-12-31`" for line, match in releases if match is None]
    versions = [(int(match[1]), int(match[2]), int(match[3])) for _, match in releases if match]
    days = [date.fromisoformat(match[4]) for _, match in releases if match]
    if any(later <= earlier for later, earlier in pairwise(versions)):
        found.append("versions fall from top to bottom, each once")
    if any(later < earlier for later, earlier in pairwise(days)):
        found.append("days fall from top to bottom")
    if versions and version not in versions and version < versions[0]:
        found.append("the version of pyproject.toml has no heading, and is older than one that has")
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name = section.partition("\n")[0]
        kinds = re.findall(r"^### (.+)$", section, re.MULTILINE)
        found += [f"{name}: `### {kind}` is none of {', '.join(KINDS)}" for kind in kinds if kind not in KINDS]
        found += [f"{name}: `### {kind}` stands there twice" for kind in KINDS if kinds.count(kind) > 1]
        found += [
            f"{name}: `### {kind}` is empty"
            for kind in kinds
            if not re.search(rf"^### {re.escape(kind)}\n+- \S", section, re.MULTILINE)
        ]
    return found


def test_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    major, minor, patch = (int(part) for part in project["version"].split("."))
    assert faults((ROOT / "CHANGELOG.md").read_text("utf-8"), (major, minor, patch)) == []


GOOD = """# Changelog

## Unreleased

## 0.2.0 - 2026-12-31

### Added

- A thing.

## 0.1.0 - 2026-11-30

### Fixed

- Another.
"""


@pytest.mark.parametrize("version", [(0, 2, 0), (0, 3, 0), (0, 1, 0)], ids=["released", "next", "a branch"])
def test_a_good_one(version: Version) -> None:
    assert faults(GOOD, version) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("# Changelog", "# Changes", "the first line"),
        ("## Unreleased\n", "", "the first section"),
        ("0.2.0 - 2026-12-31", "0.2.0", "is not"),
        ("0.2.0", "0.1.0", "each once"),
        ("2026-12-31", "2026-11-01", "days fall"),
        ("### Added", "### New", "is none of"),
        ("- A thing.", "- A thing.\n\n### Added\n\n- More.", "twice"),
        ("- A thing.", "", "is empty"),
    ],
)
def test_a_bad_one(old: str, new: str, fault: str) -> None:
    (found,) = faults(GOOD.replace(old, new), (0, 2, 0))
    assert fault in found


def test_a_version_that_nobody_wrote_down() -> None:
    (found,) = faults(GOOD, (0, 1, 5))
    assert "no heading" in found
