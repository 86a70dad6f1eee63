"""What a report on results is made of (*tài liệu lập báo cáo kết quả*): a plan, its days, and a record."""

from collections.abc import Mapping
from datetime import date

from ttdn.agenda import agenda
from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import Span
from ttdn.model.documents import Directive
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.units import Unit
from ttdn.model.workdays import WorkCalendar
from ttdn.progress.record import EntryRecord
from ttdn.progress.status import status_of
from ttdn.reports.materials import Materials


def materials_of_results(
    plan: Plan,
    period: Span,
    register: Register,
    workdays: WorkCalendar,
    directives: Mapping[str, Directive],
    *,
    unit: Unit | None = None,
    record: EntryRecord | None = None,
    on: date | None = None,
) -> Materials:
    """Lay a plan out from its first day on, for what was left undone, and look it up in a record (*lập tài liệu*).

    `period` are the days of the report, both ends inclusive; `on` the day as of which results are told. Raises
    `InvalidValue` (``report-record`` without a record or a day, ``report-period`` before the plan applies), and as
    `agenda` and the record's `entries`.
    """
    if record is None or on is None:
        what = "what was done is told by a record, on a day"
        raise InvalidValue(Problem("report-record", what, plan.id, "give record= and on="))
    if period.last < plan.applies_from:
        what = "the plan does not apply yet in the days of the report"
        hint = f"it applies from {plan.applies_from}"
        raise InvalidValue(Problem("report-period", what, f"{period.first} to {period.last}", hint))
    whole = Span(min(plan.applies_from, period.first), period.last)
    laid = agenda(plan, register, whole, workdays=workdays)
    status = status_of(laid, record.entries(plan=plan.id), register, on).within(period)
    return Materials(plan, laid, register, directives, unit, status, period)
