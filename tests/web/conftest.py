"""The pages of the plan that ships, made once."""

from collections.abc import Mapping
from datetime import date

import pytest

from ttdn.feeds.feed import Feed
from ttdn.web.pages import pages_of
from ttdn.workspace import Workspace
from web.reading import OURS

ON = date(2026, 11, 26)


@pytest.fixture(scope="session")
def workspace() -> Workspace:
    return Workspace.open()


@pytest.fixture(scope="session")
def feeds(workspace: Workspace) -> tuple[Feed, ...]:
    return workspace.feeds("hue/nq47")


@pytest.fixture(scope="session")
def pages(workspace: Workspace, feeds: tuple[Feed, ...]) -> Mapping[str, bytes]:
    return dict(pages_of(workspace, ["hue/nq47"], feeds, on=ON, address=OURS))
