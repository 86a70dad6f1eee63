"""The plan of Huế, from a draft of its own words: what a person adds in review is all that differs."""

import attrs

from drafting.compose_drafts import DAY, HUE, composed, opened
from ttdn.drafting.blocks import Origin
from ttdn.drafting.composing.decisions import Matter
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.draft import Draft, DraftDuty, DraftHead, Words
from ttdn.files.load import load_bytes
from ttdn.model.plans import Plan
from ttdn.model.tasks import Task, When
from ttdn.model.timing import Combined, Milestone, Recurring, Single, Timing

CITING = (
    "Thực hiện Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, "
    "hiệu quả công tác thông tin đối ngoại trong tình hình mới; Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 "
    "của Chính phủ ban hành Chương trình hành động của Chính phủ đến năm 2030 thực hiện Kết luận số 57-KL/TW, Ủy "
    "ban nhân dân tỉnh ban hành Kế hoạch triển khai thực hiện cụ thể như sau:"
)


def shipped() -> Plan:
    return opened().plan("hue/nq47")


def of_words(task: Task, order: int) -> DraftDuty:
    """A duty as the document has it, but for its text, of which the pack keeps a title."""
    at = Origin(2, 10 * order)
    who = (Words(task.who.words, at, "Đơn vị thực hiện"),)
    return DraftDuty(order, task.clause, Words(task.title, at), who, (Words(task.when.words, at, "Thời gian"),))


def drafted() -> Draft:
    plan = shipped()
    head = DraftHead(
        type=Words("KẾ HOẠCH", Origin(1, 1)),
        title=Words("Kế hoạch triển khai thực hiện Nghị quyết số 47/NQ-CP", Origin(1, 2)),
        issuer=Words(plan.issuer, Origin(1, 1)),
        basis=(Words(CITING, Origin(1, 3)),),
    )
    return Draft(head, tuple(of_words(task, order) for order, task in enumerate(plan.tasks, 1)))


def read_back() -> Plan:
    text = plan_file_text(composed(drafted()))
    return opened().library_with(load_bytes(text, "plan.toml")).plans[HUE.id]


def endless_single(timing: Single) -> Single:
    return attrs.evolve(timing, until=None) if isinstance(timing, Recurring) else timing


def without_end(timing: Timing) -> Timing:
    """A timing without the end that the plan's horizon gives it."""
    if isinstance(timing, Combined):
        return Combined(tuple(Milestone(endless_single(part.timing), part.label) for part in timing.parts))
    return endless_single(timing)


def endless(when: When) -> When:
    return attrs.evolve(
        when, timing=without_end(when.timing), alternatives=tuple(map(without_end, when.alternatives))
    )


def test_the_offices_of_all_duties_are_those_of_the_reviewed_plan() -> None:
    assert [(task.clause, task.who) for task in read_back().tasks] == [
        (task.clause, task.who) for task in shipped().tasks
    ]


def test_the_times_differ_only_by_the_end_of_the_programme() -> None:
    assert [task.when for task in read_back().tasks] == [endless(task.when) for task in shipped().tasks]


def test_what_else_differs_is_what_a_person_adds_in_review() -> None:
    found, reviewed = read_back(), shipped()
    names = [field.name for field in attrs.fields(Plan) if field.name != "tasks"]
    assert {name for name in names if getattr(found, name) != getattr(reviewed, name)} == {
        "id", "applies_because", "revised", "source", "contact",  # of this draft
        "horizon", "horizon_because", "field",  # known from elsewhere than the head
        "implements",  # in another order
    }  # fmt: skip
    assert set(found.implements) == set(reviewed.implements)
    differing = [
        (a.clause, a.title) for a, b in zip(found.tasks, reviewed.tasks, strict=True) if a.title != b.title
    ]
    assert differing == [
        ("III.4", "Phản bác tin sai trái"),
        ("III.5.a", "Thông tin về hoạt động đối ngoại"),
    ]


def test_what_is_left_to_decide_is_what_the_copy_does_not_show() -> None:
    assert [item.matter for item in composed(drafted()).open] == [
        Matter.NO_DATE,
        Matter.NO_HORIZON,
        Matter.NO_NUMBER,
    ]
    assert read_back().applies_from == DAY
    assert read_back().issued_on is None
