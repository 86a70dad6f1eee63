"""What reading a phrase gives (*kết quả đọc*): a value, the words it came from, and what stays open."""

from enum import Enum

import attrs

from ttdn.model.doubts import Doubt
from ttdn.model.timing import Timing


class BeforeDay(Enum):
    """Whether D itself is permitted in *trước ngày D*; legal usage says no, much reporting practice yes."""

    DAY_EXCLUDED = "day-excluded"
    DAY_PERMITTED = "day-permitted"


class BeforePeriod(Enum):
    """Where *trước năm Y*, *trước quý Q*, *trước tháng M* ends: before the period begins, or with it."""

    DAY_BEFORE_IT_BEGINS = "day-before-it-begins"
    ITS_LAST_DAY = "its-last-day"


class YearOfDay(Enum):
    """Which year a day without a year has: of the first such day after issue, or the year of issue."""

    FIRST_AFTER_ISSUE = "first-after-issue"
    YEAR_OF_ISSUE = "year-of-issue"


class YearOfPeriod(Enum):
    """Which year a month or quarter without a year has: that of issue, or of the first not yet over."""

    YEAR_OF_ISSUE = "year-of-issue"
    FIRST_NOT_OVER = "first-not-over"


class StartOfPeriod(Enum):
    """What *đầu tháng*, *đầu năm* are: the first day (Civil Code, article 146), or left unread."""

    FIRST_DAY = "first-day"
    UNREAD = "unread"


class ToYear(Enum):
    """What *đến năm Y* is: an aim without a deadline, or a deadline on the last day of the year."""

    TARGET = "target"
    DEADLINE = "deadline"


Choice = BeforeDay | BeforePeriod | YearOfDay | YearOfPeriod | StartOfPeriod | ToYear


@attrs.frozen
class ReadingPolicy:
    """How to read what words leave open (*quy ước đọc*); every use of it is recorded in the reading.

    >>> ReadingPolicy().before_day is BeforeDay.DAY_EXCLUDED
    True
    """

    before_day: BeforeDay = BeforeDay.DAY_EXCLUDED
    before_period: BeforePeriod = BeforePeriod.DAY_BEFORE_IT_BEGINS
    year_of_day: YearOfDay = YearOfDay.FIRST_AFTER_ISSUE
    year_of_period: YearOfPeriod = YearOfPeriod.YEAR_OF_ISSUE
    start_of_period: StartOfPeriod = StartOfPeriod.FIRST_DAY
    to_year: ToYear = ToYear.TARGET


DEFAULT_POLICY = ReadingPolicy()


@attrs.frozen
class TimeReading:
    """What a time phrase says (*kết quả đọc cụm từ thời gian*).

    `timing` is the default reading, None where the words could not be read; `alternatives` the other readings
    that the words allow. `doubts` say what is open, `decisions` which choices of the policy were used. `used`
    are the half-open character spans, in the original `phrase`, of the words the reading rests on. `parts` are
    the readings of the milestones of a `Combined`, in order. `impossible` are the dates as written that no
    calendar has.
    """

    phrase: str
    timing: Timing | None
    alternatives: tuple[Timing, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    decisions: tuple[Choice, ...] = ()
    used: tuple[tuple[int, int], ...] = ()
    parts: tuple["TimeReading", ...] = ()
    impossible: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of the timing, or "unread"."""
        return "unread" if self.timing is None else self.timing.kind

    @property
    def ambiguous(self) -> bool:
        """Whether the words leave something open."""
        return bool(self.doubts)

    @property
    def unused(self) -> tuple[tuple[int, int], ...]:
        """The half-open spans of `phrase` that the reading does not rest on, white space at the ends cut."""
        edges = [0, *(edge for span in self.used for edge in span), len(self.phrase)]
        gaps = zip(edges[::2], edges[1::2], strict=True)
        return tuple(gap for start, stop in gaps if (gap := _trimmed(self.phrase, start, stop)) is not None)


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int] | None:
    inner = text[start:stop].strip()
    if not inner:
        return None
    begin = start + len(text[start:stop]) - len(text[start:stop].lstrip())
    return begin, begin + len(inner)
