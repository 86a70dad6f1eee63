"""Private calendars: reached by who has a token, and for all others as if they had never been."""

import json
import logging
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from ttdn.cli.app import app as command
from ttdn.errors import InvalidFile, InvalidValue, NotFound
from ttdn.feeds.folder import replace_whole
from ttdn.web.serving.app import create_app
from ttdn.web.serving.tokens import Tokens, address_of, read_tokens, write_tokens
from ttdn.web.serving.tokens_log import HideTokens
from web import asking, published
from web.table import Answer, Ask, check_always

FEED, OTHER = "units/hue/so-vhtt.ics", "units/hue/so-du-lich.ics"
BESIDE = ("units/hue/so-vhtt.todo.ics", "units/hue/so-vhtt.html", "units/hue/so-vhtt.svg")
ON = date(2026, 11, 26)
HEAD = b'{"format": "ttdn-tokens", "schema": 1, "feeds": '
TOKEN = HEAD + b'{"units/a.ics": [{"note": "", "added": "%s", "sha256": "%s"}]}}'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published.publish(tmp_path_factory.mktemp("private") / "public")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tokens.json"


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(command, ["token", *map(str, args)])


def added(file: Path, feed: str = FEED) -> str:
    """The address of a new token."""
    done = run("add", feed, "--tokens", file, "--note", "phòng văn thư", "--on", "2026-11-26")
    assert done.exit_code == 0, done.output
    return done.stdout.strip()


def same(answer: Answer) -> object:
    return answer.status, dict(answer.headers), answer.body


def serve(folder: Path, file: Path) -> Ask:
    return asking.in_process(create_app(folder, published.workspace(), tokens=file))


def test_only_the_address_with_the_token_answers(folder: Path, file: Path) -> None:
    address = added(file)
    ask = serve(folder, file)
    assert re.fullmatch(rf"/t/[A-Za-z0-9_-]{{22}}/{FEED}", address)
    found = ask("GET", address, {})
    assert (found.status, found.body) == (200, (folder / FEED).read_bytes())
    assert found.headers["cache-control"] == "private, max-age=900"
    assert ask("GET", address, {"If-None-Match": found.headers["etag"]}).status == 304
    assert ask("GET", f"{address}?role=via", {}).status == 200
    assert ask("GET", address.replace(".ics", ".todo.ics"), {}).status == 200
    assert ask("GET", f"/{OTHER}", {}).status == 200


def test_without_a_token_it_is_as_if_there_were_no_feed(folder: Path, file: Path) -> None:
    address = added(file)
    token = address.split("/")[2]
    ask = serve(folder, file)
    never = same(ask("GET", "/units/hue/so-khong-co.ics", {}))
    asked = [
        f"/{FEED}",
        f"/{FEED}?role=via",
        *(f"/{path}" for path in BESIDE),
        f"/t/{token}x/{FEED}",
        f"/t/{token[:-1]}/{FEED}",
        f"/t/{token}/{OTHER}",
        f"/t/{token}/units/hue/so-khong-co.ics",
        f"/t/{token}/index.json",
        f"/t/{token}/{BESIDE[1]}",
        f"/t/{token}",
        "/t/",
        f"/t//{FEED}",
    ]
    for path in asked:
        assert same(ask("GET", path, {})) == never, path
        check_always(ask("HEAD", path, {}))


def test_a_private_feed_that_is_missing_is_not_told_of(folder: Path, file: Path) -> None:
    """Of a public feed the answer would be 503, which tells that there was one."""
    added(file, published.MISSING)
    assert serve(folder, file)("GET", f"/{published.MISSING}", {}).status == 404


def test_the_index_and_the_api_do_not_name_it(folder: Path, file: Path) -> None:
    added(file)
    ask = serve(folder, file)
    whole = json.loads((folder / "index.json").read_bytes())
    shown = ask("GET", "/index.json", {})
    feeds = json.loads(shown.body)["feeds"]
    assert feeds == [feed for feed in whole["feeds"] if feed["path"] != FEED]
    assert ask("GET", "/index.json", {"If-None-Match": shown.headers["etag"]}).status == 304
    known, unknown = (ask("GET", f"/api/agenda?unit=hue/{name}", {}) for name in ("so-vhtt", "khong-co"))
    assert (known.status, known.body) == (404, unknown.body.replace(b"khong-co", b"so-vhtt"))


def test_a_private_plan_is_not_in_the_api(folder: Path, file: Path) -> None:
    added(file, "plans/hue/nq47.ics")
    ask = serve(folder, file)
    assert ask("GET", "/api/agenda?plan=hue/nq47", {}).status == 404
    assert json.loads(ask("GET", "/api/agenda", {}).body)["total"] == 0


def test_a_token_is_revoked_at_once_and_the_feed_stays_private(folder: Path, file: Path) -> None:
    first, second = added(file), added(file)
    ask = serve(folder, file)
    assert {ask("GET", address, {}).status for address in (first, second)} == {200}
    listed = run("list", "--tokens", file)
    rows = [line.split("\t") for line in listed.output.splitlines()]
    assert [(row[0], row[2], row[3]) for row in rows] == [(FEED, "2026-11-26", "phòng văn thư")] * 2
    assert run("revoke", FEED, rows[0][1], "--tokens", file).output == f"{FEED}: còn 1 mã\n"
    assert [ask("GET", address, {}).status for address in (first, second)] == [404, 200]
    assert run("revoke", FEED, rows[1][1], "--tokens", file).exit_code == 0
    assert [ask("GET", address, {}).status for address in (first, second, f"/{FEED}")] == [404, 404, 404]
    assert run("list", "--tokens", file).output == f"{FEED}\tkhông có mã\n"
    again = run("revoke", FEED, rows[1][1], "--tokens", file)
    assert (again.exit_code, "token-unknown" in again.output) == (4, True)


def test_the_file_holds_no_token(file: Path) -> None:
    token = added(file).split("/")[2]
    assert token not in file.read_text("utf-8")


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", HEAD + b'{"x": []}}', TOKEN % (b"2026-11-26", b"a"), TOKEN % (b"26/11", b"a" * 64)],
)
def test_a_broken_file_of_tokens_opens_nothing(folder: Path, file: Path, data: bytes) -> None:
    """It could be the feed that is asked for which it was to hide."""
    address = added(file)
    ask = serve(folder, file)
    whole = file.read_bytes()
    assert ask("GET", f"/{OTHER}", {}).status == 200
    replace_whole(file, data)
    assert [ask("GET", path, {}).status for path in (address, f"/{OTHER}", "/api/agenda")] == [503] * 3
    with pytest.raises(InvalidFile, match="tokens-broken"):
        read_tokens(file)
    replace_whole(file, whole)
    assert ask("GET", address, {}).status == 200
    file.unlink()
    assert ask("GET", f"/{OTHER}", {}).status == 503


def test_slips(folder: Path, file: Path) -> None:
    assert run("list", "--tokens", file).exit_code == 4
    assert "file-unreadable" in run("list", "--tokens", folder).output
    for feed in ("units/hue/SO.ics", "index.json", "../x.ics", "units/hue/so-vhtt.todo.ics"):
        refused = run("add", feed, "--tokens", file)
        assert (refused.exit_code, "token-feed" in refused.output) == (3, True)
    long = run("add", FEED, "--tokens", file, "--base", f"https://{'x' * 200}.vn")
    assert (long.exit_code, "token-address" in long.output) == (3, True)
    assert not file.exists()
    based = run("add", FEED, "--tokens", file, "--base", "https://lich.example.vn/")
    assert based.stdout.startswith("https://lich.example.vn/t/")
    with pytest.raises(InvalidValue, match="tokens-place"):
        create_app(folder, tokens=folder / "tokens.json")
    with pytest.raises(NotFound):
        Tokens().revoked(FEED, "x")


def test_the_log_shows_no_token(caplog: pytest.LogCaptureFixture) -> None:
    log = logging.getLogger("access-of-a-test")
    log.addFilter(HideTokens())
    with caplog.at_level(logging.INFO):
        log.info('%s - "%s %s HTTP/%s" %d', "127.0.0.1:1", "GET", f"/lich/t/secret/{FEED}?role=lead", "1.1", 200)
        log.info(f"GET /t/secret/{FEED}")  # noqa: G004  as others log
    assert "secret" not in caplog.text
    assert f"/lich/t/…/{FEED}?role=lead" in caplog.text


@given(st.lists(st.sampled_from([FEED, OTHER]), max_size=6))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, feeds: list[str]) -> None:
    file = tmp_path_factory.mktemp("tokens") / "tokens.json"
    tokens, made = Tokens(), list[tuple[str, str]]()
    for feed in feeds:
        tokens, token = tokens.added(feed, ON, "ghi chú")
        made.append((token, feed))
    write_tokens(tokens, file)
    read = read_tokens(file)
    assert read == tokens
    for token, feed in made:
        assert [read.opens(token, path) for path in (FEED, OTHER)] == [feed == FEED, feed == OTHER]
        assert len(address_of(token, feed, "https://lich.example.vn")) < 256
