"""The registry: each plugin is loaded, registered and called on its own, and named where it fails."""

import sys
from collections.abc import Generator, Iterable
from pathlib import Path
from types import ModuleType

import pluggy
import pytest

from plugins.distributions import install, offering
from ttdn import built_in
from ttdn.errors import InvalidValue, NotFound
from ttdn.hooks import (
    Check,
    DocumentReader,
    Pack,
    PluginError,
    Registry,
    ReportFormat,
    State,
    Step,
    TextBlock,
    WorkdaySource,
    implements,
    specs,
)
from ttdn.plugins.failures import Failure, Guard, Plugin


class Good:
    @staticmethod
    @implements(specs.packs)
    def packs() -> Iterable[Pack]:
        return [Pack("ninh-binh", Path("packs"))]


class AlsoGood:
    @staticmethod
    @implements(specs.packs)
    def packs() -> Iterable[Pack]:
        return [Pack("ninh-binh", Path("others")), Pack("lao-cai", Path("packs"))]


class Half:
    """One of its hooks works, the other does not."""

    @staticmethod
    @implements(specs.packs)
    def packs() -> Iterable[Pack]:
        return [Pack("lao-cai", Path("packs"))]

    @staticmethod
    @implements(specs.checks)
    def checks() -> Iterable[Check]:
        yield Check("mot", lambda _: ())
        raise RuntimeError


class NotText(Exception):
    def __str__(self) -> str:
        raise ValueError


def of(registry: Registry, distribution: str) -> list[Failure]:
    return [item for item in registry.failures if item.plugin.distribution == distribution]


def names(registry: Registry) -> list[str]:
    return [pack.id for pack in registry.collect(specs.packs)]


def test_what_ships_comes_through_the_same_hooks() -> None:
    registry = Registry.discover([built_in], blocked=["*"])
    assert names(registry) == ["hue", "vn"]
    assert registry.strict() is registry
    assert {item.plugin.distribution for item in registry.offered(specs.packs)} == {"ttdn"}


def test_two_offers_of_one_name_name_both_and_the_first_is_used() -> None:
    registry = Registry.discover([Good(), AlsoGood()], blocked=["*"])
    assert [pack.root for pack in registry.collect(specs.packs)] == [Path("packs"), Path("packs")]
    (failure,) = registry.failures
    assert (failure.step, failure.problems[0].code) == (Step.DUPLICATE, "plugin-duplicate")
    assert "Good (of this program) and AlsoGood (of this program) both offer 'ninh-binh'" in str(failure)
    with pytest.raises(PluginError, match="plugin-duplicate") as caught:
        registry.strict()
    assert caught.value.exit_code == 7


def test_two_plugins_of_one_name_name_both_distributions(site: Path) -> None:
    install(site, "ttdn-a", {"tinh": "ttdn_a"}, {"ttdn_a": offering("packs", "Pack('a', Path())")})
    install(site, "ttdn-b", {"tinh": "ttdn_b"}, {"ttdn_b": offering("packs", "Pack('b', Path())")})
    registry = Registry.discover()
    (failure,) = of(registry, "ttdn-b")
    assert "tinh (ttdn-a 1.0) and tinh (ttdn-b 1.0) have the same name" in str(failure)
    assert {"a"} == set(names(registry)) - set(names(Registry.discover(blocked=["tinh"])))
    assert "ttdn_b" not in sys.modules
    assert "b" in names(Registry.discover(blocked=["ttdn-a"]))


def test_a_plugin_keeps_what_works() -> None:
    registry = Registry.discover([Half(), Good()], blocked=["*"])
    assert names(registry) == ["lao-cai", "ninh-binh"]
    assert registry.collect(specs.checks) == ()
    half, good = registry.listed()
    assert (half.state, good.state) == (State.FAILED, State.ACTIVE)
    assert half.hooks == ("packs", "checks")
    assert [item.offer.name for item in half.offers] == ["lao-cai"]
    assert [str(item) for item in half.failures] == [
        "plugin Half (of this program) failed at call of checks: plugin-call RuntimeError; update or remove Half"
    ]


def test_every_kind_of_offer_is_collected_and_found() -> None:
    module = ModuleType("moi_thu")

    @implements(specs.report_formats)
    def formats() -> list[ReportFormat]:
        return [ReportFormat("txt", ".txt", "text/plain", lambda report: report.title.encode())]

    @implements(specs.workday_sources)
    def sources() -> list[WorkdaySource]:
        return [WorkdaySource("ubnd", lambda: ())]

    @implements(specs.document_readers)
    def readers() -> list[DocumentReader]:
        return [DocumentReader("txt", (".txt", ".text"), lambda data: [TextBlock(data.decode())])]

    for function in (formats, sources, readers):
        setattr(module, function.__name__, function)
    registry = Registry.discover([module, Half()], blocked=["*"])
    assert [item.name for item in registry.collect(specs.report_formats)] == ["txt"]
    assert registry.find(specs.workday_sources, "ubnd").plugin.name == "moi_thu"
    assert registry.find(specs.document_readers, "txt").offer.read(b"a") == [TextBlock("a")]
    with pytest.raises(NotFound, match=r"offer-unknown.*did you mean txt") as caught:
        registry.find(specs.report_formats, "txts")
    assert caught.value.exit_code == 4


def test_only_the_hooks_that_are_asked_for_are_called() -> None:
    registry = Registry.discover([Half()], blocked=["*"], hooks=[specs.packs])
    assert (names(registry), registry.failures) == (["lao-cai"], ())
    with pytest.raises(InvalidValue, match="hook-not-asked"):
        registry.collect(specs.checks)


def test_block_and_allow(site: Path) -> None:
    packs = {f"ttdn_{name}": offering("packs", f"Pack('{name}', Path())") for name in "abc"}
    install(site, "ttdn-abc", {f"x-{name}": f"ttdn_{name}" for name in "abc"}, packs)
    assert names(Registry.discover(allowed=["x-a", "x-b"], blocked=["x-b"])) == ["a"]
    assert not {"ttdn_b", "ttdn_c"} & sys.modules.keys()
    listed = {item.plugin.name: item for item in Registry.discover(allowed=["x-a"]).listed()}
    assert [listed[f"x-{name}"].state for name in "abc"] == [State.ACTIVE, State.BLOCKED, State.BLOCKED]
    assert names(Registry.discover(allowed=["ttdn-abc"])) == ["a", "b", "c"]
    assert names(Registry.discover([built_in], blocked=["ttdn", "*"])) == []
    with pytest.raises(NotFound, match=r"plugin-unknown.*x-") as caught:
        Registry.discover(blocked=["y-a"], allowed=["khong-co-ai"])
    assert len(caught.value.problems) == 2


def test_other_api_majors_are_listed_and_not_loaded(site: Path) -> None:
    install(site, "ttdn-sau", {"sau": "ttdn_sau"}, {"ttdn_sau": "raise SystemExit"}, group="ttdn.v2")
    install(site, "ttdn-la", {"la": "ttdn_la"}, {"ttdn_la": "raise SystemExit"}, group="ttdn.v1.la")
    registry = Registry.discover()
    (found,) = [item for item in registry.listed() if item.plugin.distribution == "ttdn-sau"]
    assert (found.state, found.api, found.failures) == (State.OTHER_API, "ttdn.v2", ())
    assert "ttdn-la" not in {item.plugin.distribution for item in registry.listed()}
    assert not {"ttdn_sau", "ttdn_la"} & sys.modules.keys()


def test_metadata_that_cannot_be_read_is_a_failure_of_its_distribution(site: Path) -> None:
    install(site, "ttdn-hong", {"hong": "ttdn_hong"}, {})
    (site / "ttdn_hong-1.0.dist-info" / "entry_points.txt").write_text("[ttdn.v1]\nno equals sign\n", "utf-8")
    install(site, "ttdn-tot", {"tot": "ttdn_tot"}, {"ttdn_tot": offering("packs", "Pack('tot', Path())")})
    registry = Registry.discover()
    (failure,) = of(registry, "ttdn-hong")
    assert (failure.step, "tot" in names(registry)) == (Step.LOAD, True)


def test_a_hook_wrapper_is_refused() -> None:
    class Wrapping:
        @pluggy.HookimplMarker("ttdn.v1")(wrapper=True)
        def packs(self) -> Generator[None, object, object]:
            return (yield None)

    (failure,) = Registry.discover([Wrapping()], blocked=["*"]).failures
    assert (failure.step, "must not be a wrapper" in str(failure)) == (Step.REGISTER, True)


def test_ctrl_c_is_no_failure_of_a_plugin() -> None:
    class Stopped:
        @staticmethod
        @implements(specs.packs)
        def packs() -> Iterable[Pack]:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Registry.discover([Stopped()], blocked=["*"])


@pytest.mark.parametrize("error", [GeneratorExit(), StopIteration(), NotText(), BaseException("một\nhai\x1b")])
def test_a_guard_holds_everything_else_and_says_it_on_one_line(error: BaseException) -> None:
    found: list[Failure] = []
    with Guard(Plugin("a"), Step.CALL, "packs", found.append):
        raise error
    assert type(error).__name__ in str(found[0])
    assert str(found[0]).isprintable()


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("pack-id", lambda: Pack("Huế", Path())),
        ("offer-name", lambda: Check("Kiểm tra", lambda _: ())),
        ("offer-name", lambda: WorkdaySource("", lambda: ())),
        ("offer-suffix", lambda: ReportFormat("docx", "docx", "text/plain", lambda _: b"")),
        ("offer-suffix", lambda: DocumentReader("docx", (), lambda _: ())),
        ("offer-media-type", lambda: ReportFormat("docx", ".docx", "word", lambda _: b"")),
    ],
)
def test_offers_that_could_not_be_asked_for_are_refused(code: str, make: type[object]) -> None:
    with pytest.raises(InvalidValue, match=code):
        make()
