"""Pictures of the pages for eyes: ``nox -s screenshots -- FOLDER`` writes them, and those of the docs where built.

No test compares them: letters differ from machine to machine. They show whoever changes a page what it looks like.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, FloatRect, ViewportSize, sync_playwright

from browser.serving import chromium, serving
from browser.site import PAGES, build

DOCS = Path(__file__).parents[2] / "docs" / "_build" / "html"
PHONE, DESKTOP = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=900)
HIGHEST = 8000  # the pages on the API are higher, and Chromium does not draw them in time
LOOKS = (("desktop", DESKTOP, "light"), ("phone", PHONE, "light"), ("dark", DESKTOP, "dark"))


def main(out: Path) -> None:
    """Take pictures of every kind of page, on a desktop, a telephone, and in the dark."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = chromium(playwright)
        site = Path(folder, "public")
        build(site, Path(folder, "so.sqlite"))
        for look, size, scheme in LOOKS:
            take(browser, site, PAGES, out / "pages" / look, size=size, dark=scheme == "dark")
        if DOCS.exists():
            paths = [path.relative_to(DOCS) for path in sorted(DOCS.rglob("*.html"))]
            named = {"-".join(path.with_suffix("").parts): str(path) for path in paths if path.parts[0][0] != "_"}
            take(browser, DOCS, named, out / "docs", size=DESKTOP, strict=False)
        browser.close()


def take(
    browser: Browser,
    folder: Path,
    pages: dict[str, str],
    out: Path,
    *,
    size: ViewportSize,
    dark: bool = False,
    strict: bool = True,
) -> None:
    """Take a picture of each page of a folder, as high as the page is, within reason."""
    out.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(viewport=size, color_scheme="dark" if dark else "light")
    with serving(folder, strict=strict) as address:
        page = context.new_page()
        for name, path in pages.items():
            page.goto(address + path)
            height = min(int(page.evaluate("document.documentElement.scrollHeight")), HIGHEST)
            area = FloatRect(x=0, y=0, width=size["width"], height=height)
            page.screenshot(path=out / f"{name}.png", full_page=True, clip=area)
    context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
