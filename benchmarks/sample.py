"""The plan that the benchmarks run on: imagined, of any size, every duty with words of its own.

Offices and phrases follow real ones in length and letters. Each duty has its own title, deadline phrase, offices
and clause, so that no description is like another; some need escaping: commas, semicolons, a backslash, a newline.
"""

from datetime import date, timedelta

import attrs

from ttdn.agenda import Agenda, agenda
from ttdn.model.dates import Span
from ttdn.model.documents import Citation, Directive, DocumentNumber, Source
from ttdn.model.plans import Contact, Plan
from ttdn.model.recurrence import MonthlyRule
from ttdn.model.register import Register
from ttdn.model.tasks import Assignment, Role, Task, When, Who
from ttdn.model.timing import Deadline, Recurring
from ttdn.model.units import Group, Tier, Unit

SOURCE = Source(unsourced="imagined, for benchmarks")
FIRST, LAST = date(2024, 1, 1), date(2030, 12, 31)
CONTACT = Contact("ttdn", "mailto:a@example.org")

_FIELDS = ("du lịch", "văn hóa, thể thao", "thông tin; truyền thông", "giáo dục", "y tế", "khoa học, công nghệ")
_WORKS = ("Rà soát quy hoạch", "Tổ chức tập huấn", "Xây dựng đề án", "Báo cáo kết quả", "Kiểm tra, đôn đốc")
_PLACES = ("xã", "phường", "thị trấn", "đặc khu")

REGISTER = Register.of(
    units=(
        Unit("mau", "tỉnh Mẫu", Tier.PROVINCE, SOURCE),
        *(
            Unit(f"mau/so-{number}", f"Sở {field} {number}", Tier.PROVINCE, SOURCE, kind="so", place="mau")
            for number, field in enumerate(_FIELDS * 5)
        ),
    ),
    groups=(Group("mau/cac-so", "các sở, ban, ngành", kinds=("so",), place="mau"),),
)
_OFFICES = tuple(unit for unit in REGISTER.units.values() if unit.kind)

DIRECTIVES = {
    "vn/nq-1": Directive(
        "vn/nq-1",
        DocumentNumber.parse("1/NQ-CP"),
        "về một việc mẫu",
        "Chính phủ",
        SOURCE,
        type="Nghị quyết",
        url="https://example.org/van-ban/1-nq-cp",
    )
}


def deadlines(count: int) -> Plan:
    """A plan of duties done once, each on its own day between 2024 and 2030."""
    return _plan(tuple(_once(number) for number in range(count)))


def yearly_reports(count: int) -> Plan:
    """A plan of duties that come back every year."""
    return _plan(tuple(_yearly(number) for number in range(count)))


def agenda_of(plan: Plan) -> Agenda:
    """The agenda of the plan's whole span."""
    return agenda(plan, REGISTER, Span(FIRST, LAST))


def _plan(tasks: tuple[Task, ...]) -> Plan:
    return Plan(
        id="mau/kh-1",
        title="Kế hoạch mẫu",
        issuer="UBND tỉnh Mẫu",
        applies_from=FIRST,
        revised=date(2026, 11, 23),
        tasks=tasks,
        horizon=LAST,
        place="mau",
        implements=("vn/nq-1",),
    )


def _once(number: int) -> Task:
    day = FIRST + timedelta(days=number * 37 % 2500)
    due = day + timedelta(days=1)
    words = f"trước ngày {due.day}/{due.month}, đợt {number}"
    return _task(number, When(words, Deadline(day, strict=True)))


def _yearly(number: int) -> Task:
    month, day = number % 12 + 1, number % 28 + 1
    words = f"hằng năm, chậm nhất ngày {day} tháng {month}"
    return _task(number, When(words, Recurring((MonthlyRule(day, (month,)),), FIRST, LAST)))


def _task(number: int, when: When) -> Task:
    lead, other = _OFFICES[number % len(_OFFICES)], _OFFICES[number * 7 % len(_OFFICES)]
    oddity = (" (đợt 1; đợt 2)", " C:\\tài-liệu", "\nphần hai", "")[number % 4]
    work, field, place = _WORKS[number % len(_WORKS)], _FIELDS[number % len(_FIELDS)], _PLACES[number % 4]
    return Task(
        f"{number // 100 + 1}.{number % 100 + 1}",
        f"{work} {field} tại {place} số {number}{oddity}",
        Who(
            f"{lead.name} chủ trì, phối hợp với {other.name}",
            (Assignment(Role.LEAD, lead.name, lead.id), Assignment(Role.COORDINATING, other.name, other.id)),
        ),
        attrs.evolve(when, words=f"{when.words}{oddity}"),
        basis=(Citation("vn/nq-1", f"mục {number % 50}"),),
    )
