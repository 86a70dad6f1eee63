"""A duty reading explained to people (*giải thích phân công*): words underlined, roles, what stays open."""

from ttdn.language import who_kinds as kinds
from ttdn.language.explain_time import Language
from ttdn.language.names import NO_NAMES, NameBook
from ttdn.language.who_lexicon import WORDS
from ttdn.language.who_reading import Spoken, WhoReading, who_item
from ttdn.model.tasks import Role
from ttdn.text import normalised

__all__ = ["explain_who", "who_item"]

_ROLES_EN = {
    Role.LEAD: "leads",
    Role.COORDINATING: "coordinates",
    Role.IMPLEMENTING: "carries out",
    Role.GUIDING: "guides",
    Role.MONITORING: "monitors",
    Role.RECIPIENT: "is reported to",
    Role.VIA: "by way of",
}
_HEADS: dict[Language, dict[str, str]] = {
    "en": {
        "nobody": "no office is given a role", "heading": "from the heading", "open": "open",
        "unused": "not used", "unknown": "not in the register; looks like",
    },
    "vi": {
        "nobody": "không cơ quan nào được giao vai trò", "heading": "theo đề mục", "open": "chưa rõ",
        "unused": "chưa dùng đến", "unknown": "không có trong danh bạ; gần giống",
    },
}  # fmt: skip


# Words that only tie others together are no news to a reader.
_CONNECTIVES = frozenset(
    word.strip()
    for kind in (
        kinds.WITH,
        kinds.AND,
        kinds.OF,
        kinds.TOWARDS,
        kinds.THROUGH,
        kinds.PURPOSE,
        kinds.BASIS,
        kinds.BY,
    )
    for word in WORDS[kind].split("|")
)


def explain_who(reading: WhoReading, lang: Language = "en", *, names: NameBook = NO_NAMES) -> str:
    """Explain a reading in lines of text (*giải thích*), English or Vietnamese, the words used underlined.

    With `names`, a name that is not among them is followed by those it looks like: a hint, never a reading.

    >>> from ttdn.language.who import read_who
    >>> print(explain_who(read_who("Sở A phối hợp với Sở B hằng năm")))
    Sở A phối hợp với Sở B hằng năm
    ~~~~ ~~~~~~~~     ~~~~
    leads: Sở A
    coordinates: Sở B
    open: the words say who works together, not who leads
    not used: hằng năm
    """
    heads = _HEADS[lang]
    lines = [*_underlined(reading)]
    for item in reading.assignments:
        role = _ROLES_EN[item.role] if lang == "en" else item.role.vi
        lines.append(f"{role}: {_described(item, heads)}")
        nearest = names.nearest(item.name) if names and not names.knows(item.name) else ()
        if nearest:
            lines.append(f"  {heads['unknown']}: {'; '.join(nearest)}")
    if not reading.assignments:
        lines.append(heads["nobody"])
    lines += [f"{heads['open']}: {doubt.en if lang == 'en' else doubt.vi}" for doubt in reading.doubts]
    rest = [normalised(reading.phrase[start:stop]) for start, stop in reading.unused]
    unused = [words.shown for words in rest if words.lower not in _CONNECTIVES]
    if unused:
        lines.append(f"{heads['unused']}: {' … '.join(unused)}")
    return "\n".join(line for line in lines if line)


def _described(item: Spoken, heads: dict[str, str]) -> str:
    share = f" ({item.share})" if item.share else ""
    origin = f" [{heads['heading']}]" if item.span is None else ""
    return f"{item.name}{share}{origin}"


def _underlined(reading: WhoReading) -> tuple[str, str]:
    """The phrase on one line, and marks under the words used."""
    text = normalised(reading.phrase)
    marks = [" "] * len(text.shown)
    place = 0
    for index in range(len(text.shown)):
        start = text.span(index, index + 1)[0]
        while place < len(reading.used) and reading.used[place][1] <= start:
            place += 1
        if place < len(reading.used) and reading.used[place][0] <= start:
            marks[index] = "~"
    return text.shown, "".join(marks).rstrip()
