"""Letters that amend a plan, as offices word them: what is proposed, and what is left to a person."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from drafting.updates import FOOT, LETTERHEAD, Made, letter, reviewed, updated
from ttdn.drafting.updating.cited_clauses import cited_clauses
from ttdn.drafting.updating.values import Matter
from ttdn.model.tasks import Role

CITED: list[tuple[str, list[str]]] = [
    ("điểm a khoản 1 mục III", ["III.1.a"]),
    ("điểm a, khoản 1, Mục III", ["III.1.a"]),
    ("Mục III, khoản 2, điểm a", ["III.2.a"]),
    ("điểm 2 mục III của Kế hoạch", ["III.2"]),
    ("mục III.5.c và mục IV.2", ["III.5.c", "IV.2"]),
    ("các điểm a, b và c khoản 5 mục III", ["III.5.a", "III.5.b", "III.5.c"]),
    ("khoản 1 và khoản 2 mục III", ["III.1", "III.2"]),
    ("điểm a khoản 1 và điểm b khoản 2 Mục III", ["III.1.a", "III.2.b"]),
    ("tiết a điểm 2 mục III phần B", ["B.III.2.a"]),
    ("điểm đ khoản 2 Điều 6", ["Đ6.2.đ"]),
    ("nhiệm vụ số thứ tự 7 Phụ lục I", ["PL1.7"]),
    ("nhiệm vụ số 3 Phụ lục kèm theo Kế hoạch", ["PL.3"]),
    ("điểm 1.2 khoản 1 mục III", ["III.1.2"]),
    ("ý kiến điều hành về mục tiêu, khoản thu", []),
]


@pytest.mark.parametrize(("text", "clauses"), CITED)
def test_clauses_as_letters_cite_them(text: str, clauses: list[str]) -> None:
    assert [clause for found in cited_clauses(text) for clause in found.clauses] == clauses


LETTERS = tomllib.loads(Path(__file__).with_name("letters.toml").read_text("utf-8"))["letter"]


@pytest.mark.parametrize("said", [item for item in LETTERS if "proposes" in item], ids=lambda said: said["says"])
def test_wordings_of_real_offices(said: dict[str, Any]) -> None:
    made = letter(said["says"])
    assert made.amended == said["proposes"]
    assert made.matters == []
    assert made.update.on == date(2024, 9, 20)
    assert made.update.label == "Công văn 99/UBND-TH ngày 20/09/2024"


def test_an_amendment_says_where_it_comes_from_and_what_moves() -> None:
    made = letter("1. Gia hạn thời gian hoàn thành nhiệm vụ tại điểm c khoản 5 mục III đến hết ngày 31/12/2024.")
    end = made.written.text.partition("# ĐỀ XUẤT CẬP NHẬT")[2]
    assert "# CẦN QUYẾT ĐỊNH (đoạn 7): Công văn 99/UBND-TH ngày 20/09/2024 ghi: «Gia hạn thời gian" in end
    assert "# Thời hạn trước: «Quý 3/2024.»\n" in end
    assert "# hạn: dời từ 30/09/2024 (thứ Hai) sang 31/12/2024 (thứ Ba), muộn hơn 92 ngày\n" in end
    assert 'by = { directive = "hue/nq47/99-ubnd-th-2024" }\n' in end
    assert 'type = "Công văn"\nsigned_on = 2024-09-20\n' in end


def test_several_sentences_of_one_duty_are_one_amendment() -> None:
    made = letter(
        "1. Gia hạn thời gian hoàn thành nhiệm vụ tại điểm c khoản 5 mục III đến hết ngày 31/12/2024.",
        "2. Thay cụm từ “Ban Tuyên giáo Tỉnh ủy” bằng cụm từ “Sở Du lịch”, cụm từ “các đơn vị, địa phương” "
        "bằng cụm từ “Sở Ngoại vụ” tại điểm c khoản 5 mục III.",
    )
    (only,) = made.update.proposals
    assert only.entry.when == "đến hết ngày 31/12/2024"
    assert only.entry.who == "Sở Du lịch, Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Ngoại vụ."


def test_a_list_under_one_sentence_gives_each_its_own_day() -> None:
    made = letter(
        "Ủy ban nhân dân tỉnh đồng ý gia hạn thời gian hoàn thành các nhiệm vụ sau:",
        "- Nhiệm vụ tại điểm a khoản 1 mục III: đến hết ngày 30/11/2024;",
        "- Nhiệm vụ tại điểm c khoản 5 mục III: đến hết ngày 31/12/2024.",
    )
    assert made.amended == {"III.1.a": "đến hết ngày 30/11/2024", "III.5.c": "đến hết ngày 31/12/2024"}


def test_new_words_in_the_paragraphs_that_follow() -> None:
    made = letter(
        "Điều 1. Sửa đổi điểm c khoản 5 mục III như sau:",
        "“c) Tổ chức bồi dưỡng cán bộ làm công tác thông tin đối ngoại.",
        "- Đơn vị thực hiện: Sở Ngoại vụ chủ trì, phối hợp với Sở Du lịch.",
        "- Thời gian thực hiện: Quý 4/2024.”",
        "Điều 2. Bổ sung điểm d vào khoản 5 mục III như sau:",
        "“d) Xây dựng trang thông tin đối ngoại.",
        "- Đơn vị thực hiện: Sở Du lịch.",
        "- Thời gian thực hiện: trước ngày 30/6/2025.”",
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.",
        about="sửa đổi, bổ sung Kế hoạch",
    )
    (changed,) = made.update.proposals
    assert (changed.entry.clause, changed.entry.when) == ("III.5.c", "Quý 4/2024")
    assert changed.entry.who == "Sở Ngoại vụ chủ trì, phối hợp với Sở Du lịch"
    (new,) = made.update.added
    assert (new.entry.clause, new.entry.who, new.entry.when) == ("III.5.d", "Sở Du lịch", "trước ngày 30/6/2025")
    assert made.matters == []


TABLE = """
| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian theo Kế hoạch | {column} |
|---|---|---|---|---|
| 1 | Bồi dưỡng cán bộ làm công tác thông tin đối ngoại | Sở Ngoại vụ | Quý 3/2024 | Quý 4/2024 |
| 2 | Xây cầu | Sở Xây dựng | Quý 3/2024 | Quý 4/2024 |
"""


def test_a_column_for_new_times_amends_the_duties_that_its_rows_name() -> None:
    head = LETTERHEAD.replace("\n", "\n\n").format(about="điều chỉnh thời gian thực hiện")
    words = "Điều chỉnh thời gian thực hiện một số nhiệm vụ như sau:\n"
    made = updated(head + words + TABLE.format(column="Thời gian điều chỉnh"), name="qd.md")
    assert made.amended == {"III.5.c": "Quý 4/2024"}
    assert any("Xây cầu" in point.words for point in made.update.points)
    asked = updated(head + words + TABLE.format(column="Thời gian đề nghị điều chỉnh"), name="qd.md")
    assert asked.update.changes_nothing


def test_words_in_the_place_of_others_go_wherever_the_plan_has_them() -> None:
    made = letter("Thay cụm từ “Sở Thông tin và Truyền thông” bằng cụm từ “Sở Ngoại vụ” trong toàn bộ Kế hoạch.")
    assert len(made.amended) == 9
    assert all("Sở Thông tin và Truyền thông" not in words for words in made.amended.values())
    duty = next(item for item in made.plan.amendments if item.clause == "III.3.a")
    assert duty.who is not None
    assert duty.who.names(Role.LEAD) == ("Sở Ngoại vụ",)


@pytest.mark.parametrize("said", [item for item in LETTERS if "tells" in item], ids=lambda said: said["says"])
def test_what_is_not_certain_is_told_and_not_proposed(said: dict[str, Any]) -> None:
    made = letter(said["says"])
    assert made.update.changes_nothing
    assert said["tells"] in [matter.value for matter in made.matters]
    words = " ".join(point.words for point in made.update.points).replace('"', "")
    assert said["says"].replace("“", "").replace("”", "").rstrip(".") in words


def test_a_request_decides_nothing() -> None:
    words = "Gia hạn thời gian hoàn thành nhiệm vụ tại điểm c khoản 5 mục III đến hết ngày 31/12/2024."
    asked = letter(words, about="đề nghị gia hạn thời gian thực hiện nhiệm vụ")
    assert asked.update.changes_nothing
    assert asked.matters == [Matter.AMENDMENT_UNREAD]
    inside = letter("Kính đề nghị Ủy ban nhân dân tỉnh xem xét:", f"- {words}")
    assert inside.update.changes_nothing


def test_a_letter_about_another_plan_changes_nothing_here() -> None:
    made = _of_numbered_plan("12/KH-UBND")
    assert made.amended == {"III.5.c": "đến hết ngày 31/12/2024"}
    other = _of_numbered_plan("15/KH-UBND")
    assert other.update.changes_nothing
    assert other.matters == [Matter.OTHER_PLAN]


def _of_numbered_plan(number: str) -> Made:
    text = reviewed().replace('issuer = "Ủy ban', 'number = "12/KH-UBND"\nissuer = "Ủy ban', 1)
    words = (
        f"Gia hạn thời gian hoàn thành nhiệm vụ tại điểm c khoản 5 mục III Kế hoạch số {number} ngày 05/6/2024 "
        "đến hết ngày 31/12/2024."
    )
    return updated(LETTERHEAD.format(about="gia hạn") + words + FOOT, text=text)


def test_a_new_time_that_is_fewer_than_before_is_told() -> None:
    made = letter("Điều chỉnh thời hạn báo cáo tại khoản 2 mục IV thành trước ngày 20 tháng 12 hằng năm.")
    (only,) = made.update.proposals
    assert only.entry.when == "trước ngày 20 tháng 12 hằng năm"
    assert any("trước đây có 2 mốc" in note for note in only.notes)


def test_an_old_time_that_the_plan_does_not_have_is_told() -> None:
    made = letter("Gia hạn nhiệm vụ tại điểm c khoản 5 mục III từ ngày 31/10/2024 sang ngày 31/12/2024.")
    (only,) = made.update.proposals
    assert any("thời hạn cũ «ngày 31/10/2024»" in note for note in only.notes)


def test_a_letter_that_was_taken_over_proposes_nothing_again() -> None:
    words = "Gia hạn thời gian hoàn thành nhiệm vụ tại điểm c khoản 5 mục III đến hết ngày 31/12/2024."
    made = letter(words)
    again = updated(LETTERHEAD.format(about="gia hạn") + words + FOOT, text=made.written.text)
    assert again.update.changes_nothing
    assert again.written.text == made.written.text
    assert again.update.directive is None  # the file has it by now
