"""What pages take for granted: a plan file of one's own, a document, a letter that amends, a record."""

from collections.abc import Callable, Mapping
from pathlib import Path

import typst
from click.testing import CliRunner

from ttdn.cli.app import app

_EXAMPLES = Path(__file__).parents[2] / "examples"
_PLAN = """\
schema = 1
uses = ["hue"]

[plan]
id = "hue/vi-du"
title = "Kế hoạch ví dụ"
issuer = "Ủy ban nhân dân thành phố Huế"
number = "58/KH-UBND"
applies_from = 2026-01-15
revised = 2026-11-25
horizon = 2027-12-31
place = "vn/hue"

[[task]]
clause = "1"
title = "Báo cáo kết quả thực hiện"
who = "Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ"
when = "trước ngày 15 tháng 11 hằng năm"

[[task]]
clause = "2"
title = "Tổ chức hội nghị"
who = "Sở Du lịch"
when = "trước ngày 20 tháng 12 năm 2026"
"""
_AMENDED = """
[[directive]]
id = "hue/cv-99"
number = "99/UBND-VX"
title = "về việc điều chỉnh kế hoạch"
type = "Công văn"
issuer = "Ủy ban nhân dân thành phố Huế"
signed_on = 2026-11-25
unsourced = "tưởng tượng"

[[amendment]]
on = 2026-11-25
clause = "2"
by = { directive = "hue/cv-99" }
when = "trước ngày 26 tháng 12 năm 2026"

[[amendment]]
on = 2026-11-25
clause = "1"
by = { directive = "hue/cv-99" }
withdrawn = true
"""


def a_plan() -> None:
    Path("vi-du.toml").write_text(_PLAN, "utf-8")


def amend() -> None:
    """The letter has come, and the plan file says so."""
    Path("vi-du.toml").write_text(_PLAN + _AMENDED, "utf-8")


def a_record() -> None:
    duty = ["done", "hue/nq47", "IV.2", "--unit", "Sở Ngoại vụ", "--on", "2026-12-01", "--by", "Lan"]
    assert CliRunner().invoke(app, duty).exit_code == 0


def documents() -> None:
    for source in _EXAMPLES.glob("*.typ"):
        Path(f"{source.stem}.pdf").write_bytes(typst.compile(source.read_bytes(), ignore_system_fonts=True))


BEFORE: Mapping[str, Callable[[], None]] = {
    "docs/howto/pages.md": a_record,
    "docs/howto/publish.md": a_plan,
    "docs/howto/draft.md": documents,
    "docs/vi/soan-ke-hoach.md": documents,
}
"""What is there when a page begins."""
