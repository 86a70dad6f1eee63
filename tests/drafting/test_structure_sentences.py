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


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Sở Xây dựng rà soát điểm ngập; trước 15/8/2026 nạo vét cống.", [], ["trước 15/8/2026"]),
        ("Phòng Nội vụ theo dõi việc sắp xếp; đầu mỗi quý công khai danh sách.", [], ["đầu mỗi quý"]),
        ("Hạt Kiểm lâm tuần tra; 03 tháng một lần kiểm kê lâm sản.", [], ["03 tháng một lần"]),
    ],
)
def test_a_clause_with_a_time_and_an_act_of_its_own_is_a_duty_beside_one_without(
    text: str, first: list[str], second: list[str]
) -> None:
    assert [shown(one)[2] for one in duties(f"1. {text}")] == [first, second]


@pytest.mark.parametrize(
    "rest",
    [
        "hoàn thành trước ngày 15/12/2026.",
        "không để thiếu hàng trong dịp Tết.",
        "đưa nội dung này vào kỳ họp tháng 10/2026.",
        "biểu dương các cửa hàng tốt (thường xuyên).",
    ],
)
def test_a_clause_that_says_more_of_the_one_before_it_is_no_duty(rest: str) -> None:
    assert len(duties(f"1. Sở Công Thương chuẩn bị hàng bình ổn; {rest}")) == 1


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Nhà thầu huy động 03 máy đào từ ngày 10/6/2026, nếu chậm thì bị cắt khối lượng.", "từ ngày 10/6/2026"),
        ("Chủ đầu tư bàn giao mặt bằng trước 30/4/2026; quá hạn thì bị thu hồi quyết định.", "trước 30/4/2026"),
    ],
)
def test_what_an_order_threatens_takes_nothing_from_it(text: str, when: str) -> None:
    [duty] = duties(f"1. {text}")
    assert shown(duty)[2] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "Trưởng phòng chịu trách nhiệm trước Giám đốc về chất lượng báo cáo.",
        "Giám đốc Sở giao Trưởng các phòng chịu trách nhiệm về tiến độ, chất lượng nhiệm vụ.",
        "Phó Giám đốc Lê Văn Nam đi công tác đến hết ngày 20/3/2026.",
    ],
)
def test_who_only_answers_for_something_or_is_away_has_no_duty(text: str) -> None:
    assert duties(f"1. {text}") == ()


@pytest.mark.parametrize(
    ("text", "who", "when"),
    [
        ("Việc sao chụp hồ sơ do Trung tâm Lưu trữ đảm nhận, xong trước 20/9/2026.", "Trung tâm Lưu trữ", 1),
        ("Công tác đón tiếp giao Văn phòng phụ trách.", "Văn phòng", 0),
        ("Phần trang trí do Đoàn xã lo, xong trước 16 giờ ngày 12/4.", "Đoàn xã", 1),
    ],
)
def test_work_that_somebody_carries_out_is_his(text: str, who: str, when: int) -> None:
    [duty] = duties(f"1. {text}")
    assert (shown(duty)[1], len(duty.when)) == ([who], when)


def test_what_was_done_to_a_thing_is_not_told_of_who_acts_on_it() -> None:
    found = duties(
        "I. NHIỆM VỤ", "1. Giao UBND các xã:", "- Chuyển hồ sơ đã thu nhận về Trung tâm trước 20/5/2026.",
        "- Nhập phiếu đã thu vào phần mềm hằng ngày."
    )  # fmt: skip
    assert [shown(one)[2] for one in found] == [["trước 20/5/2026"], ["hằng ngày"]]


@pytest.mark.parametrize(
    "text",
    [
        "Trung tâm Chăm sóc khách hàng tiếp nhận yêu cầu qua tổng đài 24/24 giờ; thông tin cho khách hàng.",
        "Sở Y tế tham mưu kế hoạch phối hợp hằng năm, ban hành trước ngày 31 tháng 01.",
    ],
)
def test_how_it_is_done_and_when_it_is_issued_part_no_duty(text: str) -> None:
    assert [order.text for order in orders_in(text)] == [text]
