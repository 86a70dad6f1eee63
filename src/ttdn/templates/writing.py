"""Writing a new distribution (*tạo gói mới*): the one file that imports copier, which renders the template.

Nothing of the template is executed: it has no tasks and no extensions of Jinja, copier refuses both unless told
otherwise, and the settings of the user, which could tell it, are not read.
"""

from contextlib import suppress
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from ttdn.errors import NotFound, NotWritten, Place, Problem
from ttdn.templates.answers import Answers, data_of

TEMPLATE = "plugin"


def require_copier(command: str) -> None:
    """Check that copier is there (*kiểm tra thư viện*); raises `NotFound` (``template-extra``) for `command`."""
    try:
        import copier  # noqa: F401, PLC0415  an extra: most who use ttdn have no need of it
    except ImportError as error:
        what = "a new plugin is written by a library that is not installed"
        hint = 'install it: pip install "ttdn[template]"'
        raise NotFound(Problem("template-extra", what, error.name or "copier", hint, Place(command))) from error


def write_plugin(answers: Answers, folder: Path) -> tuple[Path, ...]:
    """Write a distribution into a folder that is new or empty (*ghi gói mới*); return its files, in order.

    The folder has all of it or nothing. Raises `NotWritten` where it holds anything (``folder-not-empty``), or
    cannot be written (``not-written``).
    """
    try:
        was_there = folder.exists()
        check_free(folder)
        folder.mkdir(parents=True, exist_ok=True)
        try:
            return _fill(answers, folder)
        except BaseException:
            if not was_there:
                with suppress(OSError):
                    folder.rmdir()
            raise
    except NotWritten:
        raise
    except OSError as error:
        what, hint = "the folder could not be written", "check the path, its rights, and that there is room"
        raise NotWritten(
            Problem("not-written", what, error.strerror or str(error), hint, Place(str(folder)))
        ) from error


def check_free(folder: Path) -> None:
    """Check that a folder is not there or empty (*thư mục trống*); raises `NotWritten` (``folder-not-empty``)."""
    held = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    if held:
        what, hint = "the folder holds files already, which are left as they are", "name a new folder"
        raise NotWritten(Problem("folder-not-empty", what, ", ".join(held), hint, Place(str(folder))))


def _fill(answers: Answers, folder: Path) -> tuple[Path, ...]:
    """Render beside the place and move there what is whole."""
    from copier import Settings, run_copy  # noqa: PLC0415  see above

    with (
        as_file(files(__package__) / TEMPLATE) as template,
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
        written = sorted(path.relative_to(half_done) for path in Path(half_done).rglob("*") if path.is_file())
        for item in sorted(Path(half_done).iterdir()):
            item.rename(folder / item.name)
    return tuple(folder / path for path in written)
