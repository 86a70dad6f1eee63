"""Reminders in a feed (*nhắc việc trong lịch*): entries of their own before a deadline, or alarms of its entry.

Most programs drop the alarms of calendars that are subscribed to, and show every entry.
"""

from collections.abc import Iterator
from datetime import date

import attrs

from ttdn.agenda import Occurrence
from ttdn.errors import shortened
from ttdn.feeds.description import dated_by, due_in_words
from ttdn.feeds.entry import TITLE_LENGTH, TITLE_PREFIX, Alarm, Entry
from ttdn.feeds.wording import day
from ttdn.model.dates import ONE_DAY
from ttdn.model.reminders import NO_REMINDERS, Reminder, Reminders, uid_of_reminder
from ttdn.model.workdays import WEEKENDS, Certainty, WorkCalendar

_CATEGORY = "nhắc việc"


@attrs.frozen(eq=False)
class Reminding:
    """Reminds of deadlines (*nhắc việc*) on the working days of a calendar."""

    asked: Reminders = NO_REMINDERS
    workdays: WorkCalendar = WEEKENDS

    def entries(self, occurrence: Occurrence, deadline: Entry, first: date) -> Iterator[Entry]:
        """Yield the entry of a deadline, then its reminders; none before `first`, nor before the duty stands so.

        Of what is done nobody is reminded.

        Raises `InvalidValue` (``no-working-day``).
        """
        if deadline.completed is not None:
            yield deadline
            return
        plan, amendment = occurrence.plan, occurrence.amended_by
        stands = (plan.applies_from, plan.issued_on or date.min, amendment.on if amendment else date.min)
        found = self.asked.of(occurrence.due, max(first, *stands), self.workdays)
        match self.asked.by:
            case "alarm":
                yield attrs.evolve(
                    deadline, alarms=tuple(Alarm(_title(item, deadline), item.left) for item in found)
                )
            case "entry":
                yield deadline
                yield from (_entry(item, occurrence, deadline) for item in found)


NO_REMINDING = Reminding()


def _entry(reminder: Reminder, occurrence: Occurrence, deadline: Entry) -> Entry:
    return Entry(
        uid=uid_of_reminder(deadline.uid, reminder.asked),
        start=reminder.on,
        summary=_title(reminder, deadline),
        description="\n".join(_lines(reminder, occurrence)),
        categories=(_CATEGORY,),
        stamp=deadline.stamp,
    )


def _title(reminder: Reminder, deadline: Entry) -> str:
    return shortened(f"còn {reminder.left} ngày: {deadline.summary.removeprefix(TITLE_PREFIX)}", TITLE_LENGTH)


def _lines(reminder: Reminder, occurrence: Occurrence) -> Iterator[str]:
    yield f"Hạn: {due_in_words(occurrence, dated_by(occurrence)[0])}"
    if occurrence.task.when.words:
        yield f"Thời hạn theo văn bản: “{occurrence.task.when.words}”"
    if occurrence.doubts or occurrence.task.when.alternatives:
        yield "Văn bản có chỗ chưa rõ: xem mục ngày hạn."
    yield f"Mục nhắc việc trước hạn {reminder.asked} ngày{_why_then(reminder, occurrence.due)}."


def _why_then(reminder: Reminder, due: date) -> str:
    """Why the reminder is on another day than was asked, and how sure that is; "" where neither is to be said."""
    wanted = due - reminder.asked * ONE_DAY
    moved = reminder.on < wanted
    why = f", nhắc sớm hơn vì ngày {day(wanted)} là ngày nghỉ" if moved else ""
    match reminder.certainty:
        case Certainty.OFFICIAL:
            return why
        case Certainty.FORECAST:
            return f"{why}; lịch nghỉ năm {wanted.year} mới là dự báo" if moved else ""
        case Certainty.UNSETTLED:
            return f"{why}; có đề xuất hoán đổi ngày nghỉ gần đó, chưa rõ kết quả"
