"""The table of the docs says what is measured; `PYTHONPATH=tests python -m drafting.measured_table` writes it."""

from pathlib import Path

import pytest

from drafting.gold_lists import LISTS
from drafting.measured_table import line_of, name_of, shown


def test_the_table_has_every_list_once_and_in_order() -> None:
    assert list(shown()) == [name_of(path) for path in LISTS]


@pytest.mark.parametrize("path", LISTS, ids=name_of)
def test_a_line_says_what_is_measured(path: Path) -> None:
    measured = line_of(path) or pytest.skip("the shared documents are not here")
    assert shown()[name_of(path)] == measured
