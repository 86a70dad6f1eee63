"""What a difference says in words, where the commands show it too rarely."""

from datetime import date

import attrs

from ttdn.comparison.comparing import difference
from ttdn.comparison.edition import Edition
from ttdn.comparison.words import say_difference
from ttdn.model.dates import Precision, Span
from ttdn.model.documents import Citation
from ttdn.model.plans import Plan
from ttdn.model.recurrence import Weekday, WeeklyRule
from ttdn.model.register import Register
from ttdn.model.tasks import Amendment, Assignment, Role, Task, When, Who
from ttdn.model.timing import Recurring, Window
from ttdn.model.units import Group

DAY = date(2026, 1, 5)


def plan_of(*tasks: Task, amendments: tuple[Amendment, ...] = ()) -> Plan:
    return Plan("a", "Kế hoạch", "UBND", DAY, DAY, tasks, horizon=date(2026, 3, 31), amendments=amendments)


def said(old: Plan | Edition, new: Plan | Edition) -> list[str]:
    before, now = (item if isinstance(item, Edition) else Edition(item) for item in (old, new))
    return [line for part in say_difference(difference(before, now)) for line in (part.title, *part.lines)]


def weekly(day: Weekday) -> Task:
    return Task("1", "Giao ban", when=When("", Recurring((WeeklyRule(day),), DAY, date(2026, 3, 31))))


def test_of_many_days_some_are_told_and_the_others_counted() -> None:
    told = said(plan_of(weekly(Weekday.MONDAY)), plan_of(weekly(Weekday.FRIDAY)))
    assert [line for line in told if "hạn" in line][1:3] == [
        "  hạn: bỏ 05/01/2026 (thứ Hai)",
        "  hạn: thêm 09/01/2026 (thứ Sáu)",
    ]
    assert "  và 20 kỳ nữa" in told


def test_a_reading_that_is_written_alike_tells_what_differs_besides() -> None:
    one = Window(Span.month(2026, 1), Precision.DAY)
    other = attrs.evolve(one, precision=Precision.MONTH)
    old, new = (Task("1", "Rà soát", when=When("", timing)) for timing in (one, other))
    assert any("tháng 01 năm 2026" in line for line in said(plan_of(old), plan_of(new)))


def test_a_name_that_means_another_office_is_told_by_ids() -> None:
    old, new = (Task("1", "Rà soát", Who("Sở A", (Assignment(Role.LEAD, "Sở A", id_),))) for id_ in ("x/so-a", ""))
    assert "  chủ trì: Sở A là x/so-a → chưa rõ" in said(plan_of(old), plan_of(new))


def test_the_members_of_a_group_that_both_name_are_compared() -> None:
    task = Task("1", "Rà soát", Who("các sở", (Assignment(Role.LEAD, "các sở", "x/cac-so"),)))
    old, new = (
        Edition(plan_of(task), Register.of(groups=[Group("x/cac-so", "các sở", kinds=(kind,))]))
        for kind in ("so", "ban")
    )
    assert said(old, new)[-2:] == ["Đơn vị x/cac-so", "kinds: so → ban"]


def test_an_amendment_that_is_another_one_is_told_before_and_now() -> None:
    task = Task("1", "Rà soát")
    old, new = (
        plan_of(task, amendments=(Amendment(DAY, "1", Citation("x/cv"), title=title),)) for title in ("A", "B")
    )
    assert said(old, new)[-3:] == [
        "Thay sửa đổi: Sửa đổi 1 từ 05/01/2026, theo x/cv",
        "trước: Nhiệm vụ: A",
        "nay: Nhiệm vụ: B",
    ]
    gone = plan_of(task)
    assert said(old, gone)[-2:] == ["Bỏ sửa đổi: Sửa đổi 1 từ 05/01/2026, theo x/cv", "Nhiệm vụ: A"]
