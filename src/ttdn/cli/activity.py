"""Signs of life on a terminal (*đang xử lý*): what takes more than a second says so, and for how long."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Event, Thread

_SECOND = 1.0


@contextmanager
def activity(what: str) -> Generator[None]:
    """Say on standard error what is going on, with the seconds so far; silent where that is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    done = Event()
    ticking = Thread(target=tick, args=(what, done.wait, sys.stderr.write), daemon=True)
    ticking.start()
    try:
        yield
    finally:
        done.set()
        ticking.join()


def tick(what: str, wait: Callable[[float], bool], write: Callable[[str], object]) -> None:
    """Write one line over and over, a second apart, until `wait` tells that the work is done; then wipe it."""
    seconds = 0
    shown = ""
    while not wait(_SECOND):
        seconds += 1
        shown = f"{what} … {seconds} s"
        write(f"\r{shown}")
    if shown:
        write(f"\r{' ' * len(shown)}\r")
