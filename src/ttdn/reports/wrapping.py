"""Lines of words (*xuống dòng*) within a width, whatever it is measured in."""

from collections.abc import Callable

from ttdn.text import display_width

_NARROW = frozenset("',. ijlt/:;\\|frI!()-[]`")
_WIDE = frozenset("mwMW@%—…")


def wrapped(text: str, width: float, measure: Callable[[str], float] = display_width) -> list[str]:
    """Break a text into lines of at most `width` (*xuống dòng*), between words where it can.

    The width is that of a terminal, in columns, unless it is measured otherwise.

    >>> wrapped("Sở Văn hóa và Thể thao", 11)
    ['Sở Văn hóa', 'và Thể thao']
    >>> wrapped("anbinhxanguyen", 6)
    ['anbinh', 'xanguy', 'en']
    """
    lines: list[str] = []
    current = ""
    for word in text.split(" "):
        joined = f"{current} {word}" if current else word
        if measure(joined) <= width:
            current = joined
            continue
        lines += [current] if current else []
        *whole, current = _pieces(word, width, measure)
        lines += whole
    return [*lines, current]


def _pieces(word: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Cut a word that is wider than a line; a letter wider than the line has one of its own."""
    pieces = [""]
    for char in word:
        if pieces[-1] and measure(pieces[-1] + char) > width:
            pieces.append("")
        pieces[-1] += char
    return pieces


def ems(text: str) -> float:
    """Return about how wide a text is in letters like those of Times (*ước tính độ dài chữ*), in their size.

    An estimate, a tenth too wide rather than too narrow: who writes a file does not have the font it is shown in.

    >>> 6 < ems("Sở Ngoại vụ 12") < 7
    True
    """
    return sum(map(_ems, text))


def _ems(letter: str) -> float:
    if letter in _NARROW:
        return 0.3
    if letter in _WIDE:
        return 0.9
    if letter.isupper():
        return 0.68
    return display_width(letter) / 2
