"""The files of a published folder (*thư mục được phục vụ*), each whole, with validators that never mislead.

A file is read once and kept; a look at its inode, size and times tells whether it is still the same. What is sent
is what was hashed: the strong validator of a file is the SHA-256 of these very bytes.

**Last-Modified never goes back.** It is the moment at which the file came to its place (the change time of its
inode, which no copying program can set back), raised to a second after what was told before of other bytes: also
where a clock was set back, or an older file was put in place. Only a new process, on a machine whose clock was
set back in between, may tell an earlier date than the last one did. That hides nothing, since **a date alone
never answers 304**: two editions may fall into one second, and a client that was told "not modified" by its date
would keep a deadline that has moved. ``If-Modified-Since`` is not looked at; the entity tag decides.
"""

import errno
import os
import stat
from email.utils import formatdate
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from threading import Lock

import attrs

from ttdn.web.serving.kept import Kept
from ttdn.web.serving.paths import CALENDAR

KEPT_BYTES = 64_000_000
_ATTEMPTS = 3
_NOWHERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG})
_BEGIN, _END = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"
_State = tuple[int, ...]


class Unavailable(Exception):
    """What is asked for may be there, but cannot be answered now (*tạm thời không đọc được*).

    Answered by 503, never by an error page. What it says, of which file, is for the operator's log.
    """

    def __init__(self, place: object, what: object) -> None:
        """Say where, and what is wrong."""
        super().__init__(f"{place}: {what}")


@attrs.frozen(eq=False)
class ServedFile:
    """Bytes to send (*tệp được phục vụ*), with their SHA-256 in hexadecimal.

    `modified` is in seconds since 1970, 0 for what is made when asked and has no date.
    """

    path: str
    data: bytes = attrs.field(repr=False)
    sha256: str
    modified: int

    @classmethod
    def of(cls, path: str, data: bytes, modified: int = 0) -> "ServedFile":
        """Hash some bytes."""
        return cls(path, data, sha256(data).hexdigest(), modified)

    @cached_property
    def etag(self) -> str:
        """The strong entity tag."""
        return f'"{self.sha256}"'

    @cached_property
    def last_modified(self) -> str:
        """The date of the bytes, as HTTP writes it; "" where they have none."""
        return formatdate(self.modified, usegmt=True) if self.modified else ""


class ServedFolder:
    """A folder whose files are replaced while it is served (*thư mục được phục vụ*); safe between threads."""

    def __init__(self, root: Path, *, kept_bytes: int = KEPT_BYTES) -> None:
        """Serve the folder `root`, which need not be there yet; keep `kept_bytes` of its files in memory."""
        self.root = root
        self._kept = Kept[str, tuple[_State, ServedFile]](kept_bytes)
        self._told: dict[str, tuple[str, int]] = {}
        self._lock = Lock()

    def kept(self, path: str) -> ServedFile | None:
        """Return a file that is kept and has not changed since; a look at the disk, no reading.

        None where it has to be read: `read` tells what there is.
        """
        held = self._kept.get(path)
        if held is None:
            return None
        try:
            state = _state(os.stat(os.path.join(self.root, path)))  # noqa: PTH116, PTH118  the way of every request
        except OSError:
            return None
        return held[1] if held[0] == state else None

    def read(self, path: str) -> ServedFile | None:
        """Read a file; None where there is none, or where a link leads out of the folder.

        Raises `Unavailable` where it cannot be read, or is a calendar that is not whole.
        """
        try:
            real = self._real(path)
            if real is None:
                return None
            state, data = _whole(real)
        except OSError as error:
            if error.errno in _NOWHERE:
                return None
            raise Unavailable(self.root / path, error.strerror or error) from error
        except RuntimeError as error:  # a circle of links, before Python 3.13
            raise Unavailable(self.root / path, error) from error
        if path.endswith(CALENDAR) and not (data.startswith(_BEGIN) and data.endswith(_END)):
            raise Unavailable(self.root / path, "not a whole calendar")
        file = self._dated(path, data, state)
        self._kept.put(path, (state, file), len(data))
        return file

    def _real(self, path: str) -> Path | None:
        real = (self.root / path).resolve(strict=True)
        if not real.is_relative_to(self.root.resolve(strict=True)) or not stat.S_ISREG(real.stat().st_mode):
            return None
        return real

    def _dated(self, path: str, data: bytes, state: _State) -> ServedFile:
        """The file with a date that is later than that of any other bytes told of this path."""
        digest, modified = sha256(data).hexdigest(), state[-1] // 1_000_000_000
        with self._lock:
            told, before = self._told.get(path, (digest, modified))
            if told == digest:
                modified = before
            elif modified <= before:
                modified = before + 1
            self._told[path] = (digest, modified)
        return ServedFile(path, data, digest, modified)


def _whole(real: Path) -> tuple[_State, bytes]:
    """Read a file that stays as it is while it is read."""
    for _ in range(_ATTEMPTS):
        with real.open("rb") as file:
            before = _state(os.fstat(file.fileno()))
            data = file.read()
            if before == _state(os.fstat(file.fileno())) and len(data) == before[2]:
                return before, data
    raise Unavailable(real, "written to while it was read")


def _state(found: os.stat_result) -> _State:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
