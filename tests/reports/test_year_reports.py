"""The reports on results: of one unit and of all, and that they count what anyone would count by hand."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.small_plan import DIRECTIVES, PLAN, REGISTER
from ttdn.agenda import Agenda, Occurrence, Standing, agenda
from ttdn.errors import InvalidValue
from ttdn.model.dates import Span
from ttdn.model.documents import System
from ttdn.model.tasks import Role
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.opening import record_at
from ttdn.progress.sqlite import SqliteRecord
from ttdn.progress.status import status_of, uid_of_duty
from ttdn.reports.kinds import kind_of
from ttdn.reports.materials import Materials
from ttdn.reports.report import Report, Table
from ttdn.workspace import Workspace

YEAR = Span.year(2026)
WHOLE = Span(PLAN.applies_from, YEAR.last)
GONE = "Sở Thông tin và Truyền thông (nay là Sở Văn hóa và Thể thao)"
ON = date(2026, 12, 20)
MORNING = datetime(2026, 12, 8, 2, tzinfo=UTC)
LAID: Agenda = agenda(PLAN, REGISTER, WHOLE)
ITEMS: tuple[Occurrence | Standing, ...] = (*LAID.occurrences, *LAID.undated)
SUBJECTS = tuple(
    Subject(PLAN.id, uid_of_duty(item), unit.id)
    for item in ITEMS
    for bearer in item.bearers
    if bearer.role in (Role.LEAD, Role.IMPLEMENTING)
    for unit in bearer.units
)


def done(number: int, subject: Subject, on: date, **more: str) -> Entry:
    at = MORNING + timedelta(minutes=number)
    return Entry(str(UUID(int=number)), subject, Mark.DONE, at, "Lan", on, **more)


def about(clause: str, unit: str, year: int | None = None) -> Subject:
    return next(
        one
        for one in SUBJECTS
        if one.unit == unit and clause in one.uid and (year is None or f".{year}@" in one.uid)
    )


def report(kind: str, entries: Sequence[Entry] = (), *, on: date = ON, unit: str | None = None) -> Report:
    status = status_of(LAID, entries, REGISTER, on).within(YEAR)
    asked = REGISTER.unit(unit) if unit is not None else None
    return kind_of(kind).make(Materials(PLAN, LAID, REGISTER, DIRECTIVES, asked, status, YEAR))


def table(made: Report, key: str) -> Table:
    return next(one for one in made.tables if one.key == key)


def rows(made: Report, key: str) -> list[dict[str, str]]:
    found = table(made, key)
    keys = [column.key for column in found.columns]
    return [dict(zip(keys, (cell.plain for cell in row), strict=True)) for row in found.rows]


def test_the_report_of_all_says_what_was_done_and_what_is_missing_from_whom() -> None:
    reported = about(".iii.", "mau/so-du-lich", 2026)
    made = report("year", [done(1, reported, date(2026, 12, 14), evidence="12/BC-SDL")])
    assert made.title == "Báo cáo"
    assert made.author == ("Ủy ban nhân dân thành phố Mẫu", "Sở Văn hóa và Thể thao")
    assert made.head.place == "Mẫu"
    plan = "Kế hoạch triển khai Nghị quyết mẫu (số 03/KH-UBND ngày 01/02/2024) của Ủy ban nhân dân tỉnh Mẫu"
    assert made.subtitle == (
        f"Kết quả thực hiện {plan} năm 2026",
        "Số liệu từ ngày 01/01/2026 đến hết ngày 31/12/2026",
    )
    assert [one.key for one in made.tables] == ["states", "awaited", "overdue", "units", "results"]
    late = next(row for row in rows(made, "results") if row["evidence"])
    assert late["unit"] == "Sở Du lịch"
    assert (late["state"], late["done-on"], late["evidence"]) == ("hoàn thành quá hạn", "14/12/2026", "12/BC-SDL")
    assert [(row["due"], row["since"], row["units"]) for row in rows(made, "awaited")] == [
        ("09/12/2024", "10/12/2024", f"2 đơn vị: {GONE}; Sở Du lịch"),
        ("09/12/2025", "10/12/2025", "Sở Du lịch"),
    ]


def test_the_report_of_a_unit_says_its_own_duties_and_what_it_waits_for() -> None:
    made = report("unit-year", unit="mau/so-vhtt")
    assert made.author == ("Ủy ban nhân dân thành phố Mẫu", "Sở Văn hóa và Thể thao")
    assert "unit" not in [column.key for column in table(made, "results").columns]
    assert [row["units"] for row in rows(made, "awaited")][-1] == "Sở Du lịch"
    with pytest.raises(InvalidValue, match="needs to know which"):
        report("unit-year")


def test_who_has_nothing_to_wait_for_has_no_such_table() -> None:
    assert [one.key for one in report("unit-year", unit="mau/so-du-lich").tables] == ["states", "results"]


def test_what_is_done_after_the_day_of_the_report_is_not_done_yet() -> None:
    entry = done(1, about(".iii.", "mau/so-du-lich", 2026), date(2026, 12, 14), evidence="12/BC-SDL")
    made = report("unit-year", [entry], on=date(2026, 12, 10), unit="mau/so-du-lich")
    of_2026 = next(row for row in rows(made, "results") if row["due"] == "09/12/2026")
    assert (of_2026["state"], of_2026["done-on"], of_2026["late"], of_2026["evidence"]) == ("quá hạn", "", "1", "")


def test_figures_before_the_end_of_the_period_are_said_to_be_so() -> None:
    assert any("chưa phải số liệu cuối kỳ" in note for note in report("year", on=date(2026, 12, 5)).notes)
    assert not any("chưa phải số liệu cuối kỳ" in note for note in report("year", on=date(2027, 1, 5)).notes)


def test_what_was_done_in_an_earlier_year_is_told_no_more() -> None:
    early = [
        done(number, subject, date(2025, 1, 5))
        for number, subject in enumerate(SUBJECTS, start=1)
        if subject.uid.endswith((".2024@ttdn", ".2025@ttdn")) or ".20" not in subject.uid
    ]
    left = {row["due"] for row in rows(report("year", early), "results")}
    assert left == {"09/12/2026", "không định ngày"}


@st.composite
def recorded_years(draw: st.DrawFn) -> list[Entry]:
    """Entries about any duties, on any days."""
    days = st.dates(date(2024, 3, 1), date(2027, 1, 31))
    subjects = draw(st.lists(st.sampled_from(SUBJECTS), max_size=12))
    return [done(number, subject, draw(days)) for number, subject in enumerate(subjects, start=1)]


@given(recorded_years(), st.dates(date(2026, 1, 1), date(2027, 2, 1)))
def test_counts_equal_a_naive_recount(entries: list[Entry], on: date) -> None:
    made = report("year", entries, on=on)
    naive: Counter[str] = Counter()
    for item in LAID.occurrences:
        for bearer in item.bearers:
            for unit in bearer.units if bearer.role in (Role.LEAD, Role.IMPLEMENTING) else ():
                days = [
                    entry.done_on
                    for entry in entries
                    if entry.subject.uid == item.uid
                    and entry.subject.unit in _itself_and_before(unit.id, item.due)
                ]
                first = min((day for day in days if day is not None and day <= on), default=None)
                if item.due.year < YEAR.first.year and first is not None and first < YEAR.first:
                    continue  # settled before the year
                if first is not None:
                    naive["hoàn thành đúng hạn" if first <= item.due else "hoàn thành quá hạn"] += 1
                elif on > item.due:
                    naive["quá hạn"] += 1
                else:
                    naive["sắp đến hạn" if (item.due - on).days <= 7 else "chưa đến hạn"] += 1
    naive["thường xuyên"] = sum(
        len(bearer.units) for item in LAID.undated for bearer in item.bearers if bearer.role is Role.LEAD
    )
    counted = {row["state"]: int(row["total"]) for row in rows(made, "states")}
    assert counted.pop("Tổng số") == sum(counted.values())
    assert counted == +naive | {state: number for state, number in counted.items() if not number}
    by_unit: Counter[str] = Counter()
    heads = {column.key: column.header.lower() for column in table(made, "units").columns}
    *units, whole = rows(made, "units")
    assert (whole["unit"], int(whole["total"])) == ("Tổng số", sum(naive.values()))
    for row in units:
        own = Counter(
            {heads[key]: int(text) for key, text in row.items() if text.isdigit() and key not in ("tt", "total")}
        )
        assert sum(own.values()) == int(row["total"])
        by_unit += own
    assert by_unit == +naive
    told = sum(_told(row["unit"]) for row in rows(made, "results"))
    assert told == sum(naive.values())
    for bar in made.charts:
        assert sum(bar.totals) == sum(naive.values()) - naive["thường xuyên"]


def _itself_and_before(unit: str, on: date) -> set[str]:
    """The two departments of the small plan that became one."""
    merged = unit == "mau/so-vhtt" and on >= date(2025, 3, 1)
    return {unit, "mau/so-tttt"} if merged else {unit}


_NO_STATE = ("tt", "unit", "total")


def _told(names: str) -> int:
    number, _, rest = names.partition(" đơn vị: ")
    return int(number) if rest else 1


def test_a_record_and_a_day_are_needed(tmp_path: Path) -> None:
    workspace = Workspace.open()
    with pytest.raises(InvalidValue, match="told by a record"):
        workspace.report("hue/nq47", "year", Span.year(2026))
    record = record_at(str(tmp_path / "none.sqlite"))
    made = workspace.report("hue/nq47", "year", record=record, on=date(2026, 12, 5))
    assert made.period == Span.year(2026)
    assert made.author == ("Ủy ban nhân dân thành phố Huế", "Sở Văn hóa và Thể thao")


@pytest.mark.parametrize("kind", ["unit-year", "year"])
@pytest.mark.parametrize(
    ("unit", "author", "profile"),
    [
        (
            "Ban Tuyên giáo và Dân vận Thành ủy Huế",
            ("Thành ủy Huế", "Ban Tuyên giáo và Dân vận Thành ủy Huế"),
            System.PARTY,
        ),
        ("Thành ủy Huế", ("Thành ủy Huế",), System.PARTY),
        ("Sở Du lịch", ("Ủy ban nhân dân thành phố Huế", "Sở Du lịch"), System.STATE),
    ],
)
def test_the_head_is_that_of_the_author(kind: str, unit: str, author: tuple[str, ...], profile: System) -> None:
    nothing = SqliteRecord(Path("no-such-record.sqlite"))
    made = Workspace.open().report("hue/nq47", kind, unit=unit, record=nothing, on=date(2026, 12, 20))
    assert (made.author, made.profile) == (author, profile)
