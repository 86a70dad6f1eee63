"""From when a document holds by its own words (*ngày có hiệu lực*), where that is another day than its signing."""

import re
from datetime import date

import attrs

from ttdn.drafting.blocks import Origin
from ttdn.drafting.composing.citations import day_in
from ttdn.drafting.draft import Draft

_IN_FORCE = re.compile(
    r"(?:\w+ ){1,2}này có hiệu lực(?: thi hành)?(?: kể)? từ (?P<day>ngày [^.;]{6,40})", re.IGNORECASE
)


@attrs.frozen
class InForce:
    """The first day on which a document holds (*ngày có hiệu lực*), the words that say so, and their place."""

    first: date
    words: str
    origin: Origin


def in_force(draft: Draft) -> InForce | None:
    """Find the day from which a document says that it holds (*có hiệu lực từ ngày*), None where it names none.

    "Kể từ ngày ký" names none: that is the day of signing.

    >>> from ttdn.drafting.draft import Words
    >>> said = Words("Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 9 năm 2026.")
    >>> in_force(Draft(rest=(said,))).first
    datetime.date(2026, 9, 1)
    >>> in_force(Draft(rest=(Words("Quyết định này có hiệu lực kể từ ngày ký."),))) is None
    True
    """
    told = (*draft.rest, *draft.unplaced, *(duty.text for duty in draft.duties))
    for words in told:
        found = _IN_FORCE.search(words.text)
        day = day_in(found["day"]) if found else None
        if found is not None and day is not None:
            return InForce(day, found[0], words.origin)
    return None
