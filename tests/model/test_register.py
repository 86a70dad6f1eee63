"""Who is who on a day: a small province, reorganised twice."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue, NotFound, Unsettled
from ttdn.model.documents import Source
from ttdn.model.register import Heir, Register
from ttdn.model.units import Change, ChangeKind, Field, Group, Lifespan, Tier, Unit

BASIS = Source(basis="NQ 190/2025/QH15")
MERGER = date(2025, 3, 1)
CITY = date(2025, 1, 1)
COMMUNES = date(2025, 7, 1)


def so(name: str, short: str = "") -> Unit:
    return Unit(f"hue/{name}", f"Sở {name}", Tier.PROVINCE, BASIS, "so", "vn/hue", short=(short,) if short else ())


def local(id_: str, name: str, tier: Tier, kind: str) -> Unit:
    return Unit(id_, f"Ủy ban nhân dân {name}", tier, BASIS, kind, "vn/hue", short=(name,))


UNITS = (
    Unit("vn/hue", "tỉnh Thừa Thiên Huế", Tier.PROVINCE, BASIS),
    Unit("hue/ubnd", "Ủy ban nhân dân", Tier.PROVINCE, BASIS, "ubnd", "vn/hue", short=("UBND tỉnh",)),
    so("tttt", "Sở TT&TT"),
    so("vhtt"),
    so("khcn"),
    so("khdt"),
    local("hue/tp-hue", "thành phố Huế", Tier.DISTRICT, "huyen"),
    local("hue/phu-loc", "huyện Phú Lộc", Tier.DISTRICT, "huyen"),
    local("hue/xa-phu-loc", "xã Phú Lộc", Tier.COMMUNE, "xa"),
    local("hue/phuong-thuan-an", "phường Thuận An", Tier.COMMUNE, "xa"),
)
GROUPS = (
    Group("hue/cac-so", "các sở, ban, ngành", ("các sở, ban ngành",), ("so",), "vn/hue"),
    Group("hue/ubnd-huyen", "UBND các huyện, thị xã, thành phố", kinds=("huyen", "xa"), place="vn/hue"),
    Group("hue/hai-so", "hai sở", units=("hue/tttt", "hue/vhtt")),
)
FIELDS = (Field("ttdn", "thông tin đối ngoại"), Field("bcvt", "bưu chính, viễn thông"))
CHANGES = (
    Change(CITY, ("vn/hue",), ("vn/hue",), BASIS, renamed="thành phố Huế"),
    Change(CITY, ("hue/tp-hue",), (), BASIS),
    Change(MERGER, ("hue/tttt", "hue/vhtt"), ("hue/vhtt",), BASIS, ("ttdn",)),
    Change(MERGER, ("hue/tttt", "hue/khcn"), ("hue/khcn",), BASIS, ("bcvt",)),
    Change(COMMUNES, ("hue/phu-loc",), ("hue/xa-phu-loc", "hue/phuong-thuan-an"), BASIS),
)
REGISTER = Register.of(UNITS, GROUPS, CHANGES, FIELDS)


def ids(found: Sequence[Unit | Group | Heir]) -> list[str]:
    return [item.unit.id if isinstance(item, Heir) else item.id for item in found]


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("Sở tttt", "2024-06-01", ["hue/tttt"]),
        ("sở TTTT tỉnh Thừa Thiên Huế", "2024-06-01", ["hue/tttt"]),
        ("Sở TT & TT", "2024-06-01", ["hue/tttt"]),
        ("Sở tttt", "2025-03-01", []),
        ("Sở vhtt thành phố Huế", "2025-01-01", ["hue/vhtt"]),
        ("Sở vhtt thành phố Huế", "2024-12-31", []),
        ("UBND thành phố Huế", "2024-12-31", ["hue/tp-hue"]),
        ("UBND thành phố Huế", "2025-01-01", ["hue/ubnd"]),
        ("Uỷ ban nhân dân thành phố Huế", "2025-01-01", ["hue/ubnd"]),
        ("các sở, ban,ngành", "2024-06-01", ["hue/cac-so"]),
        ("Sở Không Có", "2024-06-01", []),
    ],
)
def test_names_mean_whoever_bears_them_on_the_day(text: str, on: str, expected: list[str]) -> None:
    assert ids(REGISTER.named(text, date.fromisoformat(on))) == expected


def test_names_that_several_bear_are_narrowed_by_place_and_tier() -> None:
    twin = Unit("qt/phu-loc", "Ủy ban nhân dân xã Phú Lộc", Tier.COMMUNE, BASIS, place="vn/qt")
    other = Unit("vn/qt", "tỉnh Quảng Trị", Tier.PROVINCE, BASIS)
    both = Register.of((*UNITS, other, twin), GROUPS, CHANGES, FIELDS)
    name, on = "UBND xã Phú Lộc", date(2026, 1, 1)
    assert ids(both.named(name, on)) == ["hue/xa-phu-loc", "qt/phu-loc"]
    assert ids(both.named(name, on, place="vn/qt")) == ["qt/phu-loc"]
    assert ids(both.named(name, on, tier=Tier.COMMUNE, place="vn/hue")) == ["hue/xa-phu-loc"]
    assert ids(both.named(name, on, tier=Tier.CENTRAL)) == ["hue/xa-phu-loc", "qt/phu-loc"]


def test_full_names_follow_the_place() -> None:
    assert REGISTER.full_name("hue/vhtt", date(2024, 12, 31)) == "Sở vhtt tỉnh Thừa Thiên Huế"
    assert REGISTER.full_name("hue/vhtt", CITY) == "Sở vhtt thành phố Huế"
    assert REGISTER.full_name("hue/xa-phu-loc", COMMUNES) == "Ủy ban nhân dân xã Phú Lộc, thành phố Huế"
    assert REGISTER.full_name("vn/hue", CITY) == "thành phố Huế"


@pytest.mark.parametrize(
    ("unit", "on", "field", "expected"),
    [
        ("hue/tttt", "2025-02-28", "ttdn", ["hue/tttt"]),
        ("hue/tttt", "2025-03-01", "ttdn", ["hue/vhtt"]),
        ("hue/tttt", "2026-12-09", "bcvt", ["hue/khcn"]),
        ("hue/tttt", "2026-12-09", "", ["hue/khcn", "hue/vhtt"]),
        ("hue/vhtt", "2026-12-09", "ttdn", ["hue/vhtt"]),
        ("hue/phu-loc", "2025-07-01", "", ["hue/xa-phu-loc", "hue/phuong-thuan-an"]),
        ("hue/tp-hue", "2025-01-01", "", []),
        ("hue/xa-phu-loc", "2024-01-01", "", ["hue/xa-phu-loc"]),
    ],
)
def test_work_passes_by_field(unit: str, on: str, field: str, expected: list[str]) -> None:
    assert sorted(ids(REGISTER.heirs(unit, date.fromisoformat(on), field))) == sorted(expected)


def test_one_heir_or_an_error() -> None:
    heir = REGISTER.heir("hue/tttt", date(2026, 1, 1), "ttdn")
    assert (heir.unit.id, [change.on for change in heir.changes]) == ("hue/vhtt", [MERGER])
    with pytest.raises(Unsettled) as several:
        REGISTER.heir("hue/tttt", date(2026, 1, 1))
    assert several.value.code == "heir-several"
    with pytest.raises(Unsettled) as none:
        REGISTER.heir("hue/tp-hue", date(2026, 1, 1))
    assert none.value.code == "heir-none"


@pytest.mark.parametrize(
    ("group", "on", "count"),
    [
        ("hue/cac-so", "2024-06-01", 4),
        ("hue/cac-so", "2025-03-01", 3),
        ("hue/ubnd-huyen", "2024-06-01", 2),
        ("hue/ubnd-huyen", "2025-06-30", 1),
        ("hue/ubnd-huyen", "2025-07-01", 2),
        ("hue/hai-so", "2024-06-01", 2),
    ],
)
def test_groups_are_asked_on_the_day(group: str, on: str, count: int) -> None:
    assert len(REGISTER.members(group, date.fromisoformat(on))) == count


def test_members_that_are_gone_are_followed_by_field() -> None:
    assert ids(REGISTER.members("hue/hai-so", date(2026, 1, 1), "ttdn")) == ["hue/vhtt"]


def test_lifespans_and_histories() -> None:
    assert REGISTER.lifespan("hue/tttt") == Lifespan(None, date(2025, 2, 28))
    assert REGISTER.lifespan("hue/xa-phu-loc") == Lifespan(COMMUNES)
    assert REGISTER.alive("hue/tttt", date(2025, 2, 28))
    assert not REGISTER.alive("hue/tttt", MERGER)
    assert [change.kind for change in REGISTER.history("hue/phu-loc")] == [ChangeKind.SPLIT]
    assert [change.kind for change in REGISTER.history("vn/hue")] == [ChangeKind.RENAMED]
    assert REGISTER.history("hue/khdt") == ()


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ((), ("a",), ChangeKind.FOUNDED),
        (("a",), (), ChangeKind.DISSOLVED),
        (("a",), ("b",), ChangeKind.SUCCEEDED),
        (("a", "b"), ("b",), ChangeKind.MERGED),
        (("a",), ("b", "c"), ChangeKind.SPLIT),
        (("a", "b"), ("c", "d"), ChangeKind.REORGANISED),
        (("a", "b"), ("a", "b"), ChangeKind.TRANSFERRED),
    ],
)
def test_the_kind_of_a_change_is_derived(
    before: tuple[str, ...], after: tuple[str, ...], kind: ChangeKind
) -> None:
    assert Change(MERGER, before, after, BASIS).kind is kind


def heirs_of(unit: str) -> object:
    return REGISTER.heirs(unit, MERGER)


def members_of(group: str) -> object:
    return REGISTER.members(group, MERGER)


@pytest.mark.parametrize("ask", [REGISTER.lifespan, REGISTER.history, heirs_of, members_of])
def test_unknown_ids_are_not_found(ask: Callable[[str], object]) -> None:
    with pytest.raises(NotFound) as caught:
        ask("hue/ttt")
    assert caught.value.code in {"unit-unknown", "group-unknown"}
    assert "hue/ttt" in str(caught.value)


def test_all_faults_of_a_register_are_told_at_once() -> None:
    with pytest.raises(InvalidValue) as caught:
        Register.of(
            (*UNITS, UNITS[2]),
            (*GROUPS, Group("g", "nhóm", units=("hue/zzz",))),
            (*CHANGES, Change(MERGER, ("hue/aaa",), ("hue/vhtt",), BASIS, ("xyz",))),
            FIELDS,
        )
    codes = [problem.code for problem in caught.value.problems]
    assert codes == ["unit-duplicate", "unit-unknown", "unit-unknown", "field-unknown"]


@pytest.mark.parametrize(
    "change",
    [
        Change(date(2025, 4, 1), ("hue/tttt",), ("hue/vhtt",), BASIS),
        Change(date(2025, 8, 1), (), ("hue/xa-phu-loc",), BASIS),
        Change(date(2025, 8, 1), ("hue/khdt",), ("hue/tttt",), BASIS),
        Change(COMMUNES, ("hue/xa-phu-loc",), ("hue/khdt",), BASIS),
    ],
)
def test_a_unit_lives_once(change: Change) -> None:
    with pytest.raises(InvalidValue) as caught:
        Register.of(UNITS, GROUPS, (*CHANGES, change), FIELDS)
    assert {problem.code for problem in caught.value.problems} == {"unit-reused"}


def test_values_that_cannot_be() -> None:
    with pytest.raises(InvalidValue, match="group-empty"):
        Group("g", "nhóm")
    with pytest.raises(InvalidValue, match="change-empty"):
        Change(MERGER, (), (), BASIS)
    with pytest.raises(InvalidValue, match="change-rename"):
        Change(MERGER, ("a",), ("b",), BASIS, renamed="x")


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """A chain of reorganisations: each year some living units end in others, old or new."""
    alive = [f"u/{index}" for index in range(draw(st.integers(1, 4)))]
    units: list[str] = list(alive)
    changes: list[Change] = []
    for year in range(2020, 2020 + draw(st.integers(0, 5))):
        ended = draw(st.lists(st.sampled_from(alive), min_size=1, max_size=2, unique=True))
        kept = [unit for unit in alive if unit not in ended]
        receivers = draw(st.lists(st.sampled_from(kept), max_size=2, unique=True)) if kept else []
        begun = [f"u/{len(units) + index}" for index in range(draw(st.integers(0 if receivers else 1, 2)))]
        units += begun
        changes.append(Change(date(year, 7, 1), (*ended, *receivers), (*receivers, *begun), BASIS))
        alive = [*kept, *begun]
    made = [Unit(unit, unit, Tier.PROVINCE, BASIS) for unit in draw(st.permutations(units))]
    return Register.of(made, (), draw(st.permutations(changes)))


on_days = st.dates(date(2019, 1, 1), date(2027, 1, 1))


@given(registers(), on_days)
def test_heirs_live_on_the_day_and_are_their_own(register: Register, on: date) -> None:
    for unit in register.units:
        first = register.lifespan(unit).first
        for heir in register.heirs(unit, on):
            if first is None or first <= on:
                assert register.alive(heir.unit.id, on)
            assert [again.unit.id for again in register.heirs(heir.unit.id, on)] == [heir.unit.id]


@given(registers())
def test_before_the_first_change_everyone_is_themself(register: Register) -> None:
    on = min((change.on for change in register.changes), default=date(2020, 1, 1)) - timedelta(days=1)
    for unit in register.units:
        assert [heir.unit.id for heir in register.heirs(unit, on)] == [unit]


@given(registers(), on_days)
def test_load_order_does_not_matter(register: Register, on: date) -> None:
    again = Register.of(reversed(tuple(register.units.values())), (), reversed(register.changes))
    for unit in register.units:
        assert {heir.unit.id for heir in again.heirs(unit, on)} == {
            heir.unit.id for heir in register.heirs(unit, on)
        }
        assert again.lifespan(unit) == register.lifespan(unit)


def test_registers_are_values() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        REGISTER.changes = ()  # type: ignore[misc]  # what the test is about
