"""Calendars of anybody: what lint says of them, what publishing takes up, and texts on their way into one."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256

from fuzz.target import Target, harmless, text_of
from lint.seeds import SEEDS, VALID
from ttdn.feeds.entry import Alarm, Entry, Link
from ttdn.feeds.publish.adopt import adopted
from ttdn.feeds.publish.ledger import Ledger
from ttdn.feeds.publish.ledger_file import ledger_json, read_ledger
from ttdn.feeds.values import one_line, plain
from ttdn.feeds.writer import render_calendar, render_event
from ttdn.lint import Severity, check_bytes
from ttdn.lint.entries import entries_in
from ttdn.lint.stream import parse

_LARGEST_SEED = 20_000
_ON = date(2026, 11, 26)
_PATH = "units/hue/so-y-te.ics"
_WORDS = (
    *(
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
        "BEGIN:VTIMEZONE\r\n",
        "BEGIN:VALARM\r\n",
        "DTSTART;VALUE=DATE:20261209",
    ),
    *("RRULE:FREQ=YEARLY;BYMONTH=", "UNTIL=", "UID:", "SEQUENCE:", "99999999999", "DTSTAMP:00000000T000000Z"),
    *(
        "LAST-MODIFIED:",
        "99991231T235960Z",
        "CATEGORIES:",
        "STATUS:CANCELLED",
        "\r\n ",
        "\\n",
        "\\",
        ";TZID=",
        '"',
    ),
    *("X-WR-CALNAME:", "DURATION:P", "TRIGGER:-P14D", "EXDATE:", "RDATE;VALUE=PERIOD:", "00010101", "99991231"),
)


def _check(data: bytes) -> None:
    for finding in check_bytes(data):
        assert 0 <= finding.offset <= len(data)
        harmless(str(finding))


def _adopt(data: bytes) -> None:
    """What is taken up of a file that lies there can be written down and read again; nothing is taken up twice."""
    digest = sha256(data).hexdigest()
    ledger = adopted(Ledger(_ON, {}, {}), [(_PATH, digest, data)], [], _ON)
    assert read_ledger(ledger_json(ledger), "ledger.json") == ledger
    assert adopted(ledger, [(_PATH, digest, data)], [], _ON) == ledger


def _write(data: bytes) -> None:
    """Any texts make one entry of a calendar in which lint finds nothing, and come out as they went in."""
    texts = [*text_of(data).split("\0"), *[""] * 5][:5]
    uid, summary, description, category, url = texts
    entry = Entry(
        one_line(uid) or "x@ttdn",
        date(2026, 12, 9),
        one_line(summary) or "Việc",
        description,
        (category,),
        url,
        (Link(url or "x:y", summary),),
        stamp=datetime(2026, 11, 26, tzinfo=UTC),
        alarms=(Alarm(summary, 7),),
    )
    made = render_calendar([render_event(entry)], one_line(summary), plain(description))
    (found,) = entries_in(parse(made))
    assert (found.uid, found.summary, found.description) == (entry.uid, entry.summary, entry.description)
    assert made.split(b"\r\n").count(b"BEGIN:VEVENT") == 1
    assert not [finding for finding in check_bytes(made) if finding.severity is Severity.ERROR]


def _seeds() -> Iterator[bytes]:
    yield from VALID.values()
    yield from (seed.data for seed in SEEDS if len(seed.data) < _LARGEST_SEED)


LINT = Target("lint", _check, _seeds, _WORDS)
ADOPT = Target("adopt", _adopt, _seeds, _WORDS)
WRITE = Target(
    "write", _write, lambda: ["a@ttdn\0Báo cáo\0Hạn: 9/12\nNguồn; a, b\0họp\0https://a.vn/".encode()], _WORDS
)
