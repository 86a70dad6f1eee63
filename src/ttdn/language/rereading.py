"""Phrases that recur (*cụm từ lặp lại*): read once, where a document asks of the same words again and again."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from ttdn.language.names import NO_NAMES, NameBook
from ttdn.language.reading import DEFAULT_POLICY, ReadingPolicy, TimeReading
from ttdn.language.time import read_time
from ttdn.language.who import WhoReading, read_who

_KEPT = 512  # readings: more than the cells, headings and sentences around any one
_LONGEST = 1_000  # characters: what is longer is no phrase, and is not kept

_who = lru_cache(maxsize=_KEPT)(read_who)
_time = lru_cache(maxsize=_KEPT)(read_time)


def reread_who(phrase: str, *, heading: str = "", column: str = "", names: NameBook = NO_NAMES) -> WhoReading:
    """Read who does what as `read_who` does (*đọc lại phân công*), the same words once.

    >>> reread_who("Sở Y tế") is reread_who("Sở Y tế")
    True
    """
    read = read_who if len(phrase) + len(heading) + len(column) > _LONGEST else _who
    return read(phrase, heading=heading, column=column, names=names)


def reread_time(
    phrase: str,
    *,
    issued: date,
    horizon: date | None = None,
    policy: ReadingPolicy = DEFAULT_POLICY,
    is_working_day: Callable[[date], bool] | None = None,
) -> TimeReading:
    """Read a time as `read_time` does (*đọc lại thời gian*), the same words from the same day once.

    >>> reread_time("quý III/2026", issued=date(2026, 1, 5)).kind
    'window'
    """
    read = read_time if len(phrase) > _LONGEST else _time
    return read(phrase, issued=issued, horizon=horizon, policy=policy, is_working_day=is_working_day)


def forget() -> None:
    """Forget what was read (*quên*), as before a measurement of a first reading."""
    _who.cache_clear()
    _time.cache_clear()
