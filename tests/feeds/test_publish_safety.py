"""A folder while it is published: killed publishers, two at once, broken ledgers.

``TTDN_KILLS=200 pytest -s -k killed_at tests/feeds`` kills 200 publishers instead of 20.
"""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Barrier, Thread
from time import perf_counter, sleep

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draws import draws
from feeds.killing import PLAN_FEED, Reader, end, publisher, start
from feeds.publisher import publish_version, version
from feeds.versions import FIRST
from feeds.witness import Witness, check_index
from ttdn.errors import InvalidFile, InvalidValue, NotWritten, TtdnError
from ttdn.feeds.folder import write_folder
from ttdn.feeds.publish import Folder, publish
from ttdn.feeds.publish.ledger_file import read_ledger
from ttdn.lint import check_bytes

KILLS = int(os.environ.get("TTDN_KILLS", "20"))
LOCK = ".ttdn-publish.lock"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _is_between(found: Mapping[str, bytes]) -> bool:
    """Whether the index names other bytes than the ledger, which is written first."""
    ledger, index = json.loads(found["ledger.json"]), json.loads(found["index.json"])
    named = {feed["path"]: feed["sha256"] for feed in index["feeds"]}
    return named != {path: feed["sha256"] for path, feed in ledger["feeds"].items()}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the publisher forks")
def test_killed_at_any_instant_a_reader_never_meets_a_broken_file_and_the_next_run_repairs(tmp_path: Path) -> None:
    chance = random.Random(20261126)  # noqa: S311  instants, not secrets
    witness, reader = Witness(), Reader(lambda path: (tmp_path / path).read_bytes())
    publish_version(tmp_path, 0)
    began = perf_counter()
    publish_version(tmp_path, 1)
    lasts = 1.5 * (perf_counter() - began)
    witness.look(files(tmp_path), FIRST)
    killed = between = 0
    with publisher(tmp_path) as process, reader.reading():
        for number in range(2, KILLS + 2):
            pid = start(process, number)
            sleep(chance.uniform(0, lasts))
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            killed += end(process) == -signal.SIGKILL
            between += _is_between(files(tmp_path))
            left = {path: data for path, data in files(tmp_path).items() if not path.endswith(".tmp")}
            witness.look(left, FIRST)
            read_ledger(left["ledger.json"], "ledger.json")
            if number % 4 == 0:
                publish_version(tmp_path, number)  # the next run; else the next version meets what is left
                whole = files(tmp_path)
                witness.look(whole, FIRST)
                check_index(whole)
                assert not [path for path in whole if path.endswith(".tmp") or path == LOCK]
    publish_version(tmp_path, KILLS + 2)
    whole = files(tmp_path)
    witness.look(whole, FIRST)
    check_index(whole)
    assert all(check_bytes(data) == () for path, data in whole.items() if path.endswith(".ics"))
    assert reader.objections == []
    assert reader.rounds
    sys.stdout.write(f"{killed} of {KILLS} killed, {between} between two editions; {reader.rounds} rounds read\n")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the publisher forks")
def test_the_lock_of_a_dead_publisher_is_taken_over_and_nothing_is_left(tmp_path: Path) -> None:
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom ttdn.feeds.publish import Folder\n"
        "with Folder(Path(sys.argv[1])).lock():\n    print('held', flush=True)\n    time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(NotWritten) as error:
            publish_version(tmp_path, 1)
        assert error.value.code == "publish-locked"
        assert error.value.problems[0].got.endswith(f" {holder.pid}")
        assert set(files(tmp_path)) == {LOCK}
        holder.kill()
        holder.wait()
    assert LOCK in files(tmp_path)
    publish_version(tmp_path, 1)
    assert LOCK not in files(tmp_path)


def test_of_two_publishers_at_once_one_is_refused_or_comes_after(tmp_path: Path) -> None:
    publish_version(tmp_path, 1)
    barrier = Barrier(4)
    done: list[str] = []

    def go() -> None:
        barrier.wait()
        try:
            publish_version(tmp_path, 2)
            done.append("done")
        except TtdnError as error:
            done.append(error.code)

    threads = [Thread(target=go) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert "done" in done
    assert set(done) <= {"done", "publish-locked"}
    whole = files(tmp_path)
    check_index(whole)
    assert LOCK not in whole
    assert {entry.sequence for entry in Witness().look(whole, FIRST)[PLAN_FEED].values()} == {1}


def test_what_a_killed_publisher_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    publish_version(tmp_path, 1)
    before = files(tmp_path)
    (tmp_path / "units/mau/.so-vhtt.ics.0a1b2c3d.tmp").write_bytes(b"BEGIN:VCAL")
    (tmp_path / ".ledger.json.00000000.tmp").write_bytes(b"{")
    mine = {"notes.tmp": b"mine", ".hidden.tmp": b"mine", "units/mine.ics": b"mine"}
    for path, data in mine.items():
        (tmp_path / path).write_bytes(data)
    publish_version(tmp_path, 1)
    assert files(tmp_path) == before | mine


LEDGERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "empty": ("ledger-broken", lambda _: b""),
    "cut off": ("ledger-broken", lambda data: data[: len(data) // 2]),
    "not UTF-8": ("ledger-broken", lambda data: data.replace(b"ttdn", b"\xff", 1)),
    "another program's": ("ledger-foreign", lambda _: b'{"accounts": []}'),
    "a list": ("ledger-foreign", lambda _: b"[1]"),
    "a later version": ("ledger-version", lambda data: data.replace(b'"schema":1', b'"schema":2')),
    "no records": ("ledger-broken", lambda data: data.replace(b'"records"', b'"record"')),
    "a record of another type": ("ledger-broken", lambda data: data.replace(b'{"owner"', b'[],"x":{"owner"', 1)),
    "a number as text": ("ledger-broken", lambda data: data.replace(b'"last":[0,', b'"last":["0",', 1)),
    "a day that is none": ("ledger-broken", lambda data: data.replace(b'"start":"2026-', b'"start":"2026-13-', 1)),
    "a feed of an unknown UID": ("ledger-broken", lambda data: data.replace(b'"live":[', b'"live":["x",', 1)),
    "nested without end": ("ledger-broken", lambda _: b"[" * 100_000),
}  # fmt: skip


@pytest.mark.parametrize("name", LEDGERS)
def test_a_broken_ledger_is_an_error_with_a_place_and_nothing_is_lost(tmp_path: Path, name: str) -> None:
    code, broken = LEDGERS[name]
    publish_version(tmp_path, 1)
    ledger = tmp_path / "ledger.json"
    good = ledger.read_bytes()
    ledger.write_bytes(broken(good))
    before = files(tmp_path)
    assert before["ledger.json"] != good
    with pytest.raises(InvalidFile) as error:
        publish_version(tmp_path, 2)
    assert error.value.code == code
    place = error.value.problems[0].place
    assert place.file == str(ledger)
    assert place.line >= 1
    assert place.column >= 1
    assert files(tmp_path) == before


def test_the_line_of_a_wrong_record_is_named() -> None:
    head = b'{"format":"ttdn ledger","schema":1,"on":null,"feeds":{\n},"records":{\n'
    data = head + b'"a":{"owner":"","last":[0,1]}\n}}\n'
    with pytest.raises(InvalidFile, match=r"^ledger.json:3:1 ledger-broken the ledger says of a what it cannot"):
        read_ledger(data, "ledger.json")


@settings(draws(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_damage_to_a_ledger_is_an_error_or_none(tmp_path: Path, data: st.DataObject) -> None:
    if not (tmp_path / "ledger.json").exists():
        publish_version(tmp_path, 1)
    whole = (tmp_path / "ledger.json").read_bytes()
    begin, finish = sorted((data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, len(whole)))))
    damaged = whole[:begin] + data.draw(st.binary(max_size=3)) + whole[finish:]
    with suppress(InvalidFile):
        read_ledger(damaged, "")


@pytest.mark.parametrize("stop", range(6))
def test_a_full_disk_leaves_every_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: int) -> None:
    publish_version(tmp_path, 1)
    left = [stop]

    def fsync(handle: int) -> None:
        del handle
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")

    witness = Witness()
    witness.look(files(tmp_path), FIRST)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fsync)
        with pytest.raises(NotWritten, match="No space left"):
            publish_version(tmp_path, 2)
    found = files(tmp_path)
    assert not [path for path in found if path.endswith(".tmp") or path == LOCK]
    witness.look(found, FIRST)
    publish_version(tmp_path, 2)
    witness.look(files(tmp_path), FIRST)
    check_index(files(tmp_path))


def test_a_file_or_a_refused_set_makes_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(NotWritten, match="a file stands where the folder should be"):
        publish_version(tmp_path / "file", 1)
    feeds = version(1)
    twin = attrs.evolve(feeds[0], items=version(2)[0].items)
    for dry_run in (True, False):
        with pytest.raises(InvalidValue, match="uid-differs"):
            publish((twin, *feeds[1:]), Folder(tmp_path / "new" / "folder"), on=FIRST, dry_run=dry_run)
        assert not (tmp_path / "new" / "folder").exists()
    publish(feeds, Folder(tmp_path / "dry"), on=FIRST, dry_run=True)
    assert not (tmp_path / "dry").exists()


def test_what_cannot_be_read_is_an_error_with_a_place(tmp_path: Path) -> None:
    publish_version(tmp_path, 1)
    (tmp_path / PLAN_FEED).unlink()
    (tmp_path / PLAN_FEED).mkdir()
    with pytest.raises(NotWritten, match=r"kh-9.ics not-written what is published cannot be read"):
        publish_version(tmp_path, 2)


def test_plain_building_into_a_published_folder_is_refused(tmp_path: Path) -> None:
    publish_version(tmp_path, 1)
    before = files(tmp_path)
    with pytest.raises(InvalidValue, match="folder-published"):
        write_folder(version(1), tmp_path)
    assert files(tmp_path) == before
