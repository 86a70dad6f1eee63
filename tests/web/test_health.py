"""The server says that it is well only where what it serves is what was published."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from feeds.versions import FIRST, Duty, feeds_in
from ttdn.feeds.folder import INDEX, replace_whole, write_folder
from ttdn.feeds.publish import Folder, publish
from ttdn.web.serving.app import create_app
from ttdn.web.serving.health import SAMPLE
from web import asking
from web.table import Ask

FEED = "units/mau/so-du-lich.ics"


def publish_version(root: Path, number: int, on: date = FIRST) -> None:
    publish(feeds_in({"1": Duty(number, number, 1), "2": Duty(number, 1, 0)}), Folder(root), on=on)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    publish_version(tmp_path / "public", 1)
    return tmp_path / "public"


def health(ask: Ask) -> tuple[int, list[str]]:
    answer = ask("GET", "/healthz", {})
    item = json.loads(answer.body)
    assert item["status"] == ("ok" if answer.status == 200 else "failed")
    return answer.status, item["problems"]


def test_a_published_folder_is_well(root: Path) -> None:
    assert health(asking.in_process(create_app(root))) == (200, [])


def test_what_is_newer_than_the_index_is_well_while_the_ledger_knows_it(root: Path) -> None:
    """As during a publication, and after one that was killed before the index."""
    index = (root / INDEX).read_bytes()
    publish_version(root, 2, FIRST + timedelta(days=1))
    replace_whole(root / INDEX, index)
    assert health(asking.in_process(create_app(root))) == (200, [])


def test_a_feed_of_somebody_else_is_seen(root: Path) -> None:
    replace_whole(root / FEED, (root / "units/mau/so-vhtt.ics").read_bytes())
    assert health(asking.in_process(create_app(root))) == (503, [f"{FEED}: not as published"])


def test_a_feed_that_is_cut_or_gone_is_seen(root: Path) -> None:
    ask = asking.in_process(create_app(root))
    whole = (root / FEED).read_bytes()
    replace_whole(root / FEED, whole[:99])
    assert health(ask) == (503, [f"{FEED}: unreadable"])
    (root / FEED).unlink()
    assert health(ask) == (503, [f"{FEED}: missing"])
    replace_whole(root / FEED, whole)
    assert health(ask) == (200, [])


def test_every_feed_comes_into_the_sample(tmp_path: Path) -> None:
    feeds = [feed for number in range(3 * SAMPLE) for feed in feeds_in({"1": Duty(0, 0, 0)}, f"mau/kh-{number}")]
    plans = [feed for feed in feeds if feed.kind == "plan"]
    write_folder(plans, tmp_path)
    for feed in plans:
        ask = asking.in_process(create_app(tmp_path))
        replace_whole(tmp_path / feed.path, plans[0].data if feed is not plans[0] else plans[1].data)
        assert [health(ask)[0] for _ in range(3)].count(503) == 1
        replace_whole(tmp_path / feed.path, feed.data)


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'{"feeds": [1]}', b'{"feeds": 1}', b"\xff"])
def test_a_broken_index_is_seen_and_feeds_go_on(root: Path, data: bytes) -> None:
    replace_whole(root / INDEX, data)
    ask = asking.in_process(create_app(root))
    assert health(ask) == (503, ["index.json: unreadable"])
    assert ask("GET", f"/{FEED}", {}).status == 200
    assert ask("GET", "/units/mau/khong-co.ics", {}).status == 503  # nobody can tell whether it was one


def test_a_folder_that_is_gone_empties_nobody(root: Path) -> None:
    ask = asking.in_process(create_app(root))
    assert ask("GET", f"/{FEED}", {}).status == 200
    root.rename(root.with_name("elsewhere"))
    assert [ask("GET", path, {}).status for path in (f"/{FEED}", "/index.json", "/")] == [503] * 3
    root.with_name("elsewhere").rename(root)
    assert ask("GET", f"/{FEED}", {}).status == 200


def test_the_names_of_private_feeds_are_not_told(root: Path, tmp_path: Path) -> None:
    tokens = tmp_path / "tokens.json"
    tokens.write_text(json.dumps({"format": "ttdn-tokens", "schema": 1, "feeds": {FEED: []}}), "utf-8")
    (root / FEED).unlink()
    answer = asking.in_process(create_app(root, tokens=tokens))("GET", "/healthz", {})
    assert json.loads(answer.body) == {"status": "failed", "feeds": 2, "problems": ["a private feed: missing"]}
