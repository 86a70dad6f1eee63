"""The province that a new pack is for (*tỉnh, thành phố*), by the name that an author gives."""

from datetime import date

import attrs

from ttdn.errors import NotFound, Problem, near_hint
from ttdn.model.register import Register
from ttdn.model.units import Tier
from ttdn.text import name_key

EXAMPLE_DAY = date(2026, 1, 15)
"""The day from which the example plan of a pack applies; the province has to be there then."""

_NATION = "vn/"
_KINDS = ("tỉnh", "thành phố")


@attrs.frozen
class Province:
    """A province or city under the Government (*tỉnh, thành phố trực thuộc trung ương*).

    `place` is its id among the units of ttdn, `name` the full name it has on `EXAMPLE_DAY`.

    >>> province = Province("vn/lao-cai", "tỉnh Lào Cai")
    >>> province.kind, province.bare
    ('tỉnh', 'Lào Cai')
    """

    place: str
    name: str

    @property
    def kind(self) -> str:
        """The word before the name: "tỉnh" or "thành phố"; "" where there is none."""
        return next((kind for kind in _KINDS if self.name.startswith(f"{kind} ")), "")

    @property
    def bare(self) -> str:
        """The name alone."""
        return self.name.removeprefix(self.kind).strip()

    @property
    def spellings(self) -> frozenset[str]:
        """What an author may call it, folded: with and without its kind, or by the tail of its id."""
        return frozenset(name_key(text) for text in (self.name, self.bare, self.place.removeprefix(_NATION)))


def find_province(register: Register, name: str) -> Province:
    """Return the province that a name means on `EXAMPLE_DAY`: "Lào Cai", "tỉnh Lào Cai" or "lao-cai".

    Capitals and marks do not count; the province is named as it writes itself. Raises `NotFound`
    (``province-unknown``), which says into which province one that is gone went.
    """
    provinces = [
        Province(unit.id, register.full_name(unit.id, EXAMPLE_DAY))
        for unit in register.units.values()
        if unit.tier is Tier.PROVINCE and unit.id.startswith(_NATION)
    ]
    found = next((known for known in provinces if name_key(name) in known.spellings), None)
    if found is None:
        names = [known.bare for known in provinces if register.alive(known.place, EXAMPLE_DAY)]
        hint = near_hint(name, names, f"`ttdn units --on {EXAMPLE_DAY}` lists them")
    elif register.alive(found.place, EXAMPLE_DAY):
        return found
    else:
        heirs = register.heirs(found.place, EXAMPLE_DAY)
        hint = f"it became part of {', '.join(register.full_name(heir.unit.id, EXAMPLE_DAY) for heir in heirs)}"
    raise NotFound(Problem("province-unknown", f"no province has this name on {EXAMPLE_DAY}", name, hint))
