"""Names of territories (*tên địa danh*) whose syllables mean something else alone: Cần Thơ, Hải Phòng, Ba Đình.

Behind *tỉnh, xã, phường* and their like, capitals tell a name from a word.
"""

from ttdn.language import who_kinds as kinds
from ttdn.language.who_lexemes import Lexeme

_HEADS = frozenset((kinds.MINISTRY, kinds.OFFICE))
_OTHERWISE = _HEADS | {
    kinds.FUNCTION, kinds.MANNER, kinds.PERSON, kinds.PLURAL, kinds.ASSIGN, kinds.REQUEST, kinds.VERB, kinds.DO,
    kinds.SEND, kinds.THROUGH, kinds.WITH, kinds.TOWARDS, kinds.BY, kinds.BASIS, kinds.PURPOSE,
    kinds.NOUN, kinds.ABSTRACT,
}  # fmt: skip


def name_territories(items: list[Lexeme], levels: list[int], shown: str) -> None:
    """Make words of the syllables of territories, in place; `items` end with two of kind END.

    `levels` are the places of *tỉnh, xã, phường* and their like.
    """
    for index in levels:
        if items[index + 1].capital and not items[index].text.startswith("cấp"):
            place = index + 1
            while items[place].kind is kinds.WORD and items[place].capital:
                place += 1
            while _names(items, place, shown, first=place == index + 1):
                items[place] = items[place]._replace(kind=kinds.WORD)
                place += 1
                while items[place].kind is kinds.WORD and items[place].capital:
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
        return not following.capital and following.kind is not kinds.FIELD
    if not first or len(syllables) > 1:
        return True
    # Hội An, but Hội Nông dân
    named = following.capital and following.kind in (kinds.WORD, kinds.PERSON)
    return named and not (
        item.kind in _HEADS and items[place + 2].kind is kinds.WORD and not items[place + 2].capital
    )
