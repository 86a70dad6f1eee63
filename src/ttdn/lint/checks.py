"""The lint itself (*kiểm tra lịch*): every rule over one file, or over all the files of a folder."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import attrs

from ttdn.errors import NotFound, Place, Problem, shortened
from ttdn.lint import dates, octets, properties, recurrence, structure, text
from ttdn.lint.findings import Finding, Rule
from ttdn.lint.stream import Hit, Stream, parse

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *octets.RULES,
            *structure.RULES,
            *properties.RULES,
            *text.RULES,
            *dates.RULES,
            *recurrence.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
_LISTED = 100  # findings of one rule in one file; the rest is counted


def check_bytes(data: bytes, file: str = "") -> tuple[Finding, ...]:
    r"""Check a calendar file (*kiểm tra tệp lịch*), whatever its bytes are; never raises.

    `file` is the name to show. Findings come in the order of the file. Of one rule the first 100 are listed and
    the last of them counts the rest in `more`. Time is linear in the length of the data.

    >>> feed = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nEND:VCALENDAR\r\n"
    >>> [(finding.code, finding.place.line) for finding in check_bytes(feed)]
    [('calendar-empty', 1)]
    """
    stream = parse(data)
    starts = [line.start for line in stream.physical]
    found = [finding for rule in RULES for finding in _findings(rule, stream, file, starts)]
    return tuple(sorted(found, key=lambda finding: (finding.offset, finding.code)))


def _findings(rule: Rule, stream: Stream, file: str, starts: list[int]) -> Iterator[Finding]:
    hits = rule.check(stream)
    listed = [_finding(rule, hit, file, starts) for hit in islice(hits, _LISTED)]
    more = sum(1 for _ in hits)
    if more:
        listed[-1] = attrs.evolve(listed[-1], more=more)
    yield from listed


def _finding(rule: Rule, hit: Hit, file: str, starts: list[int]) -> Finding:
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


def check_path(path: Path) -> tuple[Finding, ...]:
    """Check a file, or all ``*.ics`` files of a folder and its folders, in the order of their names.

    Raises `NotFound` (``lint-path``) where there is nothing to check or it cannot be read.
    """
    files = sorted(found for found in path.rglob("*.ics") if found.is_file()) if path.is_dir() else [path]
    if not files:
        raise NotFound(Problem("lint-path", "the folder holds no .ics file", str(path), "name another folder"))
    return tuple(finding for file in files for finding in check_bytes(_read(file), str(file)))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        problem = Problem("lint-path", "the file cannot be read", str(file), reason)
        raise NotFound(problem) from None
