"""Addresses that cannot be guessed (*địa chỉ bí mật*), for calendars that are not public.

A feed that the file of tokens names is private: it is reached only under an address with one of its tokens. The
file holds the SHA-256 of each token, never the token, which has 128 bits and is shown once, when it is made.
"""

import hmac
import json
import re
import secrets
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import cast

import attrs

from ttdn.errors import InvalidFile, InvalidValue, NotFound, Place, Problem
from ttdn.feeds.feed import FeedAddress
from ttdn.feeds.folder import replace_whole
from ttdn.web.links import LONGEST_LINK, google_link
from ttdn.web.serving.paths import stem_of

PREFIX = "t/"  # of the path of a private address
TOKEN_OCTETS = 16
ID_LENGTH = 8
_FORMAT, _SCHEMA = "ttdn-tokens", 1
_DIGEST = re.compile("[0-9a-f]{64}")


@attrs.frozen
class Token:
    """One token of a feed (*mã truy cập*): the hash of it, the day it was made, and a note on whom it is for."""

    sha256: str
    added: date
    note: str = ""

    @property
    def id(self) -> str:
        """What people call it by: the first digits of its hash."""
        return self.sha256[:ID_LENGTH]


@attrs.frozen
class Tokens:
    """The private feeds, by path, each with its tokens (*danh sách mã*); one without any is reached by nobody."""

    feeds: Mapping[str, tuple[Token, ...]] = attrs.field(factory=dict[str, tuple[Token, ...]])

    def is_private(self, path: str) -> bool:
        """Tell whether a file is a private feed, or goes with one: its tasks, its page.

        >>> Tokens({"units/x/a.ics": ()}).is_private("units/x/a.todo.ics")
        True
        """
        return f"{stem_of(path)}.ics" in self.feeds

    def opens(self, token: str, path: str) -> bool:
        """Tell whether a token opens a private feed, or its file of tasks; how long it takes tells nothing."""
        given = sha256(token.encode("utf-8", "replace")).hexdigest()
        found = False
        for held in self.feeds.get(f"{stem_of(path)}.ics", ()):
            found |= hmac.compare_digest(held.sha256, given)
        return found

    def added(self, feed: str, on: date, note: str = "") -> "tuple[Tokens, str]":
        """Make a token of a feed, and the feed private (*cấp mã*); return the token too, which is kept nowhere.

        Raises `InvalidValue` (``token-feed``) where no feed can lie at this path.
        """
        if FeedAddress.at(feed) is None:
            hint = "give the path as index.json has it, as in units/hue/so-vhtt.ics"
            raise InvalidValue(Problem("token-feed", "no feed can lie at this path", feed, hint))
        token = secrets.token_urlsafe(TOKEN_OCTETS)
        made = Token(sha256(token.encode()).hexdigest(), on, note)
        return Tokens({**self.feeds, feed: (*self.feeds.get(feed, ()), made)}), token

    def revoked(self, feed: str, name: str) -> "Tokens":
        """Take a token of a feed away, by its id (*thu hồi mã*); the feed stays private.

        Raises `NotFound` (``token-unknown``).
        """
        held = self.feeds.get(feed, ())
        left = tuple(token for token in held if token.id != name)
        if len(left) == len(held):
            hint = "see `ttdn token list`"
            raise NotFound(Problem("token-unknown", "no token of this feed has this id", f"{feed} {name}", hint))
        return Tokens({**self.feeds, feed: left})


def address_of(token: str, feed: str, base: str = "") -> str:
    """Return the address of a private feed (*địa chỉ lịch riêng*), whole where the site's `base` is given.

    Raises `InvalidValue` (``token-address``) for one that Google Calendar would not take for its length.

    >>> address_of("xyz", "units/hue/so-vhtt.ics")
    '/t/xyz/units/hue/so-vhtt.ics'
    """
    address = f"{base.rstrip('/')}/{PREFIX}{token}/{feed}"
    if len(google_link(address)) > LONGEST_LINK:
        hint = "take a shorter name for the site, or for the unit"
        raise InvalidValue(Problem("token-address", "the address is too long for Google Calendar", address, hint))
    return address


def read_tokens(file: Path) -> Tokens:
    """Read a file of tokens (*đọc tệp mã*).

    Raises `NotFound` (``file-missing``), and `InvalidFile` (``file-unreadable``, ``tokens-broken``).
    """
    place = Place(str(file))
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise NotFound(Problem("file-missing", "no such file", str(file), "`ttdn token add` makes it")) from None
    except OSError as error:
        what = "the file of tokens cannot be read"
        raise InvalidFile(Problem("file-unreadable", what, error.strerror or "", place=place)) from error
    try:
        return _tokens(json.loads(data))
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        what, hint = "this is no file of tokens", "put back a copy; what it does not name is public"
        got = f"{type(error).__name__}: {error}"
        raise InvalidFile(Problem("tokens-broken", what, got, hint, place)) from None


def write_tokens(tokens: Tokens, file: Path) -> None:
    """Write a file of tokens whole (*ghi tệp mã*); raises `NotWritten` (``not-written``)."""
    feeds = {
        feed: [{"sha256": held.sha256, "added": held.added.isoformat(), "note": held.note} for held in tokens_]
        for feed, tokens_ in sorted(tokens.feeds.items())
    }
    text = json.dumps({"format": _FORMAT, "schema": _SCHEMA, "feeds": feeds}, ensure_ascii=False, indent=1)
    replace_whole(file, f"{text}\n".encode(), durable=True)


def _tokens(value: object) -> Tokens:
    head = cast("dict[str, object]", value)
    if (head["format"], head["schema"]) != (_FORMAT, _SCHEMA):
        raise ValueError(f"{head['format']} {head['schema']}")  # noqa: EM102, TRY003  becomes a problem
    feeds = cast("dict[str, list[dict[str, str]]]", head["feeds"])
    for feed in feeds:
        if FeedAddress.at(feed) is None:
            raise ValueError(feed)
    return Tokens({feed: tuple(map(_token, held)) for feed, held in feeds.items()})


def _token(item: Mapping[str, str]) -> Token:
    if not _DIGEST.fullmatch(item["sha256"]):
        raise ValueError(item["sha256"])
    return Token(item["sha256"], date.fromisoformat(item["added"]), item["note"])
