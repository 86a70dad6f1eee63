"""Members of a team by name: what each does is his duty, and a list of who sits on it gives nobody any."""

import pytest

from ttdn.drafting.blocks import Block, TableBlock, TextBlock
from ttdn.drafting.draft import DraftDuty
from ttdn.drafting.structure.members import member_of, only_sits
from ttdn.drafting.taking_apart import draft_of


def shown(*blocks: Block | str) -> list[tuple[str, list[str], list[str]]]:
    drafted = draft_of([TextBlock(one) if isinstance(one, str) else one for one in blocks])
    return [_words(duty) for duty in drafted.duties]


def _words(duty: DraftDuty) -> tuple[str, list[str], list[str]]:
    return duty.text.text, [one.text for one in duty.who], [one.text for one in duty.when]


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("Bà Ksor H'Mai, Chủ tịch Công đoàn - Thành viên", "Bà Ksor H'Mai, Chủ tịch Công đoàn - Thành viên", ""),
        ("Đ/c Lê Văn Hùng (Phó Chủ tịch): chỉ đạo chung.", "Đ/c Lê Văn Hùng (Phó Chủ tịch)", "chỉ đạo chung."),
        ("PGS.TS. Lê An - Phó Hiệu trưởng, phụ trách chung", "PGS.TS. Lê An - Phó Hiệu trưởng", "phụ trách chung"),
        ("Ông Hồ Nam, Xã đội trưởng: vận động hiến đất.", "Ông Hồ Nam, Xã đội trưởng", "vận động hiến đất."),
        ("Đ/c Giám đốc Sở Y tế - Ủy viên: phụ trách y tế", "Đ/c Giám đốc Sở Y tế - Ủy viên", "phụ trách y tế"),
        ("Mời đ/c Chủ tịch MTTQ tỉnh: lấy ý kiến.", "đ/c Chủ tịch MTTQ tỉnh", "lấy ý kiến."),
        ("Đ/c Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", "Đ/c Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", ""),
        (
            "Đồng chí Trần An - Phó Giám đốc trực tiếp chỉ đạo",
            "Đồng chí Trần An - Phó Giám đốc",
            "trực tiếp chỉ đạo",
        ),
    ],
)
def test_a_member_with_his_posts(line: str, name: str, rest: str) -> None:
    member = member_of(line)
    assert member is not None
    assert (member.name, member.rest) == (name, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Ông Trần Văn Bình báo cáo trước ngày 15/5.",
        "Đồng chí Giám đốc Sở Y tế báo cáo trước ngày 15/5.",
        "Sở Y tế: kiểm tra các chợ.",
        "Ông:",
    ],
)
def test_no_member(line: str) -> None:
    assert member_of(line) is None


@pytest.mark.parametrize(
    "line", ["CN. Mai Lan, Trưởng phòng: Trưởng tiểu ban;", "Bà Hoa - Hiệu trưởng - Trưởng ban"]
)
def test_who_only_sits_on_a_team(line: str) -> None:
    assert only_sits(line)


def test_what_stands_below_a_member_is_his_with_the_time_of_its_own_label_only() -> None:
    assert shown(
        "1. Bà Đỗ Thị Ngân, Trưởng phòng Kỹ thuật - Tổ phó",
        "- Điều hành việc đếm cây.",
        "- Phúc tra 5% số lô. Hạn: 14/8/2026.",
        "2. Ông Lê Văn Nam, Kế toán trưởng - Thành viên",
        "Thẩm tra dự toán của các nhóm.",
    ) == [
        ("Điều hành việc đếm cây.", ["Bà Đỗ Thị Ngân, Trưởng phòng Kỹ thuật - Tổ phó"], []),
        ("Phúc tra 5% số lô", ["Bà Đỗ Thị Ngân, Trưởng phòng Kỹ thuật - Tổ phó"], ["14/8/2026"]),
        ("Thẩm tra dự toán của các nhóm.", ["Ông Lê Văn Nam, Kế toán trưởng - Thành viên"], []),
    ]


def test_members_in_one_line_each() -> None:
    assert shown(
        "4. Các thành viên còn lại:",
        "- Đ/c Võ Thị Sen, Chủ tịch Hội Phụ nữ: phụ trách tiêu chí môi trường, xong trước 30/6/2026.",
        "- Đ/c Bùi Minh Đức, kế toán: quyết toán kinh phí, hạn 31/12/2026.",
    ) == [
        (
            "phụ trách tiêu chí môi trường, xong trước 30/6/2026.",
            ["Đ/c Võ Thị Sen, Chủ tịch Hội Phụ nữ"],
            ["xong trước 30/6/2026"],
        ),
        ("quyết toán kinh phí, hạn 31/12/2026.", ["Đ/c Bùi Minh Đức, kế toán"], ["hạn 31/12/2026"]),
    ]


def test_paragraphs_of_persons_where_a_section_parts_work() -> None:
    [duty] = shown("Phần 4. Phân công", "Ông Trần Nghĩa - P. Giám đốc: trực tiếp chỉ huy tại hiện trường.")
    assert duty == ("trực tiếp chỉ huy tại hiện trường.", ["Ông Trần Nghĩa - P. Giám đốc"], [])


def test_what_a_team_has_to_do_behind_its_members_is_not_the_last_ones() -> None:
    assert shown(
        "II. TIỂU BAN CHUYÊN MÔN",
        "1. Thầy Phạm Văn Đức, giáo viên: Trưởng tiểu ban",
        "2. Thầy Hà Minh, giáo viên: Thành viên",
        "Nhiệm vụ: Xây dựng điều lệ, bốc thăm trước ngày 20/3/2026.",
    ) == [
        (
            "Xây dựng điều lệ, bốc thăm trước ngày 20/3/2026.",
            ["TIỂU BAN CHUYÊN MÔN"],
            ["trước ngày 20/3/2026"],
        )
    ]


def test_a_table_of_who_sits_as_what_gives_nothing() -> None:
    rows = (
        ("TT", "Họ và tên", "Chức vụ", "Nhiệm vụ"),
        ("1", "Nguyễn Văn An", "Chủ tịch xã", "Trưởng ban"),
        ("2", "Trần Thị Bình", "Phó Chủ tịch xã", "Phó Trưởng ban thường trực"),
        ("3", "Lê Văn Cường", "Công chức", "Thành viên"),
        ("4", "Phạm Thị Dung", "Kế toán", "Quyết toán kinh phí"),
    )
    assert shown(TableBlock(rows)) == [("Quyết toán kinh phí", ["Phạm Thị Dung"], [])]


def test_who_may_come_as_a_visitor_has_rights_and_no_duties() -> None:
    assert (
        shown(
            "Điều 6. Trách nhiệm, quyền của người dân",
            "Người dân phát hiện voi báo ngay cho trưởng buôn; không tụ tập trước ngày 20/3/2026.",
        )
        == []
    )


def test_whoever_stands_before_a_colon_among_offices() -> None:
    found = shown(
        "III. PHÂN CÔNG",
        "1. Hiệu trưởng: duyệt kế hoạch các tổ.",
        "2. Giáo viên chủ nhiệm: thông báo lịch họp.",
        "3. Bảo vệ: trực cổng trường.",
        "4. Cấp dưỡng: lưu mẫu thức ăn.",
    )
    assert [who for _, who, _ in found] == [["Hiệu trưởng"], ["Giáo viên chủ nhiệm"], ["Bảo vệ"], ["Cấp dưỡng"]]


def test_those_whom_a_lead_charges_are_not_the_last_member() -> None:
    found = shown(
        "1. Đồng chí Lò Pánh, Bí thư Đảng ủy: phụ trách chung.",
        "2. Đồng chí Quàng Thơm, Phó Bí thư Thường trực: theo dõi chi bộ bản Ít.",
        "Các đồng chí được phân công có trách nhiệm:",
        "- Báo cáo tình hình chi bộ trước ngày 25 hằng tháng.",
    )
    assert [(who, when) for _, who, when in found] == [
        (["Đồng chí Lò Pánh, Bí thư Đảng ủy"], []),
        (["Đồng chí Quàng Thơm, Phó Bí thư Thường trực"], []),
        (["Các đồng chí được phân công"], ["trước ngày 25 hằng tháng"]),
    ]


def test_a_table_without_a_column_of_when_takes_it_from_the_work() -> None:
    rows = (
        ("TT", "Họ tên, chức vụ", "Nhiệm vụ, địa bàn phụ trách"),
        ("1", "Bà Ngô Thị Sáu, Trưởng phòng", "Lắp biển báo trước 30/6/2026; xã Bình Minh"),
    )
    [(_, who, when)] = shown(TableBlock(rows))
    assert (who, when) == (["Bà Ngô Thị Sáu, Trưởng phòng"], ["trước 30/6/2026"])


def test_a_board_a_person_by_post_and_a_room_with_its_head() -> None:
    found = shown(
        "1. Phó Giám đốc Lương Văn Hải",
        "a) Duyệt hồ sơ nghiệm thu trước ngày 25 hằng tháng.",
        "2. Phòng Kỹ thuật (đ/c Dũng - Trưởng phòng)",
        "- Kiểm tra hiện trường mỗi tuần 02 lần.",
        "3. Hội đồng có nhiệm vụ tổ chức kỳ thi trước ngày 15/6/2026.",
    )
    assert [who for _, who, _ in found] == [
        ["Phó Giám đốc Lương Văn Hải"],
        ["Phòng Kỹ thuật (đ/c Dũng - Trưởng phòng)"],
        ["Hội đồng"],
    ]


def test_a_post_with_its_holder_in_brackets_heads_a_list() -> None:
    name = "Thư ký Hội đồng (cô Vũ Thị Hạnh, tổ Văn)"
    found = shown("II. PHÂN CÔNG", f"1. {name}", "- Ghi biên bản trong 02 ngày sau họp;", "- Lưu hồ sơ hội thi.")
    assert [who for _, who, _ in found] == [[name], [name]]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "Thượng tá Trần Văn Lộc, Phó Trưởng Công an huyện: tuần tra",
            "Thượng tá Trần Văn Lộc, Phó Trưởng Công an huyện",
        ),
        ("Mời bà Lê Thị Hòa, Chủ tịch Hội Phụ nữ xã tham gia Tổ", "bà Lê Thị Hòa, Chủ tịch Hội Phụ nữ xã"),
    ],
)
def test_officers_by_rank_and_guests_of_a_team(line: str, name: str) -> None:
    member = member_of(line)
    assert member is not None
    assert member.name == name


def test_an_area_is_the_work_of_whoever_looks_after_it() -> None:
    assert shown(
        "C. THEO DÕI ĐỊA BÀN",
        "Mỗi thành viên xuống cơ sở ít nhất 01 lần/tháng, cụ thể:",
        "1. Các xã Mường La, Chiềng Lao: đ/c Cầm Văn Thắng.",
        "2. Các phường: đ/c Giám đốc Sở Tài chính.",
    ) == [
        ("Các xã Mường La, Chiềng Lao", ["đ/c Cầm Văn Thắng"], ["ít nhất 01 lần/tháng"]),
        ("Các phường", ["đ/c Giám đốc Sở Tài chính"], ["ít nhất 01 lần/tháng"]),
    ]
