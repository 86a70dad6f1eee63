"""The distribution: found by ttdn, sound data, feeds that build, and the agenda as it was reviewed."""

import shutil
import subprocess
import sys
from datetime import date
from importlib.resources import files
from pathlib import Path

import ttdn
import ttdn_ninh_binh
from ttdn.hooks import Registry, specs
from ttdn.testing import check_plugin
from ttdn.testing.pytest_plugin import Snapshot
from ttdn_ninh_binh import packs

DATA = Path(str(files("ttdn_ninh_binh") / "data"))


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    program = shutil.which("ttdn", path=str(Path(sys.executable).parent))
    assert program is not None
    return subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", check=False)


def test_ttdn_finds_the_pack_without_a_failure() -> None:
    registry = Registry.discover().strict()
    assert ("ninh-binh", "ttdn-ninh-binh") in {(one.name, one.distribution) for one in registry.plugins}
    assert tuple(packs()) == registry.collect(specs.packs)


def test_check_accepts_every_file() -> None:
    result = command("check", *sorted(DATA.glob("*.toml")))
    assert (result.returncode, result.stderr) == (0, "")
    assert "193-2024.toml: ok (ninh-binh/193-2024, 15 duties)" in result.stdout


def test_the_plugin_is_as_the_hooks_have_it() -> None:
    check_plugin(ttdn_ninh_binh)


def test_nobody_claims_to_have_verified_the_data() -> None:
    for path in DATA.glob("*.toml"):
        assert "verified" not in path.read_text(encoding="utf-8")


def test_the_agenda_reads_as_it_was_reviewed(
    workspace: ttdn.Workspace, plan: ttdn.Plan, ttdn_snapshot: Snapshot
) -> None:
    span = ttdn.Span(date(2024, 11, 1), date(2026, 12, 31))
    ttdn_snapshot(workspace.agenda(plan, span), "193-2024.agenda.txt")


def test_feeds_build_and_lint_finds_no_fault(tmp_path: Path) -> None:
    built = command("build", "ninh-binh/193-2024", "--out", tmp_path)
    assert built.returncode == 0, built.stderr
    linted = command("lint", tmp_path)
    assert (linted.returncode, linted.stderr) == (0, "")


def test_feeds_are_those_of_the_plan_its_offices_and_groups(workspace: ttdn.Workspace, plan: ttdn.Plan) -> None:
    feeds = {feed.path: feed for feed in workspace.feeds(plan)}
    assert len(feeds["plans/ninh-binh/193-2024.ics"].calendar().events) == 3
    assert "units/ninh-binh/so-nnmt.ics" in feeds
    assert "groups/ninh-binh/ubnd-cap-huyen.ics" in feeds
    again = {feed.path: feed.data for feed in workspace.feeds(plan)}
    assert again == {path: feed.data for path, feed in feeds.items()}
