"""All that feeds are made from, in one mark (*dấu nguồn*): files, plugins, the code itself, the options.

The mark of a source is the same where, and only where, the same would be made of it again. So a publisher can tell
that nothing has changed without reading a phrase.
"""

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import attrs

from ttdn.files.load import LoadedFile, read_file
from ttdn.plugins import specs
from ttdn.plugins.failures import Guard, Step
from ttdn.plugins.registry import Registry

if TYPE_CHECKING:
    from ttdn.progress.record import EntryRecord

_OWN = "ttdn"
# Whose answers days, values and pages rest on; the last two are those of the extra `web`.
_LIBRARIES = ("attrs", "cattrs", "python-dateutil", "jinja2", "segno")
_AT_WORK = frozenset({".py", ".html", ".css", ".js", ".svg"})


@attrs.frozen
class InputFile:
    """A data file as an input (*tệp đầu vào*): its pack, "" for none, its path, the mark of its text."""

    pack: str
    path: str
    mark: str

    @classmethod
    def of_loaded(cls, file: LoadedFile) -> "InputFile":
        """Take a file that is loaded; the bytes it had when it was."""
        return cls(file.pack, file.name, _mark(file.document.text.encode()))

    @classmethod
    def of_bytes(cls, pack: str, path: str, data: bytes) -> "InputFile":
        """Take a file that was read; line ends are no part of a TOML text."""
        return cls(pack, path, _mark(data.replace(b"\r\n", b"\n")))


def source_on_disk(registry: Registry, plans: Sequence[str], options: Mapping[str, object]) -> str:
    """Return the mark of a source before anything of it is loaded (*dấu nguồn trên đĩa*), in hexadecimal.

    "" where a plugin failed or a pack cannot be read: that has to be told each time. Raises `InvalidFile`
    (``file-unreadable``) for a plan file.
    """
    failures = list(registry.failures)
    files: list[InputFile] = []
    for item in registry.offered(specs.packs):
        with Guard(item.plugin, Step.DATA, item.offer.id, failures.append):
            files += [_read(file, item.offer.id) for file in item.offer.files()]
    files += [_read(Path(plan)) for plan in plans if Path(plan).is_file()]
    return source_of(registry, files, plans, options) if not failures else ""


def _read(file: Traversable, pack: str = "") -> InputFile:
    return InputFile.of_bytes(pack, str(file), read_file(file, str(file)))


def source_of(
    registry: Registry, files: Collection[InputFile], plans: Iterable[str], options: Mapping[str, object]
) -> str:
    """Return the mark of a source (*dấu nguồn*), in hexadecimal.

    `plans` are ids, or paths among `files`; `options` is all else that decides what is made, by name.
    """
    folders = list(dict.fromkeys(PurePath(file.path).parent for file in files if not file.pack))
    by_path = {file.path: file.mark for file in files}
    lines = [
        *(f"code {name} {mark}" for name, mark in sorted(_code(registry).items())),
        *sorted(f"file {_home(file, folders)} {PurePath(file.path).name} {file.mark}" for file in files),
        *(f"plan {by_path.get(plan, plan)}" for plan in plans),
        *(f"option {name} {value!r}" for name, value in sorted(options.items())),
    ]
    return _mark("\n".join(lines).encode())


def told_by(record: "EntryRecord | None", on: date) -> Mapping[str, object]:
    """Return what a record adds on a day to the options that decide what is made (*dấu của sổ theo dõi*).

    >>> told_by(None, date(2026, 12, 5))
    {}
    """
    if record is None:
        return {}
    from ttdn.progress.outcomes import mark_of  # noqa: PLC0415  few feeds tell what is done

    return {"record": mark_of(record.entries(), on)}


def _home(file: InputFile, folders: list[PurePath]) -> str:
    """What a file shares its names with: its pack, else its folder, whatever that is called."""
    return file.pack or str(folders.index(PurePath(file.path).parent))


def _code(registry: Registry) -> Mapping[str, str]:
    """The marks of all code that has a say: ttdn, the plugins, Python, the libraries."""
    plugins = {str(plugin): "" for plugin in registry.plugins}
    modules = {
        item.implementation.function.__module__.partition(".")[0]
        for hook in specs.HOOKS
        if hook.name in registry.hooks
        for item in registry.implementing(hook)
    }
    return {
        "python": sys.version,
        **{name: _version(name) for name in _LIBRARIES},
        **plugins,
        **{name: _package(name) for name in sorted(modules | {_OWN})},
    }


def _version(library: str) -> str:
    """The version of a library; "" where it is not installed."""
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


@cache
def _package(name: str) -> str:
    """The mark of the modules of a package, as they are on the disk; of one that is on none, nothing."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return ""
    origin = Path(spec.origin)
    modules = sorted(_read_at_work(origin.parent)) if spec.submodule_search_locations else [origin]
    return _mark(b"\0".join(module.read_bytes() for module in modules))


def _read_at_work(package: Path) -> Iterator[Path]:
    """The files of a package that have a say: its modules, and what pages are made of."""
    for path in package.rglob("*"):
        if path.suffix in _AT_WORK and path.is_file():
            yield path


def _mark(data: bytes) -> str:
    return sha256(data).hexdigest()
