"""The façade, as a program uses it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import attrs
import pytest

from ttdn.errors import InvalidFile, NotFound, Unsettled
from ttdn.model.dates import Span
from ttdn.model.reminders import Reminders
from ttdn.model.tasks import Role
from ttdn.plugins.registry import Registry
from ttdn.workspace import Workspace

WORKSPACE = Workspace.open()
YEAR = Span.year(2026)
OWN = """\
schema = 1
uses = ["hue"]

[plan]
id = "hue/rieng"
title = "Kế hoạch riêng"
issuer = "Ủy ban nhân dân thành phố Huế"
applies_from = 2026-01-15
revised = 2026-01-20
place = "vn/hue"

[[unit]]
id = "hue/ban-rieng"
name = "Ban Quản lý riêng"
tier = "province"
unsourced = "ví dụ"

[[task]]
clause = "1"
title = "Báo cáo"
who = "Ban Quản lý riêng chủ trì"
when = "trước ngày 15/11/2026"
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "riêng.toml"
    path.write_text(OWN, "utf-8")
    return path


def test_a_plan_is_an_id_a_path_or_a_plan(own: Path) -> None:
    by_path = WORKSPACE.plan(own)
    assert WORKSPACE.plan(str(own)) == by_path
    opened = Workspace.open(own)
    assert opened.plan("hue/rieng") == opened.plan(own) == opened.plan(by_path)
    assert opened.plan_of_file(own) == by_path


def test_a_file_brings_its_units_along(own: Path) -> None:
    (item,) = WORKSPACE.agenda(own, YEAR, unit="Ban Quản lý riêng").occurrences
    assert (item.due, item.roles_of("hue/ban-rieng")) == (date(2026, 11, 14), (Role.LEAD,))
    assert "hue/ban-rieng" not in WORKSPACE.register.units
    feeds = WORKSPACE.feeds(own, "hue/nq47")
    assert {"plans/hue/rieng.ics", "plans/hue/nq47.ics", "units/hue/ban-rieng.ics"} <= {
        feed.path for feed in feeds
    }


def test_a_plan_of_elsewhere_is_refused(own: Path) -> None:
    foreign = WORKSPACE.plan(own)
    with pytest.raises(NotFound) as caught:
        WORKSPACE.agenda(foreign, YEAR)
    assert caught.value.code == "plan-foreign"
    with pytest.raises(NotFound, match="plan-foreign"):
        WORKSPACE.plan(attrs.evolve(WORKSPACE.plan("hue/nq47"), title="khác"))


@pytest.mark.parametrize("plan", ["hue/nq48", "nothing", "../x.toml", Path("x.toml")])
def test_what_is_no_plan_is_not_found(plan: str | Path) -> None:
    with pytest.raises(NotFound):
        WORKSPACE.plan(plan)


def test_a_file_without_a_plan(tmp_path: Path) -> None:
    path = tmp_path / "units.toml"
    path.write_text("schema = 1\n", "utf-8")
    assert Workspace.open(path).plan_of_file(path) is None
    with pytest.raises(NotFound, match="plan-unknown"):
        WORKSPACE.plan(path)
    path.write_text("schema = 2\n", "utf-8")
    with pytest.raises(InvalidFile, match="schema-version"):
        WORKSPACE.plan(path)


def test_units_by_id_and_by_name_of_the_day() -> None:
    assert WORKSPACE.unit("hue/so-vhtt", date(2026, 1, 1)).id == "hue/so-vhtt"
    assert WORKSPACE.unit("UBND thành phố Huế", date(2024, 6, 1)).id == "hue/tp-hue"
    assert WORKSPACE.unit("UBND thành phố Huế", date(2025, 6, 1)).id == "hue/ubnd"
    with pytest.raises(NotFound, match="unit-unknown"):
        WORKSPACE.unit("Sở Thông tin và Truyền thông", date(2026, 1, 1))


def test_a_name_is_not_that_of_an_office_of_another_province() -> None:
    day = date(2026, 1, 1)
    assert WORKSPACE.unit("Sở Tài chính", day, place="vn/hue").id == "hue/so-tai-chinh"
    assert WORKSPACE.unit("Bộ Tài chính", day, place="vn/lam-dong").place == ""
    with pytest.raises(NotFound, match="no unit of vn/lam-dong bears this name") as refused:
        WORKSPACE.unit("Sở Tài chính", day, place="vn/lam-dong")
    assert refused.value.problems[0].hint == "if hue/so-tai-chinh is meant, give its id"
    assert WORKSPACE.unit("hue/so-tai-chinh", day, place="vn/lam-dong").place == "vn/hue"


def test_a_name_that_several_bear_is_not_picked(tmp_path: Path) -> None:
    twin = OWN.replace("hue/ban-rieng", "hue/so-du-lich-hai").replace("Ban Quản lý riêng", "Sở Du lịch")
    path = tmp_path / "twin.toml"
    path.write_text(twin.split("[[task]]", maxsplit=1)[0], "utf-8")
    with pytest.raises(Unsettled) as caught:
        Workspace.open(path).unit("Sở Du lịch", date(2026, 1, 1))
    assert caught.value.code == "unit-ambiguous"
    assert "hue/so-du-lich, hue/so-du-lich-hai" in str(caught.value)


def test_a_unit_that_is_gone_is_found_by_the_name_it_had() -> None:
    whole = Span(date(2024, 1, 1), date(2026, 12, 31))
    found = WORKSPACE.agenda("hue/nq47", whole, unit="Sở Thông tin và Truyền thông")
    assert {item.due.year for item in found.occurrences} == {2024}


def test_the_feed_of_a_plan_and_of_a_unit() -> None:
    feed = WORKSPACE.feed("hue/nq47")
    assert (feed.kind, feed.events) == ("plan", 16)
    assert feed.calendar().to_ical().count(b"BEGIN:VEVENT") == 16
    unit = WORKSPACE.feed("hue/nq47", unit="hue/so-vhtt")
    duties = {item.uid for item in unit.entries if not item.uid.startswith("unit.")}
    assert duties < {item.uid for item in feed.entries}
    assert len(duties) == unit.events - 1  # and the notice of what it took over
    with pytest.raises(NotFound, match="feed-empty"):
        WORKSPACE.feed("hue/nq47", unit="vn/bo-khcn")
    with pytest.raises(NotFound, match="unit-unknown"):
        WORKSPACE.feed("hue/nq47", unit="hue/khong-co")


def test_feeds_of_days_outside_the_plan_are_none() -> None:
    assert WORKSPACE.feeds(first=date(2040, 1, 1)) == ()


def test_threads_share_a_workspace() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(WORKSPACE.feed, ["hue/nq47"] * 32))
    assert {feed.data for feed in found} == {WORKSPACE.feed("hue/nq47").data}


def test_a_workspace_of_no_packs() -> None:
    empty = Workspace.open(registry=Registry())
    assert (empty.plans, dict(empty.directives), empty.failures) == ((), {}, ())


def test_one_feed_has_the_reminders_that_it_has_among_all() -> None:
    remind = Reminders((14, 7, 1))
    whole = {feed.path: feed.data for feed in WORKSPACE.feeds("hue/nq47", remind=remind)}
    for unit in (None, "hue/so-vhtt"):
        feed = WORKSPACE.feed("hue/nq47", unit=unit, remind=remind)
        assert whole[feed.path] == feed.data
        assert feed.events > WORKSPACE.feed("hue/nq47", unit=unit).events
