"""Vietnamese administrative plans (*kế hoạch*) as typed values and calendars.

The names below are loaded when they are first used: importing ttdn reads nothing and discovers nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ttdn.agenda import Agenda, Bearer, Occurrence, Standing
    from ttdn.comparison.values import PlanDifference
    from ttdn.errors import InvalidFile, InvalidValue, NotFound, NotWritten, Problem, TtdnError, Unsettled
    from ttdn.feeds.feed import Feed
    from ttdn.interchange import agenda_item
    from ttdn.language.reading import DEFAULT_POLICY, ReadingPolicy
    from ttdn.language.time import read_time
    from ttdn.language.who import read_who
    from ttdn.model.dates import Precision, Span
    from ttdn.model.plans import Plan
    from ttdn.model.reminders import Reminders
    from ttdn.model.tasks import Role
    from ttdn.reports.report import Report
    from ttdn.workspace import Workspace

_HOMES = {
    "DEFAULT_POLICY": "ttdn.language.reading",
    "Agenda": "ttdn.agenda",
    "Bearer": "ttdn.agenda",
    "Feed": "ttdn.feeds.feed",
    "InvalidFile": "ttdn.errors",
    "InvalidValue": "ttdn.errors",
    "NotFound": "ttdn.errors",
    "NotWritten": "ttdn.errors",
    "Occurrence": "ttdn.agenda",
    "Plan": "ttdn.model.plans",
    "PlanDifference": "ttdn.comparison.values",
    "Precision": "ttdn.model.dates",
    "Problem": "ttdn.errors",
    "ReadingPolicy": "ttdn.language.reading",
    "Reminders": "ttdn.model.reminders",
    "Report": "ttdn.reports.report",
    "Role": "ttdn.model.tasks",
    "Span": "ttdn.model.dates",
    "Standing": "ttdn.agenda",
    "TtdnError": "ttdn.errors",
    "Unsettled": "ttdn.errors",
    "Workspace": "ttdn.workspace",
    "agenda_item": "ttdn.interchange",
    "read_time": "ttdn.language.time",
    "read_who": "ttdn.language.who",
}

__all__ = [
    "DEFAULT_POLICY",
    "Agenda",
    "Bearer",
    "Feed",
    "InvalidFile",
    "InvalidValue",
    "NotFound",
    "NotWritten",
    "Occurrence",
    "Plan",
    "PlanDifference",
    "Precision",
    "Problem",
    "ReadingPolicy",
    "Reminders",
    "Report",
    "Role",
    "Span",
    "Standing",
    "TtdnError",
    "Unsettled",
    "Workspace",
    "agenda_item",
    "read_time",
    "read_who",
]


def __getattr__(name: str) -> object:
    """Load a public name from its home."""
    if name not in _HOMES:
        message = f"module 'ttdn' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
