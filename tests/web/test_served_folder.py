"""What is sent is whole, and its validators never mislead, whatever happens to the folder."""

import os
from email.utils import parsedate_to_datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.feeds.folder import replace_whole
from ttdn.web.serving.folder import ServedFolder, Unavailable

FEED = "units/a.ics"


def calendar(text: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\nNAME:{text}\r\nEND:VCALENDAR\r\n".encode()


def put(root: Path, text: str, path: str = FEED) -> None:
    replace_whole(root / path, calendar(text))


def test_a_file_is_read_again_when_it_was_replaced(tmp_path: Path) -> None:
    put(tmp_path, "một")
    folder = ServedFolder(tmp_path)
    assert folder.kept(FEED) is None
    first = folder.read(FEED)
    assert first is not None
    assert folder.kept(FEED) is first
    assert first.etag == f'"{sha256(first.data).hexdigest()}"'
    before = (tmp_path / FEED).stat()
    put(tmp_path, "hai")  # as many bytes
    os.utime(tmp_path / FEED, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert folder.kept(FEED) is None
    second = folder.read(FEED)
    assert second is not None
    assert second.data == calendar("hai")


def test_a_file_that_is_written_in_place_is_seen_too(tmp_path: Path) -> None:
    put(tmp_path, "một")
    folder = ServedFolder(tmp_path)
    folder.read(FEED)
    (tmp_path / FEED).write_bytes(calendar("một và hai"))
    assert folder.kept(FEED) is None


def test_the_date_never_goes_back_and_rises_with_every_change(tmp_path: Path) -> None:
    folder = ServedFolder(tmp_path)
    dates: list[int] = []
    for number in range(5):  # all within a second, each with an older time than the last
        put(tmp_path, f"lần {number}")
        os.utime(tmp_path / FEED, (10**9 - number, 10**9 - number))
        file = folder.read(FEED)
        assert file is not None
        assert parsedate_to_datetime(file.last_modified).timestamp() == file.modified
        dates.append(file.modified)
    assert dates == sorted(set(dates))


def test_the_date_of_the_same_bytes_stays(tmp_path: Path) -> None:
    put(tmp_path, "một")
    folder = ServedFolder(tmp_path)
    first = folder.read(FEED)
    os.utime(tmp_path / FEED)
    again = folder.read(FEED)
    assert first is not None
    assert again is not None
    assert (again.etag, again.modified) == (first.etag, first.modified)


def test_an_older_file_put_in_place_does_not_set_the_date_back_for_a_new_process(tmp_path: Path) -> None:
    """The time of the file is that of its copy; the moment it came to its place is what counts."""
    put(tmp_path, "mới")
    told = ServedFolder(tmp_path).read(FEED)
    old = tmp_path / "cũ.ics"
    old.write_bytes(calendar("cũ"))
    os.utime(old, (10**9, 10**9))
    old.replace(tmp_path / FEED)
    now = ServedFolder(tmp_path).read(FEED)
    assert told is not None
    assert now is not None
    assert now.modified >= told.modified


@pytest.mark.parametrize("data", [b"", b"BEGIN:VCALENDAR\r\n", calendar("x")[:-1], b"<html></html>"])
def test_a_calendar_that_is_not_whole_is_not_sent(tmp_path: Path, data: bytes) -> None:
    replace_whole(tmp_path / FEED, data)
    with pytest.raises(Unavailable, match="not a whole calendar"):
        ServedFolder(tmp_path).read(FEED)


def test_what_is_no_file_of_the_folder_is_not_there(tmp_path: Path) -> None:
    root = tmp_path / "public"
    put(root, "một")
    put(tmp_path, "ngoài", "ngoai/b.ics")
    (root / "link").symlink_to(tmp_path / "ngoai", target_is_directory=True)
    (root / "inner.ics").symlink_to(FEED)
    (root / "folder.ics").mkdir()
    folder = ServedFolder(root)
    assert [folder.read(path) for path in ("link/b.ics", "folder.ics", "none.ics", f"{FEED}/x.ics")] == [None] * 4
    inner = folder.read("inner.ics")
    assert inner is not None
    assert inner.data == calendar("một")


def test_a_circle_of_links_is_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.ics").symlink_to("a.ics")
    with pytest.raises(Unavailable):
        ServedFolder(tmp_path).read("a.ics")


def test_a_folder_that_is_switched_by_a_link(tmp_path: Path) -> None:
    put(tmp_path / "1", "một")
    put(tmp_path / "2", "hai")
    (tmp_path / "public").symlink_to("1")
    folder = ServedFolder(tmp_path / "public")
    folder.read(FEED)
    (tmp_path / "next").symlink_to("2")
    (tmp_path / "next").replace(tmp_path / "public")
    assert folder.kept(FEED) is None
    file = folder.read(FEED)
    assert file is not None
    assert file.data == calendar("hai")


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.integers(0, 60)), max_size=40))
def test_no_more_is_kept_than_may_be(puts: list[tuple[str, int]]) -> None:
    from ttdn.web.serving.kept import Kept  # noqa: PLC0415  of this test alone

    kept = Kept[str, int](50)
    for key, size in puts:
        kept.put(key, size, size)
        sizes = [found for name in "abcde" if (found := kept.get(name)) is not None]
        assert sum(sizes) <= 50
        assert kept.get(key) == (size if size <= 50 else None)
