"""Whatever is asked, and however: never an error page, never a traceback, always the security headers."""

import asyncio
from collections.abc import Mapping
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from draws import draws
from ttdn.web.serving.app import create_app
from ttdn.web.serving.guard import Guard
from web import published
from web.table import Answer, check_always

PIECES = st.one_of(
    st.sampled_from([
        "/", "..", ".", "units", "hue", "so-vhtt.ics", "index.json", "ledger.json", "t", "api", "agenda", "%",
        "%2f", "%00", "%ff", "\\", "?", "#", "nq47.ics", "plans", "groups", ".tmp", "~", ":", "\n", "x" * 300,
    ]),
    st.text(max_size=6),
)  # fmt: skip
PATHS = st.lists(PIECES, max_size=8).map(lambda pieces: "/" + "".join(pieces))
QUERIES = st.one_of(
    st.binary(max_size=40),
    st.lists(
        st.sampled_from(["role=lead", "role=", "plan=hue/nq47", "plan=../x", "&", "=", "%", "%ff", "limit=5"]),
        max_size=8,
    ).map(lambda parts: "&".join(parts).encode()),
)
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            [b"if-none-match", b"if-modified-since", b"accept", b"range", b"host", b"accept-encoding"]
        ),
        st.one_of(st.binary(max_size=30), st.sampled_from([b"*", b'"x", W/"y"', b"bytes=0-", b",,,"])),
    ),
    max_size=4,
)
METHODS = st.sampled_from(["GET", "HEAD", "POST", "OPTIONS", "TRACE", "get", ""])


def call(app: ASGIApp, scope: Mapping[str, object]) -> Answer:
    """Call an app as a server does."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    whole: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http", "root_path": "",
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80), "query_string": b"", "headers": [], **scope,
    }  # fmt: skip

    async def asked() -> None:
        await app(whole, receive, send)

    asyncio.run(asked())
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:]))


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> ASGIApp:
    folder = published.publish(tmp_path_factory.mktemp("anything") / "public")
    return create_app(folder, published.workspace(), plans=[published.PLAN])


@draws(300)
@given(METHODS, PATHS, QUERIES, HEADERS)
@example("GET", "/units/hue/so-vhtt.ics", b"role=via", [(b"if-none-match", b"\xff")])
@example("GET", "", b"", [])
def test_any_request(
    app: ASGIApp, method: str, path: str, query: bytes, headers: list[tuple[bytes, bytes]]
) -> None:
    raw = path.encode("utf-8", "surrogatepass")
    decoded = unquote(path)
    scope = {"method": method, "path": decoded, "raw_path": raw, "query_string": query, "headers": headers}
    answer = call(app, scope)
    if decoded.startswith("/api/") or decoded == "/healthz":
        assert answer.status in {200, 304, 400, 404, 405, 503}
    else:
        check_always(answer)
        assert answer.status in {200, 304, 404, 405, 503}
    if answer.status in {404, 405, 503} and not decoded.startswith(("/api/", "/healthz")):
        assert answer.body == b""
    if answer.status == 200 and method == "GET" and path.endswith(".ics"):
        assert answer.body.startswith(b"BEGIN:VCALENDAR\r\n")
        assert answer.body.endswith(b"END:VCALENDAR\r\n")


def test_what_fails_is_answered_by_503_and_told_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def failing(scope: Scope, receive: Receive, send: Send) -> None:
        raise ZeroDivisionError(scope["path"], receive, send)

    answer = call(Guard(failing), {"method": "GET", "path": "/units/a.ics"})
    assert (answer.status, answer.body) == (503, b"")
    check_always(answer)
    assert "ZeroDivisionError" in caplog.text


def test_an_answer_that_has_begun_is_not_begun_again() -> None:
    async def breaking(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ConnectionError(scope["path"], receive)

    with pytest.raises(ConnectionError):
        call(Guard(breaking), {"method": "GET", "path": "/units/a.ics"})


@pytest.mark.parametrize("mounted", ["/lich", "/a/b"])
def test_the_app_under_another_address(app: ASGIApp, mounted: str) -> None:
    path = f"{mounted}/units/hue/so-vhtt.ics"
    answer = call(app, {"method": "GET", "path": path, "raw_path": path.encode(), "root_path": mounted})
    assert answer.status == 200


def test_a_server_that_gives_no_raw_path(app: ASGIApp) -> None:
    assert call(app, {"method": "GET", "path": "/units/hue/so-vhtt.ics"}).status == 200
    assert call(app, {"method": "GET", "path": "/units/hue/so-vhtt.ics", "raw_path": None}).status == 200


def test_the_tests_would_see_an_error_page() -> None:
    with pytest.raises((AssertionError, KeyError)):
        check_always(Answer(500, {}, b"<html>"))
