"""Sentences with several acts, times and people: which is whose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.draft import DraftDuty, Where
from ttdn.drafting.structure.sentences import orders_in
from ttdn.drafting.taking_apart import draft_of


def duties(*lines: str) -> tuple[DraftDuty, ...]:
    return draft_of([TextBlock(line) for line in lines]).duties


def shown(duty: DraftDuty) -> tuple[str, list[str], list[str]]:
    return duty.text.text, [one.text for one in duty.who], [one.text for one in duty.when]


def test_a_clause_behind_a_time_is_a_duty_of_its_own() -> None:
    found = duties(
        "II. NHIỆM VỤ",
        "1. Phòng Kinh tế",
        "Thẩm định dự toán trước ngày 20/4; chuẩn bị nước uống.",
        "Làm đầu mối; kiểm tra chéo mỗi quý một lần; sơ kết trước 10/7/2026.",
    )
    assert [shown(one)[::2] for one in found] == [
        ("Thẩm định dự toán trước ngày 20/4;", ["trước ngày 20/4"]),
        ("chuẩn bị nước uống.", []),
        ("Làm đầu mối; kiểm tra chéo mỗi quý một lần;", ["mỗi quý một lần"]),
        ("sơ kết trước 10/7/2026.", ["trước 10/7/2026"]),
    ]
    assert {one.who[0].text for one in found} == {"Phòng Kinh tế"}


def test_two_times_of_one_clause_part_it() -> None:
    first, second = duties(
        "1. Giám đốc Xí nghiệp Bắc Lãng nộp hồ sơ trong ngày 10/11, "
        "kiểm điểm trách nhiệm cá nhân và báo cáo trước ngày 15/11."
    )
    assert shown(first)[1:] == (["Giám đốc Xí nghiệp Bắc Lãng"], ["trong ngày 10/11"])
    assert shown(second) == (
        "kiểm điểm trách nhiệm cá nhân và báo cáo trước ngày 15/11.",
        ["Giám đốc Xí nghiệp Bắc Lãng"],
        ["trước ngày 15/11"],
    )


@pytest.mark.parametrize(
    "more",
    [
        "không để dồn vào cuối năm.",
        "chịu trách nhiệm trước Chủ tịch nếu để chậm trễ.",
        "sau thời hạn này nếu còn vi phạm thì kiểm điểm.",
    ],
)
def test_what_must_not_happen_is_no_act_of_its_own(more: str) -> None:
    assert len(duties(f"1. Sở Y tế hoàn thành hồ sơ trước ngày 30/6/2026; {more}")) == 1


def test_a_subject_behind_its_time_or_case_is_another() -> None:
    _, second = duties(
        "1. Phòng Kinh tế xử lý hồ sơ trước ngày 15/10/2025. "
        "Từ ngày 16/10/2025, nếu còn hồ sơ quá hạn, Trưởng phòng giải trình vào chiều thứ Sáu hằng tuần."
    )
    assert shown(second)[1] == ["Trưởng phòng"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "Giao đồng chí Trần Văn An, Phó Chủ tịch UBND xã theo dõi.",
            "đồng chí Trần Văn An, Phó Chủ tịch UBND xã",
        ),
        ("Đồng chí Bí thư Đảng ủy xã trực tiếp đối thoại.", "Đồng chí Bí thư Đảng ủy xã"),
        ("Phó Chủ tịch Nguyễn Văn Bình tiếp công dân.", "Phó Chủ tịch Nguyễn Văn Bình"),
        ("Các đồng chí Phó Chủ tịch chỉ đạo lĩnh vực phụ trách.", "Các đồng chí Phó Chủ tịch"),
        ("Hiệu trưởng các trường tổ chức khai giảng.", "Hiệu trưởng các trường"),
        ("Khoa Điện lắp đặt hệ thống hút khói.", "Khoa Điện"),
        ("Phòng Đào tạo xây dựng chương trình.", "Phòng Đào tạo"),
        ("Giáo viên chủ nhiệm họp phụ huynh.", "Giáo viên chủ nhiệm"),
    ],
)
def test_a_person_or_an_office_of_a_school_acts(sentence: str, who: str) -> None:
    [duty] = duties("II. NHIỆM VỤ", f"1. {sentence}")
    assert shown(duty)[1] == [who]


def test_a_person_before_a_colon() -> None:
    [duty] = duties("III. PHÂN CÔNG", "- Chị Hoa: trang trí hội trường, xong trước ngày 12/11.")
    assert shown(duty)[1:] == (["Chị Hoa"], ["xong trước ngày 12/11"])


def test_those_who_sit_on_a_team_are_given_nothing_by_that() -> None:
    assert duties("Điều 1. Thành lập Tổ công tác gồm:", "1. Ông Lê Văn Nam, Phó Chủ tịch - Tổ trưởng;") == ()


def test_tasks_of_a_resolution_are_of_the_body_that_carries_it_out() -> None:
    first, second, third = duties(
        "Điều 2. Nhiệm vụ, giải pháp",
        "1. Sửa chữa 06 công trình đã hư hỏng, hoàn thành trước mùa khô năm 2026 - 2027.",
        "2. Thu tiền sử dụng nước.",
        "Điều 3. Tổ chức thực hiện",
        "1. Giao Ủy ban nhân dân xã tổ chức triển khai thực hiện Nghị quyết này; hằng năm báo cáo kết quả.",
    )
    assert [one.who[0].text for one in (first, second)] == ["Ủy ban nhân dân xã"] * 2
    assert first.who[0].where is Where.HEADING
    assert shown(third)[2] == ["hằng năm"]


def test_tasks_that_several_carry_out_stay_open() -> None:
    draft = draft_of(
        [
            TextBlock("II. NHIỆM VỤ"),
            TextBlock("1. Phát triển nông nghiệp hữu cơ."),
            TextBlock("III. TỔ CHỨC THỰC HIỆN"),
            TextBlock("Giao các sở, ban, ngành tổ chức thực hiện Kế hoạch này."),
        ]
    )
    assert [words.text for words in draft.unplaced] == ["Phát triển nông nghiệp hữu cơ."]


ACTS = st.sampled_from(("rà soát hồ sơ", "kiểm tra các chợ", "lập danh sách hộ nghèo", "bố trí kinh phí"))
TIMES = st.sampled_from(("trước ngày 20/4/2026", "trong quý I/2026", "hằng tháng", ""))


@given(st.lists(st.tuples(ACTS, TIMES), min_size=1, max_size=5))
def test_the_words_of_a_sentence_are_kept_and_each_part_has_a_time_at_most(acts: list[tuple[str, str]]) -> None:
    text = "Sở Y tế " + "; ".join(f"{act} {time}".strip() for act, time in acts) + "."
    orders = orders_in(text)
    assert " ".join(order.text for order in orders) == text
    assert all(len(order.when) <= 1 for order in orders)
    assert {order.who for order in orders} == {("Sở Y tế",)}
