"""From text to tokens (*tách từ*): numbers, document numbers, hours, and the words of the lexicon.

Every token is one character of a code string, so that the rules above are plain regular expressions over tags.
Words that the lexicon does not hold become one filler token, however many they are.
"""

import re
from collections.abc import Sequence
from datetime import time
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ttdn.language.time_lexicon import CODES, ENTRIES, MARK_CODES, SYLLABLES
from ttdn.model.dates import Precision

# The name of each kind stands behind it, so that most kinds are passed over by their first character.
_SCAN = re.compile(
    r"""
    (?!https?://|www\.)[^\W\d_]+(?:\ (?!https?:|www\.)[^\W\d_]+)* (?P<words>)
  | [^\s\w] (?P<mark>)
  | (?:https?://|www\.)\S+ (?P<link>)
  | \d{1,6}(?:\.\d{1,3})?[a-zđ]?(?:\ ?/\ ?(?:19|20)\d\d)?\ ?/\ ?
               (?:[a-zđ]{1,10}\d{0,2}(?:[-_]\ ?[a-zđ]{1,10}\d{0,2}){1,4} | [a-zđ]{2,10}\d{0,2})(?!\w) (?P<docno>)
  | \d{1,6}[.-](?:19|20)\d\d[.-][a-zđ]{2,10}(?:[-._][a-zđ]{1,10}){0,4}(?!\w) (?P<dotted_docno>)
  | \d{1,5}[a-zđ]?\ ?-\ ?[a-zđ]{1,4}\ ?/\ ?[a-zđư]{2,10}(?!\w) (?P<party_docno>)
  | \d{1,2}\ ?(?:giờ|h(?=ngày|[\W\d]|$)|:(?=\d\d))(?:\ ?\d{1,2}(?![\d/])(?:\ ?(?:phút|'|p(?!\w)))?)? (?P<clock>)
  | 0\d{2,4}(?:[ .]?\d{2,4}){2,3}(?!\d) (?P<telephone>)
  | \d{1,3}(?:\.\d{3})+(?!\d) (?P<amount>)
  | (?=\d{1,9},\d)(?<![/,])(?<!ngày)(?<!ngày\ )(?<!tháng)(?<!tháng\ )(?<!năm)(?<!năm\ )
               \d{1,9},\d{1,9}(?!\ ?/) (?P<decimal>)
  | \d+ (?P<number>)
    """,
    re.VERBOSE,
)
_FILL, _N, _Y, _X, _MARK = (CODES[tag] for tag in ("fill", "n", "y", "x", "mark"))
_DIGITS_OF_YEAR, _DIGITS_OF_DAY = 4, 2
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_LONGEST_GLUED = 40
NO_HOUR = 99  # 24h30, 8h75
_ROMAN = frozenset(word for word, (entry, *_) in ENTRIES.items() if entry.code == CODES["roman"])


class Point(NamedTuple):
    """A place in the calendar as written (*mốc lịch*); what the words leave out is None.

    A day (`day` 1 to 31, -1 the last) in month `first`; or the months `first` to `last`. `edge` is 1 for the
    beginning, 0 for the middle, -1 for the end of these months. `months` are those of a day that comes back in
    each quarter. `nth` counts weekdays or working days (`weekdays`) of the period. `turn` is 1 where the month is
    the one after the period (*tháng sau*), -1 where it is the period's last (*tháng cuối kỳ*). `half` is 1 or -1
    for the first or second half of a month. `shared` tells that the year stands once for several, `bare` that no
    word says what the number is, `contrary` that the weekday written beside the day is not its own.
    """

    precision: Precision
    year: int | None = None
    first: int | None = None
    last: int | None = None
    day: int | None = None
    edge: int | None = None
    months: tuple[int, ...] = ()
    nth: int = 0
    weekdays: tuple[int, ...] = ()
    turn: int = 0
    shared: bool = False
    bare: bool = False
    contrary: bool = False
    half: int = 0


class Token(NamedTuple):
    """A piece of the text with its tag (*từ*): half-open span in the normalised text, number or point."""

    code: str
    start: int
    stop: int
    value: int = 0
    point: Point | None = None
    clock: time | None = None
    inner: tuple["Token", ...] = ()


def tokens_of(lower: str) -> list[Token]:
    """Cut a normalised text into tokens; fillers that touch are one."""
    tokens: list[Token] = []
    for match in _SCAN.finditer(lower):
        kind, text, start = match.lastgroup, match[0], match.start()
        if kind == "words":
            _append_words(tokens, text, start)
        elif kind == "mark":
            tokens.append(Token(MARK_CODES.get(text, _MARK), start, start + 1))
        elif kind == "number":
            code, value = _number(text) if len(text) <= _DIGITS_OF_YEAR else (_X, 0)
            tokens.append(Token(code, start, start + len(text), value))
        elif kind == "clock":
            tokens.append(_clock(text, start))
        else:
            tokens.append(Token(_PLAIN[kind or ""], start, match.end()))
    return tokens


def _append_words(tokens: list[Token], run: str, start: int) -> None:
    words = _words_of(run) if len(run) <= _LONGEST_KEPT else _read_words(run)
    if words[0].code == _FILL and tokens and tokens[-1].code == _FILL:
        tokens[-1] = Token(_FILL, tokens[-1].start, start + words[0].stop)
        words = words[1:]
    tokens += [Token(code, start + begin, start + end, value) for code, begin, end, value in words]


class _Word(NamedTuple):
    """A word of the lexicon in a run of words: its tag, its half-open place in the run, its number."""

    code: str
    start: int
    stop: int
    value: int = 0


def _read_words(run: str) -> tuple[_Word, ...]:
    """Take the longest word of the lexicon at each place of a run of words."""
    words: list[str] = []
    starts: list[int] = []
    start = 0
    for text in run.split(" "):
        glued = text not in SYLLABLES and len(text) > 3 and _unglued(text)  # noqa: PLR2004  a syllable
        for piece in glued or (text,):
            words.append(piece)
            starts.append(start)
            start += len(piece)
        start += 1
    found: list[_Word] = []
    index = 0
    while index < len(words):
        place, length, code, value = index, 1, _FILL, 0
        for entry in ENTRIES.get(words[index], ()):
            size = len(entry.words)
            if size == 1 or words[index : index + size] == entry.words:
                length, code, value = size, entry.code, entry.value
                break
        index += length
        stop = starts[index - 1] + len(words[index - 1])
        if code == _FILL and found and found[-1].code == _FILL:
            found[-1] = _Word(_FILL, found[-1].start, stop)
        else:
            found.append(_Word(code, starts[place], stop, value))
    return tuple(found)


# Plans say the same few words between their numbers (*trước ngày*, *tháng*, *hằng năm*): short runs are read once.
_LONGEST_KEPT = 60
_words_of = lru_cache(maxsize=4096)(_read_words)


@lru_cache(maxsize=8192)  # about the syllables that Vietnamese has
def _unglued(text: str) -> Sequence[str]:
    """Cut words written without spaces (*hằngnăm*), only where every piece is a word of the lexicon."""
    if len(text) > _LONGEST_GLUED:
        return ()
    best: list[list[str] | None] = [None] * (len(text) + 1)
    best[0] = []
    for start in range(len(text)):
        before = best[start]
        if before is None:
            continue
        for stop in range(start + 1, min(len(text), start + 7) + 1):
            if best[stop] is None and text[start:stop] in SYLLABLES:
                best[stop] = [*before, text[start:stop]]
    found = best[-1]
    if not found or len(found) == 1:
        return ()
    # No two Roman numbers stand together: *quý IIII* names no quarter.
    return () if any(one in _ROMAN and other in _ROMAN for one, other in pairwise(found)) else found


@lru_cache(maxsize=4096)
def _number(text: str) -> tuple[str, int]:
    """Tell a day or month from a year and from other numbers, by its digits: at most four."""
    value = int(text)
    if len(text) == _DIGITS_OF_YEAR and _FIRST_YEAR <= value <= _LAST_YEAR:
        return _Y, value
    return (_N if len(text) <= _DIGITS_OF_DAY else _X), value


def _clock(text: str, start: int) -> Token:
    hour, *rest = [int(digits) for digits in re.findall(r"\d+", text)]
    minute = rest[0] if rest else 0
    known = hour < 24 and minute < 60  # noqa: PLR2004  hours of a day, minutes of an hour
    value = NO_HOUR if minute and not known else hour
    return Token(CODES["clock"], start, start + len(text), value, clock=time(hour, minute) if known else None)


_PLAIN = {
    "docno": CODES["docno"],
    "dotted_docno": CODES["docno"],
    "party_docno": CODES["docno"],
    "link": _FILL,
    "telephone": _X,
    "amount": _X,
    "decimal": _X,
}
