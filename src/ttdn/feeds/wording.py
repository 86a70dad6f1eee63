"""Days and timings in Vietnamese (*cách diễn đạt*), as a coordinator reads them: dd/mm/yyyy throughout."""

from datetime import date, time
from functools import lru_cache
from typing import assert_never

from ttdn.model.dates import ONE_DAY, Precision, Term, TermUnit
from ttdn.model.recurrence import MonthlyRule, NthRule, Rule, WeeklyRule
from ttdn.model.timing import (
    AfterEvent,
    ByReference,
    Combined,
    Continuous,
    Deadline,
    Frequency,
    NoTiming,
    OnRequest,
    Recurring,
    RecurringUndated,
    Single,
    Target,
    Timing,
    Window,
)

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_ALL_MONTHS = 12
_WORKING = tuple(range(5))
_PRECISIONS = {
    Precision.DAY: "ngày",
    Precision.MONTH: "tháng",
    Precision.QUARTER: "quý",
    Precision.HALF: "nửa năm",
    Precision.YEAR: "năm",
}
_FREQUENCIES = {
    Frequency.DAILY: "hằng ngày",
    Frequency.WEEKLY: "hằng tuần",
    Frequency.MONTHLY: "hằng tháng",
    Frequency.QUARTERLY: "hằng quý",
    Frequency.HALF_YEARLY: "6 tháng một lần",
    Frequency.YEARLY: "hằng năm",
}
_TERMS = {
    TermUnit.DAYS: "ngày",
    TermUnit.WORKING_DAYS: "ngày làm việc",
    TermUnit.WEEKS: "tuần",
    TermUnit.MONTHS: "tháng",
    TermUnit.YEARS: "năm",
}


@lru_cache(maxsize=4096)
def day(on: date) -> str:
    """Write a day for people (*ngày/tháng/năm*).

    >>> day(date(2026, 12, 9))
    '09/12/2026'
    """
    return f"{on.day:02}/{on.month:02}/{on.year:04}"


@lru_cache(maxsize=4096)
def day_of_week(on: date) -> str:
    """Write a day with its day of the week (*thứ, ngày*).

    >>> day_of_week(date(2026, 12, 9))
    '09/12/2026 (thứ Tư)'
    """
    return f"{day(on)} ({_WEEKDAYS[on.weekday()]})"


def hour(at: time) -> str:
    """Write an hour as Vietnamese documents do (*giờ*).

    >>> hour(time(16, 30))
    '16 giờ 30'
    """
    return f"{at.hour} giờ {at.minute:02}" if at.minute else f"{at.hour} giờ"


def limit(due: date, *, strict: bool, at: time | None = None) -> str:
    """Say what a last permitted day means (*chậm nhất, trước ngày*).

    >>> limit(date(2026, 12, 9), strict=True)
    'trước ngày 10/12/2026 – ngày cuối cùng được phép là 09/12/2026 (thứ Tư)'
    >>> limit(date(2026, 12, 9), strict=False, at=time(16))
    'chậm nhất 16 giờ ngày 09/12/2026 (thứ Tư)'
    """
    if at is not None:
        return f"{'trước' if strict else 'chậm nhất'} {hour(at)} ngày {day_of_week(due)}"
    if strict and due < date.max:
        return f"trước ngày {day(due + ONE_DAY)} – ngày cuối cùng được phép là {day_of_week(due)}"
    return f"chậm nhất là ngày {day_of_week(due)}"


def stretch(start: date, due: date, precision: Precision) -> str:
    """Say what a window means (*trong kỳ*), and how coarsely the words fix it.

    >>> stretch(date(2024, 7, 1), date(2024, 9, 30), Precision.QUARTER)
    'từ ngày 01/07/2024 đến hết ngày 30/09/2024 (thứ Hai); văn bản chỉ ghi quý, không ghi ngày'
    """
    coarse = "" if precision is Precision.DAY else f"; văn bản chỉ ghi {_PRECISIONS[precision]}, không ghi ngày"
    return f"từ ngày {day(start)} đến hết ngày {day_of_week(due)}{coarse}"


def timing_in_words(timing: Timing) -> str:
    """Say a timing in Vietnamese (*thời hạn bằng lời*), to set one reading beside another.

    >>> timing_in_words(Recurring((MonthlyRule(9, (12,)),), date(2024, 4, 15), date(2030, 12, 31)))
    'định kỳ: ngày 9 tháng 12 hằng năm, đến hết ngày 31/12/2030'
    """
    if isinstance(timing, Combined):
        return "; ".join(
            f"{part.label}: {_single(part.timing)}" if part.label else _single(part.timing)
            for part in timing.parts
        )
    return _single(timing)


def _single(timing: Single) -> str:  # noqa: C901, PLR0911  one answer a case of the union
    match timing:
        case Deadline(last=last, strict=strict, at=at):
            return limit(last, strict=strict, at=at)
        case Window(span=span, precision=precision):
            return stretch(span.first, span.last, precision)
        case Recurring(rules=rules, since=since, until=until, start_written=written):
            return f"định kỳ: {'; '.join(map(_rule, rules))}{_ends(since if written else None, until)}"
        case RecurringUndated(every=every, since=since, until=until):
            often = f" {_FREQUENCIES[every]}" if every is not None else ""
            return f"định kỳ{often}, không nêu ngày{_ends(since, until)}"
        case Continuous(since=since, until=until):
            return f"thường xuyên{_ends(since, until)}"
        case OnRequest():
            return "khi có yêu cầu"
        case AfterEvent(event=event, term=term, due=due):
            length = f"trong {_term(term)}, " if term is not None else ""
            end = f" (chậm nhất là ngày {day_of_week(due)})" if due is not None else ""
            return f"{length}tính theo mốc “{event}”{end}"
        case ByReference(to=to):
            return f"theo văn bản khác: “{to}”"
        case Target(year=year):
            return f"mục tiêu đến năm {year}"
        case NoTiming():
            return "không nêu thời hạn"
        case _:
            assert_never(timing)


def _ends(since: date | None, until: date | None) -> str:
    """The first and the last day of what repeats or goes on, where the words name them."""
    begin = f", từ ngày {day(since)}" if since is not None else ""
    return f"{begin}, đến hết ngày {day(until)}" if until is not None else begin


def _rule(rule: Rule) -> str:
    match rule:
        case MonthlyRule(day=number, months=months):
            return f"{'ngày cuối' if number == -1 else f'ngày {number}'} {_months(months)}"
        case WeeklyRule(weekday=weekday):
            return f"{_WEEKDAYS[weekday.value]} hằng tuần"
        case NthRule(nth=nth, weekdays=weekdays, months=months):
            working = tuple(weekday.value for weekday in weekdays) == _WORKING
            days = "ngày làm việc" if working else " hoặc ".join(_WEEKDAYS[weekday.value] for weekday in weekdays)
            return f"{days} {_place(nth)} {_months(months)}"
        case _:
            assert_never(rule)


def _place(nth: int) -> str:
    match nth:
        case 1:
            return "đầu tiên"
        case -1:
            return "cuối cùng"
        case _:
            return f"lần thứ {nth}" if nth > 0 else f"lần thứ {-nth} tính từ cuối"


def _months(months: tuple[int, ...]) -> str:
    return "hằng tháng" if len(months) == _ALL_MONTHS else f"tháng {', '.join(map(str, months))} hằng năm"


def _term(term: Term) -> str:
    return f"{term.count} {_TERMS[term.unit]}"
