"""Forms of orders that official documents take now and then: each reads though nobody has seen its document."""

import pytest

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.draft import Draft, DraftDuty
from ttdn.drafting.structure.table_headers import Column, column_of
from ttdn.drafting.structure.unit_lists import office_of
from ttdn.drafting.taking_apart import draft_of


def draft(*lines: str) -> Draft:
    return draft_of([TextBlock(line) for line in lines])


def shown(duty: DraftDuty) -> tuple[str, list[str], list[str]]:
    return duty.clause, [one.text for one in duty.who], [one.text for one in duty.when]


def test_an_article_of_a_reporting_regime_is_a_report() -> None:
    """Its labels are those of Decree 09/2019/NĐ-CP: who receives the report has not to make it."""
    (found,) = draft(
        "Điều 4. Báo cáo tình hình sử dụng lao động",
        "1. Nội dung: Số lao động đang làm việc.",
        "2. Đối tượng thực hiện báo cáo: Doanh nghiệp, tổ chức có sử dụng lao động.",
        "3. Cơ quan nhận báo cáo: Sở Nội vụ.",
        "4. Thời gian chốt số liệu: ngày 15 của tháng cuối kỳ.",
        "5. Thời hạn gửi: Trước ngày 05 tháng 6.",
        "6. Mẫu đề cương: Mẫu số 01.",
    ).duties
    assert shown(found) == ("Đ4", ["Doanh nghiệp, tổ chức có sử dụng lao động"], ["Trước ngày 05 tháng 6"])


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Cơ quan nhận báo cáo", Column.OTHER),
        ("Nơi nhận", Column.OTHER),
        ("Đối tượng thực hiện", Column.WHO),
        ("Thời gian chốt số liệu", Column.OTHER),
        ("Thời hạn gửi báo cáo", Column.WHEN),
    ],
)
def test_a_column_of_a_reporting_regime(header: str, column: Column) -> None:
    assert column_of(header) is column


def test_steps_with_a_time_in_brackets_stand_beside_those_without() -> None:
    found = draft(
        "III. CÁC BƯỚC",
        "Bước 1 (từ 20/8 đến 15/9): Ban hành điều lệ. Đơn vị thực hiện: Phòng Quản lý thể thao.",
        "Bước 2 (xong trước ngày 15/11): Dựng khán đài. Đơn vị thực hiện: Nhà hát thành phố.",
        "Bước 3: Tổ chức thi đấu. Đơn vị thực hiện: các Tiểu ban.",
    ).duties
    assert [shown(one) for one in found] == [
        ("III.Bước 1", ["Phòng Quản lý thể thao"], ["từ 20/8 đến 15/9"]),
        ("III.Bước 2", ["Nhà hát thành phố"], ["xong trước ngày 15/11"]),
        ("III.Bước 3", ["các Tiểu ban"], []),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Tiểu ban Chuyên môn (Trưởng Tiểu ban: ông Trần Đắc Lợi)", "Tiểu ban Chuyên môn"),
        ("Tiểu ban An ninh – Y tế: do Công an thành phố làm Trưởng Tiểu ban", "Tiểu ban An ninh – Y tế"),
        ("Tiểu ban Nội dung – Nghi lễ", "Tiểu ban Nội dung – Nghi lễ"),
        ("Trưởng bản Huổi Pốc, Nậm Khao, thôn Phiêng Cại", "Trưởng bản Huổi Pốc, Nậm Khao, thôn Phiêng Cại"),
    ],
)
def test_a_body_and_who_is_at_its_head(line: str, name: str) -> None:
    found = office_of(line)
    assert found is not None
    assert (found.name, found.rest) == (name, "")


def test_an_act_with_a_time_among_tasks_is_a_duty_though_nobody_is_named() -> None:
    found = draft("II. NHIỆM VỤ", "1. Rà soát hộ nghèo", "- Niêm yết danh sách tại trụ sở trong 03 ngày làm việc.")
    assert [shown(one) for one in found.duties] == [("II.1", [], ["trong 03 ngày làm việc"])]
    assert not draft("I. MỤC ĐÍCH", "- Niêm yết danh sách tại trụ sở trong 03 ngày làm việc.").duties


def test_a_topic_among_tasks_may_be_named_as_aims_are() -> None:
    found = draft("II. NHIỆM VỤ", "1. Về chỉ tiêu năm 2025", "Giao Sở Xây dựng lập tiến độ trước ngày 20/11/2025.")
    assert [shown(one)[1:] for one in found.duties] == [(["Sở Xây dựng"], ["trước ngày 20/11/2025"])]


def test_a_dash_in_which_somebody_acts_is_no_detail_of_what_is_told_above_it() -> None:
    told = "Thống nhất chủ trương khai thác mỏ theo đề nghị của Sở Y tế tại Báo cáo số 702/BC-SYT."
    found = draft("II. KẾT LUẬN", "2. Về vật liệu", told, "- Công an tỉnh tăng cường kiểm soát phương tiện.")
    assert [one.who[0].text for one in found.duties] == ["Công an tỉnh"]


def test_those_whom_a_lead_charges_by_what_they_were_given() -> None:
    lead = "Các bộ theo chức năng, nhiệm vụ được giao tập trung thực hiện:"
    found = draft(
        "II. NHIỆM VỤ CHUNG", lead, "1. Rà soát thủ tục.", "2. Công khai quy trình trước ngày 30/9/2026."
    )
    assert [one.who[0].text for one in found.duties] == ["Các bộ", "Các bộ"]


def test_who_and_when_behind_one_label() -> None:
    (found,) = draft("1. Vận động hộ khá. Thực hiện: Đoàn xã; trong tháng 11.", "2. Kinh phí").duties
    assert shown(found)[1:] == (["Đoàn xã"], ["trong tháng 11"])


def test_who_leads_in_a_bracket() -> None:
    (found,) = draft("2.1. Lập đề án xóa phòng học (Đảng ủy phường lãnh đạo thực hiện, năm 2026).").duties
    assert shown(found)[1:] == (["Đảng ủy phường lãnh đạo thực hiện"], ["năm 2026"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Người đứng đầu cơ quan để xảy ra vi phạm phải chịu trách nhiệm trước Chủ tịch UBND tỉnh.",
        "Cơ quan, đơn vị chậm báo cáo từ 02 kỳ trở lên không được xét danh hiệu thi đua trong năm.",
        "Ủy ban nhân dân ban hành Quyết định ban hành Quy định chế độ báo cáo định kỳ.",
        "Thống nhất phương án theo đề nghị của Sở Y tế tại Báo cáo số 702/BC-SYT.",
    ],
)
def test_sanctions_enactments_and_approvals_order_nothing(sentence: str) -> None:
    assert not draft("III. TỔ CHỨC THỰC HIỆN", f"1. {sentence}", "2. Kinh phí").duties


def test_what_is_overdue_is_not_due() -> None:
    (found,) = draft("1. Văn phòng UBND tỉnh cập nhật danh mục nhiệm vụ quá hạn hằng tuần.").duties
    assert shown(found)[2] == ["hằng tuần"]


def test_the_year_of_a_list_does_not_part_it_from_its_report() -> None:
    line = "- Rà soát, lập danh mục lễ hội trong năm 2026 trên địa bàn, gửi về Sở trước ngày 25/01/2026."
    (found,) = draft("1. UBND các xã:", line).duties
    assert found.text.text.endswith("25/01/2026.")


def test_how_long_one_has_from_an_occasion_is_kept_beside_it() -> None:
    (found,) = draft("1. Khi có yêu cầu của cấp trên, Sở Y tế báo cáo trong 24 giờ.").duties
    assert shown(found)[2] == ["Khi có yêu cầu của cấp trên", "trong 24 giờ"]


def test_a_time_of_nothing_is_shown_to_a_person() -> None:
    found = draft("1. Sở Y tế rà soát.", "2. Thời gian gửi: trước 10 giờ 00 ngày 12/11/2026.")
    assert [one.text for one in found.unplaced] == ["Thời gian gửi: trước 10 giờ 00 ngày 12/11/2026."]
