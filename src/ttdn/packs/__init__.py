"""The data that ships with ttdn (*gói dữ liệu kèm theo*): national directives and units, and Huế.

It comes through the same hook as everybody's.
"""

from collections.abc import Iterable
from importlib.resources import files

from ttdn.plugins.hooks import hook
from ttdn.plugins.offers import Pack

SHIPPED = ("hue", "vn")
DEFAULT_PLAN = "hue/nq47"


@hook
def packs() -> Iterable[Pack]:
    """Offer the packs that ship with ttdn.

    >>> [pack.id for pack in packs()]
    ['hue', 'vn']
    """
    root = files("ttdn.packs")
    return [Pack(name, root / name) for name in SHIPPED]
