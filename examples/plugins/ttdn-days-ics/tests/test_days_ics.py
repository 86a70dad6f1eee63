"""The days of the file move advice, and no legal day; an entry that says less than it has to is refused."""

from datetime import date
from importlib.resources import files

import pytest
import ttdn_days_ics
from ttdn_days_ics import days_of

import ttdn
from ttdn.errors import InvalidFile
from ttdn.hooks import specs
from ttdn.model.workdays import Certainty
from ttdn.testing import check_plugin, isolated_workspace

DATA = (files("ttdn_days_ics") / "ngay-nghi.ics").read_text("utf-8")


def test_ttdn_finds_the_source() -> None:
    found = ttdn.Workspace.open().registry.find(specs.workday_sources, "lich-co-quan")
    assert found.plugin.distribution == "ttdn-days-ics"


def test_the_plugin_is_sound() -> None:
    check_plugin(ttdn_days_ics)


def test_days_off_and_worked_days() -> None:
    workdays = isolated_workspace(ttdn_days_ics).workdays
    worked = {day: workdays.is_working_day(date(2027, 3, day)) for day in (12, 15, 16, 17, 20, 27)}
    assert worked == {12: True, 15: False, 16: False, 17: True, 20: True, 27: True}
    assert workdays.advised(date(2027, 3, 16)) == date(2027, 3, 12)
    assert workdays.certainty(date(2027, 3, 16)) is Certainty.OFFICIAL
    rule = workdays.rule(date(2027, 3, 15))
    assert rule is not None
    assert rule.source.basis == "Thông báo 05/TB-VP (ví dụ, không có thật)"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("DTSTART;VALUE=DATE:20270320", "DTSTART:20270320T080000Z"),
        ("CATEGORIES:LÀM BÙ", "RRULE:FREQ=YEARLY"),
        ("DESCRIPTION:Thông báo 05/TB-VP (ví dụ\\, không có thật)", "LOCATION:Huế"),
    ],
    ids=["an hour", "repeats", "no notice"],
)
def test_an_entry_that_does_not_say_enough_is_refused(right: str, wrong: str) -> None:
    assert right in DATA
    with pytest.raises(InvalidFile, match="days-ics"):
        list(days_of(DATA.replace(right, wrong).encode()))
