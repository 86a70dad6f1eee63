"""The page on which a draft is reviewed, in Debian's Chromium: axe finds nothing, and it fits a phone."""

from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import sync_playwright

from browser.serving import chromium
from ttdn.cli.app import app

DOCUMENT = """\
KẾ HOẠCH
Phát triển du lịch năm 2024
II. NHIỆM VỤ
1. Rà soát quy hoạch du lịch.
- Đơn vị thực hiện: Sở Du lịch chủ trì, phối hợp với Sở Tài chính.
- Thời gian thực hiện: Quý III/2024.
2. Tổ chức quảng bá hình ảnh.
- Đơn vị thực hiện: Viện Quảng bá.
"""


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_axe_finds_nothing_and_nothing_is_cut_off(width: int, tmp_path: Path) -> None:
    document, page_file = tmp_path / "a.txt", tmp_path / "duyet.html"
    document.write_text(DOCUMENT, "utf-8")
    made = CliRunner().invoke(
        app, ["draft", str(document), "--report", str(page_file), "--place", "vn/hue", "--on", "2024-06-05"]
    )
    assert made.exit_code == 0, made.output
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        page = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
        page.goto(page_file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
        assert page.evaluate("async () => (await axe.run()).violations") == []
        browser.close()
