"""What tests of all rooms share: settings of property tests, and a place to install plugins."""

import gc
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["pytester", "ttdn.testing.pytest_plugin"]

# Timings live in `nox -s bench`: a busy machine must not fail a test.
settings.register_profile("ttdn", deadline=None)
settings.register_profile("brief", deadline=None, max_examples=15)  # where coverage is measured
settings.load_profile("ttdn")

# Whose many cases each run all that there is; the coverage of the first few is measured.
WHOLE = {
    "test_duties_agree.py",
    "test_gold.py",
    "test_gold_measure.py",
    "test_pages.py",
    "test_readers_gold.py",
    "test_remainder.py",
    "test_terminal.py",
    "test_ways_out.py",
}
MEASURED_CASES = 3


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Do not measure the coverage of cases that run the same lines again: measured, they are twice as slow."""
    if not config.pluginmanager.hasplugin("_cov"):
        return
    cases = Counter[str]()
    for item in (item for item in items if item.path.name in WHOLE):
        test = item.nodeid.partition("[")[0]
        cases[test] += 1
        if cases[test] > MEASURED_CASES:
            item.add_marker("no_cover")


def pytest_collection_finish() -> None:
    """Thousands of tests stay to the end: looking through them for garbage takes a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path, for plugins whose modules are named ``ttdn_…``; those are forgotten afterwards."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith("ttdn_")]:
        del sys.modules[name]


@pytest.fixture
def end_of_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    """`ttdn done` takes the last day of 2026 for today: what was done in that year is past, whenever tests run."""
    monkeypatch.setattr("ttdn.cli.done.today_in_vietnam", lambda: date(2026, 12, 31))
