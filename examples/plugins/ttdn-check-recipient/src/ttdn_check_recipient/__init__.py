"""A check of plans (*quy tắc kiểm tra kế hoạch*): somebody reports to the office that issued the plan, by a day.

A plan whose results nobody has to report is one that nobody can follow; such a report without a day is late never.
"""

from collections.abc import Iterator

from ttdn import Plan, Problem, Role
from ttdn.hooks import Check, implements, specs
from ttdn.model.tasks import Task
from ttdn.model.timing import NoTiming
from ttdn.text import slug


@implements(specs.checks)
def checks() -> tuple[Check, ...]:
    """Offer the check (*quy tắc nơi nhận báo cáo*)."""
    return (Check("noi-nhan-bao-cao", recipient),)


def recipient(plan: Plan) -> Iterator[Problem]:
    """Yield what is wrong with the reports of a plan (*nơi nhận báo cáo*): nobody reports, or by no day."""
    reports = [task for task in plan.tasks if _goes_to(plan.issuer, task)]
    if not reports:
        what = "no duty is a report to the office that issued the plan"
        yield Problem("report-missing", what, plan.issuer, "say in `who` who reports to it, as the document does")
    for task in reports:
        if isinstance(task.when.timing, NoTiming):
            what = f"the report of clause {task.clause} is due on no day"
            yield Problem("report-undated", what, task.title, "say in `when` by when, if the document does")


def _goes_to(issuer: str, task: Task) -> bool:
    return any(_is_called(issuer, name) for name in task.who.names(Role.RECIPIENT))


def _is_called(office: str, name: str) -> bool:
    """Tell whether a name is that of an office, or its beginning: within a province it goes without saying which.

    >>> _is_called("Ủy ban nhân dân tỉnh Ví Dụ", "UBND tỉnh"), _is_called("Ủy ban nhân dân tỉnh Ví Dụ", "Sở Y tế")
    (True, False)
    """
    whole, part = (f"{slug(text)}-".replace("ubnd-", "uy-ban-nhan-dan-") for text in (office, name))
    return whole.startswith(part)
