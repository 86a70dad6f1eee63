"""The names of units over time (*tên gọi qua các thời kỳ*), found by a key that forgives spelling."""

from collections import defaultdict
from collections.abc import Mapping

import attrs

from ttdn.model.dates import ONE_DAY
from ttdn.model.units import Change, Group, Lifespan, Tier, Unit
from ttdn.text import name_key


@attrs.frozen
class Spelling:
    """A name in use for some time (*tên gọi*): how it is written, whose it is, from when to when."""

    text: str
    bearer: str
    lifespan: Lifespan


def joint(unit: Unit) -> str:
    """Return what stands between a name and its territory: "Sở Du lịch thành phố Huế", "UBND xã A, tỉnh B"."""
    return " " if unit.tier in {Tier.CENTRAL, Tier.PROVINCE} else ", "


def spellings_of(
    units: tuple[Unit, ...],
    groups: tuple[Group, ...],
    lifespans: Mapping[str, Lifespan],
    changes_of: Mapping[str, tuple[Change, ...]],
    by_id: Mapping[str, Unit],
) -> Mapping[str, tuple[Spelling, ...]]:
    """Index every dated spelling by its key (*tra tên*): own name, name with territory, abbreviations."""
    found: defaultdict[str, list[Spelling]] = defaultdict(list)

    def add(text: str, bearer: str, lifespan: Lifespan) -> None:
        spelling = Spelling(text, bearer, lifespan)
        if spelling not in found[name_key(text)]:
            found[name_key(text)].append(spelling)

    for unit in units:
        own = _named_spans(unit, lifespans[unit.id], changes_of)
        place = by_id.get(unit.place) if unit.bears_place else None
        places = _named_spans(place, Lifespan(), changes_of) if place else []
        for text, lifespan in own:
            add(text, unit.id, lifespan)
            for territory, during in places:
                both = _overlap(lifespan, during)
                if both:
                    add(f"{text}{joint(unit)}{territory}", unit.id, both)
        for text in unit.short:
            add(text, unit.id, lifespans[unit.id])
    for group in groups:
        for text in (group.name, *group.short):
            add(text, group.id, Lifespan())
    return {key: tuple(spellings) for key, spellings in found.items()}


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


def _overlap(one: Lifespan, other: Lifespan) -> Lifespan | None:
    first = max((day for day in (one.first, other.first) if day), default=None)
    last = min((day for day in (one.last, other.last) if day), default=None)
    return None if first and last and last < first else Lifespan(first, last)
