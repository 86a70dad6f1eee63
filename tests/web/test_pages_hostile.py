"""Texts that want to be more than text: none becomes an element, an attribute, an address or a new line."""

from collections.abc import Mapping
from datetime import date

import pytest

from injection.hostile import plan_of
from ttdn.feeds.feed import Feed
from ttdn.web.pages import pages_of
from ttdn.web.search import SearchIndex, Target
from ttdn.web.search_page import search_page
from ttdn.workspace import Workspace
from web.reading import Page

HOSTILE = (
    "</title></svg><script>alert(1)</script>\" onload='x' \r\n\u202e{{ 7*7 }} {% raw %} &lt;b&gt; javascript:x"
)
SHOWN = "</title></svg><script>alert(1)</script>\" onload='x' {{ 7*7 }} {% raw %} &lt;b&gt; javascript:x"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, bytes], tuple[Feed, ...]]:
    path = tmp_path_factory.mktemp("plans") / "doc.toml"
    path.write_text(plan_of(HOSTILE), "utf-8")
    workspace = Workspace.open(path)
    feeds = workspace.feeds("doc/ke-hoach")
    address = "https://lich.example.vn/"
    return dict(pages_of(workspace, ["doc/ke-hoach"], feeds, on=date(2026, 2, 1), address=address)), feeds


def test_no_text_becomes_an_element_or_an_attribute(made: tuple[Mapping[str, bytes], tuple[Feed, ...]]) -> None:
    pages, _ = made
    pages_read = [Page(path, data) for path, data in pages.items() if path.endswith(".html")]
    assert {page.path for page in pages_read} == {
        "index.html",
        "plans/doc/ke-hoach.html",
        "units/doc/so.html",
        "units/doc/so-moi.html",
        "groups/doc/nhom.html",
    }
    for page in pages_read:
        assert len(page.of("script")) == 1, page.path
        assert not [element for element in page.elements if "onload" in element.attributes]
        assert not [href for href in page.hrefs if href.startswith("javascript")]
        assert SHOWN in page.text, page.path
        assert b"\r" not in pages[page.path]
        assert "\u202e" not in pages[page.path].decode()
        assert "49" not in page.text.replace(SHOWN, "")


def test_a_query_is_shown_as_text() -> None:
    page = Page("tim-kiem", search_page(SearchIndex(), HOSTILE))
    assert len(page.of("script")) == 1
    assert SHOWN in page.text
    (box,) = page.of("input")
    assert box.attributes["value"] == SHOWN


def test_a_hit_is_shown_as_text() -> None:
    index = SearchIndex((Target("units/a.html", HOSTILE, HOSTILE, (HOSTILE, "Sở A")),))
    page = Page("tim-kiem", search_page(index, "sở a"))
    assert len(page.of("script")) == 1
    assert SHOWN in page.text
