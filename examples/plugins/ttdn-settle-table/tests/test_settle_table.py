"""The table settles what it names from its day on, leaves open what it does not, and says on what it rests."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from types import ModuleType

import attrs
import pytest
import ttdn_settle_table
from ttdn_settle_table import Settled, settled, table

import ttdn
from ttdn import Span, Unsettled
from ttdn.errors import InvalidValue
from ttdn.hooks import Heir, OpenSuccession, Pack, implements, specs
from ttdn.model.documents import Source
from ttdn.model.units import Tier, Unit
from ttdn.testing import check_plugin, isolated_workspace

PACK = """\
schema = 1

[pack]
id = "vi-du"
title = "Tỉnh Ví Dụ"

[[unit]]
id = "vi-du/ban-thong-tin"
name = "Ban Thông tin Ví Dụ"
tier = "province"
unsourced = "ví dụ"

[[unit]]
id = "vi-du/so-van-hoa"
name = "Sở Văn hóa Ví Dụ"
tier = "province"
unsourced = "ví dụ"

[[unit]]
id = "vi-du/so-khoa-hoc"
name = "Sở Khoa học Ví Dụ"
tier = "province"
unsourced = "ví dụ"

[[change]]
on = 2026-07-01
before = ["vi-du/ban-thong-tin"]
after = ["vi-du/so-van-hoa", "vi-du/so-khoa-hoc"]
unsourced = "ví dụ"

[plan]
id = "vi-du/ke-hoach"
title = "Kế hoạch ví dụ"
issuer = "Ban Thông tin Ví Dụ"
applies_from = 2026-01-15
revised = 2026-01-20
unsourced = "ví dụ"

[[task]]
clause = "1"
title = "Báo cáo"
who = "Ban Thông tin Ví Dụ chủ trì"
when = "trước ngày 15/11/2026"
"""
OFFICES = tuple(
    Unit(f"vi-du/{name}", name, Tier.PROVINCE, Source(unsourced="ví dụ"))
    for name in ("ban-thong-tin", "so-van-hoa", "so-khoa-hoc")
)
YEAR = Span.year(2026)


@pytest.fixture
def offices(tmp_path: Path) -> ModuleType:
    """A pack of a province that is made up, with an office that two others succeed to."""
    (tmp_path / "vi-du.toml").write_text(PACK, "utf-8")

    @implements(specs.packs)
    def packs() -> Iterable[Pack]:
        return [Pack("vi-du", tmp_path)]

    module = ModuleType("vi_du")
    vars(module)["packs"] = packs
    return module


def question(on: date, field: str = "") -> OpenSuccession:
    gone, *heirs = OFFICES
    return OpenSuccession(gone, on, field, tuple(map(Heir, heirs)))


def test_ttdn_finds_the_plugin() -> None:
    listed = {item.plugin.name: item for item in ttdn.Workspace.open().registry.listed()}
    assert listed["settle-table"].plugin.distribution == "ttdn-settle-table"


def test_the_plugin_is_sound() -> None:
    check_plugin(ttdn_settle_table)


def test_a_duty_goes_to_whom_the_table_names(offices: ModuleType) -> None:
    with pytest.raises(Unsettled, match="heir-several"):
        isolated_workspace(offices).agenda("vi-du/ke-hoach", YEAR)
    (duty,) = isolated_workspace(offices, ttdn_settle_table).agenda("vi-du/ke-hoach", YEAR).occurrences
    assert [unit.id for unit in duty.bearers[0].units] == ["vi-du/so-van-hoa"]
    assert duty.bearers[0].chosen_by


def test_what_the_table_does_not_name_stays_open() -> None:
    assert settled(question(date(2026, 6, 30)), table()) is None
    assert settled(question(date(2026, 7, 1), "vi-du/xuat-ban"), table()) is None
    assert settled(question(date(2026, 7, 1)), ()) is None


def test_a_later_line_takes_the_place_of_an_earlier_one() -> None:
    (line,) = table()
    later = attrs.evolve(line, heir="vi-du/so-khoa-hoc", since=date(2027, 1, 1))
    chosen = [settled(question(date(year, 12, 31)), (later, line)) for year in (2026, 2027)]
    assert [unit.id for unit in chosen if unit] == ["vi-du/so-van-hoa", "vi-du/so-khoa-hoc"]


def test_a_line_without_basis_is_refused() -> None:
    with pytest.raises(InvalidValue, match="settled-basis"):
        Settled(unit="a/b", field="", heir="a/c", since=date(2026, 7, 1), basis=" ")
