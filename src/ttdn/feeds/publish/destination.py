"""Where feeds are published (*nơi phát hành*): the few things a destination must be able to do, and a folder."""

import os
import re
from collections.abc import Collection, Generator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, suppress
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Protocol

import attrs

from ttdn.errors import NotWritten, Place, Problem
from ttdn.feeds.folder import A_FILE, ANOTHER_FOLDER, LEFT_OVER, replace_whole
from ttdn.feeds.publish.lock import locked

_LOCK = ".ttdn-publish.lock"


class Destination(Protocol):
    """A place that holds files by path (*nơi phát hành*), with forward slashes.

    A reader sees of every file either what was there before or the whole of what is written, never a part.
    """

    def place(self, path: str) -> str:
        """Return how errors name a file."""
        ...

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, None where there is none; raises `NotWritten` where it cannot be read."""
        ...

    def mark(self, data: bytes) -> str:
        """Return what `marks` tells of a file that holds these bytes."""
        ...

    def marks(self, paths: Collection[str]) -> Mapping[str, str]:
        """Return what identifies the bytes of files, of those that are there, reading no more than that takes.

        Raises `NotWritten` where that cannot be told.
        """
        ...

    def write(self, path: str, data: bytes) -> None:
        """Put a whole file in its place; raises `NotWritten` where that fails, and then nothing has changed."""
        ...

    def settle(self) -> None:
        """Return only when all that was written so far would outlast a loss of power."""
        ...

    def sweep(self) -> None:
        """Remove what a publisher that died left of unfinished files; called with the lock held."""
        ...

    def lock(self) -> AbstractContextManager[None]:
        """Keep every other publisher out while the context lasts; raises `NotWritten` (``publish-locked``)."""
        ...


@attrs.frozen
class Folder:
    """A folder of the file system (*thư mục*), made when it is first locked."""

    root: Path
    _touched: set[Path] = attrs.field(init=False, repr=False, eq=False, factory=set[Path])

    def place(self, path: str) -> str:
        """Return the path of a file."""
        return str(self.root / path)

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, None where there is none."""
        try:
            return (self.root / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise self._unreadable(path, error) from error

    def mark(self, data: bytes) -> str:
        """Return the SHA-256 of bytes."""
        return sha256(data).hexdigest()

    def marks(self, paths: Collection[str]) -> Mapping[str, str]:
        """Return the SHA-256 of files: dates and sizes would not tell a file that somebody put back."""
        with ThreadPoolExecutor() as readers:
            found = zip(paths, readers.map(self._mark, paths), strict=True)
            return {path: mark for path, mark in found if mark is not None}

    def _mark(self, path: str) -> str | None:
        try:
            with (self.root / path).open("rb") as file:
                return file_digest(file, "sha256").hexdigest()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise self._unreadable(path, error) from error

    def _unreadable(self, path: str, error: OSError) -> NotWritten:
        what = "what is published cannot be read"
        hint = "check its rights; nothing was changed"
        place = Place(self.place(path))
        return NotWritten(Problem("not-written", what, error.strerror or str(error), hint, place))

    def write(self, path: str, data: bytes) -> None:
        """Put a whole file in its place: a temporary file beside it, on the disk, then renamed."""
        replace_whole(self.root / path, data, durable=True)
        self._touched.add((self.root / path).parent)

    def settle(self) -> None:
        """Bring the names of the files written so far to the disk."""
        while self._touched:
            folder = self._touched.pop()
            try:
                _sync(folder)
            except OSError as error:
                what = "the folder could not be brought to the disk"
                hint = "check the disk and publish again; every file is whole"
                place = Place(str(folder))
                reason = error.strerror or str(error)
                raise NotWritten(Problem("not-written", what, reason, hint, place)) from error

    def sweep(self) -> None:
        """Remove the temporary files of a publisher that died, known by their names."""
        for path in self.root.rglob(".*.tmp"):
            if re.fullmatch(LEFT_OVER, path.name) and path.is_file():
                with suppress(OSError):
                    path.unlink()

    @contextmanager
    def lock(self) -> Generator[None]:
        """Keep every other publisher out, by a lock file in the folder that is gone afterwards."""
        new = not self.root.exists()
        try:
            self.root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            place, reason = Place(str(self.root)), error.strerror or str(error)
            if self.root.is_file():
                raise NotWritten(Problem("not-written", A_FILE, hint=ANOTHER_FOLDER, place=place)) from error
            hint = "check the path and its rights"
            raise NotWritten(
                Problem("not-written", "the folder could not be made", reason, hint, place)
            ) from error
        try:
            with locked(self.root / _LOCK):
                yield
        finally:
            if new:
                with suppress(OSError):  # it is not empty, as it should be
                    self.root.rmdir()


def _sync(folder: Path) -> None:
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
