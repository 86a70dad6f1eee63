"""What type checkers see of the public names; mypy, pyright and ty read this file, and pytest runs it."""

from datetime import date
from typing import TYPE_CHECKING, assert_never, assert_type

import pytest

import ttdn
from ttdn.model import timing

if TYPE_CHECKING:
    from ttdn.feeds.objects import Calendar


def test_the_facade_is_typed() -> None:
    workspace = ttdn.Workspace.open()
    assert_type(workspace, ttdn.Workspace)
    plan = workspace.plan("hue/nq47")
    assert_type(plan, ttdn.Plan)
    found = workspace.agenda(plan, ttdn.Span.year(2026), unit="hue/so-vhtt", roles=[ttdn.Role.LEAD])
    assert_type(found.occurrences, tuple[ttdn.Occurrence, ...])
    assert_type(found.undated, tuple[ttdn.Standing, ...])
    feed = workspace.feed(plan)
    assert_type(feed, ttdn.Feed)
    assert_type(feed.data, bytes)
    if TYPE_CHECKING:
        assert_type(feed.calendar(), Calendar)


def test_a_timing_is_a_closed_union() -> None:
    def kind(value: timing.Timing) -> str:
        match value:
            case timing.Deadline() | timing.Window() | timing.AfterEvent() | timing.Recurring():
                return "may have a day"
            case timing.RecurringUndated() | timing.Continuous() | timing.OnRequest():
                return "has none"
            case timing.ByReference() | timing.Target() | timing.NoTiming():
                return "is no deadline"
            case timing.Combined():
                return "several"
            case _:
                assert_never(value)

    reading = ttdn.read_time("thường xuyên", issued=date(2024, 1, 1))
    assert_type(reading.timing, timing.Timing | None)
    assert reading.timing is not None
    assert kind(reading.timing) == "has none"


def test_wrong_uses_are_type_errors() -> None:
    """Each ignored line is an error to every checker, and each would report an ignore that is not needed."""
    with pytest.raises(TypeError):
        ttdn.read_time("thường xuyên")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # ty: ignore[missing-argument]
    with pytest.raises(AttributeError):
        ttdn.Span.year(2026).first = date(2026, 1, 1)  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # ty: ignore[invalid-assignment]
