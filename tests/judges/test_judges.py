"""Independent programs read every feed without a complaint and agree on count, days and text.

They run where ``TTDN_JUDGES`` names the folder that ``install.py`` filled: ``nox -s judges`` does both. The feeds
are those of ``ttdn build``, or of the folder ``TTDN_FEEDS``, and one with texts that are hard to write.
"""

import os
import shutil
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from judges.panel import Judge, judges, reference, run
from judges.reading import Entry
from judges.subscribe import as_khal_shows, subscribe, without_uid
from lint.seeds import SEEDS, VALID
from ttdn.feeds import entry
from ttdn.feeds.writer import render_calendar, render_event, render_todo
from ttdn.lint import check_path

_TOOLS = os.environ.get("TTDN_JUDGES", "")
TOOLS = Path(_TOOLS)
pytestmark = pytest.mark.skipif(not _TOOLS, reason="the judges are not installed: nox -s judges")
PANEL = judges(TOOLS)
TTDN = str(Path(sys.executable).with_name("ttdn"))

HARD_TEXTS = (
    "Báo cáo; gửi Sở, ban, ngành: “kết quả” \\ đường\\dẫn",
    "Hu\u00ea\u0301, Thư\u0300a Thiên",
    "một\ndòng\n\nkhác",
    "\\n không phải xuống dòng \\, \\; \\\\",
    "👩‍👩‍👧‍👦 gia đình " * 20,
    "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT",
    "ngắt\u2028dòng\x85nữa\x00\x0b",
    "a" * 70 + "\\" * 200,
    "=1+1 @ <b>không</b> &amp; 100%",
    "Nhiệm vụ của các cơ quan, đơn vị; " * 300,
)
STAMP = datetime(2026, 11, 23, tzinfo=UTC)


def hard_entries() -> list[entry.Entry]:
    return [
        entry.Entry(
            f"hard-{number}@ttdn",
            date(2026, 12, 28) + timedelta(days=number),
            text[:200],
            text,
            ("Chủ trì, chính", "Phối hợp"),
            "https://example.org/văn bản;1,2",
            (entry.Link("https://example.org/", "Nghị quyết, số; 47"),),
            stamp=STAMP,
            alarms=(entry.Alarm(text[:200] or "còn 7 ngày", 7), entry.Alarm("còn 1 ngày: \\n; x", 1)),
        )
        for number, text in enumerate(HARD_TEXTS)
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The feeds to judge."""
    out = tmp_path_factory.mktemp("judged")
    if given := os.environ.get("TTDN_FEEDS"):
        shutil.copytree(given, out, dirs_exist_ok=True)
    else:
        run([TTDN, "build", "--out", str(out), "--todo", "--link"])
        run([TTDN, "build", "--out", str(out / "reminded"), "--remind", "14d,7d,1d"])
        record = str(tmp_path_factory.mktemp("record") / "so.sqlite")
        duty = [TTDN, "done", "hue/nq47", "IV.2", "--record", record, "--by", "Lan"]
        run([*duty, "--unit", "hue/so-ngoai-vu", "--on", "2026-11-20", "--evidence", "12/BC-SNgV; 13, \\n"])
        run([*duty, "--unit", "hue/so-du-lich", "--on", "2026-11-20", "--under-way"])
        run([TTDN, "build", "--out", str(out / "marked"), "--todo", "--on", "2026-11-26", "--record", record])
    entries = hard_entries()
    (out / "hard.ics").write_bytes(
        render_calendar(map(render_event, entries), "Khó; đọc, lắm", "Mô tả\\n, dòng\nhai")
    )
    (out / "hard.todo.ics").write_bytes(render_calendar(map(render_todo, entries), "Khó; đọc, lắm"))
    return out


@pytest.fixture(scope="module")
def feeds(folder: Path) -> list[Path]:
    found = sorted(folder.rglob("*.ics"))
    assert len(found) > 2, "ttdn build wrote no feed"
    return found


@pytest.fixture(scope="module")
def expected(feeds: list[Path]) -> Mapping[Path, list[Entry]]:
    return {feed: reference(feed.read_bytes()) for feed in feeds}


@pytest.mark.parametrize("judge", PANEL, ids=lambda judge: judge.name)
def test_every_judge_agrees(judge: Judge, feeds: list[Path], expected: Mapping[Path, list[Entry]]) -> None:
    readings = judge.read(feeds)
    for feed in feeds:
        assert readings[feed] == judge.expected(expected[feed]), feed.name


def test_the_lint_finds_nothing(folder: Path) -> None:
    assert check_path(folder) == ()
    assert run([TTDN, "lint", str(folder)]) == ""


def test_clients_store_and_show_every_entry(
    folder: Path, feeds: list[Path], expected: Mapping[Path, list[Entry]], tmp_path: Path
) -> None:
    names = [feed.relative_to(folder).as_posix() for feed in feeds]
    clients = subscribe(TOOLS, folder, names, tmp_path)
    for feed, name in zip(feeds, names, strict=True):
        entries = expected[feed]
        assert clients.vdirsyncer[name] == without_uid(entries)
        assert clients.khal[name] == as_khal_shows(name, entries)


# What each judge must refuse, or read otherwise than the sound calendar: one that were asleep would not.
NOTICED = {
    "ical.js": ("utf8-bom", "component-unbalanced", "text-comma"),
    "node-ical": ("uid-duplicate", "calendar-empty", "text-escape"),
    "ical": ("status-unknown", "control-character", "property-repeated"),
    "libical": ("uid-missing", "dtstamp-missing", "status-unknown"),
}


@pytest.mark.parametrize("judge", PANEL, ids=lambda judge: judge.name)
def test_no_judge_is_asleep(judge: Judge, tmp_path: Path) -> None:
    (tmp_path / "sound.ics").write_bytes(VALID["event"])
    codes = NOTICED[judge.name.partition(" ")[0]]
    for code in codes:
        seed = next(seed for seed in SEEDS if seed.code == code)
        (tmp_path / f"{code}.ics").write_bytes(seed.data)
    files = sorted(tmp_path.iterdir())
    readings = {path.stem: reading for path, reading in judge.read(files).items()}
    sound = readings.pop("sound")
    assert sound == reference(VALID["event"])
    assert [code for code in codes if readings[code] == sound] == []


def test_the_clients_are_not_asleep(tmp_path: Path) -> None:
    web = tmp_path / "web"
    web.mkdir()
    (web / "sound.ics").write_bytes(VALID["event"])
    broken = next(seed for seed in SEEDS if seed.name == "day before")
    (web / "broken.ics").write_bytes(broken.data)
    clients = subscribe(TOOLS, web, ["sound.ics", "broken.ics"], tmp_path)
    sound = without_uid(reference(VALID["event"]))
    assert clients.vdirsyncer["sound.ics"] == clients.khal["sound.ics"] == sound
    assert clients.vdirsyncer["broken.ics"] != sound
    assert clients.khal["broken.ics"] != sound
