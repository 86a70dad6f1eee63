"""How many duties are in which state (*tổng hợp tình trạng*): in words, in tables, as a chart."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import count

from ttdn.feeds.wording import day
from ttdn.model.dates import Span
from ttdn.progress.states import State
from ttdn.progress.status import Duty, by_uid
from ttdn.reports.chart import Chart, Sense, Series
from ttdn.reports.report import Column, ColumnKind, Group, Number, Table, Text
from ttdn.reports.results import SECTIONS, Naming, section_of
from ttdn.text import capitalised

_SENSES = {
    State.DONE: Sense.DONE,
    State.DONE_LATE: Sense.DONE_LATE,
    State.UNDER_WAY: Sense.UNDER_WAY,
    State.NOT_DUE: Sense.WAITING,
    State.SOON: Sense.SOON,
    State.OVERDUE: Sense.OVERDUE,
    State.CONTINUOUS: Sense.OPEN,
    State.UNDATED: Sense.OPEN,
}
_ORDER = tuple(_SENSES)
"""What is done first, then what is to be done, then what has no day."""
_NUMBER = ColumnKind.NUMBER


def states_in_words(duties: Sequence[Duty]) -> str:
    """Return how many duties are in each state that any is in (*tổng hợp bằng lời*), what is done first."""
    counts = Counter(duty.state for duty in duties)
    return "; ".join(f"{state.vi}: {counts[state]}" for state in _ORDER if counts[state])


def states_table(duties: Sequence[Duty], period: Span) -> Table:
    """Return how many duties are in each state (*bảng tổng hợp*), by part of the report, and their sum."""
    counts = Counter((duty.state, section_of(duty, period)) for duty in duties)
    states = [state for state in _ORDER if any(counts[state, section] for section in SECTIONS)]
    rows = [(state.vi, [counts[state, section] for section in SECTIONS]) for state in states]
    rows.append(("Tổng số", [sum(column) for column in zip(*(numbers for _, numbers in rows), strict=True)]))
    columns = (
        Column("state", "Tình trạng", 27),
        *(
            Column(key, header, 12, _NUMBER)
            for key, header in zip(("in-period", "from-before", "undated"), SECTIONS, strict=True)
        ),
        Column("total", "Cộng", 10, _NUMBER),
    )
    cells = tuple(_sums(name, numbers) for name, numbers in rows)
    return Table("states", "Tổng hợp theo tình trạng", columns, (Group("", cells),) if states else ())


def units_table(duties: Sequence[Duty], naming: Naming) -> Table:
    """Return how many duties of each unit are in each state (*bảng theo đơn vị*), in the order of the duties.

    A unit that bore several names goes by that of its last duty. Who is not known stands by the words of the plan.
    """
    of_unit: dict[str, list[Duty]] = {}
    for duty in duties:
        of_unit.setdefault(duty.unit.id if duty.unit is not None else duty.name, []).append(duty)
    numbers = count(1)
    rows = tuple(
        (
            Number(next(numbers)),
            Text(naming.name(max(own, key=lambda duty: duty.due or naming.on))),
            Number(len(own)),
            *_of_states(Counter(duty.state for duty in own)),
        )
        for own in of_unit.values()
    )
    if rows:
        whole = _of_states(Counter(duty.state for duty in duties))
        rows = (*rows, (Text(""), Text("Tổng số"), Number(len(duties)), *whole))
    columns = (
        Column("tt", "TT", 4, _NUMBER),
        Column("unit", "Đơn vị", 36),
        Column("total", "Tổng số", 8, _NUMBER),
        *(Column(state.value, capitalised(state.vi), 10, _NUMBER) for state in _ORDER),
    )
    return Table("units", "Tổng hợp theo đơn vị", columns, (Group("", rows),) if rows else ())


def duties_chart(duties: Sequence[Duty]) -> tuple[Chart, ...]:
    """Return a chart of those with a day (*biểu đồ*), a bar for each duty in each period; none where none has."""
    of_duty = by_uid(duty for duty in duties if duty.due is not None)
    if not of_duty:
        return ()
    counts = [Counter(duty.state for duty in alike) for alike in of_duty.values()]
    series = tuple(
        Series(state.vi, _SENSES[state], tuple(number[state] for number in counts))
        for state in _ORDER
        if any(number[state] for number in counts)
    )
    bars = tuple(_bar(alike[0]) for alike in of_duty.values())
    return (Chart("by-duty", "Tình trạng của các nhiệm vụ có thời hạn (số đơn vị)", bars, series),)


def _sums(name: str, numbers: Sequence[int]) -> tuple[Text | Number, ...]:
    return (Text(name), *(Number(one) for one in (*numbers, sum(numbers))))


def _bar(duty: Duty) -> str:
    return f"Mục {duty.item.task.clause}, hạn {day(duty.due)}" if duty.due else duty.item.task.clause


def _of_states(counts: Mapping[State, int]) -> tuple[Number | Text, ...]:
    """The number in each state; 0 is left out, so that what there is stands out."""
    return tuple(Number(counts[state]) if counts.get(state) else Text("") for state in _ORDER)
