"""A parser under fuzzing: it may answer any bytes with a value or an error of ttdn, and with nothing else."""

import re
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs
import click

import ttdn
from ttdn.errors import TtdnError

_KEPT = Path(__file__).parent / "seeds"
_HOME = str(Path(ttdn.__file__).parent)
# An error is shown on a terminal and stands in logs: one line a problem, nothing that a terminal obeys.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@attrs.frozen(eq=False)
class Target:
    """One parser: what reads the bytes, where to begin, and the words of its language, for the mutators.

    `read` may hold what it read to any rule, by assertions. `slow` marks those of a few readings a second.
    """

    name: str
    read: Callable[[bytes], object]
    made: Callable[[], Iterable[bytes]]
    words: tuple[str, ...] = ()
    slow: bool = False

    def __call__(self, data: bytes) -> None:
        """Read; whatever this raises is a finding."""
        answered(lambda: self.read(data))

    def seeds(self) -> list[bytes]:
        """Inputs to begin from: those made of real files, and those that once were findings."""
        return [*self.made(), *(path.read_bytes() for path in self.kept())]

    def kept(self) -> list[Path]:
        """The inputs that once were findings."""
        return sorted((_KEPT / self.name).glob("*"))


def answered(read: Callable[[], object]) -> bool:
    """Read something, and return whether it could be read; what is raised but a proper refusal is a finding."""
    try:
        read()
    except TtdnError as error:
        _hold_to_its_word(error)
        return False
    except click.UsageError as error:
        error.format_message()
        return False
    return True


def _hold_to_its_word(error: TtdnError) -> None:
    """An error says what it is in lines that do no harm, and does not hide a fault of ttdn itself."""
    for problem in error.problems:
        assert problem.code
        harmless(str(problem))
    cause = error.__cause__
    if error.code == "document-broken" and cause is not None and not isinstance(cause, TtdnError):
        last = traceback.extract_tb(cause.__traceback__)[-1]
        if last.filename.startswith(_HOME):  # a library may fail in any way, ttdn in none
            raise cause


def harmless(line: str) -> None:
    """Hold a line that people are told to: nothing in it is obeyed by a terminal or ends a line of a log."""
    assert not _OBEYED.search(line), ascii(line)


def text_of(data: bytes) -> str:
    """Bytes as a text of any characters, halves of surrogate pairs included."""
    return data.decode("utf-8", "surrogateescape")
