"""The workspace that a user gets who installs ttdn and this distribution, and nothing else."""

import pytest

import ttdn


@pytest.fixture(scope="session")
def workspace() -> ttdn.Workspace:
    return ttdn.Workspace.open()


@pytest.fixture(scope="session")
def plan(workspace: ttdn.Workspace) -> ttdn.Plan:
    return workspace.plan("ninh-binh/193-2024")
