"""The state of a duty on a day (*tình trạng thực hiện*), computed from the record, never stored."""

from datetime import date
from enum import Enum

from ttdn.model.timing import Continuous, RecurringUndated, Timing, parts_of
from ttdn.progress.standing import Recorded

SOON = 7


class State(Enum):
    """How a duty stands (*tình trạng*), in the words offices use, most urgent first."""

    OVERDUE = "overdue"
    SOON = "soon"
    UNDER_WAY = "under-way"
    NOT_DUE = "not-due"
    DONE_LATE = "done-late"
    DONE = "done"
    CONTINUOUS = "continuous"
    UNDATED = "undated"

    @property
    def vi(self) -> str:
        """The Vietnamese term."""
        return _TERMS[self]

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return self in (State.DONE, State.DONE_LATE)


URGENT = (State.OVERDUE, State.SOON)
"""What somebody has to be told of (*cần đôn đốc*), most urgent first."""
_TERMS = {
    State.OVERDUE: "quá hạn",
    State.SOON: "sắp đến hạn",
    State.UNDER_WAY: "đang thực hiện",
    State.NOT_DUE: "chưa đến hạn",
    State.DONE_LATE: "hoàn thành quá hạn",
    State.DONE: "hoàn thành đúng hạn",
    State.CONTINUOUS: "thường xuyên",
    State.UNDATED: "chưa xác định thời hạn",
}


def state_of(due: date, found: Recorded, on: date, soon: int = SOON) -> State:
    """Return the state of a duty with a day (*tình trạng của nhiệm vụ có hạn*).

    `due` is the last day, inclusive: done on it is in time, and what is not done is overdue from the day after. It
    is due soon within `soon` days of it, that day included. What was done only after `on` is not done yet.

    >>> state_of(date(2026, 12, 9), Recorded(), date(2026, 12, 10)).vi
    'quá hạn'
    """
    done = found.done_on
    if done is not None and done <= on:
        return State.DONE if done <= due else State.DONE_LATE
    if on > due:
        return State.OVERDUE
    if found.under_way:
        return State.UNDER_WAY
    return State.SOON if (due - on).days <= soon else State.NOT_DUE


def undated_state(timing: Timing) -> State:
    """Return the state of a duty without a day (*tình trạng của nhiệm vụ không có hạn*)."""
    lasting = all(isinstance(part, Continuous | RecurringUndated) for part in parts_of(timing))
    return State.CONTINUOUS if lasting else State.UNDATED
