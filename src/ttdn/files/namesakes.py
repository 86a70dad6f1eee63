"""Offices of one name in many provinces (*cơ quan trùng tên*): which of them a plan can mean."""

import re
from collections.abc import Collection, Iterator

from ttdn.model.register import Register
from ttdn.model.units import Group, Tier, Unit
from ttdn.text import name_key

_TERRITORY = re.compile(r"^(?:tinh|thanh pho) ")


def may_mean(text: str, item: Unit | Group, place: str, own: Collection[str], register: Register) -> bool:
    """Tell whether a name in a plan can mean one of its bearers (*tên gọi có thể chỉ cơ quan này*).

    "Sở Y tế" is a name in every province: it means that of the province the plan's `place` lies in, never that
    of another one, unless the name says which ("Sở Y tế thành phố Huế"). In a plan without a place it means only
    one of its `own` file. Central bodies, and what lies nowhere, are meant wherever they are named. Where
    `place` itself is not known, nothing is ruled out.

    >>> from ttdn.model.documents import Source
    >>> place = Unit("x", "tỉnh X", Tier.PROVINCE, Source(unsourced="…"))
    >>> office = Unit("x/so-y-te", "Sở Y tế", Tier.PROVINCE, Source(unsourced="…"), place="x")
    >>> register = Register.of([place, office])
    >>> [may_mean(text, office, "", (), register) for text in ("Sở Y tế", "Sở Y tế tỉnh X")]
    [False, True]
    """
    provinces = {_province(id_, register) for id_ in _seats(item, register)}
    if not provinces or (place and place not in register.units):
        return True
    if place and _province(place, register) in provinces:
        return True
    if not place and item.id in own:
        return True
    return any(
        f" {name} " in f" {name_key(text)} " for id_ in provinces for name in territory_names(id_, register)
    )


def _seats(item: Unit | Group, register: Register) -> tuple[str, ...]:
    """The local offices or territories that say where a bearer lies."""
    match item:
        case Unit():
            return () if item.tier is Tier.CENTRAL else (item.id,)
        case Group():
            listed = (id_ for id_ in item.units if register.units[id_].tier is not Tier.CENTRAL)
            return (item.place,) if item.place else tuple(listed)


def _province(unit: str, register: Register) -> str:
    """The territory that holds all others an office lies in, the country left out."""
    place = register.units[unit].place
    if not place or register.units[place].tier is Tier.CENTRAL:
        return unit
    return _province(place, register)


def territory_names(province: str, register: Register) -> Iterator[str]:
    """Yield what a territory was called at any time (*tên địa bàn*), as keys without "tỉnh" or "thành phố"."""
    unit = register.units[province]
    renamed = (change.renamed for change in register.history(province) if change.renamed)
    for name in (unit.name, *unit.short, *renamed):
        yield bare_key(name)


def bare_key(name: str) -> str:
    """Fold the name of a territory for comparing (*so khớp tên địa bàn*), without "tỉnh" or "thành phố" before it.

    >>> bare_key("Tỉnh Lâm Đồng") == bare_key("lâm đồng")
    True
    """
    return _TERRITORY.sub("", name_key(name))
