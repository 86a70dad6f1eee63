"""When a duty is due (*thời gian thực hiện*): a closed union, one class for each way officials write it.

Every class carries `kind`, its name in files and in JSON. Legal days are stored as the last permitted day and
never move for weekends or holidays; `strict` remembers that the words said *trước ngày* the day after.
"""

from datetime import date, time
from enum import Enum
from typing import ClassVar

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import Precision, Span, Term
from ttdn.model.recurrence import Rule


@attrs.frozen
class Deadline:
    """An end point (*thời hạn*): `last` is the last permitted day, inclusive.

    `strict` tells that the words were "trước ngày" the following day. `at` is an hour on `last` itself, in
    Asia/Ho_Chi_Minh, or None for the end of the day (Civil Code, article 148(6)).

    >>> Deadline(date(2024, 12, 24), strict=True).last
    datetime.date(2024, 12, 24)
    """

    kind: ClassVar[str] = "once"
    last: date
    strict: bool = False
    at: time | None = None


@attrs.frozen
class Window:
    """A stretch of days to do it in (*trong kỳ*), both ends inclusive; its last day is due.

    >>> Window(Span.quarter(2024, 3), Precision.QUARTER).span.last
    datetime.date(2024, 9, 30)
    """

    kind: ClassVar[str] = "window"
    span: Span
    precision: Precision = Precision.DAY


class Frequency(Enum):
    """How often something repeats (*chu kỳ*), where no day is fixed."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


@attrs.frozen
class Recurring:
    """A repeated duty with a day that can be computed (*định kỳ*).

    The days of `rules` from `since` to `until`, both inclusive, are the last permitted days; `until` None means
    without end. `precision` coarser than a day makes each a window that ends on that day, such as a month or a
    quarter of each year. `start_written` tells that the words name `since`; else it is the day of issue. Raises
    `InvalidValue` (``recurring-empty``) without a rule, and (``recurring-reversed``).

    >>> from ttdn.model.recurrence import MonthlyRule
    >>> Recurring((MonthlyRule(9, (12,)),), date(2024, 4, 15), date(2030, 12, 31), strict=True).rules[0].text()
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9'
    """

    kind: ClassVar[str] = "recurring"
    rules: tuple[Rule, ...]
    since: date
    until: date | None = None
    precision: Precision = Precision.DAY
    strict: bool = False
    at: time | None = None
    start_written: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a recurrence that can never happen."""
        if not self.rules:
            raise InvalidValue(Problem("recurring-empty", "a recurrence needs at least one rule"))
        if self.until is not None and self.until < self.since:
            raise InvalidValue(
                Problem("recurring-reversed", "it ends before it begins", f"{self.since} to {self.until}")
            )


@attrs.frozen
class RecurringUndated:
    """A repeated duty whose day nobody wrote (*định kỳ, không nêu ngày*); `every` None: no frequency either.

    >>> RecurringUndated(Frequency.MONTHLY).kind
    'recurring-undated'
    """

    kind: ClassVar[str] = "recurring-undated"
    every: Frequency | None = None
    until: date | None = None
    since: date | None = None


@attrs.frozen
class Continuous:
    """A standing duty (*thường xuyên*), or one with an open end from `since`, inclusive; never due on a day.

    `until` is its last day where the words name one; it is the end of the work, not a deadline.

    >>> Continuous(date(2026, 10, 1)).since
    datetime.date(2026, 10, 1)
    """

    kind: ClassVar[str] = "continuous"
    since: date | None = None
    until: date | None = None


@attrs.frozen
class OnRequest:
    """A duty when somebody asks or need arises (*đột xuất, khi có yêu cầu*).

    >>> OnRequest().kind
    'on-request'
    """

    kind: ClassVar[str] = "on-request"


@attrs.frozen
class AfterEvent:
    """A duty that hangs on an event (*theo sự kiện*), `event` in the words of the document.

    `term` is the time allowed from the event on, if any; `due` is the last permitted day, inclusive, only where
    the event is the signing of the document itself, whose day is known.

    >>> AfterEvent("khi có Nghị quyết của HĐND tỉnh").due is None
    True
    """

    kind: ClassVar[str] = "event"
    event: str
    term: Term | None = None
    due: date | None = None


@attrs.frozen
class ByReference:
    """A time that another text fixes (*theo kế hoạch, theo lộ trình*), `to` in the words of the document.

    >>> ByReference("kế hoạch của Ban Tuyên giáo Tỉnh ủy").kind
    'reference'
    """

    kind: ClassVar[str] = "reference"
    to: str


@attrs.frozen
class Target:
    """A year that an aim points to (*mục tiêu đến năm …*): no deadline.

    >>> Target(2030).kind
    'target'
    """

    kind: ClassVar[str] = "target"
    year: int


@attrs.frozen
class NoTiming:
    """Words that hold no time of a duty (*không nêu thời hạn*).

    >>> NoTiming().kind
    'none'
    """

    kind: ClassVar[str] = "none"


NO_TIMING = NoTiming()

Single = (
    Deadline
    | Window
    | Recurring
    | RecurringUndated
    | Continuous
    | OnRequest
    | AfterEvent
    | ByReference
    | Target
    | NoTiming
)
"""When a duty is due (*thời hạn*), said once: a closed union."""


@attrs.frozen
class Milestone:
    """One of several timings of a duty (*mốc*), `label` as written, such as "Dự thảo"; often empty.

    >>> Milestone(OnRequest()).label
    ''
    """

    timing: Single
    label: str = ""


@attrs.frozen
class Combined:
    """Two or more timings in one cell (*nhiều mốc thời gian*), in the order of the words.

    Raises `InvalidValue` (``combined-single``) for fewer than two.

    >>> Combined((Milestone(Continuous()), Milestone(OnRequest()))).kind
    'multi'
    """

    kind: ClassVar[str] = "multi"
    parts: tuple[Milestone, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse a combination of fewer than two."""
        if len(self.parts) < 2:  # noqa: PLR2004  two is what "several" means
            raise InvalidValue(Problem("combined-single", "several timings are at least two"))


Timing = Single | Combined
"""When a duty is due (*thời hạn*), a closed union: one timing or several together."""


def parts_of(timing: Timing) -> tuple[Single, ...]:
    """Return the single timings of a timing, in the order of the words.

    >>> parts_of(OnRequest())
    (OnRequest(),)
    """
    if isinstance(timing, Combined):
        return tuple(part.timing for part in timing.parts)
    return (timing,)
