"""The folder is published again and again while it is served: every answer is whole, and newer than the last."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256
from pathlib import Path

import icalendar

from feeds.versions import FIRST, Duty, feeds_in
from ttdn.feeds.publish import Folder, publish
from ttdn.web.app import create_app
from web import asking
from web.table import check_always

FEED = "/units/mau/so-vhtt.ics"
VERSIONS = 25


def publish_version(root: Path, number: int) -> None:
    publish(feeds_in({"1": Duty(number, number, 0)}), Folder(root), on=FIRST + timedelta(days=number))


def test_every_answer_is_whole_and_its_date_rises(tmp_path: Path) -> None:
    publish_version(tmp_path, 0)
    ask = asking.in_process(create_app(tmp_path))
    seen: list[tuple[int, float]] = []
    with ThreadPoolExecutor(1) as publisher:
        done = publisher.submit(lambda: [publish_version(tmp_path, number) for number in range(1, VERSIONS)])
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
            (event,) = icalendar.Calendar.from_ical(feed.body).walk("VEVENT")
            (number,) = re.findall(r"lần (\d+)", str(event["SUMMARY"]))
            date = parsedate_to_datetime(feed.headers["last-modified"]).timestamp()
            seen.append((int(number), date))
    done.result()
    assert seen == sorted(seen)
    assert len({date for _, date in seen}) == len({number for number, _ in seen}) > 1
    assert seen[-1][0] == VERSIONS - 1
