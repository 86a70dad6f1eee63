"""Cases that a lawyer can read (*tình huống kiểm tra*), held against a workspace.

A file of cases is TOML as ``docs/reference/testing.md`` has it. Every question has an answer of some lines; a case
holds where the lines are those that the file expects, in any order.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable

import attrs

from ttdn.agenda import duties_on
from ttdn.errors import InvalidFile, Place, Problem, TtdnError
from ttdn.files.load import read_file
from ttdn.files.source import TomlDocument, read_source
from ttdn.files.structure import structure_as
from ttdn.language.time_words import say_time
from ttdn.model.plans import Plan
from ttdn.model.succession import Membership
from ttdn.model.tasks import Role, Task
from ttdn.testing.case_schema import (
    BearerEntry,
    CarriesEntry,
    CasesFile,
    DueCaseEntry,
    DutyEntry,
    WhoEntry,
)
from ttdn.testing.problems import raise_all
from ttdn.workspace import Workspace

_NOBODY = "nobody is known"
_Entry = WhoEntry | BearerEntry | CarriesEntry | DueCaseEntry | DutyEntry


@attrs.frozen
class Difference:
    """A case whose answer is another (*kết quả khác*): what was missing of it, and what was not expected.

    `problem` is what stopped the question from being answered at all, if anything did.

    >>> case = Case("a", "what is due?", ("2026-12-09 IV.2",), Place("hue.cases.toml", 3, 1), lambda workspace: ())
    >>> print(Difference(case, missing=("2026-12-09 IV.2",)).text)
    hue.cases.toml:3:1: what is due?
      - 2026-12-09 IV.2   [expected, and not so]
    """

    case: "Case"
    same: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()
    problem: Problem | None = None

    @property
    def text(self) -> str:
        """The question and the answer line by line, as a person reads them."""
        case = self.case
        head = [f"{case.place}: {case.question}", *([f"  ({case.note})"] if case.note else [])]
        if self.problem is not None:
            return "\n".join([*head, f"  ! {self.problem}"])
        lines = [
            *(f"    {line}" for line in self.same),
            *(f"  - {line}   [expected, and not so]" for line in self.missing),
            *(f"  + {line}   [so, and not expected]" for line in self.unexpected),
        ]
        return "\n".join([*head, *lines])

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The same as problems of the file."""
        if self.problem is not None:
            return (self.problem.at(self.case.place),)
        expected = "; ".join(self.missing) or "nothing more"
        what = f"{self.case.question} expected {expected}"
        hint = "compare with the document: correct the data, or the case"
        got = "; ".join(self.unexpected) or "nothing else"
        return (Problem("case-differs", what, got, hint, self.case.place),)


@attrs.frozen(eq=False)
class Case:
    r"""One question with the answer that is expected (*tình huống*), and where it stands in its file.

    `answer` asks a workspace. Lines of an answer have no order.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from ttdn.testing import isolated_workspace
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "hue.cases.toml"
    ...     _ = path.write_text('schema = 1\n[[due]]\nplan = "hue/nq47"\non = 2026-11-26\nexpect = []\n', "utf-8")
    ...     (case,) = read_cases(path)
    >>> case.question, case.difference(isolated_workspace())
    ('what is due of hue/nq47, 2026-11-26?', None)
    """

    name: str
    question: str
    expected: tuple[str, ...]
    place: Place
    answer: Callable[[Workspace], Sequence[str]] = attrs.field(repr=False)
    note: str = ""

    def difference(self, workspace: Workspace) -> Difference | None:
        """Ask a workspace; returns None where the answer is the one that is expected."""
        try:
            lines = tuple(self.answer(workspace))
        except TtdnError as error:
            return Difference(self, problem=error.problems[0])
        wanted, got = Counter(self.expected), Counter(lines)
        if wanted == got:
            return None
        return Difference(
            self,
            tuple((wanted & got).elements()),
            tuple((wanted - got).elements()),
            tuple((got - wanted).elements()),
        )


def read_cases(path: Traversable) -> tuple[Case, ...]:
    r"""Read a file of cases (*đọc tệp tình huống*), in its order.

    Raises `InvalidFile` with all problems of the file: those of any TOML file, ``case-answer``, ``case-plan`` and
    ``case-missing``; `NotFound` (``file-missing``).

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "hue.cases.toml"
    ...     _ = path.write_text('schema = 1\n[[due]]\nplan = "hue/nq47"\non = 2026-11-26\nexpect = []\n', "utf-8")
    ...     [case.place.line for case in read_cases(path)]
    [2]
    """
    document = read_source(read_file(path, str(path)), str(path))
    found = structure_as(document, CasesFile)
    data = found.data
    placed = sorted(_placed(document, data), key=lambda item: item[0].line)
    problems = found.problems or tuple(_faults(document, data, placed))
    if problems:
        raise InvalidFile(*problems)
    return tuple(_case(entry, data.plan, place) for place, entry in placed)


def _placed(document: TomlDocument, data: CasesFile) -> Iterator[tuple[Place, _Entry]]:
    tables: Mapping[str, Sequence[_Entry]] = {
        "who": data.who,
        "bearer": data.bearer,
        "carries": data.carries,
        "due": data.due,
        "duty": data.duty,
    }
    for table, entries in tables.items():
        yield from ((document.place((table, index)), entry) for index, entry in enumerate(entries))


def _faults(document: TomlDocument, data: CasesFile, placed: Sequence[tuple[Place, _Entry]]) -> Iterator[Problem]:
    """What is wrong with the cases beyond their shape."""
    if not placed:
        hint, place = "write [[who]], [[due]], …", document.place(())
        yield Problem("case-missing", "the file holds no case", hint=hint, place=place)
    for place, entry in placed:
        if not (isinstance(entry, WhoEntry) or entry.plan or data.plan):
            hint = 'write plan = "…" at the top'
            yield Problem("case-plan", "the case is about no plan", hint=hint, place=place)


def check_cases(path: Traversable, workspace: Workspace) -> None:
    r"""Hold every case of a file against a workspace (*kiểm tra các tình huống*).

    Raises `CheckError` with all that differ (``case-differs``, or the code of what stopped the question), each
    with its place; and as `read_cases`.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from ttdn.testing import CheckError, isolated_workspace
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "hue.cases.toml"
    ...     _ = path.write_text('schema = 1\n[[due]]\nplan = "hue/nq47"\nyear = 2026\nexpect = []\n', "utf-8")
    ...     try:
    ...         check_cases(path, isolated_workspace())
    ...     except CheckError as error:
    ...         error.problems[0].code
    'case-differs'
    """
    differences = (case.difference(workspace) for case in read_cases(path))
    raise_all(problem for found in differences if found is not None for problem in found.problems)


def _case(entry: _Entry, plan: str, place: Place) -> Case:
    match entry:
        case WhoEntry():
            return _who(entry, place)
        case BearerEntry():
            return _bearer(entry, entry.plan or plan, place)
        case CarriesEntry():
            return _carries(entry, entry.plan or plan, place)
        case DueCaseEntry():
            return _due(entry, entry.plan or plan, place)
        case DutyEntry():
            return _duty(entry, entry.plan or plan, place)


def _who(entry: WhoEntry, place: Place) -> Case:
    def answer(workspace: Workspace) -> Sequence[str]:
        found = workspace.who(entry.unit, entry.on, entry.field)
        shares = [found.carriers] if isinstance(found, Membership) else [share.carriers for share in found.shares]
        names = dict.fromkeys(carrier.name for carriers in shares for carrier in carriers)
        return _counted(tuple(names), entry.count)

    of = f" ({entry.field})" if entry.field else ""
    question = f"who carries the work of {entry.unit}{of} on {entry.on}?"
    expected = (_NOBODY,) if entry.open else _expected(entry.expect, entry.count)
    return Case(f"who {entry.unit}{of} {entry.on}", question, expected, place, answer, entry.note)


def _bearer(entry: BearerEntry, plan: str, place: Place) -> Case:
    def answer(workspace: Workspace) -> Sequence[str]:
        duties = duties_on(_plan(workspace, plan, entry.clause), workspace.register, entry.on)
        bearers = [item for duty in duties if duty.task.clause == entry.clause for item in duty.bearers]
        names = dict.fromkeys(
            name for item in bearers if item.role in (entry.roles or Role) for name in item.names
        )
        return _counted(tuple(names), entry.count)

    question = f"who carries {entry.clause} of {plan} on {entry.on}{_in_roles(entry.roles)}?"
    expected = _expected(entry.expect, entry.count)
    return Case(
        f"bearer {entry.clause} {entry.on}{_in_roles(entry.roles)}", question, expected, place, answer, entry.note
    )


def _carries(entry: CarriesEntry, plan: str, place: Place) -> Case:
    def answer(workspace: Workspace) -> Sequence[str]:
        found = _plan(workspace, plan, *entry.expect)
        unit = workspace.unit(entry.unit, entry.on, place=found.place).id
        roles = frozenset(entry.roles or Role)
        duties = duties_on(found, workspace.register, entry.on)
        return [duty.task.clause for duty in duties if roles.intersection(duty.roles_of(unit))]

    question = f"what does {entry.unit} carry of {plan} on {entry.on}{_in_roles(entry.roles)}?"
    return Case(
        f"carries {entry.unit} {entry.on}{_in_roles(entry.roles)}",
        question,
        entry.expect,
        place,
        answer,
        entry.note,
    )


def _due(entry: DueCaseEntry, plan: str, place: Place) -> Case:
    def answer(workspace: Workspace) -> Sequence[str]:
        found = _plan(workspace, plan, *([entry.clause] if entry.clause else []))
        laid = workspace.agenda(found, entry.days, unit=entry.unit or None, roles=entry.roles)
        return [
            f"{item.due} {item.task.clause}" for item in laid.occurrences if entry.clause in {"", item.task.clause}
        ]

    days = entry.days
    when = str(days.first) if days.first == days.last else f"{days.first} to {days.last}"
    of = f" by {entry.unit}" if entry.unit else ""
    which = f"{entry.clause} of " if entry.clause else ""
    question = f"what is due of {which}{plan}{of}, {when}{_in_roles(entry.roles)}?"
    expected = tuple(f"{item.on} {item.clause}" for item in entry.expect)
    name = " ".join(filter(None, ("due", entry.clause, entry.unit, when)))
    return Case(name, question, expected, place, answer, entry.note)


def _duty(entry: DutyEntry, plan: str, place: Place) -> Case:
    def answer(workspace: Workspace) -> Sequence[str]:
        task = _plan(workspace, plan, entry.clause).task(entry.clause)
        return list(_read(task, with_title=bool(entry.title)))

    lines = [f"title: {entry.title}"] if entry.title else []
    lines += [f"{role.value}: {'; '.join(names)}" for role, names in entry.names.items() if names]
    lines += [f"words: {entry.words}"] if entry.words else []
    lines += [f"read as: {entry.read_as}", *(f"open: {code}" for code in entry.open)]
    question = f"how is {entry.clause} of {plan} read?"
    return Case(f"duty {entry.clause}", question, tuple(lines), place, answer, entry.note)


def _read(task: Task, *, with_title: bool) -> Iterator[str]:
    if with_title:
        yield f"title: {task.title}"
    for role in Role:
        if names := task.who.names(role):
            yield f"{role.value}: {'; '.join(names)}"
    if task.when.words:
        yield f"words: {task.when.words}"
    yield f"read as: {say_time(task.when.timing)}"
    yield from (f"open: {doubt.code}" for doubt in (*task.who.doubts, *task.when.doubts))


def _plan(workspace: Workspace, plan: str, *clauses: str) -> Plan:
    """The plan; raises where it has not one of the clauses that a case names."""
    found = workspace.plan(plan)
    for clause in clauses:
        found.task(clause)
    return found


def _expected(names: tuple[str, ...] | None, count: int | None) -> tuple[str, ...]:
    return _counted(names or (), None) if count is None else (f"{count} of them",)


def _counted(names: tuple[str, ...], count: int | None) -> tuple[str, ...]:
    if count is not None:
        return (f"{len(names)} of them",)
    return names or (_NOBODY,)


def _in_roles(roles: tuple[Role, ...]) -> str:
    return f", as {' or '.join(role.value for role in roles)}" if roles else ""
