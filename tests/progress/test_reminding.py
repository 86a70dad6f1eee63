"""Whom a reminder goes to when offices end or change their names, and what it says."""

from datetime import date

import attrs
from hypothesis import given
from hypothesis import strategies as st

from feeds.small_plan import REGISTER, small_agenda
from ttdn.model.register import Register
from ttdn.progress.reminding import Reminder, reminders_of
from ttdn.progress.states import State
from ttdn.progress.status import Duty, Status, status_of

TTTT, VHTT = "mau/so-tttt", "mau/so-vhtt"
BEFORE, AFTER = date(2025, 2, 28), date(2025, 3, 1)  # so-tttt went into so-vhtt
WHOSE = "; của Sở Thông tin và Truyền thông tỉnh Mẫu trước đây"


def told(on: date, *, unit: str = "", register: Register = REGISTER) -> dict[str, Reminder]:
    found = status_of(small_agenda(), (), register, on)
    return {one.unit: one for one in reminders_of(found, register, unit=unit)}


def test_what_an_office_left_overdue_is_told_to_the_one_that_carries_on_its_work() -> None:
    assert TTTT in told(BEFORE)
    assert not any("trước đây" in one.text for one in told(BEFORE).values())
    after = told(AFTER)
    assert TTTT not in after
    assert WHOSE in after[VHTT].text
    assert after[VHTT].is_carried


def test_the_text_for_one_office_is_the_one_that_it_gets_among_all() -> None:
    assert told(AFTER, unit=VHTT) == {VHTT: told(AFTER)[VHTT]}
    assert WHOSE in told(AFTER, unit=TTTT)[VHTT].text  # asked for by the id of the one that is gone


@given(st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_nobody_that_is_gone_is_written_to_and_nothing_urgent_is_left_out(on: date) -> None:
    found = told(on)
    for one in found.values():
        assert REGISTER.alive(one.unit, on)
        assert one.name == REGISTER.full_name(one.unit, on)
    duties = status_of(small_agenda(), (), REGISTER, on).duties
    urgent = sum(
        max(1, len(duty.heirs)) for duty in duties if duty.unit and duty.state in {State.OVERDUE, State.SOON}
    )
    assert sum(one.text.count("\n- Mục ") for one in found.values()) == urgent


def test_where_nobody_carries_it_on_the_text_stands_under_the_old_name_and_says_so() -> None:
    changes = tuple(
        attrs.evolve(change, after=(), receivers=()) for change in REGISTER.changes if TTTT in change.before
    )
    register = Register.of(REGISTER.units.values(), REGISTER.groups.values(), changes, REGISTER.fields.values())
    found = told(AFTER, register=register)[TTTT]
    assert (found.name, found.is_carried) == ("Sở Thông tin và Truyền thông tỉnh Mẫu", False)
    said = "kết thúc hoạt động ngày 28/02/2025; chưa rõ đơn vị nào tiếp nhận công việc này."
    assert found.text.splitlines()[0] == f"{found.name} {said}"


def test_a_duty_without_words_of_time_has_no_empty_quotes() -> None:
    whole = status_of(small_agenda(), (), REGISTER, AFTER)
    bare = Status(AFTER, tuple(_without_words(duty) for duty in whole.duties))
    texts = [one.text for one in reminders_of(bare, REGISTER)]
    assert texts
    assert not any("“" in text for text in texts)


def _without_words(duty: Duty) -> Duty:
    task = duty.item.task
    bare = attrs.evolve(task, when=attrs.evolve(task.when, words=""))
    return attrs.evolve(duty, item=attrs.evolve(duty.item, task=bare))
