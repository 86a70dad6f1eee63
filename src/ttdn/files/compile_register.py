"""Units, groups, fields of work and changes of all files to one register (*lập danh bạ đơn vị*)."""

from collections.abc import Sequence

import attrs

from ttdn.errors import InvalidValue
from ttdn.files.findings import Findings
from ttdn.files.load import LoadedFile
from ttdn.files.mentions import Placed, check_circles, check_given, check_used, placed
from ttdn.files.schema import ChangeEntry, FieldEntry, GroupEntry, SpellingEntry, UnitEntry
from ttdn.model.documents import Source
from ttdn.model.register import Register
from ttdn.model.spellings import Spelling
from ttdn.model.units import Change, Field, Group, Lifespan, Unit


@attrs.frozen
class _Entries:
    """The entries that make up a register."""

    units: tuple[Placed[UnitEntry], ...]
    groups: tuple[Placed[GroupEntry], ...]
    fields: tuple[Placed[FieldEntry], ...]
    changes: tuple[Placed[ChangeEntry], ...]
    spellings: tuple[Placed[SpellingEntry], ...]


def compile_register(files: Sequence[LoadedFile], findings: Findings) -> Register | None:
    """Build the register of all files, or None where it cannot be relied on; problems are noted.

    Codes: ``id-form``, ``unit-duplicate``, ``unit-unknown``, ``unit-reused``, ``place-cycle``,
    ``field-duplicate``, ``field-unknown``, ``source-missing``, ``group-empty``, ``change-empty``,
    ``change-rename``, ``change-receivers``, ``spelling-never``.
    """
    entries = _Entries(
        placed(files, "unit", lambda data: data.unit),
        placed(files, "group", lambda data: data.group),
        placed(files, "field", lambda data: data.field),
        placed(files, "change", lambda data: data.change),
        placed(files, "spelling", lambda data: data.spelling),
    )
    before = len(findings.sorted())
    units, groups, fields, changes = _values(entries, findings)
    whole = all(file.is_known for file in files)
    if whole:
        _check_ids(entries, files, findings)
    if not whole or len(findings.sorted()) > before:
        return None
    try:
        return Register.of(units, groups, changes, fields, _further(entries.spellings))
    except InvalidValue as error:
        for problem in error.problems:
            at = _spelling(entries.spellings, problem.got) or _latest_change(entries.changes, problem.got)
            findings.add(problem, at.file, *at.path)
    return None


def _values(entries: _Entries, findings: Findings) -> tuple[list[Unit], list[Group], list[Field], list[Change]]:
    units: list[Unit] = []
    groups: list[Group] = []
    changes: list[Change] = []
    for unit in entries.units:
        with findings.at(unit.file, *unit.path):
            units.append(_unit(unit.entry))
    for group in entries.groups:
        with findings.at(group.file, *group.path):
            groups.append(group_of(group.entry))
    for change in entries.changes:
        with findings.at(change.file, *change.path):
            changes.append(_change(change.entry))
    return units, groups, [Field(item.entry.id, item.entry.name) for item in entries.fields], changes


def _unit(entry: UnitEntry) -> Unit:
    return Unit(
        entry.id,
        entry.name,
        entry.tier,
        Source(entry.basis, entry.unsourced, entry.verified),
        entry.kind,
        entry.place,
        entry.bears_place,
        entry.short,
        entry.note,
    )


def group_of(entry: GroupEntry) -> Group:
    """Return the group of an entry (*nhóm*); raises `InvalidValue` (``group-empty``)."""
    return Group(
        entry.id, entry.name, entry.short, entry.kinds, entry.place, entry.units, entry.of_plan, entry.note
    )


def _change(entry: ChangeEntry) -> Change:
    source = Source(entry.basis, entry.unsourced, entry.verified)
    return Change(
        entry.on, entry.before, entry.after, source, entry.fields, entry.receivers, entry.renamed, entry.note
    )


def _further(spellings: Sequence[Placed[SpellingEntry]]) -> list[Spelling]:
    return [
        Spelling(text, item.entry.unit, Lifespan(item.entry.since, item.entry.until))
        for item in spellings
        for text in item.entry.short
    ]


def _check_ids(entries: _Entries, files: Sequence[LoadedFile], findings: Findings) -> None:
    units = [mention for item in entries.units for mention in item.mentions("id", item.entry.id)]
    groups = [mention for item in entries.groups for mention in item.mentions("id", item.entry.id)]
    fields = [mention for item in entries.fields for mention in item.mentions("id", item.entry.id)]
    given = sorted([*units, *groups], key=lambda mention: files.index(mention.file))
    check_given(given, "unit-duplicate", "two units or groups have the same id", findings)
    check_given(fields, "field-duplicate", "two fields of work have the same id", findings)
    known = {mention.id for mention in units}
    places = {
        item.entry.id: tuple(item.mentions("place", item.entry.place))
        for item in entries.units
        if item.entry.place
    }
    used = [
        *(mention for found in places.values() for mention in found),
        *(mention for item in entries.groups for mention in item.mentions("place", item.entry.place)),
        *(mention for item in entries.groups for mention in item.mentions("units", *item.entry.units)),
        *(mention for item in entries.changes for mention in item.mentions("before", *item.entry.before)),
        *(mention for item in entries.changes for mention in item.mentions("after", *item.entry.after)),
        *(mention for item in entries.changes for mention in item.mentions("receivers", *item.entry.receivers)),
    ]
    check_used(used, known, "unit-unknown", "no unit has this id", findings)
    check_used(
        [mention for item in entries.spellings for mention in item.mentions("unit", item.entry.unit)],
        known | {mention.id for mention in groups},
        "unit-unknown",
        "no unit or group has this id",
        findings,
    )
    check_used(
        [mention for item in entries.changes for mention in item.mentions("fields", *item.entry.fields)],
        {mention.id for mention in fields},
        "field-unknown",
        "no field of work has this id",
        findings,
    )
    check_circles(places, "place-cycle", "a unit belongs to itself by its places", findings)


def _spelling(spellings: Sequence[Placed[SpellingEntry]], text: str) -> Placed[SpellingEntry] | None:
    """The entry of a spelling that its unit never bears."""
    return next((item for item in spellings if text in item.entry.short), None)


def _latest_change(changes: Sequence[Placed[ChangeEntry]], unit: str) -> Placed[ChangeEntry]:
    """The last change that names a unit: what contradicts the earlier ones."""
    naming = [item for item in changes if unit in (*item.entry.before, *item.entry.after)]
    return max(naming, key=lambda item: item.entry.on)
