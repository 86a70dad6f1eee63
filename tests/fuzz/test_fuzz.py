"""Every parser answers what was once a finding, and inputs nearly right, with a value or an error of ttdn."""

from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draws import draws
from fuzz.mutations import near
from fuzz.target import Target
from fuzz.targets import TARGETS
from ttdn.errors import InvalidValue, Problem

KEPT = [(target, path) for target in TARGETS for path in target.kept()]
QUICK = [target for target in TARGETS if not target.slow]
SLOW = [target for target in TARGETS if target.slow]


def test_kept_inputs_belong_to_a_target() -> None:
    folders = {path.name for path in (Path(__file__).parent / "seeds").iterdir()}
    assert folders <= {target.name for target in TARGETS}


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_a_target_reads_by_what_stands_in_its_own_file(target: Target) -> None:
    made = vars(import_module(target.read.__module__)).values()  # where `fuzz.guided` looks for it by its name
    assert target in made


@pytest.mark.parametrize(("target", "path"), KEPT, ids=[f"{target.name}-{path.name}" for target, path in KEPT])
def test_what_was_a_finding_is_answered(target: Target, path: Path) -> None:
    target(path.read_bytes())


@pytest.mark.parametrize("target", QUICK, ids=lambda target: target.name)
@draws(50)
@given(data=st.data())
def test_any_input_is_answered(target: Target, data: st.DataObject) -> None:
    target(data.draw(near(target)))


@pytest.mark.parametrize("target", SLOW, ids=lambda target: target.name)
@draws(8)
@given(data=st.data())
def test_any_larger_input_is_answered(target: Target, data: st.DataObject) -> None:
    target(data.draw(near(target)))


def _refuses(_: bytes) -> None:
    raise InvalidValue(Problem("x", "no such thing", "\x1b[2J"))


def _fails(_: bytes) -> None:
    raise ZeroDivisionError


def _hurts(_: bytes) -> None:
    raise InvalidValue(Problem("", "an error without a code"))


def test_a_fault_is_seen() -> None:
    Target("a", _refuses, tuple)(b"")
    with pytest.raises(ZeroDivisionError):
        Target("a", _fails, tuple)(b"")
    with pytest.raises(AssertionError):
        Target("a", _hurts, tuple)(b"")
