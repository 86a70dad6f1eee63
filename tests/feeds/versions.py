"""A plan that changes between publications: its states, and the feeds of each."""

from collections.abc import Mapping
from datetime import date, timedelta

import attrs

from feeds.small_plan import CONTACT, DIRECTIVES, REGISTER
from ttdn.agenda import agenda
from ttdn.feeds.feed import Feed
from ttdn.feeds.gathering import feeds_of
from ttdn.feeds.reminders import Reminding
from ttdn.model.plans import Plan
from ttdn.model.reminders import NO_REMINDERS, Reminders
from ttdn.model.tasks import Assignment, Role, Task, When, Who
from ttdn.model.timing import Deadline
from ttdn.model.workdays import WEEKENDS, WorkCalendar

FIRST = date(2026, 11, 26)
OFFICES = (
    ("Sở Văn hóa và Thể thao", "mau/so-vhtt"),
    ("Sở Du lịch", "mau/so-du-lich"),
    ("Ủy ban nhân dân", "mau/ubnd"),
)


@attrs.frozen
class Duty:
    """A duty in one state: which wording, how many days after the first day, which office."""

    wording: int
    days: int
    office: int


State = Mapping[str, Duty]  # by clause


def feeds_in(
    state: State,
    name: str = "mau/kh-9",
    title: str = "Kế hoạch thay đổi",
    remind: Reminders = NO_REMINDERS,
    workdays: WorkCalendar = WEEKENDS,
) -> tuple[Feed, ...]:
    """The feeds of a plan in one state; no two duties have the same title or day."""
    tasks = tuple(
        Task(
            clause,
            f"Việc {clause} lần {duty.wording}",
            Who(OFFICES[duty.office][0], (Assignment(Role.LEAD, *OFFICES[duty.office]),)),
            When("đến hạn", Deadline(FIRST + timedelta(days=10 * duty.days + int(clause)))),
        )
        for clause, duty in sorted(state.items())
    )
    plan = Plan(
        name, title, "Ủy ban nhân dân tỉnh Mẫu", date(2026, 1, 1), date(2026, 11, 20), tasks, place="mau",
        contact=CONTACT, horizon=date(2028, 12, 31),
    )  # fmt: skip
    laid = agenda(plan, REGISTER, plan.span(), workdays=workdays)
    return feeds_of([laid], REGISTER, DIRECTIVES, remind=Reminding(remind, workdays))
