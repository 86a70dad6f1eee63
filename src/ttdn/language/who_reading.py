"""What reading a duty phrase gives (*kết quả đọc phân công*): who in which role, from which words."""

import re
from collections.abc import Iterable

import attrs

from ttdn.model.doubts import Doubt
from ttdn.model.tasks import Role
from ttdn.text import name_key

Span = tuple[int, int]
"""Where words stand in a phrase (*đoạn chữ*): characters from the first on, the last one exclusive."""
_WORDS = re.compile(r"\w(?:.*\w)?", re.DOTALL)


@attrs.frozen
class Spoken:
    """One office or group in one role, as the words have it (*phân công đọc được*).

    `name` is as written, in NFC with single spaces; `span` its half-open place in the phrase, None where the name
    comes from the heading; `share` the remark in brackets behind it, as in *Sở A (phần 1)*.

    >>> Spoken(Role.LEAD, "Sở Ngoại vụ", (0, 11)).role.vi
    'chủ trì'
    """

    role: Role
    name: str
    span: Span | None = None
    share: str = ""


@attrs.frozen
class WhoReading:
    """What a duty phrase says (*kết quả đọc cụm từ phân công*).

    `used` are the half-open spans of all words that the reading rests on, in order.
    """

    phrase: str
    assignments: tuple[Spoken, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    used: tuple[Span, ...] = ()

    @property
    def ambiguous(self) -> bool:
        """Whether the words leave a role or a name open."""
        return bool(self.doubts)

    @property
    def unused(self) -> tuple[Span, ...]:
        """The half-open spans of the words that no role rests on, in order, without the signs around them."""
        spans: list[Span] = []
        place = 0
        for start, stop in (*self.used, (len(self.phrase), len(self.phrase))):
            words = _WORDS.search(self.phrase, place, max(place, start))
            if words:
                spans.append(words.span())
            place = max(place, stop)
        return tuple(spans)

    def names(self, role: Role) -> tuple[str, ...]:
        """Return the names in one role, in the order of the words, each spelling-blind name once."""
        kept: dict[str, str] = {}
        for item in self.assignments:
            if item.role is role:
                kept.setdefault(name_key(item.name), item.name)
        return tuple(kept.values())

    def roles(self) -> dict[str, list[str]]:
        """Return the names by role, all seven roles present.

        >>> WhoReading("").roles()["lead"]
        []
        """
        return {role.value: list(self.names(role)) for role in Role}


def in_order(assignments: Iterable[Spoken]) -> tuple[Spoken, ...]:
    """Bring assignments into the order of the words, the heading's first, each said once."""
    once = dict.fromkeys(assignments)
    return tuple(sorted(once, key=lambda item: item.span or (-1, -1)))


def who_item(reading: WhoReading, item: str) -> dict[str, str | bool | dict[str, list[str]]]:
    """Return a reading as a line of a phrase file (*dòng dữ liệu*): `id`, `roles`, `ambiguous`.

    >>> who_item(WhoReading(""), "u1")["ambiguous"]
    False
    """
    return {"id": item, "roles": reading.roles(), "ambiguous": reading.ambiguous}
