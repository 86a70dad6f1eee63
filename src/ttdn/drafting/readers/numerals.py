"""Numbers of lists as they are written (*cách viết số thứ tự*): 4, IV, iv, d, D."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST = 3999
_LETTERS = 26
_DIGITS = 6


def numeral(number: int, form: str) -> str:
    """Write a number of a list (*viết số thứ tự*), `form` as Word names it; what has no such form is decimal.

    >>> [numeral(4, form) for form in ("decimal", "upperRoman", "lowerLetter", "decimalZero", "none")]
    ['4', 'IV', 'd', '04', '']
    >>> numeral(28, "lowerLetter"), numeral(0, "upperRoman")
    ('bb', '0')
    """
    match form:
        case "upperRoman" | "lowerRoman" if 0 < number <= _LARGEST:
            written = _roman(number)
        case "upperLetter" | "lowerLetter" if 0 < number <= _LARGEST:
            written = _letters(number)
        case "decimalZero":
            written = f"{number:02}"
        case "none":
            written = ""
        case _:
            written = str(number)
    return written.lower() if form.startswith("lower") else written


def whole(text: str | None, otherwise: int) -> int:
    """Read a number of a file (*đọc số*); what is none, or one that no document has, counts as not given.

    >>> whole("3", 1), whole("-2", 1), whole("9" * 5000, 1), whole(None, 1)
    (3, 1, 1, 1)
    """
    given = (text or "").strip()
    return int(given) if given.isascii() and given.isdecimal() and len(given) <= _DIGITS else otherwise


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _letters(number: int) -> str:
    """As Word goes on behind z: aa, bb, cc."""
    repeats, place = divmod(number - 1, _LETTERS)
    return chr(ord("A") + place) * (repeats + 1)
