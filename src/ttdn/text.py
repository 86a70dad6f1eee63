"""Vietnamese text (*văn bản tiếng Việt*): one normal form inside, the original kept for people.

Official files mix composed, decomposed and half-composed letters, no-break spaces and three kinds of dash.
All text is brought to NFC where it enters; folding is for comparing only and is never shown.
"""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import attrs

# Unicode's Stream-Safe Text Format allows 30 marks on a letter; more is an attack on the sorting inside NFC,
# and a joiner after each 30 keeps that sorting short.
_MARKS_PER_LETTER = 30
_MARK = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_LONG_RUN = re.compile(f"[{_MARK}]{{{_MARKS_PER_LETTER}}}(?=[{_MARK}])")
_JOINER = "\u034f"
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_QUOTES = {"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'"}
_INVISIBLE = frozenset("\u00ad\u034f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
# Whatever `normalised` would change in a text that is NFC already.
_UNEVEN = re.compile(
    rf"^\s|\s\Z|\s\s|[^\S ]|[\x00-\x1f\x7f-\x9f{_MARK}{''.join([*_DASHES, *_QUOTES, *sorted(_INVISIBLE)])}]"
)

# Capital and small letters of Vietnamese in NFC, for the brackets of a pattern: "À-Ỹ" would hold small ones too.
CAPITALS = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
SMALLS = CAPITALS.lower()

# hoá -> hóa: where the tone stands on the second vowel of oa, oe, uy, move it to the first.
# Not after q (quý, quỳnh): there u belongs to the consonant. A following letter fixes the tone (hoàn).
_TONES = ("áàảãạ", "éèẻẽẹ", "ýỳỷỹỵ")
_FIRST = ("óòỏõọ", "óòỏõọ", "úùủũụ")
_MOVED = {
    glide + toned: first + base
    for glide, base, tones, firsts in zip("oou", "aey", _TONES, _FIRST, strict=True)
    for toned, first in zip(tones, firsts, strict=True)
}
# The first letter stands first, so that the search passes over the text by it; what is before it comes after.
_TONE = re.compile(rf"[ou](?<!q[ou])(?:(?<=o)[{_TONES[0]}{_TONES[1]}]|(?<=u)[{_TONES[2]}])(?!\w)")


def nfc(text: str) -> str:
    r"""Compose the letters of a text (*chuẩn hóa NFC*), in time linear in its length.

    >>> nfc("Hu\u00ea\u0301")
    'Huế'
    """
    if text.isascii():
        return text
    if _LONG_RUN.search(text):
        text = _LONG_RUN.sub(rf"\g<0>{_JOINER}", text)
    return unicodedata.normalize("NFC", text)


class _Folding(dict[int, str]):
    """What folding makes of a decomposed letter, for `str.translate`; kept once met, but for rare scripts."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        dropped = unicodedata.combining(char) or char in _INVISIBLE
        folded = "" if dropped else _DASHES.get(char, char)
        if code < _RARE:
            self[code] = folded
        return folded


_RARE = 0x3000  # where Chinese begins: what stands before is a table of bounded size
_FOLDED = _Folding({ord("đ"): "d"})


def fold(text: str) -> str:
    """Fold a text for comparing (*so khớp*): no case, no marks, one space, plain dashes; never to be shown.

    >>> fold("Sở  Văn hoá – Thể thao") == fold("so van hóa - the thao")
    True
    """
    bare = unicodedata.normalize("NFD", nfc(text).casefold())
    return " ".join(bare.translate(_FOLDED).split())


def capitalised(text: str) -> str:
    """Return a text with a capital as its first letter (*viết hoa chữ đầu*), all others as they are.

    >>> capitalised("đơn vị của UBND"), capitalised("")
    ('Đơn vị của UBND', '')
    """
    return text[:1].upper() + text[1:]


# One spelling for the forms under which one name goes about, in folded text.
_NAME_WORD = re.compile(r"[^\s,;/.\-]+")
_NAME_WORDS = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "tp": "thanh pho",
    **{f"{initial}y": f"{initial}i" for initial in ("h", "k", "l", "m", "qu", "s", "t")},  # Kỹ and Kĩ, Quý and Quí
}


def name_key(text: str) -> str:
    """Fold the name of an office or a group for comparing (*so khớp tên cơ quan*); never to be shown.

    Case, marks, commas, hyphens and spaces do not count; UBND, HĐND, TP and "&" are written out.

    >>> name_key("các sở, ban,ngành") == name_key("Các sở ban ngành")
    True
    >>> name_key("UBND tỉnh") == name_key("Uỷ ban nhân dân tỉnh")
    True
    """
    return (_kept_key if len(text) <= _LONGEST_NAME else _key_of)(text)


def _key_of(text: str) -> str:
    words: list[str] = _NAME_WORD.findall(fold(text).replace("&", " va "))
    return " ".join([_NAME_WORDS.get(word, word) for word in words])


_LONGEST_NAME = 200
# A register has some thousand names, and a reader asks for the key of the same ones line by line.
_kept_key = lru_cache(maxsize=4096)(_key_of)


def slug(text: str) -> str:
    """Make a name for addresses (*định danh*): folded letters and digits, single hyphens between.

    >>> slug("Sở Thông tin và Truyền thông")
    'so-thong-tin-va-truyen-thong'
    """
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


_LONGEST_ID = 200
_ID_PART = "[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(f"{_ID_PART}(?:/{_ID_PART})*")
# Names that Windows keeps for devices, whatever their ending: a file of that name would be written to the device.
_DEVICE = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:/|$)")


def is_id(text: str) -> bool:
    """Tell whether a text has the form of an id (*dạng của mã*): it stands in addresses and names of files.

    >>> is_id("hue/so-ngoai-vu"), is_id("Hue/"), is_id("hue/con"), is_id("a" * 201)
    (True, False, False, False)
    """
    return len(text) <= _LONGEST_ID and _ID.fullmatch(text) is not None and not _DEVICE.search(text)


@attrs.frozen
class Normalised:
    """A text ready for a grammar (*văn bản đã chuẩn hóa*), every character traceable to the original.

    `shown` is NFC with single spaces, plain hyphens and straight quotes, as written otherwise. `lower` is the
    same letter for letter (equal length), in lower case with the tone of hoá, khoẻ, thuỷ on the first vowel.
    """

    original: str
    shown: str
    lower: str
    _starts: Sequence[int] = attrs.field(repr=False)

    def span(self, start: int, stop: int) -> tuple[int, int]:
        r"""Return the half-open character span in the original for ``shown[start:stop]``.

        >>> text = normalised("Qúy\n III")
        >>> text.shown, text.span(4, 7), text.original[5:8]
        ('Qúy III', (5, 8), 'III')
        """
        if start >= stop:
            return self._starts[start], self._starts[start]
        return self._starts[start], self._stop_of(stop - 1)

    def _stop_of(self, index: int) -> int:
        """The end in the original of one shown character: before any space that was folded into the next."""
        after = index + 1
        while after < len(self.shown) and self._starts[after] == self._starts[index]:
            after += 1
        stop = self._starts[after]
        while stop > self._starts[index] + 1 and self.original[stop - 1] in _INVISIBLE:
            stop -= 1
        return stop


def normalised(text: str) -> Normalised:
    r"""Prepare a text for reading (*chuẩn hóa để đọc*), keeping the place of every character.

    >>> normalised("Quý\u00a0III – 2024").lower
    'quý iii - 2024'
    >>> normalised("hoá").lower
    'hóa'
    """
    if not _UNEVEN.search(text) and unicodedata.is_normalized("NFC", text):
        return Normalised(text, text, _lower(text), range(len(text) + 1))
    shown: list[str] = []
    starts = array("q")
    gap = -1  # where a run of white space began, -1 outside one
    for start, stop in _letters(text):
        piece = unicodedata.normalize("NFC", text[start:stop])
        if piece in _INVISIBLE:
            continue
        if piece.isspace() or unicodedata.category(piece[0]) == "Cc":
            gap = start if gap < 0 else gap
            continue
        if gap >= 0 and shown:
            shown.append(" ")
            starts.append(gap)
        gap = -1
        piece = _DASHES.get(piece) or _QUOTES.get(piece) or piece
        shown.append(piece)
        starts.extend([start] * len(piece))
    end = gap if gap >= 0 else len(text)
    starts.append(end)
    joined = "".join(shown)
    return Normalised(text, joined, _lower(joined), starts)


def _letters(text: str) -> list[tuple[int, int]]:
    """Cut a text into letters with their marks, as half-open spans."""
    cuts = array("q", [0])
    marks = 0
    for index, char in enumerate(text):
        if index and unicodedata.combining(char) and marks < _MARKS_PER_LETTER and not text[index - 1].isspace():
            marks += 1
            continue
        marks = 0
        if index:
            cuts.append(index)
    cuts.append(len(text))
    return [(start, stop) for start, stop in pairwise(cuts) if start < stop]


def _lower(text: str) -> str:
    """Lower a text without changing its length: the Turkish İ is the one letter that would grow."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return _TONE.sub(lambda match: _MOVED[match[0]], lowered)


def display_width(text: str) -> int:
    """Return how many columns of a terminal a text takes (*bề rộng hiển thị*): marks none, wide letters two.

    >>> display_width("Huế"), display_width("Hue\u0302\u0301"), display_width("日")
    (3, 3, 2)
    """
    if text.isascii():
        return len(text)
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char) or char in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
