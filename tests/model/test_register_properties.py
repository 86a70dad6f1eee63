"""What holds of every register, whatever was merged, split or passed on in it."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import Unsettled
from ttdn.model.heirs import Heir
from ttdn.model.register import Register
from ttdn.testing.strategies import days_of_change, fields_asked, registers


def ids(heirs: tuple[Heir, ...]) -> set[str]:
    return {heir.unit.id for heir in heirs}


@given(registers(), days_of_change(), fields_asked())
def test_heirs_live_on_the_day(register: Register, on: date, field: str) -> None:
    for unit in register.units:
        first = register.lifespan(unit).first
        for heir in register.heirs(unit, on, field):
            assert register.alive(heir.unit.id, on) or (heir.unit.id == unit and first and on < first)


@given(registers(), days_of_change(), fields_asked())
def test_who_has_carried_the_work_since_it_came_carries_it_still(register: Register, on: date, field: str) -> None:
    for unit in register.units:
        for heir in register.heirs(unit, on, field):
            since = heir.changes[-1].on if heir.changes else date.min
            assert register.heirs(heir.unit.id, on, field, given=since) == (Heir(heir.unit),)


@given(registers(), days_of_change())
def test_asking_for_all_work_twice_changes_nothing(register: Register, on: date) -> None:
    for unit in register.units:
        for heir in register.heirs(unit, on):
            assert register.heirs(heir.unit.id, on) == (Heir(heir.unit),)


@given(registers(), days_of_change(), st.integers(-800, 800), fields_asked())
def test_within_an_era_every_answer_is_the_same(register: Register, on: date, days: int, field: str) -> None:
    other = on + timedelta(days=days)
    between = [change for change in register.changes if min(on, other) < change.on <= max(on, other)]
    assert (register.era(on) == register.era(other)) == (not between)
    if not between:
        for unit in register.units:
            assert register.heirs(unit, on, field) == register.heirs(unit, other, field)
            assert register.full_name(unit, on) == register.full_name(unit, other)
        for group in register.groups:
            assert register.members(group, on, field) == register.members(group, other, field)


@given(registers(), fields_asked())
def test_before_the_first_change_everyone_is_themself(register: Register, field: str) -> None:
    on = min((change.on for change in register.changes), default=date(2020, 1, 1)) - timedelta(days=1)
    for unit in register.units:
        assert ids(register.heirs(unit, on, field)) == {unit}


@given(st.data(), registers(), days_of_change(), fields_asked())
def test_load_order_does_not_matter(data: st.DataObject, register: Register, on: date, field: str) -> None:
    units = data.draw(st.permutations(list(register.units.values())))
    changes = data.draw(st.permutations(register.changes))
    again = Register.of(units, (), changes, register.fields.values())
    assert again.changes == register.changes
    for unit in register.units:
        assert again.heirs(unit, on, field) == register.heirs(unit, on, field)
        assert again.lifespan(unit) == register.lifespan(unit)
        assert again.full_name(unit, on) == register.full_name(unit, on)


@given(registers(), days_of_change(), fields_asked())
def test_each_step_follows_the_one_before_and_leads_to_the_heir(register: Register, on: date, field: str) -> None:
    for unit in register.units:
        for heir in register.heirs(unit, on, field):
            if not heir.changes:
                assert heir.unit.id == unit
                continue
            assert unit in heir.changes[0].givers
            assert heir.unit.id in heir.changes[-1].heirs
            assert heir.changes[-1].on <= on
            for change, following in pairwise(heir.changes):
                assert change.on < following.on
                assert set(change.heirs) & set(following.givers)


@given(registers(), days_of_change(), fields_asked())
def test_one_heir_or_it_is_said_why_not(register: Register, on: date, field: str) -> None:
    for unit in register.units:
        found = register.heirs(unit, on, field)
        if len(found) == 1:
            assert (register.heir(unit, on, field),) == found
            continue
        with pytest.raises(Unsettled) as caught:
            register.heir(unit, on, field)
        assert caught.value.code == ("heir-several" if found else "heir-none")
