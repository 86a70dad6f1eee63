"""The words and the structured form of a time to one reading (*đọc thời hạn trong tệp*)."""

from datetime import date

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.files.schema import CombinedEntry, RecurringEntry, TimingEntry
from ttdn.language.reading import DEFAULT_POLICY, ReadingPolicy
from ttdn.language.rereading import reread_time
from ttdn.language.time_words import say_time
from ttdn.model.dates import Precision, Span, TermUnit
from ttdn.model.doubts import Doubt
from ttdn.model.tasks import When
from ttdn.model.timing import (
    AfterEvent,
    Combined,
    Deadline,
    Milestone,
    NoTiming,
    Recurring,
    Single,
    Timing,
    Window,
    parts_of,
)
from ttdn.model.workdays import WEEKENDS, Certainty, WorkCalendar


@attrs.frozen
class Reference:
    """What a phrase is read against (*mốc để đọc*): the day of issue, the plan's last day, the working days."""

    issued: date
    horizon: date | None = None
    workdays: WorkCalendar = WEEKENDS
    policy: ReadingPolicy = DEFAULT_POLICY


def compile_when(words: str, structured: Timing | None, reference: Reference) -> When:
    """Read when a duty is due from its words, its structured form, or both.

    Where both are given, the form must be one of the readings of the words, unless they hold no time at all. What
    the words leave open stays a doubt, even where the form settles it. Raises `InvalidValue`: ``phrase-unread``,
    ``date-impossible``, ``reading-disagrees``.

    >>> compile_when("thường xuyên", None, Reference(date(2024, 6, 1))).timing.kind
    'continuous'
    """
    if not words:
        return When("", structured) if structured is not None else When()
    reading = reread_time(
        words,
        issued=reference.issued,
        horizon=reference.horizon,
        policy=reference.policy,
        is_working_day=reference.workdays.is_working_day,
    )
    if structured is None:
        if reading.impossible:
            hint = "correct the words, or say what is meant by `timing`"
            raise InvalidValue(
                Problem("date-impossible", "no such day in the calendar", ", ".join(reading.impossible), hint)
            )
        if reading.timing is None or isinstance(reading.timing, NoTiming):
            what = "the words of `when` hold no time that could be read"
            hint = 'say it by `timing = { kind = "…" }`, "none" where there is no time; try `ttdn explain time`'
            raise InvalidValue(Problem("phrase-unread", what, words, hint))
        first, *others = (_bounded(item, reference.horizon) for item in (reading.timing, *reading.alternatives))
        return When(words, first, tuple(others), (*reading.doubts, *_doubts_of_days(first, reference)))
    if reading.timing is None or (isinstance(reading.timing, NoTiming) and not reading.alternatives):
        return When(words, structured, (), reading.doubts)
    readings = tuple(_bounded(item, reference.horizon) for item in (reading.timing, *reading.alternatives))
    agreeing = [item for item in readings if item == structured] or [
        item for item in readings if _bare(item) == _bare(structured)
    ]
    if not agreeing:
        said = " or ".join(f'"{_said(item)}"' for item in readings)
        what = f'the words read as {said}, `timing` as "{_said(structured)}"'
        raise InvalidValue(Problem("reading-disagrees", what, hint="correct one of the two"))
    rest = tuple(item for item in readings if item is not agreeing[0])
    return When(words, agreeing[0], rest, (*reading.doubts, *_doubts_of_days(agreeing[0], reference)))


def _doubts_of_days(timing: Timing, reference: Reference) -> tuple[Doubt, ...]:
    """What stays open in a day that working days were counted to."""
    for part in parts_of(timing):
        if isinstance(part, AfterEvent) and part.due and part.term and part.term.unit is TermUnit.WORKING_DAYS:
            counted = Span(reference.issued, max(part.due, reference.issued))
            if reference.workdays.least_certain(counted) is not Certainty.OFFICIAL:
                return (Doubt.UNSETTLED_DAYS,)
    return ()


def timing_of(entry: TimingEntry, reference: Reference) -> Timing:
    """Return the timing that a structured form means (*giá trị có cấu trúc*).

    A recurrence begins on the day of issue and ends with the plan unless it says otherwise. Raises `InvalidValue`:
    ``recurring-empty``, ``recurring-reversed``, ``combined-single``.
    """
    match entry:
        case CombinedEntry(parts=parts):
            return Combined(tuple(Milestone(_single_of(part.timing, reference), part.label) for part in parts))
        case _:
            return _single_of(entry, reference)


def _single_of(entry: Single | RecurringEntry, reference: Reference) -> Single:
    if not isinstance(entry, RecurringEntry):
        return entry
    return Recurring(
        entry.rules,
        entry.since or reference.issued,
        None if entry.endless else entry.until or reference.horizon,
        entry.precision,
        entry.strict,
        entry.at,
        entry.start_written,
    )


def _bounded(timing: Timing, horizon: date | None) -> Timing:
    """The timing with the end of the plan as the end of its recurrences, where the words name none."""
    match timing:
        case Combined(parts=parts):
            bounded = (Milestone(_bounded_single(part.timing, horizon), part.label) for part in parts)
            return Combined(tuple(bounded))
        case _:
            return _bounded_single(timing, horizon)


def _bounded_single(timing: Single, horizon: date | None) -> Single:
    if isinstance(timing, Recurring) and timing.until is None and horizon is not None and timing.since <= horizon:
        return attrs.evolve(timing, until=horizon)
    return timing


def _bare(timing: Timing) -> Timing | tuple[Timing, ...]:
    """The timing without what a form may leave out: how the words put it."""
    match timing:
        case Combined(parts=parts):
            return tuple(_bare_single(part.timing) for part in parts)
        case _:
            return _bare_single(timing)


def _bare_single(timing: Single) -> Single:
    match timing:
        case Deadline():
            return attrs.evolve(timing, strict=False)
        case Window():
            return attrs.evolve(timing, precision=Precision.DAY)
        case Recurring():
            return attrs.evolve(timing, precision=Precision.DAY, strict=False, start_written=False)
        case _:
            return timing


def _said(timing: Timing) -> str:
    """The timing in words, with all days that two readings may differ in."""
    match timing:
        case Combined(parts=parts):
            return "; ".join(_said(part.timing) for part in parts)
        case Recurring():
            return say_time(attrs.evolve(timing, start_written=True))
        case Window():
            return say_time(attrs.evolve(timing, precision=Precision.DAY))
        case _:
            return say_time(timing)
