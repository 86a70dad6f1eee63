"""The record in a file: nothing is lost, nothing is doubled, whoever writes and whoever is killed."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from progress.entries import SUBJECTS, entry, histories
from ttdn.errors import InvalidFile, InvalidValue, NotFound, NotWritten
from ttdn.progress.entries import Entry
from ttdn.progress.sqlite import SqliteRecord

DAY = date(2026, 12, 8)
SECONDS = float(os.environ.get("TTDN_RECORDING", "4"))
WRITER = """
import sys
from pathlib import Path
from uuid import uuid4
from progress.entries import SUBJECTS, entry
import attrs
from ttdn.progress.sqlite import SqliteRecord
record = SqliteRecord(Path(sys.argv[1]))
while True:
    said = attrs.evolve(entry(1), id=str(uuid4()), by=sys.argv[2])
    record.append([said])
    print(said.id, flush=True)
"""


@given(histories())
def test_what_is_appended_is_read_in_its_order(
    tmp_path_factory: pytest.TempPathFactory, history: list[Entry]
) -> None:
    record = SqliteRecord(tmp_path_factory.mktemp("record") / "a.sqlite")
    assert sum(record.append([one]) for one in history) == len(history)
    assert record.append(history) == 0  # asked again, as by one who was killed
    assert list(record.entries()) == history
    unit = SUBJECTS[0].unit
    assert list(record.entries(unit=unit)) == [one for one in history if one.subject.unit == unit]
    assert list(record.entries(plan="another/plan")) == []


def test_a_batch_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    record = SqliteRecord(tmp_path / "a.sqlite")
    record.append([entry(1, DAY)])
    wrong = [entry(2, DAY), entry(1, date(2026, 12, 9)), entry(3, DAY, corrects=entry(9).id)]
    with pytest.raises(InvalidValue) as refused:
        record.append(wrong)
    assert [found.code for found in refused.value.problems] == ["entry-conflict", "entry-corrects"]
    assert list(record.entries()) == [entry(1, DAY)]


def test_a_correction_is_about_the_same_duty(tmp_path: Path) -> None:
    record = SqliteRecord(tmp_path / "a.sqlite")
    record.append([entry(1, DAY)])
    with pytest.raises(InvalidValue, match="entry-corrects"):
        record.append([entry(2, DAY, subject=SUBJECTS[1], corrects=entry(1).id)])


def test_an_entry_is_never_changed_or_taken_out(tmp_path: Path) -> None:
    SqliteRecord(tmp_path / "a.sqlite").append([entry(1, DAY)])
    with sqlite3.connect(tmp_path / "a.sqlite") as file:
        for statement in ("UPDATE entry SET note = 'x'", "DELETE FROM entry"):
            with pytest.raises(sqlite3.IntegrityError):
                file.execute(statement)


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


def test_eight_writers_killed_at_random_lose_nothing_acknowledged(tmp_path: Path) -> None:
    """Each prints an id once the record has it; TTDN_RECORDING=60 lets them go on for a minute."""
    path, chance = tmp_path / "a.sqlite", random.Random(7)  # noqa: S311
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    outputs = [tmp_path / f"{number}.txt" for number in range(8)]

    def start(number: int) -> subprocess.Popen[bytes]:
        with outputs[number].open("ab") as out:
            command = [sys.executable, "-c", WRITER, str(path), f"người {number}"]
            return subprocess.Popen(command, stdout=out, env=environment)

    writers = [start(number) for number in range(8)]
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        time.sleep(chance.uniform(0.2, 0.6))
        number = chance.randrange(8)
        writers[number].send_signal(signal.SIGKILL)
        writers[number].wait()
        writers[number] = start(number)
    for writer in writers:
        writer.kill()
        writer.wait()
    acknowledged = [line for out in outputs for line in out.read_text("utf-8").split() if len(line) == 36]
    kept = Counter(one.id for one in SqliteRecord(path).entries())
    assert SqliteRecord(path).check() == sum(kept.values())
    assert acknowledged
    assert not set(acknowledged) - set(kept)
    assert max(kept.values()) == 1
