"""The record in a file of SQLite: what is true of files only."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from progress.entries import entry
from ttdn.errors import InvalidFile, NotFound, NotWritten
from ttdn.progress.sqlite import SqliteRecord

DAY = date(2026, 12, 8)


def test_a_file_of_an_earlier_version_is_brought_up_and_a_later_one_refused(tmp_path: Path) -> None:
    record = SqliteRecord(tmp_path / "a.sqlite")
    record.append([entry(1, DAY)])
    with sqlite3.connect(record.path) as file:
        file.execute("DROP INDEX entry_of_unit")
        file.execute("DROP INDEX entry_of_plan")
        file.execute("PRAGMA user_version = 1")
    record.append([entry(2, DAY)])
    with sqlite3.connect(record.path) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (2,)
        file.execute("PRAGMA user_version = 99")
    with pytest.raises(InvalidFile, match="record-newer"):
        list(record.entries())
    with pytest.raises(InvalidFile, match="record-newer"):
        record.append([entry(3, DAY)])


def test_another_file_is_no_record(tmp_path: Path) -> None:
    alien = tmp_path / "a.sqlite"
    with sqlite3.connect(alien) as file:
        file.execute("CREATE TABLE other (x)")
    text = tmp_path / "b.sqlite"
    text.write_text("không phải sổ theo dõi" * 100, "utf-8")
    for path in (alien, text):
        before = path.read_bytes()
        record = SqliteRecord(path)
        with pytest.raises(InvalidFile, match="record-alien"):
            list(record.entries())
        with pytest.raises(InvalidFile, match="record-alien"):
            record.append([entry(1, DAY)])
        assert path.read_bytes()[100:] == before[100:]


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    record = SqliteRecord(tmp_path / "a.sqlite")
    record.append([entry(number, DAY, note="x" * 500) for number in range(1, 200)])
    assert record.check() == 199
    data = bytearray(record.path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 2000] = b"\xff" * 2000
    record.path.write_bytes(data)
    with pytest.raises(InvalidFile, match="record-damaged"):
        record.check()


def test_a_copy_while_others_write(tmp_path: Path) -> None:
    record, copy = SqliteRecord(tmp_path / "a.sqlite"), SqliteRecord(tmp_path / "b.sqlite")
    with pytest.raises(NotFound, match="file-missing"):
        record.back_up(copy.path)
    record.append([entry(1, DAY)])
    record.back_up(copy.path)
    record.append([entry(2, DAY)])
    assert list(copy.entries()) == [entry(1, DAY)]
    assert copy.check() == 1
    with pytest.raises(NotWritten, match="record-there"):
        record.back_up(copy.path)
    assert {path.name for path in tmp_path.iterdir()} <= {"a.sqlite", "a.sqlite-wal", "a.sqlite-shm", "b.sqlite"}
