"""A duty phrase cut into lexemes (*tách từ*): names' heads, verbs of duty, separators, each with its place."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

import attrs

from ttdn.language import who_kinds as kinds
from ttdn.language.names import NO_NAMES, NameBook
from ttdn.language.who_kinds import Kind
from ttdn.language.who_lexemes import Lexeme
from ttdn.language.who_lexicon import EXPRESSIONS, FIELDS_OF_MINISTRIES, SPELLINGS, Entry
from ttdn.language.who_territories import name_territories
from ttdn.text import Normalised, normalised

# A number with all that hangs on it is one token (84/KH-UBND holds no office), and so is a run of one sign.
_TOKEN = re.compile(r"\d[\w./-]*(?<![./-])|\w+(?:['’]\w+)*|([^\w\s])\1*")
_SIGNS = {
    ",": kinds.COMMA,
    "/": kinds.SLASH,
    "-": kinds.DASH,
    "+": kinds.DASH,
    "*": kinds.DASH,
    "•": kinds.DASH,
    ";": kinds.SEMICOLON,
    ".": kinds.STOP,
    "!": kinds.STOP,
    "?": kinds.STOP,
    "…": kinds.STOP,
    ":": kinds.COLON,
    "(": kinds.OPEN,
    "[": kinds.OPEN,
    ")": kinds.CLOSE,
    "]": kinds.CLOSE,
    "&": kinds.AND,
    "|": kinds.SEMICOLON,
    "%": kinds.FUNCTION,
}
# Tokens that begin no longer expression need no search.
_ONLY: Mapping[str, Kind] = {
    **_SIGNS,
    **{token: entry.alone for token, entry in EXPRESSIONS.items() if entry.alone and not entry.longer},
}
# A written syllable without its marks: capitals that cannot be one are an abbreviation (TTXVN, VOV).
_SYLLABLE = re.compile(
    r"(?:NGH?|NH|TH|TR|KH|PH|GH|GI|CH|QU|[BCDĐGHKLMNPRSTVX])?[AEIOUYĂÂÊÔƠƯ]{1,3}(?:CH|NG|NH|[CKMNPT])?"
)
_ROMAN = re.compile("[ivx]{1,4}")
_LONGEST_COUNT = 3  # digits
_COUNTED = (kinds.GROUP, kinds.MINISTRY)  # in small letters: 05 sở, 12 đơn vị
_DOTTED = frozenset(("tp", "tx", "tt", "p", "q", "h", "ths", "ts", "pgs", "gs"))


@attrs.frozen
class Lexed:
    """A phrase and its lexemes, closed by two of kind END; `cased` where capitals tell names from words.

    `known` tells, for each lexeme at which a known name begins, the lexeme behind that name.
    """

    source: Normalised
    items: Sequence[Lexeme]
    cased: bool
    known: Mapping[int, int]


def lexed(phrase: str, names: NameBook = NO_NAMES) -> Lexed:
    """Cut a phrase into lexemes (*tách từ*), the longest known name or expression first.

    >>> [item.kind for item in lexed("Sở Nội vụ chủ trì").items]
    ['ministry', 'field', 'lead', 'end', 'end']
    """
    source = normalised(phrase)
    spots = [match.span() for match in _TOKEN.finditer(source.lower)]
    lower, shown = source.lower, source.shown
    tokens = [SPELLINGS.get(token, token) for token in [lower[start:stop] for start, stop in spots]]
    cased = _is_cased(shown, spots)
    items: list[Lexeme] = []
    index = 0
    count = len(tokens)
    before: Lexeme | None = None
    places: list[int] = []
    while index < count:
        text = tokens[index]
        only = _ONLY.get(text)
        in_field = before is not None and before.kind is kinds.MINISTRY
        length, kind = (1, only) if only and not in_field else _kind_at(tokens, index, in_field=in_field)
        start, stop = spots[index]
        capital = shown[start].isupper()
        if text == "p" and _is_room(tokens, spots, shown, index):
            kind = kinds.MINISTRY
        elif capital and length == 1 and (kind is kinds.WORD or kind is kinds.VERB):
            kind = _kind_of_capital(shown[start:stop], kind, before, cased=cased)
        elif kind is kinds.STOP and _dotted(tokens, spots, index):
            index += 1
            continue
        elif kind is kinds.PLACE or (kind in _COUNTED and not capital):
            places += [len(items)] * (kind is kinds.PLACE)
            if before and _is_count(items):
                items[-1] = before._replace(kind=kinds.PLURAL)
        if (
            before
            and before.kind is kinds.GROUP
            and before.text == "tổ chức"
            and _is_organising(items, kind, text)
        ):
            items[-1] = before._replace(kind=kinds.DO)
        if length > 1:
            stop = spots[index + length - 1][1]
            text = lower[start:stop]
        before = Lexeme(kind, start, stop, text, capital)
        items.append(before)
        index += length
    end = Lexeme(kinds.END, len(shown), len(shown), "", capital=False)
    items.extend((end, end))  # so that one may look at the lexeme behind any
    if cased:
        name_territories(items, places, shown)
    return Lexed(source, items, cased, _known(items, tokens, spots, names) if names else {})


def _known(
    items: list[Lexeme], tokens: list[str], spots: list[tuple[int, int]], names: NameBook
) -> Mapping[int, int]:
    """Find the known names, longest first; one that ends inside an expression is none."""
    behind = {item.stop: index + 1 for index, item in enumerate(items[:-2])}
    first = {item.start: index for index, item in enumerate(items[:-2])}
    known: dict[int, int] = {}
    for place, (start, _) in enumerate(spots):
        length = names.match(tokens, place) if start in first else 0
        stop = behind.get(spots[place + length - 1][1]) if length else None
        if stop:
            known[first[start]] = stop
    return known


def _kind_at(tokens: list[str], index: int, *, in_field: bool) -> tuple[int, Kind]:
    """The longest expression that begins at a token: how many tokens, and its kind."""
    token = tokens[index]
    if in_field and token in FIELDS_OF_MINISTRIES:
        found = _longest(FIELDS_OF_MINISTRIES[token], tokens, index)
        if found:
            return found
    entry = EXPRESSIONS.get(token)
    found = _longest(entry, tokens, index) if entry else None
    if found:
        return found
    if token[0].isalpha():
        return 1, kinds.NUMBER if _ROMAN.fullmatch(token) else kinds.WORD
    if token[0].isdecimal():
        return 1, kinds.NUMBER
    return 1, _SIGNS.get(token[0], kinds.QUOTE)


def _longest(entry: Entry, tokens: list[str], index: int) -> tuple[int, Kind] | None:
    alone, longer = entry
    if longer and index + 1 < len(tokens):
        for rest, kind in longer.get(tokens[index + 1], ()):
            if not rest:
                return 2, kind
            stop = index + 2 + len(rest)
            if stop <= len(tokens) and tokens[index + 2] == rest[0] and tuple(tokens[index + 2 : stop]) == rest:
                return stop - index, kind
    return (1, alone) if alone else None


def _kind_of_capital(word: str, kind: Kind, before: Lexeme | None, *, cased: bool) -> Kind:
    """Tell an abbreviation (EVN) from a word; where all is in capitals, by what no syllable looks like.

    A verb of one syllable behind a capital belongs to a proper name: *Vân Canh*.
    """
    if kind is kinds.VERB:
        named = before is not None and before.kind is kinds.WORD and before.capital
        return kinds.WORD if named else kind
    if len(word) > 1 and word.isupper() and (cased or not _SYLLABLE.fullmatch(_unmarked(word))):
        return kinds.ABBREVIATION
    return kinds.WORD


def _unmarked(word: str) -> str:
    """A word without its tones: what is left of Ế is Ê."""
    plain = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", _TONE_MARKS.sub("", plain))


_TONE_MARKS = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def _is_cased(shown: str, spots: list[tuple[int, int]]) -> bool:
    """Whether words begin with both capital and small letters, so that a capital tells something."""
    has_small = has_capital = False
    for start, _ in spots:
        letter = shown[start]
        has_small = has_small or letter.islower()
        has_capital = has_capital or letter.isupper()
        if has_small and has_capital:
            return True
    return False


_ACTED_ON = frozenset(
    (
        kinds.VERB,
        kinds.DO,
        kinds.LEAD,
        kinds.COORDINATE,
        kinds.GUIDE,
        kinds.MONITOR,
        kinds.REPORT,
        kinds.SEND,
        kinds.MEETING,
        kinds.PLURAL,
        kinds.ABSTRACT,
    )
)
_DAYS = frozenset(("ngày", "tháng", "năm"))  # tổ chức Tháng Thanh niên
_BEHIND_BODY = frozenset(
    (
        kinds.GROUP,
        kinds.OUTSIDER,
        kinds.PLACE,
        kinds.LINKED,
        kinds.FIELD,
        kinds.WHOLE,
        kinds.WORD,
        kinds.ABBREVIATION,
        kinds.COORDINATE,
        kinds.LEAD,
        kinds.MANNER,
        kinds.VERB,
        kinds.DO,
        kinds.CLOSE,
    )
)


def _is_organising(items: list[Lexeme], kind: Kind, token: str) -> bool:
    """Whether *tổ chức* is the verb: before an act, behind a body also before a thing; never behind *các*."""
    before = items[-2].kind if len(items) > 1 else kinds.STOP
    if kind in _ACTED_ON:
        return before is not kinds.PLURAL
    return (kind in (kinds.WORD, kinds.NOUN) or token in _DAYS) and before in _BEHIND_BODY


def _is_count(items: list[Lexeme]) -> bool:
    """Whether the last lexeme counts what follows: *34 tỉnh, thành phố*; not a year, a date or part of a name."""
    if not items[-1].text.isdecimal() or len(items[-1].text) > _LONGEST_COUNT:
        return False
    return len(items) == 1 or items[-2].kind not in (
        kinds.FUNCTION,
        kinds.WORD,
        kinds.NOUN,
        kinds.PLACE,
        kinds.MANNER,
    )


def _is_room(tokens: list[str], spots: list[tuple[int, int]], shown: str, index: int) -> bool:
    """Whether *P.* stands for *Phòng*, as before an abbreviation: *P. TC-KT*; before a name it is *Phường*."""
    if index + 2 >= len(tokens) or tokens[index + 1] != "." or not _dotted(tokens, spots, index + 1):
        return False
    start, stop = spots[index + 2]
    return stop - start > 1 and shown[start:stop].isupper()


def _dotted(tokens: list[str], spots: list[tuple[int, int]], index: int) -> bool:
    """Whether a full stop only ends an abbreviation, as in *TP. Huế*."""
    return index > 0 and tokens[index - 1] in _DOTTED and spots[index - 1][1] == spots[index][0]
