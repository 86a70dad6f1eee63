"""What is recorded of a duty (*ghi nhận kết quả*): entries, each for ever; a correction points at another."""

import re
from datetime import date, datetime, timezone
from enum import Enum
from uuid import UUID

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.text import nfc

LONGEST = 2000  # characters of a field
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class Mark(Enum):
    """What an entry says (*nội dung ghi nhận*)."""

    DONE = "done"
    UNDER_WAY = "under-way"
    WITHDRAWN = "withdrawn"  # what it corrects was a mistake, and nothing takes its place

    @property
    def vi(self) -> str:
        """The Vietnamese term."""
        return {Mark.DONE: "đã hoàn thành", Mark.UNDER_WAY: "đang thực hiện", Mark.WITHDRAWN: "rút lại"}[self]


@attrs.frozen(order=True)
class Subject:
    """What is recorded about (*đối tượng ghi nhận*): a duty of one unit in one period.

    `uid` is that of the calendar entry, which plan, clause and period give and no rewording changes; that of a
    duty without a day has no period in it. `unit` is the id of the unit, or of the group that the plan names while
    nobody knows its members.

    >>> Subject("hue/nq47", "hue-nq47.iv-2.2026@ttdn", "hue/so-ngoai-vu").unit
    'hue/so-ngoai-vu'
    """

    plan: str
    uid: str
    unit: str


def _with_offset(at: datetime) -> datetime:
    """The same time with its offset for a zone: in the hour that a clock repeats no other would be equal to it."""
    offset = at.utcoffset()
    return at if offset is None else at.replace(tzinfo=timezone(offset), fold=0)


@attrs.frozen
class Entry:
    """One entry of the record (*một lần ghi nhận*).

    `id` is a UUID in lower case, and tells a repeated entry from a second one. `done_on` is the day the duty was
    done, None for any other mark; `evidence` the number of the document that shows it; `by` who recorded it, `at`
    when, with its offset from UTC. `corrects` is the id of the entry that this one takes the place of.

    Raises `InvalidValue` (``entry-…``).

    >>> from datetime import timezone
    >>> subject = Subject("hue/nq47", "hue-nq47.iv-2.2026@ttdn", "hue/so-ngoai-vu")
    >>> at = datetime(2026, 12, 8, 9, tzinfo=timezone.utc)
    >>> Entry("5b0c4b1e-0d3f-4a57-9a0b-3d1f7f0b1a11", subject, Mark.DONE, at, "Lan", date(2026, 12, 8)).done_on
    datetime.date(2026, 12, 8)
    """

    id: str
    subject: Subject
    mark: Mark
    at: datetime = attrs.field(converter=_with_offset)
    by: str = attrs.field(converter=nfc)
    done_on: date | None = None
    evidence: str = attrs.field(default="", converter=nfc)
    note: str = attrs.field(default="", converter=nfc)
    corrects: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse what no entry can say."""
        problems = list(filter(None, (_identity(self.id), _day(self), _time(self.at), _correction(self))))
        fields = {"by": self.by, "evidence": self.evidence, "note": self.note, **attrs.asdict(self.subject)}
        problems += [found for name, text in fields.items() if (found := _text(name, text))]
        if not self.by.strip():
            problems.append(Problem("entry-by", "an entry says who recorded it", hint="give a name"))
        if problems:
            raise InvalidValue(*problems)


def _identity(text: str) -> Problem | None:
    if _is_id(text):
        return None
    return Problem("entry-id", "the id of an entry is a UUID in lower case", text, "leave it out to get a new one")


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _day(entry: Entry) -> Problem | None:
    if entry.mark is Mark.DONE and entry.done_on is None:
        return Problem("entry-day", "what is done was done on a day", hint="give the day")
    if entry.mark is not Mark.DONE and entry.done_on is not None:
        return Problem("entry-day", f"{entry.mark.value} has no day", str(entry.done_on), "leave the day out")
    return None


def _time(at: datetime) -> Problem | None:
    if at.utcoffset() is not None:
        return None
    return Problem(
        "entry-time", "the time of an entry has a zone", at.isoformat(), "write it as 2026-12-08T09:00+07:00"
    )


def _correction(entry: Entry) -> Problem | None:
    if entry.mark is Mark.WITHDRAWN and not entry.corrects:
        return Problem("entry-corrects", "what is withdrawn is an entry", hint="give its id")
    if entry.corrects and not _is_id(entry.corrects):
        hint = "see `ttdn status --json` for the ids"
        return Problem("entry-corrects", "no entry has an id like this", entry.corrects, hint)
    if entry.corrects == entry.id:
        return Problem(
            "entry-corrects", "an entry does not correct itself", entry.id, "give the id of an earlier one"
        )
    return None


def _text(name: str, text: str) -> Problem | None:
    if len(text) > LONGEST:
        return Problem("entry-text", f"{name} has more than {LONGEST} characters", text, "make it shorter")
    if _CONTROL.search(text):
        return Problem("entry-text", f"{name} holds a character that nobody can read", text, "take it out")
    return None
