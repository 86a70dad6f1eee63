"""Phrases that recur (*cụm từ lặp lại*): read once, where a document asks of the same words again and again."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import TypeVar

from ttdn.language.names import NO_NAMES, NameBook
from ttdn.language.reading import DEFAULT_POLICY, ReadingPolicy, TimeReading
from ttdn.language.time import read_time
from ttdn.language.who import WhoReading, read_who

_KEPT = 512  # readings: more than the cells, headings and sentences around any one
_LONGEST = 1_000  # characters: what is longer is no phrase but a paragraph
_KEPT_LONG = 4  # paragraphs: each is asked about in turn

_who = lru_cache(maxsize=_KEPT)(read_who)
_long_who = lru_cache(maxsize=_KEPT_LONG)(read_who)
_time = lru_cache(maxsize=_KEPT)(read_time)
_long_time = lru_cache(maxsize=_KEPT_LONG)(read_time)
_clearings = [one.cache_clear for one in (_who, _long_who, _time, _long_time)]

_Read = TypeVar("_Read")


def once(read: Callable[[str], _Read]) -> Callable[[str], _Read]:
    """Return a reading of words and of nothing else that reads the same words once (*đọc một lần*).

    What it reads must be immutable and rest on the words alone; `forget` forgets it too.

    >>> asked = []
    >>> read = once(lambda words: asked.append(words) or len(words))
    >>> read("Sở Y tế"), read("Sở Y tế"), asked
    (7, 7, ['Sở Y tế'])
    """
    short, long = lru_cache(maxsize=_KEPT)(read), lru_cache(maxsize=_KEPT_LONG)(read)
    _clearings.extend((short.cache_clear, long.cache_clear))
    return lambda words: (long if len(words) > _LONGEST else short)(words)


def reread_who(phrase: str, *, heading: str = "", column: str = "", names: NameBook = NO_NAMES) -> WhoReading:
    """Read who does what as `read_who` does (*đọc lại phân công*), the same words once.

    >>> reread_who("Sở Y tế") is reread_who("Sở Y tế")
    True
    """
    read = _long_who if len(phrase) + len(heading) + len(column) > _LONGEST else _who
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
    read = _long_time if len(phrase) > _LONGEST else _time
    return read(phrase, issued=issued, horizon=horizon, policy=policy, is_working_day=is_working_day)


def forget() -> None:
    """Forget what was read (*quên*), as before a measurement of a first reading."""
    for clear in _clearings:
        clear()
