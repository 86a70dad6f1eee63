"""The names of sheets (*tên trang tính*), within what Excel allows."""

import re
from collections.abc import Iterable, Iterator

_LONGEST = 31
"""Units of UTF-16 that a name may have."""

_NOT_ALLOWED = re.compile(r"[\[\]:*?/\\]")
_TAKEN = frozenset({"history"})
"""Names that Excel keeps for itself, in lower case."""


def sheet_names(titles: Iterable[str]) -> Iterator[str]:
    """Yield a name for each title: legal, and no other's in capitals or small letters (*không trùng tên*).

    >>> list(sheet_names(["Quý III/2026", "Quý III/2026", "", "History"]))
    ['Quý III 2026', 'Quý III 2026 (2)', 'Bảng', 'History (2)']
    """
    seen = set(_TAKEN)
    for title in titles:
        plain = " ".join(_NOT_ALLOWED.sub(" ", title).split()).strip("' ") or "Bảng"
        name, count = _cut(plain, _LONGEST), 1
        while name.casefold() in seen:
            count += 1
            mark = f" ({count})"
            name = _cut(plain, _LONGEST - len(mark)) + mark
        seen.add(name.casefold())
        yield name


def _cut(text: str, units: int) -> str:
    """The beginning of a text, in at most so many units of UTF-16, no letter halved."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore").strip("' ")
