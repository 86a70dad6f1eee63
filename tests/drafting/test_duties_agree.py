"""The same text gives the same duties, whatever it is written in."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.forms_made import FORMS, has_tables
from drafting.gold_lists import HERE
from draws import draws
from ttdn.drafting.blocks import Block, TextBlock
from ttdn.drafting.draft import Words
from ttdn.drafting.reading import read_document
from ttdn.drafting.taking_apart import draft_of

ALL_OF = 20  # shapes; behind them each fourth, since another form is another reader and not another rule
SHAPES = [
    path
    for path in sorted([*HERE.glob("shapes/*.txt"), *HERE.glob("shapes/*.md")])
    if (number := int(path.stem.partition("-")[0])) <= ALL_OF or number % 4 == 0
]


def said(words: Sequence[Words]) -> list[tuple[str, str]]:
    return [(one.text, one.label) for one in words]


def duties(blocks: Sequence[Block]) -> list[tuple[object, ...]]:
    return [(one.clause, one.text.text, said(one.who), said(one.when)) for one in draft_of(blocks).duties]


@cache
def shape(path: Path) -> tuple[Sequence[Block], list[tuple[object, ...]]]:
    """A shape and its duties, which every form is compared with."""
    blocks = read_document(path)
    return blocks, duties(blocks)


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.stem)
def test_a_shape_in_every_form(path: Path, name: str) -> None:
    blocks, wanted = shape(path)
    if name == "a.txt" and has_tables(blocks):
        pytest.skip("plain text holds no tables")
    assert duties(read_document(FORMS[name](blocks), name)) == wanted


OFFICES = (
    "Sở Y tế",
    "Sở Nông nghiệp và Môi trường",
    "Ủy ban nhân dân các xã, phường",
    "Văn phòng Ủy ban nhân dân tỉnh",
)
WORK = (
    "Rà soát, lập danh sách các điểm xả thải trên sông Hoài và các nhánh, báo cáo Ủy ban nhân dân tỉnh",
    "Tổ chức quan trắc chất lượng nước định kỳ",
    "Xây dựng đề án bảo vệ nguồn nước giai đoạn 2026 - 2030, trình cấp có thẩm quyền phê duyệt theo quy định",
    "Tuyên truyền, phổ biến pháp luật về tài nguyên nước đến các tầng lớp Nhân dân",
)
TIMES = (
    "Hằng quý",
    "Trước ngày 30 tháng 6 năm 2026",
    "Quý III/2026",
    "Hằng năm, trước ngày 15/12",
    "Năm 2026 - 2027",
)
a_duty = st.tuples(
    st.sampled_from(WORK), st.sampled_from(OFFICES), st.sampled_from(OFFICES), st.sampled_from(TIMES)
)


@st.composite
def plans(draw: st.DrawFn) -> list[Block]:
    """A plan of groups of duties: their label lines as dashes below, or their office as a heading above."""
    lines = ["I. MỤC ĐÍCH", "Bảo vệ nguồn nước sông Hoài.", "II. NHIỆM VỤ"]
    for group, found in enumerate(
        draw(st.lists(st.lists(a_duty, min_size=1, max_size=3), min_size=1, max_size=3)), 1
    ):
        lines.append(f"{group}. Nhóm nhiệm vụ thứ {group}")
        for letter, (work, lead, helping, time) in zip("abc", found, strict=False):
            lines += [
                f"{letter}) {work}.",
                f"- Đơn vị thực hiện: {lead} chủ trì, phối hợp với {helping}.",
                f"- Thời gian thực hiện: {time}.",
            ]
    lines.append("III. TỔ CHỨC THỰC HIỆN")
    for number, (work, office, _, time) in enumerate(draw(st.lists(a_duty, max_size=3)), 1):
        lines += [f"{number}. {office}", f"- {work}, hoàn thành {time[0].lower()}{time[1:]}."]
    return [TextBlock(line) for line in lines]


@draws(25)
@given(plans())
def test_a_made_plan_in_every_form(blocks: list[Block]) -> None:
    wanted = duties(blocks)
    assert wanted
    for name, made in FORMS.items():
        assert duties(read_document(made(blocks), name)) == wanted, name


def test_short_lines_of_a_pdf_that_say_the_same_are_no_margin() -> None:
    lines = ["I. MỤC ĐÍCH", "Bảo vệ nguồn nước sông Hoài.", "II. NHIỆM VỤ", "1. Nhóm", "2. Nhóm"]
    for letter in "abcdeg":
        label_lines = [
            "- Đơn vị thực hiện: Sở Y tế chủ trì, phối hợp với Sở Y tế.",
            "- Thời gian thực hiện: Hằng quý.",
        ]
        lines += [f"{letter}) {WORK[0]}.", *label_lines]
    lines.append("III. TỔ CHỨC THỰC HIỆN")
    for number, work in enumerate((WORK[0], WORK[1], f"{WORK[1]}, hoàn thành"), 1):
        lines += [f"{number}. Sở Y tế", f"- {work} hằng quý."]
    blocks = [TextBlock(line) for line in lines]
    read = read_document(FORMS["a.pdf"](blocks), "a.pdf")
    assert [block.text for block in read if isinstance(block, TextBlock)] == lines
