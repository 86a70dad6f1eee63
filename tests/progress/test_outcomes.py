"""What feeds take from the record: who has done a duty, by the rule of succession, and a mark of all of it."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.small_plan import REGISTER, small_agenda
from progress.entries import SUBJECTS, entry, histories
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.outcomes import mark_of, outcomes_of
from ttdn.progress.standing import recorded

WINDOW, REPORT = "mau-kh-3.ii-1@ttdn", "mau-kh-3.iii.2024@ttdn"
ON, LATE = date(2025, 12, 31), date(2026, 12, 31)


def said(uid: str, unit: str, on: date | None = None, number: int = 1, at: datetime | None = None) -> Entry:
    moment = at or datetime(2024, 12, 8, 9, 0, 0, 5, tzinfo=UTC) + timedelta(minutes=number)
    mark = Mark.DONE if on else Mark.UNDER_WAY
    return Entry(str(UUID(int=number)), Subject("mau/kh-3", uid, unit), mark, moment, "Lan", on, "8/BC", "bí mật")


def test_all_who_have_to_do_a_duty_are_named_where_one_has_done_it() -> None:
    found = outcomes_of(small_agenda(), [said(REPORT, "mau/so-du-lich", date(2024, 12, 8))], REGISTER, ON)
    assert [*found] == [REPORT]
    told = {one.unit: (one.done_on, one.evidence) for one in found[REPORT]}
    assert told["mau/so-du-lich"] == (date(2024, 12, 8), ("8/BC",))
    assert {done for unit, done in told.items() if unit != "mau/so-du-lich"} == {(None, ())}
    [done] = [one for one in found[REPORT] if one.done_on]
    assert (done.name, done.told) == ("Sở Du lịch tỉnh Mẫu", datetime(2024, 12, 8, 9, 1, tzinfo=UTC))


def test_neither_who_recorded_it_nor_a_remark_is_handed_on() -> None:
    found = outcomes_of(small_agenda(), [said(REPORT, "mau/so-du-lich", date(2024, 12, 8))], REGISTER, ON)
    assert "Lan" not in repr(found)
    assert "bí mật" not in repr(found)


def test_what_an_office_recorded_that_is_gone_by_the_day_is_its_heirs() -> None:
    uid = "mau-kh-3.iii.2025@ttdn"
    found = outcomes_of(small_agenda(), [said(uid, "mau/so-tttt", date(2025, 2, 3))], REGISTER, ON)
    assert [one.done_on for one in found[uid] if one.unit == "mau/so-vhtt"] == [date(2025, 2, 3)]


def test_what_was_done_only_later_is_not_done_yet() -> None:
    later = [said(REPORT, "mau/so-du-lich", date(2024, 12, 12))]
    assert outcomes_of(small_agenda(), later, REGISTER, date(2024, 12, 11)) == {}
    found = outcomes_of(small_agenda(), later, REGISTER, date(2024, 12, 12))
    assert [one.done_on for one in found[REPORT] if one.unit == "mau/so-du-lich"] == [date(2024, 12, 12)]


def test_a_later_day_that_corrects_an_earlier_one_leaves_neither() -> None:
    wrong = said(REPORT, "mau/so-du-lich", date(2024, 12, 5))
    right = attrs.evolve(said(REPORT, "mau/so-du-lich", date(2024, 12, 12), number=2), corrects=wrong.id)
    assert outcomes_of(small_agenda(), [wrong, right], REGISTER, date(2024, 12, 11)) == {}


def test_nothing_recorded_nothing_told() -> None:
    assert outcomes_of(small_agenda(), [], REGISTER, ON) == {}
    of_another_plan = entry(1, date(2024, 12, 8), subject=Subject("mau/kh-4", REPORT, "mau/so-du-lich"))
    assert outcomes_of(small_agenda(), [of_another_plan], REGISTER, ON) == {}


@pytest.mark.parametrize("year", [1, 9999])
def test_a_clock_that_was_far_off_makes_no_stamp(year: int) -> None:
    wrong = said(WINDOW, "mau/so-tttt", date(2024, 9, 1), at=datetime(year, 1, 1, tzinfo=UTC))
    assert [one.told for one in outcomes_of(small_agenda(), [wrong], REGISTER, ON)[WINDOW]] == [None]


@given(histories())
def test_the_mark_of_a_record_tells_what_stands_and_nothing_else(history: list[Entry]) -> None:
    assert mark_of(history[::-1], LATE) == mark_of(history, LATE)
    told_last = datetime(2100, 1, 1, tzinfo=UTC)
    later = [entry(100 + number, None, by="Minh", note="x", at=told_last) for number in range(len(history))]
    assert (mark_of([*history, *later], LATE) == mark_of(history, LATE)) == (not later)


def test_the_mark_does_not_depend_on_who_recorded_it_or_on_remarks() -> None:
    one, other = entry(1, date(2026, 12, 8)), entry(2, date(2026, 12, 8), by="Minh", note="x", at=entry(1).at)
    assert mark_of([one], LATE) == mark_of([other], LATE)
    assert mark_of([one], LATE) != mark_of([entry(1, date(2026, 12, 9))], LATE)
    assert mark_of([one], LATE) != mark_of([entry(1, date(2026, 12, 8), evidence="1/BC")], LATE)
    assert mark_of([one], LATE) != mark_of([entry(1, date(2026, 12, 8), subject=SUBJECTS[1])], LATE)


@given(histories(), st.dates(date(2025, 11, 30), date(2026, 12, 31)))
def test_the_mark_of_a_day_changes_only_where_an_outcome_comes_of_age(history: list[Entry], day: date) -> None:
    before = mark_of(history, day - timedelta(days=1))
    comes = any(one.done_on == day for found in recorded(history).values() for one in found.entries)
    assert comes or mark_of(history, day) == before


def test_the_mark_of_a_day_knows_nothing_of_what_is_done_later() -> None:
    done = [entry(1, date(2026, 12, 8))]
    assert mark_of(done, date(2026, 12, 7)) == mark_of([], date(2026, 12, 7)) != mark_of(done, date(2026, 12, 8))
