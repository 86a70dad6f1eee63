"""Who bears the duties of a plan though nobody knows which office that is (*nhóm chưa rõ gồm những ai*)."""

from collections.abc import Mapping
from datetime import date

from ttdn.agenda import duties_on
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.text import name_key


def unsettled_bearers(plan: Plan, register: Register, on: date) -> Mapping[str, str]:
    """Return whom a plan names and no office is known to stand for on a day (*nhóm chưa rõ*): names by their id.

    That is a group that nobody settled, or an office that is gone and left its work to nobody who is known. Raises
    as `duties_on`.

    >>> from ttdn.model.tasks import Assignment, Role, Task, Who
    >>> from ttdn.model.units import Group
    >>> group = Group("a/cac-co-quan", "Các cơ quan liên quan", kinds=("chua-co-trong-danh-ba",))
    >>> who = Who("các cơ quan liên quan", (Assignment(Role.LEAD, "các cơ quan liên quan", group.id),))
    >>> plan = Plan("a", "Kế hoạch", "UBND", date(2026, 1, 1), date(2026, 1, 1), (Task("I", "Báo cáo", who=who),))
    >>> unsettled_bearers(plan, Register.of(groups=[group]), date(2026, 6, 1))
    {'a/cac-co-quan': 'các cơ quan liên quan'}
    """
    return {
        bearer.assignment.unit: bearer.assignment.name
        for duty in duties_on(plan, register, on)
        for bearer in duty.bearers
        if bearer.assignment.unit and not bearer.units
    }


def named_among(unsettled: Mapping[str, str], register: Register, text: str) -> str:
    """Return the id of the one that a text means (*tìm nhóm*), "" for none: an id, or a name of plan or register.

    >>> named_among({"a/cac-co-quan": "các cơ quan liên quan"}, Register.of(), "Các cơ quan liên quan")
    'a/cac-co-quan'
    """
    wanted = name_key(text)
    meant = (
        id_
        for id_, name in unsettled.items()
        if text == id_ or wanted in {name_key(one) for one in (name, *_names(register, id_))}
    )
    return next(meant, "")


def _names(register: Register, id_: str) -> tuple[str, ...]:
    group = register.groups.get(id_)
    return (group.name, *group.short) if group is not None else ()
