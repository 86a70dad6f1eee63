"""One publisher at a time on storage without locks (*khóa trên kho*): a file that is put only where there is none.

It names its holder. Nobody can tell a publisher that died from a slow one, so that a person must say to break it.
"""

import os
import secrets
import socket
from collections.abc import Generator
from contextlib import contextmanager, suppress

import attrs

from ttdn.errors import NotWritten, Place, Problem
from ttdn.feeds.publish.store import Label, Store

LOCK = ".ttdn-publish.lock"
_LABEL = Label("text/plain; charset=utf-8", "no-store")


@attrs.define(eq=False)
class StoreLock:
    """The lock of a store (*khóa*)."""

    store: Store
    _mine: bytes | None = attrs.field(init=False, default=None)  # what the file holds while it is held here

    @contextmanager
    def held(self) -> Generator[None]:
        """Hold the lock while the context lasts (*giữ khóa*); nothing of it is left afterwards.

        Raises `NotWritten` (``publish-locked``) where another holds it, and (``not-written``).
        """
        mine = f"{socket.gethostname()} {os.getpid()} {secrets.token_hex(8)}\n".encode()
        if not self.store.create(LOCK, mine, _LABEL):
            raise NotWritten(self._taken())
        self._mine = mine
        try:
            yield
        except BaseException:
            with suppress(NotWritten):  # what went wrong first is told
                self._let_go(mine)
            raise
        self._let_go(mine)

    def break_open(self) -> None:
        """Remove the lock, whoever has it; who holds it then notices by `check`."""
        self.store.remove(LOCK)

    def check(self) -> None:
        """Make sure that the lock was not taken over since; raises `NotWritten` (``publish-lock-lost``)."""
        if self._mine is not None and self.store.get(LOCK) != self._mine:
            what = "the lock was taken from this publisher, which stopped"
            hint = "let the other one end, then publish again; every file is whole"
            place = Place(self.store.name(LOCK))
            raise NotWritten(Problem("publish-lock-lost", what, self._holder(), hint, place))

    def _let_go(self, mine: bytes) -> None:
        self._mine = None
        if self.store.get(LOCK) == mine:
            self.store.remove(LOCK)

    def _taken(self) -> Problem:
        what = "another publisher is at work there, or died there"
        hint = "wait until it is done; if it surely runs no more, say --break-lock; nothing was changed"
        return Problem("publish-locked", what, self._holder(), hint, Place(self.store.name(LOCK)))

    def _holder(self) -> str:
        """Who says to hold the lock: host and process, and since when."""
        host, process, *_ = [*(self.store.get(LOCK) or b"").decode("utf-8", "replace").split(), "", ""]
        since = self.store.since(LOCK)
        return " ".join(filter(None, (host, process, f"since {since}" if since else "")))
