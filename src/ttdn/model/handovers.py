"""How work leaves an office (*bàn giao công việc*), day by day, derived from changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from ttdn.model.units import Change


@attrs.frozen
class Handover:
    """What one unit gives away on one day (*bàn giao*): all of it where the unit `ends`, else fields of work."""

    on: date
    changes: tuple[Change, ...]
    ends: bool

    def passing(self, field: str) -> tuple[Change, ...]:
        """Return the changes by which a field of work passes, none where the unit keeps it; "" is all of it.

        A field that no change of the day names passes by those that name none. Where a unit ends and every
        change names fields, whoever received any of its work may have it.
        """
        if not field:
            return self.changes if self.ends else ()
        named = tuple(change for change in self.changes if field in change.fields)
        if named or not self.ends:
            return named
        return tuple(change for change in self.changes if not change.fields) or self.changes


def handovers_of(changes: Iterable[Change]) -> Mapping[str, tuple[Handover, ...]]:
    """Return what each unit gives away, oldest first; `changes` come in the order of their days.

    >>> handovers_of(())
    {}
    """
    given: defaultdict[str, dict[date, list[Change]]] = defaultdict(dict)
    for change in changes:
        for unit in change.givers:
            given[unit].setdefault(change.on, []).append(change)
    return {
        unit: tuple(
            Handover(on, tuple(found), any(unit in change.ended for change in found)) for on, found in days.items()
        )
        for unit, days in given.items()
    }
