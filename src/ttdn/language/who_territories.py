"""Names of territories (*tên địa danh*) whose syllables mean something else alone: Cần Thơ, Hải Phòng, Ba Đình.

Behind *tỉnh, xã, phường* and their like, capitals tell a name from a word.
"""

from ttdn.language.who_lexemes import Lexeme
from ttdn.language.who_lexicon import Kind

_HEADS = frozenset((Kind.MINISTRY, Kind.OFFICE))
_OTHERWISE = _HEADS | {
    Kind.FUNCTION, Kind.MANNER, Kind.PERSON, Kind.PLURAL, Kind.ASSIGN, Kind.REQUEST, Kind.VERB, Kind.DO, Kind.SEND,
    Kind.THROUGH, Kind.WITH, Kind.TOWARDS, Kind.BY, Kind.BASIS, Kind.PURPOSE, Kind.NOUN, Kind.ABSTRACT,
}  # fmt: skip


def name_territories(items: list[Lexeme], levels: list[int], shown: str) -> None:
    """Make words of the syllables of territories, in place; `items` end with two of kind END.

    `levels` are the places of *tỉnh, xã, phường* and their like.
    """
    for index in levels:
        if items[index + 1].capital and not items[index].text.startswith("cấp"):
            place = index + 1
            while items[place].kind is Kind.WORD and items[place].capital:
                place += 1
            while _names(items, place, shown, first=place == index + 1):
                items[place] = items[place]._replace(kind=Kind.WORD)
                place += 1
                while items[place].kind is Kind.WORD and items[place].capital:
                    place += 1


def _names(items: list[Lexeme], place: int, shown: str, *, first: bool) -> bool:
    """Whether a word is a syllable of a territory: by its capital, and by what stands behind it."""
    item, following = items[place], items[place + 1]
    if not item.capital or item.kind not in _OTHERWISE:
        return False
    syllables = shown[item.start : item.stop].split()
    if not all(syllable[0].isupper() for syllable in syllables):
        return False
    if item.kind in _HEADS and not first:
        return not following.capital and following.kind is not Kind.FIELD
    if not first or len(syllables) > 1:
        return True
    # Hội An, but Hội Nông dân
    named = following.capital and following.kind in (Kind.WORD, Kind.PERSON)
    return named and not (
        item.kind in _HEADS and items[place + 2].kind is Kind.WORD and not items[place + 2].capital
    )
