"""The table of requests, and what every answer of it must be, whichever server gave it."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs

from ttdn.web.serving.guard import SECURITY_HEADERS

HERE = Path(__file__).parent
SHARED, APP_ONLY = HERE / "requests.toml", HERE / "requests_app.toml"
LONG = "x" * 300


@attrs.frozen
class Expected:
    """One row: a request, and what must come back."""

    name: str
    path: str
    status: int
    method: str = "GET"
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    type: str = ""
    file: str = ""


@attrs.frozen
class Answer:
    """What a server answered; names of headers in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes = attrs.field(repr=False)


Ask = Callable[[str, str, Mapping[str, str]], Answer]


def named(row: Expected) -> str:
    return row.name


def rows(table: Path) -> list[Expected]:
    return [Expected(**row) for row in tomllib.loads(table.read_text("utf-8"))["request"]]


def check(row: Expected, ask: Ask, folder: Path) -> Answer:
    """Ask, and hold the answer to the row and to what holds of every answer."""
    known: Mapping[str, str] = {"long": LONG}
    if row.file:
        whole = ask("GET", f"/{row.file}", {})
        assert whole.status == 200
        known = {**known, "etag": whole.headers["etag"], "last-modified": whole.headers["last-modified"]}
    headers = {name: _filled(value, known) for name, value in row.headers.items()}
    answer = ask(row.method, _filled(row.path, known), headers)
    assert answer.status == row.status, answer
    check_always(answer)
    assert_body(row, answer, folder)
    if row.status == 304:
        assert answer.headers["etag"] == known["etag"]
    if row.type:
        assert answer.headers["content-type"] == row.type
    return answer


def check_always(answer: Answer) -> None:
    """What holds of every answer at every address."""
    assert answer.status in {200, 304, 400, 404, 405, 503}
    for name, value in SECURITY_HEADERS.items():
        assert answer.headers[name] == value
    assert answer.headers.keys().isdisjoint({"set-cookie", "content-encoding", "location", "vary"})
    assert ("retry-after" in answer.headers) == (answer.status == 503)
    assert ("allow" in answer.headers) == (answer.status == 405)
    assert answer.headers["cache-control"].endswith("max-age=900" if answer.status in {200, 304} else "no-store")
    if answer.status in {200, 304}:
        assert answer.headers["etag"].startswith('"')
    if answer.status == 405:
        assert answer.headers["allow"] == "GET, HEAD"


def assert_body(row: Expected, answer: Answer, folder: Path) -> None:
    if row.status == 200 and row.method == "GET" and row.file:
        assert answer.body == (folder / row.file).read_bytes()
        assert answer.headers["content-length"] == str(len(answer.body))
    elif row.status == 200 and row.method == "GET":
        assert answer.body
    else:
        assert answer.body == b""
    if row.status in {404, 405, 503}:
        assert answer.headers["content-type"].startswith("text/plain")


def _filled(text: str, known: Mapping[str, str]) -> str:
    for name, value in known.items():
        text = text.replace(f"{{{name}}}", value)
    return text
