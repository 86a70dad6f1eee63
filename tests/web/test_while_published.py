"""The folder is published again and again while it is served: every answer is whole, and newer than the last."""

import json
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256
from pathlib import Path

from feeds.versions import FIRST, Duty, feeds_in
from ttdn.feeds.publish import Folder, publish
from ttdn.web.serving.app import create_app
from web import asking
from web.table import check_always

FEED = "/units/mau/so-vhtt.ics"
VERSIONS = 25


def publish_versions(root: Path, numbers: Iterable[int]) -> None:
    for number in numbers:
        publish(feeds_in({"1": Duty(number, number, 0)}), Folder(root), on=FIRST + timedelta(days=number))


def test_every_answer_is_whole_and_its_date_rises(tmp_path: Path) -> None:
    publish_versions(tmp_path, [0])
    ask = asking.in_process(create_app(tmp_path))
    seen: list[tuple[int, float]] = []
    with ThreadPoolExecutor(1) as publisher:
        done = publisher.submit(publish_versions, tmp_path, range(1, VERSIONS))
        last = False
        while not last:
            last = done.done()
            for path in (FEED, "/index.json"):
                answer = ask("GET", path, {})
                assert answer.status == 200
                assert answer.headers["etag"] == f'"{sha256(answer.body).hexdigest()}"'
                check_always(answer)
            assert json.loads(answer.body)["schema"] == 1
            feed = ask("GET", FEED, {})
            (number,) = re.findall(r"SUMMARY:Hạn: Việc 1 lần (\d+)\r", feed.body.decode())
            date = parsedate_to_datetime(feed.headers["last-modified"]).timestamp()
            seen.append((int(number), date))
    done.result()
    assert seen == sorted(seen)
    assert len({date for _, date in seen}) == len({number for number, _ in seen}) > 1
    assert seen[-1][0] == VERSIONS - 1
