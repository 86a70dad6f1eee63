"""A plan file to a plan (*lập kế hoạch từ tệp*): phrases read, names looked up, directives known."""

from collections.abc import Collection, Mapping
from datetime import date

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.files.compile_documents import number_of
from ttdn.files.compile_when import Reference, compile_when, timing_of
from ttdn.files.compile_who import Roll, compile_who, role_lists
from ttdn.files.findings import Findings
from ttdn.files.load import LoadedFile
from ttdn.files.mentions import near
from ttdn.files.positions import ValuePath
from ttdn.files.schema import AmendmentEntry, CitationEntry, ContactEntry, DutyEntry, PlanEntry, TaskEntry
from ttdn.files.scope import DIRECTIVE, FIELD, UNIT, Origins, Scope
from ttdn.language.names import NO_NAMES, NameBook
from ttdn.language.reading import ReadingPolicy
from ttdn.model.documents import Citation, Source
from ttdn.model.plans import Contact, Plan
from ttdn.model.register import Register
from ttdn.model.tasks import Amendment, Task, When, Who
from ttdn.model.timing import Timing
from ttdn.model.workdays import WorkCalendar


@attrs.frozen
class Setting:
    """What a plan is read in (*bối cảnh*): the data of all files.

    `register` and `directives` are None where they are at fault themselves: what the plan names is then not
    looked up, so that one fault is not reported as many. What a file may name of them is said by `origins`.
    """

    register: Register | None
    origins: Origins
    directives: Collection[str] | None
    workdays: WorkCalendar
    contacts: Mapping[str, Contact]
    policy: ReadingPolicy
    _books: dict[Scope, NameBook] = attrs.field(factory=dict[Scope, NameBook], repr=False)

    def names(self, scope: Scope) -> NameBook:
        """Return the names of offices that may stand in a file; files of one scope share them."""
        if scope not in self._books:
            self._books[scope] = NameBook.of(scope.spellings(self.register)) if self.register else NO_NAMES
        return self._books[scope]


def compile_plan(file: LoadedFile, entry: PlanEntry, setting: Setting, findings: Findings) -> Plan | None:
    """Build the plan of a file, or None where its head is at fault; problems are noted.

    Codes: those of `compile_when` and `compile_who`, ``directive-unknown``, ``unit-unknown``, ``field-unknown``,
    ``number-unreadable``, ``source-missing``, ``clause-duplicate``, ``clause-unknown``, ``plan-horizon``,
    ``title-empty``, ``when-missing``, ``who-missing``, ``revised-too-old``, ``amendment-early``.
    """
    reader = _Reader(file, entry, setting, findings)
    tasks = tuple(reader.task(index, task) for index, task in enumerate(file.data.task))
    clauses = {task.clause for task in tasks}
    amendments = tuple(
        reader.amendment(index, amendment)
        for index, amendment in enumerate(file.data.amendment)
        if amendment.clause in clauses or not file.problems
    )
    reader.known_place()
    reader.check_title(entry.title, ("plan", "title"))
    reader.check_days()
    reader.known_field(entry.field, ("plan", "field"))
    for index, directive in enumerate(entry.implements):
        reader.known_directive(directive, ("plan", "implements", index))
    number = number_of(entry.number, file, ("plan", "number"), findings)
    source: Source | None = None
    with findings.at(file, "plan"):
        if entry.basis or entry.unsourced:
            source = Source(entry.basis, entry.unsourced, entry.verified)
    try:
        return Plan(
            entry.id,
            entry.title,
            entry.issuer,
            entry.applies_from,
            entry.revised,
            tasks,
            number,
            entry.issued_on,
            entry.applies_because,
            entry.horizon,
            entry.horizon_because,
            entry.place,
            entry.field,
            entry.implements,
            amendments,
            source,
            contact_of(entry.contact) or setting.contacts.get(entry.id.partition("/")[0]),
        )
    except InvalidValue as error:
        for problem in error.problems:
            findings.add(problem, file, *_faulty(file, problem))
    return None


def check_duties(file: LoadedFile, setting: Setting, findings: Findings) -> None:
    """Note the faults of the duties of a file whose head is at fault, as far as they do not hang on it.

    That is so once the head has a day to read them from. Names and ids are checked with the head only.
    """
    head = file.document.values.get("plan")
    given = [head.get(key) for key in ("issued_on", "applies_from", "revised")] if isinstance(head, dict) else []
    days = [day for day in given if type(day) is date]
    if days:
        entry = PlanEntry(id="", title="", issuer="", applies_from=days[0], revised=days[0])
        reader = _Reader(file, entry, attrs.evolve(setting, register=None, directives=None), findings)
        for index, task in enumerate(file.data.task):
            reader.task(index, task)


def contact_of(entry: ContactEntry | None) -> Contact | None:
    """Return whom to tell of an error, where somebody is named (*nơi tiếp nhận phản ánh*)."""
    return Contact(entry.name, entry.address) if entry else None


def _faulty(file: LoadedFile, problem: Problem) -> ValuePath:
    """Where the value stands that breaks a rule of the plan as a whole."""
    if problem.code == "clause-duplicate":
        last = max(index for index, task in enumerate(file.data.task) if task.clause == problem.got)
        return ("task", last, "clause")
    if problem.code == "clause-unknown":
        first = [amendment.clause for amendment in file.data.amendment].index(problem.got)
        return ("amendment", first, "clause")
    return ("plan", "horizon")


class _Reader:
    """Reads the duties and amendments of one plan."""

    def __init__(self, file: LoadedFile, plan: PlanEntry, setting: Setting, findings: Findings) -> None:
        self._file = file
        self._plan = plan
        self._setting = setting
        self._findings = findings
        self._scope = setting.origins.scope(file)

    def task(self, index: int, entry: TaskEntry) -> Task:
        """Read a duty; where something in it is at fault, without that."""
        path, plan = ("task", index), self._plan
        self.check_title(entry.title, (*path, "title"))
        self._check_duty(entry, path)
        return Task(
            entry.clause,
            entry.title,
            self._who(path, entry, (plan.applies_from, *filter(None, (plan.issued_on,)))),
            self._when(path, entry, plan.issued_on or plan.applies_from),
            self.known_field(entry.field, (*path, "field")),
            tuple(self._citation(item, (*path, "basis", number)) for number, item in enumerate(entry.basis)),
            entry.note,
        )

    def amendment(self, index: int, entry: AmendmentEntry) -> Amendment:
        """Read an amendment: its phrases are those of a document of its day."""
        path = ("amendment", index)
        return Amendment(
            entry.on,
            entry.clause,
            self._citation(entry.by, (*path, "by")),
            self._when(path, entry, entry.on) if entry.when or entry.timing is not None else None,
            self._who(path, entry, (entry.on,)) if entry.who or any(role_lists(entry).values()) else None,
            entry.title or None,
            entry.withdrawn,
        )

    def check_title(self, title: str, path: ValuePath) -> None:
        """Note a title without any text."""
        if not title.strip():
            problem = Problem("title-empty", "the title is empty", hint="write what calendars shall show")
            self._findings.add(problem, self._file, *path)

    def check_days(self) -> None:
        """Note amendments before the plan applies, and a `revised` before the last of them.

        The stamps of calendar entries come from `revised`: with an older one, readers would not get the change.
        """
        plan, amendments = self._plan, self._file.data.amendment
        for index, amendment in enumerate(amendments):
            if amendment.on < plan.applies_from:
                what = f"an amendment before the plan applies, on {plan.applies_from}"
                hint = "correct the day, or change the duty itself"
                problem = Problem("amendment-early", what, str(amendment.on), hint)
                self._findings.add(problem, self._file, "amendment", index, "on")
        latest = max((amendment.on for amendment in amendments), default=plan.revised)
        if latest > plan.revised:
            problem = Problem(
                "revised-too-old", f"the plan changed on {latest}", str(plan.revised), "raise `revised`"
            )
            self._findings.add(problem, self._file, "plan", "revised")

    def _check_duty(self, entry: TaskEntry, path: ValuePath) -> None:
        """Note a duty that does not say when it is due, or whose it is: silence would look like no deadline."""
        if not entry.when.strip() and entry.timing is None:
            hint = 'give the words, or `timing = { kind = "none" }` where the plan sets no time'
            problem = Problem("when-missing", "the duty does not say when it is due", hint=hint)
            self._findings.add(problem, self._file, *path, "when")
        if not entry.who.strip() and not any(role_lists(entry).values()):
            hint = 'give the words, or the offices by role, as in `lead = ["…"]`'
            problem = Problem("who-missing", "the duty does not say whose it is", hint=hint)
            self._findings.add(problem, self._file, *path, "who")

    def known_place(self) -> None:
        """Note a place that the plan may not name."""
        register, place = self._setting.register, self._plan.place
        if register and place and not (place in register.units and self._scope.has(UNIT, place)):
            self._unknown(
                UNIT, place, "unit-unknown", "no unit that the plan may name has this id", ("plan", "place")
            )

    def known_field(self, field: str, path: ValuePath) -> str:
        """Return a field of work; one that the plan may not name is noted."""
        if self._setting.register and field and not self._scope.has(FIELD, field):
            self._unknown(
                FIELD, field, "field-unknown", "no field of work that the plan may name has this id", path
            )
        return field

    def known_directive(self, directive: str, path: ValuePath) -> str:
        """Return the id of a directive; one that the plan may not name is noted."""
        if self._setting.directives is not None and not self._scope.has(DIRECTIVE, directive):
            what = "no directive that the plan may name has this id"
            self._unknown(DIRECTIVE, directive, "directive-unknown", what, path)
        return directive

    def _unknown(self, sort: str, id_: str, code: str, what: str, path: ValuePath) -> None:
        hint = self._scope.hint(sort, [id_]) or near(id_, self._scope.ids(sort))
        self._findings.add(Problem(code, what, id_, hint), self._file, *path)

    def _citation(self, entry: CitationEntry, path: ValuePath) -> Citation:
        return Citation(self.known_directive(entry.directive, (*path, "directive")), entry.section)

    def _when(self, path: ValuePath, entry: DutyEntry, issued: date) -> When:
        setting = self._setting
        reference = Reference(issued, self._plan.horizon, setting.workdays, setting.policy)
        structured: Timing | None = None
        with self._findings.at(self._file, *path, "timing"):
            structured = timing_of(entry.timing, reference) if entry.timing else None
        with self._findings.at(self._file, *path, "when"):
            return compile_when(entry.when, structured, reference)
        return When(entry.when)

    def _who(self, path: ValuePath, entry: DutyEntry, days: tuple[date, ...]) -> Who:
        setting = self._setting
        if setting.register is None or not (entry.who or any(role_lists(entry).values())):
            return Who(entry.who)
        return compile_who(
            entry,
            Roll(setting.register, setting.names(self._scope), days, self._plan.place, self._scope),
            lambda problem, inside: self._findings.add(problem, self._file, *path, *inside),
        )
