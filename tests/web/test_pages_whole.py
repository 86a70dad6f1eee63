"""The pages of the plan that ships, all of them: whole, by the same bytes, leading nowhere else."""

import re
from collections.abc import Mapping
from datetime import date

from ttdn.feeds.feed import Feed
from ttdn.web.pages import pages_of
from ttdn.workspace import Workspace
from web.reading import OURS, Page

ON = date(2026, 11, 26)


def html(pages: Mapping[str, bytes]) -> list[Page]:
    return [Page(path, data) for path, data in pages.items() if path.endswith(".html")]


def test_the_same_input_gives_the_same_bytes(pages: Mapping[str, bytes]) -> None:
    again = Workspace.open()
    made = pages_of(again, ["hue/nq47"], again.feeds("hue/nq47"), on=ON, address=OURS)
    assert dict(made) == pages


def test_every_feed_has_a_page_and_so_has_who_only_has_undated_duties(
    pages: Mapping[str, bytes], feeds: tuple[Feed, ...]
) -> None:
    beside = {path.removesuffix(".html") for path in pages if path.endswith(".html")} - {"index"}
    assert {feed.path.removesuffix(".ics") for feed in feeds} < beside
    assert beside - {feed.path.removesuffix(".ics") for feed in feeds} == {"groups/hue/co-quan-bao-chi"}


def test_every_link_inside_leads_to_something(pages: Mapping[str, bytes], feeds: tuple[Feed, ...]) -> None:
    ids = {page.path: page.ids for page in html(pages)}
    there = {*pages, *(feed.path for feed in feeds)}
    for page in html(pages):
        assert len(page.ids) == len(set(page.ids)), page.path
        for path, fragment in page.inside():
            assert path in there, (page.path, path)
            assert not fragment or fragment in ids[path], (page.path, path, fragment)


def test_nothing_comes_from_outside_and_nothing_needs_more_than_its_own_files(pages: Mapping[str, bytes]) -> None:
    """What `default-src 'self'` would stop is not there: inline scripts, handlers and styles, other hosts."""
    for page in html(pages):
        for element in page.elements:
            assert element.tag != "style"
            assert "style" not in element.attributes
            assert not [name for name in element.attributes if name.startswith("on")]
            if element.tag in {"script", "img", "link"}:
                source = element.attributes.get("src") or element.attributes["href"]
                assert re.fullmatch(r"(\.\./)*[a-z0-9/-]+\.(js|svg|css)", source), source
    assert b"url(" not in pages["style.css"]
    assert b"@import" not in pages["style.css"]


def test_every_page_says_its_language_its_title_and_one_head(pages: Mapping[str, bytes]) -> None:
    for page in html(pages):
        assert page.of("html")[0].attributes["lang"] == "vi"
        assert [len(page.of(tag)) for tag in ("h1", "main")] == [1, 1], page.path
        assert next(element.tag for element in page.elements if element.tag in {"title", "body"}) == "title"
        assert page.hrefs[0] == "#noi-dung"


def test_a_page_has_no_line_left_of_a_template(pages: Mapping[str, bytes]) -> None:
    for page in html(pages):
        assert not re.search(r"\{[{%#]|None|Text\(|Link\(", page.text), page.path
