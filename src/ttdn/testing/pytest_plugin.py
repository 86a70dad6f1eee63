"""For pytest, by choice (*phần mở rộng của pytest*): ``pytest -p ttdn.testing.pytest_plugin``.

Every table of a file ``*.cases.toml`` is a test. The setting ``ttdn_plugins`` names the modules of plugins that
the cases and the fixture `ttdn_workspace` know beside what ttdn brings; nothing else that is installed is loaded.
``--ttdn-update`` writes the files that the fixture `ttdn_snapshot` compares with.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

from ttdn.agenda import Agenda
from ttdn.errors import TtdnError
from ttdn.testing.cases import Case, Difference, read_cases
from ttdn.testing.isolation import isolated_workspace
from ttdn.testing.snapshots import check_snapshot
from ttdn.workspace import Workspace

_SUFFIX = ".cases.toml"
_SETTING = "ttdn_plugins"
_UPDATE = "--ttdn-update"
_WORKSPACE = pytest.StashKey[Workspace]()

Snapshot = Callable[[Agenda, str], None]
"""Compares an agenda with the file of a name beside the test (*so với bản đã lưu*)."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the setting and the option."""
    group = parser.getgroup("ttdn")
    group.addoption(_UPDATE, action="store_true", help="write the snapshots of agendas instead of comparing")
    parser.addini(_SETTING, "modules of plugins of ttdn that cases and ttdn_workspace know", type="linelist")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "CasesFile | None":
    """Take a file of cases."""
    if not file_path.name.endswith(_SUFFIX):
        return None
    made: CasesFile = CasesFile.from_parent(parent, path=file_path)  # pyright: ignore[reportUnknownMemberType]
    return made


@pytest.fixture(scope="session")
def ttdn_workspace(pytestconfig: pytest.Config) -> Workspace:
    """The workspace of the plugins in ``ttdn_plugins`` and what ttdn brings; every failure raises."""
    return _workspace(pytestconfig)


@pytest.fixture
def ttdn_snapshot(request: pytest.FixtureRequest) -> Snapshot:
    """Compare an agenda with a text file beside the test; ``--ttdn-update`` writes it."""
    folder, update = request.path.parent, bool(request.config.getoption(_UPDATE))

    def compare(laid: Agenda, name: str) -> None:
        check_snapshot(laid, folder / name, update=update)

    return compare


def _workspace(config: pytest.Config) -> Workspace:
    if _WORKSPACE not in config.stash:
        config.stash[_WORKSPACE] = isolated_workspace(*map(import_module, config.getini(_SETTING)))
    return config.stash[_WORKSPACE]


class CasesFile(pytest.File):
    """A file of cases (*tệp tình huống*)."""

    def collect(self) -> Iterator["CaseItem"]:
        """Yield one test a case."""
        try:
            cases = read_cases(self.path)
        except TtdnError as error:
            raise self.CollectError(str(error)) from None
        for case in cases:
            item: CaseItem = CaseItem.from_parent(self, name=case.name)  # pyright: ignore[reportUnknownMemberType]
            item.case = case
            yield item


class CaseItem(pytest.Item):
    """One case as a test (*tình huống*)."""

    case: Case

    def runtest(self) -> None:
        """Ask the workspace."""
        if difference := self.case.difference(_workspace(self.config)):
            raise _CaseFailedError(difference)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """Say what differs, or what stopped it, without a traceback."""
        del style
        if isinstance(excinfo.value, _CaseFailedError):
            return excinfo.value.difference.text
        if isinstance(excinfo.value, TtdnError):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the case stands."""
        return self.path, self.case.place.line - 1, self.name


class _CaseFailedError(AssertionError):
    def __init__(self, difference: Difference) -> None:
        super().__init__(difference.text)
        self.difference = difference
