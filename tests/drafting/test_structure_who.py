"""Who acts, as far as the words go that say which: neither cut short, nor with what they have to do."""

import pytest

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.draft import DraftDuty
from ttdn.drafting.structure.assigning_lines import assigning_line
from ttdn.drafting.structure.sentence_who import who_in
from ttdn.drafting.structure.unit_lists import office_of
from ttdn.drafting.taking_apart import draft_of


def acting(text: str) -> list[str]:
    return [text[start:stop] for start, stop in who_in(text)]


def duties(*lines: str) -> tuple[DraftDuty, ...]:
    return draft_of([TextBlock(line) for line in lines]).duties


def given_to(*lines: str) -> list[list[str]]:
    return [[words.text for words in duty.who] for duty in duties(*lines)]


@pytest.mark.parametrize(
    ("who", "act"),
    [
        # which of several: what they hold, run, have, were given, prepare
        ("Các đơn vị quản lý hồ chứa", "điều tiết nguồn nước."),
        ("Các hợp tác xã nuôi trồng thủy sản", "kiểm tra bờ bao."),
        ("Các xã có bến đò ngang sông", "bố trí người trực."),
        ("Các hộ gia đình được giao rừng", "bố trí người canh gác."),
        ("Các thành viên Ban Chỉ đạo được phân công phụ trách xã", "đi kiểm tra thực tế."),
        ("Các cơ quan chuẩn bị nội dung", "gửi dự thảo về Văn phòng."),
        ("Các trạm y tế còn lại", "đăng ký nhu cầu."),
        ("Các đảng ủy được kiểm tra", "xây dựng báo cáo theo đề cương."),
        # places, parts by number, a field in small letters, what stands in brackets
        ("Ủy ban nhân dân các xã Bình An, Phú Hòa và Canh Thuận", "khởi công số nhà còn lại."),
        ("Tổ chuyên môn khối 4, khối 5", "tổ chức thao giảng."),
        ("Khoa Nội tim mạch - Lão khoa", "duy trì đường dây tư vấn."),
        ("Văn phòng Sở (Phòng Hành chính)", "đôn đốc tài liệu."),
        ("Chủ tịch UBND xã (hoặc Phó Chủ tịch được ủy quyền)", "kiểm tra thực địa."),
        ("Thủ trưởng các đơn vị được giao chủ trì", "xây dựng kế hoạch chi tiết."),
        ("Thầy Trần Văn Tân (Phó Hiệu trưởng)", "duyệt chương trình."),
        # no part of a name: what is to be done
        ("Các đồng chí Ủy viên Ban Thường vụ", "dự sinh hoạt chi bộ được phân công phụ trách."),
        ("Đồn Biên phòng Hòn Cau", "khảo sát luồng lạch, cắm phao."),
        ("Tổ tư vấn tâm lý", "tổng hợp, báo cáo Hiệu trưởng."),
        ("Ban Chấp hành Công đoàn", "phối hợp tổ chức hội thao."),
        ("Ban Tổ chức", "bố trí xe đưa đón."),
        ("Trưởng Ban", "quyết định kiểm tra đột xuất."),
        # whoever charges his own people, or holds meetings again and again, acts himself
        ("Các sở, ngành", "phân công lãnh đạo trực 24/24 giờ."),
        ("Chủ tịch UBND xã", "chủ trì họp giao ban mỗi quý một lần."),
    ],
)
def test_who_goes_as_far_as_the_words_that_say_which(who: str, act: str) -> None:
    assert acting(f"{who} {act}") == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Các đơn vị quản lý chặt chẽ hồ sơ cán bộ.",
        "Các đơn vị có trách nhiệm báo cáo kết quả.",
        "Các đơn vị chuẩn bị hồ sơ theo quy định.",
    ],
)
def test_an_act_of_several_is_no_part_of_their_name(text: str) -> None:
    assert acting(text) == ["Các đơn vị"]


def test_who_did_something_is_not_said_to_have_been_given_it() -> None:
    assert not duties("I. NHIỆM VỤ", "1. Các đơn vị được giao đã hoàn thành kế hoạch năm 2025.")


def test_a_line_that_only_assigns_keeps_the_name_whole() -> None:
    (who,) = assigning_line("Ban Hỗ trợ phụ nữ phát triển kinh tế phụ trách")
    assert who.words == "Ban Hỗ trợ phụ nữ phát triển kinh tế phụ trách"
    assert assigning_line("Nhà văn hóa mở cửa từ 06 giờ đến 21 giờ hằng ngày.") == ()


def test_who_acts_apart_from_the_others_has_a_duty_of_his_own() -> None:
    assert given_to(
        "2. Các bệnh viện phân luồng người bệnh. Riêng Bệnh viện Nhi tỉnh lập đội cấp cứu trước ngày 10/4/2026."
    ) == [["Các bệnh viện"], ["Bệnh viện Nhi tỉnh"]]
    assert given_to(
        "3. Hội Nông dân xã",
        "Đẩy mạnh phong trào thi đua; riêng Đoàn Thanh niên xã tổ chức hội thi trước ngày 18/9/2026.",
    ) == [["Hội Nông dân xã"], ["Đoàn Thanh niên xã"]]


def test_those_of_a_group_are_named_by_how_it_is_with_them() -> None:
    office = office_of("Đối với 12 đơn vị chưa gửi báo cáo: khẩn trương hoàn thành báo cáo.")
    assert office is not None
    assert office.name == "12 đơn vị chưa gửi báo cáo"
    assert office_of("Đối với 12 đơn vị chưa gửi báo cáo: kinh phí do tỉnh cấp.") is None
    assert office_of("12 đơn vị chưa gửi báo cáo: khẩn trương hoàn thành báo cáo.") is None


def test_a_calling_heads_what_those_of_it_have_to_do() -> None:
    assert given_to("1. Cán bộ đoàn cơ sở:", "- Cập nhật kết quả lên phần mềm;", "- Chụp ảnh hoạt động.") == [
        ["Cán bộ đoàn cơ sở"],
        ["Cán bộ đoàn cơ sở"],
    ]


def test_a_post_is_told_by_the_offices_beside_it() -> None:
    beside = ("1. Văn phòng: chuẩn bị hội trường.", "2. Tổ chuyên môn: chọn tiết mục.")
    assert given_to("III. PHÂN CÔNG", *beside, "3. Bảo vệ: sắp xếp chỗ để xe.")[-1] == ["Bảo vệ"]
    assert ["Bảo vệ"] not in given_to(
        "III. NỘI DUNG", "1. Bảo vệ: sắp xếp chỗ để xe.", "2. Khen thưởng: xét cuối năm."
    )


def test_a_short_name_stands_for_the_heading_it_begins() -> None:
    found = given_to(
        "Điều 2. Các bảo tàng trực thuộc Sở",
        "Các bảo tàng thay thế dây dẫn điện trước ngày 31/10/2026. Mỗi quý một lần, tổ chức diễn tập chữa cháy.",
    )
    assert found == [["Các bảo tàng"], ["Các bảo tàng trực thuộc Sở"]]


def test_what_each_has_to_give_is_not_who_gives_it() -> None:
    assert given_to("2. Các khoa có sinh viên: mỗi khoa 01 tham luận, gửi trước ngày 14/5/2026.") == [
        ["Các khoa có sinh viên"]
    ]


def test_a_party_body_leads_those_it_names() -> None:
    found = given_to(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Đảng ủy Ủy ban nhân dân tỉnh",
        "- Lãnh đạo Ủy ban nhân dân tỉnh bố trí kinh phí.",
        "- Lãnh đạo Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các chợ.",
    )
    assert found == [
        ["Đảng ủy Ủy ban nhân dân tỉnh"],
        ["Đảng ủy Ủy ban nhân dân tỉnh", "Sở Y tế chủ trì, phối hợp với Công an tỉnh"],
    ]


def test_who_leads_and_who_helps_stand_apart_in_a_bracket() -> None:
    (duty,) = duties("2.2. Sắp xếp các chợ tạm. (Phòng Kinh tế chủ trì; Công an phường phối hợp; từ quý II/2026)")
    assert [(one.label, one.text) for one in duty.who] == [
        ("", "Phòng Kinh tế chủ trì"),
        ("phối hợp", "Công an phường"),
    ]
    assert [one.text for one in duty.when] == ["từ quý II/2026"]


def test_a_dash_without_a_label_assigns_beside_those_with_one() -> None:
    (duty,) = duties(
        "1. Kiểm tra 06 đảng ủy trực thuộc",
        "- Thời gian: quý II/2026.",
        "- Phòng Tổ chức cán bộ chủ trì thực hiện.",
    )
    assert [one.text for one in duty.who] == ["Phòng Tổ chức cán bộ chủ trì thực hiện"]


def test_a_short_topic_stands_before_who_acts() -> None:
    assert given_to("IV. NHIỆM VỤ", "2. Niêm yết: Văn phòng xã thay bảng niêm yết trước ngày 30/6/2026.") == [
        ["Văn phòng xã"]
    ]


def test_a_lead_gives_to_whom_its_last_sentence_names() -> None:
    lead = "Đoàn kiểm tra chỉ ra nhiều thiếu sót. Ủy ban nhân dân xã thực hiện các nhiệm vụ sau:"
    assert given_to(lead, "1. Rà soát hồ sơ trễ hạn trước ngày 25/6/2026.") == [["Ủy ban nhân dân xã"]]


def test_the_guide_of_a_sender_gives_him_nothing() -> None:
    lead = "Ban Thường vụ Tỉnh đoàn hướng dẫn tổ chức chiến dịch như sau:"
    assert given_to(lead, "1. Đoàn các xã tiếp nhận sinh viên.", "2. Trang phục áo xanh.") == [["Đoàn các xã"]]


def test_whoever_directs_himself_has_what_follows_to_do() -> None:
    yes = "1. Chủ tịch Ủy ban nhân dân các xã, phường trực tiếp chỉ đạo:"
    assert (
        given_to("I. NHIỆM VỤ", yes, "- Che chắn chuồng trại;", "- Tuyệt đối không để người dân sưởi than.")
        == [["Chủ tịch Ủy ban nhân dân các xã, phường"]] * 2
    )


def test_a_time_in_brackets_may_stand_before_who_leads() -> None:
    (duty,) = duties("2.1. Khám sức khỏe cho công nhân (ngày 10/5/2026, Ban Chính sách tỉnh chủ trì).")
    assert [one.text for one in duty.who] == ["Ban Chính sách tỉnh chủ trì"]
    assert [one.text for one in duty.when] == ["ngày 10/5/2026"]


@pytest.mark.parametrize(
    ("who", "act"),
    [
        ("Công ty Điện lực Quảng Trị", "cắt điện ở vùng ngập sâu"),
        ("Viễn thông Cao Bằng", "dự phòng máy phát tại các trạm BTS"),
        ("Bưu điện Lào Cai", "in tem ở xưởng số 2"),
        ("Chủ tịch UBND các xã Hướng Lập, Dân Hoá và Trường Sơn", ", ngoài các việc tại mục 1, tổ chức trực canh"),
        ("Đồng chí Phó Chủ tịch phụ trách văn hóa - xã hội", "kiểm tra nhà bán trú"),
    ],
)
def test_a_name_ends_before_an_act_that_nobody_knows(who: str, act: str) -> None:
    assert acting(f"{who} {act}.".replace(" ,", ",")) == [who]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        (
            "Riêng 12 trường chưa có bếp ăn (danh sách kèm theo), ngoài các việc trên, phải:",
            "12 trường chưa có bếp ăn",
        ),
        ("Các hộ nuôi lồng bè cần:", "Các hộ nuôi lồng bè"),
        ("Riêng 09 xã có tỷ lệ thu nhận dưới 30% phải:", "09 xã có tỷ lệ thu nhận dưới 30%"),
    ],
)
def test_those_of_a_group_that_a_lead_charges(lead: str, who: str) -> None:
    lines = ("I. NHIỆM VỤ", f"1. {lead}", "a) Di dời trước 10/10/2026;", "b) Niêm yết danh sách hằng tuần.")
    assert given_to(*lines) == [[who], [who]]


@pytest.mark.parametrize(
    ("bracket", "who", "when"),
    [
        ("Phòng Tài chính soạn thảo; Thuế xã phối hợp; trình trước ngày 12/4", ["Phòng Tài chính", "Thuế xã"], 1),
        ("Văn phòng soạn thảo, xong trước 10/6", ["Văn phòng"], 1),
        (
            "Hạt Kiểm lâm chủ trì; Công an xã, Trạm Y tế xã tham gia",
            ["Hạt Kiểm lâm chủ trì", "Công an xã, Trạm Y tế xã"],
            0,
        ),
    ],
)
def test_a_bracket_is_read_part_by_part(bracket: str, who: list[str], when: int) -> None:
    [duty] = duties("I. NHIỆM VỤ", f"1. Kế hoạch thăm hỏi gia đình chính sách ({bracket}).")
    assert ([words.text for words in duty.who], len(duty.when)) == (who, when)


def test_both_sides_of_a_joint_programme_act() -> None:
    for act in ("tổ chức hội nghị giao ban mỗi năm một lần", "luân phiên chủ trì hội nghị"):
        assert who_in(f"Hai bên {act}.") == ((0, len("Hai bên")),)


def test_a_heading_says_which_of_a_kind_it_is_for() -> None:
    heading = TextBlock("9. Các chủ rừng là tổ chức")
    duty = draft_of([TextBlock("I. NHIỆM VỤ"), heading, TextBlock("a) Phát dọn đường băng cản lửa.")]).duties[0]
    assert duty.who[0].text == "Các chủ rừng là tổ chức"
