"""What a document tells of the past, of figures and of findings gives nobody anything to do."""

import pytest

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.draft import Draft
from ttdn.drafting.structure.narration import is_told
from ttdn.drafting.taking_apart import draft_of


def draft(*lines: str) -> Draft:
    return draft_of([TextBlock(line) for line in lines])


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Xây dựng đã lập danh mục 27 điểm ngập, báo cáo Ủy ban nhân dân tỉnh.",
        "Trường đạt 86/100 điểm.",
        "3 xã hoàn thành tiêu chí nông thôn mới nâng cao trước năm 2025.",
        "Các đơn vị tiếp nhận 4.318 hồ sơ, còn 63 hồ sơ quá hạn.",
        "Công an tỉnh phát hiện 86 vụ vi phạm.",
        "Một số xã còn lúng túng trong giải quyết hồ sơ.",
        "Qua kiểm tra, các phường thực hiện cơ bản tốt.",
        "Thu ngân sách của các xã tăng 12% so với cùng kỳ.",
    ],
)
def test_what_was_done_or_found_is_told(sentence: str) -> None:
    assert is_told(sentence)
    assert draft("II. NHIỆM VỤ", f"1. {sentence}").duties == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế có kế hoạch bố trí nhân lực trước ngày 30/6/2026.",
        "Các xã giảm 10% chi thường xuyên năm 2026.",
        "Các xã chưa hoàn thành khẩn trương xử lý dứt điểm trong tháng 6/2026.",
        "Sở Y tế là cơ quan đầu mối tổng hợp, báo cáo hằng quý.",
    ],
)
def test_orders_that_sound_like_findings_stay_orders(sentence: str) -> None:
    assert len(draft("II. NHIỆM VỤ", f"1. {sentence}").duties) == 1


@pytest.mark.parametrize(
    "heading", ["Kết quả đánh giá ngoài", "Về hiện trạng", "Đặc điểm tình hình", "Một số tồn tại, hạn chế"]
)
def test_a_section_on_what_is_asks_only_by_name(heading: str) -> None:
    told = draft(f"I. {heading}", "Sở Y tế chậm 02 nhiệm vụ.", "Yêu cầu Sở Y tế hoàn thành trước ngày 30/3/2026.")
    assert [duty.text.text for duty in told.duties] == ["Yêu cầu Sở Y tế hoàn thành trước ngày 30/3/2026."]


def test_a_heading_that_names_tasks_too_is_none_of_that() -> None:
    assert len(draft("I. Kết quả và nhiệm vụ thời gian tới", "1. Sở Y tế tập huấn tại 12 xã.").duties) == 1


def test_a_letter_that_answers_tells_what_it_lists() -> None:
    told = draft(
        "Thực hiện Công văn số 58/BKTNS, Sở Xây dựng xin thông tin như sau:",
        "1. Sở Tài chính trình cấp đủ 18,6 tỷ đồng.",
        "2. Ủy ban nhân dân các phường nạo vét 94 km cống.",
    )
    assert told.duties == ()


def test_what_is_told_in_a_list_of_work_is_shown_to_a_person() -> None:
    told = draft("III. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "- Đã tập huấn 12 lớp.", "- Tổ chức đánh giá.")
    assert [duty.text.text for duty in told.duties] == ["Tổ chức đánh giá."]
    assert [words.text for words in told.unplaced] == ["Đã tập huấn 12 lớp."]


def test_what_stands_before_the_order_says_why_it_is_given() -> None:
    told = draft(
        "Những năm qua, UBND các xã bố trí đất đai kịp thời. Các trường được đầu tư khang trang.",
        "Lãnh đạo một số xã thiếu quan tâm.",
        "Để khắc phục, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        "1. Sở Tài chính cân đối ngân sách.",
    )
    assert [duty.text.text for duty in told.duties] == ["Sở Tài chính cân đối ngân sách."]


@pytest.mark.parametrize(
    "line",
    [
        "2. Khu vực: phường An Hải, phường Sơn Trà.",
        "3. Lực lượng: khoảng 260 người.",
        "4. Mức hỗ trợ: 500.000 đồng/người.",
        "5. Mọi thắc mắc xin liên hệ Văn phòng UBND xã.",
        "6. Văn phòng UBND xã rất mong nhận được sự quan tâm.",
        "7. Kết quả thực hiện là căn cứ để đánh giá, xếp loại các đơn vị.",
        "8. Đơn vị nào chậm tiến độ thì không xét danh hiệu thi đua.",
        "9. Kết luận này được phổ biến đến chi bộ.",
    ],
)
def test_places_sums_thanks_and_threats_are_no_duties(line: str) -> None:
    assert draft("II. NỘI DUNG", line).duties == ()


def test_an_opinion_that_assigns_is_no_answer() -> None:
    lead = "Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:"
    given = draft(lead, "1. Giao Sở Y tế:", "- Rà soát cơ số thuốc.", "2. Sở Tài chính bố trí kinh phí.")
    assert [one.who[0].text for one in given.duties] == ["Sở Y tế", "Sở Tài chính"]
    assert not draft("Sở Tư pháp có ý kiến như sau:", "1. Sở Y tế rà soát cơ số thuốc là phù hợp.").duties


def test_minutes_give_what_their_part_of_assignments_gives() -> None:
    lines = ("BIÊN BẢN", "Họp giao ban tuần 10", "A. Ý KIẾN", "1. Sở Y tế rà soát cơ số thuốc.", "B. GIAO VIỆC")
    found = draft(*lines, "1. Sở Tài chính bố trí kinh phí trước ngày 30/6/2026.")
    assert [(one.clause, one.who[0].text) for one in found.duties] == [("B.1", "Sở Tài chính")]
    assert "Sở Y tế rà soát cơ số thuốc." in [one.text for one in found.unplaced]
