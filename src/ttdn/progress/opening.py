"""Which store a record is in (*nơi đặt sổ theo dõi*), by how it is named."""

from importlib import import_module
from pathlib import Path

from ttdn.errors import NotFound, Place, Problem
from ttdn.progress.addresses import is_address, shown
from ttdn.progress.record import NamedRecord
from ttdn.progress.sqlite import SqliteRecord


def record_at(where: str) -> NamedRecord:
    """Return the record that a text names (*mở sổ*), which may not be there yet.

    A text is the path of a file of SQLite, or the address of a database of PostgreSQL. Raises `InvalidValue`
    (``record-address``) and `NotFound` (``record-extra`` where the library for PostgreSQL is not installed).

    >>> list(record_at("so-theo-doi-khong-co.sqlite").entries())
    []
    """
    if not is_address(where):
        return SqliteRecord(Path(where))
    place = Place(shown(where))
    try:
        import_module("psycopg")
    except ImportError as error:
        what = "a record in PostgreSQL needs a library that is not installed"
        hint = 'install it: pip install "ttdn[postgres]"'
        raise NotFound(Problem("record-extra", what, error.name or "psycopg", hint, place)) from error
    from ttdn.progress.postgres import PostgresRecord  # noqa: PLC0415  needs the extra

    return PostgresRecord(where)
