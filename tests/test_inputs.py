"""The mark of a source: the same where the same would be made again, another wherever anything has a say in it."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from feeds.versions import Duty, feeds_in
from feeds.witness import Shelf
from ttdn import built_in
from ttdn.feeds.folder import INDEX, LEDGER
from ttdn.feeds.options import PublishOptions, deciding
from ttdn.feeds.publish import Folder, publish, standing
from ttdn.feeds.publish.memo import MEMO, read_memo
from ttdn.hooks import Pack, Registry, implements, specs
from ttdn.inputs import source_on_disk
from ttdn.workspace import Workspace

PLAN = """schema = 1
uses = ["hue"]

[plan]
id = "hue/vi-du"
title = "Kế hoạch ví dụ"
issuer = "Ủy ban nhân dân thành phố Huế"
applies_from = 2026-01-15
revised = 2026-01-20
place = "vn/hue"

[[task]]
clause = "1"
title = "Báo cáo kết quả thực hiện"
who = "Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ"
when = "trước ngày 15 tháng 11 năm 2026"
"""
ON = date(2026, 11, 26)
REGISTRY = Registry.discover([built_in], blocked=["*"])


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "vi-du.toml"
    path.parent.mkdir()
    path.write_text(PLAN, "utf-8")
    return path


def source(*plans: str | Path, registry: Registry = REGISTRY, options: Mapping[str, object] | None = None) -> str:
    return source_on_disk(registry, [str(plan) for plan in plans], options or deciding({}))


def with_pack(pack: Pack) -> Registry:
    """The plugins that ship, and one that offers a pack."""

    @implements(specs.packs)
    def packs() -> Iterable[Pack]:
        return [pack]

    module = ModuleType("another")
    vars(module)["packs"] = packs
    return Registry.discover([built_in, module], blocked=["*"])


def test_line_ends_and_the_name_of_the_folder_are_no_part_of_it(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / plan.name
    other.parent.mkdir()
    other.write_bytes(PLAN.replace("\n", "\r\n").encode())
    assert source(plan) == source(other)


def test_whatever_has_a_say_makes_another(plan: Path) -> None:
    found = [source(plan), source(plan, "hue/nq47"), source("hue/nq47"), source(plan, plan)]
    choices = (PublishOptions(todo=True), PublishOptions(link=True), PublishOptions(withdrawn="dropped"))
    found += [source(plan, options=deciding(choice)) for choice in choices]
    plan.write_text(PLAN.replace("15 tháng 11", "16 tháng 11"), "utf-8")
    found.append(source(plan))
    plan.with_name("khac.toml").write_text(PLAN.replace("hue/vi-du", "hue/khac"), "utf-8")
    found.append(source(plan, plan.with_name("khac.toml")))

    found.append(source(plan, registry=with_pack(Pack("mau", plan.parent))))
    assert len(set(found)) == len(found)
    assert all(found)


def test_where_a_pack_cannot_be_read_nothing_stands(plan: Path, tmp_path: Path) -> None:
    registry = with_pack(Pack("hong", tmp_path / "none"))
    assert source(plan, registry=registry) == ""
    shelf = Shelf()
    Workspace.open(plan, registry=registry).publish(shelf, "hue/vi-du", on=ON)
    memo = read_memo(shelf.read(MEMO))
    assert memo is not None
    assert memo.source == ""
    assert standing(shelf, "", ON) is None  # the failure is told each time


def test_a_publication_stands_for_the_command_line_and_for_programs(plan: Path, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "public")
    done = Workspace.open(plan, registry=REGISTRY).publish(folder, plan, on=ON)
    again = standing(folder, source(plan), ON)
    assert again is not None
    assert (again.same, again.written, again.unchanged) == (done.written, (), len(done.changes))
    assert Workspace.open(plan, registry=REGISTRY).publish(folder, plan, on=ON) == again


@pytest.mark.parametrize("path", [INDEX, LEDGER, "units/mau/so-vhtt.ics", MEMO])
def test_what_is_not_as_it_was_is_made_again(path: str) -> None:
    shelf = Shelf()
    publish(feeds_in({"1": Duty(0, 0, 0)}), shelf, on=ON, source="a")
    whole = dict(shelf.files)
    for harm in (b"{}", whole[path][:-3], None):
        shelf.files = {**whole, path: harm} if harm is not None else {**whole}
        if harm is None:
            del shelf.files[path]
        assert standing(shelf, "a", ON) is None
        if path == LEDGER and harm is not None:
            continue  # a broken ledger is refused until a person has looked at it
        publish(feeds_in({"1": Duty(0, 0, 0)}), shelf, on=ON, source="a")
        assert shelf.files == whole
        assert standing(shelf, "a", ON) is not None
