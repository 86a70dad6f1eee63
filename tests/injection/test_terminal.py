"""A terminal and a log obey nothing that a plan, a path or an argument holds."""

import json
import re
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from injection.hostile import TEXTS, plan_of
from ttdn.cli.app import app
from ttdn.errors import InvalidFile, Place, Problem
from web.servers import ttdn_serve

HOSTILE = ("terminal", "direction", "lines", "xml")
# What click makes bold or coloured; nothing else may begin with an escape.
_OWN = re.compile(r"\x1b\[(?:0|1|31|33|36)m")
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
COMMANDS = (
    "show PLAN",
    "check PLAN",
    "plans",
    "agenda PLAN --from 2026-01-01 --to 2026-12-31",
    "agenda PLAN --from 2026-01-01 --to 2026-12-31 --format json",
    "status PLAN --on 2026-11-20",
    "status PLAN --on 2026-11-20 --json",
    "remind PLAN --on 2026-11-20",
    "remind PLAN --on 2026-11-20 --json",
    "report PLAN --kind schedule --from 2026-01-01 --to 2026-12-31",
    "report PLAN --kind schedule --from 2026-01-01 --to 2026-12-31 --format json",
    "diff PLAN PLAN",
    "build PLAN --out made",
    "show TEXT",
    "show TEXT.toml",
    "check TEXT",
    "lint TEXT",
    "lint TEXT.ics",
    "who TEXT --on 2026-01-01",
    "units --history TEXT",
    "explain time TEXT --issued 2026-01-01",
    "explain time TEXT --issued TEXT",
    "explain who TEXT",
    "explain who TEXT --json",
    "agenda hue/nq47 --from TEXT",
    "agenda hue/nq47 --unit TEXT",
    "report hue/nq47 --kind TEXT",
    "report hue/nq47 --kind next --from 2026-01-01 --format TEXT",
    "workdays TEXT",
    "draft TEXT.txt",
    "publish TEXT/public TEXT",
    "token list --tokens TEXT",
    "record check --record TEXT",
    "serve TEXT",
    "TEXT",
    "--TEXT",
    "show --TEXT",
    "--block TEXT plugins",
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "doc.toml"


def run(line: str, plan: Path, text: str) -> Result:
    words = [word.replace("TEXT", text).replace("PLAN", str(plan)) for word in line.split()]
    return CliRunner().invoke(app, words, color=True)


def check(shown: str) -> None:
    found = _OBEYED.search(_OWN.sub("", shown))
    assert found is None, ascii(shown[max(found.start() - 40, 0) : found.start() + 10])


@pytest.mark.parametrize("line", COMMANDS)
@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_shown_is_obeyed_by_no_terminal(name: str, line: str, plan: Path) -> None:
    text = TEXTS[name].replace("\0", "")
    plan.write_text(plan_of(text), "utf-8")
    result = run(line, plan, text)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.stdout or result.stderr
    check(result.stdout)
    check(result.stderr)
    assert result.exit_code == 0 or "TEXT" in line, result.stderr


def test_the_check_would_see_an_escape() -> None:
    for hostile in ("\x1b[2J", "\x1b]0;x\x07", "\x9b1m", "\x1b[8m", "a\u202eb"):
        with pytest.raises(AssertionError):
            check(hostile)


def test_json_says_the_same_with_what_is_written_out(plan: Path) -> None:
    plan.write_text(plan_of(TEXTS["terminal"]), "utf-8")
    result = run("agenda PLAN --from 2026-01-01 --to 2026-12-31 --format json", plan, "")
    assert TEXTS["terminal"] in {item["title"] for item in json.loads(result.stdout)["occurrences"]}


@pytest.mark.parametrize("name", HOSTILE)
def test_an_error_is_one_harmless_line(name: str) -> None:
    text = TEXTS[name]
    problem = Problem("x", f"no such thing: {text}", text, f"did you mean {text}?", Place(text, 1, 2))
    (line,) = InvalidFile(problem).lines
    check(line)
    assert "\n" not in line
    assert "\t" not in line


def test_a_file_whose_name_is_not_text_is_named(tmp_path: Path) -> None:
    """Linux gives such a name with halves of characters in it, which no stream can print."""
    result = CliRunner().invoke(app, ["check", f"{tmp_path}/\udcff.toml"])
    assert result.exit_code == 4
    assert "\\udcff.toml" in result.stderr


def test_what_a_request_holds_begins_no_line_of_the_log(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    made = CliRunner().invoke(app, ["publish", str(folder), "hue/nq47", "--on", "2026-11-26"])
    assert made.exit_code == 0, made.output
    requests = [
        b"GET /%0d%0aINFO:%1b[2J HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"GET /index.json?a=%0a%1b[2J HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"GET /index.json?a=\x1b[2Jb HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"GET /units/\x9b2J.ics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"GET /units/hue/so-vhtt.ics?role=\xc2\x9b HTTP/1.1\r\nHost: \x1b[2J\r\nConnection: close\r\n\r\n",
        b"G\x1bT / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    ]
    with ttdn_serve(folder, "hue/nq47") as (port, process):
        for request in requests:
            assert _answer(port, request).startswith(b"HTTP/1.1 ")
        process.terminate()
        said = "".join(process.communicate(timeout=20))
    check(said)
    assert not [line for line in said.split("\n") if line.startswith("INFO:\x1b")]


def _answer(port: int, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(request)
        parts: list[bytes] = []
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)
