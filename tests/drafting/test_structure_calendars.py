"""Calendars: a day, an hour or a week before a colon says when, whoever acts behind it."""

import pytest

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.draft import DraftDuty
from ttdn.drafting.structure.time_headings import time_heading
from ttdn.drafting.taking_apart import draft_of


def shown(duty: DraftDuty) -> tuple[str, list[str], list[str]]:
    return duty.text.text, [one.text for one in duty.who], [one.text for one in duty.when]


@pytest.mark.parametrize(
    "when",
    [
        "12/5",
        "Ngày 15/4",
        "20 và 21/5",
        "Từ ngày 01/4 đến ngày 10/4",
        "Trước 30/5",
        "Thứ Hai, ngày 12/01/2026",
        "07 giờ 30 ngày 15/01/2026",
        "Tuần 3 tháng 2",
        "Đợt 1 (từ 01/3 đến 15/3/2026)",
        "Quý II/2026",
        "Chiều thứ Sáu (16/01)",
    ],
)
def test_a_time_before_a_colon(when: str) -> None:
    [duty] = draft_of([TextBlock("III. TIẾN ĐỘ"), TextBlock(f"- {when}: Sở Y tế kiểm tra trạm y tế xã.")]).duties
    assert shown(duty) == ("Sở Y tế kiểm tra trạm y tế xã.", ["Sở Y tế"], [when])


@pytest.mark.parametrize(
    "line", ["Năm cao điểm: tuyên truyền.", "Ngày hội hiến máu: Hội Chữ thập đỏ.", "Quý phụ huynh: phối hợp."]
)
def test_no_time_before_a_colon(line: str) -> None:
    assert time_heading(line) is None


def test_a_day_before_the_colon_is_when_and_no_other_day_of_the_line() -> None:
    [duty] = draft_of([TextBlock("- 12/5: Sở Y tế phát thông báo (nhắc lại ngày 18/5).")]).duties
    assert shown(duty)[2] == ["12/5"]


def test_each_line_of_a_calendar_has_its_own_who() -> None:
    lines = (
        "III. LỊCH",
        "- Ngày 20/01: Họp giao ban (Văn phòng chuẩn bị).",
        "- Từ ngày 05 đến 10/3/2026: Khảo sát các trạm. Phòng Kinh tế chủ trì.",
        "- 20 và 21/5: Hợp luyện toàn bộ lực lượng; Ban Chỉ huy Quân sự xã điều hành.",
    )
    _, second, third = draft_of([TextBlock(line) for line in lines]).duties
    assert shown(second) == ("Khảo sát các trạm.", ["Phòng Kinh tế chủ trì"], ["Từ ngày 05 đến 10/3/2026"])
    assert shown(third) == (
        "Hợp luyện toàn bộ lực lượng",
        ["Ban Chỉ huy Quân sự xã điều hành"],
        ["20 và 21/5"],
    )
