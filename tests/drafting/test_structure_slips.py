"""Work slips, steps and items with a name, and periods as headings."""

import pytest

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.structure.outline import Mark, label_of, outline
from ttdn.drafting.taking_apart import draft_of


def shown(*lines: str) -> list[tuple[str, str, list[str], list[str]]]:
    duties = draft_of([TextBlock(line) for line in lines]).duties
    return [
        (duty.clause, duty.text.text, [one.text for one in duty.who], [one.text for one in duty.when])
        for duty in duties
    ]


def test_slips_that_follow_one_another() -> None:
    assert shown(
        "Người giao việc: Ông Lê Văn Tú",
        "Người nhận việc: Bà Hoàng Thị Mai",
        "Nội dung công việc: Rà soát hợp đồng lao động",
        "Người phối hợp: Kế toán tiền lương",
        "Thời hạn hoàn thành: 15/3/2026",
        "Người giao việc: Ông Lê Văn Tú",
        "Người nhận việc: Anh Phan Quốc Huy",
        "Nội dung công việc: Lập kế hoạch tập huấn",
        "Thời hạn hoàn thành: 20/3/2026",
    ) == [
        ("", "Rà soát hợp đồng lao động", ["Bà Hoàng Thị Mai", "Kế toán tiền lương"], ["15/3/2026"]),
        ("", "Lập kế hoạch tập huấn", ["Anh Phan Quốc Huy"], ["20/3/2026"]),
    ]


def test_the_fields_of_a_slip_numbered() -> None:
    [(_, text, who, when)] = shown(
        "1. Người nhận việc: Bà Mai, chuyên viên",
        "2. Nội dung: Tổng hợp số liệu hộ nghèo",
        "3. Thời hạn: 16h00 ngày 20/5/2026",
    )
    assert (text, who, when) == ("Tổng hợp số liệu hộ nghèo", ["Bà Mai, chuyên viên"], ["16h00 ngày 20/5/2026"])


def test_label_lines_without_the_work_are_no_slip() -> None:
    assert shown("Người nhận việc: Bà Mai", "Thời hạn: 20/5/2026") == []


def test_works_with_a_number_and_a_note_for_all() -> None:
    assert shown(
        "Việc số 1: Kiểm kê con dấu của các đơn vị.",
        "Người làm: Bà Tạ Thị Yến",
        "Cùng làm: Trung tâm Công nghệ thông tin",
        "Xong trước: 12/5/2026",
        "Việc số 2 (chuyển tiếp): Chỉnh lý hồ sơ.",
        "Người làm: Tổ Văn thư",
        "Ghi chú: Người làm ghi kết quả vào sổ vào chiều thứ Sáu hằng tuần.",
    ) == [
        (
            "Việc số 1",
            "Kiểm kê con dấu của các đơn vị.",
            ["Bà Tạ Thị Yến", "Trung tâm Công nghệ thông tin"],
            ["12/5/2026"],
        ),
        ("Việc số 2", "Chỉnh lý hồ sơ.", ["Tổ Văn thư"], []),
        (
            "Kết",
            "Người làm ghi kết quả vào sổ vào chiều thứ Sáu hằng tuần.",
            ["Người làm"],
            ["vào chiều thứ Sáu hằng tuần"],
        ),
    ]


def test_steps_with_a_name_and_who_does_them_below() -> None:
    assert shown(
        "III. QUY TRÌNH",
        "Bước 1. Thành lập tổ biên soạn",
        "Ban thường vụ ban hành quyết định, xong trong tháng 6/2026.",
        "Bước 2. Viết bản thảo",
        "Tổ biên soạn hoàn thành trước ngày 31/5/2027.",
    ) == [
        (
            "III.Bước 1",
            "Thành lập tổ biên soạn. Ban thường vụ ban hành quyết định, xong trong tháng 6/2026.",
            ["Ban thường vụ"],
            ["xong trong tháng 6/2026"],
        ),
        ("III.Bước 2", "Viết bản thảo", ["Tổ biên soạn"], ["hoàn thành trước ngày 31/5/2027"]),
    ]


def test_a_step_stands_in_the_item_around_it() -> None:
    [item] = outline([TextBlock(one) for one in ("1. Quy trình", "Bước 1: Nhận tin", "Bước 2: Xử lý")]).children
    assert [(one.mark, one.number) for one in item.children] == [(Mark.STEP, "Bước 1"), (Mark.STEP, "Bước 2")]


@pytest.mark.parametrize("line", ["Giai đoạn 1930 - 1975: kế thừa", "Việc làm số 1", "Nội dung 2 trang"])
def test_no_step(line: str) -> None:
    assert label_of(line) is None


@pytest.mark.parametrize(
    ("heading", "when"),
    [
        ("THÁNG 8", "THÁNG 8"),
        ("Quý III, IV", "Quý III, IV"),
        ("Quý I/2026:", "Quý I/2026"),
        ("VIỆC THƯỜNG XUYÊN", "THƯỜNG XUYÊN"),
        ("Nhiệm vụ thường xuyên", "thường xuyên"),
    ],
)
def test_a_period_over_its_items(heading: str, when: str) -> None:
    lines = (
        "B. NỘI DUNG",
        "Tháng 1",
        "* Họp Ủy ban (Phòng 1).",
        heading,
        "* Kiểm tra tài chính (Phòng Nghiệp vụ 3).",
    )
    assert shown(*lines)[-1] == ("B", "Kiểm tra tài chính", ["Phòng Nghiệp vụ 3"], [when])


@pytest.mark.parametrize(
    ("line", "who", "when"),
    [
        ("Họp kỳ 15 (Phòng Nghiệp vụ 1 chuẩn bị).", "Phòng Nghiệp vụ 1", "Tháng 7"),
        (
            "Kết luận tố cáo (Phòng Nghiệp vụ 3), xong trước ngày 25-7.",
            "Phòng Nghiệp vụ 3",
            "xong trước ngày 25-7",
        ),
        ("Tổng kết công tác (Văn phòng; tuần cuối tháng 12).", "Văn phòng", "tuần cuối tháng 12"),
        ("Tổng kết công tác - Văn phòng - tháng 12.", "Văn phòng", "tháng 12"),
        ("Hội thi cán bộ giỏi: Ban Tuyên giáo, tháng 9.", "Ban Tuyên giáo", "tháng 9"),
        ("Sửa 03 chòi canh. Tổ Hành chính; 25/01/2026; kinh phí 46 triệu đồng.", "Tổ Hành chính", "25/01/2026"),
        ("Kiểm tra khi có dấu hiệu vi phạm (Phòng Nghiệp vụ 2).", "Phòng Nghiệp vụ 2", "Tháng 7"),
    ],
)
def test_who_and_when_at_the_end_of_an_item(line: str, who: str, when: str) -> None:
    [(_, _, said, due)] = shown("B. NỘI DUNG", "Tháng 7", f"* {line}")
    assert (said, due) == ([who], [when])


def test_what_is_done_stands_before_who_does_which_part() -> None:
    found = shown("1. Đốt trước 320 ha rừng. Phòng Kỹ thuật thiết kế trước 20/01; các trạm đốt xong trước 15/02.")
    assert [text for _, text, _, _ in found] == [
        "Đốt trước 320 ha rừng. Phòng Kỹ thuật thiết kế trước 20/01;",
        "Đốt trước 320 ha rừng. các trạm đốt xong trước 15/02.",
    ]


def test_a_guideline_gives_its_items_to_nobody_by_saying_that_it_guides() -> None:
    assert (
        shown(
            "Ban Tuyên giáo Tỉnh ủy hướng dẫn biên soạn như sau:",
            "1. Bản thảo dài từ 180 đến 250 trang.",
            "2. Giai đoạn 1930 - 1975: kế thừa các cuốn sách đã xuất bản.",
        )
        == []
    )


def test_an_act_between_two_times() -> None:
    found = shown(
        "1. Phòng Tài chính lập dự toán trước ngày 15/9/2026 và quyết toán trong vòng 10 ngày sau hội thi."
    )
    assert [when for _, _, _, when in found] == [
        ["trước ngày 15/9/2026"],
        ["trong vòng 10 ngày sau hội thi"],
    ]


@pytest.mark.parametrize(
    "when",
    [
        "trước 16h00 thứ Năm",
        "vào sáng thứ Hai kế tiếp",
        "vào sáng thứ Bảy tuần đầu tiên hàng tháng",
        "thứ Sáu 27/3",
    ],
)
def test_days_of_the_week(when: str) -> None:
    [(_, _, _, found)] = shown(f"1. Các phòng gửi báo cáo về Văn phòng {when}.")
    assert found == [when]


def test_whoever_heads_the_work_of_a_label() -> None:
    assert shown(
        "1. BS. Lê Hoài Nam",
        "Công việc: Giám sát ca bệnh tại 5 xã",
        "Thời gian: trước 30/4/2026",
        "2. Toàn khoa",
        "Công việc: Vệ sinh phòng làm việc",
        "Thời gian: chiều thứ Sáu hằng tuần",
    ) == [
        ("1", "Giám sát ca bệnh tại 5 xã", ["BS. Lê Hoài Nam"], ["trước 30/4/2026"]),
        ("2", "Vệ sinh phòng làm việc", ["Toàn khoa"], ["chiều thứ Sáu hằng tuần"]),
    ]


def test_weeks_over_their_items() -> None:
    found = shown(
        "II. NHIỆM VỤ THÁNG 10",
        "Tuần 1 (từ 05/10 đến 09/10):",
        "- Kiểm tra bếp ăn - Đ/c Hạnh, Phó Hiệu trưởng.",
        "Tuần 2",
        "- Tổ chức chuyên đề chữ cái: Tổ mẫu giáo lớn.",
    )
    assert [(who, when) for _, _, who, when in found] == [
        (["Đ/c Hạnh, Phó Hiệu trưởng"], ["Tuần 1 (từ 05/10 đến 09/10)"]),
        (["Tổ mẫu giáo lớn"], ["Tuần 2"]),
    ]
