"""The check: `ttdn check` finds it, it names what a plan lacks, and is content with a plan that lacks nothing."""

from pathlib import Path

import pytest
import ttdn_check_recipient
from ttdn_check_recipient import recipient

import ttdn
from ttdn.hooks import specs
from ttdn.testing import check_plugin

PLAN = """\
schema = 1

[plan]
id = "vi-du/ke-hoach"
title = "Kế hoạch ví dụ"
issuer = "Ủy ban nhân dân tỉnh Ví Dụ"
applies_from = 2027-01-15
revised = 2027-01-20

[[unit]]
id = "vi-du/ubnd"
name = "Ủy ban nhân dân tỉnh Ví Dụ"
short = ["Ủy ban nhân dân tỉnh"]
tier = "province"
unsourced = "ví dụ"

[[unit]]
id = "vi-du/so-y-te"
name = "Sở Y tế"
tier = "province"
unsourced = "ví dụ"

[[task]]
clause = "III.1"
title = "Tiêm phòng"
who = "Sở Y tế chủ trì"
when = "trước ngày 01/6/2027"
"""
REPORT = """
[[task]]
clause = "III.2"
title = "Báo cáo kết quả"
who = "Sở Y tế báo cáo Ủy ban nhân dân tỉnh"
"""


def opened(text: str, folder: Path) -> ttdn.Plan:
    file = folder / "ke-hoach.toml"
    file.write_text(text, "utf-8")
    return ttdn.Workspace.open().plan(file)


def test_ttdn_finds_the_check() -> None:
    found = ttdn.Workspace.open().registry.find(specs.checks, "noi-nhan-bao-cao")
    assert found.plugin.distribution == "ttdn-check-recipient"


def test_the_plugin_is_sound() -> None:
    check_plugin(ttdn_check_recipient)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (PLAN, ["report-missing"]),
        (PLAN + REPORT + 'timing = { kind = "none" }\n', ["report-undated"]),
        (PLAN + REPORT + 'when = "trước ngày 10/12/2027"\n', []),
    ],
    ids=["nobody reports", "by no day", "whole"],
)
def test_what_a_plan_lacks(text: str, codes: list[str], tmp_path: Path) -> None:
    assert [problem.code for problem in recipient(opened(text, tmp_path))] == codes


def test_the_plan_of_hue_has_reports_to_its_committee() -> None:
    workspace = ttdn.Workspace.open()
    assert list(recipient(workspace.plan("hue/nq47"))) == []
