"""Requests to the app that serves a published folder, through its ASGI interface."""

import logging
from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import unquote

from starlette.types import ASGIApp

from fuzz.target import Target, text_of
from ttdn.web.serving.app import create_app
from ttdn.web.serving.tokens import Token, Tokens, write_tokens
from web import published
from web.table import check_always
from web.test_anything import call

_TOKEN = "fuzz"  # noqa: S105  opens a feed of the test
_PRIVATE = "units/hue/so-ngoai-vu.ics"
_WORDS = (
    *(
        "GET ",
        "HEAD ",
        "/units/hue/so-vhtt.ics",
        "/api/agenda",
        "?role=lead",
        "&plan=hue/nq47",
        "&from=2026-01-01",
    ),
    *(
        "&to=2027-12-31",
        "&unit=",
        "&limit=",
        "&offset=",
        "/t/fuzz/",
        _PRIVATE,
        "/tim-kiem",
        "?q=",
        "%2e%2e",
        "%00",
    ),
    *(
        "%2F",
        "%ED%A0%80",
        "/healthz",
        "/api/openapi.json",
        "if-none-match: ",
        "range: bytes=0-",
        "host: ",
        "..",
        "//",
    ),
    *("ledger.json", "index.json", ".todo.ics", "9999-12-31", "&place=hue"),
)


class _Raise(logging.Handler):
    """The app answers what failed in it with 503, and only its log says so."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1] is not None:
            raise record.exc_info[1]
        line = record.getMessage()
        assert line.isprintable(), ascii(line)


@cache
def _app() -> ASGIApp:
    root = Path(mkdtemp(prefix="ttdn-fuzz-"))
    folder = published.publish(root / "public")
    tokens = root / "tokens.json"
    write_tokens(Tokens({_PRIVATE: (Token(sha256(_TOKEN.encode()).hexdigest(), date(2026, 1, 1)),)}), tokens)
    logging.getLogger("ttdn.web").addHandler(_Raise())
    return create_app(folder, published.workspace(), plans=[published.PLAN], tokens=tokens)


def _ask(data: bytes) -> None:
    first, *lines = data.split(b"\n")
    method, _, address = first.partition(b" ")
    path, _, query = address.partition(b"?")
    headers = [(name.strip().lower(), value) for name, _, value in (line.partition(b": ") for line in lines)]
    scope = {
        "method": text_of(method),
        "path": unquote(text_of(path)),
        "raw_path": path,
        "query_string": query,
        "headers": headers,
    }
    answer = call(_app(), scope)
    if not text_of(path).startswith(("/api/", "/healthz")):
        check_always(answer)
    assert answer.status in {200, 304, 400, 404, 405, 503}
    for value in answer.headers.values():
        assert "\r" not in value
        assert "\n" not in value
    if path.endswith(b".ics") and answer.status == 200 and method == b"GET":
        assert answer.body.endswith(b"END:VCALENDAR\r\n")
    if _PRIVATE in unquote(text_of(path)) and _TOKEN.encode() not in path:
        assert answer.status != 200, "a private feed was given away"


def _requests() -> Iterator[bytes]:
    yield b'GET /units/hue/so-vhtt.ics?role=lead&plan=hue/nq47\nif-none-match: "x", *'
    yield b"GET /api/agenda?unit=hue/so-vhtt&from=2026-01-01&to=2026-12-31&limit=5&offset=1&role=lead"
    yield b"GET /t/fuzz/units/hue/so-ngoai-vu.ics?role=lead"
    yield b"HEAD /units/hue/so-vhtt.todo.ics\nrange: bytes=0-9"
    yield b"GET /tim-kiem?q=s%E1%BB%9F"
    yield b"GET /healthz"
    yield b"GET /api/openapi.json"
    yield b"GET /\naccept: text/html"
    yield b"GET /units/hue/bi-cat.ics?role=lead"


WEB = Target("web", _ask, _requests, _WORDS)
