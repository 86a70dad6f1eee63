"""The reference of plan files: its example is a good file, and it names every key and word."""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import get_args, get_type_hints

import attrs

from ttdn.files.assemble import assemble
from ttdn.files.load import load_bytes
from ttdn.files.schema import DataFile, choice_text
from ttdn.files.write import plan_text
from ttdn.model.dates import Span
from ttdn.model.periods import periods_of

PAGE = (Path(__file__).parents[2] / "docs/reference/plan-files.md").read_text("utf-8")
EXAMPLE = PAGE.split("```toml\n")[1].split("```")[0]


def words_of(kind: object, seen: set[object]) -> Iterator[str]:
    """All keys, kinds and choices that a file may hold."""
    if kind in seen:
        return
    seen.add(kind)
    for member in get_args(kind):
        yield from words_of(member, seen)
    if isinstance(kind, type) and issubclass(kind, Enum):
        yield from (choice_text(member) for member in kind)
    if isinstance(kind, type) and attrs.has(kind):
        tag = getattr(kind, "kind", None)
        if isinstance(tag, str):
            yield tag
        for field in attrs.fields(kind):
            yield field.name
            yield from words_of(get_type_hints(kind)[field.name], seen)


def test_the_page_names_every_key_and_word() -> None:
    weekdays = {"monday", "tuesday", "wednesday", "thursday", "saturday", "sunday"}
    wanted = set(words_of(DataFile, set())) - weekdays
    assert wanted - set(re.findall(r"[a-z_-]+", PAGE)) == set()


def test_the_example_is_a_good_file() -> None:
    library = assemble([load_bytes(EXAMPLE, "vi-du.toml")])
    plan = library.plans["vi-du/ke-hoach"]
    days = {
        task.clause: periods_of(task.when.timing, Span(date(2024, 1, 1), date(2026, 12, 31)))
        for task in plan.tasks
    }
    assert [period.due for period in days["III.1"]] == [date(2024, 9, 30)]
    assert [period.due for period in days["IV.1"]] == [date(year, 12, 9) for year in (2024, 2025, 2026)]
    assert [period.due for period in days["IV.2"]][:2] == [date(2024, 6, 30), date(2024, 12, 31)]
    assert "who" in plan_text(plan, library)


def test_the_problem_shown_is_the_problem_given() -> None:
    shown = PAGE.split("```text\n")[1].split("\n```")[0]
    text = 'schema = 1\n\n\n\n\n\n\n\n[[task]]\nclause = "I"\ntitle = "d"\nlaed = ["e"]\n'
    assert [str(problem) for problem in load_bytes(text, "a.toml").problems] == [shown]
