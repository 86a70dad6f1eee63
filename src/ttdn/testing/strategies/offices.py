"""Offices and what became of them (*cơ quan, tổ chức lại*): registers in which work passes, whole or by fields."""

from datetime import date

from hypothesis import strategies as st

from ttdn.model.documents import Source
from ttdn.model.register import OTHER_WORK, Register
from ttdn.model.units import Change, Field, Group, Tier, Unit
from ttdn.testing.strategies.documents import sources
from ttdn.testing.strategies.reuse import reused
from ttdn.testing.strategies.texts import ids, words

BASIS = Source(basis="NQ 190/2025/QH15")
FIELDS = ("bao-chi", "du-lich", "vien-thong")
_FIRST_YEAR = 2020


@reused
def units() -> st.SearchStrategy[Unit]:
    """Offices that stand alone (*đơn vị*)."""
    return st.builds(
        Unit,
        ids(),
        words(),
        st.sampled_from(Tier),
        sources(),
        st.sampled_from(("", "so", "ubnd-xa")),
        note=st.just("") | words(),
    )


@reused
def fields_of_work() -> st.SearchStrategy[Field]:
    """Fields of work (*lĩnh vực*)."""
    return st.builds(Field, st.sampled_from(FIELDS), words())


@reused
def groups(units: tuple[str, ...] = ()) -> st.SearchStrategy[Group]:
    """Collective names (*nhóm cơ quan*): a kind of offices, the offices of a plan, or some of `units`."""
    kinds = st.builds(Group, ids(), words(), kinds=st.sampled_from((("so",), ("so", "ubnd-xa"))))
    of_plan = st.builds(Group, ids(), words(), of_plan=st.sampled_from((True,)))
    if not units:
        return kinds | of_plan
    some = st.lists(st.sampled_from(units), min_size=1, max_size=3, unique=True).map(tuple)
    return st.one_of(kinds, of_plan, st.builds(Group, ids(), words(), units=some))


@reused
def days_of_change() -> st.SearchStrategy[date]:
    """Days before, between and after the changes of `registers` (*ngày quanh các lần sắp xếp*)."""
    return st.dates(date(_FIRST_YEAR - 1, 1, 1), date(_FIRST_YEAR + 7, 1, 1))


@reused
def fields_asked() -> st.SearchStrategy[str]:
    """What may be asked of a register of `registers`: "" for all work, other work, or a field."""
    return st.sampled_from(("", OTHER_WORK, *FIELDS))


@reused
def changes() -> st.SearchStrategy[Change]:
    """Reorganisations of up to two offices on each side (*sắp xếp, tổ chức lại*)."""
    return registers().filter(lambda register: bool(register.changes)).map(lambda register: register.changes[0])


@reused
@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Registers of units ``u/0``, ``u/1``, … and of fields of work (*danh bạ đơn vị*).

    Each year some living units end in others, old or new, and a field passes between two that go on. Several may
    carry on the work of one: nobody is asked to choose.
    """
    alive = [f"u/{index}" for index in range(draw(st.integers(1, 4)))]
    named: list[str] = list(alive)
    found: list[Change] = []
    for year in range(_FIRST_YEAR, _FIRST_YEAR + draw(st.integers(0, 5))):
        on = date(year, 7, 1)
        ended = draw(st.lists(st.sampled_from(alive), max_size=2, unique=True)) if alive else []
        kept = [unit for unit in alive if unit not in ended]
        begun = [f"u/{len(named) + index}" for index in range(draw(st.integers(0, 2)))]
        found += _endings(draw, on, ended, [*kept, *begun], begun)
        found += _transfers(draw, on, kept)
        named += begun
        alive = [*kept, *begun]
    made = [Unit(unit, unit, Tier.PROVINCE, BASIS) for unit in draw(st.permutations(named))]
    return Register.of(made, (), draw(st.permutations(found)), [Field(field, field) for field in FIELDS])


def _endings(draw: st.DrawFn, on: date, ended: list[str], heirs: list[str], begun: list[str]) -> list[Change]:
    """Each unit that ends gives its work to some heirs: all of it, or by fields; new ones begin in any case."""
    found = [Change(on, (), (unit,), BASIS) for unit in begun]
    for unit in ended:
        if not heirs or draw(st.booleans()):
            found.append(Change(on, (unit,), (), BASIS))
            continue
        for passing in draw(st.sampled_from([((),), (("bao-chi",), ("du-lich",)), (("bao-chi",), ())])):
            chosen = draw(st.lists(st.sampled_from(heirs), min_size=1, max_size=2, unique=True))
            old = [heir for heir in chosen if heir not in begun]
            receivers = tuple(chosen) if passing else ()
            found.append(Change(on, (unit, *old), tuple(chosen), BASIS, passing, receivers))
    return found


def _transfers(draw: st.DrawFn, on: date, kept: list[str]) -> list[Change]:
    """By chance, a field passes between two units that go on."""
    if len(kept) <= 1 or draw(st.booleans()):
        return []
    both = tuple(draw(st.permutations(kept))[:2])
    return [Change(on, both, both, BASIS, (draw(st.sampled_from(FIELDS)),), both[1:])]
