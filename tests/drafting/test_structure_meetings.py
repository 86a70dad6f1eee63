"""Calendars of meetings: who has to make something ready has a duty, who sits in the chair has none."""

import pytest

from ttdn.drafting.blocks import Block, TableBlock, TextBlock
from ttdn.drafting.draft import Draft, DraftDuty
from ttdn.drafting.taking_apart import draft_of

HEADER = ("Ngày", "Giờ", "Nội dung", "Chủ trì", "Chuẩn bị")


def shown(duty: DraftDuty) -> tuple[str, list[str], list[str]]:
    return duty.text.text, [one.text for one in duty.who], [one.text for one in duty.when]


def drafted(*blocks: Block | str) -> Draft:
    return draft_of([TextBlock(one) if isinstance(one, str) else one for one in blocks])


def prepared(cell: str, event: str = "Họp Ban Giám đốc") -> list[tuple[str, list[str], list[str]]]:
    """What is drafted for one meeting, whose last cell says who makes what ready."""
    table = TableBlock((HEADER, ("Thứ Ba 12/5", "8h00", event, "Đ/c Giám đốc", cell)))
    return [shown(duty) for duty in drafted(table).duties]


def test_a_name_alone_prepares_the_meeting() -> None:
    assert prepared("Phòng Kế hoạch") == [("Họp Ban Giám đốc", ["Phòng Kế hoạch"], [])]
    assert prepared("Phòng Kế hoạch; Phòng Tài chính")[0][1] == ["Phòng Kế hoạch; Phòng Tài chính"]


@pytest.mark.parametrize("cell", ["", "-", "–"])
def test_a_meeting_that_nobody_prepares_is_nobodys_duty(cell: str) -> None:
    assert prepared(cell) == []


def test_two_who_make_ready_what_stands_behind_them() -> None:
    assert prepared("Phòng Kế hoạch lập báo cáo, trình trước 10h00 thứ Hai; VP in phông") == [
        ("Phòng Kế hoạch lập báo cáo, trình trước 10h00 thứ Hai", ["Phòng Kế hoạch"], ["trước 10h00 thứ Hai"]),
        ("VP in phông", ["VP"], []),
    ]


def test_a_time_at_the_end_is_for_all_before_it() -> None:
    found = prepared("Tài liệu: các phòng soạn báo cáo, Văn phòng tổng hợp tài liệu, xong trước 17h00 thứ Hai")
    assert [(who, when) for _, who, when in found] == [
        (["các phòng"], ["xong trước 17h00 thứ Hai"]),
        (["Văn phòng"], ["xong trước 17h00 thứ Hai"]),
    ]


def test_a_column_of_its_own_says_when_it_has_to_be_sent() -> None:
    rows = (
        ("Ngày", "Nội dung", "Chủ trì", "Đơn vị chuẩn bị", "Hạn gửi tài liệu"),
        ("Thứ Hai 4/5", "Giao ban", "Đ/c Bí thư", "Văn phòng", "16 giờ 00 ngày 01/5"),
        ("", "Dự hội nghị tỉnh", "Đ/c Bí thư", "", ""),
    )
    assert [shown(duty) for duty in drafted(TableBlock(rows)).duties] == [
        ("Giao ban", ["Văn phòng"], ["16 giờ 00 ngày 01/5"])
    ]


def test_who_is_on_watch_on_which_day() -> None:
    assert prepared("", "Trực cơ quan: đ/c Minh (thứ Bảy), đ/c Lan (CN)") == [
        ("Trực cơ quan: đ/c Minh (thứ Bảy), đ/c Lan (CN)", ["đ/c Minh"], ["thứ Bảy"]),
        ("Trực cơ quan: đ/c Minh (thứ Bảy), đ/c Lan (CN)", ["đ/c Lan"], ["CN"]),
    ]


def test_a_calendar_without_who_prepares_gives_nobody_a_duty() -> None:
    rows = (
        ("Thời gian", "Nội dung", "Thành phần", "Địa điểm", "Chủ trì"),
        ("8h00, thứ Hai 04/5", "Họp giao ban", "Trưởng các phòng", "Phòng họp A", "Giám đốc"),
    )
    assert drafted(TableBlock(rows)).duties == ()


def test_rows_of_who_carries_out_are_duties_and_a_merged_day_is_for_all_of_them() -> None:
    rows = (
        ("Thứ, ngày", "Nội dung công việc", "Người thực hiện"),
        ("Thứ Hai 4/5", "Chào cờ", "Lớp 8A"),
        ("", "Kiểm tra hồ sơ tổ Toán", "Đ/c Minh"),
        ("Thứ Ba 5/5", "Họp phụ huynh", ""),
    )
    draft = drafted(TableBlock(rows))
    assert [shown(duty) for duty in draft.duties] == [
        ("Chào cờ", ["Lớp 8A"], ["Thứ Hai 4/5"]),
        ("Kiểm tra hồ sơ tổ Toán", ["Đ/c Minh"], ["Thứ Hai 4/5"]),
    ]
    assert [words.text for words in draft.unplaced] == ["Họp phụ huynh"]


def test_notes_under_a_table_stand_behind_its_rows() -> None:
    table = TableBlock((HEADER, ("Thứ Ba 12/5", "8h00", "Giao ban", "Giám đốc", "Văn phòng")))
    draft = drafted(
        table, "Ghi chú:", "1. Các phòng đăng ký lịch tuần sau với Văn phòng trước 16h00 thứ Năm.",
        "2. Lịch này thay giấy mời.", "3. Tuần trước Phòng Kế hoạch đã hoàn thành 5/6 việc."
    )  # fmt: skip
    assert [shown(duty)[1:] for duty in draft.duties] == [
        (["Văn phòng"], []),
        (["Các phòng"], ["trước 16h00 thứ Năm"]),
    ]


def test_hours_below_the_days_of_a_calendar() -> None:
    draft = drafted(
        "Thứ Hai, ngày 09/3:",
        "- 7h30: Giao ban Thường trực. Chuẩn bị: Văn phòng Huyện ủy.",
        "- 14h00: Nghe báo cáo tiến độ. Chủ trì: Đ/c Bí thư.",
        "Thứ Ba, ngày 10/3:",
        "- Chiều: Tiếp công dân tại Trụ sở (Ban Tiếp công dân chuẩn bị hồ sơ).",
        "- 16h00: Đ/c Bí thư dự hội nghị tỉnh.",
    )
    assert [shown(duty) for duty in draft.duties] == [
        ("Giao ban Thường trực", ["Văn phòng Huyện ủy"], []),
        ("Tiếp công dân tại Trụ sở", ["Ban Tiếp công dân"], []),
    ]


def test_who_is_on_watch_without_a_word_of_it_is_left_to_a_person() -> None:
    draft = drafted("3. Phân công trực:", "- Ngày 30/4: Ông Tạ Văn Lộc, Quản đốc; tổ bảo vệ ca 1.")
    assert draft.duties == ()
    assert [words.text for words in draft.unplaced] == ["Ngày 30/4: Ông Tạ Văn Lộc, Quản đốc; tổ bảo vệ ca 1."]


def test_what_is_parted_behind_a_label_and_who_only_bears_it() -> None:
    line = "- Lễ ra quân. Phân công: Ban Phong trào chuẩn bị kịch bản hội thi; Xã đoàn huy động đoàn viên."
    draft = drafted(line)
    assert [[one.text for one in duty.who] for duty in draft.duties] == [["Ban Phong trào"], ["Xã đoàn"]]


def test_a_name_nobody_knows_beside_names_prepares_with_them() -> None:
    assert prepared("Thanh tra viên trực; Văn phòng")[0][1] == ["Thanh tra viên trực; Văn phòng"]
    assert len(prepared("Thanh tra viên trực; Văn phòng")) == 1
