"""Plugins: each is loaded, called and named on its own."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from ttdn import packs
from ttdn.errors import InvalidValue
from ttdn.plugins.hooks import GROUP, hook
from ttdn.plugins.offers import Pack
from ttdn.plugins.registry import PluginError, Registry


class Good:
    @hook
    def packs(self) -> Iterable[Pack]:
        return [Pack("ninh-binh", Path("packs"))]


class Raises:
    @hook
    def packs(self) -> Iterable[Pack]:
        raise RuntimeError


class Leaves:
    @hook
    def packs(self) -> Iterator[Pack]:
        raise SystemExit(3)


class WrongOffer:
    @hook
    def packs(self) -> Iterable[str]:
        return ["ninh-binh"]


class Misspelt:
    @hook
    def pack(self) -> Iterable[Pack]:
        return []


def test_the_packs_that_ship_come_through_the_same_hook() -> None:
    registry = Registry.discover([packs], blocked=["*"])
    assert [pack.id for pack in registry.packs] == ["hue", "vn"]
    assert registry.strict() is registry
    assert all(file.name.endswith(".toml") for pack in registry.packs for file in pack.files())


@pytest.mark.parametrize(
    "broken", [Raises(), Leaves(), WrongOffer(), Misspelt()], ids=lambda item: type(item).__name__
)
def test_a_broken_plugin_loses_nobody_else(broken: object) -> None:
    registry = Registry.discover([broken, Good()], blocked=["*"])
    assert [pack.id for pack in registry.packs] == ["ninh-binh"]
    (failure,) = registry.failures
    assert failure.step == "call"
    assert "failed at call" in str(failure)
    with pytest.raises(PluginError, match="plugin-call"):
        registry.strict()


def test_two_offers_of_one_name_name_both() -> None:
    registry = Registry.discover([Good(), Good()], blocked=["*"])
    assert len(registry.packs) == 1
    assert registry.failures[0].problem.code == "plugin-duplicate"


def test_installed_plugins_are_found_and_their_faults_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A distribution on the path, as pip would leave it, with a good, a broken and a blocked entry point."""
    info = tmp_path / "ttdn_sample-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: ttdn-sample\nVersion: 1.2\n", "utf-8")
    (info / "entry_points.txt").write_text(
        f"[{GROUP}]\na-broken = ttdn_sample_missing\nb-good = ttdn_sample\nc-blocked = ttdn_sample_missing\n",
        "utf-8",
    )
    (tmp_path / "ttdn_sample.py").write_text(
        "from pathlib import Path\n"
        "from ttdn.plugins.hooks import hook\n"
        "from ttdn.plugins.offers import Pack\n"
        "@hook\n"
        "def packs():\n"
        "    return [Pack('sample', Path(__file__).parent)]\n",
        "utf-8",
    )
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    registry = Registry.discover(blocked=["c-blocked"])
    assert "sample" in [pack.id for pack in registry.packs]
    (failure,) = [item for item in registry.failures if item.plugin.distribution == "ttdn-sample"]
    assert (failure.plugin.name, failure.plugin.version, failure.step) == ("a-broken", "1.2", "load")
    assert "ttdn_sample_missing" in str(failure)


def test_pack_ids_are_addresses() -> None:
    with pytest.raises(InvalidValue, match="pack-id"):
        Pack("Huế", Path())
