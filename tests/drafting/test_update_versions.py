"""A later version of a document beside the reviewed plan: what its words change, and nothing else."""

from datetime import date

import pytest

from drafting.updates import HUE, SEED, Made, reviewed, updated
from ttdn.drafting.updating.values import Compared, Matter
from ttdn.drafting.updating.wordings import in_step, still_said, words_key
from ttdn.errors import InvalidFile, InvalidValue
from ttdn.model.tasks import Role
from ttdn.text import nfc

LATER = date(2024, 10, 1)
ADDED = """\
d) Xây dựng trang thông tin đối ngoại.
- Đơn vị thực hiện: Sở Ngoại vụ chủ trì, phối hợp Sở Du lịch.
- Thời gian thực hiện: trước ngày 30 tháng 6 hằng năm.
đ) Khảo sát nhu cầu.
- Đơn vị thực hiện: Viện Khảo sát.
- Thời gian thực hiện: trước ngày 30/6/2025.
"""


@pytest.fixture
def seed() -> str:
    if not SEED.exists():
        pytest.skip("no material of the project's kind here")
    return nfc(SEED.read_text("utf-8"))


def version(text: str, on: date = LATER) -> Made:
    made = updated(text, on)
    assert made.update.compared is Compared.VERSION
    return made


def test_the_document_itself_changes_nothing(seed: str) -> None:
    made = version(seed)
    assert made.update.changes_nothing
    assert made.matters == []
    assert made.written.text == reviewed() == HUE.read_text("utf-8")


def test_another_time_is_the_only_change(seed: str) -> None:
    made = version(seed.replace("Quý 3/2024.", "Quý 4/2024.", 1))
    assert made.amended == {"III.5.c": "Quý 4/2024"}
    assert made.matters == []
    assert made.written.moves["III.5.c"][0].days == 92


def test_another_office_is_the_only_change(seed: str) -> None:
    told = "Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Tư pháp"
    assert told in seed
    made = version(seed.replace(told, "Sở Ngoại vụ chủ trì, phối hợp với Sở Tư pháp"))
    assert made.amended == {"III.2": "Sở Ngoại vụ chủ trì, phối hợp với Sở Tư pháp và các sở, ban ngành liên quan"}
    assert made.matters == []


def test_of_a_sentence_the_part_that_the_person_kept_is_taken(seed: str) -> None:
    made = version(seed.replace("(trước ngày 25 tháng 12)", "(trước ngày 28 tháng 12)", 1))
    (only,) = made.update.proposals
    assert only.entry.clause == "IV.1"
    assert only.entry.when.startswith("định kỳ hằng năm, lồng ghép vào báo cáo")
    assert only.entry.when.endswith("(trước ngày 28 tháng 12), hoặc đột xuất (khi có yêu cầu)")
    assert [move.days for move in made.written.moves["IV.1"]] == [3] * 7


def test_what_a_version_adds_is_a_new_entry_from_its_own_day(seed: str) -> None:
    made = version(seed.replace("IV. TỔ CHỨC", f"{ADDED}IV. TỔ CHỨC", 1))
    assert made.update.proposals == ()
    first, second = made.update.added
    assert (first.entry.clause, first.entry.title) == ("III.5.d", "Xây dựng trang thông tin đối ngoại")
    assert first.later is not None  # each year from the version on, not from the plan on
    assert (first.later.on, first.later.when) == (LATER, "trước ngày 30 tháng 6 hằng năm")
    assert (second.entry.who, second.entry.when) == ("Viện Khảo sát", "trước ngày 30/6/2025")
    assert [group.name for group in made.update.groups] == ["Viện Khảo sát"]
    assert made.plan.task("III.5.d").who.names(Role.LEAD) == ("Sở Ngoại vụ",)


def test_what_a_version_drops_is_told_and_stays(seed: str) -> None:
    start, stop = seed.index("b) Tăng cường tuyên truyền, giáo dục"), seed.index("c) Tăng cường nguồn lực cho")
    made = version(seed[:start] + seed[stop:].replace("c) Tăng", "b) Tăng", 1))
    assert made.update.changes_nothing
    assert [(point.matter, point.clause) for point in made.update.points] == [
        (Matter.DROPPED, "III.5.b"),
        (Matter.RENUMBERED, "III.5.c"),
    ]
    assert made.plan.task("III.5.b").clause == "III.5.b"


def test_another_duty_under_the_same_number_does_not_take_its_place(seed: str) -> None:
    start, stop = seed.index("b) Tăng cường tuyên truyền, giáo dục"), seed.index("c) Tăng cường nguồn lực cho")
    other = "b) Xây cầu qua sông.\n- Đơn vị thực hiện: Sở Xây dựng.\n- Thời gian thực hiện: Quý I/2025.\n"
    made = version(seed[:start] + other + seed[stop:])
    assert made.update.proposals == ()
    assert [new.entry.clause for new in made.update.added] == ["III.5.b (2)"]
    assert (Matter.OTHER_DUTY, "III.5.b") in [(point.matter, point.clause) for point in made.update.points]


def test_what_a_person_decided_is_not_undone(seed: str) -> None:
    decided = (
        reviewed()
        .replace('title = "Bồi dưỡng cán bộ làm công tác thông tin đối ngoại"', 'title = "Tập huấn"')
        .replace('when = "Giao ban báo chí định kỳ."', 'timing = { kind = "recurring", rules = [{ day = 5 }] }')
    )
    made = updated(seed, LATER, decided)
    assert made.update.changes_nothing
    assert made.matters == [Matter.NO_WORDS]
    assert made.plan.task("III.5.c").title == "Tập huấn"


def test_words_that_an_amendment_gave_are_no_change_either(seed: str) -> None:
    newer = seed.replace("Quý 3/2024.", "Quý 4/2024.", 1)
    once = version(newer)
    again = updated(newer, LATER, once.written.text)
    assert (again.update.changes_nothing, again.matters) == (True, [])
    older = updated(seed, LATER, once.written.text)
    assert older.update.changes_nothing
    assert [(point.matter, point.clause) for point in older.update.points] == [(Matter.WORDS_GONE, "III.5.c")]


def test_a_file_with_other_line_ends_keeps_them(seed: str) -> None:
    text = reviewed().replace("\n", "\r\n")
    made = updated(seed.replace("Quý 3/2024.", "Quý 4/2024.", 1), LATER, text)
    assert "\n" not in made.written.text.replace("\r\n", "")


def test_a_day_is_needed_and_not_one_before_the_plan(seed: str) -> None:
    with pytest.raises(InvalidValue, match="draft-undated"):
        updated(seed)
    newer = seed.replace("Quý 3/2024.", "Quý 4/2024.", 1)
    with pytest.raises(InvalidValue, match="update-early"):
        updated(newer, date(2024, 1, 1))
    assert updated(seed, date(2024, 1, 1)).update.changes_nothing


def test_a_file_that_cannot_go_on_at_its_end_is_refused(seed: str) -> None:
    head, _, rest = reviewed().partition("[plan]")
    text = f"{head}amendment = []\n[plan]{rest}"
    with pytest.raises(InvalidValue, match="update-unwritable"):
        updated(seed.replace("Quý 3/2024.", "Quý 4/2024.", 1), LATER, text)
    with pytest.raises(InvalidFile):
        updated(seed, LATER, "schema = 1\n[plan")


def test_words_are_compared_without_signs_and_with_marks() -> None:
    assert words_key("Quý 3/2024.") == words_key("quý 3 / 2024")
    assert words_key("Sở Y tế") != words_key("Sở Ý tế")
    assert still_said(["quý 3 2024"], [], "", words_key("hoàn thành trong Quý 3/2024"))
    assert not still_said(["quý 3"], [], "", words_key("hoàn thành trong quý 30"))


def test_a_part_of_a_sentence_is_found_by_its_ends() -> None:
    text = "Giao Sở A định kỳ hằng năm (trước ngày 28 tháng 12), báo cáo."
    assert in_step("hằng năm (trước ngày 25 tháng 12)", text) == "hằng năm (trước ngày 28 tháng 12)"
    assert in_step("hằng quý, chậm nhất ngày 5", text) == ""


SPLIT = """\
schema = 1
uses = ["hue"]

[plan]
id = "hue/vi-du"
title = "Kế hoạch ví dụ"
issuer = "Ủy ban nhân dân tỉnh Thừa Thiên Huế"
applies_from = 2024-04-15
revised = 2024-04-15
place = "vn/hue"

[[task]]
clause = "III.1.1"
title = "Xây dựng lộ trình"
heading = "Sở Du lịch"
who = "xây dựng lộ trình … cụ thể"
timing = { kind = "none" }

[[task]]
clause = "III.1.2"
title = "Báo cáo khó khăn"
heading = "Sở Du lịch"
who = "báo cáo Ủy ban nhân dân tỉnh"
when = "trước ngày 30/6/2024"
"""
WHOLE = """\
KẾ HOẠCH
Ví dụ
III. TỔ CHỨC THỰC HIỆN
1. Sở Du lịch
Tập trung xây dựng lộ trình thực hiện cụ thể; báo cáo Ủy ban nhân dân tỉnh những khó khăn trước ngày 30/6/2024.
"""


def test_a_duty_that_a_person_took_apart_is_compared_part_by_part() -> None:
    same = updated(WHOLE, LATER, SPLIT)
    assert (same.update.compared, same.update.changes_nothing) == (Compared.VERSION, True)
    assert same.matters == []
    later = updated(WHOLE.replace("30/6/2024", "31/12/2024"), LATER, SPLIT)
    assert later.update.changes_nothing
    assert [(point.matter, point.clause) for point in later.update.points] == [
        (Matter.AMENDMENT_UNREAD, "III.1.2")
    ]
