"""What a unit is told that has something overdue or due soon (*nhắc việc*)."""

from collections.abc import Iterator, Sequence

import attrs

from ttdn.feeds.description import unsettled_in_words
from ttdn.feeds.values import one_line
from ttdn.feeds.wording import day
from ttdn.model.register import Register
from ttdn.progress.states import URGENT, State
from ttdn.progress.status import Duty, Status


@attrs.frozen
class Reminder:
    """A text for one unit (*lời nhắc*): `unit` its id, `name` its name on the day, `subject` a line for an e-mail.

    `is_carried` is False where the unit is gone and nobody is known to carry on its work; `name` is its last then.
    """

    unit: str
    name: str
    subject: str
    text: str
    is_carried: bool = True


def reminders_of(found: Status, register: Register, *, unit: str = "") -> tuple[Reminder, ...]:
    """Return what to tell each unit that has something overdue or due soon (*lời nhắc cho từng đơn vị*).

    What units that are gone left overdue is told to each of those who carry on their work, and whose it was. With
    a `unit` (its id) only what is told to it; where it is gone itself, what it left, to those who carry it on.
    """
    urgent: dict[str, list[Duty]] = {}
    for duty in found.duties:
        if duty.unit is not None and duty.state in URGENT:
            for told in duty.heirs or (duty.unit.id,):
                if unit in {"", told} or (unit == duty.unit.id and duty.heirs):
                    urgent.setdefault(told, []).append(duty)
    return tuple(_reminder(found, told, duties, register) for told, duties in urgent.items())


def _reminder(found: Status, unit: str, duties: Sequence[Duty], register: Register) -> Reminder:
    counted = ", ".join(
        f"{number} việc {state.vi}" for state in URGENT if (number := sum(duty.state is state for duty in duties))
    )
    life = register.lifespan(unit)
    ended = life.ended_by(found.on)
    name = register.full_name(unit, ended or max(found.on, life.first or found.on))
    lines = [*_lines(found, unit, duties)]
    if ended is not None:
        lines.insert(
            0, f"{name} kết thúc hoạt động ngày {day(ended)}; chưa rõ đơn vị nào tiếp nhận công việc này."
        )
    text = "\n".join(map(one_line, lines))
    return Reminder(unit, one_line(name), f"Nhắc việc: {counted}", text, is_carried=ended is None)


def _lines(found: Status, unit: str, duties: Sequence[Duty]) -> Iterator[str]:
    plans = dict.fromkeys(duty.item.plan for duty in duties)
    for plan in plans:
        number = f" ({plan.number})" if plan.number else ""
        yield f"Thực hiện {plan.title}{number} của {plan.issuer}, tính đến ngày {day(found.on)}:"
        for state in URGENT:
            alike = [duty for duty in duties if duty.item.plan is plan and duty.state is state]
            yield from _of_state(state, unit, alike)
    yield "Việc đã xong xin báo lại ngày hoàn thành và số văn bản để ghi nhận."


def _of_state(state: State, unit: str, duties: Sequence[Duty]) -> Iterator[str]:
    if duties:
        yield f"{state.vi.capitalize()}:"
    for duty in duties:
        task = duty.item.task
        due = f" – hạn {day(duty.due)}" if duty.due else ""
        words = f" (“{task.when.words}”)" if task.when.words else ""
        left_open = "".join(f". {told}" for told in unsettled_in_words(duty.item))
        yield f"- Mục {task.clause}: {task.title}{due}{words}{_inherited(duty, unit)}{left_open}"


def _inherited(duty: Duty, unit: str) -> str:
    """Whose duty it was, where it is told to one of those who carry it on."""
    if duty.unit is None or unit not in duty.heirs:
        return ""
    among = f", nay do {len(duty.heirs)} đơn vị tiếp nhận" if len(duty.heirs) > 1 else ""
    return f"; của {duty.name} trước đây{among}"
