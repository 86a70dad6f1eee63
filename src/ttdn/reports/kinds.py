"""The kinds of reports (*loại báo cáo*), by name."""

from collections.abc import Callable

import attrs

from ttdn.errors import NotFound, Problem, near_hint
from ttdn.reports.assignments import assignments
from ttdn.reports.materials import Materials
from ttdn.reports.report import Report
from ttdn.reports.schedule import next_due, schedule
from ttdn.reports.unit_duties import unit_duties
from ttdn.reports.year import unit_year, year


@attrs.frozen
class Kind:
    """A kind of report (*loại báo cáo*): its name for programs, its title for people, and what makes it.

    `from_a_day` tells that it is asked from a day, which a caller has to name; `of_results` that it tells what was
    done, by a record and a day.
    """

    id: str
    title: str
    make: Callable[[Materials], Report]
    from_a_day: bool = False
    of_results: bool = False


KINDS = (
    Kind("assignments", "bảng phân công nhiệm vụ", assignments),
    Kind("schedule", "lịch thời hạn", schedule),
    Kind("unit", "nhiệm vụ của đơn vị", unit_duties),
    Kind("next", "nhiệm vụ sắp đến hạn", next_due, from_a_day=True),
    Kind("unit-year", "báo cáo kết quả thực hiện của đơn vị", unit_year, of_results=True),
    Kind("year", "báo cáo tổng hợp kết quả thực hiện", year, of_results=True),
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
