"""The agenda of a small plan, before and after reorganisations and amendments."""

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.agenda import Agenda, agenda, is_report, uid_of
from ttdn.errors import InvalidValue, Unsettled
from ttdn.model.dates import Precision, Span
from ttdn.model.documents import Citation, Source
from ttdn.model.doubts import Doubt
from ttdn.model.periods import Period
from ttdn.model.plans import Plan
from ttdn.model.recurrence import MonthlyRule
from ttdn.model.register import Register
from ttdn.model.tasks import Amendment, Assignment, Role, Task, When, Who
from ttdn.model.timing import Combined, Continuous, Deadline, Milestone, OnRequest, Recurring, Timing, Window
from ttdn.model.units import Change, Field, Group, Tier, Unit
from ttdn.model.workdays import WEEKENDS, Roll

BASIS = Source(basis="NQ 190/2025/QH15")
START, END = date(2024, 4, 15), date(2030, 12, 31)
REGISTER = Register.of(
    [
        Unit("ubnd", "UBND tỉnh", Tier.PROVINCE, BASIS),
        Unit("tttt", "Sở Thông tin và Truyền thông", Tier.PROVINCE, BASIS, "so"),
        Unit("vhtt", "Sở Văn hóa và Thể thao", Tier.PROVINCE, BASIS, "so"),
        Unit("khcn", "Sở Khoa học và Công nghệ", Tier.PROVINCE, BASIS, "so"),
        Unit("gone", "Ban Dân tộc", Tier.PROVINCE, BASIS),
    ],
    [
        Group("cac-so", "các sở", kinds=("so",)),
        Group("named", "các cơ quan, đơn vị", of_plan=True),
    ],
    [
        Change(date(2025, 3, 1), ("tttt", "vhtt"), ("vhtt",), BASIS, ("ttdn",)),
        Change(date(2025, 3, 1), ("tttt", "khcn"), ("khcn",), BASIS, ("bcvt",)),
        Change(date(2025, 3, 1), ("gone",), (), BASIS),
    ],
    [Field("ttdn", "thông tin đối ngoại"), Field("bcvt", "bưu chính, viễn thông")],
)


def yearly(month: int, day: int) -> Recurring:
    return Recurring((MonthlyRule(day, (month,)),), START, END, strict=True)


def who(**roles: str) -> Who:
    return Who("…", tuple(Assignment(Role(role), unit, unit) for role, unit in roles.items()))


PLAN = Plan(
    "hue/nq47",
    "Kế hoạch",
    "UBND tỉnh",
    START,
    date(2026, 11, 23),
    (
        Task(
            "III.1",
            "Quán triệt",
            who(lead="tttt", coordinating="cac-so"),
            When("quý III", Window(Span.quarter(2024, 3), Precision.QUARTER)),
        ),
        Task("III.2", "Tuyên truyền", who(lead="tttt"), When("thường xuyên", Continuous())),
        Task(
            "IV.1",
            "Báo cáo chung",
            who(monitoring="tttt", implementing="tttt", recipient="ubnd"),
            When("trước 25/12", yearly(12, 24)),
        ),
        Task(
            "IV.2",
            "Báo cáo",
            who(implementing="named", via="tttt", recipient="ubnd"),
            When("trước 10/12", Combined((Milestone(yearly(12, 9)), Milestone(OnRequest())))),
        ),
    ),
    field="ttdn",
)
ALL = Span(date(2024, 1, 1), END)
days = st.dates(date(2023, 1, 1), date(2032, 1, 1))


def lines(found: Agenda) -> list[str]:
    return [f"{item.task.clause} {item.due}" for item in found.occurrences]


def test_the_whole_plan() -> None:
    found = agenda(PLAN, REGISTER, ALL)
    assert lines(found)[:3] == ["III.1 2024-09-30", "IV.2 2024-12-09", "IV.1 2024-12-24"]
    assert len(found.occurrences) == 1 + 2 * 7
    assert [item.task.clause for item in found.undated] == ["III.2"]


@pytest.mark.parametrize(
    ("due", "advised"),
    [
        ("2028-12-09", "2028-12-08"),
        ("2028-12-24", "2028-12-22"),
        ("2029-12-09", "2029-12-07"),
        ("2026-12-09", None),
    ],
)
def test_on_weekends_the_legal_day_stays_and_the_advised_moves(due: str, advised: str | None) -> None:
    day = date.fromisoformat(due)
    (item,) = agenda(PLAN, REGISTER, Span(day, day)).occurrences
    assert (item.due, item.advised) == (day, date.fromisoformat(advised or due))
    assert not item.advised_confirmed


def test_duties_follow_the_work_to_its_heir() -> None:
    found = agenda(PLAN, REGISTER, ALL)
    assert lines(found.of_unit("tttt")) == ["III.1 2024-09-30", "IV.2 2024-12-09", "IV.1 2024-12-24"]
    vhtt = found.of_unit("vhtt")
    assert lines(vhtt)[:3] == ["III.1 2024-09-30", "IV.2 2024-12-09", "IV.2 2025-12-09"]
    assert [item.roles_of("vhtt") for item in vhtt.undated] == [(Role.LEAD,)]
    assert lines(found.of_unit("khcn", Role.COORDINATING)) == ["III.1 2024-09-30"]
    assert lines(found.of_unit("vhtt", Role.MONITORING))[0] == "IV.1 2025-12-24"


def test_whom_the_plan_names_but_for_the_collector() -> None:
    reports = [item for item in agenda(PLAN, REGISTER, ALL).occurrences if item.task.clause == "IV.2"]
    named = [[unit.id for unit in item.bearers[0].units] for item in reports[:2]]
    assert named == [["vhtt", "khcn"], ["khcn"]]
    assert reports[1].bearers[1].names == ("Sở Văn hóa và Thể thao",)


def test_an_open_succession_is_never_picked() -> None:
    with pytest.raises(Unsettled, match="heir-several"):
        agenda(attrs.evolve(PLAN, field=""), REGISTER, ALL)


def test_an_office_without_heir_is_said() -> None:
    task = Task("I", "Việc", who(lead="gone"), When("", Deadline(date(2026, 1, 5))))
    (item,) = agenda(attrs.evolve(PLAN, tasks=(task,)), REGISTER, ALL).occurrences
    assert (item.bearers[0].units, item.doubts) == ((), (Doubt.NO_HEIR,))


def test_a_group_without_members_has_not_come_to_an_end() -> None:
    people = Group("people", "các tổ chức, cá nhân", kinds=("to-chuc",))
    task = Task("I", "Việc", who(lead="people"), When("", Deadline(date(2026, 1, 5))))
    register = Register.of([], [people], [])
    (item,) = agenda(attrs.evolve(PLAN, tasks=(task,)), register, ALL).occurrences
    assert (item.bearers[0].units, item.doubts) == ((), (Doubt.NO_MEMBERS,))


def amendment(
    on: str, timing: Timing | None = None, *, clause: str = "IV.2", withdrawn: bool = False
) -> Amendment:
    when = When("gia hạn", timing) if timing else None
    return Amendment(date.fromisoformat(on), clause, Citation("cv"), when=when, withdrawn=withdrawn)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-11-02", ["2025-12-09", "2026-12-19", "2027-12-19"]),
        ("2026-12-10", ["2025-12-09", "2026-12-09", "2027-12-19"]),
        ("2026-12-30", ["2025-12-09", "2026-12-09", "2027-12-19"]),
    ],
)
def test_an_extension_moves_what_is_still_to_come(on: str, expected: list[str]) -> None:
    plan = attrs.evolve(PLAN, amendments=(amendment(on, yearly(12, 19)),))
    found = agenda(plan, REGISTER, Span(date(2025, 1, 1), date(2027, 12, 31)))
    reports = [item for item in found.occurrences if item.task.clause == "IV.2"]
    assert [item.due.isoformat() for item in reports] == expected
    assert [item.uid for item in reports] == [f"hue-nq47.iv-2.{year}@ttdn" for year in (2025, 2026, 2027)]


def test_a_late_extension_moves_a_single_deadline_out_of_its_quarter() -> None:
    plan = attrs.evolve(PLAN, amendments=(amendment("2024-11-01", Deadline(date(2032, 1, 5)), clause="III.1"),))
    assert "III.1 2024-09-30" not in lines(agenda(plan, REGISTER, Span.year(2024)))
    assert "III.1 2032-01-05" in lines(agenda(plan, REGISTER, Span.year(2032)))


def test_a_withdrawn_duty_keeps_its_past() -> None:
    plan = attrs.evolve(PLAN, amendments=(amendment("2026-01-01", withdrawn=True), amendment("2026-02-01")))
    reports = [line for line in lines(agenda(plan, REGISTER, ALL)) if line.startswith("IV.2")]
    assert reports == ["IV.2 2024-12-09", "IV.2 2025-12-09"]
    gone = attrs.evolve(PLAN, amendments=(amendment("2026-01-01", clause="III.2", withdrawn=True),))
    assert agenda(gone, REGISTER, ALL).undated == ()
    assert len(agenda(gone, REGISTER, Span.year(2025)).undated) == 1


@given(st.lists(days, min_size=2, max_size=2, unique=True).map(sorted), days)
def test_two_spans_are_their_union(ends: list[date], cut: date) -> None:
    span = Span(ends[0], ends[1])
    middle = min(max(cut, span.first), span.last - timedelta(days=1))
    plan = attrs.evolve(PLAN, amendments=(amendment("2026-12-12", yearly(12, 19)), amendment("2028-01-01")))
    parts = (Span(span.first, middle), Span(middle + timedelta(days=1), span.last))
    found = [item for part in parts for item in agenda(plan, REGISTER, part).occurrences]
    assert found == list(agenda(plan, REGISTER, span).occurrences)


@given(days, st.sampled_from(Roll))
def test_the_legal_day_never_moves(first: date, roll: Roll) -> None:
    span = Span(first, first + timedelta(days=800))
    plain = agenda(PLAN, REGISTER, span, roll=roll)
    assert [item.due for item in plain.occurrences] == [item.period.due for item in plain.occurrences]
    assert all(item.due in span and WEEKENDS.is_working_day(item.advised) for item in plain.occurrences)
    assert lines(plain) == lines(agenda(PLAN, REGISTER, span))


def test_what_repeats_ends_with_the_plan_and_a_written_day_stands() -> None:
    endless = Task("V", "Báo cáo", when=When("hằng năm", Recurring((MonthlyRule(9, (12,)),), START)))
    beyond = Task("VI", "Tổng kết", when=When("trước 1/2/2031", Deadline(date(2031, 1, 31))))
    plan = attrs.evolve(PLAN, tasks=(endless, beyond), horizon=date(2026, 12, 31))
    found = agenda(plan, REGISTER, Span(date(2025, 1, 1), date(2032, 1, 1)))
    assert lines(found) == ["V 2025-12-09", "V 2026-12-09", "VI 2031-01-31"]


def test_reports_are_known_by_what_they_are() -> None:
    assert [task.clause for task in PLAN.tasks if is_report(task)] == ["IV.1", "IV.2"]


def test_uids_come_from_plan_clause_and_period() -> None:
    assert uid_of("hue/nq47", "III.1.đ", Period("", START)) == "hue-nq47.iii-1-dd@ttdn"
    assert uid_of("hue/nq47", "III.1.d", Period("2026-03", START, part=2)) == "hue-nq47.iii-1-d.2026-03.p2@ttdn"


def test_plans_that_cannot_be() -> None:
    twice = (Task("III.1", "a"), Task("iii.1", "b"))
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(PLAN, tasks=twice, amendments=(amendment("2026-01-01"),), horizon=date(2020, 1, 1))
    assert [problem.code for problem in caught.value.problems] == [
        "clause-duplicate",
        "clause-duplicate",
        "clause-unknown",
        "plan-horizon",
    ]
    with pytest.raises(InvalidValue, match="clause-unknown"):
        PLAN.task("V")
    assert PLAN.task("IV.2").title == "Báo cáo"
    assert PLAN.span() == Span(START, date(2029, 12, 31))
