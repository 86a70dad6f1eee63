"""The bytes of a calendar (*tệp iCalendar*): a closed set of properties, written for the programs that read them.

RFC 5545, 7986 and 9253. Why each property stands there, and which program needs it, is told in
``docs/explanation/feeds.md``. The same entries give the same bytes; nothing here knows a clock.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from ttdn.feeds.entry import Alarm, Entry, Link
from ttdn.feeds.values import one_line, plain
from ttdn.model.dates import ONE_DAY

PRODID = "-//ttdn//ttdn//VI"
REFRESH = "PT12H"

_LINE_OCTETS = 75
# As much as a line holds after its leading space; not up to a backslash, nor up to a later octet of a character.
_PIECES = re.compile(rb".{1,74}(?:(?<!\\)(?![\x80-\xbf])|\Z)|(?:\\\\){1,37}", re.DOTALL)
_CANCELLED = b"STATUS:CANCELLED\r\n"
_IN_PROCESS = b"STATUS:IN-PROCESS\r\n"
_EVENT_HEAD = b"BEGIN:VEVENT\r\n"
_EVENT_FREE = b"TRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
_EVENT_TAIL = b"END:VEVENT\r\n"
_TODO_HEAD = b"BEGIN:VTODO\r\n"
_TODO_TAIL = b"END:VTODO\r\n"
_CALENDAR_TAIL = b"END:VCALENDAR\r\n"


def render_event(entry: Entry) -> bytes:
    r"""Write an entry as an all-day event (*sự kiện cả ngày*): complete lines, CRLF at the end of each.

    >>> from datetime import UTC
    >>> stamp = datetime(2026, 11, 23, tzinfo=UTC)
    >>> event = render_event(Entry("x@ttdn", date(2026, 12, 9), "Hạn: Báo cáo", stamp=stamp))
    >>> event.decode().splitlines()[5:7]
    ['DTSTART;VALUE=DATE:20261209', 'DTEND;VALUE=DATE:20261210']
    """
    return b"".join(
        (
            _EVENT_HEAD,
            _text_line(b"UID:", entry.uid),
            _revision(entry.stamp, entry.last_modified, entry.sequence),
            _days(entry.start),
            _shown(entry),
            _EVENT_FREE,
            *map(_alarm, entry.alarms),
            _EVENT_TAIL,
        )
    )


def render_todo(entry: Entry) -> bytes:
    """Write an entry as a task (*việc cần làm*), due on the legal day, for the programs that show tasks.

    Its UID differs from the event's: no store of calendars takes one UID for two kinds of component.
    """
    return b"".join(
        (
            _TODO_HEAD,
            _text_line(b"UID:", f"todo.{entry.uid}"),
            _revision(entry.stamp, entry.last_modified, entry.sequence),
            b"DUE;VALUE=DATE:%s\r\n" % _day(entry.start),
            _shown(entry),
            _progress(entry),
            _TODO_TAIL,
        )
    )


def render_calendar(components: Iterable[bytes], title: str, description: str = "") -> bytes:
    """Write a whole calendar (*lịch*) around rendered components, which stand in the order given.

    There is no UID and no METHOD of the calendar: vdirsyncer would take the feed for one item, and others would
    ask for an organiser.
    """
    name = one_line(title)
    told = plain(description)
    return b"".join(
        (
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
            _text_line(b"PRODID:", PRODID),
            b"CALSCALE:GREGORIAN\r\n",
            _text_line(b"NAME:", name),
            _text_line(b"X-WR-CALNAME:", name),
            *((_text_line(b"DESCRIPTION:", told), _text_line(b"X-WR-CALDESC:", told)) if told else ()),
            b"REFRESH-INTERVAL;VALUE=DURATION:%s\r\n" % REFRESH.encode(),
            b"X-PUBLISHED-TTL:%s\r\n" % REFRESH.encode(),
            *components,
            _CALENDAR_TAIL,
        )
    )


def folded(line: bytes) -> bytes:
    r"""Fold a content line (*gấp dòng*): at most 75 octets a line, inside no character, after no backslash.

    Google drops an event whose fold splits an escape. Only in a run of backslashes longer than a line does a fold
    stand after one, and then after a whole pair.

    >>> folded(b"SUMMARY:" + b"x" * 70)
    b'SUMMARY:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n xxxx'
    """
    return line if len(line) <= _LINE_OCTETS else b"\r\n ".join(_PIECES.findall(line))


def _text_line(name: bytes, text: str) -> bytes:
    return folded(name + _escaped(text)) + b"\r\n"


def _escaped(text: str) -> bytes:
    """Escape a TEXT value, RFC 5545, section 3.3.11; on octets, which is four times as fast for Vietnamese."""
    octets = text.encode()
    return octets.replace(b"\\", b"\\\\").replace(b";", b"\\;").replace(b",", b"\\,").replace(b"\n", b"\\n")


def _shown(entry: Entry) -> bytes:
    """The lines that people see."""
    description = _text_line(b"DESCRIPTION:", entry.description) if entry.description else b""
    common = _common(entry.categories, entry.url)
    links = [_link(link) for link in entry.links]
    status = _CANCELLED if entry.cancelled else b""
    return b"".join((_text_line(b"SUMMARY:", entry.summary), description, common, *links, status))


def _progress(entry: Entry) -> bytes:
    """How far a task is. It is completed at noon in Vietnam, which is the same day nearly everywhere."""
    if entry.completed is not None:
        return b"STATUS:COMPLETED\r\nCOMPLETED:%sT050000Z\r\nPERCENT-COMPLETE:100\r\n" % _day(entry.completed)
    return _IN_PROCESS if entry.under_way else b""


@lru_cache(maxsize=1024)
def _common(categories: tuple[str, ...], url: str) -> bytes:
    """The lines that many entries have in common."""
    lines: list[bytes] = []
    if categories:
        lines.append(folded(b"CATEGORIES:" + b",".join(map(_escaped, categories))) + b"\r\n")
    if url:
        lines.append(folded(b"URL:" + url.encode()) + b"\r\n")
    return b"".join(lines)


def _alarm(alarm: Alarm) -> bytes:
    """An alarm; without a text some programs refuse the whole feed."""
    text = _text_line(b"DESCRIPTION:", alarm.text)
    # Sixteen hours before a midnight it is 8 o'clock.
    days = b"%dD" % (alarm.days - 1) if alarm.days > 1 else b""
    return b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n%sTRIGGER:-P%sT16H\r\nEND:VALARM\r\n" % (text, days)


def _link(link: Link) -> bytes:
    label = f';LABEL="{link.label}"' if link.label else ""
    return folded(f"LINK;VALUE=URI;LINKREL=describedby{label}:{link.url}".encode()) + b"\r\n"


@lru_cache(maxsize=1024)
def _revision(stamp: datetime, last_modified: datetime, sequence: int) -> bytes:
    return b"DTSTAMP:%s\r\nLAST-MODIFIED:%s\r\nSEQUENCE:%d\r\n" % (
        _instant(stamp),
        _instant(last_modified),
        sequence,
    )


@lru_cache(maxsize=4096)
def _days(start: date) -> bytes:
    return b"DTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\n" % (_day(start), _day(start + ONE_DAY))


def _day(day: date) -> bytes:
    return b"%04d%02d%02d" % (day.year, day.month, day.day)


def _instant(moment: datetime) -> bytes:
    return b"%sT%02d%02d%02dZ" % (_day(moment), moment.hour, moment.minute, moment.second)
