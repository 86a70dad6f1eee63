"""The error tree of ttdn (*cây lỗi*): every error says where, what, what was got, and what to do.

A `Problem` is one finding; a `TtdnError` carries one or more of them, so that a file with five faults is
refused once, with all five. Codes are stable: programs may test them, and each is listed in
``docs/reference/errors.md``.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import ClassVar

import attrs


@attrs.frozen
class Place:
    """Where in the input something stands (*vị trí*): a file, and a line and column counted from 1.

    In a workbook `cell` says it, as its programs do.

    >>> str(Place("ke-hoach.toml", 12, 3))
    'ke-hoach.toml:12:3'
    >>> str(Place("ke-hoach.toml"))
    'ke-hoach.toml'
    >>> str(Place("ket-qua.xlsx", cell="Sheet1!F7"))
    'ket-qua.xlsx:Sheet1!F7'
    """

    file: str = ""
    line: int = 0
    column: int = 0
    cell: str = ""

    def __str__(self) -> str:
        """Write ``file:cell`` or ``file:line:column``, leaving out what is not known."""
        parts = [part for part in (self.file, self.cell) if part]
        if self.line:
            parts += [str(self.line), str(self.column)]
        return ":".join(parts)


@attrs.frozen
class Problem:
    """One thing that is wrong (*một lỗi*), as one line a person can act on.

    >>> print(Problem("date-impossible", "no such day", got="31/2/2026", hint="February 2026 has 28 days"))
    date-impossible no such day, got '31/2/2026'; February 2026 has 28 days
    """

    code: str
    what: str
    got: str = ""
    hint: str = ""
    place: Place = Place()

    def __str__(self) -> str:
        """Write ``file:line:col code what, got …; hint``."""
        where = f"{self.place} " if str(self.place) else ""
        got = f", got {shortened(self.got)!r}" if self.got else ""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{where}{self.code} {self.what}{got}{hint}"

    def at(self, place: Place) -> "Problem":
        """Return the same problem, placed.

        >>> str(Problem("unit-unknown", "no such unit").at(Place("a.toml", 2, 1)))
        'a.toml:2:1 unit-unknown no such unit'
        """
        return attrs.evolve(self, place=place)


def shortened(text: str, limit: int = 80) -> str:
    """Cut a long value for a message (*rút gọn*): at most `limit` characters, an ellipsis last.

    >>> shortened("a" * 100, 5)
    'aaaa…'
    """
    return text if len(text) <= limit else text[: limit - 1] + "…"


def near_hint(got: str, known: Iterable[str], otherwise: str) -> str:
    """Name the nearest of the names known (*gợi ý*), or say something else where none is near.

    >>> near_hint("shedule", ["schedule", "unit"], "see the list")
    'did you mean schedule?'
    """
    near = get_close_matches(got, list(known), 3)
    return f"did you mean {', '.join(near)}?" if near else otherwise


class TtdnError(Exception):
    """The root of all errors of ttdn (*lỗi*); `problems` holds one finding or more.

    >>> try:
    ...     raise NotFound(Problem("plan-unknown", "no such plan", got="hue/x"))
    ... except TtdnError as error:
    ...     error.code
    'plan-unknown'
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, *problems: Problem) -> None:
        """Take the findings, most important first."""
        super().__init__(*problems)
        self.problems = problems

    @property
    def code(self) -> str:
        """The stable code of the first finding."""
        return self.problems[0].code

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each finding."""
        return tuple(str(problem) for problem in self.problems)

    def __str__(self) -> str:
        """Write one finding a line."""
        return "\n".join(self.lines)


class InvalidValue(TtdnError, ValueError):
    """A value breaks a rule of the model (*giá trị không hợp lệ*), whoever made it."""

    exit_code = 3


class InvalidFile(TtdnError):
    """A file cannot be read as what it should be (*tệp không hợp lệ*); it was left as it is."""

    exit_code = 3


class NotFound(TtdnError, LookupError):
    """A plan, unit or file that was asked for is not there (*không tìm thấy*)."""

    exit_code = 4


class Unsettled(TtdnError):
    """The sources leave two answers open and nobody chose one (*chưa xác định*); ttdn never picks."""

    exit_code = 5


class NotWritten(TtdnError, OSError):
    """An output could not be written (*không ghi được*); what was there before is still whole."""

    exit_code = 6
