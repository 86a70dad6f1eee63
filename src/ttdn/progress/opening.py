"""Which store a record is in (*nơi đặt sổ theo dõi*), by how it is named."""

from pathlib import Path

from ttdn.progress.record import EntryRecord
from ttdn.progress.sqlite import SqliteRecord


def record_at(where: str) -> EntryRecord:
    """Return the record that a text names (*mở sổ*): the path of a file of SQLite, which may not be there yet.

    >>> list(record_at("so-theo-doi-khong-co.sqlite").entries())
    []
    """
    return SqliteRecord(Path(where))
