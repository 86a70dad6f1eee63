"""``ttdn report`` as a person or a script calls it."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from plugins.distributions import install
from ttdn.cli.activity import Shown, activity, tick
from ttdn.cli.app import app
from ttdn.feeds.stages import Stage

NEXT = ("report", "hue/nq47", "--kind", "next", "--from", "2026-11-24")


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def test_text_for_people_on_standard_output() -> None:
    result = run(*NEXT)
    assert result.exit_code == 0
    assert result.stdout.startswith("NHIỆM VỤ SẮP ĐẾN HẠN\n")
    assert "    Còn (ngày)             15\n" in result.stdout
    assert result.stderr == ""
    assert run(*NEXT, "-o", "-").stdout == result.stdout


@pytest.mark.usefixtures("end_of_2026")
def test_results_of_a_year_by_the_record(tmp_path: Path) -> None:
    record = tmp_path / "so.sqlite"
    run(
        "done", "hue/nq47", "IV.2", "--unit", "Sở Du lịch", "--on", "2026-12-08", "--by", "Lan", "--record", record
    )
    asked = ("report", "hue/nq47", "--on", "2026-12-20", "--record", record)
    of_all = run(*asked, "--kind", "year", "--year", "2026", "--format", "json")
    assert of_all.exit_code == 0, of_all.stderr
    states = json.loads(of_all.stdout)["tables"][0]["groups"][0]["rows"]
    assert [row["in-period"] for row in states if row["state"][0]["text"] == "hoàn thành đúng hạn"] == [1]
    of_one = run(*asked, "--kind", "unit-year", "--unit", "Sở Du lịch", "--window", "yearly", "2026")
    assert "Số liệu từ ngày 15/12/2025 đến hết ngày 14/12/2026" in of_one.stdout
    assert "hoàn thành đúng hạn" in of_one.stdout


def test_the_days_of_a_report_are_said_in_one_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    asked = ("report", "hue/nq47", "--kind", "year", "--on", "2026-12-20")
    assert run(*asked).stderr == "note: so-theo-doi.sqlite is not there: nothing is recorded\n"
    both = run(*asked, "--year", "2026", "--from", "2026-01-01")
    assert (both.exit_code, "give one of --year, --window" in both.stderr) == (2, True)
    which = run(*asked, "--window", "quarterly", "2026")
    assert (which.exit_code, "say which one of the year" in which.stderr) == (2, True)


def test_the_ending_of_the_file_chooses_the_format(tmp_path: Path) -> None:
    file = tmp_path / "moi" / "bao-cao.json"
    assert run(*NEXT, "-o", file).stdout == f"{file}: written\n"
    first = file.read_bytes()
    assert json.loads(first)["title"] == "Nhiệm vụ sắp đến hạn"
    assert run(*NEXT, "-o", file).stdout == f"{file}: as it was\n"
    assert file.read_bytes() == first
    assert run(*NEXT, "-o", tmp_path / "a.CSV").exit_code == 0
    assert (tmp_path / "a.CSV").read_bytes().startswith(b"\xef\xbb\xbfTT,")
    assert run(*NEXT, "--format", "md", "-o", file).exit_code == 0
    assert file.read_bytes().startswith("# Nhiệm vụ".encode())
    assert [path.name for path in file.parent.iterdir()] == ["bao-cao.json"]


def test_days_and_a_unit_cut_the_report_down() -> None:
    args = ("report", "hue/nq47", "--kind", "schedule", "--from", "2026-01-01", "--to", "2026-12-31")
    found = json.loads(run(*args, "--format", "json", "--unit", "Sở Du lịch").stdout)
    assert found["period"] == {"first": "2026-01-01", "last": "2026-12-31"}
    assert found["unit"] == "hue/so-du-lich"
    assert found["subtitle"][1] == "Đơn vị: Sở Du lịch thành phố Huế"
    assert found["tables"][0]["groups"][0]["rows"][0]["due"] == "2026-12-09"


def test_what_comes_next_is_asked_beyond_the_end_of_the_plan() -> None:
    result = run("report", "hue/nq47", "--kind", "next", "--from", "2032-01-01")
    assert result.exit_code == 0
    assert "Không có nhiệm vụ nào đến hạn trong thời gian này." in result.stdout
    assert "xét đến hết ngày 31/12/2033" in result.stdout
    assert run("report", "hue/nq47", "--kind", "next", "--from", "9999-12-31").exit_code == 0


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (
            ("--kind", "shedule"),
            4,
            "report-kind no kind of report has this name, got 'shedule'; did you mean schedule?",
        ),
        (
            ("--kind", "schedule", "--format", "htm"),
            4,
            "offer-unknown no plugin offers this by report_formats, got 'htm'; did you mean html?",
        ),
        (("--kind", "unit"), 3, "report-unit"),
        (("--kind", "next"), 3, "report-from"),
        (("--kind", "next", "--to", "2030-12-31"), 3, "report-from"),
        (("--kind", "schedule", "--unit", "Sở Du lịc"), 4, "unit-unknown"),
        (("--kind", "schedule", "--from", "2026-02-01", "--to", "2026-01-01"), 2, "swap --from and --to"),
        (("--kind", "schedule", "-o", "bao-cao.xyz"), 2, "no format has files that end like 'bao-cao.xyz'"),
        (("--kind", "schedule", "-o", " "), 2, "give the path of a file"),
        (
            ("--kind", "schedule", "-o", "bieu-do.svg"),
            3,
            "report-no-chart a report of this kind has no chart to draw, got 'schedule'; choose another format",
        ),
        ((), 2, "--kind"),
    ],
)
def test_slips_are_told(args: tuple[str, ...], code: int, said: str) -> None:
    result = run("report", "hue/nq47", *args)
    assert result.exit_code == code
    assert said in result.stderr.replace("\n", " ")
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("ending", "plugin"),
    [
        ("docx", "ttdn-report-docx"),
        ("xlsx", "ttdn-report-xlsx"),
        ("PDF", "ttdn-report-pdf"),
        ("png", "ttdn-report-pdf"),
    ],
)
def test_a_format_that_a_plugin_brings_is_told_with_the_plugin(ending: str, plugin: str) -> None:
    result = run(
        "--allow", "ttdn", "report", "hue/nq47", "--kind", "schedule", "-o", f"a.{ending}"
    )  # no other plugin
    assert (result.exit_code, f"need {plugin}, in plugins/ of ttdn: pip install it\n" in result.stderr) == (
        2,
        True,
    )
    assert not Path(f"a.{ending}").exists()


def test_a_folder_and_the_plan_itself_are_left_as_they_are(tmp_path: Path) -> None:
    result = run(*NEXT, "--format", "md", "-o", tmp_path)
    assert result.exit_code == 6
    assert "not-written" in result.stderr
    assert not list(tmp_path.iterdir())
    plan = tmp_path / "ke-hoach.toml"
    text = (
        'schema = 1\n[plan]\nid = "x/y"\ntitle = "Kế hoạch"\nissuer = "UBND"\napplies_from = 2026-01-01\n'
        "revised = 2026-01-01\n"
    )
    plan.write_text(text, "utf-8")
    result = run("report", plan, "--kind", "schedule", "--format", "md", "-o", tmp_path / "." / "ke-hoach.toml")
    assert result.exit_code == 2
    assert "this is the plan itself" in result.stderr
    assert plan.read_text("utf-8") == text
    assert run("report", plan, "--kind", "schedule").stdout.startswith("LỊCH THỜI HẠN\nKế hoạch của UBND\n")


def test_a_pipe_is_written_to_and_a_link_stays_a_link(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert run(*NEXT, "--format", "text", "-o", pipe).exit_code == 0
    assert os.read(reader, 65536).decode().startswith("NHIỆM VỤ SẮP ĐẾN HẠN\n")
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    target, link = tmp_path / "that.md", tmp_path / "lien-ket.md"
    target.write_text("", "utf-8")
    link.symlink_to(target)
    assert run(*NEXT, "-o", link).exit_code == 0
    assert link.is_symlink()
    assert target.read_text("utf-8").startswith("# ")


BINARY = """
from ttdn.hooks import ReportFormat, implements, specs

@implements(specs.report_formats)
def formats():
    return [ReportFormat("goi", ".goi", "application/octet-stream", lambda report: b"PK\\x03\\xff")]
"""


def test_what_is_no_text_is_kept_off_a_terminal_and_goes_through_a_pipe(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    install(tmp_path, "ttdn-goi", {"goi": "ttdn_goi"}, {"ttdn_goi": BINARY})
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
    main = "from ttdn.cli import main; main()"
    command = [sys.executable, "-c", main, "report", "hue/nq47", "--kind", "schedule", "--format", "goi"]
    master, slave = pty.openpty()
    done = subprocess.run(command, stdout=slave, stderr=subprocess.PIPE, check=False, env=env)
    os.close(slave)
    os.close(master)
    assert done.returncode == 2
    assert b"goi is no text for a terminal; write it into a file with -o" in done.stderr
    done = subprocess.run(command, capture_output=True, check=False, env=env)
    assert (done.returncode, done.stdout) == (0, b"PK\x03\xff")


def test_long_work_says_for_how_long_and_wipes_that(capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[str] = []
    waits = iter([False, False, True])
    tick(Shown("lịch thời hạn"), lambda _: next(waits), shown.append)
    assert shown == ["\rlịch thời hạn … 1 s", "\rlịch thời hạn … 2 s", f"\r{' ' * 19}\r"]
    shown.clear()
    tick(Shown("lịch thời hạn"), lambda _: True, shown.append)
    assert not shown
    with activity("lịch thời hạn"):
        pass
    assert capsys.readouterr().err == ""


def test_long_work_says_how_far_it_has_come() -> None:
    shown, lines = Shown("publishing"), list[str]()

    def wait(_: float) -> bool:
        shown.progress(Stage.PLANS, len(lines) + 1, 3)
        return len(lines) == 2

    tick(shown, wait, lines.append)
    assert lines[:2] == ["\rpublishing … 1 s, 1 of 3 plans laid out", "\rpublishing … 2 s, 2 of 3 plans laid out"]
    assert lines[2].strip() == ""
