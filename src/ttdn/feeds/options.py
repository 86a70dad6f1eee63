"""What may be chosen of a publication (*lựa chọn khi phát hành*)."""

from concurrent.futures import Executor
from typing import Literal, TypedDict, get_args

from ttdn.feeds.folder import Pages
from ttdn.feeds.stages import Progress
from ttdn.model.reminders import NO_REMINDERS, Reminders

Withdrawn = Literal["notice", "cancelled", "dropped"]
"""What subscribers see of a withdrawn entry for some weeks (*cách báo bãi bỏ*).

A notice is an entry whose title says so. Cancelled, it bears STATUS:CANCELLED besides: Google then removes it,
Apple Calendar strikes it through. Dropped, it is left out at once, but for a feed that would be empty.
"""
WITHDRAWN: tuple[Withdrawn, ...] = get_args(Withdrawn)
"""The ways there are, the usual one first (*các cách báo bãi bỏ*)."""


class PublishOptions(TypedDict, total=False):
    """The options of `ttdn.Workspace.publish` (*lựa chọn*), each with a default.

    `withdrawn` is what stays of a withdrawn entry ("notice"), `todo` writes each feed as tasks too, `link` adds
    LINK properties, `remind` reminders; `drop` withdraws plans that are not named. A `dry_run` changes nothing.
    `executor` lays plans out by its workers, `progress` is told how far the work has come; neither changes a byte.
    `pages` makes what people read of the feeds; `pages_from` identifies what that takes besides them, such as the
    day and the public address: without it nothing is known to stand.
    """

    withdrawn: Withdrawn
    todo: bool
    link: bool
    remind: Reminders
    drop: bool
    dry_run: bool
    executor: Executor | None
    progress: Progress
    pages: Pages | None
    pages_from: str


def deciding(options: PublishOptions) -> dict[str, object]:
    """Return the options that decide what is published (*lựa chọn ảnh hưởng nội dung*), by name."""
    return {
        "withdrawn": options.get("withdrawn", "notice"),
        "todo": options.get("todo", False),
        "link": options.get("link", False),
        "remind": options.get("remind", NO_REMINDERS),
        "pages": options.get("pages_from", ""),
    }
