"""What a person has to decide before a draft is a plan (*điểm cần quyết định*), most urgent first."""

from collections.abc import Iterable
from enum import Enum

import attrs

from ttdn.drafting.blocks import Origin

_NOWHERE = Origin()
HEAD = 0
"""The `order` of what is not about one duty."""


class Matter(Enum):
    """What is to be decided (*loại việc cần quyết định*), most urgent first: what calendars would get wrong."""

    NO_DUTY = "no-duty"
    NO_WHO = "no-who"
    WHO_UNREAD = "who-unread"
    NO_WHEN = "no-when"
    WHEN_UNREAD = "when-unread"
    TWO_WHEN = "two-when"
    WHEN_OPEN = "when-open"
    UNPLACED = "unplaced"
    SHARED = "shared"
    NO_DATE = "no-date"
    NO_PLACE = "no-place"
    NO_ISSUER = "no-issuer"
    NO_TITLE = "no-title"
    OFFICE_UNKNOWN = "office-unknown"
    NO_HORIZON = "no-horizon"
    HORIZON = "horizon"
    NO_NUMBER = "no-number"
    CLAUSE_TWICE = "clause-twice"
    NO_CLAUSE = "no-clause"
    SENTENCE = "sentence"


_ABOUT_WORDS = frozenset({Matter.UNPLACED, Matter.OFFICE_UNKNOWN})
_URGENCY = {matter: index for index, matter in enumerate(Matter)}


@attrs.frozen
class Decision:
    """One point that a person decides (*một điểm cần quyết định*).

    `text` says in Vietnamese what is open and what may be written; `key` is the key of the plan file where that
    is, `clause` and `order` the duty, "" and `HEAD` for the document as a whole. `words` are those of the document
    that it is about, "" where there are none.

    >>> Decision(Matter.NO_WHEN, "chưa rõ thời hạn", Origin(2, 14), "when", 3, "III.2").where
    'mục III.2, trang 2, đoạn 14'
    """

    matter: Matter
    text: str
    origin: Origin = _NOWHERE
    key: str = ""
    order: int = HEAD
    clause: str = ""
    words: str = ""

    @property
    def where(self) -> str:
        """Where it is in the document: clause, page and paragraph, as far as they are known."""
        return ", ".join(part for part in (f"mục {self.clause}" if self.clause else "", said(self.origin)) if part)

    @property
    def told(self) -> str:
        """What tells it from others of its matter: the words where they are what is open, and where it is."""
        if self.matter not in _ABOUT_WORDS:
            return self.where
        return f"«{self.words}» ({self.where})" if self.where else f"«{self.words}»"


def said(origin: Origin) -> str:
    """Say a place of a document in words (*trang, đoạn, dòng, cột*); "" where the form of the document has none.

    >>> said(Origin(page=3, paragraph=12)), said(Origin(page=4, row=2, column=5)), said(Origin())
    ('trang 3, đoạn 12', 'trang 4, dòng 2, cột 5', '')
    """
    counted = {"trang": origin.page, "đoạn": origin.paragraph, "dòng": origin.row, "cột": origin.column}
    return ", ".join(f"{what} {count}" for what, count in counted.items() if count)


def alike(decisions: Iterable[Decision]) -> tuple[tuple[Decision, ...], ...]:
    """Return decisions that ask the same together (*gộp điểm giống nhau*), in the order of the first of each.

    >>> one, other = (Decision(Matter.NO_WHEN, "chưa rõ thời hạn", order=order) for order in (1, 2))
    >>> alike([one, other]) == ((one, other),)
    True
    """
    groups: dict[tuple[Matter, str], list[Decision]] = {}
    for item in decisions:
        groups.setdefault((item.matter, item.text), []).append(item)
    return tuple(map(tuple, groups.values()))


def by_urgency(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return decisions most urgent first, those of one urgency in the order of the document."""
    return tuple(sorted(decisions, key=lambda item: (_URGENCY[item.matter], item.order)))
