"""The entries of a published calendar (*mục lịch đã phát hành*), as far as two publications are compared."""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

import attrs

from ttdn.lint.moments import Moment, moment_of
from ttdn.lint.stream import Component, Property, Stream
from ttdn.model.reminders import is_reminder

_KINDS = ("VEVENT", "VTODO", "VJOURNAL")
_STAMPS = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "CREATED")
_UNHEARD = (*(f"{name}:".encode() for name in _STAMPS), b"BEGIN:", b"END:")  # lines that are no content
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_DIGITS = re.compile(r"[0-9]{1,9}")

REPEALED = "ĐÃ BÃI BỎ: "
MOVED_AWAY = "KHÔNG CÒN Ở LỊCH NÀY: "
RETRACTED = "ĐÃ RÚT LẠI: "
NOTICES = (REPEALED, MOVED_AWAY, RETRACTED)


@attrs.frozen(eq=False)
class PublishedEntry:
    """One entry as a file has it: who it is, its stamps, what people see of it.

    `content` is the hash of everything but the stamps, whatever the order and folding of the lines. `sequence` is
    0 where the file gives none.
    """

    kind: str
    uid: str
    recurrence: str
    sequence: int
    modified: Moment | None
    stamp: Moment | None
    start: Moment | None
    summary: str
    description: str
    content: str
    is_notice: bool
    at: int

    @property
    def is_reminder(self) -> bool:
        """Whether it only reminds of another entry, and may come and go as that one does."""
        return is_reminder(self.uid)

    @property
    def shown(self) -> tuple[str, Moment | None]:
        """The title and the day, by which people know an entry."""
        return self.summary, self.start


def entries_in(stream: Stream) -> Iterator[PublishedEntry]:
    """Yield the entries of a file that have a UID, in its order."""
    for calendar in stream.calendars:
        for component in calendar.children:
            uid = component.first("UID")
            if component.name in _KINDS and uid is not None:
                yield _entry(component, uid)


def content_hash(component: bytes) -> str:
    r"""Hash all that a rendered component says but its stamps (*mã nội dung*): SHA-256, in hexadecimal.

    >>> one, other = (b"BEGIN:VEVENT\r\nUID:x\r\nSEQUENCE:%d\r\nEND:VEVENT\r\n" % number for number in (1, 2))
    >>> content_hash(one) == content_hash(other)
    True
    """
    lines = component.replace(b"\r\n ", b"").split(b"\r\n")[1:-2]
    return _hashed(line for line in lines if not line.startswith(_UNHEARD))


def unescaped(text: str) -> str:
    r"""Return what a TEXT value says (RFC 5545, 3.3.11).

    >>> unescaped("a\\, b\\nc")
    'a, b\nc'
    """
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)


def _entry(component: Component, uid: Property) -> PublishedEntry:
    summary, status = _text(component, "SUMMARY"), _text(component, "STATUS")
    lines = [item.line.data for item in component.properties if item.name not in _STAMPS]
    lines += [item.line.data for child in component.children for item in child.properties]
    return PublishedEntry(
        kind=component.name,
        uid=unescaped(uid.text),
        recurrence=_text(component, "RECURRENCE-ID"),
        sequence=_number(_text(component, "SEQUENCE")),
        modified=moment_of(component.first("LAST-MODIFIED")),
        stamp=moment_of(component.first("DTSTAMP")),
        start=moment_of(component.first("DTSTART") or component.first("DUE")),
        summary=summary,
        description=_text(component, "DESCRIPTION"),
        content=_hashed(lines),
        is_notice=summary.startswith(NOTICES) or status.upper() == "CANCELLED",
        at=component.at,
    )


def _text(component: Component, name: str) -> str:
    item = component.first(name)
    return unescaped(item.text) if item is not None else ""


def _number(text: str) -> int:
    return int(text) if _DIGITS.fullmatch(text) else 0


def _hashed(lines: Iterable[bytes]) -> str:
    return sha256(b"\n".join(sorted(lines))).hexdigest()
