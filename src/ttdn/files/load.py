"""Files from a disk, a package or memory (*nạp tệp*): what could be read of each, and every problem found."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import PurePath

import attrs

from ttdn.errors import InvalidFile, NotFound, Place, Problem
from ttdn.files.positions import ValuePath
from ttdn.files.schema import SCHEMA_VERSION, DataFile
from ttdn.files.source import LARGEST_FILE, TomlDocument, read_source

_OF_THE_PLAN = frozenset({"plan", "task", "amendment"})


@attrs.frozen(eq=False)
class LoadedFile:
    """One file (*tệp đã nạp*): its good entries, the problems of the others, and the place of every value.

    `kept` tells for each list of tables which of its tables the entries come from, where some were left out.
    `pack` is the id of the pack it was loaded with, "" for a file by itself; `faulty` the keys of the file in
    which something is wrong, "" for the file as a whole.
    """

    document: TomlDocument
    data: DataFile
    problems: tuple[Problem, ...] = ()
    kept: Mapping[str, tuple[int, ...]] = attrs.field(factory=dict[str, tuple[int, ...]], repr=False)
    pack: str = ""
    faulty: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The file's name in messages."""
        return self.document.name

    @property
    def home(self) -> str:
        """What it shares its names with: its pack, else the other files of its folder."""
        return f"pack {self.pack}" if self.pack else f"folder {PurePath(self.name).parent}"

    @property
    def is_known(self) -> bool:
        """Whether all that others may name could be read: a fault in a duty leaves that whole."""
        return self.faulty <= _OF_THE_PLAN

    def place(self, *path: str | int) -> Place:
        """Return where a value of an entry begins, such as ``file.place("task", 3, "when")``, or what holds it."""
        return self.document.place(self._original(path))

    def key_place(self, *path: str | int) -> Place:
        """Return where the key of a value of an entry begins, or what holds it."""
        return self.document.key_place(self._original(path))

    def _original(self, path: ValuePath) -> ValuePath:
        match path:
            case (str() as table, int() as index, *rest) if table in self.kept:
                return (table, self.kept[table][index], *rest)
            case _:
                return path


def load(path: Traversable, *, name: str = "", pack: str = "") -> LoadedFile:
    """Load a file (*nạp tệp*) from a ``pathlib.Path`` or a package; `name` is its name in messages, else its path.

    `pack` is the id of the pack it is part of: what all files of a pack give may be named in each of them.

    Problems of its content do not raise: they stand in the result, and `ttdn.files.assemble.assemble` raises
    them with those of all other files. Raises `NotFound` (``file-missing``) and `InvalidFile`
    (``file-unreadable``) where there is nothing to read.

    >>> from pathlib import Path
    >>> load(Path("no-such.toml"))
    Traceback (most recent call last):
    ...
    ttdn.errors.NotFound: no-such.toml file-missing no such file; check the path
    """
    name = name or str(path)
    return load_bytes(read_file(path, name), name, pack=pack)


def read_file(path: Traversable, name: str) -> bytes:
    """Read the bytes of a file (*đọc tệp*), a few more than the largest that is taken; raises as `load`."""
    place = Place(name)
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise NotFound(Problem("file-missing", "no such file", hint="check the path", place=place)) from None
    except IsADirectoryError:
        what, hint = "a folder, not a file", "give the path of a plan file in it"
        raise InvalidFile(Problem("file-unreadable", what, hint=hint, place=place)) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        what = f"the file cannot be read: {reason}"
        raise InvalidFile(
            Problem("file-unreadable", what, hint="check the path and its rights", place=place)
        ) from None


def load_bytes(data: bytes | str, name: str, *, pack: str = "") -> LoadedFile:
    r"""Load a file that is in memory (*nạp từ bộ nhớ*); `name` and `pack` as in `load`. Never raises.

    >>> [str(problem) for problem in load_bytes("schema = 1\nplan = 3", "a.toml").problems]
    ["a.toml:2:8 value-type expected a table, got '3'; write it as [name], [[name]] or { key = … }"]
    """
    # cattrs is loaded with the first file, not with the library.
    from ttdn.files.structure import structure  # noqa: PLC0415  see above

    try:
        document = read_source(data, name)
    except InvalidFile as error:
        nothing = DataFile(schema=SCHEMA_VERSION)
        return LoadedFile(TomlDocument(name, "", {}), nothing, error.problems, pack=pack, faulty=frozenset({""}))
    found = structure(document)
    return LoadedFile(document, found.data, found.problems, found.kept, pack, found.faulty)
