"""A plan to the text of a plan file (*ghi kế hoạch ra tệp*): words first, values where words do not suffice."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TypeVar

import attrs

from ttdn.errors import InvalidFile, InvalidValue, Problem
from ttdn.files.assemble import Library, plan_of
from ttdn.files.compile_when import Reference, compile_when
from ttdn.files.compile_who import Roll, compile_who
from ttdn.files.load import load_bytes
from ttdn.files.schema import (
    SCHEMA_VERSION,
    AmendmentEntry,
    CitationEntry,
    CombinedEntry,
    ContactEntry,
    DataFile,
    DutyEntry,
    MilestoneEntry,
    PlanEntry,
    RecurringEntry,
    SingleEntry,
    TaskEntry,
    TimingEntry,
)
from ttdn.files.scope import DIRECTIVE, FIELD, UNIT
from ttdn.files.toml_text import toml_text
from ttdn.language.names import NameBook
from ttdn.model.documents import Citation, Source
from ttdn.model.plans import Contact, Plan
from ttdn.model.tasks import Amendment, Assignment, Role, Task, When, Who
from ttdn.model.timing import Combined, Recurring, Single, Timing

_Duty = TypeVar("_Duty", bound=DutyEntry)

# Where a plan is read back: by itself, so that of the packs it knows only those that it uses.
_FILE = "plan.toml"


def plan_text(plan: Plan, library: Library) -> str:
    """Write a plan as a plan file (*ghi kế hoạch*); reading it with the same library gives an equal plan.

    A phrase stands alone where it reads as the plan has it, else with its value beside it. Raises `InvalidValue`
    (``plan-unwritable``, ``text-unwritable``) for a plan that no file gives, such as a reading that is not among
    those of its words: nothing is written then that would read otherwise.

    >>> from ttdn.files.assemble import assemble
    >>> library = assemble([])
    >>> plan = Plan("hue/a", "Kế hoạch", "UBND tỉnh", date(2026, 1, 5), date(2026, 11, 23))
    >>> print(plan_text(plan, library).splitlines()[2:4])
    ['[plan]', 'id = "hue/a"']
    """
    text = toml_text(_Writer(plan, library).file())
    try:
        read = plan_of(load_bytes(text, _FILE), library)
    except InvalidFile as error:
        raise InvalidValue(*(_unwritable(str(problem)) for problem in error.problems)) from None
    if read != plan:
        raise InvalidValue(*(_unwritable(name) for name in _differences(read, plan)))
    return text


def _unwritable(got: str) -> Problem:
    return Problem(
        "plan-unwritable", "no plan file gives this plan", got, "give words or values that a file can hold"
    )


def _differences(read: Plan, plan: Plan) -> Iterator[str]:
    for field in attrs.fields(Plan):
        if getattr(read, field.name) != getattr(plan, field.name):
            yield f"its {field.name} would read otherwise"


class _Writer:
    """Turns the parts of one plan into entries."""

    def __init__(self, plan: Plan, library: Library) -> None:
        self._plan = plan
        self._library = library
        self._uses = tuple(sorted(_packs_of(plan, library)))
        self._scope = library.origins.scope(load_bytes(toml_text(self._bare()), _FILE))
        self._names = NameBook.of(self._scope.spellings(library.register))

    def file(self) -> DataFile:
        """Return the entries of the plan."""
        return attrs.evolve(
            self._bare(),
            plan=self._head(),
            task=tuple(self._task(task) for task in self._plan.tasks),
            amendment=tuple(self._amendment(amendment) for amendment in self._plan.amendments),
        )

    def _bare(self) -> DataFile:
        return DataFile(schema=SCHEMA_VERSION, uses=self._uses)

    def _head(self) -> PlanEntry:
        plan = self._plan
        source = plan.source or Source(unsourced="none")
        pack = self._library.packs.get(plan.id.partition("/")[0])
        inherited = pack is not None and pack.contact == plan.contact
        return PlanEntry(
            id=plan.id,
            title=plan.title,
            issuer=plan.issuer,
            applies_from=plan.applies_from,
            revised=plan.revised,
            number=str(plan.number or ""),
            issued_on=plan.issued_on,
            applies_because=plan.applies_because,
            horizon=plan.horizon,
            horizon_because=plan.horizon_because,
            place=plan.place,
            field=plan.field,
            implements=plan.implements,
            contact=None if inherited or plan.contact is None else _contact(plan.contact),
            basis=source.basis,
            unsourced=source.unsourced if plan.source else "",
            verified=source.verified,
        )

    def _task(self, task: Task) -> TaskEntry:
        plan = self._plan
        entry = TaskEntry(
            clause=task.clause,
            title=task.title,
            field=task.field,
            basis=tuple(_citation(citation) for citation in task.basis),
            note=task.note,
        )
        timed = _saying_when(entry, task.when, self._reference(plan.issued_on or plan.applies_from))
        return _saying_who(timed, task.who, self._roll(plan.applies_from, *filter(None, (plan.issued_on,))))

    def _amendment(self, amendment: Amendment) -> AmendmentEntry:
        entry = AmendmentEntry(
            on=amendment.on,
            clause=amendment.clause,
            by=_citation(amendment.by),
            title=amendment.title or "",
            withdrawn=amendment.withdrawn,
        )
        if amendment.when is not None:
            entry = _saying_when(entry, amendment.when, self._reference(amendment.on))
        if amendment.who is not None:
            entry = _saying_who(entry, amendment.who, self._roll(amendment.on))
        return entry

    def _reference(self, issued: date) -> Reference:
        return Reference(issued, self._plan.horizon, self._library.workdays, self._library.policy)

    def _roll(self, *days: date) -> Roll:
        return Roll(self._library.register, self._names, days, self._plan.place, self._scope)


def _packs_of(plan: Plan, library: Library) -> set[str]:
    """The packs that give what a plan names."""
    citations = [citation for task in plan.tasks for citation in task.basis]
    citations += [amendment.by for amendment in plan.amendments]
    carriers = [task.who for task in plan.tasks] + [item.who for item in plan.amendments if item.who is not None]
    named = {
        *((UNIT, item.unit) for who in carriers for item in who.assignments),
        *((FIELD, field) for field in (plan.field, *(task.field for task in plan.tasks))),
        *((DIRECTIVE, id_) for id_ in (*plan.implements, *(citation.directive for citation in citations))),
        (UNIT, plan.place),
    }
    origins = library.origins
    homes = {home for item in named for home in origins.homes.get(item, ())}
    return {pack for pack, home in origins.packs.items() if home in homes}


def _contact(contact: Contact) -> ContactEntry:
    return ContactEntry(name=contact.name, address=contact.address)


def _citation(citation: Citation) -> CitationEntry:
    return CitationEntry(directive=citation.directive, section=citation.section)


def _saying_when(entry: _Duty, when: When, reference: Reference) -> _Duty:
    """The entry with the words of a time, and its value where they would not be read as it."""
    worded = attrs.evolve(entry, when=when.words)
    if when.words:
        with suppress(InvalidValue):
            if compile_when(when.words, None, reference) == when:
                return worded
    return attrs.evolve(worded, timing=form_of(when.timing))


def _saying_who(entry: _Duty, who: Who, roll: Roll) -> _Duty:
    """The entry with the words of who does it, and lists of names or ids where they would be read otherwise."""
    worded = attrs.evolve(entry, who=who.words, heading=who.heading, column=who.column)
    faults: list[Problem] = []
    if compile_who(worded, roll, lambda problem, _: faults.append(problem)) == who and not faults:
        return worded
    listed = {
        role: tuple(_listed(item, who, roll) for item in who.assignments if item.role is role) for role in Role
    }
    return attrs.evolve(
        worded,
        lead=listed[Role.LEAD],
        coordinating=listed[Role.COORDINATING],
        implementing=listed[Role.IMPLEMENTING],
        guiding=listed[Role.GUIDING],
        monitoring=listed[Role.MONITORING],
        recipient=listed[Role.RECIPIENT],
        via=listed[Role.VIA],
    )


def _listed(item: Assignment, who: Who, roll: Roll) -> str:
    """The id where the words keep the name, or where the name alone would not be found again."""
    found = roll.look_up(item.name)
    return item.name if not who.words and found.id == item.unit and found.name == item.name else item.unit


def form_of(timing: Timing) -> TimingEntry:
    """Return the structured form of a timing (*dạng có cấu trúc*), from which `timing_of` makes an equal one.

    >>> from ttdn.model.recurrence import MonthlyRule
    >>> form_of(Recurring((MonthlyRule(9, (12,)),), date(2024, 4, 15))).kind
    'recurring'
    """
    match timing:
        case Combined(parts=parts):
            milestones = (MilestoneEntry(timing=_single_form(part.timing), label=part.label) for part in parts)
            return CombinedEntry(parts=tuple(milestones))
        case _:
            return _single_form(timing)


def _single_form(timing: Single) -> SingleEntry:
    if not isinstance(timing, Recurring):
        return timing
    return RecurringEntry(
        rules=timing.rules,
        since=timing.since,
        until=timing.until,
        endless=timing.until is None,
        precision=timing.precision,
        strict=timing.strict,
        at=timing.at,
        start_written=timing.start_written,
    )
