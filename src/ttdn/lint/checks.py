"""The lint itself (*kiểm tra lịch*): every rule over one file, or over all the files of a folder."""

from pathlib import Path

from ttdn.lint import dates, octets, properties, recurrence, structure, text
from ttdn.lint.files import calendars_in, read
from ttdn.lint.findings import Finding, Rule, findings_of
from ttdn.lint.stream import Stream, parse

RULES: tuple[Rule[Stream], ...] = tuple(
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
"""What is looked for in one file (*các quy tắc kiểm tra*), by code."""


def check_bytes(data: bytes, file: str = "") -> tuple[Finding, ...]:
    r"""Check a calendar file (*kiểm tra tệp lịch*), whatever its bytes are; never raises.

    `file` is the name to show. Findings come in the order of the file. Of one rule the first 100 are listed and
    the last of them counts the rest in `more`. Time is linear in the length of the data.

    >>> feed = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nEND:VCALENDAR\r\n"
    >>> [(finding.code, finding.place.line) for finding in check_bytes(feed)]
    [('calendar-empty', 1)]
    """
    stream = parse(data)
    return findings_of(RULES, stream, stream, file)


def check_path(path: Path) -> tuple[Finding, ...]:
    """Check a file, or all ``*.ics`` files of a folder and its folders, in the order of their names.

    Raises `NotFound` (``lint-path``) where there is nothing to check or it cannot be read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = (Path(folder) / "a.ics").write_bytes(b"no calendar")
    ...     sorted({finding.severity.value for finding in check_path(Path(folder))})
    ['error']
    """
    files = calendars_in(path) if path.is_dir() else [path]
    return tuple(finding for file in files for finding in check_bytes(read(file), str(file)))
