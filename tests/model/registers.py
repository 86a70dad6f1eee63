"""Registers of any shape: chains of reorganisations by which work passes, whole or field by field."""

from datetime import date

from hypothesis import strategies as st

from ttdn.model.documents import Source
from ttdn.model.register import OTHER_WORK, Register
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
