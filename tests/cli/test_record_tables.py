"""Tables for offices, from the command line: out, filled in, and back."""

import csv
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app

ON = ("--on", "2026-12-20")


pytestmark = pytest.mark.usefixtures("end_of_2026")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TTDN_BY", "Hoa")


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def export(name: str = "bang.csv") -> None:
    result = run("record", "export", "hue/nq47", "--unit", "Sở Ngoại vụ", *ON, "-o", name)
    assert result.exit_code == 0, result.output


def fill(day: str, period: str = "2026", **more: str) -> None:
    """Write into the row of a period, as an office does, and keep the file as its spreadsheet does."""
    with Path("bang.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if row["Mục"] == "IV.2" and row["Kỳ"] == period:
            row.update({"Đánh dấu": "Đã hoàn thành", "Ngày hoàn thành": day, **more})
    with Path("bang.csv").open("w", encoding="utf-16", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter="\t")
        writer.writeheader()
        writer.writerows(rows)


def imported(*words: str, exit_code: int = 0) -> str:
    result = run("record", "import", "bang.csv", *ON, *words)
    assert result.exit_code == exit_code, result.output
    return result.stdout


def recorded() -> str:
    return run("record", "check").stdout


def test_a_table_goes_out_and_comes_back() -> None:
    export()
    fill("8/12/2026", **{"Số văn bản": "12/BC-SNgV", "Ghi chú": "=1+1"})
    assert "Đã nhập: ghi mới 1; bỏ qua 8\nghi mới\t5\tIV.2 Gửi báo cáo" in imported()
    assert "đã có từ trước 1; bỏ qua 8" in imported()
    assert recorded() == "so-theo-doi.sqlite: nguyên vẹn, 1 ghi nhận\n"
    status = json.loads(run("status", "hue/nq47", *ON, "--unit", "Sở Ngoại vụ", "--json").stdout)
    (entry,) = [one for duty in status["duties"] for one in duty["entries"]]
    assert (entry["done_on"], entry["evidence"], entry["note"]) == ("2026-12-08", "12/BC-SNgV", "=1+1")
    assert entry["by"] == "Hoa"


def test_a_changed_day_is_a_correction_of_the_entry_that_the_table_names() -> None:
    export()
    fill("8/12/2026")
    imported()
    Path("bang.csv").unlink()
    export()
    fill("11/12/2026")
    assert "đính chính 1" in imported()
    assert "đã có từ trước 1" in imported()
    assert run("record", "check").stdout == "so-theo-doi.sqlite: nguyên vẹn, 2 ghi nhận\n"


def test_nothing_is_recorded_where_a_row_is_bad() -> None:
    export()
    fill("8/12/2026")
    fill_bad()
    result = run("record", "import", "bang.csv", *ON)
    assert result.exit_code == 3
    assert result.stdout == "Chưa ghi gì, vì có dòng không nhận được: sẽ ghi 1; bỏ qua 7; không nhận 1\n"
    assert "error: bang.csv:4:10 date-impossible no calendar has this day, got '31/02/2025'" in result.stderr
    assert not Path("so-theo-doi.sqlite").exists()


def fill_bad() -> None:
    """Let the row of 2025 have a day that there is not."""
    rows = Path("bang.csv").read_text("utf-16").splitlines()
    kept = [
        row.replace("quá hạn\t\t\t", "quá hạn\t\t31/02/2025\t") if "IV.2\t2025" in row else row for row in rows
    ]
    Path("bang.csv").write_text("\r\n".join(kept), "utf-16", newline="")


def test_the_good_rows_alone() -> None:
    export()
    fill("8/12/2026")
    fill_bad()
    found = json.loads(imported("--partial", "--json", exit_code=3))
    assert (found["is_recorded"], len(found["recorded"]), found["skipped"]) == (True, 1, 7)
    (row,) = found["refused"]
    assert row["problems"][0]["code"] == "date-impossible"
    assert row["problems"][0]["place"] == {"file": "bang.csv", "cell": None, "line": 4, "column": 10}
    assert recorded() == "so-theo-doi.sqlite: nguyên vẹn, 1 ghi nhận\n"


def test_a_dry_run_records_nothing() -> None:
    export()
    fill("8/12/2026")
    assert imported("--dry-run").startswith("Chạy thử, không ghi: sẽ ghi 1; bỏ qua 8\nsẽ ghi\t5\t")
    assert not json.loads(imported("--dry-run", "--json"))["is_recorded"]
    assert not Path("so-theo-doi.sqlite").exists()


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_all_entries_go_into_another_record(suffix: str) -> None:
    run("done", "hue/nq47", "IV.2", "--unit", "Sở Ngoại vụ", "--on", "2026-12-08", "--note", "-1")
    run(
        "done", "hue/nq47", "IV.2", "--unit", "Sở Du lịch", "--on", "2026-12-09", "--period", "2026", "--under-way"
    )
    out = f"ghi-nhan.{suffix}"
    assert run("record", "export", "--entries", "-o", out).stdout == f"{out}: đã ghi 2 dòng\n"
    assert run("record", "import", out, "--record", "b.sqlite").exit_code == 0
    again = run("record", "import", out, "--record", "b.sqlite")
    assert again.stdout == "Đã nhập: đã có từ trước 2\n"
    other = "khac." + suffix
    run("record", "export", "--entries", "-o", other, "--record", "b.sqlite")
    if suffix == "csv":
        assert Path(out).read_bytes() == Path(other).read_bytes()
    assert run("record", "check", "--record", "b.sqlite").stdout == "b.sqlite: nguyên vẹn, 2 ghi nhận\n"


def test_a_plan_named_by_its_title_or_by_the_option() -> None:
    head = "Kế hoạch,Mục,Kỳ,Đơn vị,Ngày hoàn thành"
    title = json.loads(run("plans", "--json").stdout)[0]["title"].upper()
    Path("bang.csv").write_text(f'{head}\n"{title}",IV.2,2026,Sở Ngoại vụ,8/12/2026', "utf-8")
    assert "ghi mới 1" in imported()
    Path("bang.csv").write_text(f"{head}\n,IV.2,2026,Sở Ngoại vụ,8/12/2026", "utf-8")
    assert run("record", "import", "bang.csv", *ON).exit_code == 3
    assert "đã có từ trước 1" in imported("--plan", "hue/nq47")


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        (("import", "khong-co.csv"), "file-missing", 4),
        (("import", "."), "file-unreadable", 3),
        (("import", "alien.csv"), "table-header", 3),
        (("import", "alien.doc"), "document-unknown", 3),
        (("export", "hue/khong-co", "-o", "a.csv"), "plan-unknown", 4),
        (("export", "hue/nq47", "-o", "alien.csv"), "table-exists", 6),
        (("export", "hue/nq47", *ON, "-o", "a.ods"), "document-unknown", 3),
        (("export", "hue/nq47", *ON, "-o", " "), "give the path of a file", 2),
        (("export", "--entries", "--unit", "x", "-o", "a.csv"), "leave --unit and --on out", 2),
    ],
)
def test_what_cannot_be_done_is_told(words: tuple[str, ...], code: str, exit_code: int) -> None:
    for name in ("alien.csv", "alien.doc"):
        Path(name).write_text("một,hai", "utf-8")
    result = run("record", *words)
    assert (result.exit_code, code in result.stderr) == (exit_code, True), result.output
    assert not list(Path().glob("*.sqlite"))


def test_without_openpyxl_csv_still_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    result = run("record", "export", "hue/nq47", *ON, "-o", "bang.xlsx")
    assert (result.exit_code, 'pip install "ttdn[tables]"' in result.stderr) == (4, True)
    export()


def test_a_table_kept_elsewhere_tells_what_was_changed_or_taken_out_by_hand() -> None:
    for unit in ("Sở Ngoại vụ", "Sở Du lịch", "Sở Tài chính"):
        run("done", "hue/nq47", "IV.2", "--unit", unit, "--period", "2025", "--on", "2025-12-08", "--by", "Lan")
    run("record", "export", "--entries", "-o", "kept.csv")
    same = run("record", "import", "kept.csv", "--dry-run")
    assert (same.exit_code, same.stdout) == (0, "Chạy thử, không ghi: đã có từ trước 3\n")
    with closing(sqlite3.connect("so-theo-doi.sqlite", isolation_level=None)) as file:
        guards = file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            file.execute(f"DROP TRIGGER {name}")
        file.execute("UPDATE entry SET done_on = '2025-12-20' WHERE number = 1")
        file.execute("DELETE FROM entry WHERE number = 2")
        for _, statement in guards:
            file.execute(statement)
    assert run("record", "check").stdout == "so-theo-doi.sqlite: nguyên vẹn, 2 ghi nhận\n"  # it cannot know
    told = run("record", "import", "kept.csv", "--dry-run", "--partial")
    assert told.exit_code == 3
    assert told.stdout.startswith("Chạy thử, không ghi: sẽ ghi 1; đã có từ trước 1; không nhận 1")
    assert "kept.csv:2:1 entry-conflict" in told.stderr
