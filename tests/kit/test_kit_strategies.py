"""The strategies: what they draw is of its type and valid, and shrinks to something simple."""

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import attrs
import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import ttdn
from draws import draws
from plugins.distributions import install
from ttdn.agenda import Agenda, Bearer, Occurrence, Standing
from ttdn.feeds.feed import Feed
from ttdn.language.time_words import say_time
from ttdn.lint.checks import check_bytes
from ttdn.lint.findings import Severity
from ttdn.model.dates import Span
from ttdn.model.documents import Directive
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.tasks import Assignment, Role, Task
from ttdn.model.timing import Combined, Recurring, Timing
from ttdn.model.units import Change
from ttdn.model.workdays import WorkCalendar
from ttdn.reports.chart import Chart
from ttdn.reports.report import Report, Table
from ttdn.testing import strategies as kit
from ttdn.testing.hypothesis_entry import STRATEGIES, register
from ttdn.testing.strategies.phrases import ISSUED

register()
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
def test_what_is_drawn_for_a_type_is_of_it_and_is_valid(kind: type[attrs.AttrsInstance]) -> None:
    """A value made again from its parts passes every rule of the model again."""

    @draws(5)
    @given(st.from_type(kind))
    def hold(value: attrs.AttrsInstance) -> None:
        assert type(value) is kind
        if kind is not Register:  # what it derives from its parts is not among them
            parts = {field.alias: getattr(value, field.name) for field in attrs.fields(kind) if field.init}
            assert kind(**parts) == value
        assert value == value  # noqa: PLR0124  comparable
        assert repr(value)

    hold()


# What is made of many parts shrinks as they do, but takes its time.
OF_MANY_PARTS = {
    *(Agenda, Bearer, Occurrence, Standing, Feed, Report, Table, Chart),
    *(Change, Directive, Plan, Register, Task, WorkCalendar),
}
SHRINKING = [kind for kind in STRATEGIES if kind not in OF_MANY_PARTS]


@pytest.mark.parametrize("kind", SHRINKING, ids=lambda kind: kind.__name__)
def test_what_is_drawn_shrinks(kind: type[object]) -> None:
    """The simplest value that hypothesis finds is the same again and is short."""
    few = settings(derandomize=True, database=None, max_examples=20)
    simplest = find(st.from_type(kind), lambda _: True, settings=few)
    assert len(repr(simplest)) < 1500


def test_every_name_that_is_exported_gives_a_strategy() -> None:
    for name in kit.__all__:
        assert isinstance(getattr(kit, name)(), st.SearchStrategy), name


def test_timings_shrink_to_one_rule_and_two_parts() -> None:
    few = settings(derandomize=True, database=None, max_examples=50)
    recurring = find(kit.timings(), lambda timing: isinstance(timing, Recurring), settings=few)
    assert isinstance(recurring, Recurring)
    assert len(recurring.rules) == 1
    combined = find(kit.timings(), lambda timing: isinstance(timing, Combined), settings=few)
    assert isinstance(combined, Combined)
    assert len(combined.parts) == 2


@given(kit.said_timings())
def test_a_time_phrase_reads_back_to_what_it_says(timing: Timing) -> None:

    assert ttdn.read_time(say_time(timing), issued=ISSUED).timing == timing


@given(kit.time_phrases(), kit.who_phrases())
def test_phrases_are_read(time: str, who: str) -> None:
    assert ttdn.read_time(time, issued=ISSUED).timing is not None
    assert bool(ttdn.read_who(who).assignments) == bool(who)


@given(kit.said_assignments())
def test_said_assignments_are_in_the_order_of_roles(items: tuple[Assignment, ...]) -> None:
    assert [item.role for item in items] == sorted((item.role for item in items), key=list(Role).index)


@given(kit.spans(), kit.work_calendars())
def test_calendars_always_have_a_working_day_near(span: Span, calendar: WorkCalendar) -> None:
    assert calendar.is_working_day(calendar.advised(span.first))


@draws(15)
@given(kit.agendas())
def test_agendas_hold_what_is_due_in_their_span(laid: Agenda) -> None:
    assert all(item.due in laid.span for item in laid.occurrences)
    uids = [item.uid for item in laid.occurrences]
    assert len(uids) == len(set(uids))


@draws(5)
@given(kit.occurrences(), kit.feeds())
def test_feeds_of_drawn_plans_are_sound(occurrence: Occurrence, feed: Feed) -> None:
    assert occurrence.task.clause in {task.clause for task in occurrence.plan.tasks}
    assert [finding for finding in check_bytes(feed.data) if finding.severity is Severity.ERROR] == []


@draws(15)
@given(kit.plans(("hue/so-du-lich",)))
def test_plans_of_units_name_no_other(plan: Plan) -> None:
    assert {item.unit for task in plan.tasks for item in task.who.assignments} <= {"hue/so-du-lich"}


@draws(15)
@given(st.from_type(Report))
def test_reports_say_something_of_every_cell(report: Report) -> None:
    assert all(isinstance(cell.plain, str) for cell in report.cells())


def test_hypothesis_finds_the_strategies_by_its_entry_point(tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    install(tmp_path, "ttdn-thu", project["entry-points"]["hypothesis"], {}, group="hypothesis")
    program = (
        "import sys; from hypothesis import Phase, find, settings, strategies as st\n"
        "assert 'ttdn.testing.strategies' not in sys.modules\n"
        "from ttdn import Plan\n"
        "any_one = settings(derandomize=True, database=None, phases=[Phase.generate])\n"
        "print(find(st.from_type(Plan), lambda plan: bool(plan.tasks), settings=any_one).tasks != ())\n"
        "assert 'ttdn.testing.strategies' in sys.modules\n"
    )
    path = os.pathsep.join([str(tmp_path), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    result = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout) == (0, "True\n"), result.stderr


def test_the_kit_is_imported_without_what_it_does_not_need() -> None:
    program = (
        "import sys; sys.modules.update(dict.fromkeys(('pytest', 'hypothesis', 'time_machine')))\n"
        "import ttdn.testing as kit\n"
        "from ttdn import built_in\n"
        "kit.check_pack(next(iter(built_in.packs())))\n"
        "try:\n    kit.check_report_format(next(iter(built_in.report_formats())))\n"
        "except kit.CheckError as error:\n    print(error.code)\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "check-needs\n"), result.stderr


def test_nothing_of_ttdn_imports_the_kit() -> None:
    for path in (ROOT / "src/ttdn").rglob("*.py"):
        if "testing" not in path.parts:
            modules = [
                node.module or ""
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.ImportFrom)
            ]
            assert not [name for name in modules if name.startswith("ttdn.testing")], path
