"""The table of the docs has every list; its lines are compared by `test_gold_measure.py`."""

from drafting.gold_lists import LISTS
from drafting.measured_table import name_of, shown


def test_the_table_has_every_list_once_and_in_order() -> None:
    assert list(shown()) == [name_of(path) for path in LISTS]
