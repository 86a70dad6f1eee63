"""An official document read into blocks (*đọc văn bản*), by the reader for its kind."""

from collections.abc import Sequence
from pathlib import Path, PurePath

import attrs

from ttdn.drafting.blocks import Block
from ttdn.drafting.readers.kinds import check_kind, unknown_suffix
from ttdn.drafting.readers.limits import LIMITS, check_limit, counted
from ttdn.drafting.readers.shipped import CORE_READERS, Reader
from ttdn.errors import InvalidFile, NotFound, Problem, TtdnError

_CORE = {reader.name: reader.suffixes for reader in CORE_READERS}


def read_document(
    document: Path | bytes, name: str = "", readers: Sequence[Reader] = CORE_READERS
) -> tuple[Block, ...]:
    """Read an official document (*đọc văn bản*): its paragraphs and tables, in reading order.

    `document` is a file, or the bytes of one with its `name`, whose suffix tells who reads it; where several of
    the `readers` may, see `reader_for`. Nothing in it is run, and nothing is fetched. Raises `InvalidFile`
    with the name of the file (``document-…``, see the reference of errors) and `NotFound` (``file-missing``,
    ``reader-missing``).

    >>> read_document("I. MỤC ĐÍCH".encode(), "ke-hoach.txt")[0].text
    'I. MỤC ĐÍCH'
    """
    shown = name or ("" if isinstance(document, bytes) else str(document))
    try:
        if isinstance(document, Path) and document.is_dir():
            what, hint = "a folder, not a file", "give the path of the document in it"
            raise InvalidFile(Problem("file-unreadable", what, hint=hint))
        suffix = PurePath(shown).suffix.lower()
        reader = reader_for(suffix, readers)
        data = document if isinstance(document, bytes) else bytes_of(document)
        check_limit("bytes", len(data), LIMITS.size)
        if suffix in _CORE.get(reader.name, ()):
            check_kind(data, suffix)
        return _read(reader, data)
    except TtdnError as error:
        placed = (problem.at(attrs.evolve(problem.place, file=shown)) for problem in error.problems)
        raise type(error)(*placed) from error


def reader_for(suffix: str, readers: Sequence[Reader] = CORE_READERS) -> Reader:
    """Return who reads files of a suffix (*chọn bộ đọc*).

    One that a plugin brought comes before one that ships with ttdn, and of several the first by name. Raises
    `InvalidFile` (``document-unknown``).

    >>> reader_for(".docx").name
    'docx'
    """
    able = [reader for reader in readers if suffix in reader.suffixes]
    if not able:
        raise unknown_suffix(suffix, sorted({known for reader in readers for known in reader.suffixes}))
    return min(able, key=lambda reader: (reader.name in _CORE, reader.name))


def bytes_of(file: Path) -> bytes:
    """Return the bytes of a file (*đọc tệp*), no more than may be and one.

    Raises `NotFound` (``file-missing``), `InvalidFile` (``file-unreadable``).
    """
    try:
        with file.open("rb") as stream:
            return stream.read(LIMITS.size + 1)
    except FileNotFoundError:
        raise NotFound(Problem("file-missing", "no such file", str(file))) from None
    except OSError as error:
        raise InvalidFile(Problem("file-unreadable", "the file cannot be read", error.strerror or "")) from error


def _read(reader: Reader, data: bytes) -> tuple[Block, ...]:
    """Read; a library may fail in any way on a file that is broken, or was made to break it."""
    try:
        return tuple(counted(reader.read(data)))
    except TtdnError:
        raise
    except Exception as error:
        what = (
            f"the reader {reader.name} cannot go on: the file is cut short, damaged, or not what its suffix says"
        )
        hint = "download it again, or open it in its own program and save it anew"
        raise InvalidFile(Problem("document-broken", what, type(error).__name__, hint)) from error
