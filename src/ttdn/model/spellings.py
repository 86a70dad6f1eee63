"""The names of units over time (*tên gọi qua các thời kỳ*), found by a key that forgives spelling."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import attrs

from ttdn.model.dates import ONE_DAY
from ttdn.model.units import Change, Group, Lifespan, Tier, Unit
from ttdn.text import name_key


@attrs.frozen
class Spelling:
    """A name in use for some time (*tên gọi*): how it is written, whose it is, from when to when.

    `bearer` is the id of a unit or group; of a unit it holds at most on the days that the unit exists.

    >>> Spelling("UBND tỉnh", "hue/ubnd").lifespan
    Lifespan(first=None, last=None)
    """

    text: str
    bearer: str
    lifespan: Lifespan = attrs.field(factory=Lifespan)


def joint(unit: Unit) -> str:
    """Return what stands between a name and its territory: "Sở Du lịch thành phố Huế", "UBND xã A, tỉnh B"."""
    return " " if unit.tier in {Tier.CENTRAL, Tier.PROVINCE} else ", "


def spellings_of(
    units: tuple[Unit, ...],
    groups: tuple[Group, ...],
    lifespans: Mapping[str, Lifespan],
    changes_of: Mapping[str, tuple[Change, ...]],
    further: tuple[Spelling, ...],
) -> Mapping[str, tuple[Spelling, ...]]:
    """Index every dated spelling by its key (*tra tên*): own name, name with territory, abbreviations, further."""
    by_id = {unit.id: unit for unit in units}
    spellings = (
        *(found for unit in units for found in _of_unit(unit, by_id, lifespans[unit.id], changes_of)),
        *(Spelling(text, group.id) for group in groups for text in (group.name, *group.short)),
        *_within(further, lifespans),
    )
    index: defaultdict[str, dict[Spelling, None]] = defaultdict(dict)
    for spelling in spellings:
        index[name_key(spelling.text)][spelling] = None
    return {key: tuple(found) for key, found in index.items()}


def overlap(one: Lifespan, other: Lifespan) -> Lifespan | None:
    """Return the days that two lifespans share (*khoảng chung*), None where there are none."""
    first = max((day for day in (one.first, other.first) if day), default=None)
    last = min((day for day in (one.last, other.last) if day), default=None)
    return None if first and last and last < first else Lifespan(first, last)


def _of_unit(
    unit: Unit,
    by_id: Mapping[str, Unit],
    lifespan: Lifespan,
    changes_of: Mapping[str, tuple[Change, ...]],
) -> Iterator[Spelling]:
    place = by_id.get(unit.place) if unit.bears_place else None
    places = _named_spans(place, Lifespan(), changes_of) if place else []
    for name, days in _named_spans(unit, lifespan, changes_of):
        yield Spelling(name, unit.id, days)
        for territory, during in places:
            both = overlap(days, during)
            if both:
                yield Spelling(f"{name}{joint(unit)}{territory}", unit.id, both)
    yield from (Spelling(text, unit.id, lifespan) for text in unit.short)


def _within(further: tuple[Spelling, ...], lifespans: Mapping[str, Lifespan]) -> Iterator[Spelling]:
    """The further spellings, on the days that their units exist."""
    for spelling in further:
        both = overlap(spelling.lifespan, lifespans.get(spelling.bearer, Lifespan()))
        if both:
            yield Spelling(spelling.text, spelling.bearer, both)


def _named_spans(
    unit: Unit, lifespan: Lifespan, changes_of: Mapping[str, tuple[Change, ...]]
) -> list[tuple[str, Lifespan]]:
    """The names a unit had, each with its days, oldest first."""
    spans: list[tuple[str, Lifespan]] = []
    name, first = unit.name, lifespan.first
    for change in changes_of.get(unit.id, ()):
        if change.renamed:
            spans.append((name, Lifespan(first, change.on - ONE_DAY)))
            name, first = change.renamed, change.on
    spans.append((name, Lifespan(first, lifespan.last)))
    return spans
