"""A small plan whose duties several have to do, and what they did of it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from feeds.small_plan import CONTACT, DIRECTIVES, REGISTER
from ttdn.agenda import agenda
from ttdn.feeds.feed import Feed
from ttdn.feeds.gathering import feeds_of
from ttdn.feeds.outcomes import Outcome
from ttdn.feeds.reminders import Reminding
from ttdn.model.plans import Plan
from ttdn.model.reminders import NO_REMINDERS, Reminders
from ttdn.model.tasks import Assignment, Role, Task, When, Who
from ttdn.model.timing import Deadline

VHTT, DU_LICH, UBND = "mau/so-vhtt", "mau/so-du-lich", "mau/ubnd"
NAMES = {VHTT: "Sở Văn hóa và Thể thao", DU_LICH: "Sở Du lịch"}
DUE = date(2026, 12, 9)
REPORT, MEETING = "mau-kh-8.1@ttdn", "mau-kh-8.2@ttdn"
"""The duties: a report that two offices send to a third, and a meeting that one of them holds."""

_RECEIVING = Assignment(Role.RECIPIENT, "Ủy ban nhân dân", UBND)
_MEETING = (Assignment(Role.LEAD, NAMES[DU_LICH], DU_LICH), Assignment(Role.COORDINATING, NAMES[VHTT], VHTT))

Done = Mapping[tuple[str, str], Outcome]
"""What was done of a duty by a unit."""


Offices = tuple[str, ...]


def plan(title: str = "Báo cáo", reporting: Offices = (VHTT, DU_LICH)) -> Plan:
    """The plan; the title is that of its first duty, the report, which some offices owe."""
    owing = tuple(Assignment(Role.IMPLEMENTING, NAMES[unit], unit) for unit in reporting)
    return Plan(
        "mau/kh-8", "Kế hoạch nhiều bên", "Ủy ban nhân dân tỉnh Mẫu", date(2026, 1, 1), date(2026, 11, 20),
        (
            Task("1", title, Who("các sở báo cáo", (*owing, _RECEIVING)), When("đến hạn", Deadline(DUE))),
            Task("2", "Tổ chức hội nghị", Who("Sở Du lịch", _MEETING), When("đến hạn", Deadline(DUE))),
        ),
        place="mau", contact=CONTACT, horizon=date(2028, 12, 31),
    )  # fmt: skip


def done(unit: str, on: date | None = date(2026, 12, 8), *evidence: str, under_way: bool = False) -> Outcome:
    """What a unit did, told on 8 December at 9 in the morning."""
    return Outcome(unit, NAMES[unit], on, evidence, under_way, datetime(2026, 12, 8, 2, tzinfo=UTC))


def feeds(
    given: Done,
    title: str = "Báo cáo",
    remind: Reminders = NO_REMINDERS,
    reporting: Offices = (VHTT, DU_LICH),
) -> Mapping[str, Feed]:
    """The feeds of the plan, by path, with what was done."""
    doers = {REPORT: reporting, MEETING: (DU_LICH,)}
    outcomes = {
        uid: [given.get((uid, unit), Outcome(unit, NAMES[unit])) for unit in units]
        for uid, units in doers.items()
        if any((uid, unit) in given for unit in units)
    }
    made = plan(title, reporting)
    found = feeds_of(
        [agenda(made, REGISTER, made.span())], REGISTER, DIRECTIVES, remind=Reminding(remind), outcomes=outcomes
    )
    return {feed.path: feed for feed in found}
