"""Storage behind an fsspec address (*kho lưu trữ*): the one file that touches fsspec, which has no types.

Whatever goes wrong there is `NotWritten`, with the place and what to do; no message holds a password.
"""

import re
import secrets
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from hashlib import md5
from importlib import import_module
from typing import Literal, Protocol, cast

import attrs

from ttdn.errors import InvalidValue, NotFound, NotWritten, Place, Problem
from ttdn.feeds.folder import LEFT_OVER

Options = Mapping[str, object]


class _FileSystem(Protocol):
    """What is used of fsspec's file systems."""

    def cat_file(self, path: str) -> bytes: ...
    def pipe_file(self, path: str, value: bytes, **kwargs: object) -> object: ...
    def rm_file(self, path: str) -> None: ...
    def mv(self, path1: str, path2: str) -> None: ...
    def makedirs(self, path: str, exist_ok: bool) -> None: ...  # noqa: FBT001  fsspec's own
    def find(self, path: str, *, detail: Literal[True]) -> Mapping[str, Mapping[str, object]]: ...
    def modified(self, path: str) -> datetime: ...
    def invalidate_cache(self) -> None: ...


@attrs.frozen
class Label:
    """What a server shall say of a file (*nhãn tệp*): its media type, and how long it may be kept."""

    media_type: str
    cache: str


def _s3(label: Label) -> Options:
    return {"ContentType": label.media_type, "CacheControl": label.cache}


def _google(label: Label) -> Options:
    return {"content_type": label.media_type, "fixed_key_metadata": {"cache_control": label.cache}}


def _azure(label: Label) -> Options:
    return {"content_settings": {"content_type": label.media_type, "cache_control": label.cache}}


def _unlabelled(label: Label) -> Options:
    del label
    return {}


# Object storage: one put is seen whole or not at all. What it takes for a label differs by the package behind it.
OBJECTS: Mapping[str, Callable[[Label], Options]] = {
    **dict.fromkeys(("s3", "s3a"), _s3),
    **dict.fromkeys(("gs", "gcs"), _google),
    **dict.fromkeys(("az", "abfs", "abfss"), _azure),
    "memory": _unlabelled,
}
_SETTINGS: Options = {"use_listings_cache": False}  # what was listed before may be out of date
# s3fs tries again by itself; with the five attempts of botocore each time, a dead server takes many minutes.
_S3_SETTINGS: Options = {"config_kwargs": {"retries": {"total_max_attempts": 2}}}
_FORM = "write it as in s3://bucket/folder"
_MD5 = re.compile(r'"?([0-9a-f]{32})"?')


@attrs.frozen(eq=False)
class Store:
    """Files below an address (*kho tệp*), by path with forward slashes."""

    address: str
    _fs: _FileSystem = attrs.field(alias="fs", repr=False)
    _root: str = attrs.field(alias="root", repr=False)
    _secrets: tuple[str, ...] = attrs.field(alias="secrets", repr=False)
    _labelled: Callable[[Label], Options] | None = attrs.field(alias="labelled", repr=False)

    @classmethod
    def at(cls, address: str, options: Options) -> "Store":
        """Open the storage of an address (*mở kho*); `options` are those of its fsspec package.

        Raises `InvalidValue` (``storage-address``), `NotFound` (``storage-extra``), and `NotWritten` where the
        storage is asked at once and does not answer.
        """
        scheme = address.partition("://")[0].lower()
        place = Place(_without_password(address).rstrip("/"))
        if "::" in address:
            raise InvalidValue(Problem("storage-address", "an address may name one storage only", place=place))
        labelled = OBJECTS.get(scheme)
        settings = {**(_SETTINGS if labelled is not None else {}), **(_S3_SETTINGS if labelled is _s3 else {})}
        hidden = tuple(value for value in options.values() if isinstance(value, str) and value)
        what = "the storage cannot be opened"
        try:
            opened = import_module("fsspec.core").url_to_fs(
                address, **{"skip_instance_cache": True, **settings, **options}
            )
        except ImportError as error:
            raise NotFound(_missing(scheme, error, place)) from error
        except (TypeError, ValueError) as error:
            raise InvalidValue(Problem("storage-address", what, _reason(error, hidden), _FORM, place)) from error
        except Exception as error:
            raise NotWritten(Problem("not-written", what, _reason(error, hidden), _hint(error), place)) from error
        fs, root = cast("tuple[_FileSystem, str]", opened)
        if not root.strip("/") and scheme != "memory":
            raise InvalidValue(Problem("storage-address", "the address names no bucket", hint=_FORM, place=place))
        return cls(place.file, fs, root.rstrip("/"), hidden, labelled)

    def name(self, path: str) -> str:
        """Return how errors name a file: its address, without a password."""
        return f"{self.address}/{path}"

    def get(self, path: str) -> bytes | None:
        """Return the bytes of a file, None where there is none."""
        with self._doing("what is published cannot be read", path), suppress(FileNotFoundError):
            return self._fs.cat_file(self._full(path))
        return None

    def put(self, path: str, data: bytes, label: Label) -> None:
        """Put a whole file in its place: by one put, or beside it and then renamed."""
        with self._doing("the file could not be written", path):
            if self._labelled is not None:
                self._fs.pipe_file(self._full(path), data, **self._labelled(label))
            else:
                self._put_beside(path, data)

    def create(self, path: str, data: bytes, label: Label) -> bool:
        """Put a file where there is none; whether it is this file that is there now.

        `data` must differ from what anybody else would put: where the storage cannot refuse a second file, whoever
        came last has it.
        """
        with self._doing("the file could not be written", path):
            try:
                self._put_new(self._full(path), data, label)
            except OSError:
                # Not every server says plainly that there is one; and a put whose answer was lost meets itself.
                if self.get(path) is None:
                    raise
        return self.get(path) == data

    def remove(self, path: str) -> None:
        """Remove a file, if it is there."""
        with self._doing("the file could not be removed", path), suppress(FileNotFoundError):
            self._fs.rm_file(self._full(path))

    def listed(self) -> Mapping[str, str | None]:
        """List every file by path, with the mark of its bytes where the storage tells it."""
        with self._doing("the storage cannot be listed", ""):
            self._fs.invalidate_cache()
            found = self._fs.find(self._root, detail=True)
            return {name[len(self._root) + 1 :]: _told(info) for name, info in found.items()}

    def since(self, path: str) -> str:
        """Tell when a file was put, by the clock of the storage; "" where it does not say."""
        with suppress(Exception):
            return f"{self._fs.modified(self._full(path)):%Y-%m-%d %H:%M %Z}"
        return ""

    def remove_unfinished(self) -> None:
        """Remove temporary files, known by their names; object storage never has any."""
        if self._labelled is None:
            for path in self.listed():
                if re.fullmatch(LEFT_OVER, path.rpartition("/")[2]):
                    self.remove(path)

    def _full(self, path: str) -> str:
        return f"{self._root}/{path}"

    def _put_new(self, full: str, data: bytes, label: Label) -> None:
        if self._labelled is None:
            self._fs.makedirs(self._root, exist_ok=True)
            self._fs.pipe_file(full, data, mode="create")
        else:
            self._fs.pipe_file(full, data, mode="create", **self._labelled(label))

    def _put_beside(self, path: str, data: bytes) -> None:
        full = self._full(path)
        folder, _, name = full.rpartition("/")
        passing = f"{folder}/.{name}.{secrets.token_hex(4)}.tmp"
        self._fs.makedirs(folder, exist_ok=True)
        try:
            self._fs.pipe_file(passing, data)
            self._fs.mv(passing, full)
        except BaseException:
            with suppress(Exception):
                self._fs.rm_file(passing)
            raise

    @contextmanager
    def _doing(self, what: str, path: str) -> Generator[None]:
        """Turn whatever fails meanwhile into an error with the place, without a password."""
        try:
            yield
        except NotWritten:
            raise
        except Exception as error:
            reason, place = _reason(error, self._secrets), Place(self.name(path))
            raise NotWritten(Problem("not-written", what, reason, _hint(error), place)) from error


def mark_of(data: bytes) -> str:
    """Return what a listing of S3 tells of a file put at once (*dấu nội dung*): its MD5, and its length.

    >>> mark_of(b"")
    'd41d8cd98f00b204e9800998ecf8427e 0'
    """
    return f"{md5(data, usedforsecurity=False).hexdigest()} {len(data)}"


def _told(info: Mapping[str, object]) -> str | None:
    """The mark in a line of a listing; the ETag of a file put in parts, or encrypted, is no MD5 and fits none."""
    etag = _MD5.fullmatch(str(info.get("ETag", "")))
    return f"{etag[1]} {info.get('size')}" if etag is not None else None


def _missing(scheme: str, error: ImportError, place: Place) -> Problem:
    """Name the package to install: ttdn's extra, or what fsspec says that a kind of storage needs."""
    what = "the package that reads this kind of address is not installed"
    extra = "s3" if scheme in {"s3", "s3a"} else "storage" if (error.name or "").startswith("fsspec") else ""
    hint = f'install it: pip install "ttdn[{extra}]"' if extra else "install it"
    return Problem("storage-extra", what, str(error), hint, place)


def _without_password(text: str) -> str:
    return re.sub(r"://[^/\s]*@", "://", text)


def _reason(error: Exception, hidden: Iterable[str]) -> str:
    """What went wrong, in one line, without what is secret."""
    reason = f"{type(error).__name__}: {next(iter(str(error).splitlines()), '')}"
    for secret in hidden:
        reason = reason.replace(secret, "…")
    return _without_password(reason)


def _hint(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "make the bucket first, or correct its name"
    if isinstance(error, PermissionError) or "Credential" in type(error).__name__:
        return "check the credentials, and that they may list, read, put and remove files there"
    return "check the address and the network, and publish again; every file is whole"
