"""Tables that LibreOffice opened and saved are read as they were sent. Opt-in: nox -s render."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from progress.entries import entry
from progress.tables_made import FOREIGN, as_csv, few, imported, said
from progress.test_tables_importing import DAY, DUTY, LINE
from progress.workbooks_made import computed
from ttdn.errors import InvalidFile
from ttdn.progress.tables import Outcome, entries_from, entries_grid, read_rows, status_grid, write_table

pytestmark = pytest.mark.skipif(
    "TTDN_RENDER" not in os.environ and shutil.which("soffice") is None,
    reason="LibreOffice is not installed: nox -s render installs it",
)
HISTORY = [
    entry(1, DAY, subject=DUTY, evidence="12/10", note="=cmd|' /C calc'!A0", by="Lan"),
    entry(2, None, subject=DUTY, note=" hai\ndòng ", evidence="+84", by="@Hoa"),
]


def saved(data: bytes, suffix: str, to: str, folder: Path, *options: str) -> bytes:
    """What LibreOffice saves that opened a file; `to` is a suffix, or one with the filter of its program."""
    source = folder / f"sent{suffix}"
    source.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"  # its own, so that runs side by side are apart
    out = folder / "saved"
    command = ["soffice", profile, "--headless", *options, "--convert-to", to, "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    return (out / f"sent.{to.partition(':')[0]}").read_bytes()


@pytest.mark.parametrize("to", ["xlsx", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false"])
def test_a_table_that_libreoffice_saved_anew_says_nothing_new(to: str, tmp_path: Path) -> None:
    sent = write_table(status_grid(few(HISTORY)), "a.xlsx")
    back = saved(sent, ".xlsx", to, tmp_path)
    found = imported(back, f"a.{to.partition(':')[0]}", HISTORY)
    assert (found.entries, found.problems) == ((), ())
    assert [one.outcome for one in found.taken] == [Outcome.THERE] * 2


def test_entries_that_libreoffice_saved_anew_are_the_same(tmp_path: Path) -> None:
    back = saved(write_table(entries_grid(HISTORY), "a.xlsx"), ".xlsx", "xlsx", tmp_path)
    assert list(entries_from(read_rows(back, "a.xlsx"), {}, by="", at=HISTORY[0].at).entries) == HISTORY


def test_days_typed_into_csv_become_days_of_a_workbook(tmp_path: Path) -> None:
    row = ("IV.2", "2026", FOREIGN, "đã hoàn thành", "2026-12-08", "12/BC-SNgV", "", "Lan")
    back = saved(as_csv(row).encode("utf-8-sig"), ".csv", "xlsx", tmp_path, "--infilter=csv:44,34,76")
    (one,) = imported(back).entries
    assert (one.subject, one.done_on, one.evidence) == (DUTY, DAY, "12/BC-SNgV")


def test_a_workbook_of_excel_that_libreoffice_saved_anew_says_the_same(tmp_path: Path) -> None:
    one, other = (imported(data).entries[0] for data in (said(LINE), saved(said(LINE), ".xlsx", "xlsx", tmp_path)))
    assert (one.subject, one.done_on, one.evidence, one.by) == (
        other.subject,
        other.done_on,
        other.evidence,
        other.by,
    )


def test_a_formula_stays_one(tmp_path: Path) -> None:
    back = saved(said((*LINE[:4], computed("DATE(2026,12,8)", "46364"))), ".xlsx", "xlsx", tmp_path)
    assert [problem.code for problem in imported(back).problems] == ["table-formula"]
    (problem,) = imported(back).problems
    assert problem.place.cell == "Sheet1!E2"


def test_a_workbook_of_old_excel_and_an_opendocument_are_refused(tmp_path: Path) -> None:
    for suffix in ("xls", "ods"):
        with pytest.raises(InvalidFile, match="document-type"):
            read_rows(saved(said(LINE), ".xlsx", suffix, tmp_path), "a.xlsx")
