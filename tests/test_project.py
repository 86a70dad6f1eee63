"""What the project promises about itself: its commands, its floors of dependencies, its cleanliness."""

import re
import subprocess
import tomllib
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def tracked() -> list[Path]:
    try:
        listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


def commands(readme: str) -> list[str]:
    """The first two commands that a README shows."""
    found = re.findall(r"```(?:console|sh|bash)\n(.+?)\n```", (ROOT / readme).read_text("utf-8"), re.DOTALL)
    return found[:2]


def test_both_readmes_open_with_the_same_two_commands() -> None:
    assert len(commands("README.md")) == 2
    assert commands("README.md") == commands("README.vi.md")


def test_ci_runs_the_test_command_of_the_readme() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert commands("README.md")[1] in lines


def test_the_lowest_dependencies_are_the_floors() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    optional = (extras[name] for name in ("postgres", "read", "storage", "tables", "web"))
    required = chain(project["dependencies"], *optional)
    floors = [tuple(re.sub(r"\[.*\]", "", line).split(">=")) for line in required]
    pins = [
        tuple(line.split("==")) for line in (ROOT / "tests" / "constraints-lowest.txt").read_text("utf-8").split()
    ]
    assert [name for name, _ in floors] == [name for name, _ in pins]
    for (_, floor), (_, pin) in zip(floors, pins, strict=True):
        assert pin == floor or pin.startswith(f"{floor}.")


def test_six_direct_dependencies_without_upper_caps() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = [re.split(r"[<>=~!;\[ ]", line)[0] for line in project["dependencies"]]
    assert names == ["attrs", "cattrs", "click", "icalendar", "pluggy", "python-dateutil"]
    assert not any(re.search(r"<|~=|==", line) for line in project["dependencies"])


def test_no_address_of_a_registry_and_no_path_of_a_machine() -> None:
    registries = re.compile(
        r"(files\.)?python" + r"hosted\.org|pypi\." + r"org|registry\.npm" + r"js|deb\." + r"debian\.org"
    )
    here = re.compile(re.escape(f"{ROOT.parent}/"))
    for path in tracked():
        text = path.read_bytes().decode("utf-8", "replace")
        assert not registries.search(text), path
        assert not here.search(text), path
        assert path.name not in {"uv.lock", "pylock.toml", "package-lock.json"}


def test_text_files_are_composed_unicode() -> None:
    import unicodedata  # noqa: PLC0415  used here only

    for path in tracked():
        if path.suffix in {".md", ".toml", ".py"}:
            assert unicodedata.is_normalized("NFC", path.read_text("utf-8")), path
