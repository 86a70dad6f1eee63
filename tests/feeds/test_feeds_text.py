"""What coordinators read: whole events as snapshots, and one line at a time."""

from datetime import date, time
from pathlib import Path

import attrs
import pytest

from feeds.small_plan import CONTACT, DIRECTIVES, PLAN, REGISTER, SOURCE, small_agenda
from ttdn.agenda import Occurrence, agenda
from ttdn.feeds.description import told_to
from ttdn.feeds.entry import entry_of
from ttdn.feeds.gathering import feeds_of
from ttdn.feeds.wording import timing_in_words
from ttdn.feeds.writer import render_event
from ttdn.model.dates import Precision, Span, Term, TermUnit
from ttdn.model.documents import Citation
from ttdn.model.doubts import Doubt
from ttdn.model.plans import Contact, Plan
from ttdn.model.recurrence import MonthlyRule, NthRule, Weekday, WeeklyRule
from ttdn.model.tasks import Assignment, Role, Task, When, Who
from ttdn.model.timing import (
    AfterEvent,
    ByReference,
    Combined,
    Continuous,
    Deadline,
    Frequency,
    Milestone,
    NoTiming,
    OnRequest,
    Recurring,
    RecurringUndated,
    Target,
    Timing,
    Window,
)
from ttdn.model.workdays import Certainty, DayRule, Roll, WorkCalendar

SNAPSHOTS = Path(__file__).parent / "snapshots"


PLAIN = Task("1", "Việc")


def one(timing: Timing, task: Task = PLAIN) -> Occurrence:
    """The first occurrence of a plan of one duty."""
    dated = attrs.evolve(task, when=attrs.evolve(task.when, timing=timing))
    plan = Plan("mau/x", "Kế hoạch", "UBND", date(2024, 1, 1), date(2024, 1, 1), (dated,))
    return agenda(plan, REGISTER, Span(date(2024, 1, 1), date(2030, 12, 31))).occurrences[0]


def lines(occurrence: Occurrence, contact: Contact | None = None) -> list[str]:
    entry = entry_of(occurrence, directives=DIRECTIVES, register=REGISTER, contact=contact)
    return entry.description.split("\n")


@pytest.mark.parametrize("number", range(8))
def test_events_read_as_the_snapshots(number: int) -> None:
    """Unfolded, for people to review; to take a new text, delete the file and run the test twice."""
    found = small_agenda()
    occurrence = found.occurrences[number]
    entry = entry_of(occurrence, directives=DIRECTIVES, register=REGISTER, standing=found.undated)
    text = render_event(entry).decode().replace("\r\n ", "").replace("\r\n", "\n")
    snapshot = SNAPSHOTS / f"{occurrence.uid.removesuffix('@ttdn')}.ics"
    if not snapshot.exists():
        snapshot.parent.mkdir(exist_ok=True)
        snapshot.write_text(text, encoding="utf-8")
        pytest.fail(f"{snapshot.name} was not there; it is written now: review it")
    assert text == snapshot.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("timing", "line"),
    [
        (
            Deadline(date(2026, 12, 9), strict=True),
            "trước ngày 10/12/2026 – ngày cuối cùng được phép là 09/12/2026 (thứ Tư)",
        ),
        (Deadline(date(2026, 12, 9)), "chậm nhất là ngày 09/12/2026 (thứ Tư)"),
        (Deadline(date(2026, 12, 9), at=time(16, 30)), "chậm nhất 16 giờ 30 ngày 09/12/2026 (thứ Tư)"),
        (Deadline(date(2026, 12, 9), strict=True, at=time(9)), "trước 9 giờ ngày 09/12/2026 (thứ Tư)"),
        (
            Window(Span(date(2026, 6, 1), date(2026, 6, 5))),
            "từ ngày 01/06/2026 đến hết ngày 05/06/2026 (thứ Sáu)",
        ),
        (
            Recurring((MonthlyRule(-1, (6,)),), date(2024, 1, 1), precision=Precision.MONTH, at=time(17)),
            (
                "từ ngày 01/06/2024 đến hết ngày 30/06/2024 (Chủ nhật); "
                "văn bản chỉ ghi tháng, không ghi ngày, đến 17 giờ"
            ),
        ),
        (
            AfterEvent("ngày ký", Term(30, TermUnit.DAYS), date(2024, 1, 31)),
            "chậm nhất là ngày 31/01/2024 (thứ Tư), tính theo mốc “ngày ký”",
        ),
    ],
)
def test_the_first_line_says_how_the_deadline_was_read(timing: Timing, line: str) -> None:
    assert lines(one(timing))[0] == f"Hạn: {line}"


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (Recurring((MonthlyRule(15),), date(2024, 1, 1)), "định kỳ: ngày 15 hằng tháng"),
        (
            Recurring((MonthlyRule(-1, (6, 12)), WeeklyRule(Weekday.SUNDAY)), date(2024, 1, 1)),
            "định kỳ: ngày cuối tháng 6, 12 hằng năm; Chủ nhật hằng tuần",
        ),
        (Recurring((NthRule(-1, (Weekday.FRIDAY,)),), date(2024, 1, 1)), "định kỳ: thứ Sáu cuối cùng hằng tháng"),
        (
            Recurring((NthRule(1, tuple(Weekday)[:5], (1,)),), date(2024, 1, 1)),
            "định kỳ: ngày làm việc đầu tiên tháng 1 hằng năm",
        ),
        (
            Recurring(
                (NthRule(2, (Weekday.MONDAY, Weekday.FRIDAY)), NthRule(-3, (Weekday.MONDAY,))), date(2024, 1, 1)
            ),
            "định kỳ: thứ Hai hoặc thứ Sáu lần thứ 2 hằng tháng; thứ Hai lần thứ 3 tính từ cuối hằng tháng",
        ),
        (RecurringUndated(Frequency.QUARTERLY), "định kỳ hằng quý, không nêu ngày"),
        (RecurringUndated(), "định kỳ, không nêu ngày"),
        (Continuous(), "thường xuyên"),
        (Continuous(date(2026, 10, 1)), "thường xuyên, từ ngày 01/10/2026"),
        (Continuous(until=date(2026, 12, 31)), "thường xuyên, đến hết ngày 31/12/2026"),
        (
            Recurring((MonthlyRule(15),), date(2024, 1, 1), date(2025, 12, 31), start_written=True),
            "định kỳ: ngày 15 hằng tháng, từ ngày 01/01/2024, đến hết ngày 31/12/2025",
        ),
        (Deadline(date(2026, 12, 9)), "chậm nhất là ngày 09/12/2026 (thứ Tư)"),
        (OnRequest(), "khi có yêu cầu"),
        (
            AfterEvent("ban hành Nghị quyết", Term(5, TermUnit.WORKING_DAYS)),
            "trong 5 ngày làm việc, tính theo mốc “ban hành Nghị quyết”",
        ),
        (
            AfterEvent("ngày ký", due=date(2026, 12, 9)),
            "tính theo mốc “ngày ký” (chậm nhất là ngày 09/12/2026 (thứ Tư))",
        ),
        (ByReference("kế hoạch của Tỉnh ủy"), "theo văn bản khác: “kế hoạch của Tỉnh ủy”"),
        (Target(2030), "mục tiêu đến năm 2030"),
        (NoTiming(), "không nêu thời hạn"),
        (
            Combined((Milestone(Continuous(), "Tuyên truyền"), Milestone(OnRequest()))),
            "Tuyên truyền: thường xuyên; khi có yêu cầu",
        ),
    ],
)
def test_every_timing_can_be_said(timing: Timing, words: str) -> None:
    assert timing_in_words(timing) == words


def test_a_day_off_gives_an_advised_day_and_says_when_it_is_a_forecast() -> None:
    weekend = one(Deadline(date(2028, 12, 9)))
    assert lines(weekend)[1] == (
        "Nên hoàn thành vào 08/12/2028 (thứ Sáu), vì ngày hạn là ngày nghỉ; lịch nghỉ năm 2028 mới là dự báo"
    )
    tet = WorkCalendar((DayRule(date(2026, 2, 17), "Tết", SOURCE),), confirmed_until=date(2026, 12, 31))
    plan = attrs.evolve(weekend.plan, tasks=(Task("1", "Việc", when=When("…", Deadline(date(2026, 2, 17)))),))
    moved = agenda(plan, REGISTER, Span.year(2026), workdays=tet, roll=Roll.FOLLOWING).occurrences[0]
    assert lines(moved)[1] == "Ngày làm việc tiếp theo: 18/02/2026 (thứ Tư), vì ngày hạn là ngày nghỉ"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("2026-11-23", "Ngày hạn có thể thành ngày nghỉ: có đề xuất hoán đổi, chưa rõ kết quả"),
        ("2026-11-22", "Nên hoàn thành vào 20/11/2026 (thứ Sáu), vì ngày hạn là ngày nghỉ; {swap}"),
    ],
)
def test_advice_that_touches_a_proposed_swap_says_so(due: str, said: str) -> None:
    proposed = (date(2026, 11, 21), date(2026, 11, 23))
    rules = tuple(DayRule(day, "Đề xuất", SOURCE, certainty=Certainty.UNSETTLED) for day in proposed)
    workdays = WorkCalendar(rules, confirmed_until=date(2026, 12, 31))
    plan = attrs.evolve(
        one(Deadline(date.fromisoformat(due))).plan,
        tasks=(Task("1", "Việc", when=When("…", Deadline(date.fromisoformat(due)))),),
    )
    assert lines(agenda(plan, REGISTER, Span.year(2026), workdays=workdays).occurrences[0])[1] == said.format(
        swap="có đề xuất hoán đổi ngày nghỉ gần đó, chưa rõ kết quả"
    )


def test_names_are_as_written_with_who_that_is_on_the_day() -> None:
    who = Who(
        "…",
        (
            Assignment(Role.IMPLEMENTING, "Sở TTTT", "mau/so-tttt"),
            Assignment(Role.IMPLEMENTING, "Hội Nhà báo"),
            Assignment(Role.LEAD, "Sở Du lịch", "mau/so-du-lich"),
            Assignment(Role.GUIDING, "các sở", "mau/cac-so"),
        ),
    )
    task = Task("1", "Việc", who, field="thong-tin-doi-ngoai")
    before = lines(one(Deadline(date(2025, 2, 28)), task))
    after = lines(one(Deadline(date(2026, 3, 2)), task))
    assert before[1:4] == [
        "Chủ trì: Sở Du lịch",
        "Thực hiện: Sở TTTT; Hội Nhà báo",
        "Hướng dẫn: các sở (3 đơn vị)",
    ]
    assert after[1:4] == [
        "Chủ trì: Sở Du lịch",
        "Thực hiện: Sở TTTT (nay là Sở Văn hóa và Thể thao thành phố Mẫu); Hội Nhà báo",
        "Hướng dẫn: các sở (2 đơn vị)",
    ]


def test_an_office_without_an_heir_is_said_to_be_unsettled() -> None:
    who = Who("…", (Assignment(Role.LEAD, "Sở TTTT", "mau/so-tttt"),))
    occurrence = one(Deadline(date(2024, 6, 3)), Task("1", "Việc", who))
    gone = attrs.evolve(
        occurrence,
        bearers=(attrs.evolve(occurrence.bearers[0], units=(), names=()),),
        doubts=(Doubt.NO_HEIR,),
    )
    assert "Chủ trì: Sở TTTT (chưa rõ cơ quan kế thừa)" in lines(gone)
    assert f"Chưa rõ: {Doubt.NO_HEIR.vi}" in lines(gone)


def test_what_is_unsettled_is_said_with_the_words_of_the_assignment() -> None:
    who = Who("Sở A phối hợp Sở B", (Assignment(Role.LEAD, "Sở A"),), (Doubt.UNCLEAR_LEAD,))
    when = When("trong quý III", alternatives=(Target(2024),), doubts=(Doubt.NO_YEAR,))
    told = lines(one(Deadline(date(2024, 9, 30)), Task("1", "Việc", who, when)))
    assert told[-5:] == [
        "Phân công theo văn bản: “Sở A phối hợp Sở B”",
        "Mục 1, Kế hoạch, UBND",
        f"Chưa rõ: {Doubt.NO_YEAR.vi}",
        f"Chưa rõ: {Doubt.UNCLEAR_LEAD.vi}",
        "Cách đọc khác: mục tiêu đến năm 2024",
    ]


def test_a_basis_that_nobody_holds_is_named_by_its_id() -> None:
    basis = (Citation("vn/xx", "Điều 2"), Citation("vn/nq-1"))
    told = lines(one(Deadline(date(2024, 9, 30)), Task("1", "Việc", basis=basis)))
    assert "Căn cứ: Điều 2, vn/xx; Nghị quyết 01/NQ-CP ngày 2/1/2024" in told


def test_errors_go_to_the_plans_own_contact_first() -> None:
    general = Contact("Kho dữ liệu")
    own = agenda(PLAN, REGISTER, PLAN.span()).occurrences[0]
    assert lines(own, general)[-1] == told_to(CONTACT)
    assert lines(one(Deadline(date(2024, 9, 30))), general)[-1] == "Báo lỗi dữ liệu: Kho dữ liệu"


def test_a_long_title_is_cut_and_told_in_full() -> None:
    title = "Nâng cao chất lượng " * 20
    entry = entry_of(one(Deadline(date(2024, 9, 30)), Task("1", title)), directives={}, register=REGISTER)
    assert len(entry.summary) == 254
    assert entry.summary.endswith("…")
    assert entry.description.startswith(title)


def test_links_are_by_choice_and_the_address_is_always_there() -> None:
    occurrence = small_agenda().occurrences[0]
    plain = entry_of(occurrence, directives=DIRECTIVES, register=REGISTER)
    linked = entry_of(occurrence, directives=DIRECTIVES, register=REGISTER, link=True)
    assert (plain.url, plain.links) == ("https://example.org/van-ban/1-nq-cp", ())
    assert [(link.url, link.label) for link in linked.links] == [(plain.url, "Nghị quyết 01/NQ-CP ngày 2/1/2024")]
    assert attrs.evolve(linked, links=()) == plain


def test_only_reports_list_the_continuous_duties() -> None:
    found = small_agenda()
    (plan, *_) = [feed for feed in feeds_of([found], REGISTER, DIRECTIVES) if feed.kind == "plan"]
    listing = [entry.uid for entry in plan.entries if "Nhiệm vụ thường xuyên" in entry.description]
    assert listing == [f"mau-kh-3.iii.{year}@ttdn" for year in range(2024, 2029)]
    assert "Nhiệm vụ thường xuyên" not in "\n".join(lines(found.occurrences[-1]))


def test_a_report_of_a_plan_without_continuous_duties_lists_none() -> None:
    report = attrs.evolve(PLAN, tasks=(PLAN.task("III"),), amendments=())
    other = small_agenda().undated
    occurrence = agenda(report, REGISTER, report.span()).occurrences[0]
    alone = attrs.evolve(occurrence, plan=attrs.evolve(report, id="mau/kh-4"))
    entry = entry_of(alone, directives={}, register=REGISTER, standing=other)
    assert "Nhiệm vụ thường xuyên" not in entry.description
