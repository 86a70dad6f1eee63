"""What `import ttdn` promises: public names, loaded when used, and nothing else."""

import subprocess
import sys

import pytest

import ttdn

HEAVY = {"icalendar", "cattrs", "dateutil", "pluggy", "attr", "ttdn.workspace"}


def test_importing_loads_nothing_heavy() -> None:
    code = "import sys, ttdn; print(' '.join(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    assert HEAVY.isdisjoint(loaded)


def test_every_public_name_is_there() -> None:
    assert sorted(ttdn.__all__) == dir(ttdn)
    for name in ttdn.__all__:
        assert getattr(ttdn, name) is not None


def test_an_unknown_name_is_an_ordinary_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        ttdn.nothing  # noqa: B018  what the test is about
