"""``ttdn serve`` as an operator calls it; what it answers is held to tables in tests/web."""

import signal
import socket
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.test_commands import PLAN
from ttdn.cli.app import app
from ttdn.web.serving.run import listen
from web import asking
from web.servers import ttdn_serve


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [*map(str, args)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "vi-du.toml").write_text(PLAN, "utf-8")
    assert run("publish", tmp_path / "public", tmp_path / "vi-du.toml", "--on", "2026-11-26").exit_code == 0
    return tmp_path / "public"


def test_it_serves_until_it_is_stopped_and_logs_no_token(folder: Path, tmp_path: Path) -> None:
    feed, tokens = "units/hue/so-du-lich.ics", tmp_path / "tokens.json"
    address = run("token", "add", feed, "--tokens", tokens).stdout.strip()
    with ttdn_serve(folder, tmp_path / "vi-du.toml", "--tokens", tokens) as (port, process):
        ask = asking.at("127.0.0.1", port)
        assert ask("GET", f"{address}?role=lead", {}).body.count(b"BEGIN:VEVENT") == 2
        assert ask("GET", f"/{feed}", {}).status == 404
        assert ask("GET", "/api/agenda?plan=hue/vi-du", {}).status == 200
        assert ask("GET", "/api/agenda?plan=hue/nq47", {}).status == 404  # not among the plans served
        assert ask("GET", "/healthz", {}).status == 200
        assert "server" not in ask("GET", "/healthz", {}).headers
        process.send_signal(signal.SIGTERM)
        said = "".join(process.communicate(timeout=20))
    assert "/api/agenda?plan=hue/nq47" in said
    assert f"/t/…/{feed}?role=lead" in said
    assert address.split("/")[2] not in said


def test_a_token_for_a_feed_that_is_not_there_is_refused(folder: Path, tmp_path: Path) -> None:
    tokens = tmp_path / "tokens.json"
    slip = run("token", "add", "units/hue/so-du-lic.ics", "--tokens", tokens, "--folder", folder)
    assert slip.exit_code == 4
    assert "token-feed-unknown" in slip.stderr
    assert "did you mean units/hue/so-du-lich.ics" in slip.stderr
    assert not tokens.exists()
    there = run(
        "token", "add", "units/hue/so-du-lich.ics", "--tokens", tokens, "--folder", folder, "--on", "2026-11-26"
    )
    assert (there.exit_code, there.stderr) == (0, "")
    assert run("token", "add", "units/a.ics", "--tokens", tokens, "--folder", tmp_path / "khong-co").exit_code == 4


def test_without_a_folder_to_look_in_a_note_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    added = run("token", "add", "units/hue/so-du-lich.ics", "--tokens", "tokens.json", "--on", "2026-11-26")
    assert (added.exit_code, "not looked up" in added.stderr) == (0, True)


def test_large_answers_do_not_wait_for_acknowledgements() -> None:
    """asyncio switches Nagle's algorithm off only where the socket names its protocol."""
    with listen("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP


def test_slips(folder: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        busy = run("serve", folder, "--port", port)
    assert (busy.exit_code, f"127.0.0.1:{port} cannot be listened at" in busy.output) == (2, True)
    assert run("serve", folder, "--host", "256.1.1.1").exit_code == 2
    assert run("serve", tmp_path / "khong-co").exit_code == 4
    assert run("serve", folder, "hue/khong-co").exit_code == 4
    assert run("serve", folder, "--tokens", tmp_path / "khong-co.json").exit_code == 4
    (tmp_path / "tokens.json").write_text("{}", "utf-8")
    assert run("serve", folder, "--tokens", tmp_path / "tokens.json").exit_code == 3


def test_the_extra_is_named_where_it_is_missing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    missing = run("serve", folder)
    assert (missing.exit_code, 'pip install "ttdn[web]"' in missing.output) == (4, True)
