"""Recording what was done, and what follows from it, from the command line."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app
from ttdn.model.doubts import Doubt
from ttdn.progress import Entry, Mark, Subject
from ttdn.progress.sqlite import SqliteRecord

pytestmark = pytest.mark.usefixtures("end_of_2026")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TTDN_BY", "Lan")


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def done(*words: str, unit: str = "Sở Ngoại vụ") -> Result:
    return run("done", "hue/nq47", "IV.2", "--unit", unit, *words)


def state(on: str) -> dict[str, str]:
    found = json.loads(run("status", "hue/nq47", "--on", on, "--unit", "Sở Ngoại vụ", "--json").stdout)
    return {duty["period"]: duty["state"] for duty in found["duties"] if duty["due"]}


def test_a_duty_done_in_time() -> None:
    assert state("2026-12-10")["2026"] == "overdue"
    result = done("--on", "2026-12-08", "--evidence", "12/BC-SNgV")
    assert result.exit_code == 0, result.output
    assert "Sở Ngoại vụ thành phố Huế: đã hoàn thành 08/12/2026; hoàn thành đúng hạn" in result.stdout
    assert state("2026-12-10")["2026"] == "done"
    assert state("2026-12-07")["2026"] == "soon"  # by what was done up to then


def test_the_same_again_is_recorded_once() -> None:
    first, second = (json.loads(done("--on", "2026-12-08", "--json").stdout) for _ in range(2))
    assert first["id"] == second["id"]
    assert run("record", "check").stdout == "so-theo-doi.sqlite: nguyên vẹn, 1 ghi nhận\n"


def test_less_of_the_same_is_recorded_already_and_more_is_not() -> None:
    shown = ("--on", "2026-12-08", "--period", "2026")
    first = json.loads(done(*shown, "--evidence", "12/BC-SNgV", "--note", "gửi qua trục", "--json").stdout)["id"]
    for words in ((), ("--evidence", "12/BC-SNgV"), ("--note", "gửi qua trục")):
        again = done(*shown, *words)
        assert again.stdout.startswith("Đã có từ trước: IV.2"), words
        assert f"mã ghi nhận {first}" in again.stdout
    assert run("record", "check").stdout.endswith("1 ghi nhận\n")
    for words in (("--evidence", "13/BC-SNgV"), ("--note", "gửi lại"), ("--on", "2026-12-09")):
        assert done(*shown, *words).stdout.startswith("Đã ghi: IV.2"), words
    assert run("record", "check").stdout.endswith("4 ghi nhận\n")


def test_a_day_that_is_still_to_come_is_refused_unless_it_is_asked_for() -> None:
    refused = done("--on", "01/01/2027", "--period", "2026")
    assert refused.exit_code == 3
    assert "done-ahead" in refused.stderr
    assert "today is 31/12/2026; --ahead records it all the same" in refused.stderr
    assert not Path("so-theo-doi.sqlite").exists()
    told = done("--on", "01/01/2027", "--period", "2026", "--ahead")
    assert (told.exit_code, "note: 01/01/2027 is still to come" in told.stderr) == (0, True), told.output
    assert state("2026-12-31")["2026"] == "overdue"
    assert run("status", "hue/nq47", "--on", "2027-01-01", "--unit", "Sở Ngoại vụ").exit_code == 0
    assert done("--on", "01/01/2027", "--period", "2027", "--under-way").exit_code == 0  # says nothing of a day


def test_a_correction_and_a_mistake() -> None:
    first = json.loads(done("--on", "2026-12-08", "--json").stdout)["id"]
    later = json.loads(done("--on", "2026-12-11", "--correct", first, "--period", "2026", "--json").stdout)["id"]
    assert state("2026-12-12")["2026"] == "done-late"
    again = done("--on", "2026-12-11", "--correct", first, "--period", "2026")
    assert (again.exit_code, "entry-corrects" in again.stderr) == (3, True)
    assert done("--withdraw", "--correct", later, "--on", "2026-12-12", "--period", "2026").exit_code == 0
    assert state("2026-12-12")["2026"] == "overdue"


def test_what_stands_after_an_entry_was_withdrawn_is_said_and_why() -> None:
    first = json.loads(done("--on", "2026-12-08", "--evidence", "12/BC-SNgV", "--json").stdout)["id"]
    slip = json.loads(done("--on", "2026-12-07", "--period", "2026", "--json").stdout)["id"]
    withdraw = ("--withdraw", "--on", "2026-12-12", "--period", "2026")
    told = done(*withdraw, "--correct", slip).stdout.splitlines()
    assert told[0].startswith("Đã rút lại một ghi nhận: IV.2")
    assert told[1].endswith(f": ghi nhận {slip} không còn tính; tình trạng nay: hoàn thành đúng hạn")
    assert f"còn ghi nhận trước đó: 08/12/2026; 12/BC-SNgV, mã {first}" in told[3]
    assert "không còn tính; tình trạng nay: quá hạn" in done(*withdraw, "--correct", first).stdout


def corrected(unit: str, *words: str) -> Result:
    return run("done", "hue/nq47", "IV.1", "--unit", unit, "--period", "2024", *words)


def test_what_an_office_recorded_that_is_gone_is_corrected_by_who_carries_its_work_now() -> None:
    first = json.loads(corrected("hue/so-tttt", "--on", "2024-12-20", "--json").stdout)
    heir = "Sở Văn hóa và Thể thao"
    again = corrected(heir, "--on", "2024-12-23", "--correct", first["id"], "--json")
    assert again.exit_code == 0, again.output
    said = json.loads(again.stdout)
    assert (said["unit"], said["uid"], said["corrects"]) == ("hue/so-tttt", first["uid"], first["id"])
    told = corrected(heir, "--on", "2025-01-05", "--correct", said["id"]).stdout
    assert "Sở Thông tin và Truyền thông tỉnh Thừa Thiên Huế: đã hoàn thành 05/01/2025; hoàn thành quá hạn" in told
    other = corrected("Sở Tài chính", "--on", "2025-01-05", "--correct", json.loads(again.stdout)["id"])
    assert other.exit_code == 4  # it carries on no work of that office
    assert run("record", "check").stdout == "so-theo-doi.sqlite: nguyên vẹn, 3 ghi nhận\n"


def test_an_entry_of_an_office_that_counts_for_its_heir_is_corrected_as_that_of_the_office() -> None:
    uid = "hue-nq47.iv-1.2026@ttdn"
    early = Entry(
        "5b0c4b1e-0d3f-4a57-9a0b-3d1f7f0b1a11",
        Subject("hue/nq47", uid, "hue/so-tttt"),
        Mark.UNDER_WAY,
        datetime(2025, 2, 1, tzinfo=UTC),
        "Lan",
    )
    SqliteRecord(Path("so-theo-doi.sqlite")).append([early])
    words = ("--on", "2026-12-20", "--correct", early.id)
    told = run("done", "hue/nq47", "IV.1", "--unit", "Sở Văn hóa và Thể thao", "--period", "2026", *words)
    assert told.exit_code == 0, told.output
    assert "Sở Văn hóa và Thể thao thành phố Huế: đã hoàn thành 20/12/2026; hoàn thành đúng hạn" in told.stdout
    assert "đính chính ghi nhận của hue/so-tttt: tính cho mọi đơn vị tiếp nhận công việc này" in told.stdout


def test_an_entry_of_an_earlier_year_is_corrected_today() -> None:
    first = json.loads(done("--on", "2024-12-08", "--json", "--period", "2024", unit="hue/so-ngoai-vu").stdout)
    later = done("--on", "2026-11-20", "--correct", first["id"], "--withdraw", "--period", "2024")
    assert later.exit_code == 0, later.output


def test_what_is_under_way_is_not_done() -> None:
    said = done("--on", "2026-11-01", "--under-way").stdout
    assert said.splitlines()[1] == "  Sở Ngoại vụ thành phố Huế: đang thực hiện"
    assert state("2026-11-01")["2026"] == "under-way"
    assert state("2026-12-10")["2026"] == "overdue"


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        (("--on", "2026-12-08", "--period", "1999"), "period-unknown", 4),
        (("--on", "2026-12-08", "--correct", "x"), "entry-corrects", 3),
        (("--on", "2026-12-08", "--note", "a\x07"), "entry-text", 3),
        (("--on", "2026-12-08", "--by", " "), "entry-by", 3),
    ],
)
def test_what_cannot_be_recorded_is_refused(words: tuple[str, ...], code: str, exit_code: int) -> None:
    result = done(*words)
    assert (result.exit_code, code in result.stderr) == (exit_code, True), result.output
    assert not Path("so-theo-doi.sqlite").exists()


def test_a_clause_that_the_unit_has_not() -> None:
    result = run("done", "hue/nq47", "IX", "--unit", "Sở Ngoại vụ", "--on", "2026-12-08")
    assert (result.exit_code, "clause-unknown" in result.stderr) == (4, True)


def test_who_waits_for_whom() -> None:
    found = json.loads(run("status", "hue/nq47", "--on", "2026-12-10", "--unit", "hue/so-vhtt", "--json").stdout)
    waiting = {duty["unit"] for duty in found["awaited"] if duty["period"] == "2026"}
    assert "hue/so-ngoai-vu" in waiting
    done("--on", "2026-12-08")
    found = json.loads(run("status", "hue/nq47", "--on", "2026-12-10", "--unit", "hue/so-vhtt", "--json").stdout)
    assert "hue/so-ngoai-vu" not in {duty["unit"] for duty in found["awaited"] if duty["period"] == "2026"}


def test_a_reminder_says_what_by_when_and_in_which_words() -> None:
    result = run("remind", "hue/nq47", "--on", "2026-12-05", "--unit", "Sở Du lịch")
    assert "Sở Du lịch thành phố Huế" in result.stdout
    assert "Sắp đến hạn:\n- Mục IV.2: Gửi báo cáo hằng năm" in result.stdout
    assert "hạn 09/12/2026 (“Định kỳ hằng năm (trước ngày 10 tháng 12)" in result.stdout


def test_reminders_go_to_offices_of_the_day_and_say_whose_duty_it_was() -> None:
    found = json.loads(run("remind", "hue/nq47", "--on", "2026-12-05", "--json").stdout)
    names = {one["name"]: one for one in found}
    assert "Sở Tư pháp thành phố Huế" in names
    assert not any("tỉnh Thừa Thiên Huế" in name for name in names)
    assert [name for name, one in names.items() if not one["carried"]] == ["Ban Dân tộc thành phố Huế"]
    inherited = "; của Sở Kế hoạch và Đầu tư tỉnh Thừa Thiên Huế trước đây"
    assert inherited in names["Sở Tài chính thành phố Huế"]["text"]
    own = run("remind", "hue/nq47", "--on", "2026-12-05", "--unit", "Sở Tài chính").stdout
    assert inherited in own
    assert own.count("=\n\n") == 1  # nobody else's


@pytest.mark.parametrize(
    "words",
    [
        ("status", "hue/nq47"),
        ("remind", "hue/nq47"),
        ("done", "hue/nq47", "IV.2"),
        ("record", "export", "hue/nq47", "-o", "a.csv"),
    ],
)
def test_the_name_of_an_office_that_is_gone_is_answered_with_who_carries_its_work(words: tuple[str, ...]) -> None:
    result = run(*words, "--unit", "Sở Thông tin và Truyền thông", "--on", "2026-12-05")
    assert result.exit_code == 4
    assert "no unit has this id or bears this name on 05/12/2026" in result.stderr
    assert "hue/so-tttt ended on 28/02/2025; its work is carried by Sở Khoa học và Công nghệ" in result.stderr
    assert "Sở Văn hóa và Thể thao thành phố Huế (hue/so-vhtt); see `ttdn who`" in result.stderr


def test_a_copy_of_the_record() -> None:
    assert run("record", "backup", "b.sqlite").exit_code == 4
    done("--on", "2026-12-08")
    assert run("record", "backup", "b.sqlite").exit_code == 0
    assert run("record", "backup", "b.sqlite").exit_code == 6
    assert run("record", "check", "--record", "b.sqlite").stdout == "b.sqlite: nguyên vẹn, 1 ghi nhận\n"
    Path("c.sqlite").write_text("không phải sổ", "utf-8")
    assert run("status", "--on", "2026-12-10", "--record", "c.sqlite").exit_code == 3


def test_the_status_as_people_read_it() -> None:
    done("--on", "2026-12-08", "--evidence", "12/BC-SNgV")
    own = run("status", "hue/nq47", "--on", "2026-12-10", "--unit", "Sở Ngoại vụ").stdout
    assert "hoàn thành đúng hạn\t09/12/2026\tIV.2\tGửi báo cáo hằng năm" in own
    assert "08/12/2026; 12/BC-SNgV" in own
    whole = run("status", "--on", "2026-12-10", "--all").stdout
    assert "Tình trạng\tHạn\tMục\tNhiệm vụ\tĐơn vị\tKết quả" in whole
    assert "quá hạn\t09/12/2026\tIV.2" in whole
    collecting = run("status", "hue/nq47", "--on", "2026-12-10", "--unit", "hue/so-vhtt").stdout
    assert "Đang chờ đơn vị khác báo cáo:" in collecting


def test_the_status_of_a_whole_plan_sums_up() -> None:
    done("--on", "2026-12-08")
    done("--on", "2026-12-08", "--under-way", unit="Sở Du lịch")
    found = json.loads(run("status", "hue/nq47", "--on", "2026-12-05", "--json").stdout)
    text = run("status", "hue/nq47", "--on", "2026-12-05").stdout
    head, columns, *rows, empty, how = text.splitlines()
    assert head.startswith(f"Ngày 05/12/2026: {len(found['duties'])} việc (quá hạn {found['counts']['overdue']}; ")
    assert columns == "Tình trạng\tHạn\tMục\tNhiệm vụ\tChưa xong\tĐơn vị"
    cells = [row.split("\t") for row in rows]
    assert [row[0] for row in cells] == ["quá hạn"] * (len(cells) - 1) + ["sắp đến hạn"]
    counted = [int(row[4].split()[0]) for row in cells]
    assert sum(counted[:-1]) == found["counts"]["overdue"]
    assert counted[-1] == found["counts"]["soon"]
    assert cells[-1][1:5] == [
        "09/12/2026",
        "IV.2",
        "Gửi báo cáo hằng năm kết quả thực hiện NQ 47/NQ-CP",
        f"{found['counts']['soon']} đơn vị",
    ]
    assert cells[-1][5].endswith(f"; và {counted[-1] - 3} đơn vị khác")
    assert (empty, how) == ("", f"Xem đủ {len(found['duties'])} việc: thêm --all; của một đơn vị: --unit TÊN.")
    every = run("status", "hue/nq47", "--on", "2026-12-05", "--all").stdout
    assert len(every.splitlines()) == len(found["duties"]) + 2


def test_a_plan_of_which_nothing_is_urgent_says_so() -> None:
    text = run("status", "hue/nq47", "--on", "2024-05-01").stdout
    assert "\nKhông có việc quá hạn hay sắp đến hạn.\n\nXem đủ " in text


def test_nothing_to_remind_of_is_said() -> None:
    result = run("remind", "hue/nq47", "--on", "2024-05-01", "--unit", "Sở Ngoại vụ")
    assert (result.stdout, "nothing is overdue or due soon" in result.stderr) == ("", True)


@pytest.mark.parametrize(
    "asked",
    [
        ("status", "hue/nq47"),
        ("remind", "hue/nq47"),
        ("report", "hue/nq47", "--kind", "year"),
        ("record", "export", "hue/nq47", "-o", "bang.csv"),
        ("record", "export", "--entries", "-o", "bang.csv"),
    ],
)
def test_a_record_may_be_missing_only_where_nobody_named_it(asked: tuple[str, ...]) -> None:
    day = () if "--entries" in asked else ("--on", "2026-12-10")
    named = run(*asked, *day, "--record", "sai.sqlite")
    assert (named.exit_code, "record-missing" in named.stderr, named.stdout) == (4, True, "")
    assert CliRunner().invoke(app, [*asked, *day], env={"TTDN_RECORD": "sai.sqlite"}).exit_code == 4
    usual = run(*asked, *day)
    assert (usual.exit_code, "so-theo-doi.sqlite is not there: nothing is recorded" in usual.stderr) == (0, True)


def test_that_a_record_was_begun_is_said_once() -> None:
    begun = "đã tạo sổ theo dõi mới: so.sqlite\n"
    assert begun in done("--on", "2026-12-08", "--record", "so.sqlite").stderr
    assert begun not in done("--on", "2026-12-08", "--record", "so.sqlite", unit="Sở Du lịch").stderr
    assert run("record", "export", "--entries", "-o", "ghi-nhan.csv", "--record", "so.sqlite").stderr == ""
    tried = run("record", "import", "ghi-nhan.csv", "--record", "b.sqlite", "--dry-run")
    assert "sổ theo dõi mới" not in tried.stderr
    assert (
        "đã tạo sổ theo dõi mới: b.sqlite\n"
        in run("record", "import", "ghi-nhan.csv", "--record", "b.sqlite").stderr
    )


def test_no_folder_is_made_for_a_record() -> None:
    refused = done("--on", "2026-12-08", "--record", "sai/so.sqlite")
    assert (refused.exit_code, "the folder of the record is not there" in refused.stderr) == (6, True)
    assert not Path("sai").exists()


def test_a_name_that_no_file_can_have_is_an_error_of_the_record() -> None:
    for refused in (done("--on", "2026-12-08", "--record", "a" * 300), run("status", "--record", "a" * 300)):
        assert (refused.exit_code, "record-unwritten" in refused.stderr) == (6, True)


WEEKLY = """\
schema = 1
uses = ["vn"]

[plan]
id = "thu/bao-cao"
title = "Kế hoạch thử"
issuer = "Bộ Nội vụ"
applies_from = 2026-01-05
revised = 2026-01-05
issued_on = 2026-01-05
horizon = 2026-12-31
horizon_because = "kế hoạch năm 2026"
basis = "văn bản thử"

[[task]]
clause = "1"
title = "Báo cáo tháng Mười"
who = "Bộ Nội vụ"
when = "trước ngày 25/10/2026, nếu trùng ngày nghỉ thì gửi vào ngày làm việc tiếp theo"

[[task]]
clause = "2"
title = "Rà soát"
who = "Bộ Nội vụ phối hợp với Bộ Tài chính"
when = "trước ngày 20/10/2026"
"""


def test_a_day_that_the_words_leave_open_is_marked_wherever_it_is_told() -> None:
    Path("bao-cao.toml").write_text(WEEKLY, "utf-8")
    asked = ("bao-cao.toml", "--on", "2026-10-22")
    for words in ((), ("--all",), ("--unit", "Bộ Nội vụ")):
        told = run("status", *asked, *words).stdout
        assert "\t24/10/2026 (?)\t1\t" in told, words
        assert "\t19/10/2026\t2\t" in told, words
        assert "(?) Văn bản còn để ngỏ thời hạn" in told, words
    one, two = sorted(line for line in run("remind", *asked).stdout.splitlines() if line.startswith("- Mục "))
    assert one.endswith(f"”). Chưa rõ: {Doubt.DAYS_OFF.vi}")
    assert two.endswith(f"”). Chưa rõ: {Doubt.UNCLEAR_LEAD.vi}")  # whose it is, and not when
    found = json.loads(run("status", *asked, "--json").stdout)["duties"]
    assert {duty["clause"]: duty["doubts"] for duty in found} == {"1": ["days-off"], "2": ["unclear-lead"]}
