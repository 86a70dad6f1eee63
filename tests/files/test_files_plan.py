"""A plan from its file: phrases and forms side by side, names looked up on their day, amendments."""

from datetime import date

import pytest

from files.small_province import plan_with, task
from ttdn.files.compile_when import Reference, compile_when
from ttdn.model.dates import Precision, Span
from ttdn.model.doubts import Doubt
from ttdn.model.recurrence import MonthlyRule
from ttdn.model.tasks import Role, Task
from ttdn.model.timing import (
    NO_TIMING,
    AfterEvent,
    Combined,
    Continuous,
    Deadline,
    Milestone,
    OnRequest,
    Recurring,
    Target,
    Window,
)
from ttdn.model.workdays import WEEKENDS, WorkCalendar

APPLIES = date(2024, 4, 15)
HORIZON = date(2030, 12, 31)
NOVEMBER_15 = Recurring((MonthlyRule(15, (11,)),), APPLIES, HORIZON)


def duty(*lines: str) -> Task:
    return plan_with(task(*lines)).tasks[0]


def roles(duty: Task) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in duty.who.assignments:
        found.setdefault(item.role.value, []).append(item.unit)
    return found


def test_a_phrase_is_read_from_the_day_the_plan_applies_to_its_horizon() -> None:
    when = duty('when = "trước ngày 10 tháng 12 hằng năm"').when
    assert when.words == "trước ngày 10 tháng 12 hằng năm"
    assert when.timing == Recurring((MonthlyRule(9, (12,)),), APPLIES, HORIZON, strict=True)


def test_every_recurrence_of_a_combination_ends_with_the_plan() -> None:
    timing = duty('when = "định kỳ hằng năm (trước ngày 10 tháng 12) hoặc đột xuất (khi có yêu cầu)"').when.timing
    assert isinstance(timing, Combined)
    assert [getattr(part.timing, "until", None) for part in timing.parts] == [HORIZON, None]


def test_the_day_of_signing_is_what_a_phrase_is_read_from() -> None:
    plan = plan_with("issued_on = 2024-06-20\n", task('when = "trước ngày 10/5"'))
    assert plan.tasks[0].when.timing == Deadline(date(2025, 5, 9), strict=True)


@pytest.mark.parametrize(
    ("notices", "doubts"),
    [
        (WEEKENDS, (Doubt.FROM_SIGNING, Doubt.UNSETTLED_DAYS)),
        (WorkCalendar(confirmed_until=date(2026, 12, 31)), (Doubt.FROM_SIGNING,)),
    ],
)
def test_working_days_counted_over_days_without_a_notice_are_a_doubt(
    notices: WorkCalendar, doubts: tuple[Doubt, ...]
) -> None:
    words = "Trong thời hạn 05 ngày làm việc kể từ ngày ký Kế hoạch này"
    assert compile_when(words, None, Reference(date(2026, 11, 2), workdays=notices)).doubts == doubts


def test_a_form_alone_is_taken_as_it_is() -> None:
    when = duty('timing = { kind = "recurring", rules = [{ day = 15, months = [11] }] }').when
    assert (when.words, when.timing) == ("", NOVEMBER_15)


@pytest.mark.parametrize(
    ("form", "since", "until"),
    [
        ("since = 2025-01-01", date(2025, 1, 1), HORIZON),
        ("until = 2026-01-01", APPLIES, date(2026, 1, 1)),
        ("endless = true", APPLIES, None),
    ],
)
def test_a_recurrence_begins_and_ends_with_the_plan_unless_it_says_otherwise(
    form: str, since: date, until: date | None
) -> None:
    when = duty(f'timing = {{ kind = "recurring", rules = [{{ day = 15, months = [11] }}], {form} }}').when
    assert when.timing == Recurring(NOVEMBER_15.rules, since, until)


def test_a_form_of_several_milestones() -> None:
    draft = '{ timing = { kind = "once", last = 2026-06-30 }, label = "Dự thảo" }'
    when = duty(f'timing = {{ kind = "multi", parts = [{draft}, {{ timing = {{ kind = "on-request" }} }}] }}').when
    assert when.timing == Combined((Milestone(Deadline(date(2026, 6, 30)), "Dự thảo"), Milestone(OnRequest())))


YEARLY = '{ kind = "recurring", rules = [{ day = 9, months = [12] }] }'
BOTH = f'{{ kind = "multi", parts = [{{ timing = {YEARLY} }}, {{ timing = {{ kind = "on-request" }} }}] }}'


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("trước ngày 10/12/2024", '{ kind = "once", last = 2024-12-09 }'),
        ("trong quý III năm 2024", '{ kind = "window", span = { first = 2024-07-01, last = 2024-09-30 } }'),
        ("trước ngày 10 tháng 12 hằng năm", YEARLY),
        ("định kỳ hằng năm (trước ngày 10 tháng 12) hoặc đột xuất (khi có yêu cầu)", BOTH),
    ],
)
def test_a_form_that_agrees_changes_nothing(words: str, form: str) -> None:
    """The days count; how strict the words are need not be said again."""
    assert duty(f'when = "{words}"', f"timing = {form}") == duty(f'when = "{words}"')


def test_a_form_settles_which_of_two_readings_is_meant_and_keeps_the_doubt() -> None:
    form = '{ kind = "window", span = { first = 2025-07-01, last = 2025-09-30 } }'
    when = duty('when = "Quý III"', f"timing = {form}").when
    assert when.timing == Window(Span.quarter(2025, 3), Precision.QUARTER)
    assert when.alternatives == (Window(Span.quarter(2024, 3), Precision.QUARTER),)
    assert when.doubts == (Doubt.NO_YEAR,)


def test_a_form_says_what_the_words_do_not() -> None:
    when = duty('when = "trước 30 Tết"', 'timing = { kind = "once", last = 2026-02-16 }').when
    assert (when.words, when.timing) == ("trước 30 Tết", Deadline(date(2026, 2, 16)))
    assert duty('when = "theo mùa"', 'timing = { kind = "none" }').when.timing == NO_TIMING
    assert duty('when = "trước 31/2/2026"', 'timing = { kind = "target", year = 2026 }').when.timing == Target(
        2026
    )


def test_names_are_those_of_the_register() -> None:
    found = duty('who = "Sở Du lịch chủ trì, phối hợp với SỞ NGOẠI VỤ và các sở, ban ngành"')
    assert roles(found) == {"lead": ["tx/so-du-lich"], "coordinating": ["tx/so-ngoai-vu", "tx/cac-so"]}
    assert found.who.names(Role.COORDINATING) == ("SỞ NGOẠI VỤ", "các sở, ban ngành")
    assert found.who.doubts == ()


@pytest.mark.parametrize(
    "name",
    ["các sở, ban ngành liên quan", "Các sở, ban, ngành có liên quan", "các sở, ban, ngành khác có liên quan"],
)
def test_only_those_concerned_are_the_group_with_a_doubt(name: str) -> None:
    found = duty(f'who = "Sở Du lịch chủ trì, phối hợp với {name}"')
    assert roles(found)["coordinating"] == ["tx/cac-so"]
    assert Doubt.RELEVANT_ONLY in found.who.doubts


def test_a_group_is_found_with_and_without_its_plural() -> None:
    assert roles(duty('who = "Sở, ban, ngành"', 'implementing = ["sở ban ngành"]')) == {
        "implementing": ["tx/cac-so"]
    }


def test_lists_take_names_and_ids() -> None:
    found = duty('lead = ["SDL"]', 'coordinating = ["tx/so-ngoai-vu", "tx/cac-so"]')
    assert [(item.role.value, item.name, item.unit) for item in found.who.assignments] == [
        ("lead", "SDL", "tx/so-du-lich"),
        ("coordinating", "Sở Ngoại vụ tỉnh X", "tx/so-ngoai-vu"),
        ("coordinating", "các sở, ban, ngành", "tx/cac-so"),
    ]


def test_an_id_in_a_list_settles_which_of_two_offices_is_meant() -> None:
    found = duty('who = "Phòng Nội vụ chủ trì"', 'lead = ["tx/phong-tay"]')
    assert [(item.name, item.unit) for item in found.who.assignments] == [("Phòng Nội vụ", "tx/phong-tay")]


def test_a_list_says_what_the_words_do_not() -> None:
    found = duty('who = "theo quy định"', 'lead = ["Sở Du lịch"]')
    assert (found.who.words, roles(found)) == ("theo quy định", {"lead": ["tx/so-du-lich"]})


def test_heading_and_column_are_part_of_the_words() -> None:
    found = duty('who = "Chủ trì, phối hợp với Sở Ngoại vụ"', 'heading = "Sở Du lịch"')
    assert roles(found) == {"lead": ["tx/so-du-lich"], "coordinating": ["tx/so-ngoai-vu"]}
    assert roles(duty('who = "Sở Du lịch"', 'column = "Cơ quan chủ trì"')) == {"lead": ["tx/so-du-lich"]}


def test_an_amendment_is_read_as_of_its_own_day() -> None:
    head = '\n[[amendment]]\nclause = "I"\non = 2025-06-01\nby = { directive = "tx/kh-2", section = "mục 3" }\n'
    moved = head + 'when = "trước ngày 10/5"\nwho = "Sở Văn hóa, Thể thao và Du lịch chủ trì"\n'
    plan = plan_with(task('when = "thường xuyên"'), moved, head + "withdrawn = true\n")
    changed, withdrawn = plan.amendments
    assert changed.when is not None
    assert changed.when.timing == Deadline(date(2026, 5, 9), strict=True)
    assert changed.who is not None
    assert [item.unit for item in changed.who.assignments] == ["tx/so-van-hoa"]
    assert changed.by.section == "mục 3"
    assert (withdrawn.when, withdrawn.who, withdrawn.title, withdrawn.withdrawn) == (None, None, None, True)


def test_an_office_that_came_with_the_signing_is_found_too() -> None:
    """It applies from a day before the reorganisation, and was signed after it."""
    plan = plan_with("issued_on = 2025-03-10\n", task('who = "Sở Văn hóa, Thể thao và Du lịch chủ trì"'))
    assert plan.tasks[0].who.assignments[0].unit == "tx/so-van-hoa"


def test_what_a_plan_does_not_say_stays_empty() -> None:
    plan = plan_with(task())
    assert (plan.number, plan.issued_on, plan.source) == (None, None, None)
    assert (plan.tasks[0].when.timing, plan.tasks[0].who.words) == (NO_TIMING, "")
    assert duty('when = "thường xuyên"').when.timing == Continuous()
    assert isinstance(duty('when = "khi có Nghị quyết của HĐND tỉnh"').when.timing, AfterEvent)
