"""Publishing to S3, against moto's server: what is stored, what a reader meets, two publishers, killed publishers.

``nox -s storage`` runs them; ``TTDN_KILLS=50`` kills 50 publishers instead of 6.
"""

import inspect
import os
import random
import re
import signal
import sys
from collections.abc import Generator
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Barrier, Thread
from time import perf_counter, sleep
from uuid import uuid4

import pytest
from click.testing import CliRunner

from feeds.killing import PLAN_FEED, Reader, end, publisher, start
from feeds.publisher import publish_version, version
from feeds.versions import FIRST
from feeds.witness import Witness, check_index
from storage.server import Bucket, Server
from ttdn.cli.app import app
from ttdn.errors import NotWritten, TtdnError
from ttdn.feeds.publish import Objects, publish
from ttdn.feeds.publish.ledger_file import read_ledger
from ttdn.feeds.publish.store import OBJECTS, Label, Options
from ttdn.lint import check_bytes

pytestmark = pytest.mark.skipif(
    find_spec("moto") is None or find_spec("s3fs") is None, reason="no server of S3: nox -s storage"
)

KILLS = int(os.environ.get("TTDN_KILLS", "6"))
MEMO = ".ttdn-published.json"
LOCK = ".ttdn-publish.lock"
HOWTO = Path(__file__).parents[2] / "docs/howto/publish.md"


@pytest.fixture(scope="module")
def server() -> Generator[Server]:
    started = Server.start()
    yield started
    started.moto.stop()


@pytest.fixture
def bucket(server: Server, monkeypatch: pytest.MonkeyPatch) -> Bucket:
    """A bucket of its own, and what a publisher has in its environment."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ENDPOINT_URL", server.endpoint)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "khoa")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "bi-mat")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)
    (policy,) = re.findall(r"```json\n(.*?)```", HOWTO.read_text("utf-8"), re.DOTALL)
    name = f"lich-{uuid4().hex}"
    return server.bucket(name, policy.replace("so-tu-phap", name))


def test_every_file_is_stored_with_its_type_and_how_long_it_may_be_kept(bucket: Bucket) -> None:
    publish_version(bucket.address, 1)
    files = bucket.files()
    assert LOCK not in files
    check_index(bucket.data())
    told = {
        path: (answer.headers["Content-Type"], answer.headers["Cache-Control"]) for path, answer in files.items()
    }
    assert told.pop("ledger.json") == told.pop(MEMO) == ("application/json", "no-store")
    assert told.pop("index.json") == ("application/json", "public, max-age=900")
    assert len(told) >= 8
    assert set(told.values()) == {("text/calendar; charset=utf-8", "public, max-age=900")}


def test_everybody_may_read_the_feeds_and_the_index_and_nothing_else(bucket: Bucket) -> None:
    publish_version(bucket.address, 1)
    with Objects.at(bucket.address).lock():
        refused = {path for path in bucket.data() if bucket.ask(path).status == 403}
    assert refused == {"ledger.json", MEMO, LOCK}
    assert {path: bucket.ask(path).status for path in bucket.data()} == {
        path: 403 if path in {"ledger.json", MEMO} else 200 for path in bucket.data()
    }


def test_a_subscriber_that_has_a_feed_is_answered_304(bucket: Bucket) -> None:
    publish_version(bucket.address, 1)
    tag = bucket.ask(PLAN_FEED).headers["ETag"]
    asked_again = {"If-None-Match": tag}
    assert bucket.ask(PLAN_FEED, asked_again).status == 304
    publish_version(bucket.address, 1)
    assert bucket.ask(PLAN_FEED, asked_again).status == 304
    publish_version(bucket.address, 2)
    assert bucket.ask(PLAN_FEED, asked_again).status == 200


def test_a_second_publication_writes_nothing_and_a_changed_plan_its_changes(bucket: Bucket) -> None:
    witness = Witness()
    first = publish(version(1), Objects.at(bucket.address), on=FIRST)
    files = bucket.data()
    assert {*first.written, MEMO} == set(files)
    witness.look(files, FIRST)
    times = [answer.headers["Last-Modified"] for answer in bucket.files().values()]
    sleep(1)  # Last-Modified has no parts of a second
    again = publish(version(1), Objects.at(bucket.address), on=FIRST)
    assert (again.written, {*again.same, MEMO}) == ((), set(files))
    assert [answer.headers["Last-Modified"] for answer in bucket.files().values()] == times
    publish(version(2), Objects.at(bucket.address), on=FIRST)
    entries = witness.look(bucket.data(), FIRST)
    check_index(bucket.data())
    assert {entry.sequence for entry in entries[PLAN_FEED].values()} == {1}


def test_marks_are_told_by_one_listing(bucket: Bucket) -> None:
    publish_version(bucket.address, 1)
    objects, files = Objects.at(bucket.address), bucket.data()
    assert objects.marks([*files, "units/nobody.ics"]) == {
        path: objects.mark(data) for path, data in files.items()
    }
    # Put in parts, as another program may have done: the ETag is no MD5 then.
    large, part = b" " * (10 * 2**20), 5 * 2**20
    import_module("s3fs").S3FileSystem().pipe_file(f"{bucket.name}/lich/index.json", large, chunksize=part)
    assert "-" in bucket.ask("index.json").headers["ETag"]
    assert objects.marks(["index.json"]) == {"index.json": objects.mark(large)}


def test_of_two_publishers_at_once_one_is_refused_or_comes_after(bucket: Bucket) -> None:
    publish_version(bucket.address, 1)
    barrier = Barrier(4)
    done: list[str] = []

    def go() -> None:
        barrier.wait()
        try:
            publish_version(bucket.address, 2)
            done.append("done")
        except TtdnError as error:
            done.append(error.code)

    threads = [Thread(target=go) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert "done" in done
    assert set(done) <= {"done", "publish-locked"}
    files = bucket.data()
    check_index(files)
    assert LOCK not in files
    assert {entry.sequence for entry in Witness().look(files, FIRST)[PLAN_FEED].values()} == {1}


def test_a_publisher_whose_lock_is_broken_writes_nothing_more(bucket: Bucket) -> None:
    slow = Objects.at(bucket.address)
    with slow.lock():
        Objects.at(bucket.address).break_lock()
        publish_version(bucket.address, 2)
        files = bucket.data()
        assert LOCK not in files
        with pytest.raises(NotWritten, match="publish-lock-lost"):
            slow.write("index.json", b"{}")
    assert bucket.data() == files


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the publisher forks")
def test_killed_at_any_instant_a_reader_never_meets_a_broken_file_and_the_next_run_repairs(bucket: Bucket) -> None:
    chance = random.Random(20261126)  # noqa: S311  instants, not secrets
    witness, reader = Witness(), Reader(bucket.fetch)
    publish_version(bucket.address, 0)
    began = perf_counter()
    publish_version(bucket.address, 1)
    lasts = 1.5 * (perf_counter() - began)
    witness.look(feeds(bucket), FIRST)
    killed = locked = 0
    with publisher(bucket.address) as process, reader.reading():
        for number in range(2, KILLS + 2):
            pid = start(process, number)
            sleep(chance.uniform(0, lasts))
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            killed += end(process) == -signal.SIGKILL
            found = bucket.data()
            witness.look(feeds(bucket), FIRST)
            read_ledger(found["ledger.json"], "ledger.json")
            if LOCK in found:
                locked += 1
                host, holder, _ = found[LOCK].decode().split()
                with pytest.raises(NotWritten, match=f"publish-locked.*'{host} {holder} since "):
                    publish_version(bucket.address, number)
    Objects.at(bucket.address).break_lock()
    publish_version(bucket.address, KILLS + 2)
    files = bucket.data()
    witness.look(feeds(bucket), FIRST)
    check_index(files)
    assert LOCK not in files
    assert all(check_bytes(data) == () for path, data in files.items() if path.endswith(".ics"))
    assert reader.objections == []
    assert reader.rounds
    sys.stdout.write(f"{killed} of {KILLS} killed, {locked} left a lock; {reader.rounds} rounds read\n")


def feeds(bucket: Bucket) -> dict[str, bytes]:
    return {path: data for path, data in bucket.data().items() if path.endswith(".ics")}


TROUBLES: dict[str, tuple[dict[str, str | None], str, str, str]] = {
    "no bucket": ({}, "s3://khong-co/lich", "FileNotFoundError", "make the bucket first"),
    "no such name": ({}, "s3://A_b!/lich", "ParamValidationError", "check the address"),
    "no credentials": (
        {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}, "", "NoCredentialsError", "the credentials",
    ),
    "half of the credentials": (
        {"AWS_SECRET_ACCESS_KEY": None}, "", "PartialCredentialsError", "the credentials",
    ),
    "no network": ({"AWS_ENDPOINT_URL": "http://127.0.0.1:1"}, "", "EndpointConnectionError", "the network"),
    "no profile": ({"AWS_PROFILE": "khong-co"}, "", "ProfileNotFound", "check the address"),
}  # fmt: skip


@pytest.mark.parametrize("name", TROUBLES)
def test_what_goes_wrong_is_a_line_with_the_place_and_what_to_do(
    bucket: Bucket, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    environment, address, reason, hint = TROUBLES[name]
    for key, value in environment.items():
        monkeypatch.delenv(key) if value is None else monkeypatch.setenv(key, value)
    address = address or bucket.address
    done = CliRunner().invoke(app, ["publish", address, "--on", "2026-11-26"])
    assert done.exit_code == 6
    (line,) = done.stderr.splitlines()
    assert re.match(f"error: {re.escape(address)}/\\S+ not-written [a-z ]+, got '{reason}: ", line)
    assert hint in line
    assert "bi-mat" not in line
    assert not bucket.data()


def test_a_bucket_that_is_not_there_is_told_by_a_listing_too(bucket: Bucket) -> None:
    with pytest.raises(NotWritten, match="s3://khong-co/lich/ not-written the storage cannot be listed"):
        Objects.at("s3://khong-co/lich").marks(["index.json"])
    assert Objects.at(bucket.address).marks(["index.json"]) == {}


def test_the_command_publishes_to_the_address_of_the_environment(bucket: Bucket) -> None:
    done = CliRunner().invoke(app, ["publish", bucket.address, "--on", "2026-11-26"])
    assert (done.exit_code, done.stderr) == (0, "")
    check_index(bucket.data())
    again = CliRunner().invoke(app, ["publish", bucket.address, "--on", "2026-11-26"])
    assert "đã ghi 0 tệp" in again.stdout


@pytest.mark.parametrize(
    ("scheme", "package", "name"),
    [("gs", "gcsfs", "GCSFileSystem"), ("az", "adlfs", "AzureBlobFileSystem")],
)
def test_other_object_storage_takes_its_labels(scheme: str, package: str, name: str) -> None:
    """No server of theirs is at hand: their packages take what is given them."""
    pytest.importorskip(package)
    options: Options = OBJECTS[scheme](Label("text/calendar; charset=utf-8", "no-store"))
    inspect.signature(getattr(import_module(package), name)._pipe_file).bind(None, "b/x", b"", **options)  # noqa: SLF001
