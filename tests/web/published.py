"""A folder as `ttdn publish` leaves it, with pages beside its feeds, and with what must never be served."""

from datetime import date
from functools import cache
from pathlib import Path

from ttdn.feeds.publish import Folder
from ttdn.workspace import Workspace

PUBLISHED_ON = date(2026, 11, 26)
PLAN = "hue/nq47"
FEED = "units/hue/so-vhtt.ics"
MISSING = "units/hue/bao.ics"
BESIDE = {
    "index.html": "<!doctype html><title>Lịch</title>",
    "units/hue/so-vhtt.html": "<!doctype html><title>Sở Văn hóa và Thể thao</title>",
    "units/hue/so-vhtt.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "ttdn.css": "body { margin: 0 }",
    "ttdn.js": "'use strict'",
    "robots.txt": "User-agent: *\nAllow: /\n",
    "ghi-chu.log": "không công bố",
    ".htpasswd.txt": "không công bố",
    ".ttdn-publish.lock": "máy 1",
    ".ttdn-published.json": "{}",
    "units/hue/.so-vhtt.ics.0123abcd.tmp": "BEGIN:VCALENDAR",
}


@cache
def workspace() -> Workspace:
    return Workspace.open()


def publish(root: Path) -> Path:
    """Fill a folder, and lay a calendar beside it that must not be reached."""
    workspace().publish(Folder(root), PLAN, on=PUBLISHED_ON, todo=True)
    for path, text in BESIDE.items():
        (root / path).write_text(text, "utf-8")
    data = (root / FEED).read_bytes()
    (root / "units/hue/vong.ics").symlink_to("vong.ics")
    (root.parent / "ngoai.ics").write_bytes(data)
    (root / "units/hue/ra-ngoai.ics").symlink_to(root.parent / "ngoai.ics")
    (root / "units/hue/bi-cat.ics").write_bytes(data[: len(data) // 2])
    (root / MISSING).unlink()
    return root
