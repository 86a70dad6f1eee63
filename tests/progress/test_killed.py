"""Eight processes record at once and are killed at random: nothing acknowledged is lost, nothing is doubled.

``TTDN_RECORDING=60`` lets each test go on for a minute.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from progress import writer
from progress.entries import entry
from progress.postgres_server import Server
from progress.stores import PostgresStore, Store
from ttdn.errors import NotWritten
from ttdn.progress.opening import record_at

SECONDS = float(os.environ.get("TTDN_RECORDING", "4"))
WRITERS = 8


class Writers:
    """The processes, each with a file of what was acknowledged to it and to those started in its place."""

    def __init__(self, where: str, folder: Path, *, waits: str = "") -> None:
        self.where, self.waits = where, waits
        self.outputs = [folder / f"{number}.txt" for number in range(WRITERS)]
        self.sizes = [0] * WRITERS  # of the files when their processes began
        self.processes = [self._start(number) for number in range(WRITERS)]
        self.wait()

    def _start(self, number: int) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [sys.executable, writer.__file__, self.where, f"người {number}", self.waits]
        with self.outputs[number].open("ab") as out:
            return subprocess.Popen(command, stdout=out, env=environment)

    def recording(self) -> list[int]:
        """Those that have recorded something since they began."""
        return [number for number in range(WRITERS) if self.outputs[number].stat().st_size > self.sizes[number]]

    def wait(self) -> None:
        """Wait until each has recorded something, however slow the machine."""
        until = time.monotonic() + 120
        while len(self.recording()) < WRITERS:
            assert all(process.poll() is None for process in self.processes), "a writer ended by itself"
            assert time.monotonic() < until
            time.sleep(0.05)

    def replace(self, chance: random.Random) -> None:
        """Kill one in the middle of its work, and start another in its place."""
        number = chance.choice(self.recording() or range(WRITERS))
        self._kill(number)
        self.sizes[number] = self.outputs[number].stat().st_size
        self.processes[number] = self._start(number)

    def end(self) -> None:
        for number in range(WRITERS):
            self._kill(number)

    def _kill(self, number: int) -> None:
        assert self.processes[number].poll() is None, "a writer ended by itself"
        self.processes[number].send_signal(signal.SIGKILL)
        self.processes[number].wait()

    def acknowledged(self) -> list[list[str]]:
        """The ids that each printed, in order; the last line may have been cut short by the kill."""
        return [[line for line in out.read_text("utf-8").splitlines() if len(line) == 36] for out in self.outputs]


@pytest.fixture
def chance() -> random.Random:
    return random.Random(7)  # noqa: S311  the same every time


def until_time_is_up(chance: random.Random, shortest: float, longest: float) -> Iterator[None]:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        time.sleep(chance.uniform(shortest, longest))
        yield


def settled(where: str) -> list[str]:
    """What is recorded, once nothing comes any more: a server ends what a writer had sent before it was killed."""
    before: list[str] | None = None
    for _ in range(50):
        ids = [one.id for one in record_at(where).entries()]
        if ids == before:
            return ids
        before = ids
        time.sleep(0.2)
    pytest.fail("entries still come, though every writer was killed")


def check_kept(where: str, acknowledged: Sequence[Sequence[str]], earlier: Sequence[Sequence[str]]) -> None:
    """Compare what is recorded with what was acknowledged, and with what was read before."""
    ids = settled(where)
    place = {id_: number for number, id_ in enumerate(ids)}
    assert record_at(where).check() == len(ids)
    assert max(Counter(ids).values()) == 1
    for own in acknowledged:
        assert not set(own) - set(place)
        assert [place[id_] for id_ in own] == sorted(place[id_] for id_ in own)
    for read in earlier:
        assert read == ids[: len(read)]  # what was read once stays, and the new comes after it
    assert all(acknowledged)
    print(f"{sum(map(len, acknowledged))} acknowledged, {len(ids)} kept, read {len(earlier)} times meanwhile")  # noqa: T201  for those who run it for a minute


def test_eight_writers_killed_at_random(store: Store, tmp_path: Path, chance: random.Random) -> None:
    where = store.fresh()
    writers = Writers(where, tmp_path)
    read: list[list[str]] = []
    for _ in until_time_is_up(chance, 0.2, 0.6):
        writers.replace(chance)
        if chance.random() < 0.2:
            read.append([one.id for one in record_at(where).entries()])
    writers.wait()
    writers.end()
    check_kept(where, writers.acknowledged(), read)


def test_eight_writers_and_a_server_that_is_killed(server: Server, tmp_path: Path, chance: random.Random) -> None:
    where = PostgresStore(server).fresh()
    record_at(where).append([entry(1)])
    writers = Writers(where, tmp_path, waits="patient")
    read: list[list[str]] = []
    for _ in until_time_is_up(chance, 0.8, 2):
        server.kill()
        with pytest.raises(NotWritten, match="record-unreachable"):
            record_at(where).append([entry(2)])
        server.start()
        writers.replace(chance)
        read.append([one.id for one in record_at(where).entries()])
    writers.wait()
    writers.end()
    check_kept(where, writers.acknowledged(), read)


def test_a_server_that_is_killed_while_somebody_reads(server: Server) -> None:
    record = record_at(PostgresStore(server).fresh())
    record.append([entry(number) for number in range(1, 5000)])
    reading = record.entries()
    next(reading)
    server.kill()
    with pytest.raises(NotWritten, match="record-unreachable"):
        list(reading)
    server.start()
    assert record.check() == 4999
