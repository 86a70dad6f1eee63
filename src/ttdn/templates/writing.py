"""Writing a new distribution (*tạo gói mới*): the one file that imports copier, which renders the template.

Nothing of the template is executed: it has no tasks and no extensions of Jinja, copier refuses both unless told
otherwise, and the settings of the user, which could tell it, are not read.
"""

from contextlib import suppress
from importlib import import_module
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from ttdn.errors import NotFound, NotWritten, Place, Problem
from ttdn.templates.answers import Answers, data_of

_PACKAGE, _TEMPLATE = "ttdn.templates", "plugin"


def require_copier(command: str) -> None:
    """Check that copier is there (*kiểm tra thư viện*); raises `NotFound` (``template-extra``) for `command`."""
    try:
        import_module("copier")  # an extra: most who use ttdn have no need of it
    except ImportError as error:
        what = "a new plugin is written by a library that is not installed"
        hint = 'install it: pip install "ttdn[template]"'
        raise NotFound(Problem("template-extra", what, error.name or "copier", hint, Place(command))) from error


def write_plugin(answers: Answers, folder: Path) -> tuple[Path, ...]:
    """Write a distribution into a folder that is new or empty (*ghi gói mới*); return its files, in order.

    The folder has all of it or nothing. Raises `NotWritten` where it holds anything (``folder-not-empty``), or
    cannot be written (``not-written``).
    """
    check_free(folder)
    was_there = folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _fill(answers, folder)
    except BaseException as error:
        if not was_there:
            with suppress(OSError):
                folder.rmdir()
        if isinstance(error, OSError):
            raise _not_written(folder, error) from error
        raise


def check_free(folder: Path) -> None:
    """Check that a folder is not there or empty (*thư mục trống*); raises `NotWritten` as `write_plugin`."""
    try:
        held = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise _not_written(folder, error) from error
    if held:
        what, hint = "the folder holds files already, which are left as they are", "name a new folder"
        raise NotWritten(Problem("folder-not-empty", what, ", ".join(held), hint, Place(str(folder))))


def _not_written(folder: Path, error: OSError) -> NotWritten:
    what, hint = "the folder could not be written", "check the path, its rights, and that there is room"
    return NotWritten(Problem("not-written", what, error.strerror or str(error), hint, Place(str(folder))))


def _fill(answers: Answers, folder: Path) -> tuple[Path, ...]:
    """Render beside the place and move there what is whole."""
    from copier import Settings, run_copy  # noqa: PLC0415  an extra, and slow to load

    with (
        as_file(files(_PACKAGE) / _TEMPLATE) as template,
        TemporaryDirectory(dir=folder, prefix=".ttdn-") as half_done,
    ):
        run_copy(
            str(template),
            half_done,
            data=dict(data_of(answers)),
            settings=Settings(),
            defaults=True,
            quiet=True,
            unsafe=False,
        )
        whole = Path(half_done)
        written = sorted(path.relative_to(whole) for path in whole.rglob("*") if path.is_file())
        _move(whole, folder)
    return tuple(folder / path for path in written)


def _move(whole: Path, folder: Path) -> None:
    """Move what a folder holds into another, all of it or nothing."""
    moved: list[Path] = []
    try:
        for item in sorted(whole.iterdir()):
            item.rename(folder / item.name)
            moved.append(folder / item.name)
    except OSError:
        for item in moved:
            item.rename(whole / item.name)
        raise
