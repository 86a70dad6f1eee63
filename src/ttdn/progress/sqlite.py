"""The record in a file of SQLite (*sổ theo dõi trong tệp SQLite*), which many processes may write to at once."""

import sqlite3
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import attrs

from ttdn.errors import InvalidFile, InvalidValue, NotFound, NotWritten, Place, Problem
from ttdn.progress.appending import Kept, appended
from ttdn.progress.entries import Entry
from ttdn.progress.rows import COLUMNS, damaged, entry_of, row_of
from ttdn.progress.sqlite_reading import PATIENCE, open_file, open_to_read

_APPLICATION = 0x7474646E  # "ttdn": tells the file of a record from any other of SQLite
_APPEND = f"INSERT INTO entry ({COLUMNS}) VALUES ({', '.join('?' for _ in COLUMNS.split(', '))})"  # noqa: S608  names of ours
_FIND = f"SELECT {COLUMNS} FROM entry WHERE id = ?"  # noqa: S608  names of ours, the values are bound
_GUARDS = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'"
# Each step makes the file of one version that of the next; the version is the number of steps done.
_STEPS = (
    (
        """CREATE TABLE entry (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            plan TEXT NOT NULL,
            uid TEXT NOT NULL,
            unit TEXT NOT NULL,
            mark TEXT NOT NULL CHECK (mark IN ('done', 'under-way', 'withdrawn')),
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            done_on TEXT,
            evidence TEXT NOT NULL,
            note TEXT NOT NULL,
            corrects TEXT REFERENCES entry (id)
        )""",
        """CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
            BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END""",
        """CREATE TRIGGER entry_remains BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'an entry is never taken out'); END""",
    ),
    (
        "CREATE INDEX entry_of_unit ON entry (unit, plan)",
        "CREATE INDEX entry_of_plan ON entry (plan, unit)",
    ),
)


@attrs.frozen
class SqliteRecord:
    """A record in one file (*sổ theo dõi*); a file that is not there is an empty record until it is written to.

    It is read also in a folder where nothing can be written, by a copy among the temporary files.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     list(SqliteRecord(Path(folder, "so-theo-doi.sqlite")).entries())
    []
    """

    path: Path

    @property
    def name(self) -> str:
        """The path."""
        return str(self.path)

    def is_there(self) -> bool:
        """Whether the file is there (*đã có sổ*), and not empty, as a first batch that is refused leaves it."""
        if not self._exists():
            return False
        with self._reading() as file:
            return self._version(file) > 0

    def append(self, entries: Iterable[Entry]) -> int:
        """Append entries, all or none; see `EntryRecord.append`."""
        given = tuple(entries)
        if not given:
            return 0
        with self._writing() as file:
            new = appended(given, _Table(file))
            file.executemany(_APPEND, map(row_of, new))
        return len(new)

    def entries(self, *, plan: str = "", unit: str = "") -> Iterator[Entry]:
        """Yield entries in the order they were appended; see `EntryRecord.entries`.

        Raises `InvalidFile` (``record-alien``, ``record-newer``, ``record-damaged``).
        """
        if not self._exists():
            return
        asked = {"plan": plan, "unit": unit}
        by = [key for key, value in asked.items() if value]
        where = f" WHERE {' AND '.join(f'{key} = ?' for key in by)}" if by else ""
        query = f"SELECT {COLUMNS} FROM entry{where} ORDER BY number"  # noqa: S608  the values are bound
        with self._reading() as file:
            if self._version(file):
                yield from map(entry_of, file.execute(query, [asked[key] for key in by]))

    def check(self) -> int:
        """Read the whole file (*kiểm tra tệp*) and return how many entries it holds.

        Raises `NotFound` (``file-missing``), `InvalidFile` (``record-damaged``) where any part is not whole, or
        where what refuses changes was taken away.
        """
        if not self.is_there():
            raise NotFound(Problem("file-missing", "no such file", str(self.path)))
        with self._reading() as file:
            found = [str(line) for (line,) in file.execute("PRAGMA integrity_check(5)")]
            if found != ["ok"]:
                raise InvalidFile(damaged("; ".join(found)))
            guards = {str(name) for (name,) in file.execute(_GUARDS)}
            if not {"entry_stays", "entry_remains"} <= guards:
                raise InvalidFile(damaged("a trigger that refuses changes is gone"))
            if file.execute("PRAGMA foreign_key_check").fetchone():
                raise InvalidFile(damaged("an entry corrects one that is not there"))
        return sum(1 for _ in self.entries())

    def back_up(self, to: Path) -> None:
        """Write a copy as of now (*sao lưu*) to a file that is not there yet; others may go on writing meanwhile.

        Raises `NotFound` (``file-missing``), `NotWritten` (``record-there``, ``record-unwritten``).
        """
        if not self.is_there():
            raise NotFound(Problem("file-missing", "no such file", str(self.path)))
        if to.exists():
            raise NotWritten(Problem("record-there", "the file is there already", str(to), "name another"))
        beside = to.with_name(f".{to.name}.part")
        with self._reading() as file, _told(to):
            with closing(sqlite3.connect(beside)) as copy:
                file.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, ready to be carried away
            beside.rename(to)

    def _exists(self) -> bool:
        with _told(self.path):  # a name may be too long, a folder closed
            return self.path.exists()

    @contextmanager
    def _reading(self) -> Generator[sqlite3.Connection]:
        with _told(self.path), open_to_read(self.path) as file:
            yield file

    @contextmanager
    def _writing(self) -> Generator[sqlite3.Connection]:
        """A transaction that others wait for; taken back whole where anything goes wrong."""
        with _told(self.path):
            _check_folder(self.path.parent)
            with closing(open_file(self.path)) as file:
                _patiently(lambda: file.execute("PRAGMA journal_mode = WAL"))
                file.execute("PRAGMA synchronous = FULL")  # what was acknowledged outlives a loss of power
                file.execute("PRAGMA foreign_keys = ON")
                file.execute("BEGIN IMMEDIATE")
                try:
                    self._step(file)
                    yield file
                except BaseException:
                    file.rollback()
                    raise
                file.commit()

    def _version(self, file: sqlite3.Connection) -> int:
        """The version of the file; 0 for one that is empty."""
        (application,), (version,) = (
            file.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
        )
        empty = file.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
        if application != _APPLICATION and not empty:
            raise InvalidFile(_alien(self.path))
        if version > len(_STEPS):
            what = "a later ttdn made this record"
            raise InvalidFile(Problem("record-newer", what, f"version {version}", "use that one, or a newer"))
        return int(version)

    def _step(self, file: sqlite3.Connection) -> None:
        """Bring the file to the version of this ttdn, within the transaction."""
        version = self._version(file)
        for step in _STEPS[version:]:
            for statement in step:
                file.execute(statement)
        if version < len(_STEPS):
            file.execute(f"PRAGMA application_id = {_APPLICATION}")
            file.execute(f"PRAGMA user_version = {len(_STEPS)}")


@attrs.frozen
class _Table:
    """The entries of an open file, by id."""

    file: sqlite3.Connection

    def find(self, id_: str) -> Entry | None:
        row = self.file.execute(_FIND, (id_,)).fetchone()
        return entry_of(row) if row else None


_: type[Kept] = _Table


def _check_folder(folder: Path) -> None:
    """Raise `NotWritten` (``record-unwritten``) where the folder is not there, as by a slip in its name."""
    if not folder.is_dir():
        hint = "make it first, or name another file"
        raise NotWritten(Problem("record-unwritten", "the folder of the record is not there", str(folder), hint))


def _alien(path: Path) -> Problem:
    hint = "name the file that `ttdn done` writes, by --record"
    return Problem("record-alien", "this is no record of ttdn", str(path), hint)


@contextmanager
def _told(path: Path) -> Generator[None]:
    """Say what SQLite and the system say of a file as errors of ttdn."""
    try:
        yield
    except (InvalidFile, InvalidValue, NotWritten, NotFound) as error:
        placed = (
            found.at(attrs.evolve(found.place, file=found.place.file or str(path))) for found in error.problems
        )
        raise type(error)(*placed) from error
    except UnicodeDecodeError as error:  # in what SQLite says, where it quotes the file
        raise InvalidFile(damaged(str(error)).at(Place(str(path)))) from error
    except sqlite3.OperationalError as error:
        if "decode" in str(error):
            raise InvalidFile(damaged(str(error)).at(Place(str(path)))) from error
        hint = "see that the folder may be written to and has room, and that no program holds the file"
        what = "the record could not be read or written"
        raise NotWritten(Problem("record-unwritten", what, str(error), hint, Place(str(path)))) from error
    except sqlite3.DatabaseError as error:
        alien = "not a database" in str(error)
        raise InvalidFile((_alien(path) if alien else damaged(str(error))).at(Place(str(path)))) from error
    except OSError as error:
        what = "the record could not be read or written"
        raise NotWritten(Problem("record-unwritten", what, str(error.strerror), place=Place(str(path)))) from error


def _patiently(work: Callable[[], object]) -> None:
    """Do what SQLite may refuse while others do the same, without waiting by itself."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            work()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return
