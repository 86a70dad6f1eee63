"""Who by a mark in a column, by a person's column, by an invitation's list; when by a step."""

import pytest

from ttdn.drafting.blocks import TableBlock, TextBlock
from ttdn.drafting.draft import DraftDuty
from ttdn.drafting.taking_apart import draft_of

MATRIX = (
    ("TT", "Nội dung công việc", "Phòng Kỹ thuật", "Phòng Tổ chức", "Đội số 1", "Thời gian"),
    ("A", "Trước mùa khô", "", "", "", ""),
    ("1", "Lập bản đồ", "CT", "", "PH", "20/11/2026"),
    ("2", "Mua dụng cụ", "ph", "ct", "", "Tháng 11/2026"),
    ("3", "Trực chòi canh", "", "", "CT", "từ 01/12/2026"),
)


def who(duty: DraftDuty) -> list[tuple[str, str]]:
    return [(words.label, words.text) for words in duty.who]


def test_offices_with_a_mark_in_their_columns() -> None:
    first, second, third = draft_of([TextBlock("2. Phân công"), TableBlock(MATRIX)]).duties
    assert who(first) == [("Chủ trì", "Phòng Kỹ thuật"), ("Phối hợp", "Đội số 1")]
    assert who(second) == [("Chủ trì", "Phòng Tổ chức"), ("Phối hợp", "Phòng Kỹ thuật")]
    assert who(third) == [("Chủ trì", "Đội số 1")]
    assert [words.text for words in third.when] == ["từ 01/12/2026"]


@pytest.mark.parametrize("mark", ["x", "X", "Có", "1"])
def test_a_mark_that_does_not_say_who_leads_names_nobody(mark: str) -> None:
    rows = tuple(tuple(mark if cell.upper() in ("CT", "PH") else cell for cell in row) for row in MATRIX)
    assert all(not duty.who for duty in draft_of([TextBlock("2. Phân công"), TableBlock(rows)]).duties)


def test_who_by_a_column_of_persons_only_where_no_other_says_it() -> None:
    header = ("TT", "Họ và tên", "Chức vụ", "Nhiệm vụ được phân công", "Hạn xong")
    row = ("1", "BS. Lương Văn Phú", "Phó Giám đốc", "Chuẩn hóa biểu mẫu", "31/3/2026")
    [duty] = draft_of([TextBlock("I. PHÂN CÔNG"), TableBlock((header, row))]).duties
    assert [words.text for words in duty.who] == ["BS. Lương Văn Phú"]

    header, row = (*header[:2], "Đơn vị thực hiện", *header[3:]), (*row[:2], "Phòng Kế hoạch", *row[3:])
    [duty] = draft_of([TextBlock("I. PHÂN CÔNG"), TableBlock((header, row))]).duties
    assert [words.text for words in duty.who] == ["Phòng Kế hoạch"]


INVITATION = """\
ỦY BAN NHÂN DÂN XÃ AN VINH
Số: 57/GM-UBND
GIẤY MỜI
Dự Hội nghị tổng kết
Ủy ban nhân dân xã trân trọng kính mời:
- Lãnh đạo các phòng: Kinh tế, Văn hóa - Xã hội;
- Hiệu trưởng các trường.
Chuẩn bị Hội nghị:
1. Phòng Kinh tế: dự thảo báo cáo, gửi Văn phòng trước ngày 12/5.
2. Văn phòng: trang trí hội trường.
Đại biểu có mặt trước 15 phút.
Đề nghị các trường xác nhận tham dự trước ngày 15/5/2026."""


def test_an_invitation_gives_only_what_is_to_be_prepared() -> None:
    drafted = draft_of([TextBlock(line) for line in INVITATION.splitlines()])
    assert [(duty.who[0].text, [words.text for words in duty.when]) for duty in drafted.duties] == [
        ("Phòng Kinh tế", ["trước ngày 12/5"]),
        ("Văn phòng", []),
        ("các trường", ["trước ngày 15/5/2026"]),
    ]


def test_a_step_whose_time_stands_behind_its_number() -> None:
    lines = (
        "II. CÁC BƯỚC",
        "Bước 1 (từ 01/11 đến 15/11/2026): Chi ủy gửi mẫu; chi bộ viết bản tự kiểm điểm.",
        "Bước 2 (xong trước 05/12/2026): Đảng ủy cơ sở thẩm định hồ sơ.",
    )
    duties = draft_of([TextBlock(line) for line in lines]).duties
    assert [(duty.who[0].text, duty.when[0].text) for duty in duties] == [
        ("Chi ủy", "từ 01/11 đến 15/11/2026"),
        ("chi bộ", "từ 01/11 đến 15/11/2026"),
        ("Đảng ủy cơ sở", "xong trước 05/12/2026"),
    ]


def test_how_somebody_is_reached_is_not_who_acts() -> None:
    lines = (
        "III. PHÂN CÔNG",
        "1. Sở Y tế kiểm tra các chợ.",
        "2. Sở Tài chính cấp kinh phí trước ngày 20/5/2026.",
        "Trường hợp vướng mắc, báo qua đồng chí Kpă Long (SĐT 0900 000 117).",
    )
    duties = draft_of([TextBlock(line) for line in lines]).duties
    assert [duty.who[0].text for duty in duties] == ["Sở Y tế", "Sở Tài chính"]


def test_slogans_and_what_is_told_give_nobody_a_duty() -> None:
    lines = (
        "II. NỘI DUNG TUYÊN TRUYỀN",
        "1. Quá trình xây dựng và trưởng thành của Đảng bộ tỉnh.",
        "IV. KHẨU HIỆU TUYÊN TRUYỀN",
        "1. Nhiệt liệt chào mừng kỷ niệm 95 năm Ngày thành lập Đảng bộ tỉnh!",
    )
    assert draft_of([TextBlock(line) for line in lines]).duties == ()


def test_a_decision_of_award_gives_nobody_a_duty() -> None:
    table = (
        ("STT", "Đơn vị", "Nội dung thành tích", "Thời gian"),
        ("1", "Sở Xây dựng", "Thiết kế mẫu nhà", "2025"),
    )
    award, plan = (
        draft_of([TextBlock(kind), TextBlock(title), TextBlock("Điều 1. Danh sách:"), TableBlock(table)])
        for kind, title in (
            ("QUYẾT ĐỊNH", "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"),
            ("KẾ HOẠCH", "Tổ chức khen thưởng năm 2026"),
        )
    )
    assert award.duties == ()
    assert award.unplaced
    assert plan.duties
