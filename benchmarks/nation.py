"""A country of plans for benchmarks: imagined provinces of a hundred offices, thirty plans, forty duties a plan.

Duties come back every year to 2030, some every quarter, some only once; each names an office that leads and up to
two that coordinate.
"""

from collections.abc import Iterator
from datetime import date

from sample import DIRECTIVES, SOURCE

from ttdn.model.documents import Citation
from ttdn.model.plans import Contact, Plan
from ttdn.model.recurrence import MonthlyRule
from ttdn.model.register import Register
from ttdn.model.tasks import Assignment, Role, Task, When, Who
from ttdn.model.timing import Deadline, Recurring, Timing
from ttdn.model.units import Tier, Unit

PLANS, DUTIES, OFFICES = 30, 40, 100
FIRST, LAST = date(2026, 1, 1), date(2030, 12, 31)
_QUARTERS = (3, 6, 9, 12)
_WORKS = ("Rà soát quy hoạch", "Tổ chức tập huấn", "Xây dựng đề án", "Báo cáo kết quả", "Kiểm tra, đôn đốc")
_FIELDS = ("du lịch", "văn hóa, thể thao", "thông tin; truyền thông", "giáo dục", "y tế", "khoa học, công nghệ")

__all__ = ["DIRECTIVES", "plans", "register"]


def register(provinces: int) -> Register:
    """The offices of some provinces."""
    return Register.of(units=tuple(unit for number in range(provinces) for unit in _units(number)))


def plans(provinces: int, others: int = 2) -> tuple[Plan, ...]:
    """The plans of some provinces, with up to so many `others` that coordinate a duty."""
    return tuple(_plan(province, number, others) for province in range(provinces) for number in range(PLANS))


def _units(province: int) -> Iterator[Unit]:
    place = f"tinh-{province}"
    yield Unit(place, f"tỉnh Mẫu {province}", Tier.PROVINCE, SOURCE)
    for number in range(OFFICES):
        yield Unit(f"{place}/{number}", _office(number), Tier.PROVINCE, SOURCE, kind="so", place=place)


def _office(number: int) -> str:
    return f"Sở {_FIELDS[number % len(_FIELDS)]} {number}"


def _plan(province: int, number: int, others: int) -> Plan:
    return Plan(
        id=f"tinh-{province}/kh-{number}",
        title=f"Kế hoạch số {number} của tỉnh Mẫu {province}",
        issuer=f"UBND tỉnh Mẫu {province}",
        applies_from=FIRST,
        revised=date(2026, 11, 23),
        tasks=tuple(_task(province, number, duty, others) for duty in range(DUTIES)),
        horizon=LAST,
        place=f"tinh-{province}",
        implements=("vn/nq-1",),
        contact=Contact("ttdn", "mailto:a@example.org"),
    )


def _task(province: int, plan: int, duty: int, others: int) -> Task:
    key = plan * DUTIES + duty
    names = tuple(dict.fromkeys(key * (1 + 6 * number) % OFFICES for number in range(others + 1)))
    lead = names[0]
    assignments = tuple(
        Assignment(Role.COORDINATING if at else Role.LEAD, _office(number), f"tinh-{province}/{number}")
        for at, number in enumerate(names)
    )
    words = f"{_office(lead)} chủ trì, phối hợp với {', '.join(map(_office, names[1:]))}"
    title = f"{_WORKS[key % len(_WORKS)]} {_FIELDS[key % len(_FIELDS)]} số {key}"
    return Task(
        f"{duty // 10 + 1}.{duty % 10 + 1}",
        title,
        Who(words, assignments),
        _when(key),
        basis=(Citation("vn/nq-1", f"mục {key % 50}"),),
    )


def _when(key: int) -> When:
    day, month = key % 28 + 1, key % 12 + 1
    timing: Timing
    if key % 8 == 0:
        words, timing = f"chậm nhất ngày {day}/{month}/2027", Deadline(date(2027, month, day))
    elif key % 8 == 1:
        words = f"hằng quý, chậm nhất ngày {day} tháng cuối quý"
        timing = Recurring((MonthlyRule(day, _QUARTERS),), FIRST, LAST)
    else:
        words = f"hằng năm, chậm nhất ngày {day} tháng {month}"
        timing = Recurring((MonthlyRule(day, (month,)),), FIRST, LAST)
    return When(words, timing)
