"""The cells and columns that say a duty (*nhiệm vụ*): who, by when, in which words, on what ground."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count

import attrs

from ttdn.agenda import Bearer, Occurrence
from ttdn.feeds.description import Describer, advice_in_words, dated_by, due_in_words, unsettled_in_words
from ttdn.feeds.wording import day
from ttdn.language.time_words import say_when
from ttdn.model.documents import Citation
from ttdn.model.tasks import Role
from ttdn.reports.materials import Duty
from ttdn.reports.report import Cell, Column, ColumnKind, Day, Group, Lines, Number, Table, Text, Tone
from ttdn.text import capitalised, fold

UNDATED = Text("không định ngày")
"""Stands in place of a day where the plan fixes none."""

_NUMBER = Column("tt", "TT", 4, ColumnKind.NUMBER)
ROLE_HEADS = {role: capitalised(role.vi) for role in Role} | {Role.VIA: "Gửi qua"}
"""What stands before the offices of a role (*tiêu đề vai trò*)."""


@attrs.frozen
class DutyCells:
    """Writes the cells of a duty (*soạn ô*)."""

    describer: Describer

    def title(self, duty: Duty) -> Text:
        """Return the short title, with the name of the milestone where the duty has several."""
        label = dated_by(duty)[1] if isinstance(duty, Occurrence) else ""
        return Text(f"{duty.task.title} ({label})" if label else duty.task.title)

    def due(self, duty: Duty) -> Day | Text:
        """Return the legal last day, inclusive."""
        return Day(duty.due) if isinstance(duty, Occurrence) else UNDATED

    def advised(self, duty: Duty) -> Day | Text:
        """Return the working day to have it done by."""
        return Day(duty.advised) if isinstance(duty, Occurrence) else Text("")

    def names(self, duty: Duty, role: Role) -> Lines:
        """Return the offices in one role, a line each: as written, and who that is now."""
        return Lines(tuple(self._name(bearer, duty) for bearer in duty.bearers if bearer.role is role))

    def offices(self, duty: Duty, roles: Sequence[Role] = tuple(Role)) -> Lines:
        """Return the offices in some roles, a line for each role, in the order that reports name them."""
        return self.by_role(duty, [bearer for bearer in duty.bearers if bearer.role in roles])

    def by_role(self, duty: Duty, bearers: Sequence[Bearer]) -> Lines:
        """Return some offices of a duty, a line for each role."""
        held: dict[Role, list[str]] = {role: [] for role in Role}
        for bearer in bearers:
            held[bearer.role].append(self._name(bearer, duty).text)
        return Lines(
            tuple(Text(f"{ROLE_HEADS[role]}: {'; '.join(names)}") for role, names in held.items() if names)
        )

    def when(self, duty: Duty) -> Lines:
        """Return the words of the document, and how this due day follows from them."""
        if isinstance(duty, Occurrence):
            return _words(duty, due_in_words(duty, dated_by(duty)[0]))
        return self.when_read(duty)

    def when_read(self, duty: Duty) -> Lines:
        """Return the words of the document and how they are read, all periods together."""
        return _words(duty, say_when(duty.task.when))

    def notes(self, duty: Duty) -> Lines:
        """Return the ground, remarks, advice, and what the words leave open."""
        return Lines(tuple(self._notes(duty)))

    def remarks(self, duty: Duty) -> Lines:
        """Return the notes without the ground: remarks, advice, and what the words leave open."""
        return Lines(tuple(self._remarks(duty)))

    def _name(self, bearer: Bearer, duty: Duty) -> Text:
        return Text(self.describer.carried(bearer, duty.plan))

    def _notes(self, duty: Duty) -> Iterator[Text]:
        basis = basis_of(duty)
        if basis:
            yield Text("; ".join(self.describer.cited(citation) for citation in basis))
        yield from self._remarks(duty)

    def _remarks(self, duty: Duty) -> Iterator[Text]:
        task = duty.task
        if isinstance(duty, Occurrence):
            if duty.amended_by is not None:
                by = self.describer.cited(duty.amended_by.by)
                yield Text(f"Sửa đổi từ ngày {day(duty.amended_by.on)}: theo {by}")
            advice = advice_in_words(duty)
            if advice:
                yield Text(advice)
        if task.note:
            yield Text(task.note)
        if task.who.words and (task.who.doubts or not task.who.assignments):
            yield Text(f"Phân công theo văn bản: “{task.who.words}”", Tone.QUOTED)
        for line in unsettled_in_words(duty):
            yield Text(line, Tone.UNSETTLED)


@attrs.frozen
class DutyColumn:
    """A column, and how its cell of a duty is written (*cột*)."""

    column: Column
    cell: Callable[[DutyCells, Duty], Cell]


DUE = DutyColumn(Column("due", "Ngày hạn", 11, ColumnKind.DATE), DutyCells.due)
ADVISED = DutyColumn(Column("advised", "Nên hoàn thành", 11, ColumnKind.DATE), DutyCells.advised)
CLAUSE = DutyColumn(Column("clause", "Mục", 9), lambda _, duty: Text(duty.task.clause))
DUTY = DutyColumn(Column("duty", "Nhiệm vụ", 26), DutyCells.title)
OFFICES = DutyColumn(Column("offices", "Phân công", 34), DutyCells.offices)
WORDS = DutyColumn(Column("words", "Thời hạn theo văn bản", 28), DutyCells.when)
NOTES = DutyColumn(Column("notes", "Căn cứ, ghi chú", 30), DutyCells.notes)


def duty_table(
    key: str, columns: Sequence[DutyColumn], groups: Iterable[tuple[str, Sequence[Duty]]], describer: Describer
) -> Table:
    """Return a table of duties under heads, numbered from 1 in a first column (*TT*)."""
    cells = DutyCells(describer)
    numbers = count(1)
    rows = (
        (
            title,
            tuple((Number(next(numbers)), *(one.cell(cells, duty) for one in columns)) for duty in duties),
        )
        for title, duties in groups
    )
    filled = tuple(Group(title, found) for title, found in rows if found)
    return Table(key, "", (_NUMBER, *(one.column for one in columns)), filled)


def basis_of(duty: Duty) -> tuple[Citation, ...]:
    """Return what a duty rests on (*căn cứ*): its own citations, else what its plan implements."""
    return duty.task.basis or tuple(Citation(directive) for directive in duty.plan.implements)


def _words(duty: Duty, reading: str) -> Lines:
    """The words, and a reading of them that says more than they do."""
    words = duty.task.when.words
    if not words:
        return Lines((Text(reading),))
    quoted = Text(f"“{words}”", Tone.QUOTED)
    return Lines((quoted,) if fold(reading) in fold(words) else (quoted, Text(f"Đọc là: {reading}")))
