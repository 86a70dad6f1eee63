"""A day as people write it by itself (*ngày viết bằng số*): 01/12/2026, with the day first, or 2026-12-01."""

import re
from datetime import date

from ttdn.errors import Problem

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_OURS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d+)", re.ASCII)
_YEAR_DIGITS = 4
_MONTHS = 12
WRITE = "write it as 08/12/2026 (day, month, year in four digits) or 2026-12-08"


def read_day(text: str, code: str) -> date | Problem:
    """Return the day that a text is (*đọc ngày*), or what is wrong with it; nothing is guessed.

    The day stands before the month, as in Vietnam; the year stands first as in ISO 8601. The problem has the given
    `code`, or ``date-impossible`` for a day that no calendar has.

    >>> [str(read_day(text, "x")) for text in ("01/12/2026", "1/12/2026", "2026-12-01")]
    ['2026-12-01', '2026-12-01', '2026-12-01']
    """
    iso, ours = _ISO.fullmatch(text), _OURS.fullmatch(text)
    if iso is not None:
        year, month, on = map(int, iso.groups())
    elif ours is not None:
        if len(ours[4]) != _YEAR_DIGITS:
            return Problem(code, "the year is not written in four digits", text, WRITE)
        on, month, year = int(ours[1]), int(ours[3]), int(ours[4])
    else:
        return Problem(code, "this is no day", text, WRITE)
    if month > _MONTHS >= on:
        hint = f"the day stands before the month: {month:02}/{on:02}/{year}"
        return Problem(code, "there is no such month", text, hint)
    try:
        return date(year, month, on)
    except ValueError:
        hint = "correct the day; none is taken in its place"
        return Problem("date-impossible", "no calendar has this day", text, hint)
