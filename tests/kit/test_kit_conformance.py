"""The checks of plugins and packs: each fault is named, and what is sound passes."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from ttdn import built_in
from ttdn.errors import Problem
from ttdn.hooks import (
    Check,
    OpenSuccession,
    Pack,
    PluginError,
    ReportFormat,
    WorkdaySource,
    implements,
    specs,
)
from ttdn.model.documents import Source
from ttdn.model.plans import Plan
from ttdn.model.units import Unit
from ttdn.model.workdays import DayRule
from ttdn.testing import CheckError, check_pack, check_plugin, isolated_registry, isolated_workspace

SOUND = """
schema = 1
uses = ["vn"]

[pack]
id = "lao-cai"
title = "Lào Cai"

[[unit]]
id = "lao-cai/so-noi-vu"
name = "Sở Nội vụ"
tier = "province"
kind = "so"
place = "vn/lao-cai"
unsourced = "ví dụ"

[[group]]
id = "lao-cai/to-chuc"
name = "các tổ chức"
kinds = ["to-chuc"]
place = "vn/lao-cai"
note = "danh bạ không liệt kê"

[plan]
id = "lao-cai/vi-du"
title = "Kế hoạch ví dụ"
issuer = "Ủy ban nhân dân tỉnh Lào Cai"
applies_from = 2025-01-15
revised = 2026-01-20
place = "vn/lao-cai"
unsourced = "ví dụ"

[[task]]
clause = "I"
title = "Báo cáo"
lead = ["Sở Nội vụ"]
coordinating = ["các tổ chức"]
when = "trước ngày 15 tháng 12 hằng năm"
"""


def plugin(**functions: Callable[..., object]) -> ModuleType:
    module = ModuleType("ttdn_thu")
    for name, function in functions.items():
        setattr(module, name, function)
    return module


def found(check: Callable[[], None]) -> list[str]:
    with pytest.raises(CheckError) as caught:
        check()
    return [problem.code for problem in caught.value.problems]


def pack(folder: Path, text: str = SOUND) -> Pack:
    (folder / "a.toml").write_text(text, "utf-8")
    return Pack("lao-cai", folder)


def test_what_ships_is_sound() -> None:
    for one in built_in.packs():
        check_pack(one)


def test_a_sound_pack_passes(tmp_path: Path) -> None:
    check_pack(pack(tmp_path))


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("schema = 1", "schema = 1\nthu = 1", ["key-unknown"]),
        ('kind = "so"\n', 'kind = "so"\nverified = "hôm qua"\n', ["value-type"]),
        ('lead = ["Sở Nội vụ"]', 'lead = ["Sở Du lịch"]', ["unit-unknown"]),
        ('unsourced = "ví dụ"\n\n[[group]]', "\n[[group]]", ["source-missing"]),
        (
            'place = "vn/lao-cai"\nunsourced = "ví dụ"\n\n[[task]]',
            'place = "vn/lao-cai"\n\n[[task]]',
            ["check-source"],
        ),
        ('unsourced = "ví dụ"\n\n[[group]]', 'unsourced = " "\n\n[[group]]', ["check-source"]),
        ('[pack]\nid = "lao-cai"\ntitle = "Lào Cai"', "", ["check-pack-head"]),
        ('"lao-cai/to-chuc"', '"lc/to-chuc"', ["check-pack-id"]),
        ('id = "lao-cai/vi-du"', 'id = "vi-du"', ["check-pack-id"]),
        ('note = "danh bạ không liệt kê"', "", ["check-nobody"]),
        ("Báo cáo", unicodedata.normalize("NFD", "Báo cáo"), ["check-pack-nfc"]),
    ],
)
def test_every_fault_of_a_pack_is_named(tmp_path: Path, old: str, new: str, codes: list[str]) -> None:
    assert old in SOUND
    assert found(lambda: check_pack(pack(tmp_path, SOUND.replace(old, new, 1)))) == codes


def test_a_succession_that_is_open_is_named_with_the_plan(tmp_path: Path) -> None:
    others = "".join(
        f'[[unit]]\nid = "lao-cai/{one}"\nname = "Sở {one}"\ntier = "province"\nunsourced = "ví dụ"\n'
        for one in ("a", "b")
    )
    change = '[[change]]\non = 2025-03-01\nbefore = ["lao-cai/so-noi-vu"]\n'
    change += 'after = ["lao-cai/a", "lao-cai/b"]\nunsourced = "ví dụ"\n'
    assert found(lambda: check_pack(pack(tmp_path, SOUND + others + change))) == ["heir-several"]


def test_a_pack_without_files_and_one_that_needs_another(tmp_path: Path) -> None:
    assert found(lambda: check_pack(Pack("lao-cai", tmp_path))) == ["plugin-data", "check-pack-head"]
    other = tmp_path / "other"
    other.mkdir()
    beside = 'schema = 1\n[pack]\nid = "tay-bac"\ntitle = "Tây Bắc"\n'
    (other / "a.toml").write_text(beside, "utf-8")
    needing = pack(tmp_path, SOUND.replace('uses = ["vn"]', 'uses = ["vn", "tay-bac"]'))
    assert found(lambda: check_pack(needing)) == ["pack-unknown"]
    check_pack(needing, Pack("tay-bac", other))


def test_a_plugin_with_a_sound_pack_passes(tmp_path: Path) -> None:
    @implements(specs.packs)
    def packs() -> list[Pack]:
        return [pack(tmp_path)]

    check_plugin(plugin(packs=packs))
    assert "lao-cai/vi-du" in {plan.id for plan in isolated_workspace(plugin(packs=packs)).plans}


def test_hooks_that_are_none_or_not_annotated() -> None:
    @implements(specs.checks)
    def checks():  # type: ignore[no-untyped-def]  # what the test is about  # noqa: ANN202
        return [Check("mot", lambda _: ())]

    @implements(specs.packs)  # type: ignore[arg-type]  # what the test is about
    def packs() -> Iterable[Check]:
        return ()

    assert found(lambda: check_plugin(plugin(checks=checks, packs=packs))) == ["check-untyped", "check-untyped"]
    assert found(lambda: check_plugin(plugin())) == ["plugin-register"]


def test_offers_of_another_type_raising_hooks_and_duplicate_names() -> None:
    @implements(specs.packs)
    def packs() -> list[Pack]:
        return ["hue"]  # type: ignore[list-item]  # what the test is about

    @implements(specs.checks)
    def checks() -> list[Check]:
        raise SystemExit

    @implements(specs.workday_sources)
    def sources() -> list[WorkdaySource]:
        return [WorkdaySource("mot", lambda: ())] * 2

    codes = found(lambda: check_plugin(plugin(packs=packs, checks=checks, sources=sources)))
    assert sorted(codes) == ["plugin-call", "plugin-duplicate", "plugin-offer"]


def test_what_changes_from_call_to_call() -> None:
    days = iter(range(1, 100))

    def rules() -> list[DayRule]:
        return [DayRule(date(2040, 1, next(days)), "nghỉ", Source(unsourced="thử"))]

    @implements(specs.workday_sources)
    def sources() -> list[WorkdaySource]:
        return [WorkdaySource("mot", rules)]

    @implements(specs.checks)
    def checks() -> list[Check]:
        return [Check(f"kiem-{next(days)}", lambda _: ())]

    @implements(specs.settle_succession)
    def settle(case: OpenSuccession) -> Unit | None:
        return case.candidates[next(days) % 2]

    assert (
        found(lambda: check_plugin(plugin(sources=sources, checks=checks, settle=settle)))
        == ["check-unstable"] * 3
    )


def test_offers_that_fail_when_they_are_used() -> None:
    def check(plan: Plan) -> Sequence[Problem]:
        raise RuntimeError(plan.id)

    @implements(specs.workday_sources)
    def sources() -> list[WorkdaySource]:
        tet = DayRule(date(2026, 1, 1), "Đi làm", Source(basis="không có"), working=True)
        return [WorkdaySource("mot", lambda: [tet])]

    @implements(specs.checks)
    def checks() -> list[Check]:
        return [Check("kiem", check)]

    @implements(specs.settle_succession)
    def settle(case: OpenSuccession) -> Unit | None:
        return case.unit

    @implements(specs.report_formats)
    def formats() -> list[ReportFormat]:
        return [ReportFormat("rong", ".txt", "text/plain", lambda _: b"")]

    codes = found(lambda: check_plugin(plugin(sources=sources, checks=checks, settle=settle, formats=formats)))
    assert set(codes) == {
        "day-contradicted",
        "plugin-check",
        "plugin-answer",
        "check-render-empty",
    }


def test_an_isolated_registry_has_what_it_is_given_and_raises() -> None:
    @implements(specs.checks)
    def checks() -> list[Check]:
        return [Check("mot", lambda _: ())]

    registry = isolated_registry(plugin(checks=checks), bare=True)
    assert [one.name for one in registry.plugins] == ["ttdn_thu"]
    with pytest.raises(PluginError, match="plugin-register"):
        isolated_registry(plugin())


def test_an_isolated_workspace_raises_for_faulty_data(tmp_path: Path) -> None:
    @implements(specs.packs)
    def packs() -> list[Pack]:
        return [pack(tmp_path, "schema = 1\nthu = 1")]

    with pytest.raises(PluginError, match="key-unknown"):
        isolated_workspace(plugin(packs=packs))
