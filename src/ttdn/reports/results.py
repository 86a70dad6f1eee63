"""What became of duties (*kết quả thực hiện*), a row for each duty of each unit in each period."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import count, groupby

import attrs

from ttdn.feeds.description import unsettled_in_words
from ttdn.model.dates import Span
from ttdn.model.register import Register
from ttdn.model.tasks import Role
from ttdn.model.units import Unit
from ttdn.progress.states import State
from ttdn.progress.status import Duty
from ttdn.reports.duties import ROLE_HEADS, UNDATED
from ttdn.reports.report import Cell, Column, ColumnKind, Day, Group, Lines, Number, Table, Text, Tone

_HEIRS_NAMED = _UNITS_NAMED = 3
_NO_HEIR = "đã kết thúc hoạt động, chưa rõ nơi nhận việc"
SECTIONS = ("Đến hạn trong kỳ", "Còn lại từ kỳ trước", "Không định ngày")
"""The three parts of a report on results: due in its days, left from before, without a day."""

_COLUMNS = (
    Column("tt", "TT", 4, ColumnKind.NUMBER),
    Column("clause", "Mục", 8),
    Column("duty", "Nhiệm vụ", 36),
    Column("due", "Hạn", 11, ColumnKind.DATE),
    Column("unit", "Đơn vị", 24),
    Column("role", "Vai trò", 12),
    Column("state", "Tình trạng", 13),
    Column("done-on", "Ngày hoàn thành", 11, ColumnKind.DATE),
    Column("late", "Chậm (ngày)", 6, ColumnKind.NUMBER),
    Column("evidence", "Văn bản", 14),
    Column("notes", "Ghi chú", 26),
)


@attrs.frozen
class Naming:
    """Says who has a duty (*tên đơn vị*) by the names of a day, `on`.

    A unit of the plan's own `place` goes without the name of the place. One that is gone by the day goes by its
    last name, and with it who carries its work.
    """

    register: Register
    on: date
    place: str

    def name(self, duty: Duty) -> str:
        """Return the name of the unit; the words of the plan where nobody is known to carry the duty."""
        unit = duty.unit
        if unit is None:
            return f"{duty.name} (chưa rõ đơn vị)"
        last = self.register.lifespan(unit.id).ended_by(self.on)
        if last is None:
            return self._name(unit, self.on)
        heirs = self.register.heirs(unit.id, self.on, duty.item.field)
        if len(heirs) > _HEIRS_NAMED:
            return f"{self._name(unit, last)} (nay là {len(heirs)} đơn vị)"
        now = "; ".join(self._name(heir.unit, self.on) for heir in heirs)
        return f"{self._name(unit, last)} ({f'nay là {now}' if now else _NO_HEIR})"

    def _name(self, unit: Unit, on: date) -> str:
        own = unit.place in ("", self.place)
        return self.register.name(unit.id, on) if own else self.register.full_name(unit.id, on)


def section_of(duty: Duty, period: Span) -> str:
    """Return to which part of a report on some days a duty belongs (*phần của báo cáo*)."""
    if duty.due is None:
        return SECTIONS[2]
    return SECTIONS[0] if duty.due in period else SECTIONS[1]


def days_late(duty: Duty, on: date) -> int:
    """Return by how many days a duty is late on a day (*số ngày chậm*), 0 where it is not.

    What is done is late by the days from the last day allowed to that on which it was done.
    """
    if duty.due is None:
        return 0
    return max(0, ((duty.found.done_on or on) - duty.due).days)


def results_table(duties: Sequence[Duty], period: Span, naming: Naming, *, units: bool) -> Table:
    """Return what became of some duties, by part of the report (*bảng kết quả*), numbered from 1.

    Those of one duty and period that are in one state, with nothing recorded, share a row that counts their units,
    and names them where they are few. Without `units` the column of their names is left out.
    """
    numbers = count(1)
    groups: list[Group] = []
    for section in SECTIONS:
        within = [duty for duty in duties if section_of(duty, period) == section]
        rows = tuple(
            tuple(cell for key, cell in _row(next(numbers), alike, naming).items() if units or key != "unit")
            for alike in _alike(within)
        )
        if rows:
            groups.append(Group(section, rows))
    columns = tuple(column for column in _COLUMNS if units or column.key != "unit")
    return Table("results", "Kết quả từng nhiệm vụ", columns, tuple(groups))


def _alike(duties: Iterable[Duty]) -> Iterator[Sequence[Duty]]:
    """Duties that one row may say together: in the order of the agenda, by state, urgent ones first."""
    for _, same in groupby(duties, key=lambda duty: duty.subject.uid):
        silent: dict[tuple[State, Lines], list[Duty]] = {}
        for duty in sorted(same, key=lambda one: list(State).index(one.state)):
            if duty.found.entries:
                yield [duty]
            else:
                silent.setdefault((duty.state, _role(duty)), []).append(duty)
        yield from silent.values()


def _row(number: int, alike: Sequence[Duty], naming: Naming) -> dict[str, Cell]:
    duty = alike[0]
    late, done_on = days_late(duty, naming.on), duty.found.done_on
    return {
        "tt": Number(number),
        "clause": Text(duty.item.task.clause),
        "duty": _duty(duty),
        "due": Day(duty.due) if duty.due is not None else UNDATED,
        "unit": _units(alike, naming),
        "role": _role(duty),
        "state": Text(duty.state.vi, Tone.UNSETTLED if duty.state is State.OVERDUE else Tone.PLAIN),
        "done-on": Day(done_on) if done_on is not None else Text(""),
        "late": Number(late) if late else Text(""),
        "evidence": Lines(tuple(map(Text, duty.found.evidence))),
        "notes": Lines(tuple(_notes(duty))),
    }


def _duty(duty: Duty) -> Lines:
    """The title, and the words that its day comes from."""
    words = duty.item.task.when.words if duty.due is not None else ""
    quoted = (Text(f"“{words}”", Tone.QUOTED),) if words else ()
    return Lines((Text(duty.item.task.title), *quoted))


def _notes(duty: Duty) -> Iterator[Text]:
    if duty.found.under_way:
        yield Text("Đơn vị báo đang thực hiện")
    yield from (Text(entry.note) for entry in duty.found.entries if entry.note)
    yield from (Text(line, Tone.UNSETTLED) for line in unsettled_in_words(duty.item))


def names_cell(names: Sequence[str]) -> Text:
    """Return several names in a cell, how many first (*tên các đơn vị*), people's committees in short form."""
    if len(names) == 1:
        return Text(names[0])
    return Text(f"{len(names)} đơn vị: {'; '.join(names)}".replace("Ủy ban nhân dân ", "UBND "))


def _units(alike: Sequence[Duty], naming: Naming) -> Text:
    if len(alike) > _UNITS_NAMED:
        return Text(f"{len(alike)} đơn vị chưa ghi nhận kết quả")
    return names_cell([naming.name(one) for one in alike])


def _role(duty: Duty) -> Lines:
    held = duty.item.roles_of(duty.unit.id) if duty.unit is not None else ()
    return Lines(tuple(Text(ROLE_HEADS[role]) for role in Role if role in held))
