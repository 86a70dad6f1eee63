"""The calendar files that a path names (*tệp lịch*), and their bytes."""

from pathlib import Path

from ttdn.errors import NotFound, Problem


def calendars_in(folder: Path) -> list[Path]:
    """Return all ``*.ics`` files of a folder and its folders, by name.

    Raises `NotFound` (``lint-path``) where there is none.
    """
    files = sorted(found for found in folder.rglob("*.ics") if found.is_file())
    if not files:
        raise NotFound(Problem("lint-path", "the folder holds no .ics file", str(folder), "name another folder"))
    return files


def read(file: Path) -> bytes:
    """Return the bytes of a file; raises `NotFound` (``lint-path``) where it cannot be read."""
    try:
        return file.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        problem = Problem("lint-path", "the file cannot be read", str(file), reason)
        raise NotFound(problem) from None
