"""Rules about bytes and lines (*byte và dòng*): line ends, folding, encoding, size."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ttdn.lint.findings import Rule, Severity
from ttdn.lint.lines import BOM, PhysicalLine
from ttdn.lint.stream import Hit, Stream

LINE_OCTETS = 75
FILE_OCTETS = 1_000_000
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SEPARATOR = re.compile("|".join("\x85\u2028\u2029").encode())
_CONTINUATION_BYTES = range(0x80, 0xC0)


def _byte_order_mark(stream: Stream) -> Iterator[Hit]:
    if stream.data.startswith(BOM):
        yield Hit(0, "EF BB BF")


def _not_utf8(stream: Stream) -> Iterator[Hit]:
    for line in stream.lines:
        try:
            line.data.decode("utf-8")
        except UnicodeDecodeError as error:
            yield Hit(line.at(error.start), line.data[error.start : error.start + 4].hex(" ").upper())


def _control_characters(stream: Stream) -> Iterator[Hit]:
    for line in stream.lines:
        if control := _CONTROL.search(line.data):
            yield Hit(line.at(control.start()), f"U+{control[0][0]:04X}")


def _separators(stream: Stream) -> Iterator[Hit]:
    for line in stream.lines:
        if separator := _SEPARATOR.search(line.data):
            yield Hit(line.at(separator.start()), f"U+{ord(separator[0].decode()):04X}")


def _bare_cr(stream: Stream) -> Iterator[Hit]:
    for line in stream.physical:
        if (index := line.data.find(b"\r")) >= 0:
            yield Hit(line.start + index)


def _bare_lf(stream: Stream) -> Iterator[Hit]:
    """Name the first bare LF and count the rest: a file has the habit or has it not."""
    bare = [line for line in stream.physical if line.ending == b"\n"]
    if bare:
        yield Hit(bare[0].stop, f"LF alone after {len(bare)} of {len(stream.physical)} lines")


def _blank_lines(stream: Stream) -> Iterator[Hit]:
    """Pass over blank lines after the last line: readers strip them."""
    last = max((line.start for line in stream.physical if line.data), default=0)
    for line in stream.physical:
        if not line.data and line.start < last:
            yield Hit(line.start)


def _long_lines(stream: Stream) -> Iterator[Hit]:
    for line in stream.physical:
        if len(line.data) > LINE_OCTETS:
            yield Hit(line.start + LINE_OCTETS, f"{len(line.data)} octets")


def _folds(stream: Stream) -> Iterator[tuple[PhysicalLine, PhysicalLine]]:
    """Yield each line with the line that goes on it."""
    return ((line, after) for line, after in pairwise(stream.physical) if after.continues)


def _folded_characters(stream: Stream) -> Iterator[Hit]:
    for line, after in _folds(stream):
        cut = after.data[1:2]
        if cut and cut[0] in _CONTINUATION_BYTES and line.data and line.data[-1] >= min(_CONTINUATION_BYTES):
            yield Hit(after.start + 1, (line.data[-3:] + b"|" + after.data[1:4]).hex(" ").upper())


def _folded_escapes(stream: Stream) -> Iterator[Hit]:
    for line, after in _folds(stream):
        slashes = len(line.data) - len(line.data.rstrip(b"\\"))
        if slashes % 2 and len(after.data) > 1:
            yield Hit(line.stop - 1, "\\|" + after.data[1:2].decode("utf-8", "replace"))


def _empty_folds(stream: Stream) -> Iterator[Hit]:
    for _, after in _folds(stream):
        if not after.data[1:]:
            yield Hit(after.start)


def _too_large(stream: Stream) -> Iterator[Hit]:
    if len(stream.data) > FILE_OCTETS:
        yield Hit(FILE_OCTETS, f"{len(stream.data)} bytes")


RULES = (
    Rule(
        "utf8-bom",
        Severity.ERROR,
        "the file begins with a byte order mark",
        ("ical.js (Thunderbird)", "ical (Home Assistant)", "ics.py", "vobject", "Radicale"),
        "save the file as UTF-8 without BOM",
        "RFC 5545, 3.4: a stream begins with BEGIN:VCALENDAR; readers tried in November 2026",
        _byte_order_mark,
    ),
    Rule(
        "utf8-invalid",
        Severity.ERROR,
        "bytes are not UTF-8, even after unfolding",
        ("icalendar, ical.js and node-ical, which show replacement characters", "readers that refuse such a file"),
        "write the file as UTF-8",
        "RFC 5545, 3.1.4; readers tried in November 2026",
        _not_utf8,
    ),
    Rule(
        "control-character",
        Severity.ERROR,
        "a line holds a control character",
        ("ical (Home Assistant)", "ics.py"),
        "take it out; a line break in a text is written \\n",
        "RFC 5545, 3.1: CONTROL is in no value; readers tried in November 2026",
        _control_characters,
    ),
    Rule(
        "line-separator",
        Severity.ERROR,
        "a line holds a line separator of Unicode: U+0085, U+2028 or U+2029",
        (
            "vdirsyncer, which loses the rest of the line",
            "programs that split a file with str.splitlines of Python",
        ),
        "write \\n",
        "vdirsyncer 0.21.0 tried in November 2026",
        _separators,
    ),
    Rule(
        "line-cr",
        Severity.ERROR,
        "a CR stands without its LF",
        ("ical (Home Assistant)", "ics.py", "vobject"),
        "end lines with CRLF; write a line break in a text as \\n",
        "RFC 5545, 3.1; readers tried in November 2026",
        _bare_cr,
    ),
    Rule(
        "line-lf",
        Severity.ERROR,
        "lines end with LF alone",
        ("Outlook on the web, by a report",),
        "end every line with CRLF",
        "RFC 5545, 3.1; SatyamPandey-07/WorkSphere#713",
        _bare_lf,
    ),
    Rule(
        "line-blank",
        Severity.ERROR,
        "a blank line stands between the lines of the file",
        (),
        "take it out",
        "RFC 5545, 3.1: every content line has a name and a value",
        _blank_lines,
    ),
    Rule(
        "line-long",
        Severity.WARNING,
        "a line is longer than 75 octets, its line end not counted",
        (),
        "fold it: CRLF and a space before the 76th octet, between two characters",
        "RFC 5545, 3.1: lines should not be longer; no reader tried in November 2026 minds",
        _long_lines,
    ),
    Rule(
        "fold-in-character",
        Severity.ERROR,
        "a line is folded inside a UTF-8 character",
        (
            "ical.js, node-ical and icalendar, which show broken characters when they decode before they unfold",
            "Google Calendar, which left out a whole feed folded wrongly",
        ),
        "fold before the first byte of the character",
        "RFC 5545, 3.1; readers tried in November 2026; adangel.org, 15 December 2024",
        _folded_characters,
    ),
    Rule(
        "fold-in-escape",
        Severity.ERROR,
        "a line is folded between a backslash and the character it escapes",
        ("Google Calendar, which drops the event",),
        "fold before the backslash",
        "collective/icalendar#1501",
        _folded_escapes,
    ),
    Rule(
        "fold-empty",
        Severity.WARNING,
        "a folded line goes on with nothing",
        ("iCloud, by a report",),
        "do not fold where nothing follows",
        "bitfireAT/synctools#141",
        _empty_folds,
    ),
    Rule(
        "file-large",
        Severity.WARNING,
        "the file is larger than 1 MB",
        ("Google Calendar, which lost events of a feed of 2.1 MB",),
        "publish a shorter stretch of time, or part the feed",
        "Google documents 1 MB for imports; a limit for subscriptions is not published",
        _too_large,
    ),
)
