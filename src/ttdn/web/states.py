"""How duties stand, as pages show it (*tình trạng trên trang*): a sign, words, the day and the documents.

A published folder is public: no page names who recorded something, and none shows a remark.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

import attrs

from ttdn.agenda import Occurrence, Standing
from ttdn.feeds.feed import FeedAddress
from ttdn.feeds.wording import day
from ttdn.progress.states import State
from ttdn.progress.status import Duty, Status, uid_of_duty

_SIGNS = {
    State.OVERDUE: "!",
    State.SOON: "•",
    State.UNDER_WAY: "…",
    State.NOT_DUE: "○",
    State.DONE_LATE: "✓",
    State.DONE: "✓",
    State.CONTINUOUS: "∞",
    State.UNDATED: "–",
}
# What needs no list of the offices where it is so for all of them.
_PLAIN = tuple({(state, "")} for state in (State.NOT_DUE, State.CONTINUOUS, State.UNDATED))


@attrs.frozen
class StateView:
    """How a duty stands (*tình trạng*): `kind` decides the look, `sign` stands before the words and says no more.

    `units` says it of each office, where there are several.
    """

    kind: str
    sign: str
    text: str
    units: tuple[str, ...] = ()


@attrs.frozen(eq=False)
class StateViews:
    """Makes the views of states (*soạn tình trạng*); without a status it says nothing."""

    status: Status | None

    def of(self, item: Occurrence | Standing, owner: FeedAddress | None = None) -> tuple[StateView, ...]:
        """Return how a duty stands, most urgent first: of the unit whose page it is, where that has to do it."""
        duties = self._of_item(item)
        return tuple(_views(_own(duties, owner) or duties))

    def is_overdue(self, item: Occurrence, owner: FeedAddress) -> bool:
        """Tell whether a duty is overdue: for the unit whose page it is, elsewhere for anybody."""
        duties = self._of_item(item)
        concerned = _own(duties, owner) if owner.kind == "unit" else duties
        return any(duty.state is State.OVERDUE for duty in concerned)

    def left_to(self, owner: FeedAddress) -> tuple[Duty, ...]:
        """Return what units that are gone left undone, and the unit whose page it is has to follow up."""
        return tuple(self._left.get(owner.id, ())) if owner.kind == "unit" else ()

    def counted(self, owner: FeedAddress) -> str:
        """Count the duties of a plan or unit by state: this year's, those left undone, those without a day."""
        counts = Status(self._on, tuple(self._of_year.get((owner.kind, owner.id), ()))).counts
        return "; ".join(f"{state.vi}: {number}" for state, number in counts.items() if number)

    @property
    def _on(self) -> date:
        return self.status.on if self.status is not None else date.min

    def _of_item(self, item: Occurrence | Standing) -> Sequence[Duty]:
        return self._by_item.get((item.plan.id, uid_of_duty(item)), ())

    @property
    def _duties(self) -> Sequence[Duty]:
        return self.status.duties if self.status is not None else ()

    @cached_property
    def _by_item(self) -> Mapping[tuple[str, str], Sequence[Duty]]:
        found: defaultdict[tuple[str, str], list[Duty]] = defaultdict(list)
        for duty in self._duties:
            found[duty.subject.plan, duty.subject.uid].append(duty)
        return found

    @cached_property
    def _left(self) -> Mapping[str, Sequence[Duty]]:
        """What is left to each unit, by its id."""
        found: defaultdict[str, list[Duty]] = defaultdict(list)
        for duty in self._duties:
            for heir in duty.heirs:
                found[heir].append(duty)
        return found

    @cached_property
    def _of_year(self) -> Mapping[tuple[str, str], Sequence[Duty]]:
        """What is counted of each plan and unit."""
        found: defaultdict[tuple[str, str], list[Duty]] = defaultdict(list)
        year = self._on.year
        for duty in self.status.since(date(year, 1, 1)).duties if self.status is not None else ():
            if duty.due is None or duty.due.year <= year:
                found["plan", duty.subject.plan].append(duty)
                found["unit", duty.subject.unit].append(duty)
        return found


def one_state(duty: Duty) -> tuple[StateView, ...]:
    """Return how a duty stands that is overdue, whoever else has it."""
    return (StateView(duty.state.value, _SIGNS[duty.state], duty.state.vi),)


def _own(duties: Sequence[Duty], owner: FeedAddress | None) -> Sequence[Duty]:
    if owner is None or owner.kind != "unit":
        return ()
    return [duty for duty in duties if duty.subject.unit == owner.id]


def _views(duties: Sequence[Duty]) -> Iterator[StateView]:
    said = {(duty.state, _done(duty)) for duty in duties}
    if len(duties) == 1 or said in _PLAIN:
        [(state, done)] = said
        yield StateView(state.value, _SIGNS[state], f"{state.vi}{done}")
        return
    for state in State:
        alike = [duty for duty in duties if duty.state is state]
        if alike:
            text = f"{state.vi}: {len(alike)} trong {len(duties)} đơn vị"
            units = tuple(f"{duty.name}{_done(duty)}" for duty in alike)
            yield StateView(state.value, _SIGNS[state], text, units)


def _done(duty: Duty) -> str:
    """On which day it was done and what shows it, as of the day read; a duty without a day may be done too."""
    done = duty.found.done_on
    if done is None:
        return ""
    said = "" if duty.state.is_done else " đã ghi nhận hoàn thành"
    shown = f" (văn bản: {'; '.join(duty.found.evidence)})" if duty.found.evidence else ""
    return f",{said} ngày {day(done)}{shown}"
