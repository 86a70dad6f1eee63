"""Who carries on the work of an office (*đơn vị kế thừa*), and the question that is left where several may."""

from collections.abc import Callable
from datetime import date

import attrs

from ttdn.model.units import Change, Unit


@attrs.frozen
class Heir:
    """A unit that carries on (*đơn vị kế thừa*), with the changes that led to it, oldest first.

    `chosen_by` names who chose it where the register leaves several, such as a plugin; "" where the register
    itself settles it.

    >>> from ttdn.model.documents import Source
    >>> from ttdn.model.units import Tier
    >>> Heir(Unit("vi-du/so-y-te", "Sở Y tế", Tier.PROVINCE, Source(basis="NQ 1"))).unit.name
    'Sở Y tế'
    """

    unit: Unit
    changes: tuple[Change, ...] = ()
    chosen_by: str = ""


@attrs.frozen
class OpenSuccession:
    """A question that the register leaves open (*kế thừa chưa rõ*): which of several units carries on some work.

    `unit` is the office that is gone or gave the work away, `on` the day that is asked about. `field` is the id of
    a field of work, "" where none is named, "*" for all work that no change names. `heirs` are two or more, with
    the changes that led to each.

    >>> from ttdn.model.documents import Source
    >>> from ttdn.model.units import Tier
    >>> a, b, c = (Unit(id_, f"Sở {id_}", Tier.PROVINCE, Source(basis="NQ 1")) for id_ in "abc")
    >>> [unit.id for unit in OpenSuccession(a, date(2026, 1, 1), "", (Heir(b), Heir(c))).candidates]
    ['b', 'c']
    """

    unit: Unit
    on: date
    field: str
    heirs: tuple[Heir, ...]

    @property
    def candidates(self) -> tuple[Unit, ...]:
        """The units to choose from, in the order of the changes."""
        return tuple(heir.unit for heir in self.heirs)


Settle = Callable[[OpenSuccession], Heir | None]
"""Chooses one of the heirs, or none (*chọn đơn vị kế thừa*)."""


def nobody_chooses(_: OpenSuccession) -> None:
    """Leave every question open (*không chọn*): ttdn itself never picks one of two."""
