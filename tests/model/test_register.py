"""Who is who on a day: a small province, reorganised twice."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import attrs
import pytest

from ttdn.errors import InvalidValue, NotFound, Unsettled
from ttdn.model.documents import Source
from ttdn.model.heirs import Heir, OpenSuccession
from ttdn.model.register import OTHER_WORK, Register
from ttdn.model.spellings import Spelling
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


def test_a_name_is_borne_from_the_day_it_is_given_to_the_day_before_the_next() -> None:
    day = timedelta(days=1)
    new = Unit("hue/moi", "Sở mới", Tier.PROVINCE, BASIS, place="vn/hue", bears_place=False, short=("SM",))
    changes = (
        Change(MERGER, (), ("hue/moi",), BASIS),
        Change(COMMUNES, ("hue/moi",), ("hue/moi",), BASIS, renamed="Sở khác"),
        Change(COMMUNES + day, ("hue/moi", "hue/khdt"), ("hue/khdt",), BASIS),
    )
    register = Register.of((*UNITS, new), GROUPS, changes)
    borne = {
        "Sở mới": [MERGER, COMMUNES - day],
        "Sở khác": [COMMUNES, COMMUNES],
        "SM": [MERGER, COMMUNES],
        "Sở mới tỉnh Thừa Thiên Huế": [],  # it is named without its place
    }
    days = [date(2025, 1, 1) + number * day for number in range(365)]
    for text, span in borne.items():
        found = [on for on in days if register.named(text, on)]
        assert [*found[:1], *found[-1:]] == span


def test_names_that_several_bear_are_narrowed_by_place_and_tier() -> None:
    twin = Unit("qt/phu-loc", "Ủy ban nhân dân xã Phú Lộc", Tier.COMMUNE, BASIS, place="vn/qt")
    other = Unit("vn/qt", "tỉnh Quảng Trị", Tier.PROVINCE, BASIS)
    both = Register.of((*UNITS, other, twin), GROUPS, CHANGES, FIELDS)
    name, on = "UBND xã Phú Lộc", date(2026, 1, 1)
    assert ids(both.named(name, on)) == ["hue/xa-phu-loc", "qt/phu-loc"]
    assert ids(both.named(name, on, place="vn/qt")) == ["qt/phu-loc"]
    assert ids(both.named(name, on, tier=Tier.COMMUNE, place="vn/hue")) == ["hue/xa-phu-loc"]
    assert ids(both.named(name, on, tier=Tier.CENTRAL)) == ["hue/xa-phu-loc", "qt/phu-loc"]
    levels = [Unit(f"thue/{tier.value}", "Cục Thuế", tier, BASIS) for tier in (Tier.CENTRAL, Tier.PROVINCE)]
    taxes = Register.of(levels, [Group("thue/ca-nganh", "Cục Thuế", units=("thue/central",))])
    assert ids(taxes.named("Cục Thuế", on, tier=Tier.PROVINCE)) == ["thue/province"]
    assert ids(taxes.named("Cục Thuế", on)) == ["thue/central", "thue/province", "thue/ca-nganh"]


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
    assert several.value.problems[0].got == "hue/tttt on 2026-01-01: hue/khcn, hue/vhtt"
    with pytest.raises(Unsettled) as none:
        REGISTER.heir("hue/tp-hue", date(2026, 1, 1))
    assert none.value.code == "heir-none"


def test_whoever_settles_is_asked_only_where_several_may_carry_the_work() -> None:
    asked: list[OpenSuccession] = []

    def settle(question: OpenSuccession) -> Heir | None:
        asked.append(question)
        return question.heirs[-1] if question.field else None

    register, on = attrs.evolve(REGISTER, settle=settle), date(2026, 1, 1)
    both = REGISTER.heirs("hue/phu-loc", on, "ttdn")
    assert register.carriers("hue/phu-loc", on, "ttdn") == both[1:]
    assert register.heir("hue/phu-loc", on, "ttdn").unit.id == "hue/phuong-thuan-an"
    question = OpenSuccession(REGISTER.unit("hue/phu-loc"), on, "ttdn", both)
    assert asked == [question, question]
    assert register.carriers("hue/phu-loc", on) == both  # nobody is chosen
    for settled in ("hue/vhtt", "hue/tp-hue"):  # who has it still, and where nobody does
        assert register.carriers(settled, on) == REGISTER.heirs(settled, on)
    assert len(asked) == 3


def test_work_that_no_field_is_named_of_is_all_of_it() -> None:
    """The press goes to one office, all that is left to another: without a field both carry on."""
    register = Register.of(
        UNITS,
        [Group("g", "nhóm", units=("hue/tttt",))],
        [
            Change(MERGER, ("hue/tttt",), ("hue/vhtt",), BASIS, ("ttdn",), ("hue/vhtt",)),
            Change(MERGER, ("hue/tttt", "hue/khcn"), ("hue/khcn",), BASIS),
        ],
        FIELDS,
    )
    both = ["hue/vhtt", "hue/khcn"]
    assert ids(register.heirs("hue/tttt", MERGER)) == both
    assert ids(register.carriers("hue/tttt", MERGER)) == both
    assert ids(register.members("g", MERGER)) == both
    for rest in ("bcvt", OTHER_WORK):
        assert ids(register.heirs("hue/tttt", MERGER, rest)) == ["hue/khcn"]
    with pytest.raises(Unsettled, match="heir-several"):
        register.heir("hue/tttt", MERGER)


def test_heirs_that_unite_are_one_beside_the_others() -> None:
    """An office is divided among three, of which two go into a fourth later: its work has two heirs."""
    three = ("hue/vhtt", "hue/khcn", "hue/khdt")
    divided = Change(MERGER, ("hue/tttt", *three), three, BASIS)
    for merged, other in ((three[:2], three[2]), (three[1:], three[0])):
        united = Change(COMMUNES, (*merged, "hue/ubnd"), ("hue/ubnd",), BASIS)
        register = Register.of(UNITS, GROUPS, [divided, united])
        assert set(ids(register.heirs("hue/tttt", COMMUNES))) == {"hue/ubnd", other}


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
        (("a",), ("a", "b"), ChangeKind.SPLIT),
    ],
)
def test_the_kind_of_a_change_is_derived(
    before: tuple[str, ...], after: tuple[str, ...], kind: ChangeKind
) -> None:
    assert Change(MERGER, before, after, BASIS).kind is kind


def test_a_field_passes_between_two_offices_that_go_on() -> None:
    both = ("hue/vhtt", "hue/khcn")
    transfer = Change(COMMUNES, both, both, BASIS, ("ttdn",), ("hue/khcn",))
    register = Register.of(UNITS, GROUPS, (*CHANGES, transfer), FIELDS)
    assert (transfer.kind, transfer.givers, transfer.heirs) == (
        ChangeKind.TRANSFERRED,
        ("hue/vhtt",),
        ("hue/khcn",),
    )
    day_before = COMMUNES - timedelta(1)
    assert ids(register.heirs("hue/vhtt", day_before, "ttdn")) == ["hue/vhtt"]
    assert ids(register.heirs("hue/vhtt", COMMUNES, "ttdn")) == ["hue/khcn"]
    assert ids(register.heirs("hue/vhtt", COMMUNES, "bcvt")) == ["hue/vhtt"]
    assert ids(register.heirs("hue/vhtt", COMMUNES)) == ["hue/vhtt"]
    assert ids(register.heirs("hue/khcn", COMMUNES, "ttdn")) == ["hue/khcn"]
    assert ids(register.heirs("hue/tttt", day_before, "ttdn")) == ["hue/vhtt"]
    (later,) = register.heirs("hue/tttt", COMMUNES, "ttdn")
    assert later == Heir(register.unit("hue/khcn"), (CHANGES[2], transfer))
    assert register.alive("hue/vhtt", date(2030, 1, 1))


def test_a_new_office_takes_a_field_over_from_one_that_goes_on() -> None:
    new = Unit("hue/moi", "Sở mới", Tier.PROVINCE, BASIS)
    split = Change(COMMUNES, ("hue/vhtt",), ("hue/vhtt", "hue/moi"), BASIS, ("ttdn",), ("hue/moi",))
    register = Register.of((*UNITS, new), GROUPS, (*CHANGES, split), FIELDS)
    assert ids(register.heirs("hue/vhtt", COMMUNES, "ttdn")) == ["hue/moi"]
    assert register.lifespan("hue/moi") == Lifespan(COMMUNES)


def test_what_an_office_was_given_later_it_keeps() -> None:
    both = ("hue/vhtt", "hue/khcn")
    transfer = Change(COMMUNES, both, both, BASIS, ("ttdn",), ("hue/khcn",))
    register = Register.of(UNITS, GROUPS, (*CHANGES, transfer), FIELDS)
    on = date(2026, 1, 1)
    assert ids(register.heirs("hue/vhtt", on, "ttdn", given=date(2025, 6, 1))) == ["hue/khcn"]
    assert register.heir("hue/vhtt", on, "ttdn", given=COMMUNES).unit.id == "hue/vhtt"
    assert ids(register.heirs("hue/tttt", on, "ttdn", given=on)) == ["hue/khcn"]


@pytest.mark.parametrize(
    ("before", "after", "fields", "receivers"),
    [
        (("a", "b"), ("a", "b"), ("f",), ()),  # who gives?
        (("a", "b"), ("a", "b"), ("f",), ("a", "b")),  # nobody gives
        (("a", "b"), ("a", "b"), (), ("b",)),  # gives what?
        (("a", "b"), ("a",), ("f",), ("b",)),  # a receiver that ends
        (("a",), ("a", "b"), ("f",), ()),  # a keeps it, or b has it?
    ],
)
def test_a_transfer_says_who_gives_what_to_whom(
    before: tuple[str, ...], after: tuple[str, ...], fields: tuple[str, ...], receivers: tuple[str, ...]
) -> None:
    with pytest.raises(InvalidValue, match="change-receivers"):
        Change(MERGER, before, after, BASIS, fields, receivers)


@pytest.mark.parametrize(
    ("before", "after", "fields", "receivers", "heirs"),
    [
        (("a", "b"), ("b",), ("f",), (), ("b",)),  # of one that goes on it is clear
        (("a",), ("b", "c"), ("f",), (), ("b", "c")),  # nobody keeps it
        (("a",), ("b", "c"), (), ("c",), ("c",)),  # the office ends: all of its work
    ],
)
def test_who_takes_over_need_not_be_said_where_it_is_clear(
    before: tuple[str, ...],
    after: tuple[str, ...],
    fields: tuple[str, ...],
    receivers: tuple[str, ...],
    heirs: tuple[str, ...],
) -> None:
    change = Change(MERGER, before, after, BASIS, fields, receivers)
    assert (change.givers, change.heirs) == (("a",), heirs)


def test_a_spelling_holds_on_its_days() -> None:
    spellings = (
        Spelling("UBND thành phố", "hue/ubnd", Lifespan(CITY)),
        Spelling("Sở Thông tin", "hue/tttt", Lifespan(CITY, date(2030, 1, 1))),
        Spelling("các ngành", "hue/cac-so", Lifespan(None, CITY)),
        Spelling("Sở một ngày", "hue/tttt", Lifespan(CITY, CITY)),
    )
    register = Register.of(UNITS, GROUPS, CHANGES, FIELDS, spellings)
    assert ids(register.named("UBND thành phố", date(2024, 12, 31))) == []
    assert ids(register.named("UBND thành phố", CITY)) == ["hue/ubnd"]
    assert ids(register.named("Sở Thông tin", date(2025, 2, 28))) == ["hue/tttt"]
    assert ids(register.named("Sở Thông tin", MERGER)) == []
    assert [ids(register.named("Sở một ngày", day)) for day in (CITY, MERGER)] == [["hue/tttt"], []]
    assert ids(register.named("các ngành", CITY)) == ["hue/cac-so"]
    assert ids(register.named("các ngành", MERGER)) == []


def test_a_name_tells_all_who_bore_it_the_latest_first() -> None:
    found = REGISTER.borne("UBND thành phố Huế")
    assert [(item.bearer, item.lifespan) for item in found] == [
        ("hue/ubnd", Lifespan(CITY)),
        ("hue/tp-hue", Lifespan(None, date(2024, 12, 31))),
    ]
    assert REGISTER.borne("Sở Không Có") == ()


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        (Spelling("x", "hue/zzz"), "unit-unknown"),
        (Spelling("x", "hue/tttt", Lifespan(MERGER)), "spelling-never"),
        (Spelling("x", "hue/cac-so", Lifespan(MERGER, CITY)), "spelling-never"),
    ],
)
def test_a_spelling_is_somebodys_and_in_use(spelling: Spelling, code: str) -> None:
    with pytest.raises(InvalidValue, match=code):
        Register.of(UNITS, GROUPS, CHANGES, FIELDS, (spelling,))


def test_a_unit_has_one_name_a_day_and_a_field_one_id() -> None:
    names = [Change(CITY, ("hue/khdt",), ("hue/khdt",), BASIS, renamed=name) for name in ("Sở A", "Sở B")]
    with pytest.raises(InvalidValue, match="change-rename"):
        Register.of(UNITS, GROUPS, names)
    with pytest.raises(InvalidValue, match="field-duplicate"):
        Register.of(UNITS, fields=(*FIELDS, FIELDS[0]))


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


TWICE, ABSENT, ENDING = (
    "begins twice",
    "takes part in a change when it does not exist",
    "receives on the day it ends",
)
LATER = date(2025, 8, 1)


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        (Change(LATER, (), ("hue/xa-phu-loc",), BASIS), {("hue/xa-phu-loc", TWICE)}),
        (Change(LATER, ("hue/khdt",), ("hue/tttt",), BASIS), {("hue/tttt", TWICE), ("hue/tttt", ABSENT)}),
        (Change(LATER, ("hue/tttt", "hue/vhtt"), ("hue/vhtt",), BASIS), {("hue/tttt", ABSENT)}),
        (Change(CITY, ("hue/xa-phu-loc", "hue/khdt"), ("hue/khdt",), BASIS), {
            ("hue/xa-phu-loc", ABSENT), ("hue/xa-phu-loc", TWICE)}),
        (Change(CITY, ("hue/xa-phu-loc", "hue/khdt"), ("hue/xa-phu-loc",), BASIS), {("hue/xa-phu-loc", ABSENT)}),
        (Change(COMMUNES, ("hue/xa-phu-loc", "hue/khdt"), ("hue/xa-phu-loc",), BASIS), {
            ("hue/xa-phu-loc", ABSENT)}),
        (Change(MERGER, ("hue/khdt", "hue/tttt"), ("hue/tttt",), BASIS), {("hue/tttt", ENDING)}),
    ],
)  # fmt: skip
def test_a_unit_lives_once(change: Change, faults: set[tuple[str, str]]) -> None:
    with pytest.raises(InvalidValue) as caught:
        Register.of(UNITS, GROUPS, (*CHANGES, change), FIELDS)
    assert {problem.code for problem in caught.value.problems} == {"unit-reused"}
    told = {(problem.got, problem.what.partition(", by")[0]) for problem in caught.value.problems}
    assert told == {(unit, f"the unit {why}") for unit, why in faults}


def test_values_that_cannot_be() -> None:
    with pytest.raises(InvalidValue, match="group-empty"):
        Group("g", "nhóm")
    with pytest.raises(InvalidValue, match="change-empty"):
        Change(MERGER, (), (), BASIS)
    with pytest.raises(InvalidValue, match="change-rename"):
        Change(MERGER, ("a",), ("b",), BASIS, renamed="x")


def test_registers_are_values() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        REGISTER.changes = ()  # type: ignore[misc]  # what the test is about


def test_groups_more_are_found_by_name_beside_those_that_are_there() -> None:
    sectors, spoken = Group("hue/cac-so", "Các sở", kinds=("so",)), Group("hue/y-te", "Sở vhtt", kinds=("so",))
    register = Register.of(UNITS).with_groups(sectors, spoken)
    assert [item.id for item in register.named("các sở", CITY)] == ["hue/cac-so"]
    assert [item.id for item in register.named("Sở VHTT", CITY)] == ["hue/vhtt", "hue/y-te"]
    with pytest.raises(InvalidValue, match="unit-duplicate"):
        register.with_groups(sectors)
    with pytest.raises(InvalidValue, match="unit-unknown"):
        register.with_groups(Group("hue/khac", "khác", units=("hue/khong-co",)))
