"""What the lint says (*kết quả kiểm tra*): one finding names the byte, the programs that stumble and the mend."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import islice
from typing import Generic, TypeVar

import attrs

from ttdn.errors import Place, shortened
from ttdn.lint.stream import Hit, Stream

Subject = TypeVar("Subject")
_LISTED = 100  # findings of one rule in one file; the rest is counted


class Severity(Enum):
    """How bad a finding is (*mức độ*).

    An error breaks RFC 5545, 7986 or 9253, or some program is known to lose or misread entries over it. A
    warning is allowed by these standards or only advised against, yet somebody may see less than was meant.
    """

    ERROR = "error"
    WARNING = "warning"


@attrs.frozen
class Rule(Generic[Subject]):
    """One thing the lint looks for (*quy tắc kiểm tra*), in one file or in a file and what was published before.

    `programs` are those known to stumble; where it is empty no program is known to, and `source` says which
    text forbids it. `check` yields the places where the rule is broken, in time linear in its subject.

    >>> from ttdn.lint import RULES
    >>> [(rule.severity.value, rule.what) for rule in RULES if rule.code == "calendar-empty"]
    [('error', 'a calendar holds no entry')]
    """

    code: str
    severity: Severity
    what: str
    programs: tuple[str, ...]
    mend: str
    source: str
    check: Callable[[Subject], Iterator[Hit]] = attrs.field(repr=False, eq=False)


@attrs.frozen
class Finding:
    """One fault in a calendar file (*lỗi trong tệp lịch*).

    `place` counts lines and the bytes of a line from 1, as the lines stand in the file, not unfolded; `offset`
    counts the bytes of the file from 0. `more` is the number of further places with the same fault that are
    not listed; it is 0 but on the last finding of a fault that fills the file.

    >>> place = Place("a.ics", 3, 1)
    >>> finding = Finding("uid-missing", Severity.ERROR, place, 40, "an entry has no UID", mend="give it one")
    >>> print(finding)
    a.ics:3:1 (byte 40) error uid-missing an entry has no UID; give it one
    """

    code: str
    severity: Severity
    place: Place
    offset: int
    what: str
    got: str = ""
    programs: tuple[str, ...] = ()
    mend: str = ""
    source: str = ""
    more: int = 0

    def item(self) -> dict[str, object]:
        """Return the finding as JSON takes it (*dạng JSON*), every key always there.

        >>> place = Place("a.ics", 3, 1)
        >>> item = Finding("uid-missing", Severity.ERROR, place, 40, "an entry has no UID").item()
        >>> item["line"], item["column"], item["offset"], item["severity"]
        (3, 1, 40, 'error')
        """
        return {
            "code": self.code,
            "severity": self.severity.value,
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "offset": self.offset,
            "what": self.what,
            "got": self.got,
            "programs": list(self.programs),
            "mend": self.mend,
            "source": self.source,
            "more": self.more,
        }

    def __str__(self) -> str:
        """Write ``file:line:column (byte n) severity code what, got …; stumbles: …; mend``."""
        got = f", got {shortened(self.got)!r}" if self.got else ""
        stumbles = f"; stumbles: {', '.join(self.programs)}" if self.programs else ""
        more = f" (and {self.more} more places)" if self.more else ""
        where = f"{self.place} (byte {self.offset})"
        return f"{where} {self.severity.value} {self.code} {self.what}{got}{stumbles}; {self.mend}{more}"


def findings_of(
    rules: tuple[Rule[Subject], ...], subject: Subject, stream: Stream, file: str
) -> tuple[Finding, ...]:
    """Hold a subject to some rules; the findings in the order of the file, which `stream` takes apart."""
    starts = [line.start for line in stream.physical]
    found = [finding for rule in rules for finding in _listed(rule, rule.check(subject), file, starts)]
    return tuple(sorted(found, key=lambda finding: (finding.offset, finding.code)))


def _listed(rule: Rule[Subject], hits: Iterator[Hit], file: str, starts: list[int]) -> Iterator[Finding]:
    listed = [_finding(rule, hit, file, starts) for hit in islice(hits, _LISTED)]
    more = sum(1 for _ in hits)
    if more:
        listed[-1] = attrs.evolve(listed[-1], more=more)
    yield from listed


def _finding(rule: Rule[Subject], hit: Hit, file: str, starts: list[int]) -> Finding:
    line = max(bisect_right(starts, hit.at), 1)
    start = starts[line - 1] if starts else 0
    return Finding(
        rule.code,
        rule.severity,
        Place(file, line, max(hit.at - start, 0) + 1),
        hit.at,
        rule.what,
        shortened(hit.got),
        rule.programs,
        rule.mend,
        rule.source,
    )
