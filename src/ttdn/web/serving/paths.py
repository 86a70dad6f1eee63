"""Which addresses can name a file (*địa chỉ trên mạng*): a closed form, so that nothing else is ever looked up."""

import re
from collections.abc import Mapping

from ttdn.feeds.feed import FeedAddress
from ttdn.feeds.folder import LEDGER

# Google adds no calendar whose address is longer than 256; a path beyond this names nothing.
PATH_LENGTH = 255
CALENDAR = ".ics"
HOME = "index.html"
# Lower case alone: on a disk that knows no case, another spelling would go round what is said of a path.
_PATH = re.compile(r"(?:[a-z0-9_-][a-z0-9._~-]*/)*[a-z0-9_-][a-z0-9._~-]*")
# A slash that only one of a proxy and this program may take for one.
_ENCODED = re.compile(rb"%2f", re.IGNORECASE)

MEDIA_TYPES: Mapping[str, str] = {
    CALENDAR: "text/calendar; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


def path_of(asked: str, raw: bytes = b"") -> str | None:
    """Return the path of a file that an address asks for (*đường dẫn tệp*), None where it can name none.

    `asked` is decoded and without its leading slash; `raw` is the path as it was sent, where that is known. The
    ledger, dotfiles, temporary files and files of other types are named by no address.

    >>> path_of("units/hue/so-vhtt.ics")
    'units/hue/so-vhtt.ics'
    >>> path_of("")
    'index.html'
    >>> [path_of(asked) for asked in ("ledger.json", "../x.ics", "units/hue", ".x.ics.0123abcd.tmp")]
    [None, None, None, None]
    """
    path = asked or HOME
    if len(path) > PATH_LENGTH or not _PATH.fullmatch(path) or _ENCODED.search(raw):
        return None
    name = path.rpartition("/")[2]
    return path if media_type(path) and name != LEDGER else None


def media_type(path: str) -> str:
    """Return the type of a file by its ending (*kiểu nội dung*), "" for one that is not served.

    >>> media_type("index.json")
    'application/json'
    """
    name = path.rpartition("/")[2]
    return MEDIA_TYPES.get(f".{name.rpartition('.')[2]}", "") if "." in name else ""


def stem_of(path: str) -> str:
    """Return a path without its endings: what a feed, its tasks and its page have in common.

    >>> stem_of("units/hue/so-vhtt.todo.ics")
    'units/hue/so-vhtt'
    """
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{name.partition('.')[0]}"


def feed_at(path: str) -> FeedAddress | None:
    """Return the feed that a path belongs to (*lịch tại địa chỉ*), also of its file of tasks; None for another.

    >>> feed_at("units/hue/so-vhtt.todo.ics")
    FeedAddress(kind='unit', id='hue/so-vhtt')
    """
    return FeedAddress.at(f"{stem_of(path)}{CALENDAR}") if path.endswith(CALENDAR) else None
