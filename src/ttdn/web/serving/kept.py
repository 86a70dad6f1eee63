"""What is kept in memory (*bộ nhớ đệm*): the values used last, up to a number of bytes."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Values by key, the least recently used given up first (*bộ nhớ đệm có giới hạn*); safe between threads.

    >>> kept = Kept[str, bytes](10)
    >>> for name in "ab":
    ...     kept.put(name, b"123456", 6)
    >>> kept.get("a"), kept.get("b")
    (None, b'123456')
    """

    def __init__(self, limit: int) -> None:
        """Keep values of `limit` bytes at most, all together."""
        self._limit = limit
        self._size = 0
        self._held: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> Value | None:
        """Return a value, None where it is not kept."""
        with self._lock:
            held = self._held.get(key)
            if held is None:
                return None
            self._held.move_to_end(key)
            return held[0]

    def put(self, key: Key, value: Value, size: int) -> None:
        """Keep a value of `size` bytes; one that is larger than all may be together is not kept."""
        with self._lock:
            self._drop(key)
            if size > self._limit:
                return
            self._held[key] = (value, size)
            self._size += size
            while self._size > self._limit:
                self._drop(next(iter(self._held)))

    def _drop(self, key: Key) -> None:
        _, size = self._held.pop(key, (None, 0))
        self._size -= size
