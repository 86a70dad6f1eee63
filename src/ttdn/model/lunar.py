"""The Vietnamese lunar calendar (*âm lịch Việt Nam*): months that begin on the day of the new moon at UTC+7.

The rules are those of all calendars of this family; the meridian is Vietnam's own, 105° east, so that some years
differ from the Chinese calendar: Tết 2030 is 2 February in Vietnam and 3 February in China. New moons and the
longitude of the sun are computed after J. Meeus, *Astronomical Algorithms* (2nd ed., chapters 49 and 25).

The error is below two minutes for new moons and a quarter of an hour for the sun. A day is in doubt only where one
of them comes that close to midnight; until 2080 none does for Tết and 10/3, which a test holds.
"""

from datetime import date
from functools import lru_cache
from math import floor, radians, sin

_SYNODIC_MONTH = 29.530588861
_FIRST_NEW_MOON = 2451550.09766  # the first new moon of 2000, in Julian days of dynamical time
_MONTHS_IN_CENTURY = 1236.85
_DAYS_IN_CENTURY = 36525
_J2000 = 2451545.0
_MIDNIGHT = 1721424.5  # Julian day of the midnight that begins the day of ordinal 0
_UTC_OFFSET = 7 / 24
_CLOCK_LAG = 70 / 86400  # dynamical time is ahead of our clocks by some 70 seconds in these decades
_WINTER_SOLSTICE = 9  # the thirty-degree sector of the ecliptic that begins at 270 degrees

# Periodic terms of the new moon, in days: coefficient, power of the eccentricity, multiples of the sun's anomaly,
# the moon's anomaly, and the moon's argument of latitude. What is left out comes to less than two minutes.
_NEW_MOON_TERMS = (
    (-0.40720, 0, 0, 1, 0),
    (+0.17241, 1, 1, 0, 0),
    (+0.01608, 0, 0, 2, 0),
    (+0.01039, 0, 0, 0, 2),
    (+0.00739, 1, -1, 1, 0),
    (-0.00514, 1, 1, 1, 0),
    (+0.00208, 2, 2, 0, 0),
    (-0.00111, 0, 0, 1, -2),
    (-0.00057, 0, 0, 1, 2),
    (+0.00056, 1, 1, 2, 0),
    (-0.00042, 0, 0, 3, 0),
    (+0.00042, 1, 1, 0, 2),
    (+0.00038, 1, 1, 0, -2),
    (-0.00024, 1, -1, 2, 0),
)
_STEMS = ("Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ")
_BRANCHES = ("Thân", "Dậu", "Tuất", "Hợi", "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi")


def lunar_month(year: int, month: int) -> date:
    """Return the first day of a month of a lunar year (*mùng một tháng … âm lịch*); never of the leap one.

    `year` is the one that most of the lunar year lies in, `month` 1 to 10. Right for 1976 (one time for the whole
    country) to about 2100, as far as the turning of the earth can be foretold.

    >>> lunar_month(2030, 1)
    datetime.date(2030, 2, 2)
    """
    return date.fromordinal(_months(year)[month + 1])


def year_name(year: int) -> str:
    """Return the name of a lunar year in the cycle of sixty (*can chi*).

    >>> year_name(2027)
    'Đinh Mùi'
    """
    return f"{_STEMS[year % 10]} {_BRANCHES[year % 12]}"


@lru_cache(maxsize=256)
def _months(year: int) -> tuple[int, ...]:
    """The first days of months 11 and 12 of the lunar year before, then of 1 to 10, as ordinals; no leap month.

    Month 11 holds the winter solstice. Where thirteen months lie between two of them, the first in which the sun
    enters no new sector is the leap one.
    """
    first, end = _solstice_month(year - 1), _solstice_month(year)
    days = [_new_moon_day(number) for number in range(first, end + 1)]
    sectors = [_sector(day) for day in days]
    if end - first > 12:  # noqa: PLR2004  months of a plain year
        del days[next(place for place in range(1, len(days)) if sectors[place] == sectors[place + 1])]
    return tuple(days[:-1])


def _solstice_month(year: int) -> int:
    """The number of the new moon that begins the month of the winter solstice of a year."""
    year_end = date(year, 12, 31).toordinal()
    number = floor((_MIDNIGHT + year_end - _FIRST_NEW_MOON) / _SYNODIC_MONTH) + 1
    while _new_moon_day(number) > year_end or _sector(_new_moon_day(number)) >= _WINTER_SOLSTICE:
        number -= 1
    return number


def _new_moon_day(number: int) -> int:
    """The day in Vietnam, as an ordinal, on which a new moon falls."""
    return floor(new_moon(number) - _CLOCK_LAG + _UTC_OFFSET - _MIDNIGHT)


def new_moon(number: int) -> float:
    """Return the moment of a new moon (*sóc*), a Julian day of dynamical time; number 0 is the first of 2000.

    >>> round(new_moon(-283), 2)  # Meeus, example 49.a: 2443192.65118
    2443192.65
    """
    century = number / _MONTHS_IN_CENTURY
    eccentricity = 1 - 0.002516 * century - 0.0000074 * century**2
    sun = 2.5534 + 29.10535670 * number - 0.0000014 * century**2
    moon = 201.5643 + 385.81693528 * number + 0.0107582 * century**2
    latitude = 160.7108 + 390.67050284 * number - 0.0016118 * century**2
    return (
        _FIRST_NEW_MOON
        + _SYNODIC_MONTH * number
        + 0.00015437 * century**2
        + sum(
            size * eccentricity**power * sin(radians(by_sun * sun + by_moon * moon + by_latitude * latitude))
            for size, power, by_sun, by_moon, by_latitude in _NEW_MOON_TERMS
        )
    )


def _sector(day: int) -> int:
    """Which thirty degrees of the ecliptic the sun is in as a day begins in Vietnam, 0 to 11 from the equinox."""
    return floor(sun_longitude(day + _MIDNIGHT - _UTC_OFFSET + _CLOCK_LAG) / 30)


def sun_longitude(moment: float) -> float:
    """Return the apparent longitude of the sun (*kinh độ Mặt Trời*) in degrees, 0 to 360, at a Julian day.

    >>> round(sun_longitude(2448908.5), 2)  # Meeus, example 25.a: 199.909
    199.91
    """
    century = (moment - _J2000) / _DAYS_IN_CENTURY
    mean = 280.46646 + 36000.76983 * century + 0.0003032 * century**2
    anomaly = radians(357.52911 + 35999.05029 * century - 0.0001537 * century**2)
    centre = (
        (1.914602 - 0.004817 * century - 0.000014 * century**2) * sin(anomaly)
        + (0.019993 - 0.000101 * century) * sin(2 * anomaly)
        + 0.000289 * sin(3 * anomaly)
    )
    nutation = -0.00569 - 0.00478 * sin(radians(125.04 - 1934.136 * century))
    return (mean + centre + nutation) % 360
