"""Publishing to storage behind an address: what does not depend on a server, in memory and on a disk by fsspec.

The tests against a server of S3 are in ``tests/storage``.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

import attrs
import pytest

from feeds.publisher import version
from feeds.versions import FIRST
from feeds.witness import Witness, check_index
from ttdn.errors import InvalidValue, NotFound, NotWritten
from ttdn.feeds.publish import Folder, Objects, destination_at, publish
from ttdn.feeds.publish.object_storage import label_of
from ttdn.feeds.publish.store import Store

MEMO = ".ttdn-published.json"
LOCK = ".ttdn-publish.lock"
KINDS = ("memory", "file")


def address_of(kind: str, folder: Path) -> str:
    return f"memory://{uuid4().hex}/lịch" if kind == "memory" else f"file://{folder}/lịch"


def held(address: str) -> Mapping[str, bytes]:
    """All that the storage holds, whatever it is called."""
    store = Store.at(address, {})
    files = {path: store.get(path) for path in store.listed()}
    return {path: data for path, data in files.items() if data is not None}


@pytest.fixture(params=KINDS)
def there(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    kind: str = request.param
    return address_of(kind, tmp_path)


def test_storage_holds_what_a_folder_would_and_a_second_publication_writes_nothing(
    there: str, tmp_path: Path
) -> None:
    witness = Witness()
    for number in (1, 2, 1):
        done = publish(version(number), Objects.at(there), on=FIRST, todo=True)
        publish(version(number), Folder(tmp_path / "folder"), on=FIRST, todo=True)
        files = {path: data for path, data in held(there).items() if path != MEMO}
        paths = [path for path in (tmp_path / "folder").rglob("*") if path.is_file() and path.name != MEMO]
        assert files == {path.relative_to(tmp_path / "folder").as_posix(): path.read_bytes() for path in paths}
        assert set(done.written) | set(done.same) == set(files)
        witness.look(files, FIRST)
        check_index(files)
        again = publish(version(number), Objects.at(there), on=FIRST, todo=True)
        assert (again.written, again.same) == ((), tuple(sorted(files)))


def test_marks_tell_the_same_as_the_bytes(there: str) -> None:
    objects = Objects.at(there)
    assert objects.marks(["index.json"]) == {}
    publish(version(1), objects, on=FIRST)
    files = held(there)
    assert objects.marks([*files, "units/nobody.ics"]) == {
        path: objects.mark(data) for path, data in files.items()
    }
    assert objects.marks(["index.json"]) == {"index.json": objects.mark(files["index.json"])}
    assert objects.mark(b"1") != objects.mark(b"2")


def test_a_second_publisher_is_refused_and_told_by_whom(there: str) -> None:
    with Objects.at(there).lock():
        with pytest.raises(NotWritten) as refused:
            publish(version(1), Objects.at(there), on=FIRST)
        assert set(held(there)) == {LOCK}
    problem = refused.value.problems[0]
    assert problem.code == "publish-locked"
    assert f" {os.getpid()} since 20" in problem.got
    assert problem.place.file == f"{there}/{LOCK}"
    assert "--break-lock" in problem.hint
    assert not held(there)
    publish(version(1), Objects.at(there), on=FIRST)
    assert LOCK not in held(there)


def test_nothing_of_the_lock_is_left_after_an_error(there: str) -> None:
    feeds = version(1)
    twin = attrs.evolve(feeds[0], items=version(2)[0].items)
    with pytest.raises(InvalidValue, match="uid-differs"):
        publish((twin, *feeds[1:]), Objects.at(there), on=FIRST)
    with pytest.raises(KeyboardInterrupt), Objects.at(there).lock():
        raise KeyboardInterrupt
    assert not held(there)


def test_a_dead_publisher_keeps_others_out_until_a_person_breaks_its_lock(there: str) -> None:
    objects = Objects.at(there)
    with objects.lock():
        left = held(there)[LOCK]
    objects.write(LOCK, left)
    with pytest.raises(NotWritten, match="publish-locked"):
        publish(version(1), Objects.at(there), on=FIRST)
    assert set(held(there)) == {LOCK}
    objects.break_lock()
    publish(version(1), objects, on=FIRST)
    assert LOCK not in held(there)
    check_index(held(there))


def test_a_publisher_whose_lock_is_broken_stops_before_the_next_file(there: str) -> None:
    slow, hasty = Objects.at(there), Objects.at(there)
    with slow.lock():
        slow.write("plans/mau/kh-9.ics", b"slow")
        hasty.break_lock()
        with hasty.lock():
            hasty.write("plans/mau/kh-9.ics", b"hasty")
            with pytest.raises(NotWritten) as lost:
                slow.write("index.json", b"slow")
    assert lost.value.code == "publish-lock-lost"
    assert f" {os.getpid()}" in lost.value.problems[0].got
    assert held(there) == {"plans/mau/kh-9.ics": b"hasty"}


def test_the_lock_of_another_is_not_removed(there: str) -> None:
    slow, hasty = Objects.at(there), Objects.at(there)
    slow_lock, hasty_lock = slow.lock(), hasty.lock()
    slow_lock.__enter__()
    hasty.break_lock()
    with hasty_lock:
        slow_lock.__exit__(None, None, None)
        assert set(held(there)) == {LOCK}
    assert not held(there)


def test_what_a_killed_publisher_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    there = address_of("file", tmp_path)
    publish(version(1), Objects.at(there), on=FIRST)
    before = held(there)
    mine = {"notes.tmp": b"mine", "units/mine.ics": b"mine"}
    for path, data in {**mine, "units/mau/.so-vhtt.ics.0a1b2c3d.tmp": b"BEGIN:VCAL"}.items():
        (tmp_path / "lịch" / path).write_bytes(data)
    publish(version(1), Objects.at(there), on=FIRST)
    assert held(there) == {**before, **mine}


def test_a_file_that_cannot_be_put_leaves_no_part_of_it(tmp_path: Path) -> None:
    objects = Objects.at(address_of("file", tmp_path))
    (tmp_path / "lịch" / "index.json").mkdir(parents=True)
    (tmp_path / "lịch" / "index.json" / "x").write_bytes(b"")
    (tmp_path / "lịch" / "plans").write_bytes(b"")
    with pytest.raises(NotWritten, match="not-written the file could not be written"):
        objects.write("plans/x.ics", b"1")
    with pytest.raises(NotWritten, match="not-written what is published cannot be read"):
        objects.read("index.json")
    assert not list((tmp_path / "lịch").rglob("*.tmp"))


@pytest.mark.parametrize("text", ["file:///srv/l%E1%BB%8Bch", "FILE:///srv/lịch", "local://localhost/srv/lịch"])
def test_an_address_of_this_machine_is_a_folder(text: str) -> None:
    assert destination_at(text) == Folder(Path("/srv/lịch"))


@pytest.mark.parametrize("text", ["file://other/srv", "file://srv?x", "simplecache::memory://x", "nonsense://x"])
def test_an_address_that_cannot_be_published_to_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="storage-address"):
        destination_at(text)


@pytest.mark.parametrize(
    ("text", "absent", "hint"),
    [
        ("s3://lich/x", "fsspec.core", "ttdn[s3]"),
        ("s3://lich/x", "s3fs", "ttdn[s3]"),
        ("memory://lich", "fsspec.core", "ttdn[storage]"),
        ("gs://lich/x", "gcsfs", "install gcsfs"),
    ],
)
def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, text: str, absent: str, hint: str) -> None:
    monkeypatch.setitem(sys.modules, absent, None)
    with pytest.raises(NotFound, match="storage-extra") as error:
        destination_at(text)
    assert hint in str(error.value)


def test_no_password_of_an_address_is_shown() -> None:
    with pytest.raises(NotWritten) as error:
        destination_at("ftp://nguoi:bi-mat@127.0.0.1:1/lich")
    assert "ftp://127.0.0.1:1/lich not-written the storage cannot be opened" in str(error.value)
    assert "bi-mat" not in str(error.value)


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("plans/hue/nq47.ics", "text/calendar; charset=utf-8"),
        ("units/hue/so-du-lich.todo.ics", "text/calendar; charset=utf-8"),
        ("index.json", "application/json"),
        ("index.html", "text/html; charset=utf-8"),
        ("style.css", "text/css; charset=utf-8"),
        ("succession.svg", "image/svg+xml"),
        ("search.js", "text/javascript; charset=utf-8"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_every_file_has_its_media_type(path: str, media_type: str) -> None:
    assert (label_of(path).media_type, label_of(path).cache) == (media_type, "public, max-age=900")
    assert label_of("ledger.json").cache == "no-store"
