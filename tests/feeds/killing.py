"""A reader that looks all the time, and a process that publishes and may be killed."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

import attrs

PLAN_FEED = "plans/mau/kh-9.ics"


@attrs.define
class Reader:
    """Reads the index and the feeds it names, over and over, and keeps what it must object to."""

    fetch: Callable[[str], bytes]  # by path
    objections: list[str] = attrs.Factory(list[str])
    rounds: int = 0

    def read(self) -> None:
        """Read the index, then the files it names: each is whole, and what the index names or newer."""
        data = self.fetch("index.json")
        index = json.loads(data)
        (named,) = [int(feed["title"].split()[-1]) for feed in index["feeds"] if feed["path"] == PLAN_FEED]
        for feed in index["feeds"]:
            found = self.fetch(feed["path"])
            if not (found.startswith(b"BEGIN:VCALENDAR\r\n") and found.endswith(b"END:VCALENDAR\r\n")):
                self.objections.append(f"{feed['path']} is broken: {found[-80:]!r}")
            if sha256(found).hexdigest() == feed["sha256"]:
                continue
            numbers = {
                int(number) for number in re.findall(rb"SUMMARY:H\xe1\xba\xa1n: .* l\xe1\xba\xa7n (\d+)", found)
            }
            if numbers and max(numbers) <= named:
                self.objections.append(f"{feed['path']} has {numbers}, and the index, read before, {named}")
        self.rounds += 1

    @contextmanager
    def reading(self) -> Generator[None]:
        """Read in a thread while the context lasts."""
        done = Event()

        def go() -> None:
            while not done.is_set():
                try:
                    self.read()
                except (OSError, ValueError) as error:
                    self.objections.append(repr(error))

        thread = Thread(target=go)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()


@contextmanager
def publisher(to: Path | str) -> Generator[subprocess.Popen[str]]:
    script = Path(__file__).with_name("publisher.py")
    paths = (str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", ""))
    found_here = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    with subprocess.Popen(
        [sys.executable, script, str(to)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=found_here
    ) as process:
        try:
            yield process
        finally:
            assert process.stdin is not None
            process.stdin.close()


def start(process: subprocess.Popen[str], number: int) -> int:
    """Let a version be published, and return the number of the process that does it."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{number}\n")
    process.stdin.flush()
    return int(process.stdout.readline())


def end(process: subprocess.Popen[str]) -> int:
    assert process.stdout is not None
    return int(process.stdout.readline())
