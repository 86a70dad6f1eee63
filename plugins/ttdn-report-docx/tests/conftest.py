"""Reports that the tests write."""

import attrs
import pytest

import ttdn
from reports.some_reports import KINDS, hue_report, small_report
from ttdn.reports.report import Report


@pytest.fixture(scope="session")
def workspace() -> ttdn.Workspace:
    return ttdn.Workspace.open()


@pytest.fixture(params=KINDS)
def hue(request: pytest.FixtureRequest, workspace: ttdn.Workspace) -> Report:
    kind: str = request.param
    return hue_report(workspace, kind)


@pytest.fixture
def small() -> Report:
    return small_report()


@pytest.fixture
def signed(small: Report) -> Report:
    return attrs.evolve(small, sign_off=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"))
