"""Feeds, their addresses, their index, and the folder they are written to."""

import json
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import attrs
import pytest

from feeds.reading import components, expected, values
from feeds.small_plan import CONTACT, DIRECTIVES, PLAN, REGISTER, small_agenda
from ttdn.agenda import agenda
from ttdn.errors import InvalidValue, NotWritten
from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.feeds.folder import write_folder
from ttdn.feeds.gathering import feed_of, feeds_of, without_feed
from ttdn.feeds.index import index_json
from ttdn.model.dates import Span
from ttdn.model.plans import Plan

FEEDS = feeds_of([small_agenda()], REGISTER, DIRECTIVES)
BY_PATH = {feed.path: feed for feed in FEEDS}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_one_feed_a_plan_a_unit_and_a_group() -> None:
    assert {path: feed.events for path, feed in BY_PATH.items()} == {
        "groups/mau/cac-so.ics": 6,
        "plans/mau/kh-3.ics": 8,
        "units/mau/so-du-lich.ics": 8,
        "units/mau/so-tttt.ics": 3,
        "units/mau/so-vhtt.ics": 7,
        "units/mau/ubnd.ics": 5,
    }
    assert [feed.path for feed in FEEDS] == sorted(BY_PATH)


def test_a_units_feed_holds_what_it_carries_on_the_day() -> None:
    days = {path: [entry.start.year for entry in feed.entries] for path, feed in BY_PATH.items()}
    assert days["units/mau/so-tttt.ics"] == [2024, 2024, 2025]  # the last is the notice of its end
    assert days["units/mau/so-vhtt.ics"] == [2024, 2024, 2025, 2025, 2026, 2027, 2028]


def test_an_event_is_rendered_once_and_shared() -> None:
    shared = {id(item.event) for item in BY_PATH["plans/mau/kh-3.ics"].items}
    for feed in FEEDS:
        duties = [item for item in feed.items if not item.entry.uid.startswith("unit.")]
        assert {id(item.event) for item in duties} <= shared


def test_entries_stand_by_day_then_uid() -> None:
    for feed in FEEDS:
        assert list(feed.entries) == sorted(feed.entries, key=lambda entry: (entry.start, entry.uid))


def test_the_order_of_plans_does_not_matter_to_a_units_events() -> None:
    other = attrs.evolve(PLAN, id="mau/kh-4", title="Kế hoạch khác", contact=None)
    agendas = [small_agenda(), agenda(other, REGISTER, other.span())]
    feeds, backwards = (feeds_of(order, REGISTER, DIRECTIVES) for order in (agendas, agendas[::-1]))
    assert [feed.items for feed in feeds] == [feed.items for feed in backwards]
    (unit,) = [feed for feed in feeds if feed.id == "mau/so-tttt"]
    assert unit.events == 5
    assert "Kế hoạch khác" in unit.description
    assert CONTACT.name not in unit.description


def test_a_gone_office_tells_its_subscribers_who_took_over() -> None:
    gone = BY_PATH["units/mau/so-tttt.ics"]
    assert gone.title == "Sở Thông tin và Truyền thông tỉnh Mẫu"
    assert "kết thúc ngày 28/02/2025; công việc chuyển cho: Sở Văn hóa và Thể thao tỉnh Mẫu." in gone.description
    assert "kết thúc" not in BY_PATH["units/mau/so-vhtt.ics"].description
    assert BY_PATH["units/mau/ubnd.ics"].title == "Ủy ban nhân dân thành phố Mẫu"
    assert BY_PATH["groups/mau/cac-so.ics"].title == "Các sở, ban, ngành"


def test_who_has_no_dated_duty_has_no_feed_and_the_caller_is_told() -> None:
    later = [agenda(PLAN, REGISTER, Span.year(2030))]
    assert feeds_of(later, REGISTER, DIRECTIVES) == ()
    assert [address.path for address in without_feed(later, REGISTER)] == [
        "plans/mau/kh-3.ics",
        "units/mau/so-du-lich.ics",
        "units/mau/so-vhtt.ics",
    ]
    assert without_feed([small_agenda()], REGISTER) == ()
    assert feeds_of([], REGISTER, DIRECTIVES) == ()


def test_the_same_input_gives_the_same_bytes() -> None:
    again = feeds_of([small_agenda()], REGISTER, DIRECTIVES)
    assert [feed.data for feed in again] == [feed.data for feed in FEEDS]
    assert [feed.todo for feed in again] == [feed.todo for feed in FEEDS]


def test_a_feed_is_an_icalendar_calendar_too() -> None:
    feed = BY_PATH["plans/mau/kh-3.ics"]
    assert [values(event) for event in components(feed.calendar())] == [expected(entry) for entry in feed.entries]
    assert feed.data.count(b"BEGIN:VEVENT") == feed.todo.count(b"BEGIN:VTODO") == feed.events == 8


@pytest.mark.parametrize(
    "name",
    [
        "",
        "../x",
        "mau/../x",
        "/mau",
        "mau/",
        "mau//x",
        "Sở Du lịch",
        "mau\\x",
        "mau/x.ics",
        "MAU",
        "a b",
        ".",
        "con",
        "mau/nul",
        "com1/x",
        "x/lpt9",
        "a\0",
        "a\n",
        "-a",
        "a" * 201,
    ],
)
def test_only_ids_become_paths(name: str) -> None:
    with pytest.raises(InvalidValue) as error:
        FeedAddress("unit", name)
    assert error.value.code == "feed-id"
    other = Plan(name, "Kế hoạch", "UBND", PLAN.applies_from, PLAN.revised, (PLAN.task("II.2"),))
    with pytest.raises(InvalidValue):
        feeds_of([agenda(other, REGISTER, Span.year(2024))], REGISTER, DIRECTIVES)


def test_an_empty_feed_and_twin_entries_are_refused() -> None:
    feed = FEEDS[0]
    for items, code in (((), "feed-empty"), ((*feed.items, feed.items[0]), "uid-duplicate")):
        with pytest.raises(InvalidValue) as error:
            Feed(feed.address, feed.title, feed.description, items)
        assert error.value.code == code


def test_the_index_names_every_feed_with_its_hash() -> None:
    data = index_json(FEEDS[::-1])
    assert data == index_json(FEEDS)
    index = json.loads(data)
    assert index["schema"] == 1
    assert index["feeds"][0] == {
        "path": "groups/mau/cac-so.ics",
        "title": "Các sở, ban, ngành",
        "kind": "group",
        "id": "mau/cac-so",
        "events": 6,
        "sha256": sha256(FEEDS[0].data).hexdigest(),
    }
    assert [item["path"] for item in index["feeds"]] == [feed.path for feed in FEEDS]
    assert "Các sở".encode() in data


def test_a_folder_holds_the_feeds_and_their_index(tmp_path: Path) -> None:
    out = tmp_path / "a" / "public"
    written = write_folder(FEEDS, out)
    assert files(out) == {**{feed.path: feed.data for feed in FEEDS}, "index.json": index_json(FEEDS)}
    assert written.changed == tuple(sorted(files(out)))
    assert (written.same, written.left) == ((), ())


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    write_folder(FEEDS, tmp_path)
    before = {path: path.stat().st_ino for path in tmp_path.rglob("*.*")}
    broken = tmp_path / FEEDS[1].path
    broken.write_bytes(b"BEGIN:VCAL")
    written = write_folder(FEEDS, tmp_path)
    assert written.changed == (FEEDS[1].path,)
    assert len(written.same) == len(FEEDS)
    assert broken.read_bytes() == FEEDS[1].data
    assert all(path.stat().st_ino == inode for path, inode in before.items() if path != broken)


def test_tasks_are_a_second_file_by_choice(tmp_path: Path) -> None:
    write_folder(FEEDS, tmp_path, todo=True)
    assert (tmp_path / "plans/mau/kh-3.todo.ics").read_bytes() == BY_PATH["plans/mau/kh-3.ics"].todo
    assert (tmp_path / "index.json").read_bytes() == index_json(FEEDS)


def test_a_feed_no_longer_made_keeps_its_file_and_leaves_the_index(tmp_path: Path) -> None:
    write_folder(FEEDS, tmp_path)
    stranger = tmp_path / "plans" / "other.ics"
    stranger.write_bytes(b"mine")
    written = write_folder(FEEDS[1:], tmp_path)
    assert written.left == (FEEDS[0].path,)
    assert (tmp_path / FEEDS[0].path).read_bytes() == FEEDS[0].data
    assert FEEDS[0].path.encode() not in (tmp_path / "index.json").read_bytes()
    assert stranger.read_bytes() == b"mine"


@pytest.mark.parametrize(
    "index",
    [b"", b"\xff", b"[]", b"{}", b'{"feeds": 1}', b'{"feeds": [1]}', b'{"feeds": [{}]}', b"[" * 9_000],
)
def test_a_broken_index_is_replaced(tmp_path: Path, index: bytes) -> None:
    (tmp_path / "index.json").write_bytes(index)
    assert write_folder(FEEDS, tmp_path).left == ()
    assert (tmp_path / "index.json").read_bytes() == index_json(FEEDS)


def _file_for_folder(out: Path) -> None:
    out.write_bytes(b"a file")


def _file_for_part(out: Path) -> None:
    out.mkdir()
    (out / "plans").write_bytes(b"a file")


def _folder_for_feed(out: Path) -> None:
    (out / FEEDS[1].path).mkdir(parents=True)


@pytest.mark.parametrize("obstacle", [_file_for_folder, _file_for_part, _folder_for_feed])
def test_what_cannot_be_written_is_an_error_with_a_place(tmp_path: Path, obstacle: Callable[[Path], None]) -> None:
    out = tmp_path / "public"
    obstacle(out)
    before = {path for path in tmp_path.rglob("*") if path.suffix != ".ics"}
    with pytest.raises(NotWritten) as error:
        write_folder(FEEDS, out)
    assert error.value.code == "not-written"
    assert str(error.value.problems[0].place).startswith(str(out))
    assert not list(tmp_path.rglob("*.tmp"))
    assert not (out / "index.json").exists()
    assert before <= set(tmp_path.rglob("*"))


def test_two_feeds_at_one_address_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(InvalidValue) as error:
        write_folder((*FEEDS, FEEDS[0]), tmp_path / "public")
    assert error.value.code == "feed-duplicate"
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.path)
def test_one_feed_alone_is_as_among_all(feed: Feed) -> None:
    assert feed_of(feed.address, [small_agenda()], REGISTER, DIRECTIVES) == feed


def test_a_feed_of_nothing_is_none() -> None:
    assert feed_of(FeedAddress("unit", "nobody"), [small_agenda()], REGISTER, DIRECTIVES) is None


def test_a_folder_of_other_plans_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    write_folder(FEEDS, tmp_path)
    before = files(tmp_path)
    other = [agenda(attrs.evolve(PLAN, id="mau/khac"), REGISTER, Span(date(2024, 1, 1), date(2026, 12, 31)))]
    alone = feeds_of(other, REGISTER, DIRECTIVES)
    with pytest.raises(InvalidValue, match=r"plans-left-out .* got 'mau/kh-3'"):
        write_folder(alone, tmp_path)
    assert files(tmp_path) == before
    assert "plans/mau/kh-3.ics" in write_folder(alone, tmp_path, drop=True).left
    assert write_folder(feeds_of([small_agenda(), *other], REGISTER, DIRECTIVES), tmp_path).left == ()


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("here", "utf-8")
    with pytest.raises(NotWritten, match="a file stands where the folder should be"):
        write_folder(FEEDS, out)
    assert out.read_text("utf-8") == "here"
