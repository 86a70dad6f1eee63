"""Words that stand apart, as one phrase (*ghép lời văn*): two columns or label lines, as people write them."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from ttdn.drafting.draft import Where, Words
from ttdn.language.names import NameBook
from ttdn.language.rereading import reread_who

_GOES_ON = (" với", " cùng")
_CLOSED = (".", ";", ":", "!", "?")


@attrs.frozen
class Phrase:
    """Who does something, as a plan file has it (*cụm từ phân công*): `who`, `heading` and `column` of a duty.

    >>> Phrase("Sở Ngoại vụ chủ trì").heading
    ''
    """

    who: str = ""
    heading: str = ""
    column: str = ""


def given(words: Iterable[Words]) -> tuple[Words, ...]:
    """Return the words that say something: a label with nothing behind it does not."""
    return tuple(item for item in words if item.text.strip())


def joined(parts: Iterable[str]) -> str:
    """Join phrases by semicolons (*ghép cụm từ*), none behind a sign and none before a bracket.

    >>> joined(["định kỳ hằng năm", "(trước ngày 25 tháng 12)"])  # the day of each year, not a second time
    'định kỳ hằng năm (trước ngày 25 tháng 12)'
    >>> joined(["Cơ quan chủ trì: Sở A", "Cơ quan phối hợp: Sở B."])
    'Cơ quan chủ trì: Sở A; Cơ quan phối hợp: Sở B.'
    """
    text = ""
    for part in parts:
        goes_on = text.endswith(_CLOSED) or part.startswith("(")
        text += (" " if goes_on else "; ") + part if text else part
    return text


def who_phrase(words: Sequence[Words], names: NameBook) -> Phrase:
    """Return the words of who does something as one phrase (*cụm từ phân công*), each word as written.

    The words of a heading stand apart from those under it. A label is kept where it gives a role that the words
    themselves do not: as the header of a column, or before the words.

    >>> from ttdn.language.names import NO_NAMES
    >>> who_phrase([Words("Sở A", label="Chủ trì"), Words("Sở B", label="Phối hợp")], NO_NAMES).who
    'Chủ trì: Sở A; Phối hợp: Sở B'
    """
    said = given(words)
    above = tuple(item for item in said if item.where is Where.HEADING)
    own = tuple(item for item in said if item.where is not Where.HEADING)
    if not own:
        return Phrase(joined(_labelled(above)))
    heading = joined(item.text for item in above)
    if len(own) == 1:
        return _shortest(own[0], heading, names)
    return Phrase(joined(_labelled(own)), heading)


def when_phrase(words: Sequence[Words]) -> str:
    """Return the words of a time as one phrase (*cụm từ thời gian*); labels only where they tell two apart.

    >>> when_phrase([Words("Quý III/2024", label="Thời gian thực hiện")])
    'Quý III/2024'
    """
    said = given(words)
    labels = {item.label for item in said}
    return joined(_labelled(said) if len(labels) > 1 else (item.text for item in said))


def _shortest(words: Words, heading: str, names: NameBook) -> Phrase:
    """The words without their label, as long as the same offices have the same roles."""
    labelled = Phrase(joined(_labelled([words])), heading)
    if not words.label.strip():
        return labelled
    meant = _roles(labelled, names)
    shorter = (Phrase(words.text, heading), Phrase(words.text, heading, words.label))
    return next((phrase for phrase in shorter if _roles(phrase, names) == meant), labelled)


def _roles(phrase: Phrase, names: NameBook) -> object:
    reading = reread_who(phrase.who, heading=phrase.heading, column=phrase.column, names=names)
    said = {item.role for item in reading.assignments}
    return {role: reading.names(role) for role in said}, reading.doubts


def _labelled(words: Iterable[Words]) -> Iterator[str]:
    for item in words:
        goes_on = item.label.endswith(_GOES_ON)  # words of the sentence, not a label with a colon
        between = " " if goes_on else ": "
        yield f"{item.label}{between}{item.text}" if item.label.strip() else item.text
