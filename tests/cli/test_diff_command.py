"""``ttdn diff`` as a coordinator calls it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app

OLD = """\
schema = 1
uses = ["hue"]

[plan]
id = "hue/vi-du"
title = "Kế hoạch ví dụ"
issuer = "Ủy ban nhân dân thành phố Huế"
applies_from = 2026-01-15
revised = 2026-01-20
horizon = 2027-12-31
place = "vn/hue"

[[task]]
clause = "III.1"
title = "Báo cáo kết quả thực hiện"
who = "Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ"
when = "trước ngày 15 tháng 11 hằng năm"

[[task]]
clause = "III.2"
title = "Rà soát quy hoạch"
who = "Sở Du lịch"
when = "Quý III/2026"
"""

Write = Callable[[str], Path]


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "cu.toml"
    path.write_text(OLD, "utf-8")
    return path


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(text: str) -> Path:
        path = tmp_path / "moi.toml"
        path.write_text(text, "utf-8")
        return path

    return written


def test_a_deadline_that_moves_is_told_by_its_days(old: Path, write: Write) -> None:
    new = write(OLD.replace("ngày 15 tháng 11", "ngày 25 tháng 11"))
    made = run("diff", old, new)
    assert (made.exit_code, made.stderr) == (0, "")
    assert made.stdout == (
        "Nhiệm vụ: 0 thêm, 0 bỏ, 1 thay đổi (trong đó 1 dời hạn)\n"
        "\n"
        "Sửa III.1  Báo cáo kết quả thực hiện\n"
        "    Thời gian: “trước ngày 15 tháng 11 hằng năm” → “trước ngày 25 tháng 11 hằng năm”\n"
        "      đọc là: trước ngày 15 tháng 11 hằng năm, đến hết ngày 31 tháng 12 năm 2027 → "
        "trước ngày 25 tháng 11 hằng năm, đến hết ngày 31 tháng 12 năm 2027\n"
        "      hạn năm 2026: dời từ 14/11/2026 (thứ Bảy) sang 24/11/2026 (thứ Ba), muộn hơn 10 ngày\n"
        "      hạn năm 2027: dời từ 14/11/2027 (Chủ nhật) sang 24/11/2027 (thứ Tư), muộn hơn 10 ngày\n"
    )


def test_layout_and_comments_are_no_difference(old: Path, write: Write) -> None:
    new = write("# đã duyệt\n" + OLD.replace("\n\n[[task]]", "\n\n\n# mục III\n[[task]]").replace(" = ", "   =  "))
    made = run("diff", old, new, "--exit-code")
    assert (made.exit_code, made.stdout) == (0, "Không có khác biệt\n")
    assert json.loads(run("diff", old, new, "--json").stdout)["same"] is True


def test_who_leads_and_who_joins_are_told_apart(old: Path, write: Write) -> None:
    new = write(
        OLD.replace("Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ", "Sở Y tế chủ trì, Sở Du lịch phối hợp")
    )
    shown = run("diff", old, new).stdout
    assert "      chủ trì: thêm Sở Y tế, bỏ Sở Du lịch\n" in shown
    assert "      phối hợp: thêm Sở Du lịch, bỏ Sở Ngoại vụ\n" in shown


def test_added_dropped_and_renumbered_are_told_apart(old: Path, write: Write) -> None:
    inserted = '[[task]]\nclause = "III.1"\ntitle = "Khảo sát"\nwho = "Sở Y tế"\nwhen = "Quý I/2026"\n\n'
    text = OLD.replace('clause = "III.2"', 'clause = "III.3"').replace('clause = "III.1"', 'clause = "III.2"')
    new = write(text.replace("[[task]]", f"{inserted}[[task]]", 1))
    shown = run("diff", old, new).stdout
    assert shown.startswith("Nhiệm vụ: 1 thêm, 0 bỏ, 2 thay đổi (trong đó 2 đổi mã mục)\n")
    assert "Thêm III.1  Khảo sát\n" in shown
    assert "    Hạn: 31/03/2026 (thứ Ba)\n" in shown
    assert "Đổi mã mục III.1 → III.2  Báo cáo kết quả thực hiện\n" in shown
    back = run("diff", new, old).stdout
    assert "Bỏ III.1  Khảo sát\n" in back


def test_the_head_the_horizon_and_what_it_means_for_the_duties(old: Path, write: Write) -> None:
    new = write(OLD.replace("2027-12-31", "2026-12-31").replace("ví dụ", "mẫu"))
    shown = run("diff", old, new).stdout
    assert "    Tên kế hoạch: Kế hoạch ví dụ → Kế hoạch mẫu\n" in shown
    assert "    Đến: 31/12/2027 → 31/12/2026\n" in shown
    assert "      hạn năm 2027: bỏ 14/11/2027 (Chủ nhật)\n" in shown


AMENDED = """
[[amendment]]
on = 2026-09-01
clause = "III.2"
by = { directive = "hue/cv-9" }
when = "đến hết ngày 31/12/2026"

[[directive]]
id = "hue/cv-9"
type = "Công văn"
number = "09/UBND-TH"
title = "về gia hạn"
issuer = "UBND thành phố Huế"
signed_on = 2026-09-01
unsourced = "ví dụ"
"""


def test_an_amendment_is_told_with_the_day_that_it_moves(old: Path, write: Write) -> None:
    new = write(OLD.replace("2026-01-20", "2026-09-02") + AMENDED)
    shown = run("diff", old, new).stdout
    assert "hạn: dời từ 30/09/2026 (thứ Tư) sang 31/12/2026 (thứ Năm), muộn hơn 92 ngày\n" in shown
    assert "Thêm sửa đổi: Sửa đổi III.2 từ 01/09/2026, theo Công văn 09/UBND-TH ngày 1/9/2026\n" in shown
    changed = json.loads(run("diff", old, new, "--json").stdout)
    assert changed["amendments"][0]["old"] is None
    assert changed["amendments"][0]["new"]["by"] == "hue/cv-9"
    assert changed["changed"][0]["moves"] == [
        {"period": "", "part": 1, "old": "2026-09-30", "new": "2026-12-31", "days": 92}
    ]
    before = write(OLD.replace("2026-01-20", "2026-09-02") + AMENDED)
    after = old.with_name("sau.toml")
    after.write_text(before.read_text("utf-8").replace("09/UBND-TH", "10/UBND-TH"), "utf-8")
    assert "Văn bản hue/cv-9\n    number: 09/UBND-TH → 10/UBND-TH\n" in run("diff", before, after).stdout


def test_days_may_be_cut_to_those_that_are_asked(old: Path, write: Write) -> None:
    new = write(OLD.replace("ngày 15 tháng 11", "ngày 25 tháng 11"))
    shown = run("diff", old, new, "--from", "2027-01-01").stdout
    assert "hạn năm 2027" in shown
    assert "hạn năm 2026" not in shown
    assert run("diff", old, new, "--from", "2027-01-01", "--to", "2026-01-01").exit_code == 2


def test_the_exit_code_tells_only_where_it_is_asked(old: Path, write: Write) -> None:
    new = write(OLD.replace("Quý III", "Quý IV"))
    assert run("diff", old, new).exit_code == 0
    assert run("diff", old, new, "--exit-code").exit_code == 1
    assert run("diff", old, new, "--exit-code", "--json").exit_code == 1


def test_an_edited_copy_of_a_plan_that_ships_is_compared_with_it(write: Write) -> None:
    shipped = Path(__file__).parents[2] / "src/ttdn/packs/hue/nq47.toml"
    text = shipped.read_text("utf-8").replace("schema = 1\n", 'schema = 1\nuses = ["hue"]\n')
    assert run("diff", "hue/nq47", write(text)).stdout == "Không có khác biệt\n"
    assert run("diff", "hue/nq47", shipped).stdout == "Không có khác biệt\n"
    new = write(text.replace("Quý 3/2024.", "Quý 4/2024."))
    assert "Sửa III.5.c" in run("diff", "hue/nq47", new).stdout


def test_what_is_not_there_or_not_valid_is_an_error(old: Path, write: Write) -> None:
    assert run("diff", old, "khong-co.toml").exit_code == 4
    assert run("diff", "hue/khong-co", old).exit_code == 4
    broken = run("diff", old, write("schema = 1\n[plan]\n"))
    assert broken.exit_code == 3
    assert "key-missing" in broken.stderr
