"""Publishing (*phát hành*): into a destination that remembers, each file whole at every instant."""

from collections.abc import Mapping, Sequence
from datetime import date

from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.feed import Feed
from ttdn.feeds.folder import LEDGER, Pages, refuse_duplicates, refuse_leaving_out
from ttdn.feeds.options import Withdrawn
from ttdn.feeds.publish.adopt import adopted
from ttdn.feeds.publish.beside import refuse_unseen
from ttdn.feeds.publish.destination import Destination
from ttdn.feeds.publish.edition import Edition, next_edition
from ttdn.feeds.publish.memo import MEMO, read_memo
from ttdn.feeds.publish.there import There
from ttdn.feeds.publish.writing import Publication, Writing
from ttdn.feeds.stages import Progress, unseen
from ttdn.model.documents import Directive

_COMMAND = "ttdn publish DEST"


def publish(
    feeds: Sequence[Feed],
    destination: Destination,
    *,
    on: date,
    withdrawn: Withdrawn = "notice",
    directives: Mapping[str, Directive] | None = None,
    todo: bool = False,
    drop: bool = False,
    dry_run: bool = False,
    source: str = "",
    progress: Progress = unseen,
    pages: Pages | None = None,
) -> Publication:
    """Publish feeds into a destination that remembers (*phát hành lịch*), on a day that is given, never read.

    Give the feeds of whole plans: what was published and is not among them counts as withdrawn. Plans that the
    destination holds and the feeds do not are refused, but for `drop`. `todo` writes the files of tasks too; where
    there are such files they are kept up in any case. `pages` makes what people read of the feeds; it is written
    after them and before the index. `directives` name what withdrew a duty. A dry run changes
    nothing and takes no lock. `source` identifies all that the feeds were made from, these options too: see
    `standing`.

    Raises `InvalidValue` (``feed-duplicate``, ``publish-empty``, ``publish-day``, ``publish-refused``,
    ``plans-left-out``, ``uid-differs``, ``uid-reused``), `InvalidFile` (``ledger-broken``, ``ledger-foreign``,
    ``ledger-version``) and `NotWritten` (``publish-locked``, ``not-written``). Only the last leaves some files
    new; each is whole then, and the next run goes on.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> import ttdn
    >>> from ttdn.feeds.publish import Folder
    >>> feeds = ttdn.Workspace.open().feeds("hue/nq47")
    >>> with TemporaryDirectory() as folder:
    ...     first = publish(feeds, Folder(Path(folder)), on=date(2026, 11, 26))
    ...     again = publish(feeds, Folder(Path(folder)), on=date(2026, 11, 27))
    >>> len(first.changes) > 0, again.changes, again.written
    (True, (), ())
    """
    refuse_duplicates(feeds)
    if not feeds:
        hint = "name plans that have a dated duty; `ttdn agenda` shows what there is"
        raise InvalidValue(Problem("publish-empty", "there is no feed to publish", hint=hint))
    if dry_run:
        there = There.at(destination, feeds)
        edition = _edition(feeds, there, on, withdrawn, directives, drop=drop)
        return Writing(edition, there, todo, pages, write=False, progress=progress).run()
    with destination.lock():
        destination.sweep()
        there = There.at(destination, feeds)
        edition = _edition(feeds, there, on, withdrawn, directives, drop=drop)
        writing = Writing(edition, there, todo, pages, write=True, progress=progress)
        done = writing.run()
        writing.remember(source)
        return done


def standing(destination: Destination, source: str, on: date) -> Publication | None:
    """Tell that everything stands as it is to be published (*không có gì thay đổi*), without making it again.

    None where that is not certain: the last publication was made from another `source`, a notice has stood its
    days by then, or any file is not as it was. Raises `NotWritten` where a file cannot be read.

    >>> from pathlib import Path
    >>> from ttdn.feeds.publish import Folder
    >>> standing(Folder(Path("not-there")), "a source", date(2026, 11, 26)) is None
    True
    """
    memo = read_memo(destination.read(MEMO))
    if memo is None or not memo.covers(source, on) or not memo.is_whole(destination):
        return None
    return Publication((), memo.entries, (), tuple(sorted(memo.files)), ())


def _edition(
    feeds: Sequence[Feed],
    there: There,
    on: date,
    withdrawn: Withdrawn,
    directives: Mapping[str, Directive] | None,
    *,
    drop: bool,
) -> Edition:
    """Make the edition and hold it to what is published; nothing is changed."""
    destination = there.destination
    ledger = adopted(there.known, there.unknown(), there.missing(), on)
    if not drop:
        held = {path for path, feed in ledger.feeds.items() if feed.live}
        refuse_leaving_out(held - {feed.path for feed in feeds}, _COMMAND, destination.place(LEDGER))
    edition = next_edition(ledger, feeds, on, withdrawn=withdrawn, directives=directives)
    refuse_unseen(edition, ledger, there.feeds, destination.read, destination.place)
    return edition
