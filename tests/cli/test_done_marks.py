"""`ttdn build` and `ttdn publish` with a record, as a coordinator calls them."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app
from ttdn.errors import InvalidValue
from ttdn.feeds.publish import Folder
from ttdn.progress.sqlite import SqliteRecord
from ttdn.workspace import Workspace

UNIT, OTHER, PLAN = "units/hue/so-ngoai-vu.ics", "units/hue/so-du-lich.ics", "plans/hue/nq47.ics"


pytestmark = pytest.mark.usefixtures("end_of_2026")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TTDN_BY", "Trần Thị Lan")
    monkeypatch.delenv("TTDN_RECORD", raising=False)


def run(*words: str, env: dict[str, str] | None = None) -> Result:
    result = CliRunner().invoke(app, words, env=env)
    assert result.exit_code == 0, result.output
    return result


def publish(*words: str, day: str = "26", env: dict[str, str] | None = None) -> Result:
    return run("publish", "public", "--on", f"2026-11-{day}", "--todo", *words, env=env)


def done(
    record: str = "so.sqlite", unit: str = "Sở Ngoại vụ", note: str = "x", period: str = "", day: str = "26"
) -> None:
    said = ("--on", f"2026-11-{day}", "--period", period, "--note", note)
    run("done", "hue/nq47", "IV.2", "--unit", unit, *said, "--record", record)


def files(under: str = "public", ending: str = "") -> dict[str, bytes]:
    found = (path for path in Path(under).rglob("*") if path.is_file() and path.name.endswith(ending))
    return {path.relative_to(under).as_posix(): path.read_bytes() for path in found}


def unfolded(path: str) -> str:
    return Path("public", path).read_bytes().replace(b"\r\n ", b"").decode()


def test_what_is_recorded_is_published_and_only_where_it_is_told() -> None:
    publish()
    before = files(ending=".ics")
    done()
    told = publish("--record", "so.sqlite", day="27")
    assert "cập nhật kết quả: 1; không đổi: 85" in told.stdout
    assert {path for path, data in files(ending=".ics").items() if data != before[path]} == {
        path.replace(".ics", ending)
        for path in (
            UNIT,
            PLAN,
            "units/hue/ubnd.ics",
            "units/hue/so-vhtt.ics",
            "groups/hue/co-quan-cua-ke-hoach.ics",
        )
        for ending in (".ics", ".todo.ics")
    }
    assert "SUMMARY:✓ Đã xong: Gửi báo cáo hằng năm" in unfolded(UNIT)
    assert "Kết quả: 1 trong 56 đơn vị đã hoàn thành" in unfolded(PLAN)
    assert "COMPLETED:20261126T050000Z\r\n" in unfolded(UNIT.replace(".ics", ".todo.ics"))


def test_the_same_entries_publish_nothing_and_a_new_one_does() -> None:
    done()
    publish("--record", "so.sqlite", "--no-pages")
    assert "đã ghi 0 tệp" in publish("--record", "so.sqlite", "--no-pages", day="28").stdout
    done(unit="Sở Du lịch")
    assert "cập nhật kết quả: 1" in publish("--record", "so.sqlite", "--no-pages", day="29").stdout
    assert "✓ Đã xong" in unfolded(OTHER)
    assert "cập nhật kết quả: 1" in publish("--no-pages", day="30").stdout  # without the record nothing is done
    assert "✓" not in unfolded(OTHER)


def test_that_marks_leave_because_no_record_was_named_is_said() -> None:
    done()
    publish("--record", "so.sqlite", "--no-pages")
    said = "note: without --record 1 entry loses its mark “✓ Đã xong”"
    assert said in publish("--no-pages", "--dry-run", day="27").stderr
    assert said in publish("--no-pages", day="27").stderr
    assert "✓ Đã xong" not in publish("--no-pages", day="28").stderr  # it is gone, and said once
    publish("--record", "so.sqlite", "--no-pages", day="29")
    withdrawn = run("status", "hue/nq47", "--on", "2026-11-29", "--json", "--record", "so.sqlite").stdout
    [entry] = [one["id"] for duty in json.loads(withdrawn)["duties"] for one in duty["entries"]]
    run("done", "hue/nq47", "IV.2", "--unit", "Sở Ngoại vụ", "--on", "2026-11-29", "--period", "2026",
        "--correct", entry, "--withdraw", "--record", "so.sqlite")  # fmt: skip
    assert "loses" not in publish("--record", "so.sqlite", "--no-pages", day="30").stderr  # it was not forgotten
    assert "✓" not in unfolded(UNIT)


def test_a_remark_alone_changes_no_feed() -> None:
    done()
    publish("--record", "so.sqlite", "--no-pages")
    before = files(ending=".ics")
    done(note="y", period="2026")
    assert "không đổi: 86" in publish("--record", "so.sqlite", "--no-pages", day="27").stdout
    assert files(ending=".ics") == before


def test_only_a_record_that_is_named_counts() -> None:
    done("so-theo-doi.sqlite")  # the record of `ttdn status`, beside the folder
    run("build", "--out", "plain", "--on", "2026-12-04")
    assert not any("✓".encode() in data for path, data in files("plain").items() if path != "states.css")
    run("build", "--out", "told", "--on", "2026-12-04", env={"TTDN_RECORD": "so-theo-doi.sqlite"})
    assert "✓ Đã xong".encode() in files("told")[UNIT].replace(b"\r\n ", b"")
    assert "hoàn thành đúng hạn, ngày 26/11/2026".encode() in files("told")["units/hue/so-ngoai-vu.html"]


def test_what_is_done_after_the_day_of_publication_is_not_done_yet() -> None:
    done(day="28")
    publish("--record", "so.sqlite", "--no-pages")
    assert not any("✓".encode() in data for data in files(ending=".ics").values())
    assert "đã ghi 0 tệp" in publish("--record", "so.sqlite", "--no-pages", day="27").stdout
    assert "cập nhật kết quả: 1" in publish("--record", "so.sqlite", "--no-pages", day="28").stdout
    assert "✓ Đã xong" in unfolded(UNIT)


@pytest.mark.parametrize(("day", "is_done"), [("27", False), ("28", True)])
@pytest.mark.parametrize("pages", ["--pages", "--no-pages"])
def test_a_build_tells_the_record_to_its_day(day: str, is_done: bool, pages: str) -> None:
    done(day="28")
    run("build", "--out", "public", "--on", f"2026-11-{day}", "--record", "so.sqlite", pages)
    assert ("✓ Đã xong" in unfolded(UNIT)) == is_done


def test_a_program_has_to_say_to_which_day_a_record_is_told() -> None:
    with pytest.raises(InvalidValue, match="record-day"):
        Workspace.open().feeds("hue/nq47", record=SqliteRecord(Path("so.sqlite")))


def test_a_published_folder_names_nobody() -> None:
    done()
    publish("--record", "so.sqlite", "--address", "https://lich.example.vn/")
    assert not [path for path, data in files().items() if "Trần Thị Lan".encode() in data]


@pytest.mark.parametrize("named", [(("--record", "sai.sqlite"), None), ((), {"TTDN_RECORD": "sai.sqlite"})])
@pytest.mark.parametrize("command", [("publish", "public"), ("publish", "public", "--dry-run"), ("build",)])
def test_a_named_record_that_is_not_there_takes_no_mark_away(
    command: tuple[str, ...], named: tuple[tuple[str, ...], dict[str, str] | None]
) -> None:
    done()
    publish("--record", "so.sqlite", "--no-pages")
    before = files()
    words, env = named
    refused = CliRunner().invoke(app, [*command, "--on", "2026-11-27", *words], env=env)
    assert (refused.exit_code, "record-missing" in refused.stderr) == (4, True)
    assert files() == before
    assert not Path("sai.sqlite").exists()


def test_a_record_without_a_name_is_refused() -> None:
    refused = CliRunner().invoke(app, ["publish", "public", "--on", "2026-11-26", "--record", ""])
    assert (refused.exit_code, "name a record" in refused.stderr) == (2, True)


def test_a_program_publishes_with_a_record_of_its_own() -> None:
    done()
    workspace, record = Workspace.open(), SqliteRecord(Path("so.sqlite"))
    first = workspace.publish(Folder(Path("public")), "hue/nq47", on=date(2026, 11, 26), record=record)
    again = workspace.publish(Folder(Path("public")), "hue/nq47", on=date(2026, 11, 27), record=record)
    assert (bool(first.written), again.written) == (True, ())
    assert "✓ Đã xong" in unfolded(UNIT)
