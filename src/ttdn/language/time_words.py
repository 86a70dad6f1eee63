"""Timings as officials write them (*cách viết thời hạn*): the way back, which reads to the same value again."""

from datetime import date, time
from typing import assert_never

from ttdn.model.dates import ONE_DAY, Precision, Span, Term, TermUnit, quarter_of
from ttdn.model.recurrence import MonthlyRule, NthRule, Rule, WeeklyRule
from ttdn.model.tasks import When
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

_FREQUENCIES = {
    Frequency.DAILY: "hằng ngày",
    Frequency.WEEKLY: "hằng tuần",
    Frequency.MONTHLY: "hằng tháng",
    Frequency.QUARTERLY: "hằng quý",
    Frequency.HALF_YEARLY: "6 tháng một lần",
    Frequency.YEARLY: "hằng năm",
    None: "định kỳ",
}
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_WORKING_WEEK = [0, 1, 2, 3, 4]
_ROMAN = ("I", "II", "III", "IV")
_TERM_UNITS = {
    TermUnit.DAYS: "ngày",
    TermUnit.WORKING_DAYS: "ngày làm việc",
    TermUnit.WEEKS: "tuần",
    TermUnit.MONTHS: "tháng",
    TermUnit.YEARS: "năm",
}
_IN_QUARTER: dict[tuple[int, ...], str] = {
    (1, 4, 7, 10): "tháng đầu quý",
    (2, 5, 8, 11): "tháng thứ hai của quý",
    (3, 6, 9, 12): "tháng cuối quý",
}
_EVERY_MONTH = tuple(range(1, 13))
_COUNTED_FROM = {_EVERY_MONTH: "tháng", (1, 4, 7, 10): "quý", (1,): "năm"}  # the first of a period
_COUNTED_BACK = {_EVERY_MONTH: "tháng", (3, 6, 9, 12): "quý", (12,): "năm"}  # its last


def say_time(timing: Timing) -> str:
    """Write a timing as an official document would (*viết thành cụm từ*); reading it gives the timing again.

    A repeated duty that begins on the day of issue does not name that day: read it with `issued` on that day.

    >>> say_time(Recurring((MonthlyRule(9, (12,)),), date(2024, 4, 15), strict=True))
    'trước ngày 10 tháng 12 hằng năm'
    >>> say_time(Window(Span.quarter(2024, 3), Precision.QUARTER))
    'trong quý III năm 2024'
    """
    if isinstance(timing, Combined):
        said = [
            f"{part.label}: {_single(part.timing)}" if part.label else _single(part.timing)
            for part in timing.parts
        ]
        return "; ".join(said)
    return _single(timing)


def _single(timing: Single) -> str:  # noqa: C901, PLR0911  one answer a case
    match timing:
        case Deadline():
            return _deadline(timing)
        case Window():
            return _window(timing.span, timing.precision)
        case Recurring():
            start = timing.since if timing.start_written else None
            return _recurring(timing) + _bounds(start, timing.until)
        case RecurringUndated():
            return _FREQUENCIES[timing.every] + _bounds(timing.since, timing.until)
        case Continuous(since=date() as since, until=None):
            return f"từ {_day(since)}"
        case Continuous():
            return "thường xuyên" + _bounds(timing.since, timing.until)
        case OnRequest():
            return "đột xuất khi có yêu cầu"
        case AfterEvent():
            return timing.event if timing.term is None else f"trong thời hạn {_term(timing.term)} {timing.event}"
        case ByReference():
            return f"theo {timing.to}"
        case Target():
            return f"đến năm {timing.year}"
        case NoTiming():
            return "không quy định thời hạn"
        case _:
            assert_never(timing)


def say_when(when: When) -> str:
    """Write how the words of a duty are read (*đọc là*): as `say_time`, but words that fix no day are not none.

    >>> say_when(When("vào dịp cuối vụ gặt")), say_when(When())
    ('không xác định được ngày từ lời văn', 'không quy định thời hạn')
    """
    if when.words and isinstance(when.timing, NoTiming):
        return "không xác định được ngày từ lời văn"
    return say_time(when.timing)


def _day(day: date) -> str:
    """A day, with a zero before days to 9 and before months 1 and 2 (Decree 30/2020/NĐ-CP, Appendix I)."""
    return f"{_day_month(day.day, day.month)} năm {day.year}"


def _day_month(day: int, month: int) -> str:
    return f"ngày {day:02} tháng {_month(month)}"


def _month(month: int) -> str:
    return f"{month:02}" if month <= 2 else str(month)  # noqa: PLR2004  January and February


def _clock(at: time) -> str:
    return f"trước {at.hour} giờ {at.minute:02}"


def _deadline(timing: Deadline) -> str:
    if timing.at is not None:
        return f"{_clock(timing.at)} {_day(timing.last)}"
    if timing.strict:
        return f"trước {_day(timing.last + ONE_DAY)}"
    return f"chậm nhất {_day(timing.last)}"


def _window(span: Span, precision: Precision) -> str:
    first, last = span.first, span.last
    match precision:
        case Precision.DAY:
            return f"từ {_day(first)} đến {_day(last)}"
        case Precision.MONTH:
            one, other = (f"tháng {_month(day.month)} năm {day.year}" for day in (first, last))
        case Precision.QUARTER:
            one, other = (f"quý {_ROMAN[quarter_of(day) - 1]} năm {day.year}" for day in (first, last))
        case Precision.HALF:
            one = other = f"6 tháng {_half(last.month)} năm {last.year}"
        case Precision.YEAR:
            one, other = (f"năm {day.year}" for day in (first, last))
    return f"trong {one}" if one == other else f"từ {one} đến {other}"


def _half(month: int) -> str:
    return "đầu" if month <= 6 else "cuối"  # noqa: PLR2004  the first half ends in June


def _term(term: Term) -> str:
    return f"{term.count:02} {_TERM_UNITS[term.unit]}"


def _bounds(since: date | None, until: date | None) -> str:
    if since is None and until is None:
        return ""
    if until is None:
        return f", từ {_day(since)}" if since else ""
    return f", từ {_day(since)} đến {_day(until)}" if since else f", đến hết {_day(until)}"


def _recurring(timing: Recurring) -> str:
    months = {month for rule in timing.rules if isinstance(rule, MonthlyRule) for month in rule.months}
    if timing.precision is not Precision.DAY:
        periods = " và ".join(_period(month, timing.precision) for month in sorted(months))
        return f"trong {periods} hằng năm"
    often = _how_often(timing.rules)
    if often is not None:
        return _on_days(timing, timing.rules, often)
    return " và ".join(_on_days(timing, (rule,), _of_rule(rule)) for rule in timing.rules)


def _on_days(timing: Recurring, rules: tuple[Rule, ...], often: str) -> str:
    days = " và ".join(words for rule in rules for words in _rule(rule, strict=timing.strict))
    return " ".join(part for part in (_limit(timing), days, often) if part)


def _limit(timing: Recurring) -> str:
    if timing.at is not None:
        return _clock(timing.at)
    if timing.strict:
        return "trước"
    return "chậm nhất" if all(isinstance(rule, MonthlyRule) for rule in timing.rules) else ""


def _period(month: int, precision: Precision) -> str:
    """The period of the year that ends with a month."""
    if precision is Precision.QUARTER:
        return f"quý {_ROMAN[month // 3 - 1]}"
    if precision is Precision.HALF:
        return f"6 tháng {_half(month)} năm"
    return f"tháng {_month(month)}"


def _how_often(rules: tuple[Rule, ...]) -> str | None:
    """How often the days of all rules come, "" where those say it; None where one word cannot say it of all."""
    often = {_of_rule(rule) for rule in rules} - {""}
    if len(often) > 1:
        # A day of a quarter tells its months: of every year, as a day of one month is.
        return "hằng năm" if often == {"hằng quý", "hằng năm"} else None
    return next(iter(often), "")


def _of_rule(rule: Rule) -> str:
    match rule:
        case WeeklyRule():
            return "hằng tuần"
        case NthRule():
            return ""
        case MonthlyRule(months=months):
            if months == _EVERY_MONTH:
                return "hằng tháng"
            return "hằng quý" if len(months) == 4 and months in _IN_QUARTER else "hằng năm"  # noqa: PLR2004  quarters


def _rule(rule: Rule, *, strict: bool) -> list[str]:
    """The days of a rule; *trước* names the day after the last permitted one."""
    match rule:
        case WeeklyRule(weekday=weekday):
            return [_WEEKDAYS[weekday.moved(int(strict)).value]]
        case NthRule():
            return [_nth(rule)]
        case MonthlyRule(day=day, months=months):
            shifted = strict and day == -1
            named = 1 if shifted else day + strict
            at = tuple(sorted(month % 12 + 1 for month in months)) if shifted else months
            return _days(named, at)


def _days(day: int, months: tuple[int, ...]) -> list[str]:
    if months == _EVERY_MONTH:
        return ["ngày cuối cùng của tháng" if day == -1 else f"ngày {day:02}"]
    if months in _IN_QUARTER and day == -1:
        return [f"cuối {_IN_QUARTER[months]}"] if months != (3, 6, 9, 12) else ["ngày cuối cùng của quý"]
    if months in _IN_QUARTER:
        return [f"ngày {day:02} của {_IN_QUARTER[months]}"]
    return [f"cuối tháng {_month(month)}" if day == -1 else _day_month(day, month) for month in months]


def _nth(rule: NthRule) -> str:
    which = {1: "đầu tiên", -1: "cuối cùng"}.get(rule.nth)
    which = which or (f"thứ {rule.nth}" if rule.nth > 0 else f"thứ {-rule.nth} tính từ cuối")
    weekdays = [weekday.value for weekday in rule.weekdays]
    day = "ngày làm việc" if weekdays == _WORKING_WEEK else " hoặc ".join(_WEEKDAYS[one] for one in weekdays)
    named = " và ".join(f"tháng {month}" for month in rule.months)
    periods = _COUNTED_FROM if rule.nth > 0 else _COUNTED_BACK
    return f"{day} {which} của {periods.get(rule.months, f'{named} hằng năm')}"
