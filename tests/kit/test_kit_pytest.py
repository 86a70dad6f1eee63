"""The plugin of pytest: cases as tests, a workspace, snapshots; by choice only."""

from importlib.metadata import entry_points
from pathlib import Path

import pytest

OPTED = ("-p", "ttdn.testing.pytest_plugin", "-p", "no:cacheprovider", "-p", "no:xdist")
CASES = """schema = 1
plan = "hue/nq47"
[[who]]
on = 2025-07-01
unit = "hue/ubnd-cap-huyen"
count = 40
[[due]]
year = 2026
expect = [{ on = 2026-12-09, clause = "IV.2" }, { on = 2026-12-25, clause = "IV.1" }]
note = "mục IV"
[[who]]
on = 2025-07-01
unit = "hue/khong-co"
count = 1
"""
SNAPSHOT = """
import ttdn

def test_agenda(ttdn_workspace, ttdn_snapshot):
    ttdn_snapshot(ttdn_workspace.agenda("hue/nq47", ttdn.Span.year(2026)), "nq47.agenda.txt")
"""
PLUGIN = """
from ttdn.hooks import Check, implements, specs

@implements(specs.checks)
def checks():
    return [Check("cua-toi", lambda plan: ())]
"""
PLUGIN_TEST = """
from ttdn.hooks import specs

def test_checks(ttdn_workspace):
    assert [one.name for one in ttdn_workspace.registry.collect(specs.checks)] == ["cua-toi"]
"""


def write(pytester: pytest.Pytester, name: str, text: str) -> Path:
    path = pytester.path / name
    path.write_text(text, "utf-8")
    return path


def test_every_case_is_a_test_with_a_failure_to_read(pytester: pytest.Pytester) -> None:
    write(pytester, "a.cases.toml", CASES)
    result = pytester.runpytest_inprocess(*OPTED)
    result.assert_outcomes(passed=1, failed=2)
    result.stdout.fnmatch_lines_random(
        [
            "*a.cases.toml:7:1: what is due of hue/nq47, 2026-01-01 to 2026-12-31?",
            "  (mục IV)",
            "    2026-12-09 IV.2",
            "  - 2026-12-25 IV.1   [[]expected, and not so[]]",
            "  + 2026-12-24 IV.1   [[]so, and not expected[]]",
            "*a.cases.toml:11:1: who carries the work of hue/khong-co on 2025-07-01?",
            "  ! unit-unknown *",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")


def test_a_faulty_file_is_an_error_with_its_places(pytester: pytest.Pytester) -> None:
    write(pytester, "a.cases.toml", "schema = 1\n[[who]]\nunit = 3\n")
    result = pytester.runpytest_inprocess(*OPTED)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines_random(["*a.cases.toml:2:1 key-missing *", "*a.cases.toml:3:8 value-type *"])


def test_it_is_never_loaded_by_itself(pytester: pytest.Pytester) -> None:
    write(pytester, "a.cases.toml", CASES)
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes()
    assert not [entry for entry in entry_points(group="pytest11") if entry.value.startswith("ttdn")]


def test_the_workspace_knows_the_plugins_of_the_setting(pytester: pytest.Pytester) -> None:
    write(pytester, "cua_toi.py", PLUGIN)
    write(pytester, "test_a.py", PLUGIN_TEST)
    write(pytester, "pytest.ini", "[pytest]\nttdn_plugins = cua_toi\npythonpath = .\n")
    pytester.runpytest_inprocess(*OPTED).assert_outcomes(passed=1)
    write(pytester, "pytest.ini", "[pytest]\nttdn_plugins = cua_ai\n")
    result = pytester.runpytest_inprocess(*OPTED)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines_random(["*No module named 'cua_ai'*"])


def test_snapshots_are_written_on_demand_and_compared(pytester: pytest.Pytester) -> None:
    write(pytester, "test_a.py", SNAPSHOT)
    snapshot = pytester.path / "nq47.agenda.txt"
    missing = pytester.runpytest_inprocess(*OPTED)
    missing.assert_outcomes(failed=1)
    missing.stdout.fnmatch_lines_random(["*snapshot-missing *--ttdn-update*"])
    assert not snapshot.exists()
    pytester.runpytest_inprocess(*OPTED, "--ttdn-update").assert_outcomes(passed=1)
    pytester.runpytest_inprocess(*OPTED).assert_outcomes(passed=1)
    text = snapshot.read_text("utf-8")
    assert text.splitlines()[0].startswith("2026-12-09 | IV.2 | Gửi báo cáo hằng năm ")
    snapshot.write_text(text.replace("2026-12-09 | IV.2", "2026-12-10 | IV.2"), "utf-8")
    differs = pytester.runpytest_inprocess(*OPTED)
    differs.assert_outcomes(failed=1)
    differs.stdout.fnmatch_lines_random(
        [
            "*nq47.agenda.txt:1:1 snapshot-differs a line is gone: 2026-12-10 | IV.2 *",
            "*nq47.agenda.txt:1:1 snapshot-differs a line is new: 2026-12-09 | IV.2 *",
        ]
    )
