"""The yearly report of the Huế plan: who writes it and who gets it, in 2024 and in 2025, in every feed alike."""

from datetime import date

import pytest

from ttdn.agenda import Occurrence
from ttdn.model.dates import Span
from ttdn.model.tasks import Role
from ttdn.workspace import Workspace

WORKSPACE = Workspace.open()
FEEDS = WORKSPACE.feeds("hue/nq47")


def report(year: int) -> Occurrence:
    (found,) = [
        item for item in WORKSPACE.agenda("hue/nq47", Span.year(year)).occurrences if item.task.clause == "IV.2"
    ]
    return found


def carried_by(occurrence: Occurrence, role: Role) -> dict[str, str]:
    return {
        unit.id: name
        for bearer in occurrence.bearers
        if bearer.role is role
        for unit, name in zip(bearer.units, bearer.names, strict=True)
    }


@pytest.mark.parametrize(
    ("year", "departments", "localities", "collector", "name"),
    [
        (2024, 20, 9, "hue/so-tttt", "Sở Thông tin và Truyền thông tỉnh Thừa Thiên Huế"),
        (2025, 14, 40, "hue/so-vhtt", "Sở Văn hóa và Thể thao thành phố Huế"),
        (2030, 14, 40, "hue/so-vhtt", "Sở Văn hóa và Thể thao thành phố Huế"),
    ],
)
def test_from_the_offices_of_the_day_to_the_department_of_the_day(
    year: int, departments: int, localities: int, collector: str, name: str
) -> None:
    found = report(year)
    assert found.due == date(year, 12, 9)
    assert carried_by(found, Role.VIA) == {collector: name}
    assert set(carried_by(found, Role.RECIPIENT)) == {"hue/ubnd"}
    writing = set(carried_by(found, Role.IMPLEMENTING))
    of_the_day = {unit.id for unit in WORKSPACE.register.members("hue/cac-so", found.due)}
    below = {unit.id for unit in WORKSPACE.register.members("hue/ubnd-cap-huyen", found.due)}
    assert (len(of_the_day), len(below)) == (departments, localities)
    assert (of_the_day | below) - writing == {collector}
    assert {unit for unit in writing if unit.startswith(("hue/so-", "hue/xa-", "hue/phuong-", "hue/huyen-"))} <= (
        of_the_day | below
    )


@pytest.mark.parametrize("year", range(2024, 2031))
def test_every_feed_agrees(year: int) -> None:
    found = report(year)
    units = {unit.id for bearer in found.bearers for unit in bearer.units}
    holding = {(feed.kind, feed.id) for feed in FEEDS if found.uid in {entry.uid for entry in feed.entries}}
    assert holding == {
        ("plan", "hue/nq47"),
        ("group", "hue/co-quan-cua-ke-hoach"),
        *(("unit", unit) for unit in units),
    }
    texts = {item.event for feed in FEEDS for item in feed.items if item.entry.uid == found.uid}
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("year", "line"),
    [
        (2024, "Qua: Sở thông tin và Truyền thông"),
        (2025, "Qua: Sở thông tin và Truyền thông (nay là Sở Văn hóa và Thể thao thành phố Huế)"),
    ],
)
def test_the_entry_says_who_it_is_now(year: int, line: str) -> None:
    (plan,) = [feed for feed in FEEDS if feed.kind == "plan"]
    (entry,) = [entry for entry in plan.entries if entry.uid == f"hue-nq47.iv-2.{year}@ttdn"]
    assert line in entry.description.splitlines()


def test_the_summary_of_the_reports_passes_on_as_well() -> None:
    summaries = {
        item.due.year: carried_by(item, Role.IMPLEMENTING)
        for item in WORKSPACE.agenda("hue/nq47", Span(date(2024, 1, 1), date(2025, 12, 31))).occurrences
        if item.task.clause == "IV.1"
    }
    assert {year: set(found) for year, found in summaries.items()} == {
        2024: {"hue/so-tttt"},
        2025: {"hue/so-vhtt"},
    }
