"""Texts that want to be more than text: none becomes an element, an attribute, an address or a new line."""

from collections.abc import Mapping
from datetime import date

import pytest

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


def toml(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\r", "\\r").replace("\n", "\\n")
    return f'"{escaped}"'.replace("\u202e", "\\u202e")


PLAN = f"""\
schema = 1

[plan]
id = "doc/ke-hoach"
title = {toml(HOSTILE)}
issuer = {toml(HOSTILE)}
applies_from = 2026-01-15
applies_because = {toml(HOSTILE)}
revised = 2026-01-20
horizon = 2027-12-31
place = "doc"
implements = ["doc/ct-1"]
unsourced = {toml(HOSTILE)}
contact = {{ name = {toml(HOSTILE)}, address = "javascript:alert(1)" }}

[[directive]]
id = "doc/ct-1"
title = {toml(HOSTILE)}
issuer = {toml(HOSTILE)}
type = {toml(HOSTILE)}
url = "javascript:alert(1)"
unsourced = {toml(HOSTILE)}

[[unit]]
id = "doc"
name = "tỉnh Độc"
tier = "province"
unsourced = "ví dụ"

[[unit]]
id = "doc/so"
name = {toml(HOSTILE)}
tier = "province"
place = "doc"
note = {toml(HOSTILE)}
unsourced = "ví dụ"

[[unit]]
id = "doc/so-moi"
name = "Sở Mới"
tier = "province"
place = "doc"
unsourced = "ví dụ"

[[change]]
on = 2027-01-01
before = ["doc/so"]
after = ["doc/so-moi"]
unsourced = {toml(HOSTILE)}

[[group]]
id = "doc/nhom"
name = {toml(HOSTILE + " nhóm")}
units = ["doc/so"]
note = {toml(HOSTILE)}

[[task]]
clause = "1"
title = {toml(HOSTILE)}
note = {toml(HOSTILE)}
lead = ["doc/so"]
coordinating = ["doc/nhom"]
when = "trước ngày 15 tháng 11 hằng năm"

[[task]]
clause = "2"
title = {toml(HOSTILE)}
implementing = ["doc/so"]
when = "thường xuyên"
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, bytes], tuple[Feed, ...]]:
    path = tmp_path_factory.mktemp("plans") / "doc.toml"
    path.write_text(PLAN, "utf-8")
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
