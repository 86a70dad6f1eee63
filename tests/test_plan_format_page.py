"""The plan format on a page: every example of it is so."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import ttdn
from ttdn.cli.app import app

PAGE = (Path(__file__).parent.parent / "docs/reference/plan-format-on-a-page.md").read_text("utf-8")
FIRST, *FURTHER = re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
WHEN = 'when = "trước ngày 15 tháng 11 hằng năm"\n'


def rows(heading: str) -> list[list[str]]:
    """The rows of the table under a heading, without code marks."""
    (section,) = re.findall(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in lines]


def checked(text: str, folder: Path) -> str:
    path = folder / "vi-du.toml"
    path.write_text(text, "utf-8")
    result = CliRunner().invoke(app, ["check", str(path)])
    assert result.exit_code == (3 if "error: " in result.output else 0), result.output
    return result.output


def with_examples(*examples: str) -> str:
    """The first example with others at its end, and the head as the page says where a letter comes later."""
    text = "\n".join([FIRST, *examples])
    return text.replace("revised = 2026-01-20", "revised = 2026-10-02") if "[[amendment]]" in text else text


def test_the_page_has_what_it_says() -> None:
    assert FIRST.endswith(WHEN)
    assert len(FURTHER) == 4


@pytest.mark.parametrize("number", range(len(FURTHER)))
def test_an_example_at_the_end_of_the_first(number: int, tmp_path: Path) -> None:
    duties = 1 + FURTHER[number].count("[[task]]")
    assert f": ok (hue/vi-du, {duties} duties)" in checked(with_examples(FURTHER[number]), tmp_path)


def test_all_examples_in_one_file(tmp_path: Path) -> None:
    assert ": ok (hue/vi-du, 7 duties)" in checked(with_examples(*FURTHER), tmp_path)


@pytest.mark.parametrize(("words", "told"), rows("`when`"))
def test_when(words: str, told: str) -> None:
    expected = [] if told == "none" else told.split(", ")
    asked = ["explain", "time", words, "--issued", "2026-01-15", "--horizon", "2030-12-31", "--json"]
    due = json.loads(CliRunner().invoke(app, asked).stdout)["due"]
    assert due[: len(expected) or None] == expected


@pytest.mark.parametrize(("words", "told"), rows("`who`"))
def test_who(words: str, told: str) -> None:
    read = ttdn.read_who(words)
    assert "; ".join(f"{each.role.value}: {each.name}" for each in read.assignments) == told


@pytest.mark.parametrize(("line", "code"), rows("Mistakes, and what `ttdn check` says"))
def test_a_mistake(line: str, code: str, tmp_path: Path) -> None:
    assert f" {code} " in checked(FIRST.replace(WHEN, f"{line}\n"), tmp_path)
