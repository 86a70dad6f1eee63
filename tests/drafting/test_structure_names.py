"""Who acts though nobody knows the name: by its kind, its capitals, its place, or its part in the work."""

import pytest

from ttdn.drafting.blocks import TableBlock, TextBlock
from ttdn.drafting.draft import DraftDuty
from ttdn.drafting.structure.sentence_who import who_in
from ttdn.drafting.structure.tables import duties_in
from ttdn.drafting.structure.turns import turns_in
from ttdn.drafting.structure.unit_lists import office_of
from ttdn.drafting.taking_apart import draft_of


def duties(*lines: str) -> tuple[DraftDuty, ...]:
    return draft_of([TextBlock(line) for line in lines]).duties


def said(duty: DraftDuty) -> tuple[list[str], list[str]]:
    return [words.text for words in duty.who], [words.text for words in duty.when]


@pytest.mark.parametrize(
    ("who", "act"),
    [
        # by capitals, a title in short before them or none
        ("DS Lù Thị Mẩy", "sắp lại tủ trực."),
        ("CNĐD Vi Thị Hoa", "khảo sát người bệnh."),
        ("Vàng A Páo", "sửa nhà vệ sinh."),
        ("HTX Đồng Tâm", "bơm nước vào ruộng."),
        ("TCKT", "đối chiếu công nợ."),
        # by a kind of people or small bodies
        ("Mỗi bản", "cử 20 người."),
        ("các chi đoàn khối trường học", "trồng cây xanh."),
        ("Các chủ lồng bè", "ký cam kết với xã."),
        # where several are
        ("Ủy ban nhân dân các xã ven đầm", "cung cấp danh sách."),
        ("07 đơn vị tại mục C", "bổ sung tài liệu."),
        ("Các trường dọc quốc lộ 1", "cắm biển báo."),
        # by their part or calling
        ("Cơ quan thường trực", "tổng hợp, báo cáo Ủy ban nhân dân tỉnh."),
        ("Đơn vị chủ trì", "lập biên bản."),
        ("Bảo vệ trường", "khóa cổng sau."),
        ("Trưởng khoa", "tự chấm tiêu chí."),
    ],
)
def test_who_acts_is_found_though_nobody_knows_the_name(who: str, act: str) -> None:
    text = f"{who} {act}"
    assert [text[start:stop] for start, stop in who_in(text)] == [who]


@pytest.mark.parametrize(
    "text", ["Tổ chức kỷ niệm ngày truyền thống", "Hội nghị tổng kết", "mỗi thôn 02 đội", "PHÂN CÔNG KHOA, PHÒNG"]
)
def test_words_that_only_begin_like_a_body_are_none(text: str) -> None:
    assert office_of(text) is None


@pytest.mark.parametrize(
    "name",
    [
        "Tổ GPMB + UBND xã Đồng Lương",
        "Khoa Dược - VTYT",
        "Thôn Đoài, thôn Đông, thôn Thượng",
        "Toàn Ban",
        "XN Bến Cát",
        "Lớp 9A, lớp 9B",
    ],
)
def test_bodies_of_a_kind_stand_before_a_colon(name: str) -> None:
    office = office_of(f"{name}: kiểm tra hiện trường.")
    assert office is not None
    assert office.name == name


@pytest.mark.parametrize(
    ("line", "who", "when"),
    [
        ("Thêm 01 kỹ sư ca đêm: TVGS Hùng Vương. Ngay trong tuần.", "TVGS Hùng Vương", "Ngay trong tuần"),
        ("Kiểm định áp kế: P. AT-MT; 10 ngày kể từ khi nhận máy.", "P. AT-MT", "10 ngày kể từ khi nhận máy"),
        (
            "Bảo dưỡng: Phòng Kỹ thuật chủ trì, tổ Vận hành phối hợp; mỗi tuần 01 máy, hết tháng 5 phải xong.",
            "Phòng Kỹ thuật chủ trì, tổ Vận hành phối hợp",
            "mỗi tuần 01 máy, hết tháng 5 phải xong",
        ),
        ("Cấp áo mưa cho công nhân: Công đoàn; trước mùa mưa.", "Công đoàn", "trước mùa mưa"),
        ("Nhập số liệu thu phí; chị Lan làm, xong trước ngày 20/4.", "chị Lan", "xong trước ngày 20/4"),
    ],
)
def test_who_and_when_stand_behind_the_work(line: str, who: str, when: str) -> None:
    found = duties("C. GIAO VIỆC", f"1. {line}", "2. Văn phòng in tài liệu trước ngày 10/4.")
    assert said(found[0]) == ([who], [when])


def test_who_helps_by_a_label_stands_beside_who_leads() -> None:
    found = duties("1. Phòng Điều dưỡng (CNĐD Vi Thị Hoa)", "- Tập huấn rửa tay; phối hợp: khoa KSNK.", "- Kê tủ.")
    assert said(found[0])[0] == ["Phòng Điều dưỡng (CNĐD Vi Thị Hoa)", "khoa KSNK"]


def test_a_share_of_the_work_is_no_name_and_a_duty() -> None:
    [first, _] = duties("IV. PHÂN CÔNG", "1. Thôn Đoài, thôn Đông: mỗi thôn 01 đội vật.", "2. Công an xã: giữ xe.")
    assert (first.text.text, said(first)[0]) == ("mỗi thôn 01 đội vật.", ["Thôn Đoài, thôn Đông"])


def test_those_on_watch_take_turns() -> None:
    found = duties("III. GHI CHÚ", "1. Trực Tết: 31/12 ông Bảy; 01/01 bà Tư.", "2. Văn phòng in lịch trước 25/12.")
    assert [said(duty) for duty in found[:2]] == [(["ông Bảy"], ["31/12"]), (["bà Tư"], ["01/01"])]
    assert turns_in("Trực cơ quan theo lịch") == ()


def test_somebody_else_acts_behind_a_comma() -> None:
    found = duties(
        "II. NHIỆM VỤ",
        "1. Văn phòng rà soát hợp đồng trong tháng 4, Phòng Tài vụ thanh lý các hợp đồng hết hạn.",
        "2. Sở Y tế chủ trì, phối hợp với Sở Nội vụ, Sở Tài chính kiểm tra các chợ.",
    )
    assert [said(duty)[0] for duty in found] == [
        ["Văn phòng"],
        ["Phòng Tài vụ"],
        ["Sở Y tế chủ trì, phối hợp với Sở Nội vụ, Sở Tài chính"],
    ]


def test_the_hours_of_a_day_stand_in_a_column_of_their_own() -> None:
    rows = (
        ("Buổi", "Giờ", "Nội dung", "Phụ trách"),
        ("Sáng 10/3", "7h00", "Diễu hành", "Tổng phụ trách Đội"),
        ("", "8h30", "Chạy 60 m", "Tổ Thể dục"),
        ("Chiều 10/3", "14h00", "Kéo co", "Đoàn trường"),
    )
    assert [[words.text for words in row.when] for row in duties_in([TableBlock(rows)])] == [
        ["Sáng 10/3", "7h00"],
        ["Sáng 10/3", "8h30"],
        ["Chiều 10/3", "14h00"],
    ]


def test_those_who_prepare_and_attend_help_whoever_is_in_the_chair() -> None:
    rows = (
        ("Thời gian", "Nội dung", "Chủ trì", "Chuẩn bị, cùng dự", "Địa điểm"),
        ("8h, 02/3", "Họp Ban Tổ chức", "HT Mai Văn Lợi", "Các tổ trưởng", "Phòng họp"),
    )
    [row] = duties_in([TableBlock(rows)])
    assert [words.text for words in row.who] == ["HT Mai Văn Lợi", "Các tổ trưởng"]


def test_a_label_over_a_column_says_by_when() -> None:
    rows = (("Việc", "Bộ phận làm", "Phải xong trước"), ("Kẻ vạch sân", "Tổ Thể dục", "05/3"))
    [row] = duties_in([TableBlock(rows)])
    assert [words.text for words in row.when] == ["05/3"]


def test_who_leads_and_who_helps_may_both_stand_before_the_act() -> None:
    text = "Phòng An toàn chủ trì, Phòng Kỹ thuật phối hợp lập bản đồ điểm ngập."
    assert [text[a:b] for a, b in who_in(text)] == ["Phòng An toàn chủ trì, Phòng Kỹ thuật phối hợp"]


def test_that_all_draw_lessons_is_no_work() -> None:
    assert duties("II. NHIỆM VỤ", "1. Kỳ thi năm ngoái có 3 phòng thiếu giấy nháp. Các tổ rút kinh nghiệm.") == ()
