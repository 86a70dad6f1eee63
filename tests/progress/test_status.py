"""Whose duties they are when offices change, and what concerns one office."""

from datetime import date

import pytest

from feeds.small_plan import PLAN, REGISTER, small_agenda
from progress.entries import entry
from ttdn.agenda import agenda
from ttdn.model.dates import Span
from ttdn.progress.entries import Entry, Subject
from ttdn.progress.states import State
from ttdn.progress.status import Status, concerning, status_of

TTTT, VHTT, UBND = "mau/so-tttt", "mau/so-vhtt", "mau/ubnd"
GONE = date(2025, 3, 1)  # so-tttt went into so-vhtt
UNDONE = ["mau-kh-3.ii-1@ttdn", "mau-kh-3.iii.2024@ttdn"]


def left(on: date, *entries: Entry, unit: str = VHTT) -> list[str]:
    found = status_of(small_agenda(), entries, REGISTER, on).left_to(unit)
    return [duty.subject.uid for duty in found.duties]


def test_what_an_office_left_undone_is_its_heirs_to_follow_up_once_it_is_gone() -> None:
    assert left(date(2025, 2, 28)) == []
    assert left(GONE) == UNDONE
    assert left(GONE, unit="mau/so-du-lich") == []
    duties = status_of(small_agenda(), (), REGISTER, GONE).left_to(VHTT).duties
    assert {(duty.state, duty.name) for duty in duties} == {
        (State.OVERDUE, "Sở Thông tin và Truyền thông tỉnh Mẫu")
    }


def test_it_is_done_once_it_is_recorded_of_the_office_that_had_it() -> None:
    subject = Subject("mau/kh-3", UNDONE[0], TTTT)
    assert left(GONE, entry(1, date(2025, 4, 1), subject=subject)) == UNDONE  # on a later day
    assert left(date(2025, 4, 1), entry(1, date(2025, 4, 1), subject=subject)) == UNDONE[1:]


@pytest.mark.parametrize("unit", [TTTT, VHTT, UBND, "mau/so-du-lich"])
@pytest.mark.parametrize("on", [date(2024, 6, 1), GONE, date(2026, 12, 10)])
def test_what_concerns_an_office_tells_the_same_of_it_as_the_whole(unit: str, on: date) -> None:
    laid = agenda(PLAN, REGISTER, Span(PLAN.applies_from, date(on.year, 12, 31)))
    recorded = [entry(1, date(2025, 12, 8), subject=Subject("mau/kh-3", "mau-kh-3.iii.2025@ttdn", VHTT))]

    def told(status: Status) -> tuple[Status, ...]:
        return status.of_unit(unit), status.awaited_by(unit), status.left_to(unit)

    part = concerning(laid, unit, REGISTER, on)
    assert told(status_of(part, recorded, REGISTER, on)) == told(status_of(laid, recorded, REGISTER, on))
