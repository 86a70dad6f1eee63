"""What the guides say to write for an office that no pack knows: the tables stand in a plan file as they are."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from ttdn.cli.app import app

ROOT = Path(__file__).parents[2]
DOCUMENT = """\
KẾ HOẠCH
Phát triển du lịch
II. NHIỆM VỤ
1. Tổ chức quảng bá hình ảnh.
- Đơn vị thực hiện: Viện Quảng bá.
- Thời gian thực hiện: Quý III/2026.
2. Dọn vệ sinh.
- Đơn vị thực hiện: UBND các xã ven sông.
- Thời gian thực hiện: Quý III/2026.
"""
HEADS = {
    "howto/draft.md": "## An office that no pack knows",
    "vi/soan-ke-hoach.md": "## Cơ quan chưa có trong danh bạ",
}


@pytest.mark.parametrize("page", HEADS)
def test_the_tables_of_the_guide_take_the_place_of_the_groups(page: str, tmp_path: Path) -> None:
    source, plan = tmp_path / "kh.txt", tmp_path / "plan.toml"
    source.write_text(DOCUMENT, "utf-8")
    options = ("-o", str(plan), "--id", "hue/kh-12", "--place", "Huế", "--on", "2026-01-05")
    assert CliRunner().invoke(app, ["draft", str(source), *options]).exit_code == 0
    drafted = plan.read_text("utf-8")
    assert drafted.count("[[group]]") == 2
    _, section = (ROOT / "docs" / page).read_text("utf-8").split(HEADS[page])
    tables = re.findall(r"```toml\n(.*?)```", section.split("\n## ")[0], re.DOTALL)
    assert len(tables) == 2
    kept = re.sub(r"(?:^#[^\n]*\n)*^\[\[group\]\]\n(?:[^\n]+\n)+", "", drafted, flags=re.MULTILINE)
    plan.write_text(kept + "\n" + "\n".join(tables), "utf-8")
    checked = CliRunner().invoke(app, ["check", str(plan)])
    assert (checked.exit_code, checked.stdout) == (0, f"{plan}: ok (hue/kh-12, 2 duties)\n")
    agenda = CliRunner().invoke(app, ["agenda", str(plan), "--from", "2026-01-01", "--to", "2026-12-31"]).output
    assert "Viện Quảng bá" in agenda
