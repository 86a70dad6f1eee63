"""``ttdn publish`` as a coordinator calls it."""

import re
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from click.testing import CliRunner, Result

from cli.test_commands import PLAN as ONE_DUTY
from ttdn.cli.app import app
from ttdn.feeds.publish.memo import MEMO

PLAN = f"""\
{ONE_DUTY}
[[task]]
clause = "2"
title = "Tổ chức hội nghị"
who = "Sở Du lịch"
when = "trước ngày 20 tháng 12 năm 2026"
"""
DISPATCH = """
[[directive]]
id = "hue/cv-99"
number = "99/UBND-VX"
type = "Công văn"
title = "về việc gia hạn"
issuer = "Ủy ban nhân dân thành phố Huế"
signed_on = 2026-11-25
unsourced = "ví dụ"

[[amendment]]
on = 2026-11-25
clause = "2"
by = { directive = "hue/cv-99" }
when = "trước ngày 26 tháng 12 năm 2026"

[[amendment]]
on = 2026-11-25
clause = "1"
by = { directive = "hue/cv-99" }
withdrawn = true
"""
AMENDED = PLAN.replace("2026-01-20", "2026-11-25") + DISPATCH


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, ["publish", *map(str, args)])


def feeds_only(*args: str | Path) -> Result:
    return run(*args, "--no-pages")


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "vi-du.toml"
    path.write_text(PLAN, "utf-8")
    return path


def test_a_change_is_told_before_it_is_published(tmp_path: Path, plan_file: Path) -> None:
    out = tmp_path / "public"
    first = feeds_only(out, plan_file, "--on", "2026-11-20")
    assert (first.exit_code, first.output) == (0, "mới: 3; không đổi: 0\nđã ghi 5 tệp, 0 tệp giữ nguyên\n")
    before = files(out)
    plan_file.write_text(AMENDED, "utf-8")
    told = feeds_only(out, plan_file, "--on", "2026-11-26", "--dry-run")
    assert told.exit_code == 0
    act = "theo Công văn 99/UBND-VX ngày 25/11/2026"
    assert told.output.splitlines() == [
        f"dời ngày: kỳ hạn “Tổ chức hội nghị” dời từ 19/12/2026 sang 25/12/2026, {act}",
        f"bãi bỏ: “Báo cáo kết quả thực hiện”, ngày 14/11/2027, {act}",
        "dời ngày: 1; bãi bỏ: 1; không đổi: 1",
        "sẽ ghi 5 tệp, 0 tệp giữ nguyên",
    ]
    assert files(out) == before
    done = feeds_only(out, plan_file, "--on", "2026-11-26")
    assert done.output == told.output.replace("sẽ ghi", "đã ghi")
    feed = files(out)["plans/hue/vi-du.ics"].decode().replace("\r\n ", "")
    assert re.findall(r"UID:(.*)\r\nDTSTAMP:(.*)\r\nLAST-MODIFIED:(.*)\r\nSEQUENCE:(.*)\r\n", feed) == [
        ("hue-vi-du.1.2026@ttdn", "20260120T000000Z", "20260120T000000Z", "0"),
        ("hue-vi-du.2@ttdn", "20261126T000000Z", "20261126T000000Z", "1"),
        ("hue-vi-du.1.2027@ttdn", "20261126T000000Z", "20261126T000000Z", "1"),
    ]
    assert "SUMMARY:ĐÃ BÃI BỎ: Hạn: Báo cáo kết quả thực hiện\r\n" in feed
    again = feeds_only(out, plan_file, "--on", "2026-12-01")
    assert again.output == "không đổi: 2\nđã ghi 0 tệp, 5 tệp giữ nguyên\n"


def test_reminders_by_choice_are_counted_and_their_days_decide_what_is_published(
    tmp_path: Path, plan_file: Path
) -> None:
    out = tmp_path / "public"
    publish = (out, plan_file, "--on", "2026-11-20")
    assert run(*publish, "--remind", "14d,7d,1d").output.startswith("mới: 3; nhắc việc: thêm 9; không đổi: 0\n")
    assert run(*publish, "--remind", "14d,7d,1d").output.startswith("không đổi: 12\n")
    fewer = run(*publish, "--remind", "7d")
    assert fewer.output.startswith("nhắc việc: bỏ 6; không đổi: 6\n")
    alarms = run(*publish, "--remind", "7d", "--remind-by", "alarm")
    assert alarms.output.splitlines()[-2] == "sửa nội dung: 3; nhắc việc: bỏ 3; không đổi: 0"
    feed = files(out)["plans/hue/vi-du.ics"].decode()
    assert feed.count("BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:còn ") == 3
    assert run(*publish).output.splitlines()[-2] == "sửa nội dung: 3; không đổi: 0"


@pytest.mark.parametrize("command", ["publish", "build"])
def test_reminders_that_nobody_would_want_are_refused(command: str, tmp_path: Path) -> None:
    place = [str(tmp_path / "out")] if command == "publish" else ["--out", str(tmp_path / "out")]
    done = CliRunner().invoke(app, [command, *place, "--remind", "100d"])
    assert done.exit_code == 2
    assert "write them as in 14d,7d,1d" in done.stderr
    assert not (tmp_path / "out").exists()


def test_today_is_said_where_no_day_is_given(tmp_path: Path, plan_file: Path) -> None:
    done = run(tmp_path / "public", plan_file)
    assert done.exit_code == 0
    assert re.fullmatch(
        r"note: the day of publication is today, \d\d/\d\d/\d{4}; --on gives another\n", done.stderr
    )


def test_what_is_published_is_published_with_all_its_plans(tmp_path: Path, plan_file: Path) -> None:
    out = tmp_path / "public"
    assert run(out, "hue/nq47", plan_file, "--on", "2026-11-20").exit_code == 0
    refused = run(out, "--on", "2026-11-20")
    assert refused.exit_code == 3
    assert "plans-left-out" in refused.stderr
    assert "as in `ttdn publish DEST hue/vi-du …`" in refused.stderr
    dropped = run(out, "--on", "2026-11-20", "--drop", "--withdrawn", "cancelled")
    assert "bãi bỏ: 3; không đổi: 86" in dropped.stdout
    assert b"STATUS:CANCELLED" in files(out)["plans/hue/vi-du.ics"]
    ended = run(out, "--on", "2027-01-19", "--drop")
    assert "note: plans/hue/vi-du.ics has nothing to say any more" in ended.stderr
    assert b"STATUS:CANCELLED" in files(out)["plans/hue/vi-du.ics"]


def test_an_address_is_published_to_as_a_folder_is(plan_file: Path) -> None:
    there = f"memory://{uuid4().hex}/lich"
    first = feeds_only(there, plan_file, "--on", "2026-11-20")
    assert (first.exit_code, first.output) == (0, "mới: 3; không đổi: 0\nđã ghi 5 tệp, 0 tệp giữ nguyên\n")
    again = feeds_only(there, plan_file, "--on", "2026-12-01", "--break-lock")
    assert again.output == "không đổi: 3\nđã ghi 0 tệp, 5 tệp giữ nguyên\n"


def test_without_the_package_of_an_address_the_command_says_what_to_install(
    plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    refused = run("s3://lich/hue", plan_file, "--on", "2026-11-20")
    assert refused.exit_code == 4
    assert "storage-extra" in refused.stderr
    assert 'pip install "ttdn[s3]"' in refused.stderr


@pytest.mark.parametrize("args", [["", "--on", "2026-11-20"], ["x", "--on", "11/20/2026"]])
def test_slips_of_the_command_line(args: list[str]) -> None:
    assert run(*args).exit_code == 2


def test_pages_are_published_beside_the_feeds_and_stand_with_them(tmp_path: Path, plan_file: Path) -> None:
    web = tmp_path / "web"
    args = (web, plan_file, "--address", "https://lich.example.vn/", "--on")
    first = run(*args, "2026-11-26")
    assert first.exit_code == 0, first.output
    before = files(web)
    assert "webcal://lich.example.vn/units/hue/so-du-lich.ics" in before["units/hue/so-du-lich.html"].decode()
    again = run(*args, "2026-11-26")
    assert f"đã ghi 0 tệp, {len(before) - 1} tệp giữ nguyên" in again.stdout  # but for the memo
    assert files(web) == before
    assert run(*args, "2026-11-27").exit_code == 0
    changed = {path for path, data in files(web).items() if data != before[path]}
    assert changed
    assert {Path(path).suffix for path in changed - {MEMO}} == {".html"}  # the day they were made for


def test_without_pages_there_are_none(tmp_path: Path, plan_file: Path) -> None:
    assert run(tmp_path / "web", plan_file, "--on", "2026-11-26", "--no-pages").exit_code == 0
    assert not list((tmp_path / "web").rglob("*.html"))
