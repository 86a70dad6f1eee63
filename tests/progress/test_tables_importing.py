"""What the rows of an office become: an entry, a correction, nothing new, or a refusal with its cell."""

from datetime import date
from uuid import UUID

import pytest

from progress.entries import entry
from progress.tables_made import FOREIGN, HEADER, NOW, TOURISM, imported, said
from progress.workbooks_made import Value
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.tables import Outcome

DONE = "đã hoàn thành"
DAY = date(2026, 12, 8)
DUTY = Subject("hue/nq47", "hue-nq47.iv-2.2026@ttdn", "hue/so-ngoai-vu")
WITH_ID = (*HEADER, "Mã ghi nhận")
LINE: tuple[Value, ...] = ("IV.2", "2026", FOREIGN, DONE, "08/12/2026", "12/BC-SNgV", "", "Lan")


def recorded(number: int, done_on: date | None = DAY, **more: object) -> Entry:
    return entry(number, done_on, **{"subject": DUTY, "evidence": "12/BC-SNgV", **more})


def outcomes(
    *rows: tuple[Value, ...], entries: tuple[Entry, ...] = (), header: tuple[str, ...] = WITH_ID
) -> list[str]:
    found = imported(said(*rows, header=header), entries=entries)
    assert not found.problems, found.problems
    return [one.outcome.value for one in found.taken] + ["skipped"] * found.skipped


def refused(
    *rows: tuple[Value, ...], entries: tuple[Entry, ...] = (), header: tuple[str, ...] = WITH_ID
) -> list[str]:
    found = imported(said(*rows, header=header), entries=entries)
    return [f"{problem.place.cell} {problem.code}" for problem in found.problems]


def test_what_an_office_says_is_recorded() -> None:
    (one,) = imported(said(LINE)).entries
    assert (one.subject, one.mark, one.done_on, one.evidence) == (DUTY, Mark.DONE, DAY, "12/BC-SNgV")
    assert (one.by, one.at, one.corrects) == ("Lan", NOW, "")
    assert str(UUID(one.id)) == one.id


def test_who_imports_stands_in_for_nobody() -> None:
    assert imported(said((*LINE[:7], None))).entries[0].by == "Hoa"


def test_a_day_alone_says_that_it_is_done() -> None:
    assert imported(said((*LINE[:3], None, DAY))).entries[0].mark is Mark.DONE


def test_what_is_under_way_has_no_day() -> None:
    (one,) = imported(said((*LINE[:3], "ĐANG THỰC HIỆN ", None))).entries
    assert (one.mark, one.done_on) == (Mark.UNDER_WAY, None)


def test_a_row_that_says_nothing_is_passed_over_and_its_words_are_told() -> None:
    found = imported(said((*LINE[:3], None, "  ", None, "chờ ý kiến"), ("Nơi nhận:",)))
    assert (found.taken, found.problems, found.skipped) == ((), (), 2)
    assert found.notes == ("a.xlsx:Sheet1!G2 words without a mark or a day; not recorded",)


@pytest.mark.parametrize("unit", [FOREIGN, "Sở Ngoại vụ", "SO NGOAI VU TP HUE", "hue/so-ngoai-vu"])
def test_a_unit_is_known_by_its_id_or_by_its_name(unit: str) -> None:
    assert imported(said(("IV.2", "2026", unit, *LINE[3:]))).entries[0].subject == DUTY


@pytest.mark.parametrize("mark", ["đã hoàn thành", "Hoàn thành", "Đã xong", "xong", "done"])
def test_done_is_said_as_people_say_it(mark: str) -> None:
    assert imported(said((*LINE[:3], mark, *LINE[4:]))).entries[0].done_on == DAY


@pytest.mark.parametrize("period", ["2026", 2026, "2026-12-09", date(2026, 12, 9), None])
def test_a_period_is_known_by_its_key_or_its_last_day_or_the_year_it_was_done(period: Value) -> None:
    assert imported(said(("IV.2", period, *LINE[2:]))).entries[0].subject == DUTY


def test_the_id_of_a_duty_wins_over_clause_and_period() -> None:
    header = ("Mục", "Kỳ", "Đơn vị", "Mã đơn vị", "Mã nhiệm vụ", "Đánh dấu", "Ngày hoàn thành")
    row = ("III", "1999", "Sở Y tế", DUTY.unit, DUTY.uid, DONE, DAY)
    assert imported(said(row, header=header)).entries[0].subject == DUTY


@pytest.mark.parametrize(
    ("row", "problems"),
    [
        (("IX", *LINE[1:]), ["Sheet1!A2 clause-unknown"]),
        (("IV.2", "1999", *LINE[2:]), ["Sheet1!B2 period-unknown"]),
        (("IV.2", "2026", "Sở Không có", *LINE[3:]), ["Sheet1!C2 unit-unknown"]),
        (("IV.2", "2026", None, *LINE[3:]), ["Sheet1!C2 table-empty"]),
        ((None, "2026", *LINE[2:]), ["Sheet1!A2 table-empty"]),
        ((*LINE[:3], "xong rồi", *LINE[4:]), ["Sheet1!D2 table-mark"]),
        ((*LINE[:3], True, *LINE[4:]), ["Sheet1!D2 table-mark"]),
        ((*LINE[:3], "rút lại", None), ["Sheet1!D2 table-mark"]),
        ((*LINE[:4], None), ["Sheet1!E2 table-empty"]),
        ((*LINE[:3], "đang thực hiện", DAY), ["Sheet1!E2 table-mark"]),
        ((*LINE[:4], date(2026, 12, 21)), ["Sheet1!E2 table-day"]),  # the day after the import
        ((*LINE[:4], date(1900, 1, 8)), ["Sheet1!E2 table-day"]),  # a number that was made a day
        ((*LINE[:5], date(2026, 10, 12)), ["Sheet1!F2 table-text"]),  # 12/10, which Excel made a day
        ((1.1, *LINE[1:]), ["Sheet1!A2 table-text"]),  # 1.10, perhaps
        ((*LINE[:6], "x" * 2001), ["Sheet1!G2 entry-text"]),
        ((*LINE[:3], "xong rồi", "31/02/2026"), ["Sheet1!D2 table-mark", "Sheet1!E2 date-impossible"]),
    ],
)
def test_a_bad_row_is_refused_with_its_cell(row: tuple[Value, ...], problems: list[str]) -> None:
    assert refused(row) == problems


def test_a_hint_about_periods_speaks_of_the_column() -> None:
    (problem,) = imported(said(("IV.2", "1999", *LINE[2:]))).problems
    assert "say in Kỳ: 2024 (due 09/12/2024), 2025" in problem.hint


def test_good_rows_stand_beside_bad_ones() -> None:
    found = imported(said(LINE, ("IX", *LINE[1:]), ("IV.2", "2026", TOURISM, DONE, DAY)))
    assert [one.subject.unit for one in found.entries] == ["hue/so-ngoai-vu", "hue/so-du-lich"]
    assert [row.place.cell for row in found.refused] == ["Sheet1!D3"]


def test_a_day_that_a_spreadsheet_turned_round_is_told_of_the_entry_that_the_row_names() -> None:
    kept = recorded(1)  # on the 8th of December
    assert outcomes((*LINE[:4], "2026-12-08", *LINE[5:], kept.id), entries=(kept,)) == ["there"]
    row = (*LINE[:4], date(2026, 8, 12), *LINE[5:], kept.id)
    turned = imported(said(row, header=WITH_ID), entries=[kept])
    assert [problem.code for problem in turned.problems] == ["table-day"]
    assert "day and month of 08/12/2026 are swapped" in turned.problems[0].what
    meant = (*LINE[:4], "12/08/2026", *LINE[5:], kept.id)  # somebody typed it
    assert outcomes(meant, entries=(kept,)) == ["corrected"]


def test_a_row_recorded_before_is_let_pass() -> None:
    first = imported(said(LINE)).entries
    assert outcomes(LINE, entries=first) == ["there"]
    assert outcomes((*LINE, first[0].id), entries=first) == ["there"]
    assert outcomes((*LINE[:5], "12/BC-SNgV\u00a0 "), entries=first) == ["there"]


def test_a_row_that_changes_what_stands_corrects_it() -> None:
    for row in (LINE, (*LINE, recorded(1).id)):
        found = imported(said((*row[:4], date(2026, 12, 11), *row[5:]), header=WITH_ID), entries=[recorded(1)])
        (one,) = found.entries
        assert (one.corrects, one.done_on) == (recorded(1).id, date(2026, 12, 11))
        assert [taken.outcome for taken in found.taken] == [Outcome.CORRECTED]


def test_what_was_under_way_and_is_done_takes_its_place() -> None:
    (one,) = imported(said(LINE), entries=[recorded(1, None)]).entries
    assert (one.corrects, one.mark) == (recorded(1).id, Mark.DONE)


def test_a_correction_imported_again_is_let_pass() -> None:
    late = (*LINE[:4], date(2026, 12, 11), *LINE[5:], recorded(1).id)
    corrected = imported(said(late, header=WITH_ID), entries=[recorded(1)]).entries
    assert outcomes(late, entries=(recorded(1), *corrected)) == ["there"]


def test_an_old_table_does_not_undo_a_correction() -> None:
    history = (recorded(1), recorded(2, date(2026, 12, 11), corrects=recorded(1).id))
    assert outcomes(LINE, entries=history) == ["superseded"]
    assert outcomes((*LINE, recorded(1).id), entries=history) == ["superseded"]
    withdrawn = (recorded(1), recorded(2, None, mark=Mark.WITHDRAWN, corrects=recorded(1).id))
    assert outcomes(LINE, entries=withdrawn) == ["superseded"]


def test_an_entry_that_no_longer_stands_is_not_corrected_again() -> None:
    history = (recorded(1), recorded(2, date(2026, 12, 11), corrects=recorded(1).id))
    assert refused((*LINE[:4], "10/12/2026", *LINE[5:], recorded(1).id), entries=history) == [
        "Sheet1!I2 table-entry"
    ]


def test_of_several_that_stand_the_row_names_one() -> None:
    history = (recorded(1), recorded(2, date(2026, 12, 7)))
    late = (*LINE[:4], "11/12/2026", *LINE[5:])
    assert refused(late, entries=history) == ["Sheet1!I2 table-entry"]
    (one,) = imported(said((*late, recorded(2).id), header=WITH_ID), entries=history).entries
    assert one.corrects == recorded(2).id


def test_the_entry_that_a_row_names_is_of_its_duty() -> None:
    other = (*LINE[:2], TOURISM, *LINE[3:], recorded(1).id)
    assert refused(other, entries=(recorded(1),)) == ["Sheet1!I2 table-entry"]
    assert refused((*LINE, recorded(9).id), entries=(recorded(1),)) == ["Sheet1!I2 table-entry"]


def test_two_rows_that_contradict_each_other_are_both_refused() -> None:
    late = (*LINE[:4], "11/12/2026", *LINE[5:])
    both = ["Sheet1!D2 table-twice", "Sheet1!D3 table-twice"]
    assert refused(LINE, late) == both
    assert refused(LINE, late, entries=(recorded(1),)) == both
    assert outcomes(LINE, LINE) == ["recorded", "there"]


def of_2025(unit: str, done_on: date | None = None) -> Entry:
    return entry(1, done_on, subject=Subject("hue/nq47", "hue-nq47.iv-2.2025@ttdn", unit))


def test_what_a_dissolved_office_recorded_is_corrected_by_its_heir() -> None:
    """Sở Giao thông vận tải went into Sở Xây dựng before the duty of 2025 was due."""
    old = of_2025("hue/so-gtvt", date(2025, 2, 1))
    row: tuple[Value, ...] = ("IV.2", "2025", "hue/so-xay-dung", DONE, "02/02/2025", None, None, "Lan")
    (one,) = imported(said(row), entries=[old]).entries
    assert (one.corrects, one.subject) == (old.id, old.subject)


def test_what_counts_for_several_heirs_is_corrected_by_none_of_them() -> None:
    """Huyện Quảng Điền was dissolved in 2025, and several communes carry on its work."""
    row: tuple[Value, ...] = ("IV.2", "2025", "hue/xa-quang-dien", DONE, "02/07/2025", None, None, "Lan")
    assert refused(row, entries=(of_2025("hue/huyen-quang-dien", date(2025, 6, 1)),)) == ["Sheet1!D2 table-entry"]
    (one,) = imported(said(row), entries=[of_2025("hue/huyen-quang-dien")]).entries
    assert (one.corrects, one.subject.unit) == ("", "hue/xa-quang-dien")


def test_a_plan_that_nobody_knows() -> None:
    header = ("Kế hoạch", *HEADER)
    assert refused(("hue/khong-co", *LINE), header=header) == ["Sheet1!A2 plan-unknown"]


def test_the_text_of_a_problem_is_one_line_with_file_and_cell() -> None:
    (problem,) = imported(said((*LINE[:4], "31/02/2026"))).problems
    assert str(problem).startswith("a.xlsx:Sheet1!E2 date-impossible no calendar has this day, got '31/02/2026'")
