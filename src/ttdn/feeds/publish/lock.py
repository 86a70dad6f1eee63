"""One publisher at a time (*khóa phát hành*): a lock file that the system itself lets go of when its holder dies.

The lock is on the open file, not on its being there: a file that a killed publisher left is free at once, whatever
process has its number now, and the next one takes it over and removes it in the end.
"""

import os
import socket
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from ttdn.errors import NotWritten, Place, Problem

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path) -> Generator[None]:
    """Hold the lock of a file while the context lasts (*giữ khóa*); nothing of it is left afterwards.

    Raises `NotWritten` (``publish-locked``) where another holds it, and (``not-written``) where there can be none.
    """
    try:
        handle = _opened(path)
    except BlockingIOError:
        what = "another publisher is at work in this folder"
        hint = "wait until it is done; nothing was changed"
        raise NotWritten(Problem("publish-locked", what, _holder(path), hint, Place(str(path)))) from None
    except OSError as error:
        what = "the folder could not be locked"
        hint = "check that the folder may be written"
        reason = error.strerror or str(error)
        raise NotWritten(Problem("not-written", what, reason, hint, Place(str(path)))) from error
    try:
        yield
    finally:
        _let_go(path, handle)


def _opened(path: Path) -> int:
    """Open the lock file and take its lock; raises `BlockingIOError` where another has it."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
        try:
            _take(handle)
            # Whoever held it before may have removed the file between the two calls: then this is another's.
            if _is_still(path, handle):
                os.ftruncate(handle, 0)
                os.write(handle, f"{socket.gethostname()} {os.getpid()}\n".encode())
                return handle
        except BaseException as error:
            os.close(handle)
            if isinstance(error, PermissionError) and sys.platform == "win32":
                raise BlockingIOError from error
            raise
        os.close(handle)


def _is_still(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _let_go(path: Path, handle: int) -> None:
    if sys.platform == "win32":  # an open file cannot be removed there
        os.close(handle)
        with suppress(OSError):
            path.unlink()
    else:
        path.unlink(missing_ok=True)
        os.close(handle)


def _holder(path: Path) -> str:
    """Who says to hold the lock: host and process."""
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
