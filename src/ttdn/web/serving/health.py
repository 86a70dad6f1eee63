"""Whether what is served is what was published (*kiểm tra tình trạng*)."""

from collections.abc import Callable
from itertools import count
from typing import TypedDict

from ttdn.errors import TtdnError
from ttdn.feeds.folder import INDEX, LEDGER
from ttdn.feeds.publish.ledger_file import read_ledger
from ttdn.web.serving.folder import ServedFolder, Unavailable
from ttdn.web.serving.index import ServedIndex, index_of

SAMPLE = 8


class HealthItem(TypedDict):
    """The answer (*tình trạng*): ``ok`` or ``failed``, the number of public feeds, and what is wrong."""

    status: str
    feeds: int
    problems: list[str]


class Health:
    """Holds a sample of the feeds to the index (*kiểm tra tình trạng*), another one at each call.

    A feed that is newer than the index is sound while its hash is that of the ledger: the ledger is written first
    and the index last, so that this is so during a publication, and after one that was killed.
    """

    def __init__(self, folder: ServedFolder, hidden: Callable[[], Callable[[str], bool]]) -> None:
        """Take the folder, and what tells of a path whether the answer may name it."""
        self._folder = folder
        self._hidden = hidden
        self._calls = count()

    def check(self) -> HealthItem:
        """Read the index and the sample again from the disk."""
        try:
            index = index_of(self._folder.read(INDEX))
            hidden = self._hidden()
        except Unavailable:
            return {"status": "failed", "feeds": 0, "problems": [f"{INDEX}: unreadable"]}
        paths = sorted(index.hashes)
        begin = next(self._calls) * SAMPLE
        sample = dict.fromkeys(paths[at % len(paths)] for at in range(begin, begin + SAMPLE)) if paths else {}
        problems = [
            f"{'a private feed' if hidden(path) else path}: {fault}"
            for path in sample
            if (fault := self._fault(path, index))
        ]
        feeds = sum(not hidden(path) for path in paths)
        return {"status": "failed" if problems else "ok", "feeds": feeds, "problems": problems}

    def _fault(self, path: str, index: ServedIndex) -> str:
        try:
            file = self._folder.read(path)
        except Unavailable:
            return "unreadable"
        if file is None:
            return "missing"
        return "" if file.sha256 in {index.hashes[path], self._newer(path)} else "not as published"

    def _newer(self, path: str) -> str:
        try:
            data = (self._folder.root / LEDGER).read_bytes()
            feed = read_ledger(data, LEDGER).feeds.get(path)
        except (OSError, TtdnError):
            return ""
        return feed.sha256 if feed is not None else ""
