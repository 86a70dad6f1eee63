"""Two real clients stay subscribed while a plan is published again and again: they end with the last state."""

import os
import random
from datetime import timedelta
from pathlib import Path

import pytest

from feeds.versions import FIRST, Duty, feeds_in
from judges.panel import reference
from judges.subscribe import as_khal_shows, subscribe, without_uid
from ttdn.feeds.publish import Folder, publish

_TOOLS = os.environ.get("TTDN_JUDGES", "")
pytestmark = pytest.mark.skipif(not _TOOLS, reason="the judges are not installed: nox -s judges")

_SYNCED_EVERY = 5
_FEEDS = ("plans/mau/kh-9.ics", "units/mau/so-vhtt.ics")


def test_clients_subscribed_all_along_end_with_exactly_the_last_state(tmp_path: Path) -> None:
    chance = random.Random(20261126)  # noqa: S311  a plan's changes, not secrets
    web = tmp_path / "web"
    on = FIRST
    for number in range(50):
        clauses = chance.sample(range(1, 6), chance.randint(2, 5))
        state = {str(clause): Duty(number, chance.randrange(3), clause % 3) for clause in (*clauses, 3)}
        on += timedelta(days=chance.randrange(30))
        publish(feeds_in(state), Folder(web), on=on)
        if number % _SYNCED_EVERY == 0 or number > 47:
            clients = subscribe(Path(_TOOLS), web, _FEEDS, tmp_path)
            for feed in _FEEDS:
                entries = reference((web / feed).read_bytes())
                assert clients.vdirsyncer[feed] == without_uid(entries)
                assert clients.khal[feed] == as_khal_shows(feed, entries)
    publish(feeds_in({"3": Duty(50, 1, 0)}), Folder(web), on=on)
    publish(feeds_in({"3": Duty(50, 1, 0)}), Folder(web), on=on + timedelta(days=60))
    clients = subscribe(Path(_TOOLS), web, _FEEDS, tmp_path)
    for feed in _FEEDS:
        assert [entry["summary"] for entry in clients.vdirsyncer[feed]] == ["Hạn: Việc 3 lần 50"]
        assert [entry["summary"] for entry in clients.khal[feed]] == ["Hạn: Việc 3 lần 50"]
