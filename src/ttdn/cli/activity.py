"""Signs of life on a terminal (*đang xử lý*): what takes more than a second says so, for how long, how far."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Event, Thread

import attrs

from ttdn.feeds.stages import Progress, Stage, unseen

_SECOND = 1.0


@attrs.define
class Shown:
    """What a terminal shows of some work: its name, and how far it has come."""

    what: str
    far: str = ""

    def progress(self, stage: Stage, done: int, of: int) -> None:
        """Note how far the work has come."""
        self.far = f", {done} of {of} {stage.value}"


@contextmanager
def activity(what: str) -> Generator[Progress]:
    """Say on standard error what is going on, with the seconds so far; silent where that is no terminal.

    Gives whom to tell how far the work has come.
    """
    if not sys.stderr.isatty():
        yield unseen
        return
    done, shown = Event(), Shown(what)
    ticking = Thread(target=tick, args=(shown, done.wait, sys.stderr.write), daemon=True)
    ticking.start()
    try:
        yield shown.progress
    finally:
        done.set()
        ticking.join()


def tick(shown: Shown, wait: Callable[[float], bool], write: Callable[[str], object]) -> None:
    """Write one line over and over, a second apart, until `wait` tells that the work is done; then wipe it."""
    seconds = width = 0
    while not wait(_SECOND):
        seconds += 1
        line = f"{shown.what} … {seconds} s{shown.far}"
        write(f"\r{line.ljust(width)}")
        width = max(width, len(line))
    if width:
        write(f"\r{' ' * width}\r")
