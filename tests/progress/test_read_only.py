"""A record in a folder where nothing can be written: all that was acknowledged is read, and nothing is left."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from progress import writer
from progress.entries import entry
from ttdn.cli.app import app
from ttdn.errors import InvalidFile, NotWritten
from ttdn.progress.sqlite import SqliteRecord

DAY = date(2026, 12, 8)
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0  # whom bits of permission do not hold up
Sealing = Callable[[Path], Path]


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Sealing]:
    """Mount a folder once more, to be read only, while others write to it by its own name."""
    if not IS_ROOT or shutil.which("mount") is None:
        pytest.skip("only root mounts a folder read-only")
    mounts: list[Path] = []

    def mount(folder: Path) -> Path:
        there = tmp_path / f"{folder.name}-mounted"
        there.mkdir()
        if subprocess.run(["mount", "--bind", folder, there], capture_output=True, check=False).returncode:
            pytest.skip("this system lets nobody mount a folder")
        mounts.append(there)
        subprocess.run(["mount", "-o", "remount,bind,ro", there], check=True)
        with pytest.raises(OSError, match="Read-only"):
            (there / "x").touch()
        return there

    yield mount
    for there in mounts:
        subprocess.run(["umount", there], check=True)


@pytest.fixture
def sealed(request: pytest.FixtureRequest) -> Iterator[Sealing]:
    """Let nobody write to a folder, by a mount or by its bits."""
    if IS_ROOT:
        yield request.getfixturevalue("mounted")
        return
    if sys.platform == "win32":
        pytest.skip("a folder of Windows has no bit that refuses writing")
    closed: list[Path] = []

    def close(folder: Path) -> Path:
        folder.chmod(0o555)
        closed.append(folder)
        with pytest.raises(PermissionError):
            (folder / "x").touch()
        return folder

    yield close
    for folder in closed:
        folder.chmod(0o755)


@pytest.fixture(autouse=True)
def own_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def folder_of(tmp_path: Path) -> SqliteRecord:
    folder = tmp_path / "so"
    folder.mkdir()
    return SqliteRecord(folder / "so.sqlite")


def left_by_one_who_was_killed(record: SqliteRecord, *left: str) -> SqliteRecord:
    """A record whose last entries are not in the file yet, but in what stands beside it."""
    first = record.path.with_name("first.sqlite")
    SqliteRecord(first).append([entry(1, DAY)])
    with closing(sqlite3.connect(first)) as held:  # keeps what is beside the file from being put into it
        held.execute("SELECT count(*) FROM entry").fetchone()
        SqliteRecord(first).append([entry(2, DAY), entry(3, DAY)])
        for part in left:
            shutil.copyfile(f"{first}{part}", f"{record.path}{part}")
    first.unlink()
    return record


def test_a_record_in_a_closed_folder_is_read_checked_and_copied(
    tmp_path: Path, sealed: Sealing, own_temporary_files: Path
) -> None:
    record = folder_of(tmp_path)
    record.append([entry(1, DAY), entry(2, DAY)])
    there = SqliteRecord(sealed(record.path.parent) / "so.sqlite")
    assert there.is_there()
    assert list(there.entries()) == [entry(1, DAY), entry(2, DAY)]
    assert there.check() == 2
    there.back_up(tmp_path / "sao-luu.sqlite")
    assert SqliteRecord(tmp_path / "sao-luu.sqlite").check() == 2
    assert [path.name for path in there.path.parent.iterdir()] == ["so.sqlite"]
    assert list(own_temporary_files.iterdir()) == []


def test_nothing_is_recorded_in_a_closed_folder(tmp_path: Path, sealed: Sealing) -> None:
    record = folder_of(tmp_path)
    record.append([entry(1, DAY)])
    there = SqliteRecord(sealed(record.path.parent) / "so.sqlite")
    with pytest.raises(NotWritten, match="record-unwritten"):
        there.append([entry(2, DAY)])
    assert list(there.entries()) == [entry(1, DAY)]


@pytest.mark.parametrize("left", [("", "-wal"), ("", "-wal", "-shm")])
def test_entries_that_are_not_in_the_file_yet_are_read_too(
    tmp_path: Path, sealed: Sealing, left: tuple[str, ...]
) -> None:
    record = left_by_one_who_was_killed(folder_of(tmp_path), *left)
    with closing(sqlite3.connect(f"file:{record.path}?immutable=1", uri=True)) as alone:
        assert alone.execute("SELECT count(*) FROM entry").fetchone() == (1,)  # what is easily read and too little
    there = SqliteRecord(sealed(record.path.parent) / "so.sqlite")
    assert list(there.entries()) == [entry(1, DAY), entry(2, DAY), entry(3, DAY)]
    assert there.check() == 3


def test_what_is_wrong_with_a_file_in_a_closed_folder_is_told_of_that_file(
    tmp_path: Path, sealed: Sealing, own_temporary_files: Path
) -> None:
    folder = tmp_path / "so"
    folder.mkdir()
    (folder / "a.sqlite").write_text("không phải sổ theo dõi" * 100, "utf-8")
    with closing(sqlite3.connect(folder / "b.sqlite")) as file:
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("CREATE TABLE other (x)")
    there = sealed(folder)
    for name in ("a.sqlite", "b.sqlite"):
        with pytest.raises(InvalidFile, match="record-alien") as refused:
            list(SqliteRecord(there / name).entries())
        assert [found.place.file for found in refused.value.problems] == [str(there / name)]
    assert list(own_temporary_files.iterdir()) == []


def test_a_reader_that_cannot_write_sees_all_that_others_had_acknowledged(
    tmp_path: Path, mounted: Sealing
) -> None:
    record = folder_of(tmp_path)
    record.append([entry(1)])
    there = SqliteRecord(mounted(record.path.parent) / "so.sqlite")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, writer.__file__, str(record.path), "Lan", ""]
    printed = tmp_path / "acknowledged.txt"
    with printed.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, env=environment)
    read: list[int] = []
    until = time.monotonic() + 60
    while (len(read) < 20 or read[-1] < read[0] + 20) and time.monotonic() < until:
        acknowledged = [line for line in printed.read_text("utf-8").splitlines() if len(line) == 36]
        found = [one.id for one in there.entries()][1:]
        assert found[: len(acknowledged)] == acknowledged
        read += [len(found)] if found else []
    assert process.poll() is None
    process.kill()
    process.wait()
    assert read[-1] >= read[0] + 20
    assert [one.id for one in there.entries()] == [one.id for one in record.entries()]


@pytest.mark.usefixtures("end_of_2026")
def test_the_status_by_a_record_in_a_closed_folder(tmp_path: Path, sealed: Sealing) -> None:
    record = folder_of(tmp_path)
    words = ("hue/nq47", "--unit", "Sở Ngoại vụ", "--record")
    said = ("IV.2", "--period", "2026", "--on", "2026-12-08", "--by", "Lan")
    assert CliRunner().invoke(app, ["done", *words, str(record.path), *said]).exit_code == 0
    there = sealed(record.path.parent) / "so.sqlite"
    told = CliRunner().invoke(app, ["status", *words, str(there), "--on", "2026-12-10"])
    assert (told.exit_code, "hoàn thành đúng hạn\t09/12/2026\tIV.2" in told.stdout) == (0, True), told.output
    refused = CliRunner().invoke(app, ["done", *words, str(there), *said, "--under-way"])
    assert (refused.exit_code, "record-unwritten" in refused.stderr) == (6, True), refused.output
