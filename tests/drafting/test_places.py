"""The territory of a draft as people write it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.compose_drafts import opened
from ttdn.drafting.composing.places import place_named
from ttdn.errors import InvalidValue
from ttdn.model.units import Tier, Unit

PROVINCES = [unit for unit in opened().register.units.values() if unit.tier is Tier.PROVINCE and not unit.place]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", ""),
        ("vn/hue", "vn/hue"),
        ("Lâm Đồng", "vn/lam-dong"),
        ("lam dong", "vn/lam-dong"),
        ("TỈNH LÂM ĐỒNG", "vn/lam-dong"),
        ("tỉnh Thừa Thiên Huế", "vn/hue"),
        ("thành phố Huế", "vn/hue"),
        ("phường Phú Xuân", "hue/phuong-phu-xuan"),
        ("hue/phuong-phu-xuan", "hue/phuong-phu-xuan"),
    ],
)
def test_an_id_or_a_name_of_any_time(text: str, meant: str) -> None:
    assert place_named(text, opened().register) == meant


@given(st.sampled_from(PROVINCES), st.sampled_from((str.upper, str.lower, str.title)))
def test_every_province_is_found_by_its_name(unit: Unit, spelt: Callable[[str], str]) -> None:
    assert place_named(spelt(unit.name), opened().register) == unit.id


@pytest.mark.parametrize(
    ("text", "what", "hint"),
    [
        ("hue/so-y-te", "this is an office, Sở Y tế, and no territory", "--place vn/hue"),
        ("Lâm Đồn", "no territory has this id or name", "did you mean vn/lam-dong (tỉnh Lâm Đồng)"),
        ("xyz", "no territory has this id or name", "ttdn units"),
    ],
)
def test_what_is_no_territory_is_refused_with_a_hint(text: str, what: str, hint: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        place_named(text, opened().register)
    (problem,) = caught.value.problems
    assert (problem.code, problem.what) == ("draft-place", what)
    assert hint in problem.hint
