"""What the index of a folder promises (*mục lục của thư mục*): its feeds, each with the hash of its bytes."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import cast

import attrs

from ttdn.feeds.folder import INDEX
from ttdn.web.serving.folder import ServedFile, Unavailable


@attrs.frozen
class ServedIndex:
    """The paths of feeds with the SHA-256 of each (*mục lục*)."""

    hashes: Mapping[str, str]


@lru_cache(maxsize=2)
def index_of(file: ServedFile | None) -> ServedIndex:
    """Read the index (*đọc mục lục*), each once; raises `Unavailable` where that cannot be."""
    feeds = _feeds(file)
    try:
        return ServedIndex({str(feed["path"]): str(feed["sha256"]) for feed in feeds})
    except (LookupError, TypeError) as error:
        raise Unavailable(INDEX, repr(error)) from error


def without(file: ServedFile, hidden: Callable[[str], bool]) -> bytes:
    """Return the bytes of the index without some feeds (*mục lục công khai*), in the form it is written in."""
    feeds = [feed for feed in _feeds(file) if not hidden(str(feed.get("path", "")))]
    head = cast("dict[str, object]", json.loads(file.data))
    return f"{json.dumps({**head, 'feeds': feeds}, ensure_ascii=False, indent=1)}\n".encode()


def _feeds(file: ServedFile | None) -> list[dict[str, object]]:
    if file is None:
        raise Unavailable(INDEX, "there is none")
    try:
        return cast("list[dict[str, object]]", json.loads(file.data)["feeds"])
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Unavailable(INDEX, repr(error)) from error
