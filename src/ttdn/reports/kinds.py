"""The kinds of reports (*loại báo cáo*), by name."""

from collections.abc import Callable

import attrs

from ttdn.errors import NotFound, Problem, near_hint
from ttdn.reports.assignments import assignments
from ttdn.reports.materials import Materials
from ttdn.reports.report import Report
from ttdn.reports.schedule import next_due, schedule
from ttdn.reports.unit_duties import unit_duties


@attrs.frozen
class Kind:
    """A kind of report (*loại báo cáo*): its name for programs, its title for people, and what makes it.

    `from_a_day` tells that it is asked from a day, which a caller has to name.
    """

    id: str
    title: str
    make: Callable[[Materials], Report]
    from_a_day: bool = False


KINDS = (
    Kind("assignments", "bảng phân công nhiệm vụ", assignments),
    Kind("schedule", "lịch thời hạn", schedule),
    Kind("unit", "nhiệm vụ của đơn vị", unit_duties),
    Kind("next", "nhiệm vụ sắp đến hạn", next_due, from_a_day=True),
)


def kind_of(kind: str) -> Kind:
    """Return a kind by name; raises `NotFound` (``report-kind``).

    >>> kind_of("schedule").title
    'lịch thời hạn'
    """
    for known in KINDS:
        if known.id == kind:
            return known
    ids = [known.id for known in KINDS]
    hint = near_hint(kind, ids, f"the kinds are {', '.join(ids)}")
    raise NotFound(Problem("report-kind", "no kind of report has this name", kind, hint))
