"""Who does what (*phân công*): duty phrases, cells of a table and bullets under a heading, read into roles."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

import attrs

from ttdn.language import who_kinds as kinds
from ttdn.language.names import NO_NAMES, NameBook
from ttdn.language.who_duties import Duties
from ttdn.language.who_labels import labels_in, role_of_header
from ttdn.language.who_lexemes import Lexeme
from ttdn.language.who_reading import Spoken, WhoReading, in_order, who_item
from ttdn.language.who_starts import KINDS_OF_BODY
from ttdn.language.who_state import Subject
from ttdn.language.who_tokens import lexed
from ttdn.model.doubts import Doubt
from ttdn.model.tasks import Role
from ttdn.text import nfc, normalised

__all__ = ["Begins", "Spoken", "WhoReading", "begins_with", "begins_with_an_act", "read_who", "who_item"]


def read_who(phrase: str, *, heading: str = "", column: str = "", names: NameBook = NO_NAMES) -> WhoReading:
    """Read who does what (*đọc phân công*) from a phrase, a cell or a bullet line; never raises.

    `heading` is the unit under whose heading the line stands, `column` the header of the column of a bare cell,
    which then gives it its role. `names` are known names, kept whole before the structure of names decides.

    >>> reading = read_who("Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh và các sở, ban, ngành liên quan")
    >>> reading.names(Role.LEAD), reading.names(Role.COORDINATING)
    (('Sở Ngoại vụ',), ('Công an tỉnh', 'các sở, ban, ngành liên quan'))
    """
    text = lexed(phrase, names)
    role = _role_of(column)
    given, acting = _heading(heading, names)
    clauses = Duties(text, labels_in(text), _subject(acting), role, cell=bool(column.strip()) and role is not None)
    findings = clauses.read()
    found = in_order((*given, *findings.spoken))
    doubts = dict(findings.doubts)
    if _leads_and_joins(found):
        doubts[Doubt.LEADS_AND_JOINS] = None
    return WhoReading(phrase, found, tuple(doubts), _merged(findings.used))


_OF_ACTS = frozenset((kinds.VERB, kinds.DO, kinds.LEAD, kinds.COORDINATE, kinds.GUIDE, kinds.MONITOR, kinds.SEND))
_ACTS_TOO = _OF_ACTS | {kinds.LEAD_AS, kinds.REPORT, kinds.ORIENTATION, kinds.ASSIGN, kinds.REQUEST}
_PASSED_OVER = frozenset(
    (kinds.MANNER, kinds.COMMA, kinds.AND, kinds.DASH, kinds.COLON, kinds.STOP, kinds.SEMICOLON)
)
_NOT_ACTS = frozenset(
    (kinds.ABSTRACT, kinds.NOUN, kinds.NUMBER, kinds.PLURAL, kinds.GROUP, kinds.OUTSIDER, kinds.PLACE)
)
_THINGS = frozenset((kinds.WORD, kinds.NOUN, kinds.NUMBER, kinds.ABSTRACT))
_NAMES = frozenset((kinds.MINISTRY, kinds.OFFICE, kinds.WHOLE, kinds.TITLE, kinds.FIELD))


class Begins(Enum):
    """What a phrase begins with (*từ đầu câu*), words of manner passed over."""

    ACT = "act"
    OTHER = "other"  # a word that is not known, which may be an act
    NOUN = "noun"  # a thing, a body or a word of relation


def begins_with(phrase: str) -> Begins:
    """Tell what a phrase begins with (*từ đầu câu*): an act, a thing, or a word that may be either.

    >>> begins_with("khẩn trương rà soát hồ sơ"), begins_with("công tác rà soát"), begins_with("nhắn tin")
    (<Begins.ACT: 'act'>, <Begins.NOUN: 'noun'>, <Begins.OTHER: 'other'>)
    """
    text = lexed(phrase)
    items = iter(text.items)
    depth = 0
    for at, item in enumerate(items):
        depth += (item.kind is kinds.OPEN) - (item.kind is kinds.CLOSE)
        if depth or item.kind in _PASSED_OVER or item.kind is kinds.CLOSE:
            continue
        if item.kind in _ACTS_TOO or item.text.startswith("tổ chức") or _supplies(text.items, at):
            return Begins.ACT
        if item.text == "lãnh đạo":  # an act, or the leaders of whoever is named behind it
            return Begins.ACT if any(later.kind in _ACTS_TOO for later in items) else Begins.NOUN
        if item.kind in _NOT_ACTS or item.kind in _NAMES or (item.kind is kinds.FUNCTION and item.text != "không"):
            return Begins.NOUN
        return Begins.NOUN if item.kind is kinds.END else Begins.OTHER
    return Begins.NOUN


def begins_with_an_act(phrase: str) -> bool:
    """Tell whether a phrase begins with what is to be done (*động từ ở đầu câu*), before anybody is named.

    >>> begins_with_an_act("Sửa chữa 06 công trình"), begins_with_an_act("Công tác sửa chữa")
    (True, False)
    """
    items = lexed(phrase).items
    return items[0].kind in _OF_ACTS or _supplies(items, 0)


def _supplies(items: Sequence[Lexeme], at: int) -> bool:
    """Whether "cấp" is the act, a thing behind it: "cấp xi măng", and not a level of offices."""
    return items[at].text == "cấp" and items[at + 1].kind in _THINGS


@lru_cache(maxsize=64)  # many cells stand in one column
def _role_of(column: str) -> Role | None:
    """The role that the header of a column gives; who stands in no column carries out."""
    return role_of_header(normalised(column).lower) if column.strip() else Role.IMPLEMENTING


# What stands before the unit in a heading.
_PREFACE = re.compile(
    r"^\W*(?:(?:\d+|[ivx]+|[a-zđ])[.)]\s*){0,4}(?:đối với|(?:nhiệm vụ|trách nhiệm|phân công)(?: của)?)\s",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # many lines stand under one heading
def _heading(heading: str, names: NameBook) -> tuple[tuple[Spoken, ...], tuple[Spoken, ...]]:
    """The roles that a heading gives by its own words, and those who act in the lines under it."""
    if not heading.strip():
        return (), ()
    text = lexed(_PREFACE.sub("", nfc(heading).strip()), names)
    labels = labels_in(text)
    spoken = Duties(text, labels, None, Role.IMPLEMENTING, cell=False).read().spoken
    if not spoken and any(item.kind in KINDS_OF_BODY for item in text.items):
        # An office that nobody knows, told by its territory: Nhà khách tỉnh.
        spoken = Duties(text, labels, None, Role.IMPLEMENTING, cell=True).read().spoken
    found = tuple(attrs.evolve(item, span=None) for item in in_order(spoken))
    own = tuple(item for item in found if item.role is not Role.IMPLEMENTING)
    return own, tuple(item for item in found if item.role is Role.LEAD) or found


def _subject(acting: tuple[Spoken, ...]) -> Subject | None:
    """The names of a heading as the subject of a line."""
    if not acting:
        return None
    said = tuple((item.name, None, item.share) for item in acting)
    return Subject(said, given=True, roles={acting[0].role} & {Role.LEAD})


def _leads_and_joins(found: tuple[Spoken, ...]) -> bool:
    leads = {item.name.lower() for item in found if item.role is Role.LEAD}
    return any(item.name.lower() in leads for item in found if item.role is Role.COORDINATING)


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Bring spans into order, each once, overlapping ones as one."""
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return tuple(merged)
