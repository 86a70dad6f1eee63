"""What reading a phrase gives (*kết quả đọc*): a value, the words it came from, and what stays open."""

from enum import Enum
from typing import Self

import attrs

from ttdn.model.doubts import Doubt
from ttdn.model.timing import Timing


class _Choice(Enum):
    """What the policy may choose: a stable value, and what it says to people in English and in Vietnamese."""

    en: str
    vi: str

    def __new__(cls, code: str, en: str, vi: str) -> Self:
        """Keep the code as the value, so that a choice is known by it."""
        made = object.__new__(cls)
        made._value_ = code
        made.en = en
        made.vi = vi
        return made


class BeforeDay(_Choice):
    """Whether D itself is permitted in *trước ngày D*; legal usage says no, much reporting practice yes."""

    DAY_EXCLUDED = "day-excluded", "«trước ngày D»: D itself is too late", "«trước ngày D»: không tính ngày D"
    DAY_PERMITTED = "day-permitted", "«trước ngày D»: D itself is in time", "«trước ngày D»: tính cả ngày D"


class BeforePeriod(_Choice):
    """Where *trước năm Y*, *trước quý Q*, *trước tháng M* ends: before the period begins, or with it."""

    DAY_BEFORE_IT_BEGINS = (
        "day-before-it-begins",
        "«trước» a month, quarter or year: the day before it begins",
        "«trước» tháng, quý, năm: chậm nhất là ngày liền trước khi kỳ đó bắt đầu",
    )
    ITS_LAST_DAY = (
        "its-last-day",
        "«trước» a month, quarter or year: its last day",
        "«trước» tháng, quý, năm: chậm nhất là ngày cuối của kỳ đó",
    )


class YearOfDay(_Choice):
    """Which year a day without a year has: of the first such day after issue, or the year of issue."""

    FIRST_AFTER_ISSUE = (
        "first-after-issue",
        "a day without a year: the first such day after the document was issued",
        "ngày không ghi năm: ngày đó đầu tiên sau khi văn bản được ban hành",
    )
    YEAR_OF_ISSUE = (
        "year-of-issue",
        "a day without a year: in the year the document was issued",
        "ngày không ghi năm: năm ban hành văn bản",
    )


class YearOfPeriod(_Choice):
    """Which year a month or quarter without a year has: that of issue, or of the first not yet over."""

    YEAR_OF_ISSUE = (
        "year-of-issue",
        "a month or quarter without a year: in the year the document was issued",
        "tháng, quý không ghi năm: năm ban hành văn bản",
    )
    FIRST_NOT_OVER = (
        "first-not-over",
        "a month or quarter without a year: the first that is not over when the document is issued",
        "tháng, quý không ghi năm: kỳ đầu tiên chưa kết thúc khi ban hành văn bản",
    )


class StartOfPeriod(_Choice):
    """What *đầu tháng*, *đầu năm* are: the first day (Civil Code, article 146), or left unread."""

    FIRST_DAY = (
        "first-day",
        "«đầu» a period: its first day (Civil Code, article 146)",
        "«đầu» tháng, quý, năm: ngày đầu tiên (Bộ luật Dân sự, Điều 146)",
    )
    UNREAD = "unread", "«đầu» a period: not read as a day", "«đầu» tháng, quý, năm: không đọc thành ngày"


class ToYear(_Choice):
    """What *đến năm Y* is: an aim without a deadline, or a deadline on the last day of the year."""

    TARGET = "target", "«đến năm Y»: an aim, no deadline", "«đến năm Y»: mục tiêu, không phải thời hạn"
    DEADLINE = "deadline", "«đến năm Y»: a deadline, 31 December", "«đến năm Y»: thời hạn, hết ngày 31/12"


Choice = BeforeDay | BeforePeriod | YearOfDay | YearOfPeriod | StartOfPeriod | ToYear
"""A choice of the policy that a reading rests on (*lựa chọn khi đọc*), a closed union."""


@attrs.frozen(cache_hash=True)  # phrases that recur are looked up with it
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
"""What phrases are taken to mean where nothing else is said (*cách đọc mặc định*)."""


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
