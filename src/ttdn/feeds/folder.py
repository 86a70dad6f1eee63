"""Feeds in a folder (*thư mục lịch*): every file whole at every moment, the index last.

A feed that is no longer made keeps its file and leaves the index: people are subscribed to it, and a calendar that
vanishes, or answers with an error page, empties theirs.
"""

import json
import os
import re
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from ttdn.errors import InvalidValue, NotWritten, Place, Problem
from ttdn.feeds.feed import Feed
from ttdn.feeds.index import index_json

INDEX = "index.json"
A_FILE, ANOTHER_FOLDER = "a file stands where the folder should be", "name another folder, or move the file away"
LEDGER = "ledger.json"  # of a folder that is published with memory
# No feed ends so, and no name begins with a dot, as those of unfinished files do.
_PAGE = re.compile(r"([a-z0-9-]+/)*[a-z0-9-]+\.(html|css|js|json|svg)")
LEFT_OVER = r"\..+\.[0-9a-f]{8}\.tmp"  # the name of a temporary file


Pages = Callable[[Sequence[Feed]], Iterable[tuple[str, bytes]]]
"""Makes what people read of some feeds (*trang web*), as paths beside them and bytes; see `ttdn.web.pages`.

What is wrong with the whole is best raised when it is called: no file is written then.
"""


@attrs.frozen
class Written:
    """What a run did to a folder (*kết quả ghi*), as paths relative to it, ascending.

    `changed` were written, `same` held these bytes already. `left` are feeds that the index named before and no
    longer names: their files stay as they were.
    """

    changed: tuple[str, ...]
    same: tuple[str, ...]
    left: tuple[str, ...]


def write_folder(
    feeds: Sequence[Feed], out: Path, *, todo: bool = False, drop: bool = False, pages: Pages | None = None
) -> Written:
    """Write feeds and their index (*ghi thư mục lịch*); only files whose bytes differ are touched.

    `todo` writes the second file of tasks beside each. `pages` makes what people read of the feeds; it is written
    after them and before the index. A folder that holds other plans is refused, since the feeds of offices would
    lose what those plans ask of them; `drop` does it all the same. Raises `InvalidValue` (``feed-duplicate``,
    ``plans-left-out``, and ``folder-published`` for a folder whose entries have stamps that plain building would
    set back) before anything is written, and `NotWritten` (``not-written``) with the place: what was there is then
    still whole, and the old index still tells of it. ``page-path`` is raised where such a page comes.
    """
    refuse_duplicates(feeds)
    if out.exists() and not out.is_dir():
        raise NotWritten(Problem("not-written", A_FILE, hint=ANOTHER_FOLDER, place=Place(str(out))))
    _refuse_published(out)
    before = indexed(_read(out / INDEX))
    if not drop:
        refuse_leaving_out(before - {feed.path for feed in feeds}, "ttdn build", str(out / INDEX))
    shown = checked(pages(feeds)) if pages is not None else ()
    changed: list[str] = []
    same: list[str] = []
    for path, data in _files(feeds, shown, todo=todo):  # one at a time: together they may be larger than memory
        (changed if replace_whole(out / path, data) else same).append(path)
    left = before - {feed.path for feed in feeds}
    return Written(tuple(sorted(changed)), tuple(sorted(same)), tuple(sorted(left)))


def checked(pages: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Yield pages as they are (*kiểm tra đường dẫn trang*), each with a path that is its own.

    Raises `InvalidValue` (``page-path``) for a path that an earlier page has, that leads elsewhere, or that a
    feed, the index or the ledger may have.
    """
    seen = {INDEX, LEDGER}
    for path, data in pages:
        if path in seen or not _PAGE.fullmatch(path):
            what = "a page needs a path of its own, beside the feeds and apart from them"
            raise InvalidValue(Problem("page-path", what, path, "write it as in units/hue/so-vhtt.html"))
        seen.add(path)
        yield path, data


def _files(
    feeds: Sequence[Feed], pages: Iterable[tuple[str, bytes]], *, todo: bool
) -> Iterator[tuple[str, bytes]]:
    for feed in feeds:
        yield feed.path, feed.data
        if todo:
            yield feed.address.todo_path, feed.todo
    yield from pages
    yield INDEX, index_json(feeds)


def refuse_duplicates(feeds: Sequence[Feed]) -> None:
    """Refuse two feeds at one address; raises `InvalidValue` (``feed-duplicate``)."""
    paths = Counter(feed.path for feed in feeds)
    twice = sorted(path for path, count in paths.items() if count > 1)
    if twice:
        raise InvalidValue(*(Problem("feed-duplicate", "two feeds have the same address", path) for path in twice))


def refuse_leaving_out(left: Iterable[str], command: str, file: str) -> None:
    """Refuse to leave out plans among some paths; raises `InvalidValue` (``plans-left-out``)."""
    plans = sorted(path.removeprefix("plans/").removesuffix(".ics") for path in left if path.startswith("plans/"))
    if plans:
        hint = f"name them too, as in `{command} {' '.join(plans)} …`, take another folder, or say --drop"
        place = Place(file)
        what = "the folder holds plans that this run leaves out, and offices would lose their deadlines"
        raise InvalidValue(Problem("plans-left-out", what, ", ".join(plans), hint, place))


def _refuse_published(out: Path) -> None:
    if (out / LEDGER).exists():
        what = "the folder is published with a memory of its entries, which building would set back"
        hint = "use `ttdn publish`, or build into another folder"
        raise InvalidValue(Problem("folder-published", what, hint=hint, place=Place(str(out / LEDGER))))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def indexed(index: bytes) -> set[str]:
    """Return the paths that an index names; none where it cannot be read."""
    try:
        return {str(feed["path"]) for feed in json.loads(index)["feeds"]}
    except (ValueError, LookupError, TypeError):
        return set()


def replace_whole(path: Path, data: bytes, *, durable: bool = False) -> bool:
    """Put a whole file in place of another (*ghi trọn tệp*); False where the bytes are there already.

    `durable` brings the bytes to the disk before the old ones go. Raises `NotWritten` (``not-written``) with the
    place; what was there before is then still whole.
    """
    passing = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        if _holds(path, data):
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with passing.open("xb") as file:
                file.write(data)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            passing.replace(path)
        except BaseException:
            passing.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise NotWritten(
            Problem(
                "not-written",
                "the file could not be written",
                error.strerror or str(error),
                "check that the folder may be written and has room; what was there before is still whole",
                Place(str(path)),
            )
        ) from error
    return True


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except (FileNotFoundError, NotADirectoryError):
        return False
