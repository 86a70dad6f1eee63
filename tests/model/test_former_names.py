"""What is said of a name that no unit bears on the day."""

from datetime import date

import pytest

from feeds.small_plan import REGISTER
from ttdn.model.documents import Source
from ttdn.model.former_names import no_such_unit
from ttdn.model.register import Register
from ttdn.model.units import Change, Tier, Unit

AFTER, RENAMED = date(2025, 3, 1), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("text", "on", "hint"),
    [
        (
            "Sở Thông tin và Truyền thông",
            RENAMED,
            "mau/so-tttt ended on 28/02/2025; its work is carried by Sở Văn hóa và Thể thao thành phố Mẫu (",
        ),
        (
            "Sở Du lịch tỉnh Mẫu",
            RENAMED,
            "mau/so-du-lich bears this name on other days; on this one it is Sở Du lịch thành phố Mẫu",
        ),
        ("các sở, ban, ngành", AFTER, "mau/cac-so is a group; `ttdn who` names its members"),
        ("So du lihc", AFTER, "did you mean Sở Du lịch"),
        ("mau/so-du-lch", AFTER, "did you mean mau/so-du-lich"),
        ("Hội đồng bảo an", AFTER, "see `ttdn units --on 2025-03-01`"),
    ],
)
def test_the_hint_helps_on(text: str, on: date, hint: str) -> None:
    problem = no_such_unit(REGISTER, text, on).problems[0]
    told = f"no unit has this id or bears this name on {on:%d/%m/%Y}"
    assert (problem.code, problem.what) == ("unit-unknown", told)
    assert problem.hint.startswith(hint)


def test_only_names_of_the_day_are_near() -> None:
    typed = "So Thong tin va Truyen thog"
    assert "Sở Thông tin và Truyền thông" in no_such_unit(REGISTER, typed, date(2025, 2, 28)).problems[0].hint
    assert "Truyền thông" not in no_such_unit(REGISTER, typed, AFTER).problems[0].hint


SOURCE = Source(basis="NQ 1/NQ-HĐND")
PLACES = ("tx", "ty")


def communes(*after: str) -> Register:
    """The provinces X and Y, each with a commune A that ends; that of X is divided."""
    old = [Unit(f"{place}/a", "Xã A", Tier.COMMUNE, SOURCE, place=place) for place in PLACES]
    new = [Unit(f"tx/{name}", f"Xã {name.upper()}", Tier.COMMUNE, SOURCE, place="tx") for name in after]
    provinces = [Unit(place, f"tỉnh {place[1:].upper()}", Tier.PROVINCE, SOURCE) for place in PLACES]
    changes = (
        Change(AFTER, ("tx/a",), tuple(unit.id for unit in new), SOURCE),
        Change(AFTER, ("ty/a",), (), SOURCE),
    )
    return Register.of((*provinces, *old, *new), changes=changes)


def hint(register: Register, text: str, on: date, place: str = "") -> str:
    return no_such_unit(register, text, on, place=place).problems[0].hint


def test_all_who_bore_the_name_are_told_or_the_one_of_the_place() -> None:
    divided = (
        "tx/a ended on 28/02/2025; its work is carried by Xã B, tỉnh X (tx/b), Xã C, tỉnh X (tx/c); see `ttdn who`"
    )
    gone = "ty/a ended on 28/02/2025; nobody is known to carry its work; see `ttdn who`"
    assert hint(communes("b", "c"), "Xã A", AFTER) == f"{divided}; or {gone}"
    assert hint(communes("b", "c"), "Xã A", AFTER, "tx") == divided
    assert hint(communes("b", "c"), "Xã A", AFTER, "ty") == gone


def test_of_many_heirs_four_are_named() -> None:
    assert hint(communes(*"bcde"), "Xã A", AFTER, "tx").endswith("(tx/d), Xã E, tỉnh X (tx/e); see `ttdn who`")
    assert hint(communes(*"bcdefg"), "Xã A", AFTER, "tx").endswith("Xã E, tỉnh X (tx/e), 2 more; see `ttdn who`")


def test_a_name_of_an_office_to_come_tells_from_when() -> None:
    assert hint(communes("b", "c"), "Xã B", date(2024, 1, 1)) == "tx/b bears this name from 01/03/2025"


def test_three_names_are_near_at_most() -> None:
    assert hint(communes("b", "c"), "Xa", AFTER) == "did you mean Xã C, Xã B, tx/a?"
    assert hint(communes(*"bcdef"), "Xa", AFTER).count(",") == 2
