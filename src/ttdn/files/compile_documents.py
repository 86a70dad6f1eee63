"""Directives and days off of all files (*văn bản chỉ đạo, ngày nghỉ*)."""

from collections.abc import Mapping, Sequence

from ttdn.errors import InvalidValue, Problem
from ttdn.files.findings import Findings
from ttdn.files.load import LoadedFile
from ttdn.files.mentions import Placed, check_circles, check_given, check_used, placed
from ttdn.files.schema import DayEntry, DirectiveEntry
from ttdn.model.documents import Directive, DocumentNumber, Relation, RelationKind, Source
from ttdn.model.forecast import forecast
from ttdn.model.workdays import WEEKENDS, DayRule, WorkCalendar

# What cannot go in circles: an act neither carries out nor changes what rests on it.
_DOWNWARD = frozenset({RelationKind.IMPLEMENTS, RelationKind.AMENDS})


def number_of(text: str, file: LoadedFile, path: Sequence[str | int], findings: Findings) -> DocumentNumber | None:
    """Read the number of a document where one is given; a fault is noted (``number-unreadable``)."""
    with findings.at(file, *path):
        return DocumentNumber.parse(text) if text else None
    return None


def compile_directives(files: Sequence[LoadedFile], findings: Findings) -> Mapping[str, Directive]:
    """Build the directives of all files, by id; problems are noted.

    Codes: ``id-form``, ``directive-duplicate``, ``directive-unknown``, ``directive-cycle``,
    ``number-unreadable``, ``source-missing``.
    """
    entries = placed(files, "directive", lambda data: data.directive)
    given = [mention for item in entries for mention in item.mentions("id", item.entry.id)]
    check_given(given, "directive-duplicate", "two directives have the same id", findings)
    if all(file.is_known for file in files):
        _check_relations(entries, findings)
    found: dict[str, Directive] = {}
    for item in entries:
        entry = item.entry
        number = number_of(entry.number, item.file, (*item.path, "number"), findings)
        with findings.at(item.file, *item.path):
            found[entry.id] = Directive(
                entry.id,
                number,
                entry.title,
                entry.issuer,
                Source(entry.basis, entry.unsourced, entry.verified),
                entry.type,
                entry.signed_on,
                entry.in_force,
                entry.url,
                tuple(Relation(relation.kind, relation.target) for relation in entry.relations),
                entry.note,
            )
    return found


def _check_relations(entries: Sequence[Placed[DirectiveEntry]], findings: Findings) -> None:
    relations = {
        item.entry.id: [
            (relation.kind, mention)
            for index, relation in enumerate(item.entry.relations)
            for mention in Placed(relation, item.file, (*item.path, "relations", index)).mentions(
                "target", relation.target
            )
        ]
        for item in entries
    }
    targets = [mention for found in relations.values() for _, mention in found]
    check_used(targets, relations, "directive-unknown", "no directive has this id", findings)
    downward = {
        holder: [mention for kind, mention in found if kind in _DOWNWARD] for holder, found in relations.items()
    }
    check_circles(downward, "directive-cycle", "directives implement or amend each other in a circle", findings)


def compile_workdays(files: Sequence[LoadedFile], findings: Findings) -> WorkCalendar:
    """Build the calendar of working days of all files; problems are noted.

    Codes: ``calendar-duplicate``, ``day-duplicate``, ``source-missing``.
    """
    heads = [file for file in files if file.data.calendar]
    for file in heads[1:]:
        hint = f"it is in {heads[0].name} already"
        findings.add(Problem("calendar-duplicate", "[calendar] is given twice", hint=hint), file, "calendar")
    entries = placed(files, "day", lambda data: data.day)
    rules: list[DayRule] = []
    for item in entries:
        entry = item.entry
        with findings.at(item.file, *item.path):
            source = Source(entry.basis, entry.unsourced, entry.verified)
            rules.append(DayRule(entry.day, entry.name, source, entry.working, entry.certainty))
    calendar = heads[0].data.calendar if heads else None
    try:
        if calendar is None:
            return WorkCalendar(tuple(rules), forecast=forecast)
        return WorkCalendar(tuple(rules), calendar.confirmed_until, calendar.confirmed_from, forecast)
    except InvalidValue as error:
        for problem in error.problems:
            last = _last_rule(entries, problem.got)
            findings.add(problem, last.file, *last.path)
    return WEEKENDS


def _last_rule(entries: Sequence[Placed[DayEntry]], day: str) -> Placed[DayEntry]:
    return [item for item in entries if item.entry.day.isoformat() == day][-1]
