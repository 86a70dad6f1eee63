"""What is written is what is read: entries are the same, a table sent back unchanged says nothing new."""

import csv
import random
from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO, StringIO

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from draws import draws
from progress.entries import histories
from progress.tables_made import NOW, TODAY, few, imported
from ttdn.errors import InvalidFile
from ttdn.progress.entries import Entry, Mark
from ttdn.progress.standing import recorded
from ttdn.progress.tables import (
    Column,
    Grid,
    Outcome,
    entries_from,
    entries_grid,
    read_rows,
    status_grid,
    write_table,
)
from ttdn.progress.tables.columns import FOR_OFFICES

NAMES = st.sampled_from(["a.csv", "a.xlsx"])
# Whatever an entry may hold: the signs of formulas and of escapes, spaces at the ends, lines, tabs.
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t")) | st.sampled_from(
    [
        "=cmd|' /C calc'!A0",
        "+84",
        "-1",
        "@x",
        "\t=1",
        "'",
        "''=1",
        "_x000D_",
        " đầu và cuối ",
        "một\nhai",
        "\uffff",
    ]
)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).flatmap(  # noqa: DTZ001  the zone comes next
    lambda at: st.integers(-720, 840).map(lambda minutes: at.replace(tzinfo=timezone(timedelta(minutes=minutes))))
)


@st.composite
def worded(draw: st.DrawFn) -> list[Entry]:
    """Histories whose entries say anything that an entry can, at any time."""
    return [
        attrs.evolve(
            one, evidence=draw(TEXTS), note=draw(TEXTS), by=draw(TEXTS.filter(str.strip)), at=draw(MOMENTS)
        )
        for one in draw(histories())
    ]


@given(worded(), NAMES)
def test_all_entries_come_back_as_they_were_appended(history: list[Entry], name: str) -> None:
    table = read_rows(write_table(entries_grid(history), name), name)
    found = entries_from(table, {}, by="", at=NOW)
    assert (list(found.entries), found.problems, found.skipped) == (history, (), 0)
    assert [one.at.isoformat() for one in found.entries] == [one.at.isoformat() for one in history]
    again = entries_from(table, {}, by="", at=NOW, kept=history)
    assert [one.outcome for one in again.taken] == [Outcome.THERE] * len(history)


@given(worded(), NAMES)
@draws(30)
def test_a_table_sent_back_unchanged_says_nothing_new(history: list[Entry], name: str) -> None:
    grid = status_grid(few(history))
    found = imported(write_table(grid, name), name, history)
    assert (found.entries, found.problems) == ((), ())
    standing = sum(len(one.until(TODAY).entries) for one in recorded(history).values())
    assert (len(found.taken), found.skipped) == (standing, len(grid.rows) - standing)
    assert {one.outcome for one in found.taken} <= {Outcome.THERE}


@st.composite
def filled(draw: st.DrawFn) -> Grid:
    """A table in which offices wrote something."""
    empty = status_grid(few())
    chosen = draw(st.sets(st.integers(0, len(empty.rows) - 1), max_size=6))
    place = {column: index for index, column in enumerate(FOR_OFFICES)}
    rows = [list(row) for row in empty.rows]
    for number in chosen:
        done_on = draw(st.none() | st.dates(date(2024, 1, 1), date(2026, 12, 20)))
        rows[number][place[Column.MARK]] = (Mark.DONE if done_on else Mark.UNDER_WAY).vi
        rows[number][place[Column.DONE_ON]] = done_on or ""
        rows[number][place[Column.NOTE]] = draw(TEXTS)
    return attrs.evolve(empty, rows=tuple(map(tuple, rows)))


def shuffled(grid: Grid, seed: int) -> Grid:
    order = list(range(len(grid.columns)))
    random.Random(seed).shuffle(order)  # noqa: S311  no secret
    rows = tuple(tuple(row[index] for index in order) for row in grid.rows)
    return Grid(tuple(grid.columns[index] for index in order), rows, grid.title)


@given(filled(), NAMES, st.integers())
@draws(30)
def test_importing_twice_records_nothing_new_in_whatever_order_columns_stand(
    grid: Grid, name: str, seed: int
) -> None:
    first = imported(write_table(grid, name), name)
    assert not first.problems
    assert {one.outcome for one in first.taken} <= {Outcome.RECORDED}
    second = imported(write_table(shuffled(grid, seed), name), name, first.entries)
    assert second.entries == ()
    assert len(second.taken) == len(first.taken)


@given(filled())
@draws(20)
def test_a_workbook_and_csv_say_the_same(grid: Grid) -> None:
    of_csv, of_xlsx = (imported(write_table(grid, name), name) for name in ("a.csv", "a.xlsx"))
    said = [
        [(one.subject, one.mark, one.done_on, one.note) for one in found.entries] for found in (of_csv, of_xlsx)
    ]
    assert said[0] == said[1]
    assert of_csv.skipped == of_xlsx.skipped


@given(worded())
@draws(30)
def test_no_cell_of_a_workbook_is_a_formula_and_none_of_csv_begins_as_one(history: list[Entry]) -> None:
    grid = entries_grid(history)
    sheet = load_workbook(BytesIO(write_table(grid, "a.xlsx"))).worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds <= {"s"}
    rows = csv.reader(StringIO(write_table(grid, "a.csv").decode("utf-8-sig"), newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for row in rows for cell in row)


def test_a_bad_entry_is_refused_and_the_good_ones_stand() -> None:
    header = (
        "Mã ghi nhận,Kế hoạch,Mã nhiệm vụ,Mã đơn vị,Đánh dấu,Ngày hoàn thành,Người ghi nhận,Thời điểm ghi nhận"
    )
    id_ = "00000000-0000-0000-0000-00000000000{}"
    good = f"{id_.format(1)},hue/nq47,u,hue/x,đã hoàn thành,2026-12-08,Lan,2026-12-08T09:00:00+07:00"
    table = "\n".join(
        [
            f"{header},Đính chính cho",
            f"{good},",
            good.replace("Lan", "Hoa") + ",",  # the same id
            good.replace(id_.format(1), id_.format(2)).replace("+07:00", "") + ",",
            good.replace(id_.format(1), id_.format(3)) + f",{id_.format(9)}",
            good.replace(id_.format(1), "x").replace("T09", "T99") + ",",
            good.replace(id_.format(1), id_.format(4)).replace("đã hoàn thành,2026-12-08", ",") + ",",
        ]
    )
    found = imported(table.encode(), "a.csv")
    assert [one.id for one in found.entries] == [id_.format(1)]
    assert [f"{one.place.line}:{one.place.column} {one.code}" for one in found.problems] == [
        "3:1 entry-conflict",
        "4:8 entry-time",
        "5:1 entry-corrects",
        "6:8 table-day",
        "7:5 table-empty",
    ]
    assert found.taken[0].entry.at.astimezone(UTC).hour == 2


def test_a_table_of_entries_needs_all_their_columns() -> None:
    with pytest.raises(InvalidFile, match="name one Mã nhiệm vụ"):
        read_rows("Mã ghi nhận,Kế hoạch,Mã đơn vị,Thời điểm ghi nhận\n".encode(), "a.csv")
