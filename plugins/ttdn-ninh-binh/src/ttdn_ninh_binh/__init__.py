"""The plan 193/KH-UBND of 2024 of Ninh Bình (*kế hoạch về cây xanh*), as a pack for ttdn."""

from importlib.resources import files

from ttdn.hooks import Pack, implements, specs


@implements(specs.packs)
def packs() -> tuple[Pack, ...]:
    """Offer the pack of Ninh Bình (*gói dữ liệu Ninh Bình*).

    >>> [pack.id for pack in packs()]
    ['ninh-binh']
    """
    return (Pack("ninh-binh", files(__name__) / "data"),)
