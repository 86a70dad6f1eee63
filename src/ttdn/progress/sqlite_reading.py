"""Reading a file of SQLite (*đọc tệp SQLite*), also in a folder where nothing can be written.

Whoever reads a file that others may write to (WAL) writes a file of locks beside it. Where the folder lets nobody
do so, as on a share or a disk mounted to be read, the file is read in a copy of its own, with all that stands
beside it and is not in it yet: so nothing that was acknowledged is missing, as it would be to ``immutable=1``.
"""

import sqlite3
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from ttdn.errors import NotWritten, Problem

PATIENCE = 30.0  # seconds to wait for others who write
_BESIDE = ("", "-wal", "-journal")  # the file, what is not in it yet, and what a change of it that broke off left
_TICK = 0.02  # seconds: longer than the steps in which systems count the times of files
# The last where it cannot write the locks and others take them again and again: SQLite gives up after some tries.
_CLOSED = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PROTOCOL}


def open_file(path: Path) -> sqlite3.Connection:
    """Open a file, which is made where it is not there (*mở tệp*); transactions are begun by hand."""
    return sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)


@contextmanager
def open_to_read(path: Path) -> Generator[sqlite3.Connection]:
    """Open a file that is there, where it is or in a copy (*mở để đọc*).

    Raises `NotWritten` (``record-unwritten``) where it can only be copied and others write to it all the while,
    and what SQLite and the system raise.
    """
    until = time.monotonic() + PATIENCE
    with ExitStack() as ends:
        while (file := _in_place(path) or _in_copy(path, ends)) is None:
            if time.monotonic() > until:
                what = "the record can only be copied to be read here, and others write to it all the while"
                hint = "ask again, or read it where its folder may be written to"
                raise NotWritten(Problem("record-unwritten", what, str(path), hint))
        ends.enter_context(closing(file))
        file.execute("PRAGMA query_only = ON")
        yield file


def _in_place(path: Path) -> sqlite3.Connection | None:
    """Open a file where it is, as of one moment; None where SQLite cannot, for it cannot write beside it."""
    file = open_file(path)
    try:
        file.execute("BEGIN")  # so that all that is asked of it is of the moment that is found here
        file.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        file.close()
        if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & 0xFF in _CLOSED:
            return None
        raise
    return file


def _in_copy(path: Path, ends: ExitStack) -> sqlite3.Connection | None:
    """Open a copy of a file and of what stands beside it, as of one moment; None where anybody wrote meanwhile."""
    seen = _looks(path)
    time.sleep(_TICK)  # what is written from now on has another time than what was seen
    if _looks(path) != seen:
        return None
    copy = Path(ends.enter_context(TemporaryDirectory(prefix="ttdn-")), "copy")
    for part in seen:
        try:
            copyfile(f"{path}{part}", f"{copy}{part}")
        except FileNotFoundError:  # just put into the file
            return None
    return open_file(copy) if _looks(path) == seen else None


def _looks(path: Path) -> Mapping[str, tuple[int, ...]]:
    """What tells a file that was written to from one that was not, of each that is there."""
    found: dict[str, tuple[int, ...]] = {}
    for part in _BESIDE:
        try:
            stat = Path(f"{path}{part}").stat()
        except FileNotFoundError:
            continue
        found[part] = (stat.st_ino, stat.st_size, stat.st_mtime_ns)
    return found
