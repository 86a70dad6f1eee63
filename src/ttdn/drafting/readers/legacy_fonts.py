"""Fonts from before Unicode (*phông chữ cũ*): what they show as "Ủy ban" is stored as "Uû ban"."""

from ttdn.errors import InvalidFile, Problem

_FAMILIES = (".vn", "vni-", "vni ")


def is_legacy(font: str) -> bool:
    """Tell whether a font is one of TCVN3 (ABC) or VNI (*phông TCVN3, VNI*).

    >>> is_legacy(".VnTimeH"), is_legacy("ABCDEF+VNI-Times"), is_legacy("Times New Roman")
    (True, True, False)
    """
    return font.rpartition("+")[2].lower().startswith(_FAMILIES)


def legacy_text(font: str) -> InvalidFile:
    """Return the error for text in such a font (``document-encoding``)."""
    what = "text in a font from before Unicode, whose letters are not what they show"
    hint = "convert it from TCVN3 (ABC) or VNI to Unicode first, as Unikey does"
    return InvalidFile(Problem("document-encoding", what, font, hint))
