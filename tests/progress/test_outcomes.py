"""What feeds take from the record: who has done a duty, by the rule of succession, and a mark of all of it."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given

from feeds.small_plan import REGISTER, small_agenda
from progress.entries import SUBJECTS, entry, histories
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.outcomes import mark_of, outcomes_of

WINDOW, REPORT = "mau-kh-3.ii-1@ttdn", "mau-kh-3.iii.2024@ttdn"


def said(uid: str, unit: str, on: date | None = None, number: int = 1, at: datetime | None = None) -> Entry:
    moment = at or datetime(2024, 12, 8, 9, 0, 0, 5, tzinfo=UTC) + timedelta(minutes=number)
    mark = Mark.DONE if on else Mark.UNDER_WAY
    return Entry(str(UUID(int=number)), Subject("mau/kh-3", uid, unit), mark, moment, "Lan", on, "8/BC", "bí mật")


def test_all_who_have_to_do_a_duty_are_named_where_one_has_done_it() -> None:
    found = outcomes_of(small_agenda(), [said(REPORT, "mau/so-du-lich", date(2024, 12, 8))], REGISTER)
    assert [*found] == [REPORT]
    told = {one.unit: (one.done_on, one.evidence) for one in found[REPORT]}
    assert told["mau/so-du-lich"] == (date(2024, 12, 8), ("8/BC",))
    assert {done for unit, done in told.items() if unit != "mau/so-du-lich"} == {(None, ())}
    [done] = [one for one in found[REPORT] if one.done_on]
    assert (done.name, done.told) == ("Sở Du lịch tỉnh Mẫu", datetime(2024, 12, 8, 9, 1, tzinfo=UTC))


def test_neither_who_recorded_it_nor_a_remark_is_handed_on() -> None:
    found = outcomes_of(small_agenda(), [said(REPORT, "mau/so-du-lich", date(2024, 12, 8))], REGISTER)
    assert "Lan" not in repr(found)
    assert "bí mật" not in repr(found)


def test_what_an_office_recorded_that_is_gone_by_the_day_is_its_heirs() -> None:
    uid = "mau-kh-3.iii.2025@ttdn"
    found = outcomes_of(small_agenda(), [said(uid, "mau/so-tttt", date(2025, 2, 3))], REGISTER)
    assert [one.done_on for one in found[uid] if one.unit == "mau/so-vhtt"] == [date(2025, 2, 3)]


def test_nothing_recorded_nothing_told() -> None:
    assert outcomes_of(small_agenda(), [], REGISTER) == {}
    of_another_plan = entry(1, date(2024, 12, 8), subject=Subject("mau/kh-4", REPORT, "mau/so-du-lich"))
    assert outcomes_of(small_agenda(), [of_another_plan], REGISTER) == {}


@pytest.mark.parametrize("year", [1, 9999])
def test_a_clock_that_was_far_off_makes_no_stamp(year: int) -> None:
    wrong = said(WINDOW, "mau/so-tttt", date(2024, 9, 1), at=datetime(year, 1, 1, tzinfo=UTC))
    assert [one.told for one in outcomes_of(small_agenda(), [wrong], REGISTER)[WINDOW]] == [None]


@given(histories())
def test_the_mark_of_a_record_tells_what_stands_and_nothing_else(history: list[Entry]) -> None:
    assert mark_of(history[::-1]) == mark_of(history)
    renamed = [entry(100 + number, None, by="Minh", note="x") for number in range(len(history))]
    assert (mark_of([*history, *renamed]) == mark_of(history)) == (not renamed)


def test_the_mark_does_not_depend_on_who_recorded_it_or_on_remarks() -> None:
    one, other = entry(1, date(2026, 12, 8)), entry(2, date(2026, 12, 8), by="Minh", note="x", at=entry(1).at)
    assert mark_of([one]) == mark_of([other])
    assert mark_of([one]) != mark_of([entry(1, date(2026, 12, 9))])
    assert mark_of([one]) != mark_of([entry(1, date(2026, 12, 8), evidence="1/BC")])
    assert mark_of([one]) != mark_of([entry(1, date(2026, 12, 8), subject=SUBJECTS[1])])
