"""The pages in Debian's Chromium: axe finds nothing, a keyboard is enough, and scripts are only a comfort.

They run where ``TTDN_BROWSER`` is set: ``nox -s browser`` installs what they need. The pages are those of
``ttdn build`` with an address, and with a record, so that they say how duties stand.
"""

from collections.abc import Generator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from browser.serving import chromium, serving
from browser.site import PAGES, build
from ttdn.web.search import MOST_HITS, read_index, search

QUERIES = (
    "so van hoa",
    "SVHTT",
    "Sở văn hoá",
    "sở VHTT",
    "ubnd phong điền",
    "47/NQ-CP",
    "Sở Du lịch tỉnh Thừa Thiên Huế",
    "xa",
    "y",
    "hoá hóa",
    "hue so",
    "&",
    "K\u0131ỹ İ ẞ",
    "日本",
    "xyzq",
    "a" * 99 + "đ",
    "  ",
)
PHONE, DESKTOP, NARROW = (360, 740), (1280, 900), (320, 640)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("public")
    build(out, tmp_path_factory.mktemp("record") / "so.sqlite")
    return out


@pytest.fixture(scope="module")
def site(folder: Path) -> Generator[str]:
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Generator[Browser]:
    with sync_playwright() as playwright:
        started = chromium(playwright)
        yield started
        started.close()


class Watched:
    """A tab, and what went wrong in it: errors of scripts and policies, and requests to other hosts."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.page: Page = context.new_page()
        self.troubles: list[str] = []
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("requestfailed", lambda request: self.troubles.append(request.url))
        self.page.on("request", lambda request: self._note(request.url, site))

    def _note(self, url: str, site: str) -> None:
        if not url.startswith(site):
            self.troubles.append(url)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing_and_no_policy_is_broken(
    browser: Browser, site: str, size: tuple[int, int], scheme: str
) -> None:
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
    )
    tab = Watched(context, site)
    for name, path in PAGES.items():
        tab.page.goto(site + path)
        tab.page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        tab.page.evaluate(axe)
        found = tab.page.evaluate("async () => (await axe.run()).violations")
        assert found == [], name
    assert tab.troubles == []
    context.close()


def test_no_page_is_wider_than_a_narrow_screen(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": NARROW[0], "height": NARROW[1]})
    page = context.new_page()
    for name, path in PAGES.items():
        page.goto(site + path)
        page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0], name
    context.close()


def test_the_search_of_the_script_is_that_of_python(browser: Browser, site: str, folder: Path) -> None:
    index = read_index((folder / "search.json").read_bytes())
    context = browser.new_context()
    tab = Watched(context, site)
    tab.page.goto(site)
    for query in QUERIES:
        tab.page.get_by_label("Tìm đơn vị hoặc kế hoạch").fill(query)
        wanted = search(index, query)
        expect(tab.page.locator("form.search [role=status]")).to_have_text(counted(query.strip(), len(wanted)))
        items = tab.page.locator("ol.hits li")
        assert items.all_text_contents() == [
            f"{hit.target.title} {hit.target.kind}" + (f" · theo tên “{hit.name}”" if hit.by_other_name else "")
            for hit in wanted
        ], query
        hrefs = [link.get_attribute("href") for link in items.get_by_role("link").all()]
        assert hrefs == [hit.target.path for hit in wanted], query
    assert tab.troubles == []
    context.close()


def counted(query: str, hits: int) -> str:
    """What is said aloud of the results."""
    if not query:
        return ""
    if not hits:
        return f"Không tìm thấy đơn vị hay kế hoạch nào cho “{query}”."
    return f"{hits} kết quả{' đầu tiên' if hits == MOST_HITS else ''} cho “{query}”."


def test_a_keyboard_is_enough_from_the_first_page_to_the_subscription(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]})
    page = Watched(context, site).page
    page.goto(site)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    box = page.get_by_label("Tìm đơn vị hoặc kế hoạch")
    expect(box).to_be_focused()
    page.keyboard.type("svhtt")
    expect(page.locator("ol.hits li").first).to_be_visible()
    found = page.locator("ol.hits").get_by_role("link", name="Sở Văn hóa và Thể thao thành phố Huế")
    _tab_to(page, found.first)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sở Văn hóa và Thể thao thành phố Huế")
    button = page.get_by_role("link", name="Google Lịch")
    _tab_to(page, button)
    expect(button).to_have_css("outline-style", "solid")
    assert (button.get_attribute("href") or "").startswith("https://calendar.google.com/calendar/r?cid=webcal")
    context.close()


def _tab_to(page: Page, wanted: Locator) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    pytest.fail("the keyboard does not get there")


def test_an_address_is_copied_by_its_button(browser: Browser, site: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = Watched(context, site).page
    page.goto(site + PAGES["unit"])
    page.get_by_role("button", name="Chép địa chỉ").click()
    expect(page.get_by_text("Đã chép địa chỉ.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "https://lich.example.vn/units/hue/so-vhtt.ics"
    context.close()


def test_without_scripts_everything_is_there_but_search_and_copying(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = Watched(context, site)
    page = tab.page
    page.goto(site)
    expect(page.locator("form.search")).to_be_hidden()
    page.get_by_role("link", name="Tìm đơn vị trong danh sách").click()
    page.get_by_role("link", name="Sở Văn hóa và Thể thao", exact=True).click()
    expect(page.get_by_text("09/12/2026 (thứ Tư)").first).to_be_visible()
    expect(page.get_by_role("link", name="Outlook cơ quan")).to_be_visible()
    expect(page.get_by_role("button", name="Chép địa chỉ")).to_be_hidden()
    page.get_by_text("Các kỳ hạn sau đó").click()
    expect(page.get_by_text("09/12/2027 (thứ Năm)").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải tệp .ics").click()
    assert download.value.suggested_filename == "so-vhtt.ics"
    assert [trouble for trouble in tab.troubles if not trouble.endswith(".ics")] == []
    context.close()


def test_a_plan_prints_with_its_table_and_without_its_buttons(browser: Browser, site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(site + PAGES["plan"])
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="Google Lịch")).to_be_hidden()
    expect(page.locator("table.reflow")).to_be_visible()
    expect(page.get_by_text("https://lich.example.vn/plans/hue/nq47.ics")).to_have_count(0)
    assert page.locator("#dia-chi").input_value() == "https://lich.example.vn/plans/hue/nq47.ics"
    assert len(page.pdf()) > 20_000
    context.close()
