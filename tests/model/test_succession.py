"""Who carries an office's work, share by share: departments of an imagined province merge, split and give away."""

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given

from ttdn.errors import NotFound, Unsettled
from ttdn.model.documents import Source
from ttdn.model.heirs import Heir, OpenSuccession
from ttdn.model.register import OTHER_WORK, Register
from ttdn.model.succession import Membership, Succession, bearer, membership, succession, who
from ttdn.model.units import Change, Field, Group, Lifespan, Tier, Unit
from ttdn.testing.strategies import days_of_change, fields_asked, registers

BASIS = Source(basis="NQ 1/NQ-HĐND")
FIRST, SECOND, LATER = date(2025, 3, 1), date(2026, 3, 1), date(2026, 7, 1)
UNITS = (
    Unit("tx", "tỉnh X", Tier.PROVINCE, BASIS),
    Unit("ty", "tỉnh Y", Tier.PROVINCE, BASIS),
    *(Unit(f"tx/{name}", f"Sở {name}", Tier.PROVINCE, BASIS, "so", "tx") for name in ("a", "b", "c", "d")),
    Unit("ty/a", "Sở a", Tier.PROVINCE, BASIS, "so", "ty"),
)
CHANGES = (
    Change(FIRST, ("tx/a", "tx/b"), ("tx/b",), BASIS),
    Change(SECOND, ("tx/b", "tx/c"), ("tx/b", "tx/c"), BASIS, ("bao-chi",), ("tx/c",)),
    Change(SECOND, (), ("tx/d",), BASIS),
)
GROUPS = (
    Group("tx/cac-so", "các sở", kinds=("so",), place="tx"),
    Group("tx/hai-so", "hai sở", units=("tx/a", "tx/b")),
)
PRESS, POST = Field("bao-chi", "báo chí"), Field("buu-chinh", "bưu chính")
REGISTER = Register.of(UNITS, GROUPS, CHANGES, [POST, PRESS])


def with_changes(*further: Change) -> Register:
    """The register with departments e, f, g and h more, and what became of them."""
    more = (Unit(f"tx/{name}", f"Sở {name}", Tier.PROVINCE, BASIS, "so", "tx") for name in ("e", "f", "g", "h"))
    return Register.of((*UNITS, *more), GROUPS, (*CHANGES, *further), [POST, PRESS])


def shares(unit: str, on: date, register: Register = REGISTER) -> dict[str | None, list[str]]:
    found = succession(register, unit, on)
    return {item.field.id if item.field else None: [one.unit.id for one in item.carriers] for item in found.shares}


def test_what_the_heir_of_the_whole_gave_away_later_is_a_share_too() -> None:
    assert shares("tx/a", FIRST) == {None: ["tx/b"]}
    assert shares("tx/a", SECOND) == {"bao-chi": ["tx/c"], None: ["tx/b"]}
    assert shares("tx/c", SECOND) == {None: ["tx/c"]}
    first, rest = succession(REGISTER, "tx/a", SECOND).shares
    assert [carrier.since for carrier in (*first.carriers, *rest.carriers)] == [SECOND, FIRST]
    assert [carrier.changes for carrier in first.carriers] == [CHANGES[:2]]


def test_a_name_of_two_needs_an_id() -> None:
    assert bearer(REGISTER, "Sở a tỉnh Y", SECOND).id == "ty/a"
    with pytest.raises(Unsettled, match="unit-ambiguous"):
        who(REGISTER, "Sở a", date(2024, 1, 1))
    assert bearer(REGISTER, "Sở a", SECOND).id == "ty/a"  # the other is gone by then
    found = who(REGISTER, "Sở a", SECOND)
    assert isinstance(found, Succession)
    assert [other.bearer for other in found.namesakes] == ["tx/a"]
    assert bearer(REGISTER, "Sở a", SECOND, place="tx").id == "tx/a"  # whose work others carry by then
    assert bearer(REGISTER, "Sở a", date(2024, 1, 1), place="ty").id == "ty/a"
    assert bearer(REGISTER, "Sở a", SECOND, place="nowhere").id == "ty/a"
    placed = who(REGISTER, "Sở a", SECOND, place="tx")
    assert isinstance(placed, Succession)
    assert placed.unit.id == "tx/a"


@pytest.mark.parametrize("field", ["bao-chi", "Báo chí"])
def test_who_has_one_field_of_an_office_that_is_gone(field: str) -> None:
    found = who(REGISTER, "Sở a tỉnh X", SECOND, field)
    assert isinstance(found, Succession)
    assert (found.name, found.on) == ("Sở a tỉnh X", SECOND)
    assert found.lifespan == Lifespan(None, FIRST - timedelta(days=1))
    (share,) = found.shares
    assert (share.field, [carrier.name for carrier in share.carriers]) == (PRESS, ["Sở c tỉnh X"])


def test_a_group_has_members_and_a_unit_to_come_has_no_work_yet() -> None:
    found = who(REGISTER, "các sở", SECOND)
    assert isinstance(found, Membership)
    assert [carrier.name for carrier in found.carriers] == ["Sở b tỉnh X", "Sở c tỉnh X", "Sở d tỉnh X"]
    assert bearer(REGISTER, "tx/cac-so", FIRST) == GROUPS[0]
    with pytest.raises(Unsettled, match=r"tx/d on 2025-03-01.* tx/d begins on 2026-03-01$"):
        who(REGISTER, "tx/d", FIRST)
    assert bearer(REGISTER, "tx/d", SECOND).id == "tx/d"
    with pytest.raises(Unsettled, match="Sở d on 2025-03-01"):
        who(REGISTER, "Sở d", FIRST)
    with pytest.raises(NotFound, match="field-unknown"):
        who(Register.of(UNITS), "tx", FIRST, "bao-chi")


def test_members_that_are_gone_are_followed_by_the_field_that_is_asked_for() -> None:
    found = who(REGISTER, "hai sở", SECOND, "báo chí")
    assert isinstance(found, Membership)
    assert (found.group, found.on) == (GROUPS[1], SECOND)
    assert [carrier.unit.id for carrier in found.carriers] == ["tx/c"]
    assert [carrier.unit.id for carrier in membership(REGISTER, "tx/hai-so", SECOND).carriers] == ["tx/b"]
    parted = with_changes(
        Change(LATER, ("tx/b",), ("tx/e",), BASIS, ("buu-chinh",)), Change(LATER, ("tx/b",), ("tx/f",), BASIS)
    )
    everyone = membership(parted, "tx/hai-so", LATER).carriers
    assert [carrier.unit.id for carrier in everyone] == ["tx/e", "tx/f"]


def test_members_have_the_name_of_the_day() -> None:
    renamed = with_changes(Change(LATER, ("tx",), ("tx",), BASIS, renamed="thành phố X"))
    for on, name in ((SECOND, "Sở b tỉnh X"), (LATER, "Sở b thành phố X")):
        assert membership(renamed, "tx/cac-so", on).carriers[0].name == name
        gone = succession(renamed, "tx/a", on)
        assert (gone.name, gone.shares[-1].carriers[0].name) == ("Sở a tỉnh X", name)


def test_before_its_first_day_an_office_is_said_to_come_from_others() -> None:
    merger = Change(LATER, ("tx/e", "tx/f"), ("tx/g",), BASIS)
    further = Change(LATER + timedelta(days=1), ("tx/h", "tx/g"), ("tx/g",), BASIS)
    with pytest.raises(Unsettled, match=r"tx/g begins on 2026-07-01; before, ask for tx/e, tx/f$"):
        who(with_changes(merger, further), "Sở g", SECOND)


def test_what_an_heir_gives_away_on_the_day_it_receives_is_not_what_it_received() -> None:
    register = with_changes(Change(SECOND, ("tx/e", "tx/b"), ("tx/b",), BASIS))
    assert shares("tx/e", SECOND, register) == {None: ["tx/b"]}


def test_only_the_heirs_of_all_other_work_give_away_more_of_it() -> None:
    """The post goes from e to f; the press, which f had of its own, is none of e's work."""
    register = with_changes(
        Change(SECOND, ("tx/e",), ("tx/f",), BASIS, ("buu-chinh",)),
        Change(SECOND, ("tx/e",), ("tx/g",), BASIS),
        Change(LATER, ("tx/f", "tx/h"), ("tx/f", "tx/h"), BASIS, ("bao-chi",), ("tx/h",)),
    )
    assert shares("tx/e", LATER, register) == {"buu-chinh": ["tx/f"], None: ["tx/g"]}


def test_fields_that_went_one_after_the_other_are_a_share_each() -> None:
    """All of a goes to b, which gives away the press first and the post later."""
    post = Change(LATER, ("tx/b", "tx/e"), ("tx/b", "tx/e"), BASIS, ("buu-chinh",), ("tx/e",))
    found = shares("tx/a", LATER, with_changes(post))
    assert found == {"bao-chi": ["tx/c"], "buu-chinh": ["tx/e"], None: ["tx/b"]}


def test_every_heir_of_an_office_that_was_divided_is_looked_at() -> None:
    """Of the three that divide a's work, two become one; the other gives away the post."""
    register = with_changes(
        Change(SECOND, ("tx/e",), ("tx/f", "tx/g", "tx/h"), BASIS),
        Change(LATER, ("tx/g", "tx/h", "tx/c"), ("tx/c",), BASIS),
        Change(LATER, ("tx/f", "tx/d"), ("tx/f", "tx/d"), BASIS, ("buu-chinh",), ("tx/d",)),
    )
    assert shares("tx/e", LATER, register) == {"buu-chinh": ["tx/d", "tx/c"], None: ["tx/f", "tx/c"]}


def test_who_was_chosen_of_several_says_by_whom() -> None:
    parted = with_changes(Change(SECOND, ("tx/e",), ("tx/f", "tx/g"), BASIS))

    def second(asked: OpenSuccession) -> Heir:
        return attrs.evolve(asked.heirs[1], chosen_by="một plugin")

    chosen = attrs.evolve(parted, settle=second)
    (share,) = succession(chosen, "tx/e", SECOND).shares
    assert [(carrier.unit.id, carrier.chosen_by) for carrier in share.carriers] == [("tx/g", "một plugin")]


@given(registers(), days_of_change(), fields_asked())
def test_shares_say_what_heirs_say(register: Register, on: date, field: str) -> None:
    for unit in register.units:
        asked = field if field in register.fields else ""
        for share in succession(register, unit, on, asked).shares:
            heirs = register.heirs(unit, on, share.field.id if share.field else OTHER_WORK)
            assert [carrier.unit.id for carrier in share.carriers] == [heir.unit.id for heir in heirs]
            assert share.is_settled == (len(heirs) == 1)


@given(registers(), days_of_change())
def test_a_field_without_a_share_of_its_own_goes_with_all_other_work(register: Register, on: date) -> None:
    for unit in register.units:
        found = succession(register, unit, on)
        told = {share.field.id for share in found.shares if share.field}
        *_, rest = found.shares
        for field in register.fields.keys() - told:
            assert {heir.unit.id for heir in register.heirs(unit, on, field)} == {
                carrier.unit.id for carrier in rest.carriers
            }
