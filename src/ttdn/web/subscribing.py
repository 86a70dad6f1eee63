"""How a calendar is subscribed to (*cách đăng ký*): a link for each program, each as its own server wants it."""

from collections.abc import Iterator

import attrs

from ttdn.feeds.feed import Feed
from ttdn.web.addresses import Base, page_path
from ttdn.web.links import LONGEST_LINK, google_link, outlook_link, webcal
from ttdn.web.qr import qr_svg


@attrs.frozen
class Button:
    """A button (*nút đăng ký*): what it is called, for whom it is, and where it leads."""

    label: str
    about: str
    href: str


@attrs.frozen
class Subscribing:
    """All ways to subscribe to one feed (*đăng ký lịch*).

    `file` is its name beside its page; `address` is "" while the folder has no public address, and then there are
    no buttons. `left_out` names the programs whose link would be too long. `qr` is a picture of the page's
    address, SVG, "" without one.
    """

    file: str
    events: int
    address: str = ""
    page: str = ""
    buttons: tuple[Button, ...] = ()
    left_out: tuple[str, ...] = ()
    qr: str = ""


def subscribing(feed: Feed, base: Base) -> Subscribing:
    """Return the ways to subscribe to a feed (*cách đăng ký*) in a folder published at an address."""
    file = feed.path.rsplit("/", 1)[-1]
    if not base:
        return Subscribing(file, feed.events)
    address, page = base.of(feed.path), base.of(page_path(feed.address))
    every = tuple(_buttons(address, feed.title))
    fitting = tuple(button for button in every if len(button.href) <= LONGEST_LINK)
    left_out = tuple(button.label for button in every if len(button.href) > LONGEST_LINK)
    return Subscribing(file, feed.events, address, page, fitting, left_out, qr_svg(page, "Mã QR của trang này"))


def _buttons(address: str, title: str) -> Iterator[Button]:
    yield Button("Ứng dụng lịch trên máy", "iPhone, iPad, Mac, Thunderbird", webcal(address))
    yield Button("Google Lịch", "mở trên máy tính; điện thoại tự có sau đó", google_link(address))
    outlook = outlook_link("outlook.live.com", address, title)
    yield Button("Outlook cá nhân", "outlook.com, hotmail.com", outlook)
    yield Button("Outlook cơ quan", "Microsoft 365", outlook_link("outlook.office.com", address, title))
