"""``ttdn draft --update`` as a person calls it: the reviewed file stays, the proposal is a file of its own."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app

PLAN = """\
# Đã duyệt ngày 20/01/2026.
schema = 1
uses = ["hue"]

[plan]
id = "hue/vi-du"   # không đổi về sau
title = "Kế hoạch ví dụ"
issuer = "Ủy ban nhân dân thành phố Huế"
applies_from = 2026-01-15
revised = 2026-01-20
horizon = 2027-12-31
place = "vn/hue"

[[task]]
clause = "III.1"
title = "Rà soát quy hoạch"
who = "Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ"
when = "Quý III/2026"
"""
LETTER = """\
ỦY BAN NHÂN DÂN
THÀNH PHỐ HUẾ
Số: 99/UBND-TH
V/v gia hạn thời gian thực hiện nhiệm vụ
Huế, ngày 20 tháng 9 năm 2026
Kính gửi: Sở Du lịch.
1. Gia hạn thời gian hoàn thành nhiệm vụ tại khoản 1 mục III đến hết ngày 31/12/2026.
2. Gia hạn thời gian hoàn thành nhiệm vụ tại khoản 9 mục III đến hết ngày 31/12/2026.
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.toml"
    file.write_bytes(PLAN.encode())
    return file


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "cong-van-99.txt"
    file.write_text(LETTER, "utf-8")
    return file


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def test_a_letter_becomes_a_proposal_that_check_and_diff_take(plan: Path, letter: Path, tmp_path: Path) -> None:
    out = tmp_path / "moi.toml"
    made = run("draft", "--update", plan, letter, "-o", out)
    assert (made.exit_code, made.stderr) == (0, "")
    assert made.stdout == f"{out}: written (1 amendments, 0 new duties to decide, 1 other points)\n"
    assert plan.read_bytes() == PLAN.encode()
    above = PLAN.replace("revised = 2026-01-20", "revised = 2026-09-20")
    assert out.read_text("utf-8").startswith(above)
    assert run("check", out).stdout.startswith(f"{out}: ok (hue/vi-du, 1 duties)\n")
    shown = run("diff", plan, out).stdout
    assert "hạn: dời từ 30/09/2026 (thứ Tư) sang 31/12/2026 (thứ Năm), muộn hơn 92 ngày" in shown
    assert "Công văn 99/UBND-TH ngày 20/9/2026" in shown
    assert "Kế hoạch không có mục III.9" in out.read_text("utf-8")


def test_json_tells_the_same_and_writes_nothing(plan: Path, letter: Path, tmp_path: Path) -> None:
    made = run("draft", "--update", plan, letter, "--json")
    found = json.loads(made.stdout)
    assert (found["plan"], found["compared"], found["on"]) == ("hue/vi-du", "letter", "2026-09-20")
    (only,) = found["amendments"]
    assert (only["clause"], only["entry"]["when"], only["paragraph"]) == ("III.1", "đến hết ngày 31/12/2026", 7)
    assert only["moves"][0]["new"] == "2026-12-31"
    assert [point["matter"] for point in found["points"]] == ["not-in-plan"]
    assert made.stderr == "1 amendments, 0 new duties to decide, 1 other points\n"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cong-van-99.txt", "plan.toml"]


def test_a_document_that_changes_nothing_gives_the_file_as_it_was(plan: Path, tmp_path: Path) -> None:
    same, out = tmp_path / "ban-sau.txt", tmp_path / "moi.toml"
    same.write_text(
        "KẾ HOẠCH\nVí dụ\nIII. NHIỆM VỤ\n1. Rà soát quy hoạch du lịch.\n"
        "- Đơn vị thực hiện: Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ.\n"
        "- Thời gian thực hiện: Quý III/2026.\n",
        "utf-8",
    )
    made = run("draft", "--update", plan, same, "-o", out, "--on", "2026-10-01")
    assert made.stdout == f"{out}: written (the document changes nothing)\n"
    assert out.read_bytes() == PLAN.encode()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "say what to make"),
        (("-o", "{plan}", "--force"), 2, "this is the reviewed plan itself"),
        (("-o", "{letter}", "--force"), 2, "this is the document itself"),
        (("--json", "--report", "a.html"), 2, "with --update compare the two files by ttdn diff"),
        (("--json", "--id", "hue/khac"), 2, "are the plan's"),
        (("--json", "--place", "vn/hue"), 2, "are the plan's"),
        (("--json", "--on", "2025-01-01"), 3, "update-early"),
    ],
)
def test_slips_are_told(arguments: tuple[str, ...], code: int, said: str, plan: Path, letter: Path) -> None:
    made = run("draft", "--update", plan, letter, *(item.format(plan=plan, letter=letter) for item in arguments))
    assert (made.exit_code, made.stdout) == (code, "")
    assert said in made.stderr
    assert (plan.read_bytes(), letter.read_text("utf-8")) == (PLAN.encode(), LETTER)


def test_a_plan_that_is_not_there_or_not_valid_is_told_with_its_place(letter: Path, tmp_path: Path) -> None:
    assert run("draft", "--update", tmp_path / "no.toml", letter, "--json").exit_code == 4
    broken = tmp_path / "hong.toml"
    broken.write_text(PLAN.replace("Quý III/2026", "?"), "utf-8")
    made = run("draft", "--update", broken, letter, "--json")
    assert made.exit_code == 3
    assert f"{broken}:18:8 phrase-unread" in made.stderr
    broken.write_text("schema = 1\n", "utf-8")
    assert "plan-missing" in run("draft", "--update", broken, letter, "--json").stderr
