"""All files to one library (*tập hợp dữ liệu*): register, directives, working days and plans, checked together."""

from collections.abc import Callable, Mapping, Sequence

import attrs

from ttdn.errors import InvalidFile, Problem
from ttdn.files.compile_documents import compile_directives, compile_workdays
from ttdn.files.compile_plan import Setting, check_duties, compile_plan, contact_of
from ttdn.files.compile_register import compile_register
from ttdn.files.findings import Findings
from ttdn.files.load import LoadedFile
from ttdn.files.mentions import Mention, check_circles, check_given, check_used
from ttdn.files.scope import Origins
from ttdn.language.reading import DEFAULT_POLICY, ReadingPolicy
from ttdn.model.documents import Directive
from ttdn.model.plans import Contact, Plan
from ttdn.model.register import Register
from ttdn.model.workdays import WorkCalendar


@attrs.frozen
class PackHead:
    """The head of a pack (*gói dữ liệu*): its id, its title, and whom to tell of an error in it.

    >>> PackHead("hue", "Thừa Thiên Huế").contact is None
    True
    """

    id: str
    title: str
    contact: Contact | None = None


@attrs.frozen(eq=False)
class Library:
    """What all files hold together (*tập hợp dữ liệu*); plans, directives and packs by id.

    The register is one for all; `origins` says what of it a file may name.
    """

    register: Register
    directives: Mapping[str, Directive]
    workdays: WorkCalendar
    plans: Mapping[str, Plan]
    packs: Mapping[str, PackHead]
    origins: Origins
    policy: ReadingPolicy = DEFAULT_POLICY


Calendars = Callable[[WorkCalendar], WorkCalendar]


def as_in_files(calendar: WorkCalendar) -> WorkCalendar:
    """Leave the working days as the files have them."""
    return calendar


def assemble(
    files: Sequence[LoadedFile], *, policy: ReadingPolicy = DEFAULT_POLICY, calendar: Calendars = as_in_files
) -> Library:
    """Put files together (*tập hợp các tệp*), whatever their order.

    A plan may name what its own file gives, its pack or folder, and the packs it uses (see `Origins`). `calendar`
    may add to the working days of the files, before a plan is read.

    Raises `InvalidFile` with the problems of all files, by file and place. A fault in the register leaves the
    names in plans unchecked until it is mended, since they would all seem unknown. Codes, beside those of
    loading, of the register, directives, days and plans: ``plan-missing``, ``plan-duplicate``,
    ``pack-duplicate``, ``pack-unknown``, ``uses-cycle``.

    >>> from ttdn.files.load import load_bytes
    >>> library = assemble([load_bytes("schema = 1", "empty.toml")])
    >>> len(library.plans), len(library.register.units)
    (0, 0)
    """
    findings = Findings()
    for file in files:
        findings.extend(file)
    packs = _packs(files, findings)
    register = compile_register(files, findings)
    directives = compile_directives(files, findings)
    workdays = calendar(compile_workdays(files, findings))
    known = directives.keys() if all(file.is_known for file in files) else None
    origins = Origins.of(files)
    setting = Setting(register, origins, known, workdays, _contacts(packs), policy)
    plans = _plans(files, setting, findings)
    if problems := findings.sorted():
        raise InvalidFile(*_without_echoes(problems))
    return Library(register or Register.of(), directives, workdays, plans, packs, origins, policy)


def _without_echoes(problems: Sequence[Problem]) -> Sequence[Problem]:
    """Leave out what a second version of a plan repeats besides: its groups, its directives."""
    versions = {problem.place.file for problem in problems if problem.code == "plan-duplicate"}
    echoes = {"unit-duplicate", "directive-duplicate", "field-duplicate"}
    return [item for item in problems if item.code not in echoes or item.place.file not in versions]


def plan_of(file: LoadedFile, library: Library) -> Plan:
    """Read one plan file with a library that is there already (*đọc thêm một kế hoạch*).

    Units and directives that the file itself may hold are not taken in: see `assemble`. It may name what is in
    the packs it uses, and in files of its own folder. Raises `InvalidFile`, as
    `assemble` does.
    """
    findings = Findings()
    findings.extend(file)
    register, packs = library.register, library.packs
    setting = Setting(
        register, library.origins, library.directives.keys(), library.workdays, _contacts(packs), library.policy
    )
    plan = compile_plan(file, file.data.plan, setting, findings) if file.data.plan else None
    problems = findings.sorted()
    if plan is None or problems:
        hint = "write [plan] with its id"
        missing = Problem("plan-missing", "there is no plan in the file", hint=hint, place=file.place())
        raise InvalidFile(*(problems or (missing,)))
    return plan


def _contacts(packs: Mapping[str, PackHead]) -> Mapping[str, Contact]:
    return {head.id: head.contact for head in packs.values() if head.contact}


def _packs(files: Sequence[LoadedFile], findings: Findings) -> Mapping[str, PackHead]:
    heads = [(file, file.data.pack) for file in files if file.data.pack]
    given = [Mention(head.id, file, ("pack", "id")) for file, head in heads]
    check_given(given, "pack-duplicate", "two packs have the same id", findings)
    uses = [Mention(name, file, ("uses", index)) for file in files for index, name in enumerate(file.data.uses)]
    known = {head.id for _, head in heads}
    if all(file.is_known for file in files):
        check_used(uses, known, "pack-unknown", "no pack that is loaded has this id", findings)
    links = {head.id: [mention for mention in uses if mention.file is file] for file, head in heads}
    check_circles(links, "uses-cycle", "packs build on each other in a circle", findings)
    return {head.id: PackHead(head.id, head.title, contact_of(head.contact)) for _, head in heads}


def _plans(files: Sequence[LoadedFile], setting: Setting, findings: Findings) -> Mapping[str, Plan]:
    given = [Mention(file.data.plan.id, file, ("plan", "id")) for file in files if file.data.plan]
    otherwise = "; of two versions give the later one alone: `ttdn diff` compares them, an amendment joins them"
    check_given(given, "plan-duplicate", "two plans have the same id", findings, otherwise)
    plans: dict[str, Plan] = {}
    for file in files:
        if file.data.plan is None and "plan" in file.faulty:
            check_duties(file, setting, findings)
        elif file.data.plan is None:
            _check_without_plan(file, findings)
        elif plan := compile_plan(file, file.data.plan, setting, findings):
            plans[plan.id] = plan
    return plans


def _check_without_plan(file: LoadedFile, findings: Findings) -> None:
    if file.problems:
        return
    for table in ("task", "amendment"):
        if file.data.task if table == "task" else file.data.amendment:
            what = f"[[{table}]] needs a [plan] in the same file"
            findings.add(Problem("plan-missing", what, hint="write [plan] with its id"), file, table)
