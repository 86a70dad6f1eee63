"""Tables that stand upright: each row begins with what it holds, and a column is a piece of work."""

import pytest

from ttdn.drafting.blocks import Block, Origin, TableBlock, TextBlock
from ttdn.drafting.draft import DraftDuty
from ttdn.drafting.taking_apart import draft_of

SLIP = (
    ("Mục", "Ghi"),
    ("Việc được giao", "Kiểm tra việc lấn chiếm vỉa hè"),
    ("Người nhận việc", "Phòng Kinh tế"),
    ("Cùng làm", "Công an phường"),
    ("Hạn", "08/4/2026"),
    ("Kết quả phải có", "Biên bản"),
)


def duties(*blocks: Block) -> tuple[DraftDuty, ...]:
    return draft_of([TextBlock("PHIẾU GIAO VIỆC"), *blocks]).duties


def test_a_slip_with_a_row_for_each_question_is_one_duty() -> None:
    (found,) = duties(TableBlock(SLIP))
    assert found.text.text == "Kiểm tra việc lấn chiếm vỉa hè"
    assert [(one.label, one.text) for one in found.who] == [
        ("Người nhận việc", "Phòng Kinh tế"),
        ("Cùng làm", "Công an phường"),
    ]
    assert [one.text for one in found.when] == ["08/4/2026"]
    assert [one.text for one in found.result] == ["Biên bản"]


def test_the_place_of_a_word_is_that_of_its_cell() -> None:
    (found,) = duties(TableBlock(SLIP, Origin(page=2)))
    assert found.text.origin == Origin(page=2, row=2, column=2)
    assert found.who[0].origin == Origin(page=2, row=3, column=2)


def test_two_columns_of_answers_are_two_duties() -> None:
    second = ("Ghi", "Sửa loa", "Văn phòng", "", "10/4/2026", "")
    rows = tuple((*row, more) for row, more in zip(SLIP, second, strict=True))
    assert [(one.text.text, one.who[0].text) for one in duties(TableBlock(rows))] == [
        ("Kiểm tra việc lấn chiếm vỉa hè", "Phòng Kinh tế"),
        ("Sửa loa", "Văn phòng"),
    ]


@pytest.mark.parametrize("nobody", ["Không", "không có", "-", "0"])
def test_a_cell_may_say_that_nobody_helps(nobody: str) -> None:
    rows = tuple((name, nobody if name == "Cùng làm" else answer) for name, answer in SLIP)
    (found,) = duties(TableBlock(rows))
    assert [one.text for one in found.who] == ["Phòng Kinh tế"]


def test_a_table_of_facts_is_no_slip() -> None:
    rows = (("Tên dự án", "Kè sông Hậu"), ("Chủ đầu tư", "Ban Quản lý dự án"), ("Tổng mức", "45 tỷ đồng"))
    assert not duties(TableBlock(rows))
