"""Problems gathered over many files (*tập hợp lỗi*), so that one run reports them all."""

from collections.abc import Generator
from contextlib import contextmanager

from ttdn.errors import InvalidValue, Problem
from ttdn.files.load import LoadedFile


class Findings:
    """The problems found so far (*các lỗi đã tìm thấy*), each with its place.

    >>> from ttdn.files.load import load_bytes
    >>> findings, file = Findings(), load_bytes("schema = 1", "a.toml")
    >>> findings.add(Problem("plan-missing", "there is no plan"), file)
    >>> [str(problem) for problem in findings.sorted()]
    ['a.toml:1:1 plan-missing there is no plan']
    """

    def __init__(self) -> None:
        """Begin without any."""
        self._problems: list[Problem] = []

    def add(self, problem: Problem, file: LoadedFile, *path: str | int) -> None:
        """Note a problem with the value at a path."""
        self._problems.append(problem.at(file.place(*path)))

    def extend(self, file: LoadedFile) -> None:
        """Take over the problems found while loading."""
        self._problems.extend(file.problems)

    @contextmanager
    def at(self, file: LoadedFile, *path: str | int) -> Generator[None]:
        """Note what a rule of the model refuses as a problem with the value at a path, and go on."""
        try:
            yield
        except InvalidValue as error:
            for problem in error.problems:
                self.add(problem, file, *path)

    def sorted(self) -> tuple[Problem, ...]:
        """Return the problems by file, in the order in which files were first found at fault, then by place."""
        files = list(dict.fromkeys(problem.place.file for problem in self._problems))
        return tuple(
            sorted(
                dict.fromkeys(self._problems),
                key=lambda problem: (files.index(problem.place.file), problem.place.line, problem.place.column),
            )
        )
