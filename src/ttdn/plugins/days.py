"""Working days of plugins (*ngày làm việc do phần mở rộng cung cấp*), laid over those of the data files."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import cast

import attrs

from ttdn.errors import InvalidValue
from ttdn.model.dates import Span
from ttdn.model.documents import Source
from ttdn.model.further_days import with_days
from ttdn.model.workdays import Certainty, DayRule, WorkCalendar
from ttdn.plugins.failures import Failure, Guard, Plugin, Step, failure
from ttdn.plugins.offers import WorkdaySource
from ttdn.plugins.registry import Offered


@attrs.frozen
class FurtherDays:
    """What one source knows (*ngày của một nguồn*), and whose it is."""

    plugin: Plugin
    source: str
    rules: tuple[DayRule, ...]
    confirmed: Span | None

    @property
    def subject(self) -> str:
        """What a failure of it is about."""
        return f"workday source {self.source}"


def read_days(
    sources: Sequence[Offered[WorkdaySource]], note: Callable[[Failure], object]
) -> tuple[FurtherDays, ...]:
    """Ask every source for its days, once (*đọc các nguồn ngày nghỉ*); failures go to `note`."""
    found: list[FurtherDays] = []
    for item in sources:
        source = item.offer
        subject = f"workday source {source.name}"
        with Guard(item.plugin, Step.DAYS, subject, note):
            rules = tuple(cast("Iterable[object]", source.days()))  # a stranger may give anything
            good = tuple(rule for rule in rules if isinstance(rule, DayRule) and _is_whole(rule))
            if len(good) < len(rules):
                what = "days() must give values of DayRule, each with a date and a Source"
                note(failure(item.plugin, Step.DAYS, subject, what))
            else:
                found.append(FurtherDays(item.plugin, source.name, good, source.confirmed))
    return tuple(found)


def _is_whole(rule: DayRule) -> bool:
    """Tell whether a rule of a stranger holds what its types promise."""
    parts = cast("tuple[object, ...]", (rule.day, rule.source, rule.certainty))
    fit = (isinstance(part, kind) for part, kind in zip(parts, (date, Source, Certainty), strict=True))
    return all(fit) and not isinstance(rule.day, datetime)


def lay_over(
    calendar: WorkCalendar, days: Sequence[FurtherDays], note: Callable[[Failure], object]
) -> WorkCalendar:
    """Add the days of each source in turn (*ghép lịch*); one that contradicts what is known is left out whole."""
    for source in days:
        with Guard(source.plugin, Step.DAYS, source.subject, note):
            try:
                calendar = with_days(calendar, source.rules, source.confirmed)
            except InvalidValue as error:
                note(Failure(source.plugin, Step.DAYS, error.problems, source.subject))
    return calendar
