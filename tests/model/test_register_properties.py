"""What holds of every register: chains of reorganisations by which work passes, whole or field by field."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import Unsettled
from ttdn.model.documents import Source
from ttdn.model.register import OTHER_WORK, Heir, Register
from ttdn.model.units import Change, Field, Tier, Unit

BASIS = Source(basis="NQ 190/2025/QH15")
FIELDS = ("bao-chi", "du-lich", "vien-thong")

on_days = st.dates(date(2019, 1, 1), date(2027, 1, 1))
fields = st.sampled_from(("", OTHER_WORK, *FIELDS))


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Each year some living units end in others, old or new, and a field passes between two that go on."""
    alive = [f"u/{index}" for index in range(draw(st.integers(1, 4)))]
    units: list[str] = list(alive)
    changes: list[Change] = []
    for year in range(2020, 2020 + draw(st.integers(0, 5))):
        on = date(year, 7, 1)
        ended = draw(st.lists(st.sampled_from(alive), max_size=2, unique=True)) if alive else []
        kept = [unit for unit in alive if unit not in ended]
        begun = [f"u/{len(units) + index}" for index in range(draw(st.integers(0, 2)))]
        changes += draw(endings(on, ended, [*kept, *begun], begun))
        changes += draw(transfers(on, kept))
        units += begun
        alive = [*kept, *begun]
    made = [Unit(unit, unit, Tier.PROVINCE, BASIS) for unit in draw(st.permutations(units))]
    return Register.of(made, (), draw(st.permutations(changes)), [Field(field, field) for field in FIELDS])


@st.composite
def endings(draw: st.DrawFn, on: date, ended: list[str], heirs: list[str], begun: list[str]) -> list[Change]:
    """Each unit that ends gives its work to some heirs: all of it, or by fields; new ones begin in any case."""
    found = [Change(on, (), (unit,), BASIS) for unit in begun]
    for unit in ended:
        if not heirs or draw(st.booleans()):
            found.append(Change(on, (unit,), (), BASIS))
            continue
        for passing in draw(st.sampled_from([((),), (("bao-chi",), ("du-lich",)), (("bao-chi",), ())])):
            chosen = draw(st.lists(st.sampled_from(heirs), min_size=1, max_size=2, unique=True))
            old = [heir for heir in chosen if heir not in begun]
            named = tuple(chosen) if passing else ()
            found.append(Change(on, (unit, *old), tuple(chosen), BASIS, passing, named))
    return found


@st.composite
def transfers(draw: st.DrawFn, on: date, kept: list[str]) -> list[Change]:
    """By chance, a field passes between two units that go on."""
    if len(kept) < 2 or draw(st.booleans()):
        return []
    both = tuple(draw(st.permutations(kept))[:2])
    return [Change(on, both, both, BASIS, (draw(st.sampled_from(FIELDS)),), both[1:])]


def ids(heirs: tuple[Heir, ...]) -> set[str]:
    return {heir.unit.id for heir in heirs}


@given(registers(), on_days, fields)
def test_heirs_live_on_the_day(register: Register, on: date, field: str) -> None:
    for unit in register.units:
        first = register.lifespan(unit).first
        for heir in register.heirs(unit, on, field):
            assert register.alive(heir.unit.id, on) or (heir.unit.id == unit and first and on < first)


@given(registers(), on_days, fields)
def test_who_has_carried_the_work_since_it_came_carries_it_still(register: Register, on: date, field: str) -> None:
    for unit in register.units:
        for heir in register.heirs(unit, on, field):
            since = heir.changes[-1].on if heir.changes else date.min
            assert register.heirs(heir.unit.id, on, field, given=since) == (Heir(heir.unit),)


@given(registers(), on_days)
def test_asking_for_all_work_twice_changes_nothing(register: Register, on: date) -> None:
    for unit in register.units:
        for heir in register.heirs(unit, on):
            assert register.heirs(heir.unit.id, on) == (Heir(heir.unit),)


@given(registers(), fields)
def test_before_the_first_change_everyone_is_themself(register: Register, field: str) -> None:
    on = min((change.on for change in register.changes), default=date(2020, 1, 1)) - timedelta(days=1)
    for unit in register.units:
        assert ids(register.heirs(unit, on, field)) == {unit}


@given(st.data(), registers(), on_days, fields)
def test_load_order_does_not_matter(data: st.DataObject, register: Register, on: date, field: str) -> None:
    units = data.draw(st.permutations(list(register.units.values())))
    changes = data.draw(st.permutations(register.changes))
    again = Register.of(units, (), changes, register.fields.values())
    assert again.changes == register.changes
    for unit in register.units:
        assert again.heirs(unit, on, field) == register.heirs(unit, on, field)
        assert again.lifespan(unit) == register.lifespan(unit)
        assert again.full_name(unit, on) == register.full_name(unit, on)


@given(registers(), on_days, fields)
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


@given(registers(), on_days, fields)
def test_one_heir_or_it_is_said_why_not(register: Register, on: date, field: str) -> None:
    for unit in register.units:
        found = register.heirs(unit, on, field)
        if len(found) == 1:
            assert (register.heir(unit, on, field),) == found
            continue
        with pytest.raises(Unsettled) as caught:
            register.heir(unit, on, field)
        assert caught.value.code == ("heir-several" if found else "heir-none")
