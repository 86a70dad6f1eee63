"""What tests of all rooms share: settings of property tests, and a place to install plugins."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["pytester", "ttdn.testing.pytest_plugin"]

# Timings live in `nox -s bench`: a busy machine must not fail a test.
settings.register_profile("ttdn", deadline=None)
settings.register_profile("brief", deadline=None, max_examples=15)  # where coverage is measured
settings.load_profile("ttdn")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path, for plugins whose modules are named ``ttdn_…``; those are forgotten afterwards."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith("ttdn_")]:
        del sys.modules[name]
