"""The workspace that a user gets who installs ttdn and this distribution, and nothing else."""

import pytest

import ttdn

pytest_plugins = ["ttdn.testing.pytest_plugin"]


@pytest.fixture(scope="session")
def workspace(ttdn_workspace: ttdn.Workspace) -> ttdn.Workspace:
    return ttdn_workspace


@pytest.fixture(scope="session")
def plan(workspace: ttdn.Workspace) -> ttdn.Plan:
    return workspace.plan("ninh-binh/193-2024")
