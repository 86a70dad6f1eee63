"""What each kind of report says: as many rows as the agenda has duties, each with its day and offices."""

from collections import Counter
from datetime import date

import attrs
import pytest
from hypothesis import given

from feeds.small_plan import DIRECTIVES, PLAN, REGISTER
from ttdn.agenda import agenda
from ttdn.errors import InvalidValue, NotFound
from ttdn.model.dates import Span
from ttdn.model.documents import Citation, DocumentNumber, Source, System
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.tasks import Amendment, Assignment, Role, Task, When, Who
from ttdn.model.units import Tier, Unit
from ttdn.progress.status import status_of
from ttdn.reports.formats import CORE_FORMATS
from ttdn.reports.kinds import KINDS, kind_of
from ttdn.reports.materials import Duty, Materials
from ttdn.reports.report import Day, Lines, Report, Tone
from ttdn.testing.strategies import breaking_texts
from ttdn.workspace import Workspace


def small(kind: str, span: Span | None = None, plan: Plan = PLAN, unit: str | None = None) -> Report:
    laid = agenda(plan, REGISTER, span or PLAN.span())
    asked = REGISTER.unit(unit) if unit is not None else None
    cut = laid.of_unit(unit) if unit else laid
    status = status_of(laid, (), REGISTER, laid.span.last) if kind_of(kind).of_results else None
    return kind_of(kind).make(Materials(plan, cut, REGISTER, DIRECTIVES, asked, status))


def cells(report: Report, row: int) -> dict[str, str]:
    found = report.tables[0]
    return {column.key: cell.plain for column, cell in zip(found.columns, found.rows[row], strict=True)}


def column(report: Report, key: str) -> list[str]:
    return [cells(report, row)[key] for row in range(len(report.tables[0].rows))]


def test_who_does_what_in_the_order_of_the_plan() -> None:
    report = small("assignments")
    assert column(report, "clause") == ["II.1", "II.2", "II.3", "III"]
    assert cells(report, 2) == {
        "tt": "3",
        "clause": "II.3",
        "duty": "Tuyên truyền trên phương tiện thông tin đại chúng",
        "lead": "Sở Thông tin và Truyền thông (nay là Sở Văn hóa và Thể thao thành phố Mẫu)",
        "coordinating": "Sở Du lịch",
        "implementing": "",
        "others": "",
        "when": "“thường xuyên”",
        "notes": "Nghị quyết 01/NQ-CP ngày 2/1/2024",
    }
    assert cells(report, 3)["others"] == (
        "Nơi nhận báo cáo: UBND tỉnh (nay là Ủy ban nhân dân thành phố Mẫu)\n"
        "Gửi qua: Sở Thông tin và Truyền thông (nay là Sở Văn hóa và Thể thao thành phố Mẫu)"
    )


def test_a_duty_stands_as_its_last_amendment_in_the_span_has_it() -> None:
    words = cells(small("assignments"), 0)
    assert words["when"] == "“trước ngày 31/10/2024”\nĐọc là: trước ngày 31 tháng 10 năm 2024"
    assert "Sửa đổi từ ngày 01/08/2024: theo Công văn 02/UBND-VX ngày 1/8/2024" in words["notes"].split("\n")


def test_duties_without_a_row_are_named() -> None:
    withdrawn = attrs.evolve(
        PLAN, amendments=(Amendment(date(2025, 1, 1), "II.3", Citation("mau/cv-2"), withdrawn=True),)
    )
    report = small("assignments", Span.year(2026), withdrawn)
    assert column(report, "clause") == ["III"]
    assert "Nhiệm vụ đã bãi bỏ: mục II.3." in report.notes
    assert "Nhiệm vụ không đến hạn trong thời gian này: mục II.1, II.2." in report.notes
    everything = small("assignments")
    assert not [note for note in everything.notes if "mục" in note and "Nhiệm vụ" in note]


def test_by_day_each_period_has_its_row_and_its_own_offices() -> None:
    report = small("schedule", Span(date(2024, 7, 1), date(2025, 12, 31)))
    assert [group.title for group in report.tables[0].groups] == [
        "Tháng 7/2024",
        "Tháng 10/2024",
        "Tháng 12/2024",
        "Tháng 12/2025",
        "Nhiệm vụ không định ngày",
    ]
    assert column(report, "due") == ["31/07/2024", "30/10/2024", "09/12/2024", "09/12/2025", "không định ngày"]
    assert cells(report, 0)["duty"] == "Xây dựng quy chế (Trình)"
    assert "Gửi qua: Sở Thông tin và Truyền thông" in cells(report, 2)["offices"].split("\n")
    assert "nay là Sở Văn hóa và Thể thao tỉnh Mẫu" in cells(report, 3)["offices"]
    assert cells(report, 2)["words"].endswith(
        "Đọc là: trước ngày 10/12/2024 – ngày cuối cùng được phép là 09/12/2024 (thứ Hai)"
    )


def test_what_the_words_leave_open_stands_in_the_row_and_after_the_table() -> None:
    report = small("schedule", Span.year(2024))
    notes = report.tables[0].rows[0][-1]
    assert isinstance(notes, Lines)
    assert [line.text for line in notes.lines if line.tone is Tone.UNSETTLED] == [
        "Chưa rõ: văn bản không nêu năm: đọc theo ngày ban hành",
        "Cách đọc khác: chậm nhất là ngày 01/07/2024 (thứ Hai)",
    ]
    assert "Văn bản còn để ngỏ điều chưa rõ ở mục II.2: xem cột “Căn cứ, ghi chú”." in report.notes


def test_a_day_off_keeps_the_legal_day_and_advises_the_day_before() -> None:
    row = cells(small("schedule", Span.year(2028)), 0)
    assert (row["due"], row["advised"]) == ("09/12/2028", "08/12/2028")
    assert "Nên hoàn thành vào 08/12/2028 (thứ Sáu), vì ngày hạn là ngày nghỉ" in row["notes"]


def test_next_is_the_nearest_day_of_each_duty_counted_from_the_day_asked() -> None:
    report = small("next", Span(date(2024, 10, 30), date(2028, 12, 31)))
    assert [(row["clause"], row["due"], row["left"]) for row in (cells(report, 0), cells(report, 1))] == [
        ("II.1", "30/10/2024", "0"),
        ("III", "09/12/2024", "40"),
    ]
    assert len(report.tables[0].rows) == 2
    assert "Ngoài ra còn nhiệm vụ không định ngày: mục II.3." in report.notes
    later = small("next", Span(date(2029, 1, 1), date(2030, 12, 31)))
    assert not later.tables[0].rows
    assert later.notes[0] == "Không có nhiệm vụ nào đến hạn trong thời gian này."


def test_one_office_sees_its_role_and_under_which_name() -> None:
    report = small("unit", unit="mau/so-vhtt")
    assert report.title == "Nhiệm vụ của Sở Văn hóa và Thể thao thành phố Mẫu"
    assert report.unit == "mau/so-vhtt"
    roles = dict(zip(column(report, "due"), column(report, "role"), strict=True))
    assert roles["30/10/2024"] == "Phối hợp (văn bản ghi: các sở, ban, ngành)"
    assert roles["09/12/2025"].split("\n") == [
        "Thực hiện (văn bản ghi: Các sở, ban, ngành)",
        "Nơi gửi qua (văn bản ghi: Sở Thông tin và Truyền thông)",
    ]
    assert not any("Nơi gửi qua" in role for due, role in roles.items() if due == "09/12/2024")
    assert column(report, "others")[0] == "Chủ trì: Sở Thông tin và Truyền thông"


def test_an_office_that_ended_is_said_to_have_ended() -> None:
    report = small("unit", unit="mau/so-tttt")
    assert report.notes[0] == (
        "Đơn vị này chỉ còn đến hết ngày 28/02/2025: nhiệm vụ đến hạn về sau không thuộc đơn vị này."
    )


def test_the_head_holds_what_is_known_and_nothing_else() -> None:
    head = small("schedule").head
    assert (head.number, head.issued_on, head.place) == ("03/KH-UBND", date(2024, 2, 1), "Mẫu")
    report = Workspace.open().report("hue/nq47", "schedule", Span.year(2026))
    assert (report.head.number, report.head.issued_on, report.head.place) == (None, None, "Thừa Thiên Huế")
    assert "Bản tra cứu của kế hoạch không cho biết số và ngày ban hành." in report.notes
    assert not any("Bản tra cứu" in note for note in small("schedule").notes)
    assert report.sign_off == ()


@pytest.mark.parametrize(
    ("name", "tier", "said"),
    [
        ("tỉnh Ninh Bình", Tier.PROVINCE, "Ninh Bình"),
        ("thành phố Huế", Tier.PROVINCE, "Huế"),
        ("thành phố Hồ Chí Minh", Tier.PROVINCE, "Thành phố Hồ Chí Minh"),
        ("xã Vinh Lộc", Tier.COMMUNE, None),
    ],
)
def test_the_place_is_named_as_in_the_line_of_place_and_date(name: str, tier: Tier, said: str | None) -> None:
    register = Register.of(units=(Unit("x", name, tier, Source(basis="…")),))
    plan = Plan("x/y", "Kế hoạch", "UBND", date(2026, 1, 1), date(2026, 1, 1), place="x")
    laid = agenda(plan, register, Span.year(2026))
    assert kind_of("schedule").make(Materials(plan, laid, register, {})).head.place == said


def test_the_profile_is_that_of_the_plans_number() -> None:
    assert small("schedule").profile is System.STATE
    party = attrs.evolve(PLAN, number=DocumentNumber.parse("164-KH/TU"))
    assert small("schedule", plan=party).profile is System.PARTY


def test_asking_for_what_is_not_there_says_what_is() -> None:
    workspace = Workspace.open()
    with pytest.raises(NotFound, match=r"report-kind .*'shedule'; did you mean schedule"):
        workspace.report("hue/nq47", "shedule")
    with pytest.raises(InvalidValue, match="report-unit"):
        workspace.report("hue/nq47", "unit")
    with pytest.raises(InvalidValue, match="report-from"):
        workspace.report("hue/nq47", "next")
    with pytest.raises(NotFound, match="unit-unknown"):
        workspace.report("hue/nq47", "unit", unit="Sở Du lịc")


@pytest.mark.parametrize(
    "span", [None, Span.year(2024), Span(date(2025, 3, 1), date(2027, 6, 30)), Span.year(2031)]
)
def test_reports_count_what_the_agenda_counts(span: Span | None) -> None:
    workspace = Workspace.open()
    plan = workspace.plan("hue/nq47")
    laid = workspace.agenda("hue/nq47", span or plan.span())
    schedule = workspace.report("hue/nq47", "schedule", span).tables[0]
    days = [cell.on for row in schedule.rows for cell in row[1:2] if isinstance(cell, Day)]
    assert days == sorted(item.due for item in laid.occurrences)
    assert len(schedule.rows) == len(laid.occurrences) + len(laid.undated)
    items: tuple[Duty, ...] = (*laid.occurrences, *laid.undated)
    duties = {item.task.clause for item in items}
    assert len(workspace.report("hue/nq47", "assignments", span).tables[0].rows) == len(duties)
    due = {item.task.clause for item in laid.occurrences}
    assert len(workspace.report("hue/nq47", "next", span or plan.span()).tables[0].rows) == len(due)
    everyone = Counter(
        unit for item in items for unit in {unit.id for bearer in item.bearers for unit in bearer.units}
    )
    for unit in ("hue/so-vhtt", "hue/so-tttt", "hue/so-ngoai-vu", "hue/ubnd"):
        report = workspace.report("hue/nq47", "unit", span, unit=unit)
        assert len(report.tables[0].rows) == everyone[unit]


@given(breaking_texts(), breaking_texts(), breaking_texts(), breaking_texts())
def test_no_text_of_a_plan_breaks_a_report(title: str, words: str, who: str, name: str) -> None:
    duty = Task(
        "1|a",
        title,
        Who(who, (Assignment(Role.LEAD, name), Assignment(Role.VIA, name, "mau/so-vhtt"))),
        When(words, PLAN.tasks[3].when.timing),
        note=name,
    )
    plan = attrs.evolve(PLAN, title=title, issuer=name, tasks=(duty,), amendments=())
    for made in KINDS:
        report = small(made.id, Span.year(2026), plan, "mau/so-vhtt")
        duties = next(table for table in report.tables if table.key in ("awaited", made.id))
        assert len(duties.rows) == 1
        for known in CORE_FORMATS:
            if known.id != "svg":  # which needs charts
                assert known.render(report).decode()
