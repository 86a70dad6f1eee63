"""The difference of two plans: none of a plan with itself, and of a seeded change that change alone."""

from collections.abc import Callable
from datetime import date

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from ttdn.agenda import agenda
from ttdn.comparison.comparing import difference, whole_span
from ttdn.comparison.edition import Edition
from ttdn.comparison.json_form import difference_item
from ttdn.comparison.values import Aspect, HeadKey, PlanDifference
from ttdn.comparison.words import say_difference
from ttdn.model.documents import Citation
from ttdn.model.doubts import Doubt
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.tasks import Amendment, Assignment, Role, Task
from ttdn.model.timing import Deadline
from ttdn.testing import strategies as kit
from ttdn.text import name_key

FIRST, LAST = date(2024, 1, 1), date(2030, 12, 31)

Seed = tuple[Callable[[Task], Task], set[Aspect]]


def compared(old: Plan, new: Plan) -> PlanDifference:
    return difference(Edition(old), Edition(new))


def clauses_of(found: PlanDifference) -> list[tuple[str, str]]:
    return [(change.old.clause, change.new.clause) for change in found.changed]


def only_duties(found: PlanDifference) -> bool:
    told = (found.head, found.amendments, found.offices, found.directives)
    return not any(told) and not found.tasks_reordered and not found.amendments_reordered


plans = kit.plans()
plans_with_duties = plans.filter(lambda plan: len(plan.tasks) > 0)


@given(plans)
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    found = compared(plan, plan)
    assert found.is_empty
    assert [part.title for part in say_difference(found)] == ["Không có khác biệt"]
    assert difference_item(found)["same"]


@given(plans, plans)
def test_plans_differ_where_and_only_where_they_are_not_equal(old: Plan, new: Plan) -> None:
    found = compared(old, new)
    assert found.is_empty == (old == new)
    assert len(say_difference(found)) >= 1
    names = {change.old.clause for change in found.changed} | {duty.task.clause for duty in found.dropped}
    assert names <= {task.clause for task in old.tasks}


@given(plans, plans)
def test_what_one_adds_the_other_way_drops(old: Plan, new: Plan) -> None:
    there, back = compared(old, new), compared(new, old)
    assert {duty.task.clause for duty in there.added} == {duty.task.clause for duty in back.dropped}
    assert {(one, other) for one, other in clauses_of(there)} == {(two, one) for one, two in clauses_of(back)}
    assert there.head == back.head


@given(plans_with_duties, st.data())
def test_a_duty_that_is_taken_out_is_dropped_and_nothing_else(plan: Plan, data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(plan.tasks))
    kept = tuple(task for task in plan.tasks if task is not gone)
    amended = tuple(item for item in plan.amendments if item.clause != gone.clause)
    found = compared(attrs.evolve(plan, amendments=amended), attrs.evolve(plan, tasks=kept, amendments=amended))
    assert [duty.task for duty in found.dropped] == [gone]
    assert (found.added, found.changed) == ((), ())
    assert only_duties(found)


@given(plans_with_duties, st.data())
def test_a_duty_that_gets_another_number_is_renumbered_and_nothing_else(plan: Plan, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(plan.tasks) - 1))
    moved = plan.tasks[place]
    titles = [name_key(task.title) for task in plan.tasks]
    assume(name_key(moved.title) and titles.count(name_key(moved.title)) == 1)
    tasks = list(plan.tasks)
    tasks[place] = attrs.evolve(moved, clause="IX.9")
    amended = (
        attrs.evolve(item, clause="IX.9") if item.clause == moved.clause else item for item in plan.amendments
    )
    found = compared(plan, attrs.evolve(plan, tasks=tuple(tasks), amendments=tuple(amended)))
    assert [(change.old, change.new.clause, change.aspects) for change in found.changed] == [
        (moved, "IX.9", (Aspect.CLAUSE,))
    ]
    assert (found.added, found.dropped) == ((), ())
    assert only_duties(found)


def _reworded(task: Task) -> Task:
    return attrs.evolve(task, when=attrs.evolve(task.when, words=task.when.words + " mới"))


def _reread(task: Task) -> Task:
    other = Deadline(date(2029, 2, 3)) if task.when.timing != Deadline(date(2029, 2, 3)) else Deadline(FIRST)
    return attrs.evolve(task, when=attrs.evolve(task.when, timing=other))


def _reassigned(task: Task) -> Task:
    added = Assignment(Role.GUIDING, "Cục Không có")
    return attrs.evolve(task, who=attrs.evolve(task.who, assignments=(*task.who.assignments, added)))


def _doubted(task: Task) -> Task:
    doubts = (*task.who.doubts, Doubt.NO_HEIR)
    return attrs.evolve(task, who=attrs.evolve(task.who, doubts=doubts))


SEEDS: list[Seed] = [
    (lambda task: attrs.evolve(task, title=f"{task.title} tiếp theo"), {Aspect.TITLE}),
    (_reworded, {Aspect.WHEN}),
    (_reread, {Aspect.TIMING, Aspect.DAYS}),
    (
        lambda task: attrs.evolve(task, who=attrs.evolve(task.who, heading=task.who.heading + "Sở A")),
        {Aspect.WHO},
    ),
    (_reassigned, {Aspect.ROLES}),
    (_doubted, {Aspect.DOUBTS}),
    (lambda task: attrs.evolve(task, field=f"{task.field}-khac"), {Aspect.FIELD}),
    (lambda task: attrs.evolve(task, basis=(*task.basis, Citation("vn/khac"))), {Aspect.BASIS}),
    (lambda task: attrs.evolve(task, note=f"{task.note} thêm"), {Aspect.NOTE}),
]


@given(plans_with_duties, st.data(), st.sampled_from(SEEDS))
def test_one_change_of_one_duty_is_found_and_only_that(plan: Plan, data: st.DataObject, seed: Seed) -> None:
    change, aspects = seed
    place = data.draw(st.integers(0, len(plan.tasks) - 1))
    tasks = list(plan.tasks)
    tasks[place] = change(tasks[place])
    new = attrs.evolve(plan, tasks=tuple(tasks))
    found = compared(plan, new)
    (only,) = found.changed
    assert (only.old, only.new) == (plan.tasks[place], tasks[place])
    assert set(only.aspects) - {Aspect.DAYS} == aspects - {Aspect.DAYS}
    assert Aspect.DAYS in aspects or not only.moves
    assert (found.added, found.dropped) == ((), ())
    assert only_duties(found)


HEAD_SEEDS: dict[HeadKey, Callable[[Plan], Plan]] = {
    HeadKey.ID: lambda plan: attrs.evolve(plan, id=f"{plan.id}/moi"),
    HeadKey.TITLE: lambda plan: attrs.evolve(plan, title=f"{plan.title} mới"),
    HeadKey.ISSUER: lambda plan: attrs.evolve(plan, issuer=f"{plan.issuer} X"),
    HeadKey.ISSUED_ON: lambda plan: attrs.evolve(plan, issued_on=None if plan.issued_on else FIRST),
    HeadKey.APPLIES_BECAUSE: lambda plan: attrs.evolve(plan, applies_because=f"{plan.applies_because} khác"),
    HeadKey.HORIZON_BECAUSE: lambda plan: attrs.evolve(plan, horizon_because=f"{plan.horizon_because} khác"),
    HeadKey.PLACE: lambda plan: attrs.evolve(plan, place=f"{plan.place}x"),
    HeadKey.FIELD: lambda plan: attrs.evolve(plan, field=f"{plan.field}x"),
    HeadKey.IMPLEMENTS: lambda plan: attrs.evolve(plan, implements=(*plan.implements, "vn/khac")),
    HeadKey.REVISED: lambda plan: attrs.evolve(plan, revised=date(2031, 1, 1)),
}


@given(plans, st.sampled_from([*HEAD_SEEDS]))
def test_one_change_of_the_head_is_found_and_only_that(plan: Plan, key: HeadKey) -> None:
    found = compared(plan, HEAD_SEEDS[key](plan))
    assert found.head == (key,)
    assert (found.added, found.dropped, found.changed, found.amendments) == ((), (), (), ())


@given(plans_with_duties, st.data())
def test_an_amendment_is_found_with_the_days_that_it_moves(plan: Plan, data: st.DataObject) -> None:
    clause = data.draw(st.sampled_from(plan.tasks)).clause
    added = Amendment(
        data.draw(kit.days(FIRST, LAST)), clause, Citation("vn/cv"), withdrawn=data.draw(st.booleans())
    )
    new = attrs.evolve(plan, amendments=(*plan.amendments, added))
    found = compared(plan, new)
    assert [(change.old, change.new) for change in found.amendments] == [(None, added)]
    assert all(set(change.aspects) == {Aspect.DAYS} for change in found.changed)
    assert {change.new.clause for change in found.changed} <= {clause}


@given(plans, plans)
def test_the_days_that_move_are_those_that_agendas_show(old: Plan, new: Plan) -> None:
    new = attrs.evolve(new, id=old.id)
    over = whole_span(Edition(old), Edition(new))
    found = difference(Edition(old), Edition(new), over)
    gone, came = (
        sorted((item.task.clause, item.due) for item in agenda(plan, Register.of(), over).occurrences)
        for plan in (old, new)
    )
    moves = [(change, move) for change in found.changed for move in change.moves]
    for clause, day in [
        *((change.old.clause, move.old) for change, move in moves if move.old is not None),
        *((duty.task.clause, day) for duty in found.dropped for day in duty.due),
    ]:
        gone.remove((clause, day))
    for clause, day in [
        *((change.new.clause, move.new) for change, move in moves if move.new is not None),
        *((duty.task.clause, day) for duty in found.added for day in duty.due),
    ]:
        came.remove((clause, day))
    stays = {change.old.clause: change.new.clause for change in found.changed if change.is_renumbered}
    assert sorted((stays.get(clause, clause), day) for clause, day in gone) == came


def test_what_is_put_in_moves_the_numbers_of_all_that_follow() -> None:
    old = [Task("III.1", "Rà soát"), Task("III.2", "Báo cáo"), Task("III.3", "Tổng kết")]
    new = [
        Task("III.1", "Rà soát"),
        Task("III.2", "Khảo sát"),
        Task("III.3", "Báo cáo"),
        Task("III.4", "Tổng kết"),
    ]
    plan = Plan("a", "Kế hoạch", "UBND", FIRST, FIRST, tuple(old))
    found = compared(plan, attrs.evolve(plan, tasks=tuple(new)))
    assert [duty.task.clause for duty in found.added] == ["III.2"]
    assert clauses_of(found) == [("III.2", "III.3"), ("III.3", "III.4")]
    assert found.dropped == ()


def test_another_order_alone_is_told() -> None:
    tasks = (Task("1", "Rà soát"), Task("2", "Báo cáo"))
    plan = Plan("a", "Kế hoạch", "UBND", FIRST, FIRST, tasks)
    found = compared(plan, attrs.evolve(plan, tasks=tasks[::-1]))
    assert found.tasks_reordered
    assert not found.is_empty
    assert found.changed == ()
