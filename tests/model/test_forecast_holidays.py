"""The calendar that ships beside PyPI's `holidays`, year by year, with what that is known to have otherwise.

Optional: `nox -s oracles` installs it. It holds python-dateutil below 3, which keeps it out of the test group.
"""

from datetime import date, timedelta

import pytest

from packs.shipped import LIBRARY
from ttdn.model.dates import Span

holidays = pytest.importorskip("holidays", reason="only where `holidays` is installed: nox -s oracles")

# The swap of 2 and 10/1/2026 by CV 12729/VPCP-KGVX, which it lacks, and the days in lieu of 24/11, which it adds
# though article 111(3) of the Labour Code does not reach that day.
KNOWN = {
    2026: {date(2026, 1, 2), date(2026, 1, 10)},
    2029: {date(2029, 11, 26)},
    2030: {date(2030, 11, 25)},
    2035: {date(2035, 11, 26)},
    2040: {date(2040, 11, 26)},
}


@pytest.mark.parametrize("year", range(2024, 2041))
def test_days_differ_from_holidays_only_where_it_is_known_to_err(year: int) -> None:
    other = holidays.country_holidays("VN", years=year, language="vi")
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(Span.year(year).days))
    differing = {day for day in days if LIBRARY.workdays.is_working_day(day) is not other.is_working_day(day)}
    assert differing == KNOWN.get(year, set())
