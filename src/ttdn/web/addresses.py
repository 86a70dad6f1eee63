"""Where pages lie and what links to them (*địa chỉ trang*): relative, but where people subscribe."""

import re
from urllib.parse import urlsplit

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.feed import FeedAddress

_HOST = re.compile(r"[A-Za-z0-9.-]+(:[0-9]+)?|\[[0-9A-Fa-f:]+\](:[0-9]+)?")
_PATH = re.compile(r"(/[A-Za-z0-9._~-]+)*/?")


def page_path(address: FeedAddress) -> str:
    """Return the path of the page beside a feed.

    >>> page_path(FeedAddress("unit", "hue/so-vhtt"))
    'units/hue/so-vhtt.html'
    """
    return f"{address.path.removesuffix('.ics')}.html"


def _with_slash(url: str) -> str:
    return f"{url.strip().rstrip('/')}/" if url.strip() else ""


@attrs.frozen
class Base:
    """The public address of a folder (*địa chỉ công bố*), such as ``https://lich.example.vn/``; "" while unknown.

    A slash at the end may be left out. Raises `InvalidValue` (``site-address``) for what no calendar program could
    subscribe to.

    >>> Base("https://lich.example.vn/ttdn").of("units/a.ics")
    'https://lich.example.vn/ttdn/units/a.ics'
    """

    url: str = attrs.field(converter=_with_slash)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no address of a folder on a web server."""
        if self.url and not _is_folder(self.url):
            hint = "give it as in https://lich.example.vn/, letters of the host as browsers send them (xn--…)"
            raise InvalidValue(
                Problem("site-address", "not the address of a folder on a web server", self.url, hint)
            )

    def __bool__(self) -> bool:
        """Tell whether it is known."""
        return bool(self.url)

    def of(self, path: str) -> str:
        """Return the address of a file of the folder."""
        return f"{self.url}{path}"


def _is_folder(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    whole = f"{parts.scheme}://{parts.netloc}{parts.path}"
    fits = _HOST.fullmatch(parts.netloc) and _PATH.fullmatch(parts.path)
    return bool(parts.scheme in {"http", "https"} and fits and whole == url)
