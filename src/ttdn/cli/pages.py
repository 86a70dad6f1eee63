"""The pages beside feeds (*trang web*), for the commands that write a folder; the extra ``web`` makes them."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from ttdn.feeds.folder import Pages
from ttdn.web.extra import require_web

if TYPE_CHECKING:
    from ttdn.progress.record import EntryRecord
    from ttdn.workspace import Workspace

_NEEDED = ("jinja2", "segno")

ADDRESS = click.option("--address", default="", metavar="URL", help="Where the folder will be on the web.")
PAGES = click.option("--pages/--no-pages", default=True, help="Write pages beside the feeds, for people to read.")


def are_made(*, pages: bool, address: str) -> bool:
    """Tell whether pages are written (*có lập trang web*): where they are wanted and the extra is there.

    Raises `NotFound` (``web-extra``) where an address was given and nothing could use it.
    """
    if pages and address:
        require_web("--address", _NEEDED)
    return pages and all(find_spec(name) is not None for name in _NEEDED)


def pages_for(
    workspace: "Workspace", plans: Sequence[str], on: date, address: str, record: "EntryRecord | None"
) -> Pages:
    """Return what makes the pages of some plans (*lập trang web*) from their feeds."""
    from ttdn.web.pages import pages_of  # noqa: PLC0415  of the extra `web`

    return partial(pages_of, workspace, plans, on=on, address=address, record=record)
