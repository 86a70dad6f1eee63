"""What pages take for granted: a plan file of one's own, a document, a letter that amends, a record."""

from collections.abc import Callable, Mapping
from pathlib import Path

import typst
from click.testing import CliRunner

from cli.test_publish_command import AMENDED, PLAN
from ttdn.cli.app import app

_EXAMPLES = Path(__file__).parents[2] / "examples"


def a_plan() -> None:
    Path("vi-du.toml").write_text(PLAN, "utf-8")


def amend() -> None:
    """The letter has come, and the plan file says so."""
    Path("vi-du.toml").write_text(AMENDED, "utf-8")


def a_record() -> None:
    duty = ["done", "hue/nq47", "IV.2", "--unit", "Sở Ngoại vụ", "--on", "2026-11-20", "--by", "Lan"]
    assert CliRunner().invoke(app, duty).exit_code == 0


def documents() -> None:
    for source in _EXAMPLES.glob("*.typ"):
        Path(f"{source.stem}.pdf").write_bytes(typst.compile(source.read_bytes(), ignore_system_fonts=True))


BEFORE: Mapping[str, Callable[[], None]] = {
    "docs/howto/pages.md": a_record,
    "docs/howto/publish.md": a_plan,
    "docs/howto/draft.md": documents,
    "docs/vi/soan-ke-hoach.md": documents,
}
"""What is there when a page begins."""
