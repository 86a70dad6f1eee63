"""What a unit is told that has something overdue or due soon (*nhắc việc*)."""

from collections.abc import Iterator, Sequence

import attrs

from ttdn.feeds.values import one_line
from ttdn.feeds.wording import day
from ttdn.progress.states import State
from ttdn.progress.status import Duty, Status

_URGENT = (State.OVERDUE, State.SOON)


@attrs.frozen
class Reminder:
    """A text for one unit (*lời nhắc*): `unit` its id, `name` its name, `subject` a line for an e-mail."""

    unit: str
    name: str
    subject: str
    text: str


def reminders_of(found: Status) -> tuple[Reminder, ...]:
    """Return what to tell each unit that has something overdue or due soon (*lời nhắc cho từng đơn vị*)."""
    urgent: dict[str, list[Duty]] = {}
    for duty in found.duties:
        if duty.unit is not None and duty.state in _URGENT:
            urgent.setdefault(duty.unit.id, []).append(duty)
    return tuple(_reminder(found, duties) for duties in urgent.values())


def _reminder(found: Status, duties: Sequence[Duty]) -> Reminder:
    last = max(duties, key=lambda duty: duty.due or found.on)  # by its name of now
    counted = ", ".join(
        f"{number} việc {state.vi}" for state in _URGENT if (number := sum(duty.state is state for duty in duties))
    )
    unit = last.unit.id if last.unit else ""
    text = "\n".join(map(one_line, _lines(found, duties)))
    return Reminder(unit, one_line(last.name), f"Nhắc việc: {counted}", text)


def _lines(found: Status, duties: Sequence[Duty]) -> Iterator[str]:
    plans = dict.fromkeys(duty.item.plan for duty in duties)
    for plan in plans:
        number = f" ({plan.number})" if plan.number else ""
        yield f"Thực hiện {plan.title}{number} của {plan.issuer}, tính đến ngày {day(found.on)}:"
        for state in _URGENT:
            yield from _of_state(
                state, [duty for duty in duties if duty.item.plan is plan and duty.state is state]
            )
    yield "Việc đã xong xin báo lại ngày hoàn thành và số văn bản để ghi nhận."


def _of_state(state: State, duties: Sequence[Duty]) -> Iterator[str]:
    if duties:
        yield f"{state.vi.capitalize()}:"
    for duty in duties:
        due = day(duty.due) if duty.due else ""
        yield f"- Mục {duty.item.task.clause}: {duty.item.task.title} – hạn {due} (“{duty.item.task.when.words}”)"
