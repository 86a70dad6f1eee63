"""Plans laid out by the workers of an executor: the same bytes, the same choices, no failure lost."""

from collections.abc import Generator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from uuid import UUID

import attrs
import pytest

from ttdn import built_in
from ttdn.errors import InvalidValue
from ttdn.feeds.stages import Stage
from ttdn.hooks import OpenSuccession, Registry, implements, specs
from ttdn.laying import Ground, entries_of
from ttdn.model.dates import Span
from ttdn.model.documents import Source
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.reminders import Reminders
from ttdn.model.tasks import Assignment, Role, Task, When, Who
from ttdn.model.timing import Deadline
from ttdn.model.units import Change, Tier, Unit
from ttdn.model.workdays import WEEKENDS
from ttdn.plugins.calling import settling
from ttdn.plugins.failures import Failure
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.sqlite import SqliteRecord
from ttdn.workspace import Workspace

SOURCE = Source(unsourced="ví dụ")
OLD = Unit("mau/cu", "Ban Cũ", Tier.PROVINCE, SOURCE)
ONE = Unit("mau/mot", "Ban Một", Tier.PROVINCE, SOURCE)
TWO = Unit("mau/hai", "Ban Hai", Tier.PROVINCE, SOURCE)
REGISTER = Register.of((OLD, ONE, TWO), changes=[Change(date(2026, 7, 1), (OLD.id,), (ONE.id, TWO.id), SOURCE)])


@implements(specs.settle_succession)
def second(case: OpenSuccession) -> Unit:
    """Choose the second."""
    return case.candidates[1]


@implements(specs.settle_succession)
def stranger(case: OpenSuccession) -> Unit:
    """Choose an office that is none of the candidates."""
    return case.unit


def asking(*functions: object) -> tuple[Register, list[Failure]]:
    """The register, with plugins that choose, and what is noted of them."""
    modules = [ModuleType(f"plugin{number}") for number in range(len(functions))]
    for module, function in zip(modules, functions, strict=True):
        vars(module)["settle"] = function
    noted: list[Failure] = []
    registry = Registry.discover([built_in, *modules], blocked=["*"])
    return attrs.evolve(REGISTER, settle=settling(registry, noted.append)), noted


def plan(number: int) -> Plan:
    who = Who(OLD.name, (Assignment(Role.LEAD, OLD.name, OLD.id),))
    tasks = tuple(Task(str(day), f"Việc {day}", who, When("hạn", Deadline(date(2026, 8, day)))) for day in (2, 1))
    return Plan(f"mau/kh-{number}", "Kế hoạch", "Ban Cũ", date(2026, 1, 1), date(2026, 1, 1), tasks)


@contextmanager
def workers(kind: str) -> Generator[Executor | None]:
    if kind == "none":
        yield None
        return
    with {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}[kind](2) as executor:
        yield executor


@pytest.mark.parametrize("kind", ["none", "processes"])
def test_reminders_are_the_same_whoever_lays_plans_out(kind: str) -> None:
    ground = Ground(asking(second)[0], {}, WEEKENDS, remind=Reminders((7, 1)))
    planned = [(plan(number), Span.year(2026)) for number in (1, 2)]
    with workers(kind) as executor:
        found = entries_of(planned, ground, str, executor=executor)
    uids = [item.rendered.entry.uid for item in found if item.plan == "mau/kh-1"]
    assert uids == [
        *("mau-kh-1.1_con-7@ttdn", "mau-kh-1.2_con-7@ttdn", "mau-kh-1.1_con-1@ttdn", "mau-kh-1.2_con-1@ttdn"),
        *("mau-kh-1.1@ttdn", "mau-kh-1.2@ttdn"),
    ]


@pytest.mark.parametrize("kind", ["none", "threads", "processes"])
def test_choices_and_failures_come_back_from_workers(kind: str) -> None:
    register, noted = asking(stranger, second)
    told: list[tuple[int, int]] = []
    plans = [(plan(number), plan(number).span()) for number in range(70)]
    ground = Ground(register, {}, WEEKENDS)
    with workers(kind) as executor:
        found = entries_of(
            plans, ground, noted.append, executor=executor,
            progress=lambda stage, done, of: told.append((done, of)) if stage is Stage.PLANS else None,
        )  # fmt: skip
    assert {item.units for item in found} == {(TWO.id,)}
    assert [item.rendered.entry.start.day for item in found] == [1] * 70 + [2] * 70
    assert [item.plan for item in found][:2] == ["mau/kh-0", "mau/kh-1"]
    assert {failure.plugin.name for failure in noted} == {"plugin0"}
    assert told[-1] == (70, 70)
    assert told == sorted(told)


def test_a_choice_that_cannot_go_to_another_process_is_named() -> None:
    @implements(specs.settle_succession)
    def local(case: OpenSuccession) -> Unit:
        return case.candidates[0]

    register, noted = asking(local)
    planned = [(plan(0), plan(0).span())]
    with ProcessPoolExecutor(1) as executor, pytest.raises(InvalidValue) as refused:
        entries_of(planned, Ground(register, {}, WEEKENDS), noted.append, executor=executor)
    assert refused.value.problems[0].code == "executor-plugin"
    with ThreadPoolExecutor(1) as threads:
        (first, _) = entries_of(planned, Ground(register, {}, WEEKENDS), noted.append, executor=threads)
    assert first.units == (ONE.id,)


def test_a_workspace_makes_the_same_feeds_by_processes() -> None:
    workspace = Workspace.open(registry=Registry.discover([built_in], blocked=["*"]))
    with ProcessPoolExecutor(2) as executor:
        spread = workspace.feeds(executor=executor)
    alone = workspace.feeds()
    assert [(feed.path, feed.data, feed.todo) for feed in spread] == [
        (feed.path, feed.data, feed.todo) for feed in alone
    ]


def test_what_is_done_is_told_the_same_from_another_process(tmp_path: Path) -> None:
    record, workspace = SqliteRecord(tmp_path / "so.sqlite"), Workspace.open()
    subject = Subject("hue/nq47", "hue-nq47.iv-2.2026@ttdn", "hue/so-ngoai-vu")
    at = datetime(2026, 12, 8, 2, tzinfo=UTC)
    record.append([Entry(str(UUID(int=1)), subject, Mark.DONE, at, "Lan", date(2026, 12, 8))])
    here = workspace.feeds(record=record, on=date(2026, 12, 31))
    with ProcessPoolExecutor(1) as executor:
        there = workspace.feeds(record=record, on=date(2026, 12, 31), executor=executor)
    assert [feed.data for feed in there] == [feed.data for feed in here]
    assert sum("✓ Đã xong" in entry.summary for feed in here for entry in feed.entries) == 1
