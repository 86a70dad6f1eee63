"""The links by which each calendar program subscribes, and what happens where an address is long or unknown."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from ttdn.errors import InvalidValue
from ttdn.feeds.feed import Feed
from ttdn.web.addresses import Base
from ttdn.web.pages import pages_of
from ttdn.web.subscribing import subscribing
from ttdn.workspace import Workspace
from web.reading import OURS, Page, button

ON = date(2026, 11, 26)
FEED = "lich.example.vn/units/hue/so-vhtt.ics"


def test_each_program_gets_the_address_as_it_wants_it(pages: Mapping[str, bytes]) -> None:
    page = Page("units/hue/so-vhtt.html", pages["units/hue/so-vhtt.html"])
    assert button(page, "webcal:") == f"webcal://{FEED}"
    google = parse_qs(urlsplit(button(page, "https://calendar.google.com/calendar/r?")).query)
    assert google == {"cid": [f"webcal://{FEED}"]}
    for host in ("outlook.live.com", "outlook.office.com"):
        asked = parse_qs(urlsplit(button(page, f"https://{host}/calendar/0/addfromweb?")).query)
        assert asked == {"url": [f"https://{FEED}"], "name": ["Sở Văn hóa và Thể thao thành phố Huế"]}
    assert button(page, "so-vhtt.ics") == "so-vhtt.ics"
    assert [box.attributes["value"] for box in page.of("input")] == [f"https://{FEED}"]


def test_every_link_of_every_feed_is_under_256_characters(feeds: tuple[Feed, ...]) -> None:
    for feed in feeds:
        ways = subscribing(feed, Base("https://lich.thuathienhue.example.vn/thong-tin-doi-ngoai"))
        assert len(ways.buttons) == 4
        assert all(len(one.href) < 256 for one in ways.buttons), feed.path


@pytest.mark.parametrize(
    ("length", "left_out"),
    [
        (120, ()),
        (160, ("Google Lịch", "Outlook cá nhân", "Outlook cơ quan")),
        (230, ("Ứng dụng lịch trên máy", "Google Lịch", "Outlook cá nhân", "Outlook cơ quan")),
    ],
)
def test_a_program_whose_link_would_be_too_long_has_no_button(
    feeds: tuple[Feed, ...], length: int, left_out: tuple[str, ...]
) -> None:
    (feed,) = [feed for feed in feeds if feed.path == "units/hue/so-vhtt.ics"]
    ways = subscribing(feed, Base(f"https://lich.example.vn/{'x' * length}/"))
    assert ways.left_out == left_out
    assert all(len(one.href) < 256 for one in ways.buttons)


def test_a_page_says_which_buttons_are_missing_and_why(workspace: Workspace, feeds: tuple[Feed, ...]) -> None:
    pages = dict(pages_of(workspace, ["hue/nq47"], feeds, on=ON, address=f"https://lich.example.vn/{'x' * 180}/"))
    text = Page("plans/hue/nq47.html", pages["plans/hue/nq47.html"]).text
    assert "Không có nút cho Google Lịch, Outlook cá nhân, Outlook cơ quan: địa chỉ dài hơn mức" in text


def test_without_an_address_there_is_the_file_and_the_reason(
    workspace: Workspace, feeds: tuple[Feed, ...]
) -> None:
    pages = dict(pages_of(workspace, ["hue/nq47"], feeds, on=ON))
    page = Page("units/hue/so-vhtt.html", pages["units/hue/so-vhtt.html"])
    assert "chưa công bố ở một địa chỉ nào" in page.text
    assert [href for href in page.hrefs if ".ics" in href or ":" in href] == ["so-vhtt.ics"]
    assert not [element for element in page.of("svg") if element.attributes.get("class") == "qr"]


@pytest.mark.parametrize(
    "address",
    [
        "ftp://lich.example.vn/",
        "lich.example.vn",
        "https://",
        "https://lich.example.vn/?a=1",
        "https://lich.example.vn/#a",
        "https://a@lich.example.vn/",
        "https://lịch.example.vn/",
        "https://lich.example.vn/a b/",
        'https://lich.example.vn/"onload=',
        "https://[::1/",
        "javascript:alert(1)",
        "https://lich.example.vn/\r\nX: y",
    ],
)
def test_what_is_no_address_of_a_folder_is_refused(
    workspace: Workspace, feeds: tuple[Feed, ...], address: str
) -> None:
    with pytest.raises(InvalidValue) as refused:
        pages_of(workspace, ["hue/nq47"], feeds, on=ON, address=address)
    assert refused.value.code == "site-address"


@pytest.mark.parametrize(
    "address", [OURS, "https://lich.example.vn", "http://127.0.0.1:8000/a-b_c~d.e", "http://[::1]:80/"]
)
def test_an_address_may_have_a_port_a_path_and_no_slash(address: str) -> None:
    assert Base(address).of("index.html") == f"{address.rstrip('/')}/index.html"
