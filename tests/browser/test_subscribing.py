"""The Vietnamese page for people who subscribe, followed in Chromium as it is written: at most five steps."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect, sync_playwright

from browser.serving import chromium, serving
from ttdn.cli.app import app

PAGE = Path(__file__).parents[2] / "docs/vi/dang-ky.md"
MOST_STEPS = 5


def steps() -> list[str]:
    """The numbered steps of the page's first part, each with what is indented under it."""
    part = PAGE.read_text("utf-8").split("\n## ")[1]
    return re.findall(r"^\d\. (.*\n(?:(?!\d\. ).*\n)*)", part, re.MULTILINE)


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    with serving(tmp_path / "public") as address, sync_playwright() as playwright:
        asked = ["build", "--out", str(tmp_path / "public"), "--on", "2026-11-26", "--address", address]
        assert CliRunner().invoke(app, asked).exit_code == 0
        context = chromium(playwright).new_context(permissions=["clipboard-read", "clipboard-write"])
        opened = context.new_page()
        opened.goto(address)
        yield opened
        context.close()


def test_whoever_follows_the_page_has_the_calendar_of_their_office(page: Page) -> None:
    find, look, press, *more = steps()
    assert len((find, look, press, *more)) <= MOST_STEPS
    queries = re.findall(r"`([^`]+)`", " ".join(find.split()))
    assert queries
    home = page.url
    for query in queries:
        page.goto(home)
        page.get_by_label("Tìm đơn vị hoặc kế hoạch").fill(query)
        page.locator("ol.hits a").first.click()
        expect(page.get_by_text("Sắp đến hạn").first).to_be_visible()
    page.goto(home)
    page.get_by_label("Tìm đơn vị hoặc kế hoạch").fill(queries[0])
    page.locator("ol.hits a").first.click()
    buttons = set(re.findall(r"\| \*([^*]+)\*", press))
    assert len(buttons) == len([line for line in press.splitlines() if line.lstrip().startswith("| ")]) - 2
    for name in buttons:
        expect(page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name))).to_be_visible()
    page.get_by_role("button", name="Chép địa chỉ").click()
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert urlsplit(copied).path.endswith(".ics")
    with urlopen(copied) as answer:  # noqa: S310  the server of this test
        assert answer.read().startswith(b"BEGIN:VCALENDAR")
