"""Which store a record is in (*nơi đặt sổ theo dõi*), by how it is named."""

from importlib import import_module
from pathlib import Path

from ttdn.errors import NotFound, Place, Problem
from ttdn.progress.addresses import is_address, shown
from ttdn.progress.record import EntryRecord, NamedRecord
from ttdn.progress.sqlite import SqliteRecord

RecordLike = EntryRecord | str | Path
"""A record, the path of its file, or the address of its database (*sổ theo dõi, tệp hoặc địa chỉ*)."""


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


def record_of(record: RecordLike) -> EntryRecord:
    """Return a record, or the one that a path or an address names (*sổ được nêu*).

    Raises `NotFound` (``record-missing``) where that is not there: by a slip in a name nothing would be done any
    more. Raises as `record_at` besides.
    """
    if not isinstance(record, str | Path):
        return record
    found = record_at(str(record))
    if not found.is_there():
        raise missing(found)
    return found


def missing(record: NamedRecord) -> NotFound:
    """Say that a record that was named is not there (*không có sổ*)."""
    hint = "see how it is called; `ttdn done` and `ttdn record import` make a new one"
    return NotFound(Problem("record-missing", "the record that is named is not there", record.name, hint))
