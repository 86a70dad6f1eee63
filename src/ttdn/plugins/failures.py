"""What went wrong with a plugin (*phần mở rộng lỗi*): whose it was, at which step, and what it said."""

from collections.abc import Callable
from enum import Enum
from threading import Lock
from types import TracebackType

import attrs

from ttdn.errors import Problem, TtdnError, shortened

_LONGEST = 240  # of what a stranger's error says: a failure is one line


@attrs.frozen
class Plugin:
    """One plugin (*phần mở rộng*): the name of its entry point, and the distribution it came in.

    `distribution` is "" for an object that the program itself brings.

    >>> str(Plugin("ninh-binh", "ttdn-ninh-binh", "1.0"))
    'ninh-binh (ttdn-ninh-binh 1.0)'
    """

    name: str
    distribution: str = ""
    version: str = ""

    def __str__(self) -> str:
        """Write the name, and in brackets where it comes from."""
        return f"{self.name} ({f'{self.distribution} {self.version}'.strip() or 'of this program'})"


class Step(Enum):
    """Where a plugin failed (*bước bị lỗi*), in the order of its life; the code of an error is ``plugin-STEP``."""

    LOAD = "load"
    REGISTER = "register"
    CALL = "call"
    OFFER = "offer"
    DUPLICATE = "duplicate"
    DATA = "data"
    DAYS = "days"
    ANSWER = "answer"
    CHECK = "check"
    RENDER = "render"


@attrs.frozen
class Failure:
    """A plugin that could not be used, or not wholly (*phần mở rộng lỗi*); everybody else's offers stand.

    `subject` is the hook or the offer it was about, "" where it was the plugin as a whole; `problems` are one or
    more.

    >>> problem = Problem("plugin-load", "it could not be imported")
    >>> print(Failure(Plugin("lao-cai", "ttdn-lao-cai", "1.0"), Step.LOAD, (problem,)))
    plugin lao-cai (ttdn-lao-cai 1.0) failed at load: plugin-load it could not be imported
    """

    plugin: Plugin
    step: Step
    problems: tuple[Problem, ...]
    subject: str = ""

    def __str__(self) -> str:
        """Name the plugin, its distribution, the step and the first problem, on one line."""
        of = f" of {self.subject}" if self.subject else ""
        first, *others = self.problems
        more = f" (and {len(others)} more)" if others else ""
        return f"plugin {self.plugin} failed at {self.step.value}{of}: {first}{more}"


class PluginError(TtdnError):
    """One or more plugins failed (*phần mở rộng lỗi*); raised where the work cannot go on without them.

    >>> problem = Problem("plugin-load", "it could not be imported")
    >>> PluginError(Failure(Plugin("lao-cai"), Step.LOAD, (problem,))).exit_code
    7
    """

    exit_code = 7

    def __init__(self, *failures: Failure) -> None:
        """Take the failures; the problems are those of all of them."""
        super().__init__(*(problem for failure in failures for problem in failure.problems))
        self.failures = failures

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each failure."""
        return tuple(str(failure) for failure in self.failures)


@attrs.frozen
class Guard:
    """Holds what a plugin raises (*chặn lỗi của phần mở rộng*), `SystemExit` too, and notes it as its failure.

    Only Ctrl-C passes. What is done inside ``with`` ends where the plugin raised; the work after it goes on.

    >>> found: list[Failure] = []
    >>> with Guard(Plugin("a", "ttdn-a", "1"), Step.CALL, "packs", found.append):
    ...     raise SystemExit(3)
    >>> print(found[0])
    plugin a (ttdn-a 1) failed at call of packs: plugin-call SystemExit: 3; update or remove ttdn-a
    """

    plugin: Plugin
    step: Step
    subject: str
    note: Callable[[Failure], object]

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, _: object, error: BaseException | None, __: TracebackType | None) -> bool:
        """Note an error and hold it."""
        if error is None or isinstance(error, KeyboardInterrupt):
            return False
        self.note(failure(self.plugin, self.step, self.subject, error_text(error), _hint(self.plugin, error)))
        return True


class FailureLog:
    """The failures met so far (*các lỗi đã gặp*), each once, in order; safe between threads.

    >>> log = FailureLog()
    >>> log.note(failure(Plugin("a"), Step.ANSWER, "", "it chose nobody"))
    >>> [item.step for item in log.failures]
    [<Step.ANSWER: 'answer'>]
    """

    def __init__(self, *failures: Failure) -> None:
        """Begin with some."""
        self._found = dict.fromkeys(failures)
        self._lock = Lock()

    def note(self, failure: Failure) -> None:
        """Add a failure."""
        with self._lock:
            self._found.setdefault(failure)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The failures up to now."""
        with self._lock:
            return tuple(self._found)


def failure(plugin: Plugin, step: Step, subject: str, what: str, hint: str = "") -> Failure:
    """Return a failure with one problem, whose code is ``plugin-STEP``."""
    problem = Problem(f"plugin-{step.value}", what, hint=hint or f"update or remove {_source(plugin)}")
    return Failure(plugin, step, (problem,), subject)


def error_text(error: BaseException) -> str:
    r"""Say what an error says, on one line; an error that cannot even say it is named.

    >>> error_text(ValueError("a\x1b[31m\nb"))
    'ValueError: a [31m b'
    """
    try:
        said = str(error)
    except Exception:  # noqa: BLE001  a stranger's __str__
        said = ""
    line = " ".join("".join(char if char.isprintable() else " " for char in said).split())
    return shortened(f"{type(error).__name__}: {line}".removesuffix(": "), _LONGEST)


def _hint(plugin: Plugin, error: BaseException) -> str:
    if isinstance(error, ModuleNotFoundError) and error.name:
        return f"install what {_source(plugin)} needs, or update or remove it"
    return ""


def _source(plugin: Plugin) -> str:
    return plugin.distribution or plugin.name
