"""A group of offices that a plan leaves open, recorded from the command line: said, sent out, imported."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.test_commands import PLAN
from ttdn.cli.app import app

GROUPED = f"""\
{PLAN}
[[task]]
clause = "2"
title = "Rà soát"
who = "Sở Du lịch chủ trì; các cơ quan liên quan thực hiện"
when = "trước ngày 10 tháng 12 năm 2026"

[[group]]
id = "hue/vi-du/cac-co-quan-lien-quan"
name = "các cơ quan liên quan"
"""
LEFT = f'{GROUPED}kinds = ["chua-co-trong-danh-ba"]\n'
SETTLED = f'{GROUPED}units = ["hue/so-ngoai-vu", "hue/so-tu-phap"]\n'
GROUP = "hue/vi-du/cac-co-quan-lien-quan"
FILE = "vi-du.toml"
ON = ("--on", "2026-12-20")

pytestmark = pytest.mark.usefixtures("end_of_2026")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TTDN_BY", "Lan")
    Path(FILE).write_text(LEFT, "utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def states(*words: str) -> dict[str, str]:
    found = json.loads(run("status", FILE, *ON, "--json", *words).stdout)
    return {duty["name"]: duty["state"] for duty in found["duties"] if duty["clause"] == "2"}


@pytest.mark.parametrize("unit", [GROUP, "Các cơ quan liên quan"])
def test_a_group_is_recorded_by_its_id_or_its_name(unit: str) -> None:
    assert states() == {"Sở Du lịch thành phố Huế": "overdue", "các cơ quan liên quan": "overdue"}
    done = run("done", FILE, "2", "--unit", unit, "--on", "2026-12-08")
    assert done.exit_code == 0, done.output
    assert "  các cơ quan liên quan: đã hoàn thành 08/12/2026; hoàn thành đúng hạn" in done.stdout
    assert states("--unit", unit) == {"các cơ quan liên quan": "done"}


def test_a_name_that_nobody_bears_is_answered_with_what_the_plan_leaves_open() -> None:
    refused = run("done", FILE, "2", "--unit", "các cơ quan", "--on", "2026-12-08")
    assert (refused.exit_code, "left open in the plan: các cơ quan liên quan" in refused.stderr) == (4, True)


def test_it_is_corrected_as_any_other() -> None:
    first = json.loads(run("done", FILE, "2", "--unit", GROUP, "--on", "2026-12-08", "--json").stdout)["id"]
    again = run("done", FILE, "2", "--unit", GROUP, "--on", "2026-12-11", "--correct", first)
    assert again.exit_code == 0, again.output
    assert states()["các cơ quan liên quan"] == "done-late"


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_the_table_that_goes_out_comes_back(suffix: str) -> None:
    run("done", FILE, "2", "--unit", GROUP, "--on", "2026-12-08")
    out = f"bang.{suffix}"
    assert run("record", "export", FILE, *ON, "-o", out).exit_code == 0
    back = run("record", "import", out, "--plan", FILE, *ON)
    assert (back.exit_code, back.stdout) == (0, "Đã nhập: đã có từ trước 1; bỏ qua 2\n"), back.output
    assert run("record", "export", FILE, *ON, "--unit", GROUP, "-o", f"rieng.{suffix}").stdout.endswith("1 dòng\n")


def test_a_row_of_the_group_is_filled_in() -> None:
    run("record", "export", FILE, *ON, "-o", "bang.csv")
    with Path("bang.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Hạn"] for row in rows] == ["14/11/2026", "09/12/2026", "09/12/2026"]
    for row in rows:
        row["Ngày hoàn thành"] = "01/12/2026" if row["Mã đơn vị"] == GROUP else ""
    with Path("bang.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    back = run("record", "import", "bang.csv", "--plan", FILE, *ON)
    assert (back.exit_code, "ghi mới 1; bỏ qua 2" in back.stdout) == (0, True), back.output
    assert states()["các cơ quan liên quan"] == "done"


def test_once_it_is_settled_what_was_recorded_counts_for_each_member() -> None:
    run("done", FILE, "2", "--unit", GROUP, "--on", "2026-12-08")
    Path(FILE).write_text(SETTLED, "utf-8")
    found = states()
    del found["Sở Du lịch thành phố Huế"]
    assert found == {"Sở Ngoại vụ thành phố Huế": "done", "Sở Tư pháp thành phố Huế": "done"}
    again = run("done", FILE, "2", "--unit", GROUP, "--on", "2026-12-09")
    assert (again.exit_code, "is a group; `ttdn who` names its members" in again.stderr) == (4, True)


def test_that_there_is_nobody_to_remind_is_said() -> None:
    told = run("remind", FILE, "--on", "2026-12-08")
    assert "note: nobody to remind of 2: the plan does not say who các cơ quan liên quan are" in told.stderr
    assert "nothing is overdue" not in told.stderr
    assert "Sở Du lịch thành phố Huế" in told.stdout
    own = run("remind", FILE, "--on", "2026-12-08", "--unit", GROUP)
    assert (own.exit_code, own.stdout, "nobody to remind of 2" in own.stderr) == (0, "", True)
    run("done", FILE, "2", "--unit", GROUP, "--on", "2026-12-07")
    assert "nobody to remind" not in run("remind", FILE, "--on", "2026-12-08").stderr


def test_a_plan_file_that_was_not_named_is_asked_for() -> None:
    run("done", FILE, "2", "--unit", GROUP, "--on", "2026-12-08")
    run("record", "export", FILE, *ON, "-o", "bang.csv")
    refused = run("record", "import", "bang.csv", *ON)
    assert (refused.exit_code, "named by --plan FILE" in refused.stderr) == (3, True)
