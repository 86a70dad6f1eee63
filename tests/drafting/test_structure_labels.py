"""Labels and headers of columns in the words of many offices, told by the few words they are put together of."""

import pytest

from ttdn.drafting.blocks import TableBlock, TextBlock
from ttdn.drafting.draft import DraftDuty, Where
from ttdn.drafting.structure.label_lines import Names, labelled_line
from ttdn.drafting.structure.table_headers import Column, column_of
from ttdn.drafting.taking_apart import draft_of


def shown(duty: DraftDuty) -> tuple[str, list[str], list[str]]:
    return duty.clause, [one.text for one in duty.who], [one.text for one in duty.when]


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Phụ trách", Names.WHO),
        ("Người phụ trách chính", Names.WHO),
        ("Đầu mối", Names.WHO),
        ("Đơn vị, cá nhân thực hiện", Names.WHO),
        ("Bộ phận thực hiện (dự kiến)", Names.WHO),
        ("Khoa, phòng chịu trách nhiệm", Names.WHO),
        ("Phối hợp, hỗ trợ", Names.COORDINATE),
        ("Đơn vị tham gia", Names.COORDINATE),
        ("Các khoa, phòng liên quan", Names.COORDINATE),
        ("Mốc hoàn thành", Names.WHEN),
        ("Hạn chót", Names.WHEN),
        ("Tần suất", Names.WHEN),
        ("Dự kiến hoàn thành", Names.WHEN),
        ("Bắt đầu", Names.WHEN),
        ("Minh chứng", Names.RESULT),
        ("Quy mô", Names.OTHER),
        ("Ai làm", Names.WHO),
        ("Cùng làm", Names.COORDINATE),
        ("Bao giờ xong", Names.WHEN),
    ],
)
def test_a_label_is_told_by_its_words(label: str, names: Names) -> None:
    found = labelled_line(f"{label}: Sở Y tế")
    assert found is not None
    assert found.names is names


@pytest.mark.parametrize(
    "line",
    ["Tham gia: góp ý dự thảo nghị quyết.", "Ngày 15/4: Sở Y tế kiểm tra.", "Tổ chức: phát động tháng cao điểm."],
)
def test_what_is_done_and_a_day_are_no_labels(line: str) -> None:
    assert labelled_line(line) is None


def test_label_lines_of_a_hospital() -> None:
    [duty] = draft_of(
        [
            TextBlock("III. NỘI DUNG"),
            TextBlock("1.1. Sắp xếp lại luồng khám bệnh."),
            TextBlock("+ Phụ trách: Khoa Khám bệnh"),
            TextBlock("+ Tham gia: Mạng lưới vệ sinh tay các khoa"),
            TextBlock("+ Mốc hoàn thành: sau khi được duyệt kinh phí"),
        ]
    ).duties
    assert shown(duty) == (
        "III.1.1",
        ["Khoa Khám bệnh", "Mạng lưới vệ sinh tay các khoa"],
        ["sau khi được duyệt kinh phí"],
    )


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Biện pháp khắc phục", Column.TASK),
        ("Đầu việc", Column.TASK),
        ("Bộ phận thực hiện", Column.WHO),
        ("Người phụ trách", Column.WHO),
        ("Đơn vị/cá nhân phụ trách", Column.WHO),
        ("Đơn vị tham gia", Column.COORDINATE),
        ("Bắt đầu", Column.WHEN),
        ("Đến ngày", Column.WHEN),
        ("Hạn", Column.WHEN),
        ("Minh chứng", Column.RESULT),
        ("Thành phần tham gia", Column.OTHER),
    ],
)
def test_a_column_is_told_by_the_words_of_its_header(header: str, column: Column) -> None:
    assert column_of(header) is column


def test_lead_and_help_in_one_cell_and_two_columns_of_time() -> None:
    rows = (
        ("Tiêu chí", "Tồn tại", "Biện pháp khắc phục", "Bộ phận thực hiện", "Bắt đầu", "Kết thúc"),
        ("2.4", "Chưa cập nhật", "Biên soạn lại", "Chủ trì: Khoa Điện\nPhối hợp: Phòng Đào tạo", "01/9", "30/4"),
    )
    [duty] = draft_of([TableBlock(rows)]).duties
    assert shown(duty) == ("PL.2.4", ["Khoa Điện", "Phòng Đào tạo"], ["01/9", "30/4"])
    assert [one.label for one in (*duty.who, *duty.when)] == ["Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc"]


def test_a_row_that_is_a_time_is_when_for_the_rows_under_it() -> None:
    rows = (
        ("TT", "Nội dung", "Thời gian", "Chủ trì"),
        ("", "QUÝ III", "", ""),
        ("1", "Kiểm tra", "", "Sở Y tế"),
        ("2", "Trao học bổng", "Tháng 9", "Sở Y tế"),
        ("", "THƯỜNG XUYÊN", "", ""),
        ("3", "Tin, bài", "", "Văn phòng Sở"),
    )
    first, second, third = draft_of([TableBlock(rows)]).duties
    assert [shown(one)[2] for one in (first, second, third)] == [["QUÝ III"], ["Tháng 9"], ["THƯỜNG XUYÊN"]]
    assert first.when[0].where is Where.GROUP_ROW
