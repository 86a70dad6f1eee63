"""The stores of ttdn, for tests that hold for all of them: a new record of each, and a way past its own code."""

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Protocol

import attrs
import psycopg

from progress.postgres_server import Server
from ttdn.progress.opening import record_at
from ttdn.progress.record import NamedRecord


class Store(Protocol):
    """Where records may be kept."""

    @property
    def refusals(self) -> type[Exception]:
        """What its library raises where a change is refused."""
        ...

    @property
    def disarming(self) -> str:
        """A statement that takes away what refuses changes."""
        ...

    @property
    def cost(self) -> int:
        """How many times the work of a file one record is."""
        ...

    def fresh(self) -> str:
        """The name of a new record, which is not there yet."""
        ...

    def execute(self, where: str, *statements: str) -> None:
        """Do something to the tables of a record that its own code would not."""
        ...


@attrs.frozen
class SqliteStore:
    """Files of SQLite."""

    folder: Path
    disarming: str = "DROP TRIGGER entry_stays"
    cost: int = 1
    refusals: type[Exception] = sqlite3.IntegrityError
    _numbers: "count[int]" = attrs.field(factory=count, init=False)

    def fresh(self) -> str:
        return str(self.folder / f"so-{next(self._numbers)}.sqlite")

    def execute(self, where: str, *statements: str) -> None:
        with closing(sqlite3.connect(where, isolation_level=None)) as file:
            for statement in statements:
                file.execute(statement)


@attrs.frozen
class PostgresStore:
    """One database of a server: a new record takes the place of the last."""

    server: Server
    disarming: str = "DROP TRIGGER entry_stays ON entry"
    cost: int = 5
    refusals: type[Exception] = psycopg.errors.RestrictViolation

    def fresh(self) -> str:
        with self.server.connect() as server:
            server.execute("SET client_min_messages = error")
            server.execute("DROP SCHEMA IF EXISTS ttdn CASCADE")
        return self.server.address()

    def execute(self, where: str, *statements: str) -> None:
        assert where == self.server.address()
        with self.server.connect() as server:
            server.execute("SET search_path = ttdn")
            for statement in statements:
                server.execute(statement.encode())


def new_record(store: Store) -> NamedRecord:
    """Open a new record."""
    return record_at(store.fresh())
