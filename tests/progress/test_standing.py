"""What the record says of a duty, whatever the order its entries came in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress.entries import SUBJECTS, entry, histories
from ttdn.errors import InvalidValue
from ttdn.model.timing import Continuous, NoTiming, OnRequest, RecurringUndated
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.standing import Recorded, recorded
from ttdn.progress.states import State, state_of, undated_state

DUE = date(2026, 12, 9)


@given(histories(), st.randoms())
def test_the_order_of_entries_and_repeated_ones_change_nothing(
    history: list[Entry], chance: st.DataObject
) -> None:
    shuffled = [*history, *history[:3]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert recorded(shuffled) == recorded(history)


@given(histories())
def test_what_is_corrected_counts_no_more_and_all_else_does(history: list[Entry]) -> None:
    standing = {one.id for found in recorded(history).values() for one in found.entries}
    corrected = {one.corrects for one in history}
    assert standing == {one.id for one in history if one.id not in corrected and one.mark is not Mark.WITHDRAWN}


def test_a_correction_takes_the_place_of_an_entry() -> None:
    history = [entry(1, date(2026, 12, 8)), entry(2, date(2026, 12, 11), corrects=entry(1, DUE).id)]
    assert recorded(history)[SUBJECTS[0]].done_on == date(2026, 12, 11)


def test_what_was_withdrawn_was_never_done() -> None:
    history = [entry(1, DUE), entry(2, mark=Mark.WITHDRAWN, corrects=entry(1, DUE).id)]
    assert SUBJECTS[0] not in recorded(history)


def test_a_duty_said_twice_to_be_done_was_done_on_the_first_day() -> None:
    found = recorded([entry(1, date(2026, 12, 11)), entry(2, date(2026, 12, 8))])[SUBJECTS[0]]
    assert found.done_on == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("on", "entries", "state"),
    [
        (date(2026, 12, 1), (), State.NOT_DUE),
        (date(2026, 12, 2), (), State.SOON),
        (DUE, (), State.SOON),
        (date(2026, 12, 10), (), State.OVERDUE),
        (date(2026, 12, 1), (entry(1),), State.UNDER_WAY),
        (date(2026, 12, 10), (entry(1),), State.OVERDUE),
        (date(2026, 12, 10), (entry(1, DUE),), State.DONE),
        (date(2026, 12, 20), (entry(1, date(2026, 12, 10)),), State.DONE_LATE),
        (date(2026, 12, 7), (entry(1, date(2026, 12, 8)),), State.SOON),  # as it was on the day before
    ],
)
def test_the_state_of_a_duty_due_on_9_december(on: date, entries: tuple[Entry, ...], state: State) -> None:
    assert state_of(DUE, Recorded(entries), on) is state


def test_the_state_of_a_duty_without_a_day() -> None:
    assert [undated_state(one).vi for one in (Continuous(), RecurringUndated())] == ["thường xuyên"] * 2
    assert [undated_state(one).vi for one in (OnRequest(), NoTiming())] == ["chưa xác định thời hạn"] * 2


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"mark": Mark.DONE}, "entry-day"),
        ({"done_on": DUE, "mark": Mark.UNDER_WAY}, "entry-day"),
        ({"mark": Mark.WITHDRAWN}, "entry-corrects"),
        ({"by": " "}, "entry-by"),
        ({"note": "a\x00b"}, "entry-text"),
        ({"evidence": "x" * 2001}, "entry-text"),
        ({"mark": Mark.WITHDRAWN, "corrects": "x"}, "entry-corrects"),
        ({"subject": Subject("hue/nq47", "a\x00b", "hue/so-ngoai-vu")}, "entry-text"),
        ({"at": entry(1).at.replace(tzinfo=None)}, "entry-time"),
    ],
)
def test_an_entry_that_says_nothing_is_refused(wrong: dict[str, object], code: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        entry(1, **wrong)  # type: ignore[arg-type]
    assert refused.value.code == code
