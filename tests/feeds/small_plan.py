"""A small plan, written by hand, of an imagined province: two dated duties, a yearly report, a standing duty."""

from datetime import date

from ttdn.agenda import Agenda, agenda
from ttdn.model.dates import Precision, Span
from ttdn.model.documents import Citation, Directive, DocumentNumber, Source
from ttdn.model.doubts import Doubt
from ttdn.model.plans import Contact, Plan
from ttdn.model.recurrence import MonthlyRule
from ttdn.model.register import Register
from ttdn.model.tasks import Amendment, Assignment, Role, Task, When, Who
from ttdn.model.timing import Combined, Continuous, Deadline, Milestone, OnRequest, Recurring, Window
from ttdn.model.units import Change, Field, Group, Tier, Unit

SOURCE = Source(unsourced="imagined, for tests")
CONTACT = Contact("Văn phòng thử nghiệm", "mailto:phan-anh@example.org")

REGISTER = Register.of(
    units=(
        Unit("mau", "tỉnh Mẫu", Tier.PROVINCE, SOURCE),
        Unit("mau/ubnd", "Ủy ban nhân dân", Tier.PROVINCE, SOURCE, place="mau", short=("UBND tỉnh",)),
        Unit("mau/so-tttt", "Sở Thông tin và Truyền thông", Tier.PROVINCE, SOURCE, kind="so", place="mau"),
        Unit("mau/so-vhtt", "Sở Văn hóa và Thể thao", Tier.PROVINCE, SOURCE, kind="so", place="mau"),
        Unit("mau/so-du-lich", "Sở Du lịch", Tier.PROVINCE, SOURCE, kind="so", place="mau"),
    ),
    groups=(Group("mau/cac-so", "các sở, ban, ngành", kinds=("so",), place="mau"),),
    changes=(
        Change(date(2025, 3, 1), ("mau/so-tttt", "mau/so-vhtt"), ("mau/so-vhtt",), SOURCE),
        Change(date(2026, 1, 1), ("mau",), ("mau",), SOURCE, renamed="thành phố Mẫu"),
    ),
    fields=(Field("thong-tin-doi-ngoai", "thông tin đối ngoại"),),
)

DIRECTIVES = {
    "vn/nq-1": Directive(
        "vn/nq-1",
        DocumentNumber.parse("1/NQ-CP"),
        "về một việc mẫu",
        "Chính phủ",
        SOURCE,
        type="Nghị quyết",
        signed_on=date(2024, 1, 2),
        url="https://example.org/van-ban/1-nq-cp",
    ),
    "mau/cv-2": Directive(
        "mau/cv-2",
        DocumentNumber.parse("2/UBND-VX"),
        "về việc gia hạn",
        "Ủy ban nhân dân tỉnh Mẫu",
        SOURCE,
        type="Công văn",
        signed_on=date(2024, 8, 1),
    ),
}

PLAN = Plan(
    id="mau/kh-3",
    title="Kế hoạch triển khai Nghị quyết mẫu",
    issuer="Ủy ban nhân dân tỉnh Mẫu",
    applies_from=date(2024, 2, 1),
    revised=date(2026, 11, 23),
    number=DocumentNumber.parse("3/KH-UBND"),
    issued_on=date(2024, 2, 1),
    horizon=date(2028, 12, 31),
    place="mau",
    field="thong-tin-doi-ngoai",
    implements=("vn/nq-1",),
    contact=CONTACT,
    tasks=(
        Task(
            "II.1",
            "Bồi dưỡng cán bộ; in tài liệu, tờ rơi",
            Who(
                "Sở Thông tin và Truyền thông chủ trì, phối hợp với các sở, ban, ngành",
                (
                    Assignment(Role.LEAD, "Sở Thông tin và Truyền thông", "mau/so-tttt"),
                    Assignment(Role.COORDINATING, "các sở, ban, ngành", "mau/cac-so"),
                ),
            ),
            When("Quý 3/2024", Window(Span.quarter(2024, 3), Precision.QUARTER)),
            basis=(Citation("vn/nq-1", "mục II.3"),),
        ),
        Task(
            "II.2",
            "Xây dựng quy chế",
            Who("Sở Du lịch", (Assignment(Role.IMPLEMENTING, "Sở Du lịch", "mau/so-du-lich"),)),
            When(
                "dự thảo xong trước ngày 10/5/2024, trình trong tháng 7",
                Combined(
                    (
                        Milestone(Deadline(date(2024, 5, 9), strict=True), "Dự thảo"),
                        Milestone(Window(Span.month(2024, 7), Precision.MONTH), "Trình"),
                    )
                ),
                alternatives=(Deadline(date(2024, 7, 1)),),
                doubts=(Doubt.NO_YEAR,),
            ),
        ),
        Task(
            "II.3",
            "Tuyên truyền trên phương tiện thông tin đại chúng",
            Who(
                "Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Du lịch",
                (
                    Assignment(Role.LEAD, "Sở Thông tin và Truyền thông", "mau/so-tttt"),
                    Assignment(Role.COORDINATING, "Sở Du lịch", "mau/so-du-lich"),
                ),
            ),
            When("thường xuyên", Continuous()),
        ),
        Task(
            "III",
            "Báo cáo kết quả thực hiện hằng năm",
            Who(
                "Các sở, ban, ngành báo cáo gửi về Sở Thông tin và Truyền thông để tổng hợp, báo cáo UBND tỉnh",
                (
                    Assignment(Role.IMPLEMENTING, "Các sở, ban, ngành", "mau/cac-so"),
                    Assignment(Role.VIA, "Sở Thông tin và Truyền thông", "mau/so-tttt"),
                    Assignment(Role.RECIPIENT, "UBND tỉnh", "mau/ubnd"),
                ),
            ),
            When(
                "định kỳ hằng năm (trước ngày 10 tháng 12) hoặc đột xuất (khi có yêu cầu)",
                Combined(
                    (
                        Milestone(
                            Recurring((MonthlyRule(9, (12,)),), date(2024, 2, 1), date(2028, 12, 31), strict=True)
                        ),
                        Milestone(OnRequest()),
                    )
                ),
            ),
        ),
    ),
    amendments=(
        Amendment(
            date(2024, 8, 1),
            "II.1",
            Citation("mau/cv-2"),
            when=When("trước ngày 31/10/2024", Deadline(date(2024, 10, 30), strict=True)),
        ),
    ),
)


def small_agenda() -> Agenda:
    """The agenda of the plan's own span."""
    return agenda(PLAN, REGISTER, PLAN.span())
