"""Addresses in a document's own numbering (*địa chỉ trong văn bản*): "III.1.a", "Đ6.1", "PL1.7", "Kết"."""

import attrs

from ttdn.drafting.structure.outline import Mark, Section

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ABOVE_ARTICLES = frozenset((Mark.PART, Mark.CHAPTER, Mark.DIVISION))


@attrs.frozen
class Address:
    """Where something stands, part by part (*địa chỉ*).

    >>> from ttdn.drafting.structure.outline import Mark, Section
    >>> Address().of(Section(Mark.ARTICLE, "Điều 6.")).of(Section(Mark.NUMBER, "1.")).shown
    'Đ6.1'
    """

    parts: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()  # of parts and chapters, which articles are counted across

    @property
    def shown(self) -> str:
        """The address as people write it."""
        return ".".join((*self.loose, *self.parts))

    def of(self, section: Section) -> "Address":
        """The address of a section that stands here; that of a dash is that of what it stands under."""
        number = section.number
        match section.mark:
            case Mark.CLOSING:
                return Address(
                    (*self.parts, "Kết") if self.parts[:1] and self.parts[0].startswith("PL") else ("Kết",)
                )
            case Mark.APPENDIX:
                return Address((f"PL{arabic(number)}",))
            case Mark.ARTICLE:
                return Address((f"Đ{number}",))
            case mark if mark in _ABOVE_ARTICLES:
                return Address((), (*self.loose, number))
            case _:
                return self._below(number)

    def _below(self, number: str) -> "Address":
        if not number:
            return self
        above = self.parts[:-1] if self.parts and number.startswith(f"{self.parts[-1]}.") else self.parts
        return Address((*above, number), self.loose)

    def row(self, *numbers: str) -> "Address":
        """The address of a row of a table that stands here."""
        return Address((*(self.parts or ("PL",)), *numbers), self.loose)


def arabic(number: str) -> str:
    """Write a Roman number in figures (*số La Mã*), anything else as it is.

    >>> arabic("XIV"), arabic("2")
    ('14', '2')
    """
    if not number or any(letter not in _ROMAN for letter in number):
        return number
    values = [_ROMAN[letter] for letter in number]
    return str(sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True)))
