"""Who carries an office's work, share by share: departments of an imagined province merge, split and give away."""

from datetime import date

import pytest
from hypothesis import given

from ttdn.errors import NotFound, Unsettled
from ttdn.model.documents import Source
from ttdn.model.register import OTHER_WORK, Register
from ttdn.model.succession import Membership, Succession, bearer, succession, who
from ttdn.model.units import Change, Field, Group, Tier, Unit
from ttdn.testing.strategies import days_of_change, fields_asked, registers

BASIS = Source(basis="NQ 1/NQ-HĐND")
FIRST, SECOND = date(2025, 3, 1), date(2026, 3, 1)
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
REGISTER = Register.of(
    UNITS, [Group("tx/cac-so", "các sở", kinds=("so",), place="tx")], CHANGES, [Field("bao-chi", "báo chí")]
)


def shares(unit: str, on: date) -> dict[str | None, list[str]]:
    found = succession(REGISTER, unit, on)
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


def test_a_group_has_members_and_a_unit_to_come_has_no_work_yet() -> None:
    found = who(REGISTER, "các sở", SECOND)
    assert isinstance(found, Membership)
    assert [carrier.name for carrier in found.carriers] == ["Sở b tỉnh X", "Sở c tỉnh X", "Sở d tỉnh X"]
    with pytest.raises(Unsettled, match=r"tx/d begins on 2026-03-01$"):
        who(REGISTER, "tx/d", FIRST)
    with pytest.raises(NotFound, match="field-unknown"):
        who(Register.of(UNITS), "tx", FIRST, "bao-chi")


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
