"""The last day of a plan, by the years that its title names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.compose_drafts import DAY, composed, duty, opened
from ttdn.drafting.composing.decisions import Matter
from ttdn.drafting.composing.entries import DraftedPlan
from ttdn.drafting.composing.horizons import horizon_in
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.draft import Draft, DraftDuty, DraftHead, Words
from ttdn.files.load import load_bytes
from ttdn.model.timing import Recurring

YEARLY = duty(1, "1", "Báo cáo", "Sở Y tế", "trước ngày 10 tháng 12 hằng năm")


def of(title: str, *duties: DraftDuty) -> DraftedPlan:
    return composed(Draft(DraftHead(title=Words(title)), duties or (YEARLY,)))


def test_repeated_duties_of_a_programme_end_with_it() -> None:
    plan = of("Phát triển du lịch giai đoạn 2024 – 2028")
    text = plan_file_text(plan)
    assert (
        "# CẦN QUYẾT ĐỊNH: Lấy 31/12/2028 làm ngày kết thúc kế hoạch; nếu không đúng, sửa hoặc bỏ horizon\n"
        "horizon = 2028-12-31\n"
    ) in text
    read = opened().library_with(load_bytes(text, "plan.toml")).plans["nhap/ke-hoach"]
    timing = read.tasks[0].when.timing
    assert isinstance(timing, Recurring)
    assert timing.until == date(2028, 12, 31)
    assert Matter.NO_HORIZON not in {item.matter for item in plan.open}


@pytest.mark.parametrize(
    "title", ["Phát triển du lịch", "Tổng kết công tác giai đoạn 2016 - 2020", "Tổng kết năm 2023"]
)
def test_without_years_to_come_the_end_stays_open(title: str) -> None:
    plan = of(title)
    assert plan.data.plan is not None
    assert plan.data.plan.horizon is None
    assert Matter.NO_HORIZON in {item.matter for item in plan.open}


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Chuyển đổi số giai đoạn 2026-2030, định hướng đến năm 2035", 2030),
        ("Chuyển đổi số giai đoạn từ năm 2026 đến năm 2030", 2030),
        ("Đề án giai đoạn 2021-2025 và giai đoạn 2026-2030", 2030),
        ("Chiến lược phát triển đến năm 2030, tầm nhìn đến năm 2050", 2030),
        ("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026", 2026),
        ("Tuyển sinh năm học 2026", None),
        ("Phòng cháy theo Công điện ngày 5 tháng 3 năm 2026", None),
        ("Thực hiện Nghị quyết số 12/2026", None),
        ("Chỉ tiêu năm 2026 của ngành", None),
    ],
)
def test_the_last_year_of_a_title(title: str, year: int | None) -> None:
    found = horizon_in(Words(title))
    assert (found.last if found else None) == (date(year, 12, 31) if year else None)


@given(st.integers(1990, 2079), st.integers(0, 20), st.sampled_from(["-", " - ", "–", " đến ", " đến năm "]))
def test_a_plan_ends_with_its_programme_or_not_at_all(first: int, years: int, between: str) -> None:
    plan = of(f"Phát triển giai đoạn {first}{between}{first + years}")
    assert plan.data.plan is not None
    end = date(first + years, 12, 31)
    assert plan.data.plan.horizon == (end if end >= DAY else None)


def test_no_end_is_proposed_where_nothing_repeats_or_something_is_due_after_it() -> None:
    title = "Phát triển du lịch giai đoạn 2024 – 2028"
    once = duty(1, "1", "Rà soát", "Sở Y tế", "Quý III/2024")
    last = duty(2, "2", "Tổng kết", "Sở Y tế", "trước ngày 15 tháng 01 năm 2029")
    for plan in (of(title, once), of(title, YEARLY, last)):
        assert plan.data.plan is not None
        assert plan.data.plan.horizon is None
    assert Matter.NO_HORIZON in {item.matter for item in of(title, YEARLY, last).open}
