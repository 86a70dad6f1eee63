"""The commands, as a person or a script calls them."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app

PLAN = """\
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
clause = "1"
title = "Báo cáo kết quả thực hiện"
who = "Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ"
when = "trước ngày 15 tháng 11 hằng năm"
"""


def run(*args: str | Path, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)


def answer(*args: str | Path, stdin: str | bytes = "") -> Any:  # noqa: ANN401  JSON
    result = run(*args, stdin=stdin)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "vi-du.toml"
    path.write_text(PLAN, "utf-8")
    return path


def test_help_names_every_command_and_exit_code() -> None:
    result = run("--help")
    assert result.exit_code == 0
    names = (
        "agenda build check diff explain lint new-plugin plans plugins publish report schema serve show token"
        " units who workdays"
    )
    for name in names.split():
        assert f"  {name} " in result.output
        assert run(name, "--help").exit_code == 0
    assert "3  a file or value is not valid" in result.output


def test_help_loads_neither_data_nor_calendars() -> None:
    code = (
        "import sys\nfrom ttdn.cli.app import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit:\n    print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stderr.split()
    assert {"icalendar", "cattrs", "dateutil", "pluggy", "ttdn.workspace"}.isdisjoint(loaded)


def test_build_writes_the_plan_that_ships(tmp_path: Path) -> None:
    out = tmp_path / "public"
    assert run("build", "--out", out).exit_code == 0
    index = json.loads((out / "index.json").read_bytes())
    assert {feed["kind"] for feed in index["feeds"]} == {"plan", "unit", "group"}
    assert all(set(feed) == {"path", "title", "kind", "id", "events", "sha256"} for feed in index["feeds"])
    (plan,) = [feed for feed in index["feeds"] if feed["kind"] == "plan"]
    assert (plan["id"], plan["path"], plan["events"]) == ("hue/nq47", "plans/hue/nq47.ics", 16)
    assert run("lint", out).exit_code == 0
    again = run("build", "--out", out)
    assert "0 files written" in again.output


def test_build_with_reminders(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["build", "--out", str(tmp_path), "--from", "2026-11-20", "--remind", "7d,1d"])
    assert done.exit_code == 0
    feed = (tmp_path / "plans/hue/nq47.ics").read_text("utf-8")
    assert "UID:hue-nq47.iv-2.2026_con-7@ttdn" in feed
    assert "SUMMARY:còn 7 ngày: " in feed


def test_build_of_a_year_with_tasks(tmp_path: Path, plan_file: Path) -> None:
    result = run(
        "build", plan_file, "--out", tmp_path / "p", "--from", "2026-01-01", "--to", "2026-12-31", "--todo"
    )
    assert result.exit_code == 0, result.output
    assert (tmp_path / "p/plans/hue/vi-du.ics").read_bytes().count(b"BEGIN:VEVENT") == 1
    assert (tmp_path / "p/plans/hue/vi-du.todo.ics").read_bytes().count(b"BEGIN:VTODO") == 1
    assert run("lint", tmp_path / "p").exit_code == 0


def test_agenda_of_the_plan_that_ships() -> None:
    found = answer("agenda", "hue/nq47", "--from", "2024-01-01", "--to", "2030-12-31", "--format", "json")
    assert len([item for item in found["occurrences"] if item["due"] == "2024-09-30"]) == 2
    yearly = [item["due"] for item in found["occurrences"] if item["due"] != "2024-09-30"]
    assert yearly == [f"{year}-12-{day}" for year in range(2024, 2031) for day in ("09", "24")]
    first = found["occurrences"][0]
    assert (first["start"], first["precision"], first["words"]) == (
        "2024-07-01",
        "quarter",
        "Hoàn thành trong quý III năm 2024.",
    )
    moved = {item["due"]: item["advised"] for item in found["occurrences"] if item["due"] != item["advised"]}
    assert moved["2028-12-09"] == "2028-12-08"
    assert {"2028-12-24", "2029-12-09"} <= moved.keys()
    assert {item["kind"] for item in found["undated"]} == {"continuous", "recurring-undated", "event"}


def test_agenda_of_a_unit_by_name_and_by_id() -> None:
    year = ("--from", "2026-01-01", "--to", "2026-12-31", "--format", "json")
    by_name = answer("agenda", "hue/nq47", "--unit", "Sở Văn hoá và Thể thao", *year)
    by_id = answer(
        "agenda", "hue/nq47", "--unit", by_name["occurrences"][0]["assignments"][0]["units"][0]["id"], *year
    )
    assert [item["due"] for item in by_name["occurrences"]][-1] == "2026-12-24"
    assert by_id["schema"] == 1


def test_agenda_as_a_table_is_tab_separated_in_a_pipe() -> None:
    lines = run("agenda", "hue/nq47", "--from", "2026-01-01", "--to", "2026-12-31").output.splitlines()
    assert lines[0].split("\t")[0] == "Hạn"
    assert lines[1].startswith("09/12/2026\t09/12/2026\tIV.2\t")


def test_agenda_of_a_duty_without_words_of_a_time_quotes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "vi-du.toml"
    task = '\n[[task]]\nclause = "9"\ntitle = "Rà soát"\nlead = ["hue/so-du-lich"]\ntiming = { kind = "none" }\n'
    file.write_text(PLAN + task, "utf-8")
    shown = run("agenda", str(file), "--from", "2026-01-01", "--to", "2026-12-31").output
    assert "không nêu thời hạn" in shown
    assert "“”" not in shown


def test_show_prints_the_words_and_how_they_are_read(plan_file: Path) -> None:
    shown = run("show", plan_file).output
    assert "Thời gian: “trước ngày 15 tháng 11 hằng năm”" in shown
    assert "chủ trì: Sở Du lịch" in shown
    whole = run("show", "hue/nq47").output
    assert "Số: không rõ trong bản tra cứu" in whole
    assert "chưa rõ: " in whole


def test_check_tells_every_problem_with_its_place(tmp_path: Path, plan_file: Path) -> None:
    assert run("check", plan_file).exit_code == 0
    bad = tmp_path / "bad.toml"
    bad.write_text(
        PLAN.replace("Sở Du lịch", "Sở Du Lịk")
        .replace("15 tháng 11 hằng năm", "31 tháng 2 năm 2026")
        .replace("hue/vi-du", "hue/xau"),
        "utf-8",
    )
    result = run("check", plan_file, bad)
    assert result.exit_code == 3
    assert f"{bad}:16:" in result.stderr
    assert f"{bad}:17:" in result.stderr
    assert "unit-unknown" in result.stderr
    assert "Traceback" not in result.output


def test_the_files_of_a_pack_can_be_checked() -> None:
    """While a pack is installed, its author checks its files by their paths."""
    files = sorted(Path(str(resources.files("ttdn.packs"))).glob("hue/*.toml"))
    result = run("check", *files)
    assert result.exit_code == 0, result.output
    assert "nq47.toml: ok (hue/nq47, 14 duties)" in result.output
    assert "units.toml: ok (no plan in it)" in result.output


def test_check_of_a_folder_takes_every_plan_and_data_file_in_it(tmp_path: Path, plan_file: Path) -> None:
    deeper = tmp_path / "tỉnh" / "sở"
    deeper.mkdir(parents=True)
    (deeper / "hai.toml").write_text(PLAN.replace("vi-du", "hai"), "utf-8")
    for other in (tmp_path / "pyproject.toml", deeper / "viec.cases.toml", deeper / ".ẩn" / "a.toml"):
        other.parent.mkdir(exist_ok=True)
        other.write_text("khác = 1", "utf-8")
    result = run("check", tmp_path, plan_file)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"{deeper / 'hai.toml'}: ok (hue/hai, 1 duties)",
        f"{plan_file}: ok (hue/vi-du, 1 duties)",
    ]
    bad = deeper / "ba.toml"
    bad.write_text(PLAN.replace("Sở Du lịch", "Sở Du Lịk").replace("vi-du", "ba"), "utf-8")
    wrong = run("check", tmp_path)
    assert (wrong.exit_code, f"{bad}:16:" in wrong.stderr) == (3, True)
    (tmp_path / "trống").mkdir()
    none = run("check", tmp_path / "trống")
    assert (none.exit_code, "folder-without-files" in none.stderr) == (4, True)


def test_check_prints_what_is_open(tmp_path: Path) -> None:
    path = tmp_path / "mo.toml"
    path.write_text(PLAN.replace(" tháng 11 hằng năm", " tháng 11").replace("vi-du", "mo"), "utf-8")
    assert "(no-year)" in run("check", path).output


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("agenda", "hue/nq48"), 4),
        (("agenda", "hue/nq47", "--unit", "Sở Không Có"), 4),
        (("agenda", "hue/nq47", "--from", "2026-13-01"), 2),
        (("agenda", "hue/nq47", "--from", "2026-02-01", "--to", "2026-01-01"), 2),
        (("show", "no-such-file.toml"), 4),
        (("check", "no-such-file.toml"), 4),
        (("lint", "no-such-file.ics"), 4),
        (("explain", "time", "trước ngày 10"), 2),
        (("explain", "who"), 2),
        (("nothing",), 2),
    ],
)
def test_wrong_calls_end_with_a_line_and_a_code(args: tuple[str, ...], code: int) -> None:
    result = run(*args)
    assert result.exit_code == code
    assert "rror" in result.stderr
    assert "Traceback" not in result.output


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here already", "utf-8")
    result = run("build", "--out", tmp_path / "file")
    assert result.exit_code == 6
    assert (tmp_path / "file").read_text("utf-8") == "here already"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(bytes(range(256)) * 8, id="any bytes"),
        pytest.param(b"a" * 6_000_000, id="6 MB"),
        pytest.param(b"schema = 1\n[[[", id="syntax"),
        pytest.param(b"", id="empty"),
        pytest.param("[plan]\nid = 3".encode("utf-16"), id="utf-16"),
    ],
)
def test_files_that_are_no_plan_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(content)
    result = run("build", path, "--out", tmp_path / "out")
    assert result.exit_code in {3, 4}
    assert str(path) in result.stderr
    assert not (tmp_path / "out").exists()


def test_explain_time_for_people_and_for_programs() -> None:
    phrase = ("trước ngày 10 tháng 12 hằng năm", "--issued", "2024-04-15", "--horizon", "2025-12-31")
    item = answer("explain", "time", *phrase, "--json")
    assert (item["kind"], item["due"]) == ("recurring", ["2024-12-09", "2025-12-09"])
    assert "trước ngày 10 tháng 12 hằng năm" in run("explain", "time", *phrase).output
    assert "trước ngày 10 tháng 12 hằng năm" in run("explain", "time", *phrase, "--lang", "vi").output


def test_explain_who_for_people_and_for_programs() -> None:
    phrase = "Sở Ngoại vụ chủ trì, phối hợp với Sở Du lịch"
    roles = answer("explain", "who", phrase, "--json")["roles"]
    assert (roles["lead"], roles["coordinating"]) == (["Sở Ngoại vụ"], ["Sở Du lịch"])
    assert phrase in run("explain", "who", phrase, "--lang", "vi").output
    column = answer("explain", "who", "Sở Du lịch", "--column", "Cơ quan phối hợp", "--json")["roles"]
    assert column["coordinating"] == ["Sở Du lịch"]
    heading = answer("explain", "who", "Chủ trì, phối hợp với Sở Du lịch", "--heading", "Sở Ngoại vụ", "--json")
    assert heading["roles"]["lead"] == ["Sở Ngoại vụ"]


def test_jsonl_answers_every_line() -> None:
    items = [
        {"id": "a", "phrase": "Quý 3/2024", "issued": "2024-06-01", "horizon": None},
        {"id": "b", "phrase": "Thường xuyên", "issued": "2024-06-01"},
    ]
    lines = run("explain", "time", "--jsonl", stdin="".join(json.dumps(item) + "\n" for item in items)).output
    found = [json.loads(line) for line in lines.splitlines()]
    assert [(item["id"], item["kind"], item["due"]) for item in found] == [
        ("a", "window", ["2024-09-30"]),
        ("b", "continuous", []),
    ]
    assert set(found[0]) == {"id", "kind", "due", "start", "ambiguous", "parts", "candidates"}
    who = run(
        "explain", "who", "--jsonl", stdin='{"id": "u", "phrase": "Sở Du lịch chủ trì", "heading": null}\n\n'
    )
    assert json.loads(who.output)["roles"]["lead"] == ["Sở Du lịch"]


@pytest.mark.parametrize(
    "line", ["x", "[1]", '{"id": 3}', '{"phrase": "a"}', '{"phrase": "a", "issued": "2024-13-01"}']
)
def test_jsonl_says_which_line_is_no_item(line: str) -> None:
    result = run(
        "explain", "time", "--jsonl", stdin=f'{line}\n{{"id": "b", "phrase": "", "issued": "2024-06-01"}}\n'
    )
    assert result.exit_code == 3
    first, second = map(json.loads, result.stdout.splitlines())
    assert first["line"] == 1
    assert second["id"] == "b"


def test_a_broken_plugin_is_named_and_the_work_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info = tmp_path / "ttdn_hong-0.3.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: ttdn-hong\nVersion: 0.3\n", "utf-8")
    (info / "entry_points.txt").write_text("[ttdn.v1]\nhong = ttdn_hong_missing\n", "utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    result = run("plans")
    assert result.exit_code == 7
    assert "hue/nq47" in result.stdout
    (line,) = [line for line in result.stderr.splitlines() if "hong" in line]
    assert line.startswith("warning: plugin hong (ttdn-hong 0.3) failed at load: ")


def test_lists_of_plans_and_units() -> None:
    assert [plan["id"] for plan in answer("plans", "--json")][:1] == ["hue/nq47"]
    assert "hue/nq47\t" in run("plans").output
    before = {unit["id"]: unit["name"] for unit in answer("units", "--on", "2024-06-01", "--json")}
    after = {unit["id"]: unit["name"] for unit in answer("units", "--on", "2026-12-09", "--json")}
    assert before["vn/hue"] == "tỉnh Thừa Thiên Huế"
    assert after["vn/hue"] == "thành phố Huế"
    assert len(answer("units", "--json")) >= len(before.keys() | after.keys())
    assert "vn/hue\t" in run("units").output


def test_schema_is_json() -> None:
    assert answer("schema")["$schema"].startswith("https://json-schema.org/")


def test_lint_as_json(tmp_path: Path) -> None:
    (tmp_path / "bad.ics").write_bytes(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    result = run("lint", tmp_path, "--json")
    assert result.exit_code == 1
    assert {"code", "line", "offset", "what", "programs", "mend"} <= json.loads(result.stdout)[0].keys()


def script(
    *args: str, stdout: int | BinaryIO = subprocess.PIPE, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the installed command in a process of its own."""
    code = "from ttdn.cli import main; main()"
    command = [sys.executable, "-c", code, *args]
    return subprocess.run(command, check=False, stdout=stdout, stderr=subprocess.PIPE, env=env)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1258"])
def test_an_old_code_page_loses_no_letter(encoding: str) -> None:
    done = script("show", "hue/nq47", env={**os.environ, "PYTHONIOENCODING": encoding})
    assert done.returncode == 0
    assert "Cơ quan ban hành: Ủy ban nhân dân tỉnh Thừa Thiên Huế" in done.stdout.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = script("plans", stdout=full)
    assert done.returncode == 6
    assert done.stderr.startswith(b"error: the output could not be written")
    assert b"Traceback" not in done.stderr


def test_an_agenda_on_a_terminal_fits_it() -> None:
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    env = {**os.environ, "COLUMNS": "70", "PYTHONIOENCODING": "utf-8"}
    done = script("agenda", "hue/nq47", "--from", "2028-12-01", "--to", "2028-12-10", stdout=slave, env=env)
    os.close(slave)
    shown = bytearray()
    while chunk := _read(master):
        shown += chunk
    assert done.returncode == 0
    lines = shown.decode("utf-8").splitlines()
    assert "09/12/2028 (nên xong 08/12/2028)" in lines[0]
    assert "\x1b[" in lines[0]
    assert any("Sở thông tin và Truyền thông → Sở Văn hóa và Thể thao" in line for line in lines)
    assert all(len(line) <= 70 for line in lines if not line.startswith("\x1b"))


def _read(master: int) -> bytes:
    try:
        return os.read(master, 65536)
    except OSError:  # the other end is closed
        return b""


def test_an_empty_folder_name_is_a_slip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build", "--out", "").exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_second_plan_does_not_push_out_the_first(tmp_path: Path, plan_file: Path) -> None:
    out = tmp_path / "public"
    assert run("build", "--out", out).exit_code == 0
    alone = run("build", plan_file, "--out", out)
    assert (alone.exit_code, "plans-left-out" in alone.stderr) == (3, True)
    assert run("build", "hue/nq47", plan_file, "--out", out).exit_code == 0
    assert "nq47" in (out / "units/hue/so-du-lich.ics").read_text("utf-8")


def test_show_tells_what_an_amendment_says(tmp_path: Path) -> None:
    path = tmp_path / "sua.toml"
    path.write_text(
        PLAN.replace("2026-01-20", "2026-11-02")
        + """
[[directive]]
id = "hue/cv-9"
type = "Công văn"
number = "9/UBND-TH"
title = "gia hạn"
issuer = "UBND"
signed_on = 2026-10-30
unsourced = "ví dụ"

[[amendment]]
on = 2026-11-02
clause = "1"
by = { directive = "hue/cv-9" }
when = "trước ngày 25 tháng 11 hằng năm"
""",
        "utf-8",
    )
    shown = run("show", path).output
    assert "Sửa đổi 1 từ 02/11/2026, theo Công văn 09/UBND-TH ngày 30/10/2026" in shown
    assert "Thời gian: “trước ngày 25 tháng 11 hằng năm”" in shown


def test_the_module_and_the_script_are_one() -> None:
    code = "from ttdn.cli import main; main()"
    for words in (("--version",), ("--help",), ("plans",), ("plans", "--no-such")):
        ran = (
            subprocess.run([sys.executable, *how, *words], check=False, capture_output=True, text=True)
            for how in (("-m", "ttdn"), ("-c", code))
        )
        module, script_ = ((one.returncode, one.stdout, one.stderr) for one in ran)
        assert module == script_
        assert module[1] or module[2]


@pytest.mark.parametrize("text", ["01/12/2026", "1/12/2026", "2026-12-01", " 01/12/2026 "])
def test_a_day_is_written_with_the_day_first_or_with_the_year_first(text: str) -> None:
    assert "\n01/12/2026 (thứ Ba)" in run("workdays", "--on", text).stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12/25/2026", "'12/25/2026': there is no such month; the day stands before the month: 25/12/2026"),
        ("31/02/2026", "'31/02/2026': no calendar has this day"),
        ("2026-02-31", "'2026-02-31': no calendar has this day"),
        ("1/12/26", "'1/12/26': the year is not written in four digits; write it as 08/12/2026 (day, month"),
        ("tomorrow", "'tomorrow': this is no day; write it as 08/12/2026"),
        ("", "'': this is no day"),
    ],
)
def test_what_is_no_day_is_said_with_what_was_given(text: str, said: str) -> None:
    for words in (("workdays", "--from", text), ("status", "hue/nq47", "--on", text)):
        refused = run(*words)
        assert (refused.exit_code, said in refused.stderr) == (2, True), refused.stderr
