"""What must hold of units and changes (*kiểm tra danh bạ*), and the lifespans that follow from them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from ttdn.errors import Problem
from ttdn.model.dates import ONE_DAY
from ttdn.model.spellings import Spelling, overlap
from ttdn.model.units import Change, Field, Group, Lifespan, Unit


def duplicates(units: tuple[Unit, ...], groups: tuple[Group, ...], fields: tuple[Field, ...]) -> Iterator[Problem]:
    """Find ids that two units or groups share, or two fields of work (*trùng mã*)."""
    seen: set[str] = set()
    for id_ in (*(unit.id for unit in units), *(group.id for group in groups)):
        if id_ in seen:
            yield Problem("unit-duplicate", "two units or groups have the same id", id_, "ids are never reused")
        seen.add(id_)
    for id_, count in Counter(field.id for field in fields).items():
        if count > 1:
            yield Problem("field-duplicate", "two fields of work have the same id", id_, "ids are never reused")


def homeless(
    units: tuple[Unit, ...], groups: tuple[Group, ...], spellings: tuple[Spelling, ...]
) -> Iterator[Problem]:
    """Find spellings of a unit or group that is not there (*tên của đơn vị không có*)."""
    known = {*(unit.id for unit in units), *(group.id for group in groups)}
    for spelling in spellings:
        if spelling.bearer not in known:
            what = f"{spelling.text} is a spelling of nobody"
            yield Problem("unit-unknown", what, spelling.bearer, "name a unit or a group")


def never_borne(spellings: tuple[Spelling, ...], lifespans: Mapping[str, Lifespan]) -> Iterator[Problem]:
    """Find spellings that hold on no day of their unit's life (*tên không có ngày dùng*)."""
    for spelling in spellings:
        if overlap(spelling.lifespan, lifespans.get(spelling.bearer, Lifespan())) is None:
            hint = f"correct since and until; both days are inclusive, and {spelling.bearer} must exist between"
            yield Problem("spelling-never", "a spelling that its unit bears on no day", spelling.text, hint)


def renamed_twice(changes: tuple[Change, ...]) -> Iterator[Problem]:
    """Find units that get two names on one day (*đổi tên hai lần trong một ngày*)."""
    names = Counter((change.on, change.before[0]) for change in changes if change.renamed)
    for (on, unit), count in names.items():
        if count > 1:
            yield Problem("change-rename", f"two new names on {on}", unit, "keep one")


def unknown(
    units: tuple[Unit, ...], groups: tuple[Group, ...], changes: tuple[Change, ...], fields: tuple[Field, ...]
) -> Iterator[Problem]:
    """Find units and fields of work that are named but not there (*mã không có*)."""
    known = {unit.id for unit in units}
    known_fields = {field.id for field in fields}
    named = [
        *((unit.place, unit.id) for unit in units if unit.place),
        *((member, group.id) for group in groups for member in (*group.units, *filter(None, (group.place,)))),
        *((unit, str(change.on)) for change in changes for unit in (*change.before, *change.after)),
    ]
    for unit, holder in named:
        if unit not in known:
            near = get_close_matches(unit, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"add the unit, or correct {holder}"
            yield Problem("unit-unknown", f"{holder} names a unit that is not there", unit, hint)
    for change in changes:
        for field in change.fields:
            if field not in known_fields:
                yield Problem("field-unknown", f"the change of {change.on} names an unknown field of work", field)


def lifespans_of(
    units: tuple[Unit, ...], changes: tuple[Change, ...]
) -> tuple[dict[str, Lifespan], list[Problem]]:
    """Derive the lifespans (*thời gian tồn tại*), and find units that begin twice, or act before or after them."""
    begun: dict[str, date] = {}
    ended: dict[str, date] = {}
    problems: list[Problem] = []
    for change in changes:
        for unit in change.ended:
            ended.setdefault(unit, change.on)
        problems.extend(
            _reused(unit, change, "begins twice")
            for unit in change.begun
            if begun.setdefault(unit, change.on) != change.on or unit in ended
        )
    problems.extend(
        _reused(unit, change, "takes part in a change when it does not exist")
        for change in changes
        for unit in change.before
        if change.on > ended.get(unit, date.max) or change.on <= begun.get(unit, date.min)
    )
    problems.extend(
        _reused(unit, change, "receives on the day it ends")
        for change in changes
        for unit in change.after
        if change.on == ended.get(unit)
    )
    return {
        unit.id: Lifespan(begun.get(unit.id), ended[unit.id] - ONE_DAY if unit.id in ended else None)
        for unit in units
    }, problems


def _reused(unit: str, change: Change, what: str) -> Problem:
    return Problem(
        "unit-reused",
        f"the unit {what}, by the change of {change.on}",
        unit,
        "a new office needs a new id; one that goes on stands in before and after",
    )
