"""Who bears the duties of a plan though nobody knows which office that is (*nhóm chưa rõ gồm những ai*)."""

from datetime import date

from ttdn.agenda import Bearer, duties_on
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.text import name_key


def unsettled_bearer(plan: Plan, register: Register, text: str, on: date) -> str:
    """Return the id of whom a plan names, and no office is known to stand for on a day; "" where none is meant.

    That is a group that nobody settled, or an office that is gone and left its work to nobody who is known. `text`
    is its id, or its name as the plan or the register has it. Raises as `duties_on`.

    >>> from ttdn.model.tasks import Assignment, Role, Task, Who
    >>> from ttdn.model.units import Group
    >>> group = Group("a/cac-co-quan", "Các cơ quan liên quan", kinds=("chua-co-trong-danh-ba",))
    >>> who = Who("các cơ quan liên quan", (Assignment(Role.LEAD, "các cơ quan liên quan", group.id),))
    >>> plan = Plan("a", "Kế hoạch", "UBND", date(2026, 1, 1), date(2026, 1, 1), (Task("I", "Báo cáo", who=who),))
    >>> unsettled_bearer(plan, Register.of(groups=[group]), "Các cơ quan liên quan", date(2026, 6, 1))
    'a/cac-co-quan'
    """
    wanted = name_key(text)
    found = (
        bearer.assignment.unit
        for duty in duties_on(plan, register, on)
        for bearer in duty.bearers
        if bearer.assignment.unit and not bearer.units
        if text == bearer.assignment.unit or wanted in _names(bearer, register)
    )
    return next(found, "")


def _names(bearer: Bearer, register: Register) -> set[str]:
    """How the plan and the register call one, each by its key."""
    group = register.groups.get(bearer.assignment.unit)
    listed = (group.name, *group.short) if group is not None else ()
    return {name_key(name) for name in (bearer.assignment.name, *listed)}
