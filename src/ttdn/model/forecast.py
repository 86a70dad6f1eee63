"""Days off that no notice has fixed yet (*dự báo ngày nghỉ*): what law and custom make likely in a year.

The law fixes eleven days a year (Labour Code 45/2019/QH14, article 112(1)) and a day in lieu where one of them
falls on the weekly rest (article 111(3)). Ngày Văn hóa Việt Nam, 24/11, stands outside article 112(1), in a
resolution of its own (28/2026/QH16), so that it gives no day in lieu. Which days around Tết and beside Quốc khánh
are meant, the Prime Minister decides each year (article 112(3)); the usual choice is taken here. Swapped days
(*hoán đổi*) are decided case by case and never foretold.
"""

from collections.abc import Container, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from ttdn.model.dates import ONE_DAY
from ttdn.model.documents import Source
from ttdn.model.lunar import lunar_month, year_name
from ttdn.model.workdays import FIRST_WEEKEND_DAY, Certainty, DayRule

_LAW_SINCE = 2021  # the Labour Code is in force from 1/1/2021
_CULTURE_SINCE = 2026  # the resolution is in force from 1/7/2026
_HOLIDAY = Source(basis="Bộ luật Lao động 45/2019/QH14, Điều 112(1)")
_IN_LIEU = Source(basis="Bộ luật Lao động 45/2019/QH14, Điều 111(3)")
_CULTURE = Source(basis="NQ 28/2026/QH16, Điều 2 (dẫn lại, chưa thấy bản gốc)")
_CHOICE = Source(
    unsourced="dự báo: Thủ tướng quyết định hằng năm (Bộ luật Lao động, Điều 112(3)), chưa có thông báo"
)
_MON, _THU, _SUN = 0, 3, 6


@lru_cache(maxsize=256)
def forecast(year: int) -> Mapping[date, DayRule]:
    """Return the days likely to differ from the plain week (*dự báo ngày nghỉ của năm*), by day.

    Every rule says `Certainty.FORECAST` and what it rests on. Only Mondays to Fridays stand in it: a holiday on a
    Saturday shows by its day in lieu. Empty before 2021, when another law held.

    >>> [f"{day:%d/%m}" for day in forecast(2029) if day.month in (4, 5, 9, 11)]
    ['23/04', '30/04', '01/05', '03/09', '04/09']
    """
    if year < _LAW_SINCE:
        return MappingProxyType({})
    holidays = sorted(_holidays(year), key=lambda rule: rule.day)
    found = {rule.day: rule for rule in (*holidays, *_outside_the_code(year))}
    for rule in holidays:
        if _is_weekend(rule.day):
            day = _next_free(rule.day, found)
            found[day] = _rule(day, f"Nghỉ bù {rule.name}", _IN_LIEU if rule.source.is_sourced else _CHOICE)
    return MappingProxyType({day: found[day] for day in sorted(found) if not _is_weekend(day)})


def _holidays(year: int) -> Iterator[DayRule]:
    """The eleven holidays of article 112(1), wherever in the week they fall."""
    yield _rule(date(year, 1, 1), "Tết Dương lịch", _HOLIDAY)
    yield from _tet(year)
    yield _rule(lunar_month(year, 3) + timedelta(days=9), "Giỗ Tổ Hùng Vương", _HOLIDAY)
    yield _rule(date(year, 4, 30), "Ngày Chiến thắng", _HOLIDAY)
    yield _rule(date(year, 5, 1), "Quốc tế Lao động", _HOLIDAY)
    national_day = date(year, 9, 2)
    yield _rule(national_day, "Quốc khánh", _HOLIDAY)
    yield _rule(_beside(national_day), "Quốc khánh (ngày thứ hai)", _CHOICE)


def _tet(year: int) -> Iterator[DayRule]:
    """Two days before the lunar new year and three from it on.

    With days in lieu this gives the weekdays off of every notice from 2024 to 2026; other blocks of five that
    hold the first day of the year (such as one before and four from it on) have been chosen too.
    """
    new_year = lunar_month(year, 1)
    for offset in range(-2, 3):
        yield _rule(new_year + timedelta(days=offset), f"Tết Nguyên đán {year_name(year)}", _CHOICE)


def _outside_the_code(year: int) -> Iterator[DayRule]:
    """What is a day off by another act, without a day in lieu."""
    if year >= _CULTURE_SINCE:
        yield _rule(date(year, 11, 24), "Ngày Văn hóa Việt Nam", _CULTURE)


def _beside(national_day: date) -> date:
    """The day beside it that makes the longer rest; on a Wednesday the day before, as in 2026."""
    return national_day + ONE_DAY if national_day.weekday() in {_MON, _THU, _SUN} else national_day - ONE_DAY


def _next_free(day: date, taken: Container[date]) -> date:
    while _is_weekend(day) or day in taken:
        day += ONE_DAY
    return day


def _is_weekend(day: date) -> bool:
    return day.weekday() >= FIRST_WEEKEND_DAY


def _rule(day: date, name: str, source: Source) -> DayRule:
    return DayRule(day, name, source, certainty=Certainty.FORECAST)
