"""What the app answers (*trả lời HTTP*): bytes with their validators, or an empty body with a status.

An error has no body: a calendar program that takes an error page for a calendar empties its own.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ttdn.errors import TtdnError
from ttdn.web.serving.folder import ServedFile

RETRY_SECONDS = 900
PUBLIC = f"public, max-age={RETRY_SECONDS}"
PRIVATE = f"private, max-age={RETRY_SECONDS}"
_EMPTY = "text/plain; charset=utf-8"
_NOT_KEPT: Mapping[str, str] = {"cache-control": "no-store"}
_LATER: Mapping[str, str] = {**_NOT_KEPT, "retry-after": str(RETRY_SECONDS)}


def whole(request: Request, file: ServedFile, media_type: str, cache: str = PUBLIC) -> Response:
    """Answer with a file (*trả tệp*): 200, or 304 where the client has these very bytes."""
    headers = {"etag": file.etag, "cache-control": cache}
    if file.last_modified:
        headers["last-modified"] = file.last_modified
    if _has(request, file):
        return Response(status_code=304, headers=headers)
    headers["content-type"] = media_type
    return answered(request, Response(file.data, headers=headers))


def answered(request: Request, response: Response) -> Response:
    """Return a response as a method wants it: to HEAD with all headers and no body."""
    if request.method == "HEAD":
        response.body = b""
    return response


def _has(request: Request, file: ServedFile) -> bool:
    """Whether a client has the bytes already, by the entity tag alone."""
    given = request.headers.getlist("if-none-match")
    tags = [tag.strip().removeprefix("W/") for tag in ",".join(given).split(",")]
    return file.etag in tags or "*" in tags


def absent() -> Response:
    """Answer that there is nothing at an address (*không có*): the same bytes and headers, whatever the reason."""
    return Response(b"", 404, _NOT_KEPT, _EMPTY)


def unavailable() -> Response:
    """Answer that it cannot be given now (*tạm thời không trả lời được*): clients keep what they have."""
    return Response(b"", 503, _LATER, _EMPTY)


def refused() -> Response:
    """Answer that a method is not served (*phương thức không dùng được*), with those that are."""
    return Response(b"", 405, {**_NOT_KEPT, "allow": "GET, HEAD"}, _EMPTY)


def problem(request: Request, status: int, error: TtdnError) -> Response:
    """Answer a program with what is wrong with its query (*lỗi dạng JSON*), RFC 9457, with the stable code."""
    found = error.problems[0]
    item = {
        "type": "about:blank",
        "title": found.what,
        "status": status,
        "code": found.code,
        "detail": str(found),
    }
    return answered(request, JSONResponse(item, status, _NOT_KEPT, "application/problem+json"))
