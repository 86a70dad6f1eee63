"""Entries that stand otherwise in single feeds (*mục riêng của từng lịch*): what one unit did, in its own feed.

Their numbers come from the one count of their UID. A feed whose words stay keeps its bytes, whatever others say.
"""

from collections.abc import Collection, Mapping
from datetime import date

from ttdn.feeds.feed import Rendered
from ttdn.feeds.publish.ledger import Live, Record, Stamp
from ttdn.lint.entries import content_hash


def stand_apart(
    before: Record | None, was_live: Collection[str], now: Record, items: Mapping[str, Rendered], on: date
) -> Record:
    """Return a record with the entries of single feeds (*ghi mục riêng*), by path, where they are others.

    `now` has the entry of the rest as it is published on a day; `was_live` are the feeds that had it before.
    """
    if now.live is None or not items:
        return now
    last, own, raised = now.last, dict[str, Live](), dict[str, Stamp]()
    for path, item in sorted(items.items()):
        content = content_hash(item.event)
        known = before.live_at(path) if before is not None and path in was_live else None
        seen = known.stamp if known is not None else before.last if before is not None else None
        if known is not None and known.content == content:
            stamp = known.stamp
        elif content == now.live.content and (seen is None or now.live.stamp.is_past(seen)):
            stamp = now.live.stamp
        else:
            stamp = raised.setdefault(content, last.raised(on))
            last = last.joined(stamp)
        own[path] = Live.of(item, stamp, content)
    apart = {path: live for path, live in own.items() if live != now.live}
    return Record(now.owner, last, now.live, now.notice, apart)
