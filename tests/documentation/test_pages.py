"""Every example of the documentation runs: Python, commands, plan files; each page from top to bottom."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from documentation.console import run_console
from documentation.ground import BEFORE, amend

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*ROOT.glob("README*.md"), *(page for page in (ROOT / "docs").rglob("*.md") if "_build" not in page.parts)]
)
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
# The commands of these make a distribution and install it: the session `template` runs them.
OF_TEMPLATES = {"own-plugin.md", "goi-ke-hoach.md", "write-a-pack.md", "write-a-report-format.md"}
# These are run to the end, with their edits, by `tests/test_from_pdf.py`.
WHOLE_WAYS = {"from-pdf-to-calendar.md", "tu-pdf-den-lich.md"}


def run_commands(example: Example) -> None:
    if Path(example.path).name not in OF_TEMPLATES | WHOLE_WAYS:
        run_console(example)


def keep_plan(example: Example) -> None:
    """A block of TOML can be read; that of a whole plan is the file that the commands name."""
    text = str(example.parsed)
    data = tomllib.loads(text)
    if '\nid = "hue/vi-du"\n' in text and "plan" in data:
        Path("vi-du.toml").write_text(text, "utf-8")


def read_json(example: Example) -> None:
    json.loads(str(example.parsed))


SYBIL = Sybil(
    [
        PythonCodeBlockParser(),
        CodeBlockParser("console", run_commands),
        CodeBlockParser("toml", keep_plan),
        CodeBlockParser("json", read_json),
    ]
)


def run_page(page: Path) -> None:
    """Run the examples of a page, from top to bottom, in the folder where we are."""
    document = SYBIL.parse(page)
    document.namespace["amend"] = amend  # what a hidden line of a page calls between two commands
    for example in document.examples():
        example.evaluate()


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_the_examples_of_a_page_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    # A reader copies what was done on a past day: none is later than the day that the pages were written.
    monkeypatch.setattr("ttdn.cli.done.today_in_vietnam", lambda: date(2026, 11, 27))
    BEFORE.get(page.relative_to(ROOT).as_posix(), bool)()
    run_page(page)
    capsys.readouterr()
