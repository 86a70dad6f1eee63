"""Publishing to object storage (*phát hành lên kho đối tượng*): each file by one put, with its media type."""

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from pathlib import PurePosixPath

import attrs

from ttdn.feeds.folder import LEDGER
from ttdn.feeds.publish.memo import MEMO
from ttdn.feeds.publish.store import Label, Options, Store, mark_of
from ttdn.feeds.publish.store_lock import StoreLock

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
_PUBLIC = "public, max-age=900"
_PRIVATE = "no-store"


@attrs.frozen(eq=False)
class Objects:
    """Files below an fsspec address (*kho đối tượng*), such as ``s3://bucket/folder``.

    Object storage shows a put whole or not at all; elsewhere a file is put beside its place and then renamed.

    >>> lich = Objects.at("memory://lich")
    >>> with lich.lock():
    ...     lich.write("index.json", b"{}")
    >>> lich.read("index.json"), lich.place("index.json")
    (b'{}', 'memory://lich/index.json')
    """

    _store: Store = attrs.field(alias="store")
    _lock: StoreLock = attrs.field(alias="lock", repr=False)

    @classmethod
    def at(cls, address: str, options: Options | None = None) -> "Objects":
        """Open the storage of an address (*mở kho*); `options` are those of its fsspec package.

        Raises `InvalidValue` (``storage-address``) and `NotFound` (``storage-extra``).
        """
        store = Store.at(address, options or {})
        return cls(store, StoreLock(store))

    def place(self, path: str) -> str:
        """Return the address of a file, without a password."""
        return self._store.name(path)

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, None where there is none."""
        return self._store.get(path)

    def mark(self, data: bytes) -> str:
        """Return what `marks` tells of a file with these bytes."""
        return mark_of(data)

    def marks(self, paths: Collection[str]) -> Mapping[str, str]:
        """Tell what identifies the bytes of those of these files that are there.

        One listing tells it where the storage has an MD5 of each file; else they are read.
        """
        found: dict[str, str] = {}
        listed = self._store.listed()
        for path in sorted(listed.keys() & set(paths)):
            mark = listed[path]
            if mark is None:
                data = self.read(path)
                mark = mark_of(data) if data is not None else None
            if mark is not None:
                found[path] = mark
        return found

    def write(self, path: str, data: bytes) -> None:
        """Put a whole file in its place, unless the lock was lost meanwhile (``publish-lock-lost``)."""
        self._lock.check()
        self._store.put(path, data, label_of(path))

    def settle(self) -> None:
        """Do nothing: what a storage has answered for, it keeps."""

    def sweep(self) -> None:
        """Remove the temporary files of a publisher that died, where the storage needs such files."""
        self._store.remove_unfinished()

    def lock(self) -> AbstractContextManager[None]:
        """Keep every other publisher out, by a lock file that is gone afterwards."""
        return self._lock.held()

    def break_lock(self) -> None:
        """Remove the lock of a publisher that died (*phá khóa*): only a person can know that it did.

        One that lives after all stops before its next file.
        """
        self._lock.break_open()


def label_of(path: str) -> Label:
    """Return what a server shall say of a file (*nhãn tệp*); what ttdn remembers there is nobody's to keep.

    >>> label_of("plans/hue/nq47.ics")
    Label(media_type='text/calendar; charset=utf-8', cache='public, max-age=900')
    """
    suffix = PurePosixPath(path).suffix
    return Label(_TYPES.get(suffix, "application/octet-stream"), _PRIVATE if path in {LEDGER, MEMO} else _PUBLIC)
