"""The record in a database of PostgreSQL (*sổ theo dõi trong PostgreSQL*), for offices that share a server."""

import shlex
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import attrs
import psycopg
from psycopg import conninfo, errors

from ttdn.errors import InvalidFile, InvalidValue, NotFound, NotWritten, Place, Problem, TtdnError
from ttdn.progress.addresses import shown, unreadable
from ttdn.progress.appending import Kept, appended
from ttdn.progress.entries import Entry
from ttdn.progress.postgres_schema import bring_up, is_guarded, version
from ttdn.progress.rows import COLUMNS, damaged, entry_of, row_of

# What was acknowledged outlives a loss of power, whatever the server's default; who hangs holds nobody up long.
# The number that is locked is the four bytes "ttdn", as in the file of SQLite.
_BEGIN = """SELECT pg_catalog.set_config('lock_timeout', '30s', true),
    pg_catalog.set_config('idle_in_transaction_session_timeout', '300s', true),
    pg_catalog.set_config('synchronous_commit', CASE pg_catalog.current_setting('synchronous_commit')
        WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, true),
    pg_catalog.pg_advisory_xact_lock(1953784942)"""
_COPY = f"COPY ttdn.entry ({COLUMNS}) FROM STDIN"
_FIND = f"SELECT {COLUMNS} FROM ttdn.entry WHERE id = ANY(%s)"  # noqa: S608  names of ours
_SELECT = f"SELECT {COLUMNS} FROM ttdn.entry"  # noqa: S608  the same
_WHERE = " WHERE (%(plan)s = '' OR plan = %(plan)s) AND (%(unit)s = '' OR unit = %(unit)s) ORDER BY number"
_LOOSE = """SELECT id FROM ttdn.entry AS later WHERE corrects IS NOT NULL
    AND NOT EXISTS (SELECT FROM ttdn.entry AS earlier WHERE earlier.id = later.corrects) LIMIT 1"""
_DEFAULTS = {"connect_timeout": "10", "keepalives_idle": "30", "fallback_application_name": "ttdn"}


@attrs.frozen
class PostgresRecord:
    """A record in the schema ``ttdn`` of a database (*sổ theo dõi*); the first who appends makes it.

    `address` is a ``postgresql://`` address; what it leaves out comes from where PostgreSQL's own programs take it
    (``PGPASSWORD``, ``~/.pgpass``, …). Raises `InvalidValue` (``record-address``).

    >>> PostgresRecord("postgresql://lan:mat-khau@so.hue.vn/theo_doi").name
    'postgresql://lan@so.hue.vn/theo_doi'
    """

    _address: str = attrs.field(alias="address", repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse an address that cannot be read."""
        shown(self._address)
        self._parameters()

    @property
    def name(self) -> str:
        """The address without a password."""
        return shown(self._address)

    def is_there(self) -> bool:
        """Whether the schema is there (*đã có sổ*)."""
        with self._reading() as server:
            return version(server) > 0

    def append(self, entries: Iterable[Entry]) -> int:
        """Append entries, all or none; see `EntryRecord.append`.

        Where the connection is lost before the server answers, they may be there or not; ask again.
        """
        given = tuple(entries)
        if not given:
            return 0
        with self._writing() as server:
            new = appended(given, _Found.of(server, given))
            with server.cursor() as cursor, cursor.copy(_COPY) as copy:
                for entry in new:
                    copy.write_row(row_of(entry))
        return len(new)

    def entries(self, *, plan: str = "", unit: str = "") -> Iterator[Entry]:
        """Yield entries in the order they were appended; see `EntryRecord.entries`.

        They are fetched some at a time, all as of one moment. Raises `InvalidFile` (``record-alien``,
        ``record-newer``, ``record-damaged``), `NotWritten` (``record-unreachable``, ``record-unwritten``).
        """
        with self._reading() as server:
            if version(server):
                yield from _entries(server, plan, unit)

    def check(self) -> int:
        """Read the whole record (*kiểm tra sổ*) and return how many entries it holds.

        Raises `NotFound` (``record-missing``), `InvalidFile` (``record-damaged``) where any part is not whole, or
        where what refuses changes was taken away.
        """
        with self._reading() as server:
            if not version(server):
                what = "there is no record in this database"
                raise NotFound(Problem("record-missing", what, hint="`ttdn done` makes one"))
            if not is_guarded(server):
                raise InvalidFile(damaged("a trigger that refuses changes is gone or off"))
            if loose := server.execute(_LOOSE).fetchone():
                raise InvalidFile(damaged(f"entry {loose[0]} corrects one that is not there"))
            return sum(1 for _ in _entries(server))

    def back_up(self, to: Path) -> None:
        """Raise `NotWritten` (``record-dump``): PostgreSQL copies its databases by a program of its own."""
        command = ("pg_dump", "--format=custom", "--schema=ttdn", f"--file={to}", f"--dbname={self.name}")
        what = "a record in PostgreSQL is copied by PostgreSQL's own program"
        raise NotWritten(Problem("record-dump", what, hint=f"run {shlex.join(command)}", place=Place(self.name)))

    def _parameters(self) -> dict[str, str]:
        try:
            given = conninfo.conninfo_to_dict(self._address)
        except (psycopg.Error, UnicodeError):
            raise InvalidValue(unreadable()) from None  # libpq names the part that it cannot read
        return {**_DEFAULTS, **{key: str(value) for key, value in given.items()}, "client_encoding": "UTF8"}

    @contextmanager
    def _reading(self) -> Generator[psycopg.Connection]:
        with self._connected() as server:
            server.read_only = True
            server.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            yield server

    @contextmanager
    def _writing(self) -> Generator[psycopg.Connection]:
        """A transaction that others wait for; taken back whole where anything goes wrong.

        One at a time writes: the order of entries is that in which they became visible.
        """
        with self._connected() as server:
            server.read_only = False
            server.isolation_level = psycopg.IsolationLevel.READ_COMMITTED  # sees what was written while it waited
            server.execute(_BEGIN)
            bring_up(server)
            yield server

    @contextmanager
    def _connected(self) -> Generator[psycopg.Connection]:
        """A connection, committed and closed at the end; what the server says becomes errors of ttdn."""
        try:
            opened = psycopg.connect(**self._parameters(), prepare_threshold=None)  # type: ignore[arg-type]
        except (psycopg.Error, UnicodeError) as error:  # Python's own for a host that is none
            what = "the server of the record cannot be reached, or lets nobody in"
            hint = "see the address, user and password (as in ~/.pgpass), and that the database is there"
            place = Place(self.name)
            raise NotWritten(Problem("record-unreachable", what, _said(error), hint, place)) from None
        try:
            with opened as server:
                yield server
        except TtdnError as error:
            raise type(error)(*(found.at(Place(self.name)) for found in error.problems)) from error
        except psycopg.Error as error:
            raise _told(error, lost=opened.broken, place=Place(self.name)) from error


def _entries(server: psycopg.Connection, plan: str = "", unit: str = "") -> Iterator[Entry]:
    with server.cursor("entries") as cursor:
        cursor.itersize = 2000
        for row in cursor.execute(_SELECT + _WHERE, {"plan": plan, "unit": unit}):
            yield entry_of(row)


@attrs.frozen
class _Found:
    """The entries of a server that some new ones could meet, by id; fetched at once."""

    kept: Mapping[str, Entry]

    @classmethod
    def of(cls, server: psycopg.Connection, given: Iterable[Entry]) -> "_Found":
        ids = {id_ for entry in given for id_ in (entry.id, entry.corrects) if id_}
        return cls({row[0]: entry_of(row) for row in server.execute(_FIND, (list(ids),))})

    def find(self, id_: str) -> Entry | None:
        return self.kept.get(id_)


_: type[Kept] = _Found


def _said(error: psycopg.Error | UnicodeError) -> str:
    """What the server says, in one line, or why there is none: the reason alone, for the place is said already."""
    told = error.diag.message_primary if isinstance(error, psycopg.Error) else None
    first = (told or str(error)).partition("\n")[0]
    return first.rpartition(" failed: ")[2].removeprefix("FATAL:").strip()


def _told(error: psycopg.Error, *, lost: bool, place: Place) -> TtdnError:
    """Say what PostgreSQL says as an error of ttdn."""
    if lost:
        what = "the connection to the record was lost, and what was asked may have been done or not"
        hint = "ask again: what is recorded already is let pass"
        return NotWritten(Problem("record-unreachable", what, _said(error), hint, place))
    wrong = (error.sqlstate or "")[:2] in {"42", "XX"}  # no such table, an index is broken
    if wrong and not isinstance(error, errors.InsufficientPrivilege):
        return InvalidFile(damaged(_said(error)).at(place))
    what = "the record could not be read or written"
    hint = "see that the user may write to the schema ttdn, or create it, and that the server has room"
    return NotWritten(Problem("record-unwritten", what, _said(error), hint, place))
