"""The index of a folder of feeds (*mục lục*): every feed by path, with the hash of its bytes."""

import json
from collections.abc import Sequence

from ttdn.feeds.feed import Feed

SCHEMA = 1


def index_json(feeds: Sequence[Feed]) -> bytes:
    r"""Write the index (*mục lục các lịch*): UTF-8 JSON, feeds by path, the same bytes for the same feeds.

    >>> index_json(())
    b'{\n "schema": 1,\n "feeds": []\n}\n'
    """
    listed = [
        {
            "path": feed.path,
            "title": feed.title,
            "kind": feed.kind,
            "id": feed.id,
            "events": feed.events,
            "sha256": feed.sha256,
        }
        for feed in sorted(feeds, key=lambda feed: feed.path)
    ]
    text = json.dumps({"schema": SCHEMA, "feeds": listed}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()
