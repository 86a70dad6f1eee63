"""The territory of a plan as people give it (*địa bàn của kế hoạch*): its id, or its name."""

from difflib import get_close_matches

from ttdn.errors import InvalidValue, Problem
from ttdn.files.namesakes import bare_key, territory_names
from ttdn.model.register import Register
from ttdn.model.units import Tier, Unit

_SEE = "see `ttdn units` for its id"
_LONGEST = 200  # characters: no territory has a longer name, and comparing grows with the square


def place_named(text: str, register: Register) -> str:
    """Return the id of the territory that an id or a name means (*tra địa bàn*), "" for "".

    "Lâm Đồng", "tỉnh Lâm Đồng" and every name it ever had mean the province; of a commune or a district give the
    name in full. Raises `InvalidValue` (``draft-place``) for an office, and for a name of no territory or several.

    >>> from ttdn import Workspace
    >>> place_named("Lâm Đồng", Workspace.open().register)
    'vn/lam-dong'
    """
    if not text.strip():
        return ""
    named = register.units.get(text)
    if named is not None and not _is_territory(named, register):
        hint = f"give the territory it lies in: --place {named.place}" if named.place else "leave --place out"
        raise InvalidValue(
            Problem("draft-place", f"this is an office, {named.name}, and no territory", text, hint)
        )
    if named is not None:
        return text
    names = _names(register)
    wanted = names.get(bare_key(text), [])
    found = [unit for unit in wanted if unit.tier is Tier.PROVINCE] or wanted
    if not found:
        raise InvalidValue(Problem("draft-place", "no territory has this id or name", text, _hint(text, names)))
    if len(found) > 1:
        hint = f"give an id: {', '.join(unit.id for unit in found)}"
        raise InvalidValue(Problem("draft-place", "several territories bear this name", text, hint))
    return found[0].id


def _names(register: Register) -> dict[str, list[Unit]]:
    """The territories by all their names."""
    found: dict[str, list[Unit]] = {}
    for unit in register.units.values():
        if _is_territory(unit, register):
            for name in dict.fromkeys(territory_names(unit.id, register)):
                found.setdefault(name, []).append(unit)
    return found


def _is_territory(unit: Unit, register: Register) -> bool:
    """Whether a unit is a territory, or its committee: an office lies in one of its tier, a ministry in none."""
    above = register.units[unit.place] if unit.place else None
    return unit.tier is not Tier.CENTRAL and (above is None or above.tier is not unit.tier)


def _hint(text: str, names: dict[str, list[Unit]]) -> str:
    near = get_close_matches(bare_key(text[:_LONGEST]), names, 3)
    units = dict.fromkeys(unit for name in near for unit in names[name])
    return f"did you mean {', '.join(f'{unit.id} ({unit.name})' for unit in units)}?" if units else _SEE
