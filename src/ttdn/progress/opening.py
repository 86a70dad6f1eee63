"""Which store a record is in (*nơi đặt sổ theo dõi*), by how it is named."""

from importlib import import_module
from pathlib import Path

from ttdn.errors import InvalidValue, NotFound, Problem
from ttdn.progress.addresses import SCHEMES
from ttdn.progress.record import NamedRecord
from ttdn.progress.sqlite import SqliteRecord


def record_at(where: str) -> NamedRecord:
    """Return the record that a text names (*mở sổ*), which may not be there yet.

    A text is the path of a file of SQLite, or the address of a database of PostgreSQL. Raises `InvalidValue`
    (``record-address``) and `NotFound` (``record-extra`` where the library for PostgreSQL is not installed).

    >>> list(record_at("so-theo-doi-khong-co.sqlite").entries())
    []
    """
    scheme, separator, _ = where.partition("://")
    if not separator:
        return SqliteRecord(Path(where))
    if scheme not in SCHEMES:
        hint = "name a file, or write postgresql://user@host/database"
        raise InvalidValue(
            Problem("record-address", "no record is kept at an address like this", f"{scheme}://…", hint)
        )
    try:
        import_module("psycopg")
    except ImportError as error:
        what = "a record in PostgreSQL needs a library that is not installed"
        hint = 'install it: pip install "ttdn[postgres]"'
        raise NotFound(Problem("record-extra", what, error.name or "psycopg", hint)) from error
    from ttdn.progress.postgres import PostgresRecord  # noqa: PLC0415  needs the extra

    return PostgresRecord(where)
