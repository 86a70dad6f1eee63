"""Reminders of deadlines (*nhắc việc*): on which working days before, and by which UID each is known."""

import re
from datetime import date, timedelta
from typing import Literal, get_args

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import Span
from ttdn.model.workdays import Certainty, WorkCalendar

RemindBy = Literal["entry", "alarm"]
"""How a calendar reminds (*cách nhắc*): by entries of their own, or by alarms of the entry."""
REMIND_BY: tuple[RemindBy, ...] = get_args(RemindBy)

_MOST, _FURTHEST = 5, 90
_FORM = re.compile(r" *([0-9]{1,3})d *")
_UID = re.compile(r".+_con-[0-9]{1,2}@ttdn")
_DOMAIN = "@ttdn"


@attrs.frozen
class Reminder:
    """A reminder of one deadline (*một lần nhắc*): asked for `asked` days before, given on the working day `on`.

    `left` is the number of days from then to the deadline, which may be more than was asked. `certainty` tells how
    sure the days off are that this rests on.
    """

    asked: int
    on: date
    left: int
    certainty: Certainty


@attrs.frozen
class Reminders:
    """How many days before each deadline to remind (*nhắc trước hạn*), none by default.

    `by` is "entry", an entry of its own for each, or "alarm", an alarm of the deadline's entry, which most
    programs drop from calendars that are subscribed to. Raises `InvalidValue` (``remind-days``) for more than five
    numbers, for one twice, and for any below 1 or above 90.

    >>> Reminders((14, 7, 1)).days
    (14, 7, 1)
    """

    days: tuple[int, ...] = ()
    by: RemindBy = "entry"

    def __attrs_post_init__(self) -> None:
        """Refuse what nobody would want in a calendar."""
        far = any(not 1 <= days <= _FURTHEST for days in self.days)
        if far or len(self.days) > _MOST or len(set(self.days)) < len(self.days):
            raise InvalidValue(_problem(",".join(f"{days}d" for days in self.days)))

    @classmethod
    def parse(cls, text: str, by: RemindBy = "entry") -> "Reminders":
        """Read days as in "14d,7d,1d" (*đọc số ngày nhắc*); raises `InvalidValue` (``remind-days``).

        >>> Reminders.parse("7d, 1d")
        Reminders(days=(7, 1), by='entry')
        """
        found = [_FORM.fullmatch(part) for part in text.split(",")]
        days = tuple(int(match[1]) for match in found if match is not None)
        if len(days) < len(found):
            raise InvalidValue(_problem(text))
        return cls(days, by)

    def of(self, due: date, earliest: date, workdays: WorkCalendar) -> tuple[Reminder, ...]:
        """Return the reminders of a deadline (*các lần nhắc*), by day, none before `earliest`, one a day.

        Each is on the last working day that is at least so many days before; of two on one day the nearer counts.
        Raises `InvalidValue` (``no-working-day``).

        >>> from ttdn.model.workdays import WEEKENDS
        >>> [
        ...     (item.on.isoformat(), item.left)
        ...     for item in Reminders((7,)).of(date(2026, 12, 20), date.min, WEEKENDS)
        ... ]
        [('2026-12-11', 9)]
        """
        found: dict[date, Reminder] = {}
        for asked in sorted(self.days, reverse=True):
            if (due - date.min).days < asked + _FURTHEST:
                continue
            wanted = due - timedelta(days=asked)
            on = workdays.advised(wanted)
            if on >= earliest:
                found[on] = Reminder(asked, on, (due - on).days, workdays.least_certain(Span(on, wanted)))
        return tuple(found.values())


NO_REMINDERS = Reminders()


def _problem(got: str) -> Problem:
    what = f"reminders are at most {_MOST} numbers of days before a deadline, 1 to {_FURTHEST}, each once"
    return Problem("remind-days", what, got, "write them as in 14d,7d,1d")


def uid_of_reminder(uid: str, asked: int) -> str:
    """Return the UID of a reminder (*mã lần nhắc*): no UID of anything else has an underscore.

    >>> uid_of_reminder("hue-nq47.iv-2.2026@ttdn", 7)
    'hue-nq47.iv-2.2026_con-7@ttdn'
    """
    return f"{uid.removesuffix(_DOMAIN)}_con-{asked}{_DOMAIN}"


def is_reminder(uid: str) -> bool:
    """Tell a reminder by its UID (*là nhắc việc*).

    >>> is_reminder("hue-nq47.iv-2.2026_con-7@ttdn"), is_reminder("hue-nq47.iv-2.2026@ttdn")
    (True, False)
    """
    return _UID.fullmatch(uid) is not None


def uid_of_reminded(uid: str) -> str:
    """Return the UID of the entry that a reminder reminds of (*mục được nhắc*); any other UID as it is.

    >>> uid_of_reminded("hue-nq47.iv-2.2026_con-7@ttdn")
    'hue-nq47.iv-2.2026@ttdn'
    """
    return f"{uid.rpartition('_')[0]}{_DOMAIN}" if is_reminder(uid) else uid
